namespace Credence.Core.Standing;

/// <summary>Which credits could count at a place if nothing else wanted them.</summary>
internal sealed partial class CycleRun
{
    /// <summary>All that could count if nothing else wanted it.</summary>
    private long EligibleAt(int place)
    {
        var node = Plan[place];
        if (!node.Counts)
        {
            return 0;
        }

        if (Items[place] is { } items)
        {
            return items.Activities.Count * 100L;
        }

        var own = build.NodeOf[place];
        var sum = 0L;
        for (var a = 0; a < Activities.Count; a++)
        {
            sum += EligibleOf(a, own);
        }

        return sum;
    }

    /// <summary>Whether something done could count at any place; false where every window passes it by.</summary>
    public bool Matters(BodyActivity activity) =>
        !activity.Overrides.IsEmpty
        || activity.Source?.Expires is not null
        || Plan.Exists(node =>
            node.Kind == StandingNode.Items ? ItemCount.Meets(node, activity) : node.Holds(activity)
        );

    public long EligibleOf(int activity, int node)
    {
        var limit = build.Problem.Limit(activity, node);
        return limit > 0 ? Math.Min(limit, EligiblePortions(activity, sumsBelow[node])) : 0;
    }

    private long EligiblePortions(int activity, ulong[] below)
    {
        var sum = 0L;
        for (var p = build.FirstPortion[activity]; p < build.FirstPortion[activity + 1]; p++)
        {
            var puts = build.Problem.PutsOf(p);
            for (var w = 0; w < below.Length; w++)
            {
                if ((puts[w] & below[w]) != 0)
                {
                    sum += build.Problem.Portions[p].Amount;
                    break;
                }
            }
        }

        return sum;
    }

    /// <summary>Whether an allocation node lies on a place or, where it takes credits, below it.</summary>
    public bool LiesIn(int node, int place)
    {
        var own = build.NodeOf[place];
        return own >= 0 && (sumsBelow[own][node >> 6] & (1UL << (node & 63))) != 0;
    }

    /// <summary>For each allocation node itself and the nodes below it that take credits, one bit each.</summary>
    private ulong[][] Below()
    {
        var words = build.Problem.Words;
        var below = new ulong[build.PlanOf.Length][];
        for (var n = 0; n < below.Length; n++)
        {
            below[n] = new ulong[words];
            below[n][n >> 6] |= 1UL << (n & 63);
        }

        for (var n = 0; n < below.Length; n++)
        {
            if (!Plan[build.PlanOf[n]].TakesCredits)
            {
                continue;
            }

            for (var above = Plan[build.PlanOf[n]].Parent; above >= 0; above = Plan[above].Parent)
            {
                below[build.NodeOf[above]][n >> 6] |= 1UL << (n & 63);
            }
        }

        return below;
    }
}
