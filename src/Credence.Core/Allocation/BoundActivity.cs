namespace Credence.Core.Allocation;

/// <summary>
/// An activity set apart, with the conditions that no other shares: a limit below its amount at some node, a cap of its
/// own, a part free of a cap; or portions whose split the ledger order could not settle in their classes.
/// </summary>
internal sealed class BoundActivity
{
    private BoundActivity(int activity, int firstSource, int endOfSources, long total)
    {
        Activity = activity;
        FirstSource = firstSource;
        EndOfSources = endOfSources;
        Total = total;
    }

    /// <summary>What the source (-1: all of them) puts on the node and below is at most the amount.</summary>
    public readonly record struct Ceiling(int Node, int Source, long Amount);

    /// <summary>At this minimum at most the amount counts.</summary>
    public readonly record struct CountedCeiling(int Minimum, long Amount);

    /// <summary>Of what is put in the cap's tree only the part above the amount is in the cap.</summary>
    public readonly record struct FreePart(int Cap, long Amount);

    public int Activity { get; }

    public int FirstSource { get; }

    public int EndOfSources { get; }

    /// <summary>The most it can put in all.</summary>
    public long Total { get; private set; }

    public List<Ceiling> Ceilings { get; } = [];

    public List<CountedCeiling> CountedCeilings { get; } = [];

    public List<FreePart> FreeParts { get; } = [];

    public static BoundActivity Of(
        AllocationProblem problem,
        RequirementForest forest,
        SharedCaps caps,
        CreditClasses.ActivitySources sources
    )
    {
        var whole = 0L;
        for (var source = sources.Start; source < sources.End; source++)
        {
            whole += sources.Amount(source);
        }
        var bound = new BoundActivity(sources.Activity, sources.Start, sources.End, whole);
        bound.ReadCeilings(problem, forest, caps, sources);
        bound.ReadCounted(problem, forest, sources);
        bound.ReadFreeParts(forest, caps, sources);
        return bound;
    }

    private void ReadCeilings(
        AllocationProblem problem,
        RequirementForest forest,
        SharedCaps caps,
        CreditClasses.ActivitySources sources
    )
    {
        for (var node = 0; node < problem.Nodes.Length; node++)
        {
            var limit = problem.Limit(Activity, node);
            if (limit > 0 && problem.Nodes[node].Kind == NodeKind.Sum)
            {
                AddCeiling(forest, sources, new Ceiling(node, -1, limit));
            }
        }
        foreach (var own in caps.OwnOf(Activity))
        {
            if (own.Shared < 0)
            {
                var source = own.Portion < 0 ? -1 : sources.SourceOf(own.Portion);
                if (own.Portion < 0 || source >= 0)
                {
                    AddCeiling(forest, sources, new Ceiling(own.Node, source, own.Amount));
                }
            }
        }
    }

    private void AddCeiling(
        RequirementForest forest,
        CreditClasses.ActivitySources sources,
        Ceiling ceiling
    )
    {
        if (ceiling.Amount >= Most(forest, sources, ceiling.Node, ceiling.Source))
        {
            return;
        }
        if (
            (ceiling.Source < 0 || sources.End - sources.Start == 1)
            && Covers(forest, sources, ceiling.Node)
        )
        {
            Total = Math.Min(Total, ceiling.Amount);
            return;
        }
        Ceilings.Add(ceiling);
    }

    private void ReadCounted(
        AllocationProblem problem,
        RequirementForest forest,
        CreditClasses.ActivitySources sources
    )
    {
        for (
            var minimum = Bits.Next(forest.Minimums, 0);
            minimum >= 0;
            minimum = Bits.Next(forest.Minimums, minimum + 1)
        )
        {
            var limit = problem.Limit(Activity, minimum);
            if (limit == 0)
            {
                continue;
            }
            var most = 0L;
            for (var source = sources.Start; source < sources.End; source++)
            {
                var accepted = sources.Accepted(source);
                if (
                    Bits.Has(accepted, minimum)
                    && Bits.Meet(accepted, forest.Below(problem.Nodes[minimum].Parent))
                )
                {
                    most += sources.Amount(source);
                }
            }
            if (limit < Math.Min(most, Total))
            {
                CountedCeilings.Add(new CountedCeiling(minimum, limit));
            }
        }
    }

    private void ReadFreeParts(
        RequirementForest forest,
        SharedCaps caps,
        CreditClasses.ActivitySources sources
    )
    {
        foreach (var own in caps.OwnOf(Activity))
        {
            if (
                own.Shared >= 0
                && own.Amount < Math.Min(Total, Most(forest, sources, own.Node, -1))
            )
            {
                FreeParts.Add(new FreePart(own.Shared, own.Amount));
            }
        }
    }

    private static long Most(
        RequirementForest forest,
        CreditClasses.ActivitySources sources,
        int node,
        int only
    )
    {
        var most = 0L;
        for (var source = sources.Start; source < sources.End; source++)
        {
            if (
                (only < 0 || only == source)
                && Bits.Meet(sources.Accepted(source), forest.Below(node))
            )
            {
                most += sources.Amount(source);
            }
        }
        return most;
    }

    private static bool Covers(
        RequirementForest forest,
        CreditClasses.ActivitySources sources,
        int node
    )
    {
        for (var source = sources.Start; source < sources.End; source++)
        {
            if (!forest.Covers(node, sources.Accepted(source)))
            {
                return false;
            }
        }
        return true;
    }
}
