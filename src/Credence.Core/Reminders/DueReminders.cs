using System.Collections.Immutable;
using Credence.Core.Allocation;
using Credence.Core.Allowances;
using Credence.Core.Calendar;
using Credence.Core.Credits;
using Credence.Core.Standing;
using Credence.Core.Wording;

namespace Credence.Core.Reminders;

/// <summary>
/// What wants to be told on a day. Each distance to a day is its own reminder (180 days, 90, …), and where several have
/// passed only the nearest is told. Made from the same check as every page, so it cannot disagree with them.
/// </summary>
public static class DueReminders
{
    private static readonly int[] Renewal = [180, 90, 60, 30, 7];
    private static readonly int[] Long = [365, 270];
    private static readonly int[] Claim = [14, 3];
    private static readonly int[] Money = [90, 30];

    /// <summary>With nothing open there is only the renewal itself to remember.</summary>
    private const int WhenDone = 30;

    private const int Pressing = 7;
    private const int DaysForProof = 14;

    public static ImmutableArray<Reminder> Of(
        CalendarInput input,
        ImmutableArray<AllowanceStanding> allowances
    )
    {
        ArgumentNullException.ThrowIfNull(input);
        return
        [
            .. Bodies(input)
                .Concat(Events(input))
                .Concat(Proofs(input))
                .Concat(Allowances(allowances, input.AsOf))
                .DistinctBy(one => one.Key)
                .OrderBy(one => one.Day ?? DateOnly.MaxValue)
                .ThenBy(one => one.Key, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<Reminder> Bodies(CalendarInput input) =>
        input
            .Check.Obligations.Where(body => body.Applicable)
            .SelectMany(body =>
                Cycle(body, input.AsOf)
                    .Concat(License(body, input.AsOf))
                    .Concat(body.Requirements.SelectMany(one => Of(body, one, input.AsOf)))
            );

    private static IEnumerable<Reminder> Cycle(ObligationStanding body, DateOnly asOf)
    {
        if (body.Deadline is not { } deadline || Stage(deadline, asOf, Renewal) is not { } stage)
        {
            yield break;
        }

        var done = body.Missing.IsZero && body.MissingItems == 0;
        if (done && stage > WhenDone)
        {
            yield break;
        }

        var asks = body.Requirements.Count(one =>
            one.Status is Status.AnswerNeeded or Status.Unsettled or Status.Confirm
        );
        yield return new Reminder
        {
            Key = $"cycle-{body.Id}-{deadline.Year} {stage}",
            Kind = ReminderKind.Renewal,
            Title = $"{body.Title}: {Open(body)} by {Words(deadline)}",
            Text =
                (
                    done
                        ? "The credits are there. Renew it before that day"
                        : $"That is {In(deadline, asOf)}"
                )
                + (
                    asks > 0
                        ? $", and {Count(asks, "point there waits", "points there wait")} for your answer."
                        : "."
                ),
            Day = deadline,
            Path = $"/requirements/{body.Id}",
            Pressing = stage <= Pressing,
        };
    }

    private static IEnumerable<Reminder> License(ObligationStanding body, DateOnly asOf)
    {
        if (
            body.LicenseEnds is { } ends
            && ends != body.Deadline
            && Stage(ends, asOf, Renewal) is { } stage
        )
        {
            yield return new Reminder
            {
                Key = $"license-{body.Id}-{ends.Year} {stage}",
                Kind = ReminderKind.Renewal,
                Title = $"{body.Title}: the license ends {Words(ends)}",
                Text = $"That is {In(ends, asOf)}.",
                Day = ends,
                Path = $"/requirements/{body.Id}",
                Pressing = stage <= Pressing,
            };
        }
    }

    private static IEnumerable<Reminder> Of(
        ObligationStanding body,
        RequirementStanding one,
        DateOnly asOf
    )
    {
        // A card or course is counted by itself: it lacks no credits.
        var open = one.Rule.CountsItems ? one.Shortfall : one.Missing;
        if (
            open.IsZero
            || one.DidYouDoThis
            || one.Status is Status.NotApplicable or Status.Waived or Status.Met
        )
        {
            yield break;
        }

        var path = $"/requirements/{body.Id}";
        if (one.Status == Status.Overdue)
        {
            yield return new Reminder
            {
                Key = $"late-{body.Id}-{one.Id}-{one.Deadline.Year}",
                Kind = ReminderKind.Renewal,
                Title = $"{body.Title}: {one.Title} was due {Words(one.Deadline)}",
                Text = "If you did it, log it. If not, the page says what is left to do.",
                Day = one.Deadline,
                Path = path,
                Pressing = true,
            };
            yield break;
        }

        if (one.Deadline != body.Deadline && Stage(one.Deadline, asOf, Renewal) is { } stage)
        {
            yield return new Reminder
            {
                Key = $"requirement-{body.Id}-{one.Id}-{one.Deadline.Year} {stage}",
                Kind = ReminderKind.Renewal,
                Title = $"{body.Title}: {one.Title} is due {Words(one.Deadline)}",
                Text = $"That is {In(one.Deadline, asOf)}.",
                Day = one.Deadline,
                Path = path,
                Pressing = stage <= Pressing,
            };
        }

        if (
            TakesLong(one)
            && one.Deadline > asOf.AddDays(Renewal[0])
            && Stage(one.Deadline, asOf, Long) is { } far
        )
        {
            yield return new Reminder
            {
                Key = $"long-{body.Id}-{one.Id}-{one.Deadline.Year} {far}",
                Kind = ReminderKind.TakesLong,
                Title = $"{body.Title}: {one.Title} is due {Words(one.Deadline)} and takes a while",
                Text = "A date picked now leaves room for what comes between.",
                Day = one.Deadline,
                Path = path,
            };
        }
    }

    /// <summary>A card or course has to be found and booked; twenty credits are months of evenings.</summary>
    private static bool TakesLong(RequirementStanding one) =>
        one.Rule.CountsItems || (one.Rule.Within is null && one.Missing >= Amount.Whole(20));

    /// <summary>What the calendar knows already: its keys say what an entry is.</summary>
    private static IEnumerable<Reminder> Events(CalendarInput input)
    {
        foreach (var one in YearCalendar.All(input))
        {
            var reminder = one.Key.Split('-')[0] switch
            {
                "log" => Around(one, ReminderKind.MonthlyLog, input.AsOf, 0, 7, "/inbox"),
                "checkin" => Around(one, ReminderKind.CheckIn, input.AsOf, 1, 7, "/requirements"),
                "packet" => Around(one, ReminderKind.YearlyPacket, input.AsOf, 0, 14, "/packet"),
                "event" when one.Key.EndsWith("-register") || one.Key.EndsWith("-travel") => Around(
                    one,
                    ReminderKind.Booking,
                    input.AsOf,
                    0,
                    14,
                    "/plan"
                ),
                "claim" => Before(one, ReminderKind.ClaimBy, input.AsOf, Claim, "/ledger/proof"),
                "card" => Before(one, ReminderKind.Renewal, input.AsOf, Renewal, "/ledger"),
                "registration" or "certificate" => Before(
                    one,
                    ReminderKind.Renewal,
                    input.AsOf,
                    Renewal,
                    "/you"
                ),
                _ => null,
            };
            if (reminder is not null)
            {
                yield return reminder;
            }
        }
    }

    /// <summary>Told once, from some days before until some days after: a server may have slept.</summary>
    private static Reminder? Around(
        CalendarEvent one,
        ReminderKind kind,
        DateOnly asOf,
        int before,
        int after,
        string path
    ) =>
        asOf >= one.FirstDay.AddDays(-before) && asOf <= one.FirstDay.AddDays(after)
            ? new Reminder
            {
                Key = one.Key,
                Kind = kind,
                Title = one.Title,
                Text = one.Notes,
                Day = one.FirstDay,
                Path = path,
                Pressing = kind != ReminderKind.Booking,
            }
            : null;

    private static Reminder? Before(
        CalendarEvent one,
        ReminderKind kind,
        DateOnly asOf,
        int[] stages,
        string path
    ) =>
        Stage(one.FirstDay, asOf, stages) is { } stage
            ? new Reminder
            {
                Key = $"{one.Key} {stage}",
                Kind = kind,
                Title =
                    kind == ReminderKind.ClaimBy
                        ? $"{one.Title.Replace("Claim by today: ", "")}: claim the credit by {Words(one.FirstDay)}"
                        : $"{one.Title} on {Words(one.FirstDay)}",
                Text = one.Notes.ReplaceLineEndings(". ").TrimStart('.', ' '),
                Day = one.FirstDay,
                Path = path,
                Pressing = stage <= Pressing,
            }
            : null;

    /// <summary>A month's entries without proof, told together two weeks after the month.</summary>
    private static IEnumerable<Reminder> Proofs(CalendarInput input) =>
        input
            .Ledger.Where(entry => entry.Proof.Length == 0)
            .GroupBy(entry => new DateOnly(entry.Date.Year, entry.Date.Month, 1))
            .Where(month =>
                input.AsOf >= month.Key.AddMonths(1).AddDays(DaysForProof)
                && input.AsOf < month.Key.AddMonths(3)
            )
            .Select(month => new Reminder
            {
                Key = $"proof-{month.Key:yyyy-MM}",
                Kind = ReminderKind.MissingProof,
                Title =
                    $"{InSentence.Capital(Count(month.Count(), "entry", "entries"))} of {month.Key:MMMM} {(month.Count() == 1 ? "has" : "have")} no proof yet",
                Text = string.Join("; ", month.Select(entry => entry.Title)),
                Path = "/ledger/proof",
            });

    private static IEnumerable<Reminder> Allowances(
        ImmutableArray<AllowanceStanding> allowances,
        DateOnly asOf
    ) =>
        from one in allowances
        where one.EndsSoon
        let stage = Stage(one.Span.End, asOf, Money)
        where stage is not null
        select new Reminder
        {
            Key = $"allowance-{one.Allowance.Id}-{one.Span.End.Year} {stage}",
            Kind = ReminderKind.Allowance,
            Title = $"CME money or days of {one.Allowance.Id} end {Words(one.Span.End)}",
            Text = "Nothing planned uses what is left.",
            Day = one.Span.End,
            Path = "/time-and-money#allowances",
        };

    /// <summary>The nearest distance that has been reached; null before the first and after the day.</summary>
    private static int? Stage(DateOnly day, DateOnly asOf, int[] stages)
    {
        var left = day.DayNumber - asOf.DayNumber;
        return left < 0
            ? null
            : stages.Where(stage => left <= stage).Select(stage => (int?)stage).Min();
    }

    private static string Open(ObligationStanding body) =>
        (body.Missing.IsZero, body.MissingItems) switch
        {
            (true, 0) => "nothing open",
            (true, 1) => "1 card or course open",
            (true, _) => $"{body.MissingItems} cards or courses open",
            (_, 0) => $"{body.Missing} credits open",
            _ => $"{body.Missing} credits and {body.MissingItems} more open",
        };

    private static string In(DateOnly day, DateOnly asOf) =>
        (day.DayNumber - asOf.DayNumber) switch
        {
            0 => "today",
            1 => "tomorrow",
            var days => $"in {days} days",
        };

    private static string Words(DateOnly day) => day.ToString("MMMM d, yyyy");

    private static string Count(int number, string one, string many) =>
        $"{number} {(number == 1 ? one : many)}";
}
