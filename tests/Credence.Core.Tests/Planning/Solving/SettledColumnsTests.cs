using System.Collections.Immutable;
using Credence.Core.Planning.Solving;
using Credence.Core.Tests.Oracle;

namespace Credence.Core.Tests.Planning.Solving;

/// <summary>What rows say of columns before a search, and how answers are told for the whole program again.</summary>
public sealed class SettledColumnsTests
{
    [Theory]
    [InlineData(3, 7, 0, 2)]
    [InlineData(3, 6, 0, 2)]
    [InlineData(2, 7, 0, 3)]
    [InlineData(1, 9, 0, 5)]
    public void A_room_lessens_what_fits_into_it(int each, int room, int least, int most)
    {
        // Something else wants the units up, so that they stay open.
        var draft = new ProgramDraft();
        var units = draft.AddWhole("units", 0, 5, cost: -1);
        draft.AtMost("room", room, new ProgramTerm(units, each), new ProgramTerm(Open(draft), 1));

        Assert.Equal((least, most), new ReducedProgram(draft.Finish()).BoundsOf(units));
    }

    [Theory]
    [InlineData(3, 7, 3)]
    [InlineData(3, 6, 2)]
    [InlineData(1, 1, 1)]
    public void A_need_raises_what_serves_it(int each, int need, int least)
    {
        var draft = new ProgramDraft();
        var units = draft.AddWhole("units", 0, 5, cost: 1);
        draft.AtLeast("need", need, new ProgramTerm(units, each), new ProgramTerm(Open(draft), -1));

        Assert.Equal((least, 5L), new ReducedProgram(draft.Finish()).BoundsOf(units));
    }

    [Fact]
    public void What_counts_against_a_room_from_below_is_raised_and_against_a_need_lessened()
    {
        // -2 a at most -3 asks for two; -2 b at least -3 leaves one.
        var draft = new ProgramDraft();
        var (a, b) = (draft.AddWhole("a", 0, 5, cost: 1), draft.AddWhole("b", 0, 5, cost: -1));
        draft.AtMost("at most", -3, new ProgramTerm(a, -2), new ProgramTerm(Open(draft), 1));
        draft.AtLeast("at least", -3, new ProgramTerm(b, -2), new ProgramTerm(Open(draft), -1));

        var reduced = new ReducedProgram(draft.Finish());

        Assert.Equal((2L, 5L), reduced.BoundsOf(a));
        Assert.Equal((0L, 1L), reduced.BoundsOf(b));
    }

    [Fact]
    public void What_may_be_split_gets_an_end_only_where_it_has_none()
    {
        var draft = new ProgramDraft();
        var (endless, ended) = (draft.Add("endless", 0, null, -1), draft.Add("ended", 0, 9, -1));
        draft.AtMost("one", 7, new ProgramTerm(endless, 2), new ProgramTerm(Open(draft), 1));
        draft.AtMost("other", 7, new ProgramTerm(ended, 2), new ProgramTerm(Open(draft), 1));
        draft.AtLeast("need", 3, new ProgramTerm(ended, 2), new ProgramTerm(Open(draft), 1));

        var reduced = new ReducedProgram(draft.Finish());

        Assert.Equal((0L, 4L), reduced.BoundsOf(endless));
        Assert.Equal((0L, 9L), reduced.BoundsOf(ended));
    }

    [Fact]
    public void Two_columns_without_an_end_leave_each_other_open()
    {
        var draft = new ProgramDraft();
        var (one, other) = (draft.AddWhole("one", 0, null, -1), draft.AddWhole("other", 0, null));
        draft.AtMost("room", 7, new ProgramTerm(one, 1), new ProgramTerm(other, -1));
        draft.AtLeast("need", 2, new ProgramTerm(one, 1), new ProgramTerm(other, 1));

        var reduced = new ReducedProgram(draft.Finish());

        Assert.Equal((0L, null), reduced.BoundsOf(one));
        Assert.Equal((0L, null), reduced.BoundsOf(other));
    }

