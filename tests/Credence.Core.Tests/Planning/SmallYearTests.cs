using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Planning;
using Credence.Core.Planning.Solving;
using Credence.Core.Tests.Oracle;

namespace Credence.Core.Tests.Planning;

/// <summary>A year of very many candidates begins from a plan of its most promising ones.</summary>
public sealed class SmallYearTests
{
    private const int Many = 150;
    private const int TooManyColumns = 1000;

    /// <summary>Courses that serve nothing, and two that the law asks for.</summary>
    private static Year Crowded() =>
        BestPlanTests
            .Owing(20, "2026-12-31")
            .With([
                .. Enumerable
                    .Range(0, Many)
                    .Select(number =>
                        Year.Block($"dear-{number:D3}", 1) with
                        {
                            PriceOnce = Money.FromCents(50_000),
                            Hours = Amount.Whole(8),
                        }
                    ),
                Year.Block("a", 10),
                Year.Block("b", 10),
            ]);

    [Fact]
    public void Where_the_whole_year_is_too_much_for_the_solver_the_plan_of_the_promising_ones_stands()
    {
        var year = Crowded();
        var plan = Planner.Make(year.Problem(), new TiredSolver());

        Assert.Equal(["a", "b"], plan.Items.Select(item => item.Candidate.Id).Order());
        Assert.Equal(0, plan.Value.Law);
        Assert.True(plan.Levels.Single(level => level.Name == "law").Proven);
        Assert.True(Planner.Keeps(plan.Problem, [.. plan.Units]));
    }

    [Fact]
    public void What_is_insisted_on_and_what_must_come_before_it_is_among_the_promising_ones()
    {
        var year = Crowded();
        var list = year.Candidates;
        var pinned = year with
        {
            Candidates =
            [
                .. list.Select(one =>
                    one.Id == "dear-130"
                        ? one with
                        {
                            Status = CandidateStatus.Pinned,
                            After = ["dear-120"],
                        }
                        : one
                ),
            ],
        };

        var plan = Planner.Make(pinned.Problem(), new TiredSolver());

        Assert.Empty(plan.DroppedPins);
        Assert.Equal(
            ["a", "b", "dear-120", "dear-130"],
            plan.Items.Select(item => item.Candidate.Id).Order()
        );
        Assert.True(Planner.Keeps(plan.Problem, [.. plan.Units]));
    }

    [Fact]
    public void A_small_year_leads_to_the_same_plan_as_the_whole_one()
    {
        var plan = Planner.Make(Crowded().Problem(), new CbcSolver());

        Assert.True(plan.Proven);
        Assert.Equal(0, plan.Value.Law);
        Assert.Equal(["a", "b"], plan.Items.Select(item => item.Candidate.Id).Order());
    }

    /// <summary>Finds nothing in programs that stay large.</summary>
    private sealed class TiredSolver : ISolver
    {
        private readonly CbcSolver solver = new();

        public string Name => solver.Name;

        public string Version => solver.Version;

        public SolvedProgram Solve(
            MixedProgram program,
            SolveLimits limits,
            ImmutableArray<decimal>? start = null,
            IProgress<int>? progress = null,
            CancellationToken cancellation = default
        ) =>
            program.Columns.Length > TooManyColumns
            && program.Columns.Any(column => column.Cost != 0 && column.Name != "broken")
                ? new SolvedProgram(SolveStatus.Stopped, null, null, [], 0, BySeconds: false)
                : solver.Solve(program, limits, start, progress, cancellation);
    }
}
