using System.Collections.Immutable;

namespace Credence.Core.Allocation;

/// <summary>What each activity's sources put where, and the way back to its portions: the earliest portion first.</summary>
internal sealed class SharedPuts(AllocationProblem problem, CreditClasses classes)
{
    private readonly List<(int Activity, int Source, int Node, long Amount)> puts = [];

    public void Add(int activity, int source, int node, long amount)
    {
        if (amount > 0)
        {
            puts.Add((activity, source, node, amount));
        }
    }

    public ImmutableArray<Put> ToPortions()
    {
        var left = new long[problem.Portions.Length];
        var firstOfSource = new int[problem.Portions.Length];
        firstOfSource.AsSpan().Fill(-1);
        for (var portion = problem.Portions.Length - 1; portion >= 0; portion--)
        {
            left[portion] = problem.Portions[portion].Amount;
            var source = classes.SourceOfPortion(portion);
            if (source >= 0)
            {
                firstOfSource[source] = portion;
            }
        }
        var made = ImmutableArray.CreateBuilder<Put>(puts.Count + 4);
        // Stable: within an activity the puts stand in file order already.
        foreach (var (_, source, node, amount) in InLedgerOrder())
        {
            var rest = amount;
            for (var portion = firstOfSource[source]; rest > 0; portion++)
            {
                if (classes.SourceOfPortion(portion) != source || left[portion] == 0)
                {
                    continue;
                }
                var part = Math.Min(rest, left[portion]);
                left[portion] -= part;
                rest -= part;
                made.Add(new Put(portion, node, part));
            }
        }
        return made.DrainToImmutable();
    }

    private IEnumerable<(int Activity, int Source, int Node, long Amount)> InLedgerOrder() =>
        classes.Bound.Count == 0 ? puts : puts.OrderBy(put => put.Activity);
}