    [Fact]
    public void What_costs_and_is_wanted_by_nothing_stays_at_its_end()
    {
        var draft = new ProgramDraft();
        var (dear, free, gain) = (
            draft.AddWhole("dear", 1, 4, cost: 2),
            draft.AddWhole("free", 0, 4),
            draft.AddWhole("gain", 0, 4, cost: -3)
        );

        var reduced = new ReducedProgram(draft.Finish());

        Assert.Equal((1L, 1L), reduced.BoundsOf(dear));
        Assert.Equal((0L, 0L), reduced.BoundsOf(free));
        Assert.Equal((4L, 4L), reduced.BoundsOf(gain));
        Assert.Equal(2 - 12, reduced.FixedCost);
    }

    [Fact]
    public void What_gains_without_an_end_stays_open()
    {
        var draft = new ProgramDraft();
        var gain = draft.AddWhole("gain", 0, null, cost: -3);

        Assert.Equal((0L, null), new ReducedProgram(draft.Finish()).BoundsOf(gain));
    }

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public void More_asked_than_there_can_be_is_a_contradiction(int need, bool contradicts)
    {
        var draft = new ProgramDraft();
        draft.AtLeast("need", need, new ProgramTerm(draft.AddWhole("units", 0, 5, cost: 1), 1));

        var solved = new ReducedProgram(draft.Finish()).Solve(
            new CbcSolver(),
            SolveLimits.None,
            null,
            default
        );

        Assert.Equal(
            contradicts ? (SolveStatus.Infeasible, null) : (SolveStatus.Best, 5m),
            (solved.Status, solved.Value)
        );
        Assert.Equal(contradicts ? [] : [5], solved.Columns);
        Assert.True(solved.Proven);
        Assert.False(solved.BySeconds);
    }

    [Fact]
    public void What_contradicts_itself_is_relaxed_and_probed_by_nobody()
    {
        var draft = new ProgramDraft();
        var units = draft.AddWhole("units", 0, 5);
        draft.AtLeast("need", 6, new ProgramTerm(units, 1), new ProgramTerm(Open(draft), -1));
        var reduced = new ReducedProgram(draft.Finish());

        Assert.Null(reduced.Relax(new Told()));
        Assert.Empty(reduced.Probe(new Told(), [new(units, 1, 1)], 0));
    }

    [Fact]
    public void A_program_with_nothing_left_needs_no_solver()
    {
        var draft = new ProgramDraft();
        draft.AddWhole("units", 2, 2, cost: 3);
        var solver = new CbcSolver();
        var reduced = new ReducedProgram(draft.Finish());

        var solved = reduced.Solve(solver, SolveLimits.None, null, default);

        Assert.Equal((6m, 6m, false), (solved.Value, solved.Bound, solved.BySeconds));
        Assert.Equal([2m], solved.Columns);
        Assert.Equal(0, solver.Searches);
        Assert.Equal(
            (6m, 0m),
            (reduced.Relax(solver)!.Value, reduced.Relax(solver)!.ReducedCosts[0])
        );
    }

