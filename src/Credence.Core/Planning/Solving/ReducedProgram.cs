using System.Collections.Immutable;
using System.Threading;

namespace Credence.Core.Planning.Solving;

/// <summary>
/// The same program without what is settled already: columns that cannot move, and rows that nothing can break. Its
/// answers are those of the whole program, column by column.
/// </summary>
public sealed class ReducedProgram
{
    private const int LeanNodes = 30;

    /// <summary>
    /// How long a proof takes hangs on the first few steps, by luck from fifty nodes to ten thousand: so a search that
    /// does not end soon is begun anew with other steps, always the same ones.
    /// </summary>
    private static readonly ImmutableArray<(int? Nodes, int? Seed)> Restarts =
    [
        (400, null),
        (400, 1),
        (800, 2),
        (null, null),
    ];

    private static readonly ImmutableArray<(int? Nodes, int? Seed)> OneSearch = [(null, 1)];

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

    /// <summary>
    /// First without cuts and heuristics, which is by far the fastest where the rows are tight; where that does not end
    /// soon, with all that the solver has, from the best that was found.
    /// </summary>
    public SolvedProgram Solve(
        ISolver solver,
        SolveLimits limits,
        ImmutableArray<decimal>? start,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(solver);
        ArgumentNullException.ThrowIfNull(limits);
        ImmutableArray<decimal>? begun = start is { } given
            ? [.. kept.Select(column => given[column])]
            : null;
        var wanted = limits with { MostCost = limits.MostCost - FixedCost };
        var first = solver.Solve(
            Program,
            wanted with
            {
                Lean = true,
                Nodes = Math.Min(LeanNodes, limits.Nodes ?? LeanNodes),
            },
            begun,
            null,
            cancellation
        );
        var left = limits.Nodes;
        foreach (var (nodes, seed) in limits.Thorough ? Restarts : OneSearch)
        {
            if (first.Proven || limits.IsOver)
            {
                break;
            }

            var most = nodes is { } some ? Math.Min(some, left ?? some) : left;
            var next = solver.Solve(
                Program,
                wanted with
                {
                    Nodes = most,
                    Seed = seed,
                },
                    // A thorough search finds better columns by itself when it is not led to look near those at hand.
                    limits.Thorough
                        ? null
                    : first.Columns.IsEmpty ? begun
                    : first.Columns,
                null,
                cancellation
            );
            first = Better(first, next);
            left -= next.Nodes;
            if (left <= 0)
            {
                break;
            }
        }

        return first with
        {
            Value = first.Value + FixedCost,
            Bound = first.Bound + FixedCost,
            Columns = first.Columns.IsEmpty ? [] : Whole(first.Columns),
        };
    }

    /// <summary>The better columns of the two, and all that is known of the bound.</summary>
    private static SolvedProgram Better(SolvedProgram first, SolvedProgram next)
    {
        if (first.Columns.IsEmpty || next.Value <= first.Value)
        {
            return next.Bound < first.Bound ? next with { Bound = first.Bound } : next;
        }

        var bound = first.Bound is null || next.Bound > first.Bound ? next.Bound : first.Bound;
        return bound >= first.Value
            ? first with
            {
                Status = SolveStatus.Best,
                Bound = first.Value,
                Nodes = next.Nodes,
            }
            : first with
            {
                Bound = bound,
                Nodes = next.Nodes,
                BySeconds = next.BySeconds,
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
    public ImmutableArray<decimal?> Probe(ISolver solver, ImmutableArray<ProgramProbe> probes)
    {
        ArgumentNullException.ThrowIfNull(solver);
        return
        [
            .. solver
                .Probe(
                    Program,
                    [.. probes.Select(probe => probe with { Column = places[probe.Column] })]
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
