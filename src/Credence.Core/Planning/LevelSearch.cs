using System.Collections.Immutable;
using System.Threading;
using Credence.Core.Planning.Solving;

namespace Credence.Core.Planning;

/// <summary>The search of one level: lean first, then from new beginnings until the best is proven or the work is done.</summary>
internal sealed partial class LevelSearch(
    PlanProgram program,
    ISolver solver,
    SearchLimits limits,
    ImmutableArray<PlanningPin> pins,
    CancellationToken cancellation
)
{
    public const decimal Tolerance = 0.000_01m;
    private const int LeanNodes = 30;
    private const int OutlineNodes = 200;

    /// <summary>Only what the solver finds before it takes a step: a plan by which much can be left out.</summary>
    private const int First = 1;

    /// <summary>
    /// How long a proof takes hangs on the first few steps, by luck from fifty nodes to ten thousand: so a search that
    /// does not end soon is begun anew with other steps, always the same ones.
    /// </summary>
    private static readonly ImmutableArray<Beginning> OfValue =
    [
        new(First, null),
        new(200, null) { Cut = true },
        new(400, 1) { Cut = true },
        new(800, 2) { Cut = true },
        new(null, null),
    ];

    private static readonly ImmutableArray<Beginning> OfEvenness =
    [
        new(LeanNodes, 1)
        {
            Cut = true,
            FromBest = true,
            Lean = true,
        },
        new(200, 1)
        {
            Cut = true,
            FromBest = true,
            Cutless = true,
        },
        new(null, 1) { Cut = true, FromBest = true },
    ];

    private static readonly ImmutableArray<Beginning> OfOthers = [new(null, 1) { FromBest = true }];

    private static readonly ImmutableArray<Beginning> QuickOfValue =
    [
        new(40, 1) { FromBest = true },
    ];

    private static readonly ImmutableArray<Beginning> Quick = [new(150, 1) { FromBest = true }];

    private PlanPoint best = null!;
    private int levels;
    private SolveLimits work = SolveLimits.None;
    private long bound;
    private int left;
    private bool holdsBest;

    /// <summary>A search of any level was ended by something else before it was done.</summary>
    public bool WasCutOff { get; private set; }

    /// <summary>A few steps a level, for a plan to begin from.</summary>
    public bool IsQuick { get; init; }

    /// <summary>
    /// The best plan of a level, what bounds it, and whether that is proven. Where the program does not hold the plan at
    /// hand, the bound may lie above that plan: it has nothing as good.
    /// </summary>
    /// <param name="from">The best plan of the levels before, of which there are so many.</param>
    /// <param name="least">What is known of the level already: no plan of the program has less.</param>
    public (PlanPoint Best, long Bound, bool Proven) Search(
        PlanLevel level,
        PlanPoint from,
        int earlier,
        long? least = null
    )
    {
        (best, levels) = (from, earlier);
        (work, bound) = (LimitsOf(level), least ?? level.Least ?? long.MinValue);
        left = work.Nodes ?? int.MaxValue;
        // Elsewhere only what is as good is looked for.
        holdsBest = program.Holds(best);
        var isNear = level.Name == "value" && IsFoundNearBound(level);
        if (!isNear && level.Name != "evenness" && !IsOver(level))
        {
            var first = Solve(level, work with { Lean = true, Nodes = LeanNodes }, fromBest: true);
            bound = Math.Max(bound, Learn(first, level));
        }

        PlanPoint? narrowed = null;
        foreach (var beginning in BeginningsOf(level, isNear))
        {
            if (IsOver(level))
            {
                break;
            }

            if (beginning.Cut && !ReferenceEquals(best, narrowed))
            {
                // What no better plan has is left out before the proof, and again with every better plan found.
                narrowed = best;
                bound = Math.Max(bound, Narrowed(level));
            }

            var solved = Solve(
                level,
                work with
                {
                    Nodes = Math.Min(beginning.Nodes ?? left, left),
                    Seed = beginning.Seed,
                    Cutless = beginning.Cutless,
                    Lean = beginning.Lean,
                    MostCost = beginning.Cut ? Held(level) + 0.4m : null,
                },
                beginning.FromBest
            );
            bound = Math.Max(bound, Learn(solved, level));
            left -= solved.Nodes;
        }

        return (best, bound, bound >= level.Of(best.Value));
    }

    /// <summary>One look for a plan that is no worse than wanted: that one, or the plan at hand.</summary>
    public PlanPoint Near(PlanLevel level, PlanPoint from, int earlier, long wanted)
    {
        (best, levels, holdsBest) = (from, earlier, true);
        work = LimitsOf(level);
        _ = Learn(
            Solve(
                level,
                work with
                {
                    Nodes = Math.Min(OutlineNodes, work.Nodes ?? OutlineNodes),
                    MostCost = level.SumFor(wanted) + 0.4m,
                },
                fromBest: false
            ),
            level
        );
        return best;
    }

    /// <summary>What a level comes to at least, by the program without its whole numbers.</summary>
    public long BoundOf(PlanLevel level) =>
        Math.Max(
            level.Least ?? long.MinValue,
            ProgramOf(level).Relax(solver) is { } relaxed
                ? Whole(relaxed.Value, level)
                : long.MinValue
        );

    /// <summary>Proven, or no work is left.</summary>
    private bool IsOver(PlanLevel level) =>
        bound >= level.Of(best.Value) || work.IsOver || left <= 0;

    /// <summary>What the best plan costs, on the scale of the level's terms.</summary>
    private long Held(PlanLevel level) => level.SumFor(level.Of(best.Value));

    private SolvedProgram Solve(PlanLevel level, SolveLimits limited, bool fromBest) =>
        ProgramOf(level)
            .Solve(solver, limited, fromBest ? program.ColumnsOf(best) : null, cancellation);

    private long Narrowed(PlanLevel level)
    {
        var narrowing = new NarrowedColumns(program, level, best, solver);
        narrowing.Narrow();
        narrowing.Probe(level.Name == "evenness");
        return narrowing.Bound is { } bound ? Whole(bound, level) : long.MinValue;
    }

    /// <summary>Takes over the plan that a search found, and gives its bound on the level's scale.</summary>
    private long Learn(SolvedProgram solved, PlanLevel level)
    {
        WasCutOff |= solved.WasCutOff;
        if (!solved.Columns.IsEmpty)
        {
            TakeOver(program.UnitsOf(solved.Columns), level);
        }

        return solved.Bound is { } known ? Whole(known, level)
            : solved.Status == SolveStatus.Infeasible && !holdsBest
                ? level.Of(best.Value) + level.Factor
            : level.Least ?? long.MinValue;
    }

    /// <summary>The level is whole on its scale: a bound rises to the next whole step.</summary>
    public static long Whole(decimal bound, PlanLevel level) =>
        level.Constant + (level.Factor * (long)decimal.Ceiling(bound - Tolerance));

    private ReducedProgram ProgramOf(PlanLevel level) => new(level.Costing(program.Draft));

    /// <summary>A plan counts only as it is measured exactly.</summary>
    private void TakeOver(int[] units, PlanLevel level)
    {
        if (!HardRules.AreKept(program.Model, units, pins))
        {
            return;
        }

        var found = new PlanPoint(program.Model, units);
        var held = best.Value.Compare(found.Value, levels) >= 0;
        if (held && level.Of(found.Value) <= level.Of(best.Value))
        {
            best = found;
        }
    }

    public SolveLimits LimitsOf(PlanLevel level) =>
        new()
        {
            Nodes = limits.NodesOf(level.Name),
            SecondsLeft = limits.SecondsLeft,
            Stop = limits.Stop,
            Thorough = level.Name == "value",
            // The value's costs are so great that a step of it is lost in a solver's numbers.
            Step = level.Name == "value" ? null : 1,
        };

    private ImmutableArray<Beginning> BeginningsOf(PlanLevel level, bool isNear) =>
        level.Name switch
        {
            "value" when IsQuick => isNear ? [] : QuickOfValue,
            _ when IsQuick => Quick,
            "value" => isNear ? OfValue[1..] : OfValue,
            "evenness" => OfEvenness,
            _ => OfOthers,
        };

    /// <summary>One more search of a level: how far it goes, and with which of the solver's fixed sequences.</summary>
    private sealed record Beginning(int? Nodes, int? Seed)
    {
        /// <summary>After leaving out what no better plan has, for plans that are at least as good.</summary>
        public bool Cut { get; init; }

        /// <summary>Otherwise a search is not led to look near the plan at hand, and often finds better ones.</summary>
        public bool FromBest { get; init; }

        public bool Cutless { get; init; }

        public bool Lean { get; init; }
    }
}
