using Credence.App.Checkins;
using Credence.Core.Checkins;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Planning;
using Credence.Core.Practice;
using Credence.Web.Rendering;

namespace Credence.Web.Pages.Checkins;

/// <summary>All that the check-in says.</summary>
public static class CheckInWords
{
    private const int LateDays = 30;

    public static readonly (int Stars, string Words)[] Ratings =
    [
        (1, "Waste"),
        (3, "Fine"),
        (5, "Changed how I work"),
    ];

    private static readonly (string Value, string Words)[] OtherTimes =
    [
        ("tuesday 07:00", "Tuesday, 7 am"),
        ("wednesday 12:00", "Wednesday, noon"),
        ("friday 13:00", "Friday, 1 pm"),
    ];

    /// <summary>"January to March 2026".</summary>
    public static string Months(DateSpan span)
    {
        var (from, to) = (span.Start, span.End);
        if (from.Day != 1 || !MonthSteps.IsLastOfMonth(to))
        {
            return Say.Span(span);
        }

        return from.Year != to.Year ? $"{from:MMMM yyyy} to {to:MMMM yyyy}"
            : from.Month == to.Month ? $"{to:MMMM yyyy}"
            : $"{from:MMMM} to {to:MMMM yyyy}";
    }

    public static string Kicker(CheckInView view) =>
        view.Facts.Period.SoFar
            ? $"Check-in, {Say.Day(view.Facts.Period.Span.Start)} to today"
            : $"Check-in, {Months(view.Facts.Period.Span)}";

    public static string Heading(CheckInView view) =>
        view.Facts.Period.SoFar ? "How is it going?"
        : Quarters(view) > 1 ? "How did these months go?"
        : "How did the quarter go?";

    public static string Lead(CheckInView view)
    {
        const string How =
            "Four steps, numbers filled in. Change what is wrong, skip what you like; nothing is kept before the button at the end.";
        var quarters = Quarters(view);
        var late = view.Facts.AsOf.DayNumber - view.Facts.Period.Span.End.DayNumber > LateDays;
        return quarters > 1
                ? $"{Say.Capital(Say.Number(quarters))} quarters in one look, which is quite enough. {How}"
            : late
                ? $"A look back works just as well now: the numbers are those of {Months(view.Facts.Period.Span)}. {How}"
            : How;
    }

    private static int Quarters(CheckInView view) =>
        view.Facts.Period.Quarters(
            Credence.App.Filter.JudgePractice.YearStart(view.Opened.Dossier)
        );

    public static string CreditsSay(CheckInFacts facts) =>
        facts.EarnedCredits.IsZero
            ? $"Nothing is in your ledger for these months; a fair pace was {Say.Credits(facts.FairPace)}."
            : $"{Say.Credits(facts.EarnedCredits)} earned; a fair pace was {facts.FairPace}.";

    public static string Lagging(LaggingRequirement one) =>
        $"{one.Body.Title}: {one.Open} {Say.Unit(one.Requirement.Rule.Unit, one.Open)} open, due {Say.Day(one.Requirement.Deadline)}. "
        + (
            one.Next is { } next ? $"By plan “{next.Title}” takes it up in {next.Month:MMMM}."
            : one.IsPlanned ? "The plan closes it."
            : "Nothing planned takes it up yet."
        );

    public static string AlignmentSummary(CheckInFacts facts) =>
        facts.Goals.IsEmpty
            ? "no goals yet"
            : $"{facts.Goals.Count(one => one.Moved)} of {facts.Goals.Length} {(facts.Goals.Length == 1 ? "goal" : "goals")} moved";

    public static string Goal(GoalMoved goal) =>
        goal.Moved
            ? $"{Say.Credits(goal.InPeriod)} toward it; {goal.SinceStart} of {goal.Goal.TargetCredits} since the year began, {goal.Due} would be an even pace."
            : $"Nothing toward it in these months; {goal.SinceStart} of {goal.Goal.TargetCredits} since the year began.";

    public static string TimeSummary(CheckInView view) =>
        view.Facts.Blocks.IsEmpty
            ? "no protected time"
            : $"{view.Held.Length} of {view.Facts.Blocks.Length} {(view.Facts.Blocks.Length == 1 ? "block" : "blocks")} held, it seems";

