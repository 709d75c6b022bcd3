using Credence.Core.Dates;
using Credence.Core.Requirements;
using Credence.Core.Standing;

namespace Credence.Core.Planning;

/// <summary>What the year asks of a requirement, and until when credits still count for it.</summary>
/// <param name="Until">The last day whose credits count.</param>
/// <param name="Earned">Items that count already, in hundredths.</param>
internal readonly record struct YearDemand(
    long Amount,
    DemandLevel Level,
    DateOnly Deadline,
    DateOnly From,
    DateOnly Until,
    long Earned
);

/// <summary>Demand by engine.md section 5: all of what falls due in the year, of the rest its share.</summary>
internal sealed class DemandRule(PlanningYear year)
{
    private const int OnceAhead = 6;

    private readonly HashSet<(string, DateOnly, DateOnly)> windows = [];
    private readonly HashSet<string> onceItems = [];

    public YearDemand Of(NodePlan node, PackageRun run, int place)
    {
        if (!node.Counts)
        {
            return new(0, DemandLevel.None, node.Slot.Deadline, default, node.Window.End, 0);
        }

        if (node.Kind == StandingNode.Items && node.Rule.Window is Window.Valid)
        {
            return Card(node, run, place);
        }

        var once = IsOnce(node);
        var earned = Earned(run, place);
        var first =
            windows.Add((node.Rule.Id, node.Window.Start, node.Window.End))
            && (!once || onceItems.Add(node.Rule.Id));
        var demand = first && !run.Run.IsAskedWhetherDone(place) ? node.Demand : 0;
        return once ? Once(node, demand, earned) : Recurring(node, demand, earned);
    }

    private static bool IsOnce(NodePlan node) =>
        node.Rule.Due is not null
            ? node.Window.Start == WindowRule.Ever
            : node.Rule.Window is Window.Once;

    private static long Earned(PackageRun run, int place) =>
        run.Run.Items[place] is { } items ? items.Activities.Count * 100L : 0;

    private YearDemand Once(NodePlan node, long demand, long earned)
    {
        var deadline = node.Slot.Deadline;
        if (deadline < year.AsOf)
        {
            return new(
                demand,
                demand > 0 ? DemandLevel.Pace : DemandLevel.None,
                deadline,
                node.Window.Start,
                year.End,
                earned
            );
        }

        var level =
            deadline <= year.End ? DemandLevel.Law
            : deadline <= MonthSteps.FromEnd(year.End, OnceAhead) ? DemandLevel.Pace
            : DemandLevel.None;
        return Asked(level == DemandLevel.None ? 0 : demand, level, node, deadline, earned);
    }

    private YearDemand Recurring(NodePlan node, long demand, long earned)
    {
        var deadline = node.Slot.Deadline;
        var last = deadline >= year.AsOf && deadline < node.Window.End ? deadline : node.Window.End;
        if (last < year.Start)
        {
            // A copy of an earlier year: nothing of this year can serve it.
            return Asked(0, DemandLevel.None, node, last, earned);
        }

        return deadline <= year.End
            ? Asked(demand, DemandLevel.Law, node, last, earned)
            : Asked(Share(node, demand), DemandLevel.Pace, node, last, earned);
    }

    /// <summary>The part of the window's whole months that lies before the year's end, rounded up to a hundredth.</summary>
    private long Share(NodePlan node, long demand)
    {
        // At least one, so that a window of days has a share too.
        var months = Math.Max(1, WholeMonths(node.Window.Start, node.Window.End));
        var until = Math.Clamp(WholeMonths(node.Window.Start, year.End), 0, months);
        var share = ((demand * until) + months - 1) / months;
        return node.Kind == StandingNode.Items ? (share + 99) / 100 * 100 : share;
    }

    private static int WholeMonths(DateOnly first, DateOnly last)
    {
        if (last < first)
        {
            return 0;
        }

        var after = last.AddDays(1);
        var months = ((after.Year - first.Year) * 12) + after.Month - first.Month;
        return first.AddMonths(months) > after ? months - 1 : months;
    }

    /// <summary>A card is renewed before the last day that it holds; one that holds past the year asks for nothing.</summary>
    private YearDemand Card(NodePlan node, PackageRun run, int place)
    {
        var held = run.Run.Items[place]?.Held;
        var deadline = held ?? node.Slot.Deadline;
        var demand = onceItems.Add(node.Rule.Id) ? node.Demand : 0;
        if (deadline < year.AsOf)
        {
            return new(demand, Level(demand, DemandLevel.Pace), deadline, year.AsOf, year.End, 0);
        }

        if (deadline <= year.End)
        {
            return new(demand, Level(demand, DemandLevel.Law), deadline, year.AsOf, deadline, 0);
        }

        var open = held is null ? demand : 0;
        return new(open, Level(open, DemandLevel.Pace), deadline, year.AsOf, year.End, 0);
    }

    private static YearDemand Asked(
        long demand,
        DemandLevel level,
        NodePlan node,
        DateOnly until,
        long earned
    ) => new(demand, Level(demand, level), node.Slot.Deadline, node.Window.Start, until, earned);

    private static DemandLevel Level(long demand, DemandLevel level) =>
        demand > 0 ? level : DemandLevel.None;
}
