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
    private readonly TightenedProgram tightened;

    public ReducedProgram(MixedProgram whole)
    {
        ArgumentNullException.ThrowIfNull(whole);
        this.whole = whole;
        tightened = new TightenedProgram(whole);
        places = new int[whole.Columns.Length];
        var columns = ImmutableArray.CreateBuilder<ProgramColumn>();
        var moving = new List<int>();
        for (var column = 0; column < places.Length; column++)
        {
            var settled = tightened.IsSettled(column);
            places[column] = settled ? -1 : columns.Count;
            if (settled)
            {
                FixedCost += whole.Columns[column].Cost * tightened.Lower(column);
                continue;
            }

            columns.Add(
                whole.Columns[column] with
                {
                    Lower = tightened.Lower(column),
                    Upper = tightened.Upper(column),
                }
            );
            moving.Add(column);
        }

        kept = [.. moving];
        Program = new MixedProgram(
            columns.ToImmutable(),
            [
                .. Enumerable
                    .Range(0, whole.Rows.Length)
                    .Where(tightened.IsOpen)
                    .Select(row => Reduced(whole.Rows[row])),
            ]
        );
    }

    public MixedProgram Program { get; }

    /// <summary>What a column of the whole program can be.</summary>
    public (long Lower, long? Upper) BoundsOf(int column) =>
        (tightened.Lower(column), tightened.Upper(column));

    /// <summary>What the settled columns cost.</summary>
    public long FixedCost { get; }

    /// <summary>Two rows leave nothing that keeps both.</summary>
    public bool Contradicts => tightened.Contradicts;

    /// <summary>Nothing is left to be searched.</summary>
    private bool IsSettled => Program.Columns.IsEmpty && Program.Rows.IsEmpty;

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
        if (tightened.Contradicts)
        {
            return new SolvedProgram(SolveStatus.Infeasible, null, null, [], 0, false);
        }

        if (IsSettled)
        {
            return new SolvedProgram(SolveStatus.Best, FixedCost, FixedCost, Whole([]), 0, false);
        }

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
        if (IsSettled)
        {
            return new RelaxedProgram(FixedCost, [.. places.Select(_ => 0m)]);
        }

        return !tightened.Contradicts && solver.Relax(Program) is { } relaxed
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
        if (tightened.Contradicts)
        {
            return [];
        }

        var open = probes.Where(probe => places[probe.Column] >= 0).ToImmutableArray();
        var bounds = solver.Probe(
            Program,
            [.. open.Select(probe => probe with { Column = places[probe.Column] })],
            wanted - FixedCost
        );
        if (bounds.IsEmpty)
        {
            return [];
        }

        var next = 0;
        return
        [
            .. probes.Select(probe =>
                places[probe.Column] < 0 ? decimal.MinValue
                : bounds[next++] is { } bound
                    ? (bound > decimal.MinValue ? bound + FixedCost : bound)
                : (decimal?)null
            ),
        ];
    }

    private ImmutableArray<decimal> Whole(ImmutableArray<decimal> columns)
    {
        var all = ImmutableArray.CreateBuilder<decimal>(places.Length);
        for (var column = 0; column < places.Length; column++)
        {
            all.Add(places[column] < 0 ? tightened.Lower(column) : columns[places[column]]);
        }

        return all.MoveToImmutable();
    }

    private ProgramRow Reduced(ProgramRow row)
    {
        var terms = ImmutableArray.CreateBuilder<ProgramTerm>(row.Terms.Length);
        var settled = 0L;
        foreach (var term in row.Terms)
        {
            if (places[term.Column] < 0)
            {
                settled += term.Amount * tightened.Lower(term.Column);
            }
            else
            {
                terms.Add(term with { Column = places[term.Column] });
            }
        }

        return row with
        {
            Lower = row.Lower - settled,
            Upper = row.Upper - settled,
            Terms = terms.ToImmutable(),
        };
    }
}
