using System.Collections.Immutable;
using Credence.Core.Allocation;
using Credence.Core.Credits;
using Credence.Core.Ledger;

namespace Credence.Core.Standing;

/// <summary>Credits that count nowhere at a body, each with its reason (engine.md sections 3 and 7).</summary>
internal static class UncountedCredits
{
    public static void AddOf(
        CycleRun run,
        CycleContext context,
        ImmutableArray<Uncounted>.Builder found
    )
    {
        var put = run.UsedByActivity();
        var asItem = new HashSet<BodyActivity>();
        foreach (var items in run.Items)
        {
            if (items is { } counted)
            {
                asItem.UnionWith(counted.Activities);
            }
        }

        var carried = CarriedPuts(run, put);
        for (var a = 0; a < run.Activities.Count; a++)
        {
            var activity = run.Activities[a];
            var left = activity.Amount - put[a];
            if (activity.Source is { } known)
            {
                left -= carried.GetValueOrDefault(known.Id);
            }

            if (
                activity.Source is not { } source
                || activity.Carried
                || left <= 0
                || (put[a] == 0 && asItem.Contains(activity))
            )
            {
                continue;
            }

            found.Add(
                new Uncounted(
                    source.Id,
                    context.Obligation.Id,
                    Amount.FromHundredths(left),
                    ReasonFor(a, put[a], run, context)
                )
            );
        }
    }

    /// <summary>What an entry of the cycle before gives here as carried credits: it counts, if not under its own date.</summary>
    private static Dictionary<ActivityId, long> CarriedPuts(CycleRun run, long[] put)
    {
        var carried = new Dictionary<ActivityId, long>();
        for (var a = 0; a < run.Activities.Count; a++)
        {
            if (run.Activities[a] is { Carried: true, Source: { } source } && put[a] > 0)
            {
                carried[source.Id] = carried.GetValueOrDefault(source.Id) + put[a];
            }
        }

        return carried;
    }

    private static UncountedReason ReasonFor(int a, long put, CycleRun run, CycleContext context)
    {
        var activity = run.Activities[a];
        if (!activity.Overrides.IsEmpty)
        {
            // The user's word lifts types and topics: what is left is too much, or not allowed at all.
            return put == 0 && IsIllegal(activity, run) ? UncountedReason.OverrideIllegal
                : IsCapped(a, run) ? UncountedReason.CapFull
                : UncountedReason.NotNeeded;
        }

        var (nodes, accepted, inWindow, meeting, roomAbove) = (false, false, false, false, false);
        var onlyTheDate = false;
        foreach (var node in run.Plan)
        {
            if (!node.Counts || node.Kind == StandingNode.Items)
            {
                continue;
            }

            nodes = true;
            var largest = activity.LargestOf(node.Types);
            accepted |= largest > 0;
            if (largest == 0)
            {
                continue;
            }

            var meets = node.TakesCredits && MeetsTopics(node, activity);
            if (!node.Holds(activity))
            {
                onlyTheDate |= meets;
                continue;
            }

            inWindow = true;
            if (meets)
            {
                meeting = true;
                roomAbove |= largest > put;
            }
        }

        if (!meeting)
        {
            return !nodes ? UncountedReason.NotApplicable
                : !accepted ? UncountedReason.WrongType
                : !inWindow || onlyTheDate ? UncountedReason.OutsideWindow
                : UncountedReason.WrongTopic;
        }

        if (IsCapped(a, run))
        {
            return UncountedReason.CapFull;
        }

        return put > 0 && !roomAbove ? UncountedReason.OverAmount : UncountedReason.NotNeeded;
    }

    private static bool IsIllegal(BodyActivity activity, CycleRun run) =>
        activity.Overrides.Any(wanted =>
            run.Build.OverrideTarget(activity, wanted) < 0 && !IsItem(run, wanted)
        );

    private static bool MeetsTopics(NodePlan node, BodyActivity activity)
    {
        foreach (var portion in activity.Portions)
        {
            if (node.AnyTopic || (portion.Topics & node.Topics) != UInt128.Zero)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsItem(CycleRun run, string requirement) =>
        run.Plan.Any(node =>
            node.Rule.Id == requirement && node.Counts && node.Kind == StandingNode.Items
        );

    /// <summary>A cap that this activity falls under is full while its requirement still lacks credits.</summary>
    private static bool IsCapped(int a, CycleRun run)
    {
        foreach (var cap in run.Build.Problem.Caps)
        {
            var place = run.Build.PlanOf[cap.Node];
            if (
                run.Counted[place] < run.Plan[place].Needed
                && IsMember(a, cap)
                && UsedOf(cap, place, run) >= cap.Amount
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMember(int activity, AllocationCap cap)
    {
        foreach (var member in cap.Members)
        {
            if (member.Activity == activity)
            {
                return true;
            }
        }

        return false;
    }

    private static long UsedOf(AllocationCap cap, int place, CycleRun run)
    {
        var used = 0L;
        foreach (var member in cap.Members)
        {
            var puts = 0L;
            foreach (var put in run.Puts)
            {
                var mine =
                    member.Portion < 0
                        ? run.ActivityOf(put) == member.Activity
                        : put.Portion == member.Portion;
                if (mine && (run.PlaceOf(put) == place || run.IsAncestor(place, run.PlaceOf(put))))
                {
                    puts += put.Amount;
                }
            }

            used += Math.Max(0, puts - member.Free);
        }

        return used;
    }
}
