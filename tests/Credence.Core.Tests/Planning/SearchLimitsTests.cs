using Credence.Core.Planning;

namespace Credence.Core.Tests.Planning;

/// <summary>How much work a plan may take, and what is told of it meanwhile.</summary>
public sealed class SearchLimitsTests
{
    [Theory]
    [InlineData("law", 500)]
    [InlineData("evenness", 500)]
    [InlineData("order", 50)]
    public void The_last_tie_is_worth_a_tenth_of_the_work(string level, int nodes) =>
        Assert.Equal(nodes, new SearchLimits(nodes: 500).NodesOf(level));

    [Theory]
    [InlineData(null, false)]
    [InlineData(1, false)]
    [InlineData(0, true)]
    public void A_search_ends_when_its_seconds_do(int? seconds, bool over) =>
        Assert.Equal(over, new SearchLimits(() => seconds).AreOver);

    [Fact]
    public void A_search_ends_when_nobody_waits()
    {
        using var stop = new CancellationTokenSource();
        var limits = new SearchLimits { Stop = stop.Token };
        Assert.False(limits.AreOver);

        stop.Cancel();

        Assert.True(limits.AreOver);
    }

    [Fact]
    public void Levels_are_told_in_credits_points_and_hours()
    {
        var scales = BestPlanTests.Plain().Worth("");

        Assert.Equal(12.5m, PlanScales.Of("law", 1250, scales));
        Assert.Equal(12.5m, PlanScales.Of("pace", 1250, scales));
        Assert.Equal(3m, PlanScales.Of("structure", 300 * scales.StructureScale, scales));
        Assert.Equal(7m, PlanScales.Of("value", -7 * PlanValue.ValueScale, scales));
        Assert.Equal(2m, PlanScales.Of("evenness", 200 * scales.EvennessScale, scales));
        Assert.Equal(9m, PlanScales.Of("change", 9, scales));
    }

    [Fact]
    public void Each_level_is_told_while_the_plan_is_searched()
    {
        var told = new List<PlanProgress>();

        Planner.Make(
            BestPlanTests.Owing(10, "2026-06-30").With(Year.Block("a", 4)).Problem(),
            new Oracle.CbcSolver(),
            progress: new Listener(told)
        );

        Assert.Equal(
            ["law", "pace", "structure", "value", "change", "evenness", "order"],
            told.Select(one => one.Level).Distinct()
        );
        Assert.Equal(told.Select(one => one.Done).Order(), told.Select(one => one.Done));
        Assert.Contains(new PlanProgress("law", 0, 10m, null), told);
        Assert.Equal(PlanProgress.Levels, told.Select(one => one.Level).Distinct().Count());
    }

    private sealed class Listener(List<PlanProgress> told) : IProgress<PlanProgress>
    {
        public void Report(PlanProgress value) => told.Add(value);
    }
}
