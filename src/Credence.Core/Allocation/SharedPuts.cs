using System.Collections.Immutable;

namespace Credence.Core.Allocation;

/// <summary>What each activity's sources put where, and the way back to its portions: the earliest portion first.</summary>
internal sealed class SharedPuts(AllocationProblem problem, CreditClasses classes)
{
    private readonly List<(int Activity, int Source, int Node, long Amount)> puts = new(
        Math.Min(64, problem.Portions.Length)
    );
    private int latest;
    private bool inLedgerOrder = true;

    public void Add(int activity, int source, int node, long amount)
    {
        if (amount > 0)
        {
            inLedgerOrder &= activity >= latest;
            latest = activity;
            puts.Add((activity, source, node, amount));
        }
    }

    public ImmutableArray<Put> ToPortions()
    {
        var made = ImmutableArray.CreateBuilder<Put>(puts.Count);
        var used = new Dictionary<int, long>();
        foreach (var (_, source, node, amount) in InLedgerOrder())
        {
            var first = classes.FirstPortionOf(source);
            if (amount <= problem.Portions[first].Amount && classes.IsSinglePortion(source))
            {
                made.Add(new Put(first, node, amount));
                continue;
            }
            var before = used.GetValueOrDefault(source);
            used[source] = before + amount;
            Split(source, node, before, amount, made);
        }
        return made.DrainToImmutable();
    }

    /// <summary>The part of the source's portions that lies after what they have put before.</summary>
    private void Split(
        int source,
        int node,
        long before,
        long amount,
        ImmutableArray<Put>.Builder made
    )
    {
        for (var portion = classes.FirstPortionOf(source); amount > 0; portion++)
        {
            if (classes.SourceOfPortion(portion) != source)
            {
                continue;
            }
            var left = problem.Portions[portion].Amount - before;
            if (left <= 0)
            {
                before = -left;
                continue;
            }
            before = 0;
            var part = Math.Min(amount, left);
            made.Add(new Put(portion, node, part));
            amount -= part;
        }
    }

    private List<(int Activity, int Source, int Node, long Amount)> InLedgerOrder()
    {
        if (!inLedgerOrder)
        {
            puts.Sort(
                (one, other) =>
                    (one.Activity, one.Node, one.Source).CompareTo(
                        (other.Activity, other.Node, other.Source)
                    )
            );
        }
        return puts;
    }
}
