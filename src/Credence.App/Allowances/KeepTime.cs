using System.Globalization;
using System.Text.Json.Nodes;
using Credence.App.Problems;
using Credence.App.Profiles;
using Credence.App.Store;

namespace Credence.App.Allowances;

/// <summary>Keeps a call week, a holiday or family time free of education.</summary>
public sealed class AddTimeAway(ChangeProfile profiles)
{
    /// <param name="to">Empty: that one day.</param>
    public Task<Outcome<Changed>> Run(
        Author author,
        string? from,
        string? to,
        string? why,
        CancellationToken cancellation = default
    ) =>
        profiles.Run(author, "Added time away", draft => Write(draft, from, to, why), cancellation);

    private static void Write(ProfileDraft draft, string? from, string? to, string? why)
    {
        var problems = draft.Problems;
        var first = TypedDate.Read(from, "from", problems);
        var last = string.IsNullOrWhiteSpace(to) ? first : TypedDate.Read(to, "to", problems);
        if (first is null && !problems.Any)
        {
            problems.Add(ProblemCatalog.FieldEmpty, "from", "The first day");
        }

        if (first is null || last is null)
        {
            return;
        }

        if (last < first)
        {
            problems.Add(
                ProblemCatalog.SpanBackward,
                "to",
                $"{first:MM/dd/yyyy}",
                $"{last:MM/dd/yyyy}"
            );
            return;
        }

        var entry = new JsonObject
        {
            ["from"] = $"{first:yyyy-MM-dd}",
            ["to"] = $"{last:yyyy-MM-dd}",
        };
        entry.Put("why", why);
        draft.Planning().List("unavailable").Add(entry);
    }
}

/// <summary>Gives time back that was kept free.</summary>
public sealed class DropTimeAway(ChangeProfile profiles)
{
    /// <param name="from">Its first day.</param>
    public Task<Outcome<Changed>> Run(
        Author author,
        DateOnly from,
        CancellationToken cancellation = default
    ) =>
        profiles.Run(
            author,
            "Removed time away",
            draft =>
            {
                var all = draft.Planning().List("unavailable");
                if (
                    all.OfType<JsonObject>()
                        .FirstOrDefault(one => (string?)one["from"] == $"{from:yyyy-MM-dd}") is
                    { } entry
                )
                {
                    all.Remove(entry);
                }
                else
                {
                    draft.Problems.Add(
                        ProblemCatalog.TimeAwayMissing,
                        "from",
                        $"{from:MM/dd/yyyy}"
                    );
                }
            },
            cancellation
        );
}

/// <summary>Protects a block of the week for education, or gives it up.</summary>
public sealed class ProtectTime(ChangeProfile profiles)
{
    /// <param name="weekday">Empty: no block is protected.</param>
    /// <param name="start">As 13:00 or 1 pm.</param>
    public Task<Outcome<Changed>> Run(
        Author author,
        string? weekday,
        string? start,
        string? hours,
        string? everyWeeks,
        CancellationToken cancellation = default
    ) =>
        profiles.Run(
            author,
            "Changed protected time",
            draft => Write(draft, weekday, start, hours, everyWeeks),
            cancellation
        );

    private static void Write(
        ProfileDraft draft,
        string? weekday,
        string? start,
        string? hours,
        string? everyWeeks
    )
    {
        if (string.IsNullOrWhiteSpace(weekday))
        {
            draft.Planning().Remove("protected");
            return;
        }

        var entry = draft.Planning().Section("protected");
        entry["weekday"] = weekday.Trim().ToLowerInvariant();
        if (!string.IsNullOrWhiteSpace(start))
        {
            if (TimeOnly.TryParse(start, CultureInfo.InvariantCulture, out var time))
            {
                entry["start"] = $"{time:HH:mm}";
            }
            else
            {
                draft.Problems.Add(ProblemCatalog.TimeUnreadable, "start", start.Trim());
            }
        }

        entry.Amount("hours", hours, "hours", draft.Problems);
        entry.Number("every_weeks", everyWeeks, 1, 52, draft.Problems);
    }
}
