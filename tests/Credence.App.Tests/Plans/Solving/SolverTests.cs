using System.Collections.Immutable;
using Credence.App.Plans.Solving;
using Credence.Core.Planning.Solving;

namespace Credence.App.Tests.Plans.Solving;

/// <summary>The ways to the solver, on programs whose answer is plain.</summary>
public sealed class SolverTests
{
    private static readonly ISolver[] All =
    [
        new CbcInProcess(),
        CbcProgram.Find()!,
        new CbcApart(),
    ];

    public static TheoryData<int> Ways() => [0, 1, 2];

    [Theory]
    [MemberData(nameof(Ways))]
    public void The_best_of_a_knapsack_is_proven(int way)
    {
        // Worth 10, 13, 7 at weights 3, 4, 2 and room for 6: the second and third.
        var draft = new ProgramDraft();
        var chosen = new[] { 10, 13, 7 }.Select(worth => draft.AddChoice("take", -worth)).ToArray();
        draft.AtMost("room", 6, new(chosen[0], 3), new(chosen[1], 4), new(chosen[2], 2));

        var solved = All[way].Solve(draft.Finish(), SolveLimits.None);

        Assert.Equal(SolveStatus.Best, solved.Status);
        Assert.True(solved.Proven);
        Assert.Equal((-20m, -20m), (solved.Value, solved.Bound));
        Assert.Equal([0, 1, 1], solved.Columns);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Amounts_that_may_be_split_need_no_whole_number(int way)
    {
        var draft = new ProgramDraft();
        var (dear, cheap) = (draft.Add("dear", 0, null, 3), draft.Add("cheap", 0, 150, 2));
        draft.AtLeast("enough", 250, new(dear, 1), new(cheap, 1));
        draft.Between("about", 100, 425, new(dear, 2), new(cheap, 1));

        var solved = All[way].Solve(draft.Finish(), SolveLimits.None);

        Assert.Equal(SolveStatus.Best, solved.Status);
        Assert.Equal(600m, solved.Value);
        Assert.Equal([100, 150], solved.Columns);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void What_nothing_can_keep_is_infeasible(int way)
    {
        var draft = new ProgramDraft();
        var (one, other) = (draft.AddChoice("one"), draft.AddChoice("other"));
        draft.AtLeast("three", 3, new(one, 1), new(other, 1));

        var solved = All[way].Solve(draft.Finish(), SolveLimits.None);

        Assert.Equal(SolveStatus.Infeasible, solved.Status);
        Assert.Null(solved.Value);
        Assert.Empty(solved.Columns);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Bounds_that_cross_are_infeasible_and_end_nothing(int way)
    {
        var draft = new ProgramDraft();
        var one = draft.AddChoice("one", -1);
        draft.AtMost("less", 1, new ProgramTerm(draft.AddChoice("other"), 1));
        var program = draft.Finish();
        var crossing = program with
        {
            Columns = program.Columns.SetItem(one, program.Columns[one] with { Lower = 2 }),
        };

        Assert.Equal(SolveStatus.Infeasible, All[way].Solve(crossing, SolveLimits.None).Status);
        Assert.Null(All[way].Relax(crossing));
        Assert.Empty(All[way].Probe(crossing, [new ProgramProbe(one, 1, 1)], 0));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void What_has_no_least_cost_is_unbounded(int way)
    {
        var draft = new ProgramDraft();
        var free = draft.AddWhole("free", 0, null, -1);
        draft.AtLeast("some", 1, new(free, 1), new(draft.AddChoice("other"), 1));

        Assert.Equal(
            SolveStatus.Unbounded,
            All[way].Solve(draft.Finish(), SolveLimits.None).Status
        );
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_limit_of_work_leaves_an_honest_gap_and_the_same_one_on_every_run(int way)
    {
        var program = HardPrograms.MarketSplit(rows: 3, columns: 25, seed: 4);
        var limits = new SolveLimits { Nodes = 40 };

        var first = All[way].Solve(program, limits);
        var second = All[way].Solve(program, limits);

        Assert.Equal(SolveStatus.Stopped, first.Status);
        Assert.False(first.Proven);
        Assert.False(first.BySeconds);
        Assert.True(first.Bound <= first.Value);
        Assert.True(program.IsKeptBy(first.Columns));
        Assert.Equal(first.Columns, second.Columns);
        Assert.Equal((first.Value, first.Bound), (second.Value, second.Bound));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void The_emergency_brake_says_that_it_was_pulled(int way)
    {
        var solved = All[way]
            .Solve(
                HardPrograms.MarketSplit(rows: 5, columns: 40, seed: 1),
                new SolveLimits { Seconds = 1 }
            );

        Assert.Equal(SolveStatus.Stopped, solved.Status);
        Assert.True(solved.BySeconds);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_search_can_be_cancelled_in_the_middle(int way)
    {
        var program = HardPrograms.MarketSplit(rows: 5, columns: 40, seed: 1);
        using var source = new CancellationTokenSource();
        var search = Task.Run(() =>
            All[way].Solve(program, SolveLimits.None, cancellation: source.Token)
        );
        source.CancelAfter(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAsync<OperationCanceledException>(() =>
            search.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken)
        );
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_search_never_ends_worse_than_it_began(int way)
    {
        var program = HardPrograms.MarketSplit(rows: 3, columns: 25, seed: 4);
        var best = All[0].Solve(program, new SolveLimits { Nodes = 20_000 });

        var solved = All[way].Solve(program, new SolveLimits { Nodes = 1 }, best.Columns);

        Assert.True(solved.Value <= best.Value);
        Assert.True(program.IsKeptBy(solved.Columns));
    }

    [Fact]
    public void A_start_that_keeps_not_the_program_is_left_aside()
    {
        var draft = new ProgramDraft();
        draft.AtMost("none", 0, new ProgramTerm(draft.AddChoice("take", -1), 1));

        Assert.Equal(0, All[0].Solve(draft.Finish(), SolveLimits.None, [1m]).Value);
    }

    [Fact]
    public void All_ways_find_the_same_value_on_random_programs_and_so_does_trying_everything()
    {
        for (var seed = 0; seed < 25; seed++)
        {
            var program = HardPrograms.Small(seed);
            var expected = HardPrograms.LeastByTryingEverything(program);

            foreach (var solver in seed % 5 == 0 ? All : [All[0], All[2]])
            {
                var solved = solver.Solve(program, SolveLimits.None);
                Assert.Equal(expected, solved.Value);
                Assert.Equal(expected, solved.Bound);
                Assert.Equal(
                    expected is null ? SolveStatus.Infeasible : SolveStatus.Best,
                    solved.Status
                );
            }
        }
    }

    [Fact]
    public void A_hundred_searches_side_by_side_find_what_one_finds()
    {
        var programs = Enumerable.Range(100, 12).Select(HardPrograms.Small).ToImmutableArray();
        var alone = programs.Select(program => All[0].Solve(program, SolveLimits.None).Value);

        var together = Enumerable
            .Range(0, 96)
            .AsParallel()
            .AsOrdered()
            .WithDegreeOfParallelism(4)
            .Select(turn => All[0].Solve(programs[turn % 12], SolveLimits.None).Value)
            .ToArray();

        Assert.Equal(Enumerable.Repeat(alone, 8).SelectMany(values => values), together);
    }

    [Fact]
    public void The_solver_is_named_with_its_version()
    {
        Assert.All(All, solver => Assert.Matches(@"^\d+\.\d+", solver.Version));
        Assert.StartsWith("COIN CBC", All[0].Name, StringComparison.Ordinal);
        Assert.NotEqual(All[0].Name, All[1].Name);
        Assert.Equal(All[0].Version, All[2].Version);
    }

    [Fact]
    public void Where_the_library_is_missing_the_program_is_taken_and_else_the_remedy_is_told()
    {
        Assert.IsType<CbcApart>(SolverAtHand.Find(true, CbcProgram.Find).Value);
        Assert.IsType<CbcProgram>(SolverAtHand.Find(false, CbcProgram.Find).Value);
        Assert.Equal(
            "plan: The solver that makes plans (COIN CBC) is not on this machine. "
                + "Install it: sudo apt-get install coinor-libcbc3. Then try again. [solver-missing]",
            Assert.Single(SolverAtHand.Find(false, () => null).Problems).ToString()
        );
    }
}
