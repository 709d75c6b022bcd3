using System.Collections.Immutable;
using Credence.Core.Planning.Solving;

namespace Credence.Core.Planning;

/// <summary>Value, change and the last tie in the program.</summary>
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

    /// <summary>The last tie: units of early candidates in early months.</summary>
    public static PlanLevel Order(PlanProgram program) =>
        PlanLevel.From(
            "order",
            Enumerable
                .Range(0, program.Problem.Options.Length)
                .SelectMany(option => Ranked(program, option)),
            0,
            value => value.Order,
            0
        );

    /// <summary>Alike streams part here: of what they give together, each has its own share and rank.</summary>
    private static IEnumerable<ProgramTerm> Ranked(PlanProgram program, int option)
    {
        var all = program.Alike.StandsFor(option);
        if (all is [var alone])
        {
            return
            [
                new ProgramTerm(program.Unit(alone), PlanEvaluation.Rank(program.Problem, alone)),
            ];
        }

        var shares = all.Select(one => new ProgramTerm(
                program.Add(
                    program.Draft.AddWhole("share", 0, program.Problem.Options[one].MaximumUnits),
                    point => point.Units[one]
                ),
                PlanEvaluation.Rank(program.Problem, one)
            ))
            .ToImmutableArray();
        if (!shares.IsEmpty)
        {
            program.Draft.Exactly(
                "share",
                0,
                [
                    new ProgramTerm(program.Unit(option), -1),
                    .. shares.Select(share => share with { Amount = 1 }),
                ]
            );
        }

        return shares;
    }

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
}
