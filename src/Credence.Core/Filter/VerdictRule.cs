using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Planning;
using Credence.Core.Standing;

namespace Credence.Core.Filter;

/// <summary>
/// From four answers to a verdict, the same for everybody: a paid thing that serves no goal or no requirement is always
/// "think twice"; what serves both is "take"; what is free is weighed by its hours alone.
/// </summary>
internal static class VerdictRule
{
    /// <summary>Below half a credit an hour, something free costs more time than it gives.</summary>
    private const decimal FewCreditsPerHour = 0.5m;

    private static readonly ImmutableArray<string> LastingOutputs =
    [
        "project",
        "abstract",
        "presentation",
        "role",
    ];

    public static (Verdict Verdict, ImmutableArray<string> Reasons) Of(
        Candidate candidate,
        CandidateAsDone done,
        GoalAnswer goal,
        NeedAnswer need,
        OutputAnswer output,
        WorthAnswer worth,
        Unknown unknown,
        CheckInput input
    )
    {
        if (candidate.Status == CandidateStatus.Banned)
        {
            return (Verdict.Skip, ["You ruled it out yourself."]);
        }

        if (done.IsOver)
        {
            return (Verdict.Skip, ["It is over, or not offered again that we know of."]);
        }

        if (DoneAlready(candidate, input) is { } day)
        {
            return (Verdict.Skip, [$"It is in your ledger already, on {day:MMM d, yyyy}."]);
        }

        var (verdict, reason) = NotKnown(goal, need, unknown) is { } open
            ? (Verdict.ThinkTwice, open)
            : Deciding(goal, need, output, worth);
        return (verdict, [reason, .. Cautions(candidate, need, worth, input)]);
    }

    /// <summary>Where an answer that is missing could turn the verdict, it is asked for.</summary>
    private static string? NotKnown(GoalAnswer goal, NeedAnswer need, Unknown unknown) =>
        unknown.HasFlag(Unknown.Credits) && !need.Yes
            ? "Find out how many credits it carries, then ask again."
        : unknown.HasFlag(Unknown.Topics) && !goal.Yes
            ? "Say what it is about, then ask again: it may serve a goal."
        : null;

    private static (Verdict Verdict, string Reason) Deciding(
        GoalAnswer goal,
        NeedAnswer need,
        OutputAnswer output,
        WorthAnswer worth
    )
    {
        // A price that nobody told is not taken for nothing.
        if (worth.Price != Money.Zero)
        {
            return (goal.Yes, need.Yes) switch
            {
                (true, true) => (
                    Verdict.Take,
                    "It moves a goal and counts where credits are still needed."
                ),
                (true, false) => (
                    Verdict.ThinkTwice,
                    "It moves a goal, but no body needs its credits now, and it costs money."
                ),
                (false, true) => (
                    Verdict.ThinkTwice,
                    "A paid course that serves no goal is always “think twice”, also where its credits count."
                ),
                _ => (
                    Verdict.ThinkTwice,
                    "It costs money and serves neither a goal nor a requirement."
                ),
            };
        }

        var tooSlow = worth.CreditsPerHour is < FewCreditsPerHour;
        return (goal.Yes, need.Yes) switch
        {
            (true, true) => (
                Verdict.Take,
                "It is free, moves a goal and counts where credits are still needed."
            ),
            (true, false) => (Verdict.Take, "It is free and moves a goal."),
            (false, true) when tooSlow => (
                Verdict.ThinkTwice,
                "Its credits count, but they take more than two hours each and move no goal."
            ),
            (false, true) => (
                Verdict.Take,
                "It is free and counts where credits are still needed."
            ),
            _ when output.Outputs.Any(LastingOutputs.Contains) => (
                Verdict.ThinkTwice,
                "It serves no goal and no requirement now, but it leaves something to show."
            ),
            _ => (Verdict.Skip, "It serves no goal and no requirement: it takes time only."),
        };
    }

    private static IEnumerable<string> Cautions(
        Candidate candidate,
        NeedAnswer need,
        WorthAnswer worth,
        CheckInput input
    )
    {
        if (need.Yes && need.AfterPlan is { IsEmpty: true })
        {
            yield return "What you have planned closes all of that without it.";
        }

        if (worth.Price is null)
        {
            yield return "Its price is not known.";
        }

        if (candidate.Format == "sponsored-dinner")
        {
            yield return "A company pays for it.";
        }

        var perMonth =
            candidate.Mode == CandidateMode.Stream
                ? candidate.Hours.Hundredths * Math.Max(1, candidate.UnitsPerMonth)
                : candidate.Hours.Hundredths / Math.Max(1, candidate.DurationMonths);
        var load = Math.Max(0, perMonth - (8 * candidate.DaysOff.Hundredths));
        var room = input.Profile.Planning.HoursPerMonth;
        if (load > room.Hundredths)
        {
            yield return $"It needs {Amount.FromHundredths(load)} hours in months that hold {room}.";
        }

        if (
            !candidate.Allowance
            && input.Profile.Planning.Budget is { } budget
            && worth.Price is { } price
            && price.CompareTo(budget) > 0
        )
        {
            yield return $"It costs more than your whole budget of ${budget} a year.";
        }
    }

    /// <summary>A stream goes on; anything else with the title of an entry of the planning year is done.</summary>
    private static DateOnly? DoneAlready(Candidate candidate, CheckInput input)
    {
        var start = input.Profile.Planning.Start ?? new DateOnly(input.AsOf.Year, 1, 1);
        return candidate.Mode == CandidateMode.Stream || candidate.Title.Length == 0
            ? null
            : input
                .Ledger.Where(activity =>
                    activity.Date >= start
                    && activity.Date <= input.AsOf
                    && activity.Title.Equals(candidate.Title, StringComparison.OrdinalIgnoreCase)
                )
                .Select(activity => (DateOnly?)activity.Date)
                .FirstOrDefault();
    }
}
