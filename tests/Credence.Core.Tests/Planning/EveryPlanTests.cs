using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Obligations;
using Credence.Core.Planning;
using Credence.Core.Practice;
using Credence.Core.Requirements;
using Credence.Core.Tests.Oracle;
using Credence.Core.Tests.Standing;

namespace Credence.Core.Tests.Planning;

/// <summary>Years small enough that every plan there is can be tried.</summary>
public sealed class EveryPlanTests
{
    private static readonly int Years = CaseCount.Of(usual: 8, full: 300, mutation: 3);

    [Fact]
    public void No_plan_that_keeps_the_rules_beats_the_planners_on_any_level()
    {
        var tried = 0;
        for (var seed = 1; seed <= Years; seed++)
        {
            var problem = Draw(new Random(seed)).Problem();
            var plan = Planner.Make(problem, new CbcSolver());

            Assert.True(Planner.Keeps(problem, [.. plan.Units]), $"seed {seed} breaks a rule");
            Assert.True(plan.Proven, $"seed {seed} is not proven");
            var model = new PlanningModel(problem);
            PlanSearch.FindEvents(model, new CbcSolver());
            var best = PlanEvaluation.Of(model, [.. plan.Units]);
            foreach (var units in All(problem).Where(all => Planner.Keeps(problem, all)))
            {
                tried++;
                Assert.False(
                    best.IsBeatenBy(PlanEvaluation.Of(model, units)),
                    $"seed {seed}: {string.Join(' ', units)} beats {string.Join(' ', plan.Units)}"
                );
            }
        }

        Assert.True(tried > 50 * Years, $"{tried} plans are too few");
    }

    internal static IEnumerable<int[]> All(PlanningProblem problem)
    {
        var units = new int[problem.Options.Length];
        while (true)
        {
            yield return [.. units];
            var at = 0;
            while (at < units.Length && units[at] == problem.Options[at].MaximumUnits)
            {
                units[at++] = 0;
            }

            if (at == units.Length)
            {
                yield break;
            }

            units[at]++;
        }
    }

    /// <summary>A few candidates in a few months, with a goal, money, an accepted plan and what must come first.</summary>
    internal static Year Draw(Random random)
    {
        string Topic() =>
            (string[])["pain", "ethics", "sepsis"] is var all ? all[random.Next(3)] : "";
        ImmutableArray<DateOnly> Months(int count) =>
            [
                .. Enumerable
                    .Range(2, 9)
                    .OrderBy(_ => random.Next())
                    .Take(count)
                    .Order()
                    .Select(month => new DateOnly(2026, month, 1)),
            ];
        Candidate In(Candidate candidate, int months) =>
            candidate with
            {
                Offered = new() { Months = Months(months) },
                PriceOnce = Money.FromCents(random.Next(0, 5) * 10_000),
                Allowance = random.Next(2) == 0,
            };
        var year = BestPlanTests.Plain(wishes =>
            wishes with
            {
                HoursPerMonth = Amount.Whole(random.Next(4, 12)),
                Budget = Money.FromCents(random.Next(0, 9) * 10_000),
                MicroMinimum = Amount.Whole(random.Next(0, 2)),
                DeepDivesPerQuarter = random.Next(0, 2),
                Allowances =
                    random.Next(2) == 0
                        ?
                        [
                            new Allowance(
                                "work",
                                Money.FromCents(25_000),
                                Amount.Whole(3),
                                null,
                                null
                            ),
                        ]
                        : [],
            }
        );
        year = year with
        {
            Person = year.Person.Owing(
                Board
                    .Asking(
                        Board.Credits("total", random.Next(6, 20)),
                        Board.Credits("topic", random.Next(1, 5), within: "total", topics: Topic()),
                        Board
                            .Credits("journals", 2, within: "total")
                            .Capped(1, formats: "journal", per: CapSpan.Year)
                    )
                    .Ending(random.Next(2) == 0 ? "2026-08-31" : "2027-06-30")
            ) with
            {
                Goals =
                [
                    new Goal
                    {
                        Id = "grow",
                        Topics = [new Topic(Topic())],
                        TargetCredits = Amount.Whole(random.Next(3, 12)),
                        Priority = random.Next(1, 4),
                    },
                ],
            },
            Clusters =
                random.Next(2) == 0 ? [new Cluster("both", "Both", "Did both", ["a", "b"])] : [],
        };
        year = year.With(
            In(Year.Block("a", random.Next(1, 9), Topic()), 2),
            In(Year.Block("b", random.Next(1, 9), Topic()), 2) with
            {
                After = random.Next(3) == 0 ? ["a"] : [],
            },
            In(Year.Stream("s", 1), 2),
            In(Year.Stream("t", random.Next(1, 3)), 2),
            Year.Project("p", 6, random.Next(3, 9), 2) with
            {
                Offered = new() { From = new DateOnly(2026, 4, 1), To = new DateOnly(2026, 6, 1) },
            },
            Year.Meeting("m", "2026-05-01", "2026-05-03", random.Next(4, 9))
        );
        return random.Next(2) == 0
            ? year.AcceptedWith(
                Year.Item("a", year.Candidates[0].Offered.Months[1].Month),
                Year.Item("s", year.Candidates[2].Offered.Months[0].Month)
            )
            : year;
    }
}