    [Fact]
    public void Answers_are_those_of_the_whole_program_column_by_column()
    {
        // Three that stand still at a cost of 20, around two of which one is wanted.
        var draft = new ProgramDraft();
        draft.AddWhole("before", 2, 2, cost: 4);
        var one = draft.AddChoice("one", cost: 5);
        draft.AddWhole("between", 3, 3, cost: 2);
        var other = draft.AddChoice("other", cost: 7);
        draft.AddWhole("after", 1, 1, cost: 6);
        draft.AtLeast("need", 3, new(0, 1), new(one, 1), new(other, 1));
        var reduced = new ReducedProgram(draft.Finish());

        var solved = reduced.Solve(new CbcSolver(), SolveLimits.None, [2, 0, 3, 1, 1], default);

        Assert.Equal((25m, 25m), (solved.Value, solved.Bound));
        Assert.Equal([2m, 1, 3, 0, 1], solved.Columns);
        Assert.Equal(1, Assert.Single(reduced.Program.Rows).Lower);

        // What a solver is told, and says: 1.5 without whole numbers, two probes, the second beyond what is wanted.
        var told = new Told
        {
            Value = 1.5m,
            Costs = [0.25m, 0.75m],
            Bounds = [2.5m, null],
        };
        var relaxed = reduced.Relax(told)!;
        Assert.Equal(21.5m, relaxed.Value);
        Assert.Equal([0m, 0.25m, 0m, 0.75m, 0m], relaxed.ReducedCosts);
        Assert.Equal(
            [22.5m, decimal.MinValue, null],
            reduced.Probe(told, [new(one, 0, 0), new(0, 1, 1), new(other, 1, 1)], 26)
        );
        Assert.Equal([new(0, 0, 0), new(1, 1, 1)], told.Probed);
        Assert.Equal(6, told.Wanted);
    }

    [Fact]
    public void A_probe_of_which_nothing_is_known_stays_unknown()
    {
        var draft = new ProgramDraft();
        draft.AddWhole("still", 1, 1, cost: 4);
        var (one, other) = (draft.AddChoice("one", cost: 5), draft.AddChoice("other", cost: 5));
        draft.AtLeast("need", 1, new(one, 1), new(other, 1));
        var reduced = new ReducedProgram(draft.Finish());

        Assert.Equal(
            [decimal.MinValue],
            reduced.Probe(new Told { Bounds = [decimal.MinValue] }, [new(one, 0, 0)], 9)
        );
        Assert.Empty(reduced.Probe(new Told(), [new(one, 0, 0)], 9));
    }

    [Fact]
    public void What_may_be_paid_counts_without_what_is_settled()
    {
        var draft = new ProgramDraft();
        draft.AddWhole("still", 1, 1, cost: 4);
        var (one, other) = (draft.AddChoice("one", cost: 5), draft.AddChoice("other", cost: 5));
        draft.AtLeast("need", 1, new(one, 1), new(other, 1));
        var reduced = new ReducedProgram(draft.Finish());

        Assert.Equal(SolveStatus.Best, Within(9));
        Assert.Equal(SolveStatus.Infeasible, Within(8));

        SolveStatus Within(decimal most) =>
            reduced
                .Solve(new CbcSolver(), new SolveLimits { MostCost = most }, null, default)
                .Status;
    }

    /// <summary>A column that a row and its cost pull apart, so that it is never settled.</summary>
    private static int Open(ProgramDraft draft)
    {
        var open = draft.AddWhole("open", 0, 9);
        draft.Between(
            "pull",
            0,
            8,
            new ProgramTerm(open, 1),
            new ProgramTerm(draft.AddWhole("pulled", 0, 9), 1)
        );
        return open;
    }

    /// <summary>Says what it was given to say.</summary>
    private sealed class Told : ISolver
    {
        public string Name => "told";

        public string Version => "1";

        public decimal Value { get; init; }

        public ImmutableArray<decimal> Costs { get; init; } = [];

        public ImmutableArray<decimal?> Bounds { get; init; } = [];

        public ImmutableArray<ProgramProbe> Probed { get; private set; } = [];

        public decimal Wanted { get; private set; }

        public SolvedProgram Solve(
            MixedProgram program,
            SolveLimits limits,
            ImmutableArray<decimal>? start = null,
            IProgress<int>? progress = null,
            CancellationToken cancellation = default
        ) => throw new NotSupportedException();

        public RelaxedProgram? Relax(MixedProgram program) => new(Value, Costs);

        public ImmutableArray<decimal?> Probe(
            MixedProgram program,
            ImmutableArray<ProgramProbe> probes,
            decimal wanted
        )
        {
            (Probed, Wanted) = (probes, wanted);
            return Bounds;
        }
    }
}
