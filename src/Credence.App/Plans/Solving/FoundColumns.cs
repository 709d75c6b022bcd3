using System.Collections.Immutable;
using Credence.Core.Planning.Solving;

namespace Credence.App.Plans.Solving;

/// <summary>What a solver said in its own inexact numbers, taken back into the program's and checked there.</summary>
internal static class FoundColumns
{
    public static SolvedProgram Answer(
        SparseProgram sparse,
        SolveStatus status,
        double[]? found,
        double bound,
        ImmutableArray<decimal>? start,
        int nodes,
        bool bySeconds
    )
    {
        var program = sparse.Program;
        if (status is SolveStatus.Unbounded || (status is SolveStatus.Infeasible && start is null))
        {
            return new(status, null, null, [], nodes, bySeconds);
        }

        var columns = found is null ? [] : Rounded(program, found);
        var kept = program.IsKeptBy(columns);
        if (!kept && status is SolveStatus.Best)
        {
            status = SolveStatus.Stopped;
        }

        var proven = status is SolveStatus.Best;
        decimal? value = kept ? program.CostOf(columns) : null;
        if (start is { } given && !(value <= program.CostOf(given)))
        {
            (columns, value) = (given, program.CostOf(given));
            // With columns at hand, nothing better was found in the whole tree.
            proven = status is SolveStatus.Infeasible or SolveStatus.Best;
        }
        else if (!kept)
        {
            columns = [];
        }

        var below = proven ? value : Below(sparse, bound);
        if (value is not null && below >= value)
        {
            (below, proven) = (value, true);
        }

        status = proven ? SolveStatus.Best : SolveStatus.Stopped;
        return new(status, value, below, columns, nodes, bySeconds && !proven);
    }

    /// <summary>A program whose bounds cross.</summary>
    public static SolvedProgram Contradicting(SparseProgram sparse) =>
        Answer(sparse, SolveStatus.Infeasible, null, 0, null, 0, bySeconds: false);

    private static ImmutableArray<decimal> Rounded(MixedProgram program, double[] found)
    {
        var columns = ImmutableArray.CreateBuilder<decimal>(program.Columns.Length);
        for (var column = 0; column < program.Columns.Length; column++)
        {
            var (bound, value) = (program.Columns[column], (decimal)found[column]);
            value = decimal.Round(value, bound.IsWhole ? 0 : 7);
            columns.Add(
                Math.Max(bound.Lower, bound.Upper is { } upper ? Math.Min(upper, value) : value)
            );
        }

        return columns.MoveToImmutable();
    }

    /// <summary>Where only whole columns cost something, no cost lies between two steps.</summary>
    private static decimal? Below(SparseProgram sparse, double bound)
    {
        if (Math.Abs(bound) > 1e20)
        {
            return null;
        }

        var steps = (decimal)bound;
        var wholeCost = sparse.Program.Columns.All(column => column.IsWhole || column.Cost == 0);
        return sparse.CostStep * (wholeCost ? decimal.Ceiling(steps - 0.0001m) : steps - 0.00001m);
    }
}
