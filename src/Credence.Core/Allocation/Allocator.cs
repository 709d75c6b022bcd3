using System.Collections.Immutable;
using System.Numerics;

namespace Credence.Core.Allocation;

/// <summary>
/// Finds the one best sharing of a body's credits among its requirements: exact in whole hundredths, the same on every
/// run (engine.md section 3).
/// </summary>
/// <remarks>
/// <para>Credits with the same conditions form classes (<see cref="CreditClasses"/>); the classes' sharing is a small
/// linear problem in whole numbers (<see cref="SharingModel{TCell,TNumber}"/>, <see cref="Tableau{TCell,TNumber}"/>).</para>
/// <para>The wanted things are reached one after the other, each held at its best before the next, every one by driving
/// a single variable as far as it goes: least total shortfall; least shortfall of each requirement, earliest deadline
/// first; least put; then the ledger order (<see cref="LedgerOrder{TCell,TNumber}"/>). What would make an earlier one worse
/// is closed, so the problem shrinks from stage to stage.</para>
/// <para>Nearly all bodies are networks, where the linear best is whole by itself; where it is not, branch and bound
/// finds the best whole one. Nothing is rounded.</para>
/// </remarks>
public static class Allocator
{
    private const int RoundsBeforeAll = 4;

    public static AllocationResult Solve(AllocationProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var puts = Try<short, long>(problem);
        if (puts.IsDefault)
        {
            puts = Try<long, long>(problem);
        }
        if (puts.IsDefault)
        {
            puts = Share<BigInteger, BigInteger>(problem);
        }
        return new AllocationResult(puts, CountedCredits.Of(problem, puts));
    }

    /// <summary>The default array where the numbers are too narrow.</summary>
    private static ImmutableArray<Put> Try<TCell, TNumber>(AllocationProblem problem)
        where TCell : struct, IBinaryInteger<TCell>
        where TNumber : struct, IBinaryInteger<TNumber>
    {
        try
        {
            return Share<TCell, TNumber>(problem);
        }
        catch (OverflowException)
        {
            return default;
        }
    }

    private static ImmutableArray<Put> Share<TCell, TNumber>(AllocationProblem problem)
        where TCell : struct, IBinaryInteger<TCell>
        where TNumber : struct, IBinaryInteger<TNumber>
    {
        var forest = new RequirementForest(problem);
        var caps = new SharedCaps(problem);
        var apart = new HashSet<int>();
        for (var rounds = 0; ; )
        {
            var classes = new CreditClasses(problem, forest, caps, apart);
            var model = new SharingModel<TCell, TNumber>(problem, forest, classes);
            ReachLeastShortfall(problem, model);
            var puts = new LedgerOrder<TCell, TNumber>(problem, classes, model)
                .HandOut()
                .ToPortions();
            model.Tableau.Release();
            var broken = OwnLimits.BrokenBy(puts, problem, forest, caps, classes.Unchecked);
            if (broken.Count == 0)
            {
                return puts;
            }
            // The best without a limit that holds anyway is the best with it; one that is broken is asked for.
            apart.UnionWith(++rounds < RoundsBeforeAll ? broken : classes.Unchecked);
        }
    }

    private static void ReachLeastShortfall<TCell, TNumber>(
        AllocationProblem problem,
        SharingModel<TCell, TNumber> model
    )
        where TCell : struct, IBinaryInteger<TCell>
        where TNumber : struct, IBinaryInteger<TNumber>
    {
        var tableau = model.Tableau;
        tableau.Fix(model.TotalShortfall, tableau.Reach(model.TotalShortfall, 0));
        tableau.LetGo();
        foreach (var node in ByDeadline(problem))
        {
            var shortfall = model.Shortfall(node);
            if (shortfall >= 0)
            {
                tableau.Fix(shortfall, tableau.Reach(shortfall, 0));
            }
        }
        tableau.Fix(model.TotalPut, tableau.Reach(model.TotalPut, 0));
        tableau.LetGo();
    }

    private static int[] ByDeadline(AllocationProblem problem)
    {
        var order = new int[problem.Nodes.Length];
        for (var node = 0; node < order.Length; node++)
        {
            var at = node;
            while (at > 0 && problem.Nodes[order[at - 1]].Deadline > problem.Nodes[node].Deadline)
            {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = node;
        }
        return order;
    }
}
