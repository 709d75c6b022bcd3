using Credence.App.Plans.Solving;
using Credence.Core.Planning.Solving;

namespace Credence.App.Tests.Plans.Solving;

/// <summary>The library in a process beside ours: the same answers, and none of its crashes.</summary>
public sealed class CbcApartTests
{
    private static readonly MixedProgram Hard = HardPrograms.MarketSplit(3, 25, seed: 4);

    [Fact]
    public void A_process_beside_ours_answers_as_the_library_does_itself()
    {
        var (here, apart) = (new CbcInProcess(), new CbcApart());
        var limits = new SolveLimits
        {
            Nodes = 60,
            Step = 1,
            Thorough = true,
            MostCost = 900,
        };
        var told = new List<int>();

        var (one, other) = (here.Solve(Hard, limits), apart.Solve(Hard, limits));
        var (split, splitApart) = (here.Relax(Hard)!, apart.Relax(Hard)!);
        ProgramProbe[] probes = [new(0, 1, 1), new(1, 0, 0), new(2, 0, null)];
        apart.Solve(Hard, limits with { Nodes = 500 }, null, new Listener(told));

        Assert.Equal(one.Columns, other.Columns);
        Assert.Equal(one with { Columns = other.Columns }, other);
        Assert.Equal(split.ReducedCosts, splitApart.ReducedCosts);
        Assert.Equal(split.Value, splitApart.Value);
        Assert.Equal(here.Probe(Hard, [.. probes], 900), apart.Probe(Hard, [.. probes], 900));
        Assert.Equal(64, told[0]);
    }

    [Fact]
    public void A_search_whose_process_dies_is_made_again_in_another()
    {
        var started = 0;
        using var workers = new SearchWorkers(() =>
            SearchProcess.Start(++started == 1 ? DyingWorker.Word : SearchWorker.Word)
        );

        var solved = new CbcApart(workers).Solve(HardPrograms.Small(3), SolveLimits.None);

        Assert.Equal(2, started);
        Assert.True(solved.Proven);
        Assert.Equal(HardPrograms.LeastByTryingEverything(HardPrograms.Small(3)), solved.Value);
    }

    [Fact]
    public void A_search_that_no_process_survives_ends_with_what_it_began_with_and_proves_nothing()
    {
        using var workers = new SearchWorkers(() => SearchProcess.Start(DyingWorker.Word));
        var start = new CbcInProcess().Solve(Hard, new SolveLimits { Nodes = 5 });
        var apart = new CbcApart(workers);

        var solved = apart.Solve(Hard, SolveLimits.None, start.Columns);

        Assert.Equal(SolveStatus.Stopped, solved.Status);
        Assert.True(solved.WasCutOff);
        Assert.Equal(start.Columns, solved.Columns);
        Assert.Null(solved.Bound);
        Assert.Null(apart.Relax(Hard));
        Assert.Empty(apart.Probe(Hard, [], 900));
    }

    [Fact]
    public void A_stop_leaves_the_best_that_was_found_by_then()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(400));

        var solved = new CbcApart().Solve(
            HardPrograms.MarketSplit(5, 40, seed: 1),
            new SolveLimits { Stop = stop.Token, Seconds = 60 }
        );

        Assert.Equal(SolveStatus.Stopped, solved.Status);
        Assert.False(solved.BySeconds);
        Assert.NotEmpty(solved.Columns);
    }

    private sealed class Listener(List<int> told) : IProgress<int>
    {
        public void Report(int value) => told.Add(value);
    }
}
