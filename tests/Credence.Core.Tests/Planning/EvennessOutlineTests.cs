using Credence.Core.Planning;
using Credence.Core.Planning.Solving;
using Credence.Core.Tests.Oracle;

namespace Credence.Core.Tests.Planning;

/// <summary>What is proven of a year's outline holds for every plan of it: tried with all plans of small years.</summary>
public sealed class EvennessOutlineTests
{
    private static readonly int Years = CaseCount.Of(usual: 8, full: 300, mutation: 4);

    [Fact]
    public void No_plan_is_more_even_than_the_best_outline_and_mostly_one_is_as_even()
    {
        var met = 0;
        for (var seed = 1; seed <= Years; seed++)
        {
            var year = new OutlinedYear(seed);

            var outline = year.Outline();
            outline.Find(new CbcSolver(), SolveLimits.None, long.MaxValue / 2, default);

            Assert.True(outline.Bound <= year.Best, $"seed {seed}: {outline.Bound}, {year.Best}");
            Assert.True(outline.Bound == outline.Value, $"seed {seed} is not proven");
            met += outline.Bound == year.Best ? 1 : 0;
        }

        Assert.True(met * 2 >= Years, $"{met} of {Years} met");
    }

    [Fact]
    public void A_plan_around_an_outline_has_its_hours_in_every_month()
    {
        var year = Enumerable.Range(1, 20).Select(seed => new OutlinedYear(seed)).First(IsUneven);
        var outline = year.Outline();
        outline.Find(new CbcSolver(), SolveLimits.None, long.MaxValue / 2, default);

        var around = outline.Around()!.Finish();

        var loads = around.Columns.Where(column => column.Name == "load").ToList();
        Assert.NotEmpty(loads);
        Assert.All(loads, load => Assert.Equal(load.Lower, load.Upper));
        Assert.Contains(loads, load => load.Lower > 0);
    }

    private static bool IsUneven(OutlinedYear year) => year.Best > 0;

    /// <summary>A small year in which at least half of the hours that fit are wanted.</summary>
    private sealed class OutlinedYear
    {
        private readonly PlanProgram program;
        private readonly EvennessLevel evenness;

        public OutlinedYear(int seed)
        {
            var problem = EveryPlanTests.Draw(new Random(seed)).Problem();
            var model = new PlanningModel(problem);
            PlanSearch.FindEvents(model, new CbcSolver());
            var plans = EveryPlanTests
                .All(problem)
                .Where(units => Planner.Keeps(problem, units))
                .Select(units => new PlanPoint(model, units))
                .ToList();
            var most = plans.Max(plan => plan.TotalLoad);
            program = new PlanProgram(model);
            program.Draft.AtLeast(
                "wanted",
                most / 2,
                [
                    .. Enumerable
                        .Range(0, problem.Options.Length)
                        .Select(option => new ProgramTerm(
                            program.Unit(option),
                            model.Load(problem.Options[option]) * problem.Options[option].LoadMonths
                        )),
                ]
            );
            _ = ShapeLevels.Add(program);
            evenness = new EvennessLevel(program);
            evenness.Tighten(0, most / evenness.Unit);
            Best = plans.Where(plan => plan.TotalLoad >= most / 2).Min(plan => plan.Value.Evenness);
        }

        /// <summary>The most even of its plans.</summary>
        public long Best { get; }

        public EvennessOutline Outline() => new(program, evenness, 0);
    }
}
