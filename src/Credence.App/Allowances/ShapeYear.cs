using System.Text.Json.Nodes;
using Credence.App.Problems;
using Credence.App.Profiles;
using Credence.App.Store;
using Credence.App.Tables;

namespace Credence.App.Allowances;

/// <summary>Hours, own money and the shape of the year, as typed. Null stays as it is, empty goes back to the usual.</summary>
public sealed record TypedYear
{
    /// <summary>First month, as 2026-01.</summary>
    public string? Start { get; init; }

    public string? HoursPerMonth { get; init; }

    /// <summary>By month (2026-07); an empty amount takes the exception away.</summary>
    public IReadOnlyDictionary<string, string> HoursInMonth { get; init; } =
        new Dictionary<string, string>();

    /// <summary>Own money.</summary>
    public string? Budget { get; init; }

    public string? MicroMinimum { get; init; }

    public string? MicroMaximum { get; init; }

    public string? MicroPracticeLinked { get; init; }

    public string? DeepDivesPerQuarter { get; init; }

    public string? Events { get; init; }

    public string? Career { get; init; }

    public string? Time { get; init; }

    public string? Money { get; init; }

    internal void Write(ProfileDraft draft)
    {
        var planning = draft.Planning();
        var problems = draft.Problems;
        Month(planning, problems);
        planning.Money("budget", Budget, problems);
        if (HoursPerMonth is not null)
        {
            draft.Hours().Amount("default", HoursPerMonth, "hours", problems);
        }

        foreach (var (month, hours) in HoursInMonth)
        {
            if (MonthOf(month, "month", problems) is { } key)
            {
                draft.Hours().Amount(key, hours, "month_hours", problems);
            }
        }

        Part(
            "micro",
            ("min", MicroMinimum),
            ("max", MicroMaximum),
            ("practice_linked", MicroPracticeLinked)
        );
        Part("sliders", ("career", Career), ("time", Time), ("money", Money));
        planning.Number("deep_dives_per_quarter", DeepDivesPerQuarter, 0, 20, problems);
        planning.Number("events", Events, 0, 50, problems);

        void Part(string key, params (string Key, string? Typed)[] amounts)
        {
            foreach (var (name, typed) in amounts.Where(one => one.Typed is not null))
            {
                planning.Section(key).Amount(name, typed, $"{key}_{name}", problems);
            }
        }
    }

    private void Month(JsonObject planning, ProblemList problems)
    {
        if (Start is { Length: 0 })
        {
            planning.Remove("start");
        }
        else if (Start is not null && MonthOf(Start, "start", problems) is { } month)
        {
            planning["start"] = month;
        }
    }

    private static string? MonthOf(string typed, string field, ProblemList problems)
    {
        if (DateText.Read($"{typed.Trim()}-01") is { } day)
        {
            return $"{day:yyyy-MM}";
        }

        problems.Add(ProblemCatalog.MonthUnreadable, field, typed.Trim());
        return null;
    }
}

/// <summary>Keeps how much time and money the year has, and how it should be shaped.</summary>
public sealed class ShapeYear(ChangeProfile profiles)
{
    public Task<Outcome<Changed>> Run(
        Author author,
        TypedYear year,
        CancellationToken cancellation = default
    ) => profiles.Run(author, "Changed time and money", year.Write, cancellation);
}