    public static string TimeSay(CheckInView view)
    {
        var facts = view.Facts;
        return facts.Blocks.IsEmpty
                ? "No block of the week was protected in these months. Step 4 offers one."
            : view.Lost.IsEmpty
                ? $"{Kept(view)}Your ledger has something in the week of every block."
            : $"{Kept(view)}In {Say.Count(view.Lost.Length, "week", "weeks")} with a block your ledger is empty. What came in between? Guessing is fine.";
    }

    /// <summary>What a block is, for somebody who never heard of one.</summary>
    private static string Kept(CheckInView view) =>
        view.Opened.Dossier.Profile.Planning.Protected is { } kept
            ? $"You keep {kept.Weekday}, {Clock(kept.Start)}, free for CME: a block. "
            : "";

    public static string Block(BlockKept block) => block.Day.ToString("dddd, MMMM d");

    /// <summary>What the numbers suggest; empty where nothing stands out.</summary>
    public static string Suggestion(CheckInView view)
    {
        var facts = view.Facts;
        if (
            facts.Verdict.Yes
            && facts.SteadyPlanned.Hundredths > 0
            && facts.SteadyDone.Hundredths * 2 < facts.SteadyPlanned.Hundredths
        )
        {
            return $"You did {(facts.SteadyDone.IsZero ? "none" : $"{facts.SteadyDone}")} of the {facts.SteadyPlanned} small credits you planned, and nothing suffered. So we suggest less, not more.";
        }

        if (view.Lost.Length > 0 && view.Lost.Length * 2 >= facts.Blocks.Length)
        {
            return "Half of your blocks or more had no sign of learning. Another day of the week may hold better.";
        }

        return facts.Verdict.Yes
            ? "Nothing has to change. If life does, say so here; the plan is made again with the fewest changes."
            : $"{facts.Verdict.Reason} The plan is made again with your answers; you see every change before it counts.";
    }

    public static IEnumerable<(string Value, string Words)> Hours(PlanningWishes wishes)
    {
        var now = wishes.HoursPerMonth;
        var two = Amount.Whole(2);
        yield return ("", $"{now}, as now");
        if (now > two)
        {
            yield return ($"{now.Less(two)}", $"{now.Less(two)}");
        }

        yield return ($"{now + two}", $"{now + two}");
    }

    public static IEnumerable<(string Value, string Words)> Steady(PlanningWishes wishes) =>
        new[] { 5, 3, 1 }
            .Select(Amount.Whole)
            .Where(one => one != wishes.MicroMinimum)
            .Select(one => ($"{one}", $"{one}"))
            .Prepend(("", $"{wishes.MicroMinimum}, as now"));

    public static IEnumerable<(string Value, string Words)> Lighter(DateOnly asOf) =>
        Enumerable
            .Range(0, 4)
            .Select(later => asOf.AddDays(1 - asOf.Day).AddMonths(later))
            .Select(month => ($"{month:yyyy-MM}", $"{month:MMMM}"))
            .Prepend(("", "None"));

    public static IEnumerable<(string Value, string Words)> Times(PlanningWishes wishes) =>
        OtherTimes
            .Where(one =>
                wishes.Protected is not { } block
                || !one.Value.StartsWith($"{block.Weekday} ", StringComparison.OrdinalIgnoreCase)
            )
            .Prepend(
                (
                    "",
                    wishes.Protected is { } kept
                        ? $"Keep {kept.Weekday}, {Clock(kept.Start)}"
                        : "None"
                )
            );

    private static string Clock(TimeOnly time) =>
        time == new TimeOnly(12, 0) ? "noon"
        : time.Minute == 0 ? time.ToString("h tt").ToLowerInvariant()
        : time.ToString("h:mm tt").ToLowerInvariant();

    public static string Item(PlannedWork work) =>
        $"{work.Title}, {(work.Days is { } days ? Say.Span(days) : $"{work.Month:MMMM}")}";

    public static string Past(CheckInRecord one)
    {
        var parts = new List<string> { $"{Say.Credits(one.Earned)} earned" };
        if (!one.Blocks.IsEmpty)
        {
            parts.Add(
                $"{one.Held} of {one.Blocks.Count} {(one.Blocks.Count == 1 ? "block" : "blocks")} held"
            );
        }

        parts.Add(
            one.Plan switch
            {
                PlanOutcome.Accepted => "plan changed",
                PlanOutcome.Kept => "plan kept as it was",
                _ => "plan not touched",
            }
        );
        return string.Join(", ", parts);
    }
}
