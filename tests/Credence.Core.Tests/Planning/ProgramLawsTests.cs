using System.Collections.Immutable;
using Credence.Core.Planning;
using Credence.Core.Planning.Solving;
using Credence.Core.Tests.Oracle;

namespace Credence.Core.Tests.Planning;

/// <summary>The program that is solved says what the page says: tried with every plan of small years, without a search.</summary>
public sealed class ProgramLawsTests
{
    private static readonly int Years = CaseCount.Of(usual: 8, full: 300, mutation: 4);

    [Fact]
    public void A_plan_keeps_the_program_where_it_keeps_the_rules_and_costs_there_what_it_is_worth()
    {
        var (kept, broken) = (0, 0);
        for (var seed = 1; seed <= Years; seed++)
        {
            var problem = EveryPlanTests.Draw(new Random(seed)).Problem();
            var model = new PlanningModel(problem);
            PlanSearch.FindEvents(model, new CbcSolver());
            var plans = EveryPlanTests
                .All(problem)
                .Select(units =>
                    (Keeps: Planner.Keeps(problem, units), Point: new PlanPoint(model, units))
                )
                .ToList();
            var unit = PlanProgram.UnitOf(problem.Options.Select(model.Load));
            var most = plans.Where(plan => plan.Keeps).Max(plan => plan.Point.TotalLoad / unit);
            var program = new PlanProgram(model);
            var levels = Levels(program, most);
            var whole = program.Draft.Finish();
            foreach (var (keeps, point) in plans)
            {
                var columns = program.ColumnsOf(point);
                var said = $"seed {seed}: {string.Join(' ', point.Units)}";
                Assert.True(keeps == whole.IsKeptBy(columns), $"{said} is kept: {keeps}");
                if (keeps)
                {
                    kept++;
                    Assert.All(
                        levels,
                        level =>
                            Assert.Equal(
                                (said, level.Name, level.Of(point.Value)),
                                (said, level.Name, Cost(level, columns))
                            )
                    );
                }
                else
                {
                    broken++;
                }
            }
        }

        Assert.True(
            kept > 50 * Years && broken > 10 * Years,
            $"{kept} kept and {broken} broken are too few"
        );
    }

    private static ImmutableArray<PlanLevel> Levels(PlanProgram program, long most)
    {
        var (law, pace) = BodyLevels.Add(program);
        var (shape, value, change) = (
            ShapeLevels.Add(program),
            ValueLevels.Value(program),
            ValueLevels.Change(program)
        );
        var evenness = new EvennessLevel(program);
        evenness.Tighten(0, most);
        return [law, pace, shape, value, change, evenness.Level, ValueLevels.Order(program)];
    }

    private static long Cost(PlanLevel level, ImmutableArray<decimal> columns) =>
        level.Constant
        + (level.Factor * (long)level.Terms.Sum(term => term.Amount * columns[term.Column]));
}
