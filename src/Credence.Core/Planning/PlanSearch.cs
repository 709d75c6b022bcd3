using System.Collections.Immutable;
using System.Threading;
using Credence.Core.Planning.Solving;

namespace Credence.Core.Planning;

/// <summary>How one level came out. Whole numbers on the level's own scale; value counts downward from what is best.</summary>
internal sealed record LevelOutcome(string Name, long Value, long Bound, bool Proven);

/// <summary>The best units that were found, level by level, and what of it is proven.</summary>
internal sealed record SearchOutcome(
    PlanningModel Model,
    PlanPoint Best,
    ImmutableArray<LevelOutcome> Levels,
    ImmutableArray<PlanningPin> Pins,
    ImmutableArray<PlanningPin> DroppedPins
);

/// <summary>
/// Finds the best plan: strictly level by level, each held at its best before the next. What a level can never beat
/// ends it at once; every plan found is measured exactly before it counts.
/// </summary>
internal sealed class PlanSearch(
    PlanningModel model,
    ISolver solver,
    SearchLimits limits,
    IProgress<PlanProgress>? progress,
    CancellationToken cancellation
)
{
    private const decimal Tolerance = 0.000_01m;
    private const int LeanNodes = 30;

    /// <summary>
    /// How long a proof takes hangs on the first few steps, by luck from fifty nodes to ten thousand: so a search that
    /// does not end soon is begun anew with other steps, always the same ones.
    /// </summary>
    private static readonly ImmutableArray<(int? Nodes, int? Seed)> Restarts =
    [
        (1, null),
        (200, null),
        (400, 1),
        (800, 2),
        (null, null),
    ];

    private static readonly ImmutableArray<(int? Nodes, int? Seed)> OneSearch = [(null, 1)];

    private readonly List<LevelOutcome> outcomes = [];
    private PlanPoint best = null!;
    private PlanProgram program = null!;
    private ImmutableArray<PlanningPin> pins = [];

    public SearchOutcome Find(IReadOnlyList<int>? start)
    {
        program = new PlanProgram(model);
        var dropped = HoldPins();
        model.EventsWanted = MostEvents();
        best = StartFrom(start);
        var (law, pace) = BodyLevels.Add(program);
        Reach(law);
        Reach(pace);
        Reach(ShapeLevels.Add(program));
        Reach(ValueLevels.Value(program));
        Reach(ValueLevels.Change(program));
        Reach(EvennessLevel.Add(program, MostOf));
        Reach(ValueLevels.Order(program));
        return new SearchOutcome(model, best, [.. outcomes], pins, dropped);
    }

    /// <summary>Only how many events can be had, for plans that others found.</summary>
    public static void FindEvents(PlanningModel model, ISolver solver)
    {
        var search = new PlanSearch(model, solver, new SearchLimits(), null, default)
        {
            program = new PlanProgram(model),
        };
        search.HoldPins();
        model.EventsWanted = search.MostEvents();
    }

    /// <summary>Holds the pins, or as many as can be held at once, the first ones first.</summary>
    private ImmutableArray<PlanningPin> HoldPins()
    {
        var all = model.Problem.Pins;
        if (all.IsEmpty)
        {
            return [];
        }

        var draft = ProgramDraft.From(program.Draft.Finish());
        var broken = new int[all.Length];
        for (var p = 0; p < all.Length; p++)
        {
            // An earlier pin weighs a little more, so that it is clear which of two goes.
            broken[p] = draft.AddChoice("broken", (all.Length * 2L) + all.Length - p);
            draft.AtLeast("pin", all[p].Units, [.. PinTerms(all[p]), new(broken[p], all[p].Units)]);
        }

        var solved = solver.Solve(draft.Finish(), Brake(), null, null, cancellation);
        var held = ImmutableArray.CreateBuilder<PlanningPin>();
        var dropped = ImmutableArray.CreateBuilder<PlanningPin>();
        for (var p = 0; p < all.Length; p++)
        {
            var holds = !solved.Columns.IsEmpty && solved.Columns[broken[p]] < 0.5m;
            (holds ? held : dropped).Add(all[p]);
        }

        pins = held.ToImmutable();
        foreach (var pin in pins)
        {
            program.Draft.AtLeast("pin", pin.Units, [.. PinTerms(pin)]);
        }

        if (!solved.Columns.IsEmpty)
        {
            best = new PlanPoint(model, program.UnitsOf(solved.Columns));
        }

        return dropped.ToImmutable();
    }

    private IEnumerable<ProgramTerm> PinTerms(PlanningPin pin) =>
        pin.Options.Select(option => new ProgramTerm(program.Unit(option), 1));

    private int MostEvents()
    {
        var problem = model.Problem;
        var events = Enumerable
            .Range(0, problem.Options.Length)
            .Where(o => problem.Choices[problem.Options[o].Choice].Layer == PlanLayer.Event)
            .ToList();
        var most = Math.Min(
            problem.Shape.Events,
            events.Select(o => problem.Options[o].Choice).Distinct().Count()
        );
        if (most == 0)
        {
            return 0;
        }

        var draft = ProgramDraft.From(program.Draft.Finish());
        foreach (var option in events)
        {
            draft.Cost(program.Unit(option), -1);
        }

        var solved = solver.Solve(draft.Finish(), Brake(), null, null, cancellation);
        return solved.Columns.IsEmpty
            ? 0
            : (int)events.Sum(option => solved.Columns[program.Unit(option)]);
    }

    /// <summary>A plan to begin with: the better of what the pins need and what was accepted, if that still holds.</summary>
    private PlanPoint StartFrom(IReadOnlyList<int>? start)
    {
        var points = new List<PlanPoint>();
        if (best is not null)
        {
            // Measured again: only now it is known how many events can be had.
            points.Add(new PlanPoint(model, best.Units));
        }

        var nothing = new int[model.Problem.Options.Length];
        foreach (var units in new[] { start?.ToArray(), Accepted(), nothing })
        {
            if (units is not null && HardRules.AreKept(model, units, pins))
            {
                points.Add(new PlanPoint(model, units));
            }
        }

        return points.Aggregate((one, other) => one.Value.IsBeatenBy(other.Value) ? other : one);
    }

    /// <summary>What of the accepted plan can still be done, as it stands.</summary>
    private int[] Accepted()
    {
        var units = new int[model.Problem.Options.Length];
        foreach (var item in model.Problem.Accepted.Where(item => item.Option >= 0))
        {
            units[item.Option] = item.Units;
        }

        return units;
    }

    private void Reach(PlanLevel level)
    {
        var before = level.Of(best.Value);
        progress?.Report(new PlanProgress(level.Name, outcomes.Count, Scaled(level, before), null));
        var (bound, proven) =
            level.Least is { } least && before <= least ? (before, true)
            : level.Terms.IsEmpty ? (before, true)
            : limits.AreOver ? (level.Least ?? long.MinValue, false)
            : Search(level);
        var value = level.Of(best.Value);
        outcomes.Add(new LevelOutcome(level.Name, value, Math.Min(bound, value), proven));
        if (level.Name == "value" && proven && !limits.AreOver)
        {
            new SettledChoices(
                program,
                level,
                best,
                solver,
                LimitsOf(level),
                cancellation
            ).Settle();
        }

        if (level.Name == "evenness" && proven)
        {
            new NarrowedColumns(program, level, best, solver).Narrow();
        }

        Hold(level, value);
    }

    private (long Bound, bool Proven) Search(PlanLevel level)
    {
        var search = LimitsOf(level);
        var first = ProgramOf(level).Solve(
            solver,
            search with
            {
                Lean = true,
                Nodes = LeanNodes,
            },
            program.ColumnsOf(best),
            cancellation
        );
        var bound = Learn(first, level);
        var left = search.Nodes ?? int.MaxValue;
        foreach (var (nodes, seed) in search.Thorough ? Restarts : OneSearch)
        {
            if (bound >= level.Of(best.Value) || search.IsOver || left <= 0)
            {
                break;
            }

            if (search.Thorough && nodes != 1)
            {
                // What no better plan has is left out before the proof, and again with every better plan found.
                bound = Math.Max(bound, Narrowed(level));
            }

            var solved = ProgramOf(level)
                .Solve(
                    solver,
                    search with
                    {
                        Nodes = Math.Min(nodes ?? left, left),
                        Seed = seed,
                        MostCost = nodes > 1 ? level.SumFor(level.Of(best.Value)) + 0.4m : null,
                    },
                    // A thorough search finds better columns by itself when it is not led to look near those at hand.
                    search.Thorough ? null : program.ColumnsOf(best),
                    cancellation
                );
            bound = Math.Max(bound, Learn(solved, level));
            left -= solved.Nodes;
        }

        var value = level.Of(best.Value);
        return (Math.Min(bound, value), bound >= value);
    }

    private long Narrowed(PlanLevel level)
    {
        var narrowing = new NarrowedColumns(program, level, best, solver);
        narrowing.Narrow();
        narrowing.Probe();
        return narrowing.Bound is { } bound ? Whole(bound, level) : long.MinValue;
    }

    /// <summary>Takes over the plan that a search found, and gives its bound on the level's scale.</summary>
    private long Learn(SolvedProgram solved, PlanLevel level)
    {
        if (!solved.Columns.IsEmpty)
        {
            TakeOver(program.UnitsOf(solved.Columns), level);
        }

        return solved.Bound is { } known ? Whole(known, level) : level.Least ?? long.MinValue;
    }

    /// <summary>The level is whole on its scale: a bound rises to the next whole step.</summary>
    private static long Whole(decimal bound, PlanLevel level) =>
        level.Constant + (level.Factor * (long)decimal.Ceiling(bound - Tolerance));

    private ReducedProgram ProgramOf(PlanLevel level)
    {
        var draft = ProgramDraft.From(program.Draft.Finish());
        foreach (var term in level.Terms)
        {
            draft.Cost(term.Column, term.Amount);
        }

        return new ReducedProgram(draft.Finish());
    }

    /// <summary>A plan counts only as it is measured exactly.</summary>
    private void TakeOver(int[] units, PlanLevel level)
    {
        if (!HardRules.AreKept(model, units, pins))
        {
            return;
        }

        var found = new PlanPoint(model, units);
        var earlier = outcomes.Count;
        var held = best.Value.Compare(found.Value, earlier) >= 0;
        if (held && level.Of(found.Value) <= level.Of(best.Value))
        {
            best = found;
        }
    }

    /// <summary>What a column can be at most, by the bound that splits whole numbers.</summary>
    private long? MostOf(int column)
    {
        var draft = ProgramDraft.From(program.Draft.Finish());
        draft.Cost(column, -1);
        return new ReducedProgram(draft.Finish()).Relax(solver) is { } relaxed
            ? (long)decimal.Floor(-relaxed.Value + Tolerance)
            : null;
    }

    private void Hold(PlanLevel level, long value)
    {
        var sum = level.SumFor(value);
        if (level.Least is 0 && value == 0)
        {
            // Nothing is missed: what measures it stays where it is best, which says more than their sum.
            var columns = program.Draft.Finish().Columns;
            foreach (var term in level.Terms)
            {
                var at =
                    term.Amount > 0
                        ? columns[term.Column].Lower
                        : columns[term.Column].Upper!.Value;
                program.Draft.Bound(term.Column, at, at);
            }

            return;
        }

        if (!level.Terms.IsEmpty)
        {
            program.Draft.AtMost(level.Name, sum, level.Terms);
        }
    }

    private SolveLimits LimitsOf(PlanLevel level) =>
        new()
        {
            Nodes = limits.NodesOf(level.Name),
            SecondsLeft = limits.SecondsLeft,
            Stop = limits.Stop,
            Thorough = level.Name == "value",
            // The value's costs are so great that a step of it is lost in a solver's numbers.
            Step = level.Name == "value" ? null : 1,
        };

    private SolveLimits Brake() => new() { SecondsLeft = limits.SecondsLeft };

    private decimal Scaled(PlanLevel level, long value) =>
        PlanScales.Of(level.Name, value, best.Value);
}
