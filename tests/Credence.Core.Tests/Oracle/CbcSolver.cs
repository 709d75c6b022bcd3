using System.Collections.Immutable;
using Credence.Core.Planning.Solving;

namespace Credence.Core.Tests.Oracle;

/// <summary>The planner's solver as these tests have it: the whole program as it is, no limits, no start, no bounds.</summary>
internal sealed class CbcSolver : ISolver
{
    public string Name => "CBC of the tests";

    public string Version => "1";

    public int Searches { get; private set; }

    public SolvedProgram Solve(
        MixedProgram program,
        SolveLimits limits,
        ImmutableArray<decimal>? start = null,
        IProgress<int>? progress = null,
        CancellationToken cancellation = default
    )
    {
        Searches++;
        var model = new CbcModel();
        foreach (var column in program.Columns)
        {
            // Counted from its lower bound.
            model.AddColumn(column.Upper is { } upper ? upper - column.Lower : 1e9, column.IsWhole);
        }

        foreach (var row in program.Rows)
        {
            var begins = row.Terms.Sum(term => term.Amount * program.Columns[term.Column].Lower);
            if (row.Upper is { } most)
            {
                model.AtMost(
                    most - begins,
                    row.Terms.Select(term => (term.Column, (double)term.Amount))
                );
            }

            if (row.Lower is { } least)
            {
                model.AtMost(
                    begins - least,
                    row.Terms.Select(term => (term.Column, -(double)term.Amount))
                );
            }
        }

        try
        {
            model.Solve(
                maximize: false,
                program.Columns.Select((column, at) => (at, (double)column.Cost)),
                out var found
            );
            ImmutableArray<decimal> columns =
            [
                .. program.Columns.Select(
                    (column, at) =>
                        column.Lower
                        + (column.IsWhole ? decimal.Round((decimal)found[at]) : (decimal)found[at])
                ),
            ];
            var cost = program.CostOf(columns);
            return limits.MostCost < cost
                ? Nothing
                : new(SolveStatus.Best, cost, cost, columns, 0, BySeconds: false);
        }
        catch (InvalidOperationException)
        {
            return Nothing;
        }
    }

    private static SolvedProgram Nothing =>
        new(SolveStatus.Infeasible, null, null, [], 0, BySeconds: false);
}
