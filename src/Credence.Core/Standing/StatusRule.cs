using System.Collections.Immutable;
using Credence.Core.Allocation;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Ledger;
using Credence.Core.Requirements;

namespace Credence.Core.Standing;

/// <summary>How many credits come in: what the plan or the last twelve months give before a day.</summary>
/// <param name="Hundredths">Earned in the span, in hundredths.</param>
/// <param name="Days">Length of the span in days, at least 1.</param>
internal readonly record struct Pace(long Hundredths, int Days)
{
    /// <summary>What a plan brings on which day; empty where there is none, then the pace holds.</summary>
    private ImmutableArray<(DateOnly Day, long Hundredths)> Planned { get; init; } = [];

    public static Pace OfPlan(IEnumerable<CmeActivity> planned) =>
        new(0, 1)
        {
            Planned = [.. planned.Select(activity => (activity.Date, activity.Amount.Hundredths))],
        };

    /// <summary>
    /// The last twelve months of the ledger; under three months of ledger the micro minimum (engine.md section 3).
    /// </summary>
    public static Pace Of(PreparedLedger ledger, DateOnly asOf, Amount microMinimum)
    {
        if (ledger.Begins is not { } begins || MonthSteps.Later(begins, 3) > asOf)
        {
            return new Pace(microMinimum.Hundredths * 12, 365);
        }

        var year = MonthSteps.Ending(asOf, 12);
        var start = begins > year.Start ? begins : year.Start;
        var sum = 0L;
        foreach (var activity in ledger.Activities)
        {
            if (!activity.Duplicate && activity.Date >= start && activity.Date <= asOf)
            {
                sum += activity.Amount;
            }
        }

        return new Pace(sum, asOf.DayNumber - start.DayNumber + 1);
    }

    /// <summary>What the plan, or this pace, gives from tomorrow to a day, in hundredths.</summary>
    public long GivesBy(DateOnly day, DateOnly asOf) =>
        Planned.IsDefaultOrEmpty
            ? Hundredths * Math.Max(0, day.DayNumber - asOf.DayNumber) / Days
            : Planned
                .Where(entry => entry.Day > asOf && entry.Day <= day)
                .Sum(entry => entry.Hundredths);
}

/// <summary>The status of a requirement, the first that fits (engine.md section 3, Statuses).</summary>
internal static class StatusRule
{
    public static Status Of(
        NodePlan node,
        long counted,
        bool confirmed,
        bool didYouDoThis,
        DateOnly deadline,
        DateOnly asOf,
        Pace pace
    )
    {
        if (!node.Counts)
        {
            return Status.NotApplicable;
        }

        if (node.MetBy == MetBy.Waiver)
        {
            return Status.Waived;
        }

        var complete = counted >= node.Needed || node.MetBy is not null;
        var settled =
            !node.AmountUnknown
            && node.Rule.Doubt.Length == 0
            && node.CarriedDoubt.Length == 0
            && !node.Rule.SourceNoneFound;
        if (complete && settled && confirmed)
        {
            return Status.Met;
        }

        if (complete && !node.AmountUnknown && !confirmed)
        {
            return Status.Confirm;
        }

        if (complete)
        {
            return Status.Unsettled;
        }

        if (!node.Questions.IsEmpty || didYouDoThis)
        {
            return Status.AnswerNeeded;
        }

        if (deadline < asOf)
        {
            return Status.Overdue;
        }

        return Pending(node, counted, deadline, asOf, pace);
    }

    private static Status Pending(
        NodePlan node,
        long counted,
        DateOnly deadline,
        DateOnly asOf,
        Pace pace
    )
    {
        var items = node.Kind == StandingNode.Items;
        var once = node.Rule.Window is Window.Once || node.Rule.Due is not null;
        if (node.Window.Start > asOf || (once && !items && MonthSteps.Later(asOf, 12) < deadline))
        {
            return Status.NotYetDue;
        }

        if (items)
        {
            return MonthSteps.Later(asOf, 6) < deadline ? Status.NotYetDue : Status.AtRisk;
        }

        if (node.Needed - counted > pace.GivesBy(deadline, asOf))
        {
            return Status.AtRisk;
        }

        var window = once ? MonthSteps.Ending(deadline, 12) : node.Window;
        return OnPace(counted, node.Needed, window, asOf) ? Status.OnPace : Status.Behind;
    }

    /// <summary>At least D times the elapsed share of the window in days, one month's grace.</summary>
    private static bool OnPace(long counted, long needed, DateSpan window, DateOnly asOf)
    {
        var elapsed = Math.Clamp(
            asOf.AddMonths(-1).DayNumber - window.Start.DayNumber + 1,
            0,
            window.Days
        );
        return counted * window.Days >= needed * elapsed;
    }
}
