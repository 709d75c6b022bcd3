using System.Collections.Immutable;
using Credence.Core.Allocation;
using Credence.Core.Requirements;

namespace Credence.Core.Standing;

/// <summary>Caps by type, format and topic, over the whole, a year or one activity (engine.md section 3).</summary>
internal sealed partial class AllocationBuild
{
    private ImmutableArray<AllocationCap> Caps()
    {
        var caps = ImmutableArray.CreateBuilder<AllocationCap>();
        foreach (var place in PlanOf)
        {
            var node = plan[place];
            foreach (var cap in node.Rule.Caps)
            {
                if (cap.Applied)
                {
                    // A cap on a type minimum limits what its parent's tree counts of the class.
                    var at = node.TakesCredits ? place : node.Parent;
                    if (at >= 0)
                    {
                        AddCap(caps, cap, node, NodeOf[at]);
                    }
                }
            }
        }

        return caps.ToImmutable();
    }

    private void AddCap(
        ImmutableArray<AllocationCap>.Builder caps,
        Cap cap,
        NodePlan node,
        int allocationNode
    )
    {
        var groups = new SortedDictionary<int, ImmutableArray<CapMember>.Builder>();
        var types = words.CapMask(cap.Types);
        var topics = words.TopicMask(cap.Topics);
        var except = words.TopicMask(cap.ExceptTopics);
        var most = cap.Share is { } share ? share.Down(node.Needed) : cap.Amount.Hundredths;
        for (var a = 0; a < activities.Count; a++)
        {
            var activity = activities[a];
            if (
                !(cap.Formats.IsEmpty || cap.Formats.Contains(activity.Format))
                || !(cap.Types.IsEmpty || activity.LargestOf(types) > 0)
            )
            {
                continue;
            }

            var free =
                cap.Formats.IsEmpty && !cap.Types.IsEmpty
                    ? activity.LargestOf(node.Types & ~types)
                    : 0;
            if (cap.Topics.IsEmpty && cap.ExceptTopics.IsEmpty)
            {
                if (free < activity.Amount)
                {
                    GroupOf(a).Add(new CapMember(a, -1, free));
                }

                continue;
            }

            // By type and topic together: out of the class is what a line of another accepted type covers whole.
            for (var p = 0; p < activity.Portions.Length && free < activity.Amount; p++)
            {
                var carried = activity.Portions[p].Topics;
                if (
                    (cap.Topics.IsEmpty || (carried & topics) != UInt128.Zero)
                    && (carried & except) == UInt128.Zero
                )
                {
                    GroupOf(a).Add(new CapMember(a, FirstPortion[a] + p, 0));
                }
            }
        }

        foreach (var members in groups.Values)
        {
            caps.Add(
                new AllocationCap(allocationNode, most, members.ToImmutable())
                {
                    PerActivity = cap.Per == CapSpan.Activity,
                }
            );
        }

        ImmutableArray<CapMember>.Builder GroupOf(int activity)
        {
            var group = cap.Per switch
            {
                CapSpan.Activity => activity,
                CapSpan.Year => YearOf(activities[activity].Date, node),
                _ => 0,
            };
            if (!groups.TryGetValue(group, out var members))
            {
                groups.Add(group, members = ImmutableArray.CreateBuilder<CapMember>());
            }

            return members;
        }
    }

    private static int YearOf(DateOnly date, NodePlan node)
    {
        var start = node.Window.Start;
        var years = date.Year - start.Year;
        return date < start.AddYears(years) ? years - 1 : years;
    }
}
