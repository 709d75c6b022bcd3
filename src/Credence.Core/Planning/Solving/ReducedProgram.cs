using System.Collections.Immutable;
using System.Threading;

namespace Credence.Core.Planning.Solving;

/// <summary>
/// The same program without what is settled already: columns that cannot move, and rows that nothing can break. Its
/// answers are those of the whole program, column by column.
/// </summary>
public sealed class ReducedProgram
{
    private readonly MixedProgram whole;
    private readonly int[] places;
    private readonly int[] kept;

    public ReducedProgram(MixedProgram whole)
    {
        ArgumentNullException.ThrowIfNull(whole);
        this.whole = whole;
        places = new int[whole.Columns.Length];
        var columns = ImmutableArray.CreateBuilder<ProgramColumn>();
        var moving = new List<int>();
        for (var column = 0; column < places.Length; column++)
        {
            var bound = whole.Columns[column];
            var fixedAt = bound.Upper == bound.Lower;
            places[column] = fixedAt ? -1 : columns.Count;
            if (!fixedAt)
            {
                columns.Add(bound);
                moving.Add(column);
            }

            FixedCost += fixedAt ? bound.Cost * bound.Lower : 0;
        }

        kept = [.. moving];
        var rows = ImmutableArray.CreateBuilder<ProgramRow>();
        foreach (var row in whole.Rows)
        {
            if (Reduced(row) is { } reduced)
            {
                rows.Add(reduced);
            }
        }

        Program = new MixedProgram(columns.ToImmutable(), rows.ToImmutable());
    }

    public MixedProgram Program { get; }

    /// <summary>What the settled columns cost.</summary>
    public long FixedCost { get; }

    /// <summary>One search, on the columns that are not settled.</summary>
    public SolvedProgram Solve(
        ISolver solver,
        SolveLimits limits,
        ImmutableArray<decimal>? start,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(solver);
        ArgumentNullException.ThrowIfNull(limits);
        var solved = solver.Solve(
            Program,
            limits with
            {
                MostCost = limits.MostCost - FixedCost,
            },
            start is { } given ? [.. kept.Select(column => given[column])] : null,
            null,
            cancellation
        );
        return solved with
        {
            Value = solved.Value + FixedCost,
            Bound = solved.Bound + FixedCost,
            Columns = solved.Columns.IsEmpty ? [] : Whole(solved.Columns),
        };
    }

    /// <summary>By column of the whole program; a settled column raises nothing.</summary>
    public RelaxedProgram? Relax(ISolver solver)
    {
        ArgumentNullException.ThrowIfNull(solver);
        return solver.Relax(Program) is { } relaxed
            ? new RelaxedProgram(
                relaxed.Value + FixedCost,
                [.. places.Select(place => place < 0 ? 0 : relaxed.ReducedCosts[place])]
            )
            : null;
    }

    /// <summary>Columns of the whole program that are not settled.</summary>
    public ImmutableArray<decimal?> Probe(
        ISolver solver,
        ImmutableArray<ProgramProbe> probes,
        decimal wanted
    )
    {
        ArgumentNullException.ThrowIfNull(solver);
        return
        [
            .. solver
                .Probe(
                    Program,
                    [.. probes.Select(probe => probe with { Column = places[probe.Column] })],
                    wanted - FixedCost
                )
                .Select(bound => bound > decimal.MinValue ? bound + FixedCost : bound),
        ];
    }

    private ImmutableArray<decimal> Whole(ImmutableArray<decimal> columns)
    {
        var all = ImmutableArray.CreateBuilder<decimal>(places.Length);
        for (var column = 0; column < places.Length; column++)
        {
            all.Add(places[column] < 0 ? whole.Columns[column].Lower : columns[places[column]]);
        }

        return all.MoveToImmutable();
    }

    /// <summary>Null where its terms cannot leave its bounds. What cannot be kept at all stays, for the solver to say.</summary>
    private ProgramRow? Reduced(ProgramRow row)
    {
        var terms = ImmutableArray.CreateBuilder<ProgramTerm>(row.Terms.Length);
        var settled = 0L;
        var (least, most) = (0m, 0m);
        var (downward, upward) = (false, false);
        foreach (var term in row.Terms)
        {
            var bound = whole.Columns[term.Column];
            if (places[term.Column] < 0)
            {
                settled += term.Amount * bound.Lower;
                continue;
            }

            terms.Add(term with { Column = places[term.Column] });
            var atLower = (decimal)term.Amount * bound.Lower;
            if (bound.Upper is not { } upper)
            {
                upward |= term.Amount > 0;
                downward |= term.Amount < 0;
                least += term.Amount > 0 ? atLower : 0;
                most += term.Amount < 0 ? atLower : 0;
                continue;
            }

            var atUpper = (decimal)term.Amount * upper;
            least += Math.Min(atLower, atUpper);
            most += Math.Max(atLower, atUpper);
        }

        var (from, to) = (row.Lower - settled, row.Upper - settled);
        var canBreak =
            (from > least || (from is not null && downward))
            || (to < most || (to is not null && upward));
        return canBreak ? row with { Lower = from, Upper = to, Terms = terms.ToImmutable() } : null;
    }
}
