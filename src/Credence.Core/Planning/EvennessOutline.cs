using System.Collections.Immutable;
using System.Threading;
using Credence.Core.Planning.Solving;

namespace Credence.Core.Planning;

/// <summary>
/// The year's hours in outline: what is done when, and how many hours of streams each month has, whichever streams these
/// are. No plan is more even than the best outline, and the best plan's outline is hardly ever another one (engine.md
/// section 5, evenness).
/// </summary>
internal sealed class EvennessOutline
{
    private const int MostNodes = 500;

    private readonly PlanProgram program;
    private readonly EvennessLevel evenness;
    private readonly ProgramDraft draft;
    private readonly PlanLevel level;
    private ImmutableArray<decimal> columns = [];

    /// <summary>Of the program as it is now.</summary>
    /// <param name="least">No plan of it is more even.</param>
    public EvennessOutline(PlanProgram program, EvennessLevel evenness, long least)
    {
        (this.program, this.evenness) = (program, evenness);
        (Way, Bound, Value) = (program.Draft, least, least);
        draft = ProgramDraft.From(Way.Finish());
        // What is known of whole units is not forgotten where they may be split.
        var whole = new ReducedProgram(evenness.Level.Costing(program.Draft));
        foreach (var unit in StreamOptions().Select(program.Unit))
        {
            var (lower, upper) = whole.BoundsOf(unit);
            draft.Bound(unit, lower, upper);
            draft.Split(unit);
        }

        foreach (var (step, most) in evenness.Steps)
        {
            // Costing nothing here, it goes to its end, and its rows with it.
            draft.Bound(step, 0, most);
        }

        level = PlanLevel.From(
            evenness.Level.Name,
            [.. evenness.Above, .. AddSteps()],
            0,
            evenness.Level.Of,
            evenness.Level.Least
        );
    }

    /// <summary>What it is the outline of.</summary>
    public ProgramDraft Way { get; }

    /// <summary>No plan is more even; where none is as even as wanted, it lies above that.</summary>
    public long Bound { get; private set; }

    /// <summary>How even the outline is that was found.</summary>
    public long Value { get; private set; }

    /// <summary>Looks for the best outline.</summary>
    /// <param name="most">No plan is wanted that is less even.</param>
    public void Find(ISolver solver, SolveLimits limits, long most, CancellationToken cancellation)
    {
        if (Bound >= most || limits.IsOver)
        {
            return;
        }

        var solved = new ReducedProgram(level.Costing(draft)).Solve(
            solver,
            limits with
            {
                Nodes = Math.Min(MostNodes, limits.Nodes ?? MostNodes),
                MostCost = level.SumFor(most) + 0.4m,
            },
            null,
            cancellation
        );
        columns = solved.Columns;
        Value = OnScale(solved.Value) ?? Value;
        Bound = Math.Max(
            Bound,
            solved.Status == SolveStatus.Infeasible
                ? most + level.Factor
                : OnScale(solved.Bound) ?? Bound
        );
    }

    private long? OnScale(decimal? sum) =>
        sum is { } known ? LevelSearch.Whole(known, level) : null;

    /// <summary>
    /// The program with what is done when, and every month's hours, as the outline says; null where there is none.
    /// </summary>
    public ProgramDraft? Around()
    {
        if (columns.IsEmpty)
        {
            return null;
        }

        var around = ProgramDraft.From(Way.Finish());
        var problem = program.Problem;
        var once = Enumerable
            .Range(0, problem.Options.Length)
            .Where(option => !problem.Choices[problem.Options[option].Choice].IsStream)
            .Select(program.Unit);
        foreach (var column in once.Concat(evenness.Loads.Select(load => load.Column)))
        {
            var there = (long)decimal.Round(columns[column]);
            around.Bound(column, there, there);
        }

        return around;
    }

    private IEnumerable<int> StreamOptions()
    {
        var problem = program.Problem;
        return Enumerable
            .Range(0, problem.Options.Length)
            .Where(option => problem.Choices[problem.Options[option].Choice].IsStream);
    }

    /// <summary>The hours of all streams change at least by what each of them changes together with the others.</summary>
    private IEnumerable<ProgramTerm> AddSteps()
    {
        var cost = program.Model.OpenMonths * evenness.Unit;
        int? before = null;
        foreach (var (month, _) in evenness.Loads)
        {
            var now = AddStreams(month);
            if (before is { } earlier)
            {
                var step = draft.Add("step", 0, null);
                draft.AtMost("step", 0, new(now, 1), new(earlier, -1), new ProgramTerm(step, -1));
                draft.AtMost("step", 0, new(now, -1), new(earlier, 1), new ProgramTerm(step, -1));
                yield return new ProgramTerm(step, cost);
            }

            before = now;
        }
    }

    /// <summary>A column for the hours of a month's streams, whole in their unit as each stream's are.</summary>
    private int AddStreams(int month)
    {
        var problem = program.Problem;
        var column = draft.AddWhole("streams", 0, null);
        draft.Exactly(
            "streams",
            0,
            [
                new ProgramTerm(column, -1),
                .. StreamOptions()
                    .Where(option => problem.Options[option].Loads(month))
                    .Select(option => new ProgramTerm(
                        program.Unit(option),
                        program.Model.Load(problem.Options[option]) / evenness.Unit
                    ))
                    .Where(term => term.Amount > 0),
            ]
        );
        return column;
    }
}
