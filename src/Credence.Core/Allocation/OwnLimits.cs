using System.Collections.Immutable;

namespace Credence.Core.Allocation;

/// <summary>The limits of single activities, looked at in a sharing that was found without asking for them.</summary>
internal static class OwnLimits
{
    /// <summary>Those of the activities whose puts break one of their limits.</summary>
    public static List<int> BrokenBy(
        ImmutableArray<Put> puts,
        AllocationProblem problem,
        RequirementForest forest,
        SharedCaps caps,
        List<int> activities
    )
    {
        var broken = new List<int>();
        var at = 0;
        foreach (var activity in activities)
        {
            while (at < puts.Length && problem.Portions[puts[at].Portion].Activity < activity)
            {
                at++;
            }
            var first = at;
            while (at < puts.Length && problem.Portions[puts[at].Portion].Activity == activity)
            {
                at++;
            }
            if (at > first && IsBroken(puts.AsSpan()[first..at], problem, forest, caps, activity))
            {
                broken.Add(activity);
            }
        }
        return broken;
    }

    private static bool IsBroken(
        ReadOnlySpan<Put> mine,
        AllocationProblem problem,
        RequirementForest forest,
        SharedCaps caps,
        int activity
    )
    {
        var limits = problem.LimitsOf(activity);
        for (var node = 0; node < limits.Length; node++)
        {
            if (limits[node] == 0)
            {
                continue;
            }
            var put =
                problem.Nodes[node].Kind == NodeKind.Sum
                    ? PutUnder(mine, forest, node, -1)
                    : CountedAt(mine, problem, forest, limits, node);
            if (put > limits[node])
            {
                return true;
            }
        }
        foreach (var own in caps.OwnOf(activity))
        {
            if (PutUnder(mine, forest, own.Node, own.Portion) > own.Amount)
            {
                return true;
            }
        }
        return false;
    }

    private static long PutUnder(
        ReadOnlySpan<Put> mine,
        RequirementForest forest,
        int node,
        int portion
    )
    {
        var sum = 0L;
        foreach (var put in mine)
        {
            if ((portion < 0 || put.Portion == portion) && Bits.Has(forest.Below(node), put.Node))
            {
                sum += put.Amount;
            }
        }
        return sum;
    }

    private static long CountedAt(
        ReadOnlySpan<Put> mine,
        AllocationProblem problem,
        RequirementForest forest,
        ReadOnlySpan<long> limits,
        int minimum
    )
    {
        if (!Bits.Has(forest.Minimums, minimum))
        {
            return 0;
        }
        var parent = problem.Nodes[minimum].Parent;
        var sum = 0L;
        foreach (var put in mine)
        {
            var counts =
                put.Node == parent
                || (limits[parent] > 0 && Bits.Has(forest.Below(parent), put.Node));
            if (counts && problem.CanPut(put.Portion, minimum))
            {
                sum += put.Amount;
            }
        }
        return sum;
    }
}
