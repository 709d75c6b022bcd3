namespace Credence.Core.Standing;

/// <summary>
/// What is missing, for people: the greatest of a requirement's own shortfall, the sum over its children that
/// take credits, and each type minimum or stackable child (engine.md section 3).
/// </summary>
internal static class MissingTree
{
    /// <summary>By place in the plan, in hundredths; <paramref name="sure"/> leaves out what waits for an answer.</summary>
    public static long[] Of(List<NodePlan> plan, long[] counted, bool sure) =>
        Of(plan, counted, Demands(plan, sure));

    public static long[] Demands(List<NodePlan> plan, bool sure) =>
        [.. plan.Select(node => sure ? node.DemandForSure : node.Demand)];

    /// <summary>By place in the plan, where each place asks what <paramref name="demands"/> says.</summary>
    public static long[] Of(List<NodePlan> plan, long[] counted, long[] demands)
    {
        var missing = new long[plan.Count];
        var children = new long[plan.Count];
        var order = DeepestFirst(plan);
        foreach (var place in order)
        {
            var node = plan[place];
            if (!node.Counts || node.Kind == StandingNode.Items)
            {
                continue;
            }

            var own = Math.Max(0, demands[place] - counted[place]);
            missing[place] = Math.Max(Math.Max(own, children[place]), missing[place]);
            if (node.MissingParent < 0)
            {
                continue;
            }

            if (node.TakesCredits)
            {
                children[node.MissingParent] += missing[place];
            }
            else
            {
                missing[node.MissingParent] = Math.Max(missing[node.MissingParent], missing[place]);
            }
        }

        return missing;
    }

    public static long SumOfRoots(List<NodePlan> plan, long[] missing)
    {
        var sum = 0L;
        for (var i = 0; i < plan.Count; i++)
        {
            sum +=
                plan[i].Counts && plan[i].MissingParent < 0 && plan[i].Kind != StandingNode.Items
                    ? missing[i]
                    : 0;
        }

        return sum;
    }

    /// <summary>Whole certificates and activities short.</summary>
    public static long ItemsShort(List<NodePlan> plan, long[] counted, long[] demands)
    {
        var sum = 0L;
        for (var i = 0; i < plan.Count; i++)
        {
            if (plan[i].Counts && plan[i].Kind == StandingNode.Items)
            {
                sum += (Math.Max(0, demands[i] - counted[i]) + 99) / 100;
            }
        }

        return sum;
    }

    /// <summary>Children before their parents, whatever their place in the file.</summary>
    public static List<int> DeepestFirst(List<NodePlan> plan)
    {
        var depth = new int[plan.Count];
        for (var i = 0; i < plan.Count; i++)
        {
            for (var above = plan[i].MissingParent; above >= 0; above = plan[above].MissingParent)
            {
                depth[i]++;
            }
        }

        var order = Enumerable.Range(0, plan.Count).ToList();
        order.Sort(
            (one, other) =>
                depth[one] != depth[other]
                    ? depth[other].CompareTo(depth[one])
                    : one.CompareTo(other)
        );
        return order;
    }
}
