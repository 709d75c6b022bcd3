using Credence.Core.Planning.Solving;

namespace Credence.Core.Planning;

/// <summary>Value, change, evenness and the last tie in the program.</summary>
internal static class ValueLevels
{
    public static PlanLevel Value(PlanProgram program)
    {
        var problem = program.Problem;
        var cost = new List<ProgramTerm>();
        for (var g = 0; g < problem.Goals.Length; g++)
        {
            AddGoal(program, cost, g);
        }

        for (var o = 0; o < problem.Options.Length; o++)
        {
            var choice = problem.Choices[problem.Options[o].Choice];
            cost.Add(
                new ProgramTerm(
                    program.Unit(o),
                    (choice.Hours * PlanEvaluation.HourCost(problem))
                        - PlanEvaluation.WorthOf(problem, choice)
                )
            );
        }

        foreach (var cluster in problem.Clusters)
        {
            AddCluster(program, cost, cluster);
        }

        var cent = PlanEvaluation.CentCost(problem) * program.MoneyUnit;
        var employers =
            (PlanEvaluation.CentCost(problem) - PlanEvaluation.EmployerCentCost(problem))
            * program.MoneyUnit;
        cost.AddRange(program.Prices.Select(price => price with { Amount = price.Amount * cent }));
        cost.AddRange(program.PaidByOthers.Select(paid => new ProgramTerm(paid, -employers)));
        var gone = 0L;
        foreach (var (terms, lost) in Kept(program))
        {
            cost.AddRange(
                terms.Select(term =>
                    term with
                    {
                        Amount = -term.Amount * PlanEvaluation.ChangeCost,
                    }
                )
            );
            gone += lost;
        }

        // Every item of the accepted plan costs its change, unless it is kept.
        return PlanLevel.From(
            "value",
            cost,
            gone * PlanEvaluation.ChangeCost
                - problem.Clusters.Count(done => done.Needs.IsEmpty)
                    * PlanEvaluation.ClusterWorth(problem),
            value => -value.Value
        );
    }

    public static PlanLevel Change(PlanProgram program)
    {
        var kept = Kept(program).ToList();
        return PlanLevel.From(
            "change",
            kept.SelectMany(item => item.Terms).Select(term => term with { Amount = -1 }),
            kept.Sum(item => item.Lost),
            value => value.Change,
            0
        );
    }

    public static PlanLevel Evenness(PlanProgram program)
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
        }

        foreach (var choice in problem.Choices.Where(choice => choice.IsStream))
        {
            AddSteps(program, cost, choice, unit);
        }

        return PlanLevel.From("evenness", cost, 0, value => value.Evenness, 0);
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

    /// <summary>The last tie: units of early candidates in early months.</summary>
    public static PlanLevel Order(PlanProgram program) =>
        PlanLevel.From(
            "order",
            Enumerable
                .Range(0, program.Problem.Options.Length)
                .Select(o => new ProgramTerm(
                    program.Unit(o),
                    PlanEvaluation.Rank(program.Problem, o)
                )),
            0,
            value => value.Order,
            0
        );

    private static void AddGoal(PlanProgram program, List<ProgramTerm> cost, int number)
    {
        var problem = program.Problem;
        var goal = problem.Goals[number];
        var terms = Enumerable
            .Range(0, problem.Options.Length)
            .Select(o => new ProgramTerm(
                program.Unit(o),
                problem.Choices[problem.Options[o].Choice].AlignedTimesThree[number]
            ))
            .Where(term => term.Amount > 0)
            .ToList();
        if (goal.OpenTimesThree == 0 || terms.Count == 0)
        {
            return;
        }

        var unit = PlanProgram.UnitOf(
            terms.Select(term => term.Amount).Append(goal.OpenTimesThree)
        );
        var aligned = program.AddAmount(
            "goal",
            goal.OpenTimesThree / unit,
            point => Math.Min(goal.OpenTimesThree, point.Aligned(number)) / unit
        );
        program.Draft.AtMost(
            "goal",
            0,
            [
                new ProgramTerm(aligned, 1),
                .. terms.Select(term => term with { Amount = -term.Amount / unit }),
            ]
        );
        cost.Add(new ProgramTerm(aligned, -PlanEvaluation.GoalCost(problem, goal) * unit));
    }

    private static void AddCluster(
        PlanProgram program,
        List<ProgramTerm> cost,
        PlanningCluster cluster
    )
    {
        if (cluster.Needs.IsEmpty)
        {
            return;
        }

        var complete = program.AddAmount(
            "cluster",
            1,
            point => cluster.Needs.All(need => point.Sums.ChosenUnits[need] > 0) ? 1 : 0
        );
        foreach (var need in cluster.Needs)
        {
            program.Draft.AtMost(
                "cluster",
                0,
                [
                    new ProgramTerm(complete, 1),
                    .. program.Chosen(need).Select(term => term with { Amount = -1 }),
                ]
            );
        }

        cost.Add(new ProgramTerm(complete, -PlanEvaluation.ClusterWorth(program.Problem)));
    }

    /// <summary>For each accepted item: what is 1 where it is kept, and 1 that is lost unless it is.</summary>
    private static IEnumerable<(List<ProgramTerm> Terms, int Lost)> Kept(PlanProgram program)
    {
        for (var i = 0; i < program.Problem.Accepted.Length; i++)
        {
            var item = program.Problem.Accepted[i];
            yield return item.Option < 0 ? ([], 1) : ([new ProgramTerm(program.Kept(i), 1)], 1);
        }
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
            option is { } o ? point.Units[o] * model.Load(problem.Options[o]) : 0;

        IEnumerable<ProgramTerm> Terms(int? option, int sign) =>
            option is { } o
                ? [new ProgramTerm(program.Unit(o), sign * model.Load(problem.Options[o]) / unit)]
                : [];
    }
}
