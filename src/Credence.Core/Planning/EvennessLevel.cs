using Credence.Core.Planning.Solving;

namespace Credence.Core.Planning;

/// <summary>Evenness in the program: each month's hours above the mean, and each stream's steps.</summary>
internal static class EvennessLevel
{
    /// <summary>Writes the columns and rows that measure it, with bounds for whole plans.</summary>
    /// <param name="mostOf">A bound that no plan exceeds for the sum of some columns.</param>
    public static PlanLevel Add(PlanProgram program, Func<int, long?> mostOf)
    {
        var problem = program.Problem;
        var model = program.Model;
        var cost = new List<ProgramTerm>();
        var unit = PlanProgram.UnitOf(problem.Options.Select(model.Load));
        var loads = AddLoads(program, unit);
        var total = program.AddAmount("hours", null, point => point.TotalLoad / unit);
        program.Draft.Exactly(
            "hours",
            0,
            [new ProgramTerm(total, -1), .. loads.Select(load => new ProgramTerm(load.Column, 1))]
        );
        var most = mostOf(total);
        foreach (var (month, load) in loads)
        {
            var above = program.AddAmount(
                "above",
                null,
                point =>
                    Math.Max(0, (point.Sums.Load[month] * model.OpenMonths) - point.TotalLoad)
                    / unit
            );
            cost.Add(new ProgramTerm(above, 4 * unit));
            program.Draft.AtMost(
                "above",
                0,
                new ProgramTerm(load, model.OpenMonths),
                new ProgramTerm(total, -1),
                new ProgramTerm(above, -1)
            );
            if (most is { } units)
            {
                MonthPeaks.Add(program, month, above, unit, units * unit);
            }
        }

        for (var c = 0; c < problem.Choices.Length; c++)
        {
            if (problem.Choices[c].IsStream && !program.Alike.Follows(c))
            {
                AddSteps(program, cost, problem.Choices[c], unit);
            }
        }

        AddSooner(program);
        return PlanLevel.From("evenness", cost, 0, value => value.Evenness, 0);
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
            var column = program.AddAmount("load", null, point => point.Sums.Load[at] / unit);
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
