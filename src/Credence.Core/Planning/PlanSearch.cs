using System.Collections.Immutable;
using System.Threading;
using Credence.Core.Planning.Solving;

namespace Credence.Core.Planning;

/// <summary>How one level came out. Whole numbers on the level's own scale; value counts downward from what is best.</summary>
internal sealed record LevelOutcome(string Name, long Value, long Bound, bool Proven);

/// <summary>The best units that were found, level by level, and what of it is proven.</summary>
/// <param name="WasCutOff">A search was ended by something else; gone on with, it may find more.</param>
internal sealed record SearchOutcome(
    PlanningModel Model,
    PlanPoint Best,
    ImmutableArray<LevelOutcome> Levels,
    ImmutableArray<PlanningPin> Pins,
    ImmutableArray<PlanningPin> DroppedPins,
    bool WasCutOff
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
    private readonly List<LevelOutcome> outcomes = [];
    private readonly PlanProgram program = new(model);
    private PlanPoint best = null!;
    private SearchBeginning beginning = null!;
    private LevelSearch search = null!;
    private bool isFilled;

    /// <summary>Few steps a level and no proofs.</summary>
    public bool IsQuick { get; init; }

    public SearchOutcome Find(IReadOnlyList<int>? start)
    {
        beginning = new SearchBeginning(program, solver, limits, cancellation);
        beginning.HoldPins();
        model.EventsWanted = beginning.MostEvents();
        best = beginning.From(start);
        search = new LevelSearch(program, solver, limits, beginning.Pins, cancellation)
        {
            IsQuick = IsQuick,
        };
        if (!IsQuick)
        {
            best = SmallYear.Of(model, solver, limits, beginning.Pins, best, cancellation);
        }

        var (law, pace) = BodyLevels.Add(program);
        Reach(law);
        Reach(pace);
        Reach(ShapeLevels.Add(program));
        Reach(ValueLevels.Value(program));
        if (IsQuick)
        {
            return Outcome();
        }

        Reach(ValueLevels.Change(program));
        var evenness = new EvennessLevel(program);
        Reach(evenness.Level, _ => EvenedOut(evenness));
        Reach(ValueLevels.Order(program));
        return Outcome();
    }

    private SearchOutcome Outcome() =>
        new(model, best, [.. outcomes], beginning.Pins, beginning.Dropped, WasCutOff);

    private bool WasCutOff => beginning.WasCutOff || search.WasCutOff;

    /// <summary>Only how many events can be had, for plans that others found.</summary>
    public static void FindEvents(PlanningModel model, ISolver solver)
    {
        var events = new SearchBeginning(
            new PlanProgram(model),
            solver,
            new SearchLimits(),
            default
        );
        events.HoldPins();
        model.EventsWanted = events.MostEvents();
    }

    private void Reach(PlanLevel level) => Reach(level, Searched);

    private void Reach(PlanLevel level, Func<PlanLevel, (long Bound, bool Proven)> searched)
    {
        FillByHand();
        var before = level.Of(best.Value);
        progress?.Report(new PlanProgress(level.Name, outcomes.Count, Scaled(level, before), null));
        var (bound, proven) =
            level.Least is { } least && before <= least ? (before, true)
            : level.Terms.IsEmpty ? (before, true)
            : limits.AreOver ? (level.Least ?? long.MinValue, false)
            : searched(level);
        FillByHand();
        var value = level.Of(best.Value);
        outcomes.Add(new LevelOutcome(level.Name, value, Math.Min(bound, value), proven));
        if (!IsQuick && proven && !limits.AreOver)
        {
            LeaveOut(level, value);
        }

        Hold(level, value);
    }

    /// <summary>Once the best of a level is proven: what no plan has that is as good.</summary>
    private void LeaveOut(PlanLevel level, long value)
    {
        if (level.Name == "value")
        {
            new SettledChoices(
                program,
                level,
                best,
                solver,
                search.LimitsOf(level),
                cancellation
            ).Settle();
            return;
        }

        if (level.Terms.IsEmpty || value == level.Least || level.Name == "order")
        {
            // Held, such a level says all of it by itself; and after the last one nothing is left to search.
            return;
        }

        var narrowing = new NarrowedColumns(program, level, best, solver);
        narrowing.Narrow();
        if (level.Name == "evenness")
        {
            narrowing.Probe(places: true);
        }
    }

    /// <summary>However early the search was ended, a plan is there.</summary>
    private void FillByHand()
    {
        if (!isFilled && (limits.AreOver || WasCutOff))
        {
            isFilled = true;
            best = YearByHand.Of(model, beginning.Pins, best);
        }
    }

    private (long Bound, bool Proven) Searched(PlanLevel level) => Searched(level, null);

    private (long Bound, bool Proven) Searched(PlanLevel level, long? least)
    {
        var found = search.Search(level, best, outcomes.Count, least);
        best = found.Best;
        return (found.Bound, found.Proven);
    }

    /// <summary>
    /// Each way to the best value by itself, its own first: how even the plan of one is ends others in outline already. Those
    /// that cannot be as even as the best one are left out then.
    /// </summary>
    private (long Bound, bool Proven) EvenedOut(EvennessLevel evenness)
    {
        var level = evenness.Level;
        var whole = program.Draft;
        var ways = new List<(ProgramDraft Draft, long Bound)>();
        foreach (var way in new ValueWays(program, level, best, solver).All())
        {
            program.Draft = way;
            evenness.Tighten(solver);
            var outline = new EvennessOutline(program, evenness, search.BoundOf(level));
            outline.Find(solver, search.LimitsOf(level), level.Of(best.Value), cancellation);
            ways.Add((way, EvenedOut(level, outline)));
        }

        var value = level.Of(best.Value);
        program.Draft = ways.Where(way => way.Bound <= value).ToList() is [var only]
            ? only.Draft
            : whole;
        var bound = ways.Min(way => way.Bound);
        return (bound, bound >= value);
    }

    /// <summary>One way: the plan that keeps its outline, and what that does not settle. Gives the way's bound.</summary>
    private long EvenedOut(PlanLevel level, EvennessOutline outline)
    {
        if (outline.Bound < level.Of(best.Value) && outline.Around() is { } around)
        {
            program.Draft = around;
            best = search.Near(level, best, outcomes.Count, outline.Value);
        }

        program.Draft = outline.Way;
        return outline.Bound >= level.Of(best.Value)
            ? outline.Bound
            : Searched(level, outline.Bound).Bound;
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

    private decimal Scaled(PlanLevel level, long value) =>
        PlanScales.Of(level.Name, value, best.Value);
}
