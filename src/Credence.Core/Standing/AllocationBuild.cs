using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Credence.Core.Allocation;
using Credence.Core.Requirements;

namespace Credence.Core.Standing;

/// <summary>Turns judged requirements and a body's ledger into the numbers the allocator shares out.</summary>
internal sealed partial class AllocationBuild
{
    private readonly List<NodePlan> plan;
    private readonly List<BodyActivity> activities;
    private readonly BodyWords words;
    private readonly CycleContext context;

    /// <summary>Place in the plan of each allocation node.</summary>
    public int[] PlanOf { get; }

    /// <summary>Allocation node of each place in the plan; -1 = takes no part.</summary>
    public int[] NodeOf { get; }

    /// <summary>First portion of each activity; one longer than the ledger.</summary>
    public int[] FirstPortion { get; }

    public AllocationProblem Problem { get; }

    public AllocationBuild(
        List<NodePlan> plan,
        List<BodyActivity> activities,
        BodyWords words,
        CycleContext context
    )
    {
        this.plan = plan;
        this.activities = activities;
        this.words = words;
        this.context = context;
        NodeOf = new int[plan.Count];
        var used = new List<int>(plan.Count);
        for (var i = 0; i < plan.Count; i++)
        {
            var takesPart = plan[i].Counts && plan[i].Kind != StandingNode.Items;
            NodeOf[i] = takesPart ? used.Count : -1;
            if (takesPart)
            {
                used.Add(i);
            }
        }

        PlanOf = [.. used];
        FirstPortion = new int[activities.Count + 1];
        for (var a = 0; a < activities.Count; a++)
        {
            FirstPortion[a + 1] = FirstPortion[a] + activities[a].Portions.Length;
        }

        Problem = new AllocationProblem(Nodes(), activities.Count, Portions()) { Caps = Caps() };
        for (var a = 0; a < activities.Count; a++)
        {
            Allow(a);
        }
    }

    private ImmutableArray<PortionAmount> Portions()
    {
        var portions = new PortionAmount[FirstPortion[^1]];
        for (var a = 0; a < activities.Count; a++)
        {
            var own = activities[a].Portions;
            for (var p = 0; p < own.Length; p++)
            {
                portions[FirstPortion[a] + p] = new PortionAmount(a, own[p].Amount);
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(portions);
    }

    private ImmutableArray<AllocationNode> Nodes()
    {
        var nodes = ImmutableArray.CreateBuilder<AllocationNode>(PlanOf.Length);
        foreach (var place in PlanOf)
        {
            var node = plan[place];
            nodes.Add(
                new AllocationNode(
                    node.Parent < 0 ? -1 : NodeOf[node.Parent],
                    node.Demand,
                    node.Slot.Deadline.DayNumber,
                    node.TakesCredits ? NodeKind.Sum : NodeKind.Minimum
                )
            );
        }

        return nodes.MoveToImmutable();
    }

    private void Allow(int a)
    {
        var activity = activities[a];
        if (activity.Amount == 0)
        {
            return;
        }

        if (!activity.Overrides.IsEmpty)
        {
            AllowOverridden(a, activity);
            return;
        }

        for (var n = 0; n < PlanOf.Length; n++)
        {
            var node = plan[PlanOf[n]];
            var limit = LimitAt(activity, PlanOf[n]);
            if (limit == 0)
            {
                continue;
            }

            Problem.SetLimit(a, n, limit);
            if (!node.TakesFormat(activity.Format))
            {
                continue;
            }

            for (var p = 0; p < activity.Portions.Length; p++)
            {
                if (node.AnyTopic || (activity.Portions[p].Topics & node.Topics) != UInt128.Zero)
                {
                    Problem.AllowPut(FirstPortion[a] + p, n);
                }
            }
        }
    }

    private long LimitAt(BodyActivity activity, int place)
    {
        var node = plan[place];
        if (activity.HeldAt is { } held)
        {
            return held[place] ? activity.LargestOf(node.Types) : 0;
        }

        if (activity.Carried)
        {
            return node.Window.End >= context.Cycle.Start && Carries(node.Rule)
                ? activity.LargestOf(node.Types)
                : 0;
        }

        return node.Holds(activity) ? activity.LargestOf(node.Types) : 0;
    }

    /// <summary>
    /// Carried credits serve requirements without topics, unless the rule keeps their topics; or, where it names
    /// some, these alone.
    /// </summary>
    private bool Carries(Requirement rule)
    {
        var carry = context.Version.CarryOver;
        var serves = carry.Into.IsEmpty
            ? rule.Topics.IsEmpty || carry.KeepTopics
            : carry.Into.Contains(rule.Id);
        return serves
            && !carry.Except.Contains(rule.Id)
            && rule.Window is not (Window.Once or Window.FirstCycle or Window.Valid);
    }

    /// <summary>The user's word: on that requirement only; types and topics are taken as accepted there and above.</summary>
    private void AllowOverridden(int a, BodyActivity activity)
    {
        foreach (var wanted in activity.Overrides)
        {
            var target = OverrideTarget(activity, wanted);
            if (target < 0)
            {
                continue;
            }

            for (var p = 0; p < activity.Portions.Length; p++)
            {
                Problem.AllowPut(FirstPortion[a] + p, NodeOf[target]);
            }

            for (var above = target; above >= 0; above = plan[above].Parent)
            {
                if (plan[above].Holds(activity))
                {
                    Problem.SetLimit(a, NodeOf[above], activity.Amount);
                }
            }

            if (plan[target].TakesCredits)
            {
                CountAtMinimums(a, activity, target);
            }
        }
    }

    /// <summary>
    /// The node an override puts credits on: for a type minimum or stackable one its parent; a stackable root counts
    /// them itself. -1 = illegal.
    /// </summary>
    public int OverrideTarget(BodyActivity activity, string wanted)
    {
        for (var i = 0; i < plan.Count; i++)
        {
            var node = plan[i];
            if (
                node.Rule.Id == wanted
                && node.Counts
                && node.Kind != StandingNode.Items
                && node.Holds(activity)
            )
            {
                return node.TakesCredits || (node.Kind == StandingNode.Stackable && node.Parent < 0)
                    ? i
                    : node.Parent;
            }
        }

        return -1;
    }

    private void CountAtMinimums(int a, BodyActivity activity, int target)
    {
        for (var n = 0; n < PlanOf.Length; n++)
        {
            var node = plan[PlanOf[n]];
            if (node.TakesCredits || !node.Holds(activity))
            {
                continue;
            }

            var named = activity.Overrides.Contains(node.Rule.Id) && node.Parent == target;
            var limit = named ? activity.Amount : activity.LargestOf(node.Types);
            if (limit == 0)
            {
                continue;
            }

            Problem.SetLimit(a, n, limit);
            for (var p = 0; p < activity.Portions.Length; p++)
            {
                if (
                    named
                    || node.AnyTopic
                    || (activity.Portions[p].Topics & node.Topics) != UInt128.Zero
                )
                {
                    Problem.AllowPut(FirstPortion[a] + p, n);
                }
            }
        }
    }
}
