using Credence.Core.Planning.Solving;

namespace Credence.Core.Planning;

/// <summary>Evenness in the program: each month's hours above the mean, and each stream's steps.</summary>
internal sealed class EvennessLevel
{
    private readonly PlanProgram program;
    private readonly int total;
    private readonly List<(int Month, int Column)> above = [];
    private readonly List<(int Column, long Most)> steps = [];

    /// <summary>Writes the columns and rows that measure it.</summary>
    public EvennessLevel(PlanProgram program)
    {
        this.program = program;
        var problem = program.Problem;
        var model = program.Model;
        Unit = PlanProgram.UnitOf(problem.Options.Select(model.Load));
        Loads = AddLoads();
        total = program.AddCount("hours", null, point => point.TotalLoad / Unit);
        program.Draft.Exactly(
            "hours",
            0,
            [new ProgramTerm(total, -1), .. Loads.Select(load => new ProgramTerm(load.Column, 1))]
        );
        foreach (var (month, load) in Loads)
        {
            var over = program.AddAmount(
                "above",
                null,
                point =>
                    Math.Max(0, (point.Sums.Load[month] * model.OpenMonths) - point.TotalLoad)
                    / Unit
            );
            above.Add((month, over));
            program.Draft.AtMost(
                "above",
                0,
                new ProgramTerm(load, model.OpenMonths),
                new ProgramTerm(total, -1),
                new ProgramTerm(over, -1)
            );
        }

        for (var c = 0; c < problem.Choices.Length; c++)
        {
            if (problem.Choices[c].IsStream && !program.Alike.Follows(c))
            {
                AddSteps(problem.Choices[c]);
            }
        }

        AddSooner(program);
        Level = PlanLevel.From(
            "evenness",
            [
                .. Above,
                .. steps.Select(step => new ProgramTerm(step.Column, model.OpenMonths * Unit)),
            ],
            0,
            value => value.Evenness,
            0
        );
    }

    public PlanLevel Level { get; }

    /// <summary>The load that all others are multiples of.</summary>
    public long Unit { get; }

    /// <summary>A column for each open month's load, in units.</summary>
    public IReadOnlyList<(int Month, int Column)> Loads { get; }

    /// <summary>The level's part that months above the mean cost.</summary>
    public IEnumerable<ProgramTerm> Above =>
        above.Select(over => new ProgramTerm(over.Column, 4 * Unit));

    /// <summary>A column for each change of a stream, and the most that it can come to.</summary>
    public IReadOnlyList<(int Column, long Most)> Steps => steps;

    /// <summary>Adds what is known of the year's hours, as the program is now, and what that says of each month.</summary>
    public void Tighten(ISolver solver)
    {
        if (LeastOf(solver, 1) is { } least && LeastOf(solver, -1) is { } less)
        {
            Tighten(least, -less);
        }
    }

    /// <summary>The same where it is known: no plan has fewer hours, nor more, in their unit.</summary>
    public void Tighten(long least, long most)
    {
        program.Draft.Bound(total, least, most);
        foreach (var (month, over) in above)
        {
            MonthPeaks.Add(program, month, over, Unit, most * Unit);
        }
    }

    /// <summary>What the year's hours, times the sign, come to at least; null where the solver does not say.</summary>
    private long? LeastOf(ISolver solver, int sign)
    {
        var draft = ProgramDraft.From(program.Draft.Finish());
        draft.Cost(total, sign);
        return new ReducedProgram(draft.Finish()).Relax(solver) is { } relaxed
            ? (long)decimal.Ceiling(relaxed.Value - LevelSearch.Tolerance)
            : null;
    }

    /// <summary>
    /// Whether something is done by a month: a search that decides this halves the months left, where one that decides
    /// on a single month takes hardly any away.
    /// </summary>
    private static void AddSooner(PlanProgram program)
    {
        var columns = program.Draft.Finish().Columns;
        foreach (var choice in program.Problem.Choices.Where(choice => !choice.IsStream))
        {
            int[] open =
            [
                .. Enumerable
                    .Range(choice.FirstOption, choice.OptionCount)
                    .Where(o => columns[program.Unit(o)].Upper > 0)
                    .OrderBy(o => program.Problem.Options[o].Month),
            ];
            for (var count = 2; count < open.Length - 1; count++)
            {
                int[] sooner = open[..count];
                var by = program.Add(
                    program.Draft.AddChoice("by"),
                    point => sooner.Sum(o => point.Units[o])
                );
                program.Draft.Exactly(
                    "by",
                    0,
                    [
                        new ProgramTerm(by, -1),
                        .. sooner.Select(o => new ProgramTerm(program.Unit(o), 1)),
                    ]
                );
            }
        }
    }

    /// <summary>A column for each open month's hours: rows that compare months stay short.</summary>
    private List<(int Month, int Column)> AddLoads()
    {
        var problem = program.Problem;
        var model = program.Model;
        var loads = new List<(int, int)>();
        for (var month = problem.FirstOpenMonth; month <= 12; month++)
        {
            var at = month;
            var column = program.AddCount("load", null, point => point.Sums.Load[at] / Unit);
            program.Draft.Exactly(
                "load",
                0,
                [
                    new ProgramTerm(column, -1),
                    .. Enumerable
                        .Range(0, problem.Options.Length)
                        .Where(o => problem.Options[o].Loads(at))
                        .Select(o => new ProgramTerm(
                            program.Unit(o),
                            model.Load(problem.Options[o]) / Unit
                        ))
                        .Where(term => term.Amount > 0),
                ]
            );
            loads.Add((month, column));
        }

        return loads;
    }

    private void AddSteps(PlanningChoice choice)
    {
        var problem = program.Problem;
        var model = program.Model;
        for (var month = problem.FirstOpenMonth + 1; month <= 12; month++)
        {
            var (before, now) = (At(month - 1), At(month));
            if (before is null && now is null)
            {
                continue;
            }

            var step = program.AddAmount(
                "step",
                null,
                point => Math.Abs(Load(point, now) - Load(point, before)) / Unit
            );
            steps.Add((step, Math.Max(Most(before), Most(now))));
            program.Draft.AtMost(
                "step",
                0,
                [.. Terms(now, 1), .. Terms(before, -1), new(step, -1)]
            );
            program.Draft.AtMost(
                "step",
                0,
                [.. Terms(now, -1), .. Terms(before, 1), new(step, -1)]
            );
        }

        int? At(int month)
        {
            for (var o = choice.FirstOption; o < choice.FirstOption + choice.OptionCount; o++)
            {
                if (problem.Options[o].Month == month && model.Load(problem.Options[o]) > 0)
                {
                    return o;
                }
            }

            return null;
        }

        long Load(PlanPoint point, int? option) =>
            option is { } o
                ? program.Alike.StandsFor(o).Sum(one => point.Units[one])
                    * model.Load(problem.Options[o])
                : 0;

        long Most(int? option) =>
            option is { } o
                ? program.Alike.StandsFor(o).Sum(one => problem.Options[one].MaximumUnits)
                    * model.Load(problem.Options[o])
                    / Unit
                : 0;

        IEnumerable<ProgramTerm> Terms(int? option, int sign) =>
            option is { } o
                ? [new ProgramTerm(program.Unit(o), sign * model.Load(problem.Options[o]) / Unit)]
                : [];
    }
}
