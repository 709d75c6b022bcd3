using Credence.Core.Planning.Solving;

namespace Credence.Core.Planning;

/// <summary>Evenness in the program: each month's hours above the mean, and each stream's steps.</summary>
internal sealed class EvennessLevel
{
    private readonly PlanProgram program;
    private readonly long unit;
    private readonly int total;
    private readonly List<(int Month, int Column)> above = [];

    /// <summary>Writes the columns and rows that measure it.</summary>
    public EvennessLevel(PlanProgram program)
    {
        this.program = program;
        var problem = program.Problem;
        var model = program.Model;
        var cost = new List<ProgramTerm>();
        unit = PlanProgram.UnitOf(problem.Options.Select(model.Load));
        var loads = AddLoads(program, unit);
        total = program.AddCount("hours", point => point.TotalLoad / unit);
        program.Draft.Exactly(
            "hours",
            0,
            [new ProgramTerm(total, -1), .. loads.Select(load => new ProgramTerm(load.Column, 1))]
        );
        foreach (var (month, load) in loads)
        {
            var over = program.AddAmount(
                "above",
                null,
                point =>
                    Math.Max(0, (point.Sums.Load[month] * model.OpenMonths) - point.TotalLoad)
                    / unit
            );
            above.Add((month, over));
            cost.Add(new ProgramTerm(over, 4 * unit));
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
                AddSteps(program, cost, problem.Choices[c], unit);
            }
        }

        AddSooner(program);
        Level = PlanLevel.From("evenness", cost, 0, value => value.Evenness, 0);
    }

    public PlanLevel Level { get; }

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
            MonthPeaks.Add(program, month, over, unit, most * unit);
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
    private static List<(int Month, int Column)> AddLoads(PlanProgram program, long unit)
    {
        var problem = program.Problem;
        var model = program.Model;
        var loads = new List<(int, int)>();
        for (var month = problem.FirstOpenMonth; month <= 12; month++)
        {
            var at = month;
            var column = program.AddCount("load", point => point.Sums.Load[at] / unit);
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
                            model.Load(problem.Options[o]) / unit
                        ))
                        .Where(term => term.Amount > 0),
                ]
            );
            loads.Add((month, column));
        }

        return loads;
    }

    private static void AddSteps(
        PlanProgram program,
        List<ProgramTerm> cost,
        PlanningChoice choice,
        long unit
    )
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
                point => Math.Abs(Load(point, now) - Load(point, before)) / unit
            );
            cost.Add(new ProgramTerm(step, model.OpenMonths * unit));
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

        IEnumerable<ProgramTerm> Terms(int? option, int sign) =>
            option is { } o
                ? [new ProgramTerm(program.Unit(o), sign * model.Load(problem.Options[o]) / unit)]
                : [];
    }
}
