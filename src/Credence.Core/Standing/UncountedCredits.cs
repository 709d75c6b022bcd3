using System.Collections.Immutable;
using Credence.Core.Allocation;
using Credence.Core.Credits;

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
        var put = run.PutByActivity();
        var asItem = new HashSet<BodyActivity>();
        foreach (var items in run.Items)
        {
            if (items is { } counted)
            {
                asItem.UnionWith(counted.Activities);
            }
        }

        for (var a = 0; a < run.Activities.Count; a++)
        {
            var activity = run.Activities[a];
            var left = activity.Amount - put[a];
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

    private static UncountedReason ReasonFor(int a, long put, CycleRun run, CycleContext context)
    {
        var activity = run.Activities[a];
        if (
            put == 0
            && activity.Overrides.Any(wanted =>
                run.Build.OverrideTarget(activity, wanted) < 0 && !IsItem(run, wanted)
            )
        )
        {
            return UncountedReason.OverrideIllegal;
        }

        var nodes = run.Plan.Where(node => node.Counts && node.Kind != StandingNode.Items).ToList();
        if (nodes.Count == 0)
        {
            return UncountedReason.NotApplicable;
        }

        var accepting = nodes.Where(node => activity.LargestOf(node.Types) > 0).ToList();
        if (accepting.Count == 0)
        {
            return UncountedReason.WrongType;
        }

        var inWindow = accepting.Where(node => node.Window.Contains(activity.Date)).ToList();
        if (inWindow.Count == 0)
        {
            return UncountedReason.OutsideWindow;
        }

        var meeting = inWindow
            .Where(node =>
                node.TakesCredits
                && activity.Portions.Any(portion =>
                    node.AnyTopic || (portion.Topics & node.Topics) != UInt128.Zero
                )
            )
            .ToList();
        if (meeting.Count == 0)
        {
            return UncountedReason.WrongTopic;
        }

        if (IsCapped(a, run))
        {
            return UncountedReason.CapFull;
        }

        return put > 0 && meeting.All(node => activity.LargestOf(node.Types) <= put)
            ? UncountedReason.OverAmount
            : UncountedReason.NotNeeded;
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
                !cap.Members.Any(member => member.Activity == a)
                || run.Counted[place] >= run.Plan[place].Needed
            )
            {
                continue;
            }

            if (UsedOf(cap, place, run) >= cap.Amount)
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
