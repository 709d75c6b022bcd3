using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Requirements;

namespace Credence.Core.Standing;

/// <summary>What a year asks of the rules alone, whatever has been earned (engine.md section 4).</summary>
internal static class AnnualTargets
{
    public static AnnualTarget Of(
        List<(string Obligation, PackageRun Run)> runs,
        IEnumerable<IEnumerable<Topic>> topicSets,
        CheckFrame frame,
        DateOnly start,
        int bufferStep
    )
    {
        var byBody = ImmutableArray.CreateBuilder<BodyAnnual>(runs.Count);
        var needs = new List<List<Need>>();
        var notOverlapped = Amount.Zero;
        var oneTime = Amount.Zero;
        foreach (var (obligation, run) in runs)
        {
            var annual = PerNode(run);
            var recurring = Recurring(run.Run.Plan, annual);
            var once = OneTime(run, start);
            var buffered = Buffered(recurring, bufferStep) + once;
            byBody.Add(new BodyAnnual(obligation, recurring + once, buffered, once));
            notOverlapped += buffered;
            oneTime += once;
            needs.AddRange(
                IdealCredits.NeedsOf(
                    run.Run.Plan,
                    MissingTree.Of(
                        Demanding(run.Run.Plan, annual),
                        new long[annual.Length],
                        sure: false
                    )
                )
            );
        }

        var overlapped = Amount
            .FromHundredths(IdealCredits.Least(needs, topicSets, frame.OwnTopics))
            .UpToWhole();
        var low = Buffered(overlapped + oneTime, bufferStep);
        return new AnnualTarget(
            byBody.ToImmutable(),
            notOverlapped,
            overlapped,
            oneTime,
            low,
            low + Amount.Whole(10)
        );
    }

    public static Amount Buffered(Amount amount, int step)
    {
        if (step <= 0)
        {
            return amount.UpToWhole();
        }

        var wide = step * 100L;
        return Amount.FromHundredths((amount.Hundredths + wide - 1) / wide * wide);
    }

    private static Amount Recurring(List<NodePlan> plan, long[] annual)
    {
        var sum = 0L;
        for (var i = 0; i < plan.Count; i++)
        {
            sum += plan[i].MissingParent < 0 ? annual[i] : 0;
        }

        return Amount.FromHundredths(sum);
    }

    /// <summary>annual(r) by place in the plan, in hundredths of whole credits; copies of a year count once.</summary>
    private static long[] PerNode(PackageRun run)
    {
        var plan = run.Run.Plan;
        var annual = new long[plan.Count];
        var seen = new HashSet<string>();
        for (var i = 0; i < plan.Count; i++)
        {
            var node = plan[i];
            if (
                node.Counts
                && node.Kind != StandingNode.Items
                && node.MetBy is null
                && seen.Add(node.Rule.Id)
            )
            {
                annual[i] = IsOnce(run.Run, i) ? 0 : WholeUp(AnnualOf(node, run.Context));
            }
        }

        return annual;
    }

    /// <summary>A fraction of credits as (hundredths, divisor).</summary>
    private static (long Hundredths, long By) AnnualOf(NodePlan node, CycleContext context)
    {
        var months = context.Version.Cycle.Months;
        return node.Rule.Window switch
        {
            _ when node.Rule.Due is { } due => (
                12 * node.Needed,
                due.ThenMonths ?? (due.ThenCycles ?? 1) * months
            ),
            _ when node.Rule.Ends is { } own => (12 * node.Needed, own.Months),
            Window.Year => (node.Needed, 1),
            Window.RollingMonths rolling => (12 * node.Needed, rolling.Months),
            Window.EveryCycles every => (12 * node.Needed, every.Cycles * months),
            Window.Valid valid => (12 * node.Needed, valid.Months),
            _ => (12 * node.Needed, context.Version.Cycle.LookbackMonths ?? months),
        };
    }

    /// <summary>A once item; of two clocks the first, until it is met.</summary>
    private static bool IsOnce(CycleRun run, int place)
    {
        var node = run.Plan[place];
        return node.Rule.Due is not null
            ? node.Slot.IsFirstClock && run.Counted[place] < node.Needed
            : node.Rule.Window is Window.Once;
    }

    private static long WholeUp((long Hundredths, long By) fraction) =>
        (fraction.Hundredths + (fraction.By * 100) - 1) / (fraction.By * 100) * 100;

    /// <summary>One-time roots due in the twelve months from the plan's start and not done before it.</summary>
    private static Amount OneTime(PackageRun run, DateOnly start)
    {
        var sum = 0L;
        var last = MonthSteps.Later(start, 12).AddDays(-1);
        for (var i = 0; i < run.Run.Plan.Count; i++)
        {
            var node = run.Run.Plan[i];
            if (
                node is { Counts: true, MissingParent: < 0, MetBy: null }
                && node.Kind != StandingNode.Items
                && IsOnce(run.Run, i)
                && node.Slot.Deadline <= last
                && !DoneBefore(start, i, run)
                && !run.Run.IsAskedWhetherDone(i)
            )
            {
                sum += node.Needed;
            }
        }

        return Amount.FromHundredths(sum).UpToWhole();
    }

    private static bool DoneBefore(DateOnly start, int place, PackageRun run)
    {
        var sum = 0L;
        foreach (var put in run.Run.Puts)
        {
            if (
                run.Run.PlaceOf(put) == place
                && run.Run.Activities[run.Run.ActivityOf(put)].Date < start
            )
            {
                sum += put.Amount;
            }
        }

        return sum >= run.Run.Plan[place].Needed;
    }

    /// <summary>The same plan, each node asking its year's share.</summary>
    private static List<NodePlan> Demanding(List<NodePlan> plan, long[] annual)
    {
        var demanding = new List<NodePlan>(plan.Count);
        for (var i = 0; i < plan.Count; i++)
        {
            var node = plan[i];
            demanding.Add(
                new NodePlan
                {
                    Rule = node.Rule,
                    Slot = node.Slot,
                    Kind = node.Kind,
                    Applies = node.Applies,
                    Counts = node.Counts,
                    Needed = annual[i],
                    Types = node.Types,
                    Topics = node.Topics,
                    Parent = node.Parent,
                    Within = node.Within,
                    MissingParent = node.MissingParent,
                }
            );
        }

        return demanding;
    }
}
