using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Planning;
using Credence.Core.Planning.Solving;

namespace Credence.Core.Tests.Planning;

/// <summary>A plan is there although the solver has no time to say anything.</summary>
public sealed class YearByHandTests
{
    private static Year Full() =>
        Shaped(BestPlanTests.Owing(20, "2026-12-31"))
            .With(
                Year.Block("dive", 8),
                Year.Meeting("meeting", "2026-05-04", "2026-05-06", 12),
                Year.Stream("rounds", 1)
            );

    private static Year Shaped(Year year) =>
        year with
        {
            Person = year.Person with
            {
                Wishes = year.Person.Wishes with
                {
                    Events = 1,
                    DeepDivesPerQuarter = 1,
                    MicroMinimum = Amount.Whole(1),
                },
            },
        };

    [Fact]
    public void Deadlines_the_meeting_the_deep_dive_and_the_months_are_served_without_a_solver()
    {
        var plan = Planner.Make(Full().Problem(), new SilentSolver());

        Assert.True(Planner.Keeps(plan.Problem, [.. plan.Units]));
        Assert.Equal(0, plan.Value.Law);
        Assert.Equal(
            ["dive", "meeting", "rounds"],
            plan.Items.Select(item => item.Candidate.Id).Distinct().Order()
        );
        Assert.Equal(12, plan.Items.Count(item => item.Candidate.Id == "rounds"));
        Assert.False(plan.Proven);
        Assert.True(plan.WasCutOff);
    }

    [Fact]
    public void What_is_insisted_on_is_held_without_a_solver_and_what_has_no_room_is_told()
    {
        var year = Full().With(Year.Block("small", 2));
        var plan = Planner.Make(
            (
                year with
                {
                    Person = year.Person with
                    {
                        Wishes = year.Person.Wishes with { HoursPerMonth = Amount.Whole(9) },
                    },
                    Candidates =
                    [
                        .. year.Candidates.Select(one =>
                            one.Mode == CandidateMode.Block
                                ? one with
                                {
                                    Status = CandidateStatus.Pinned,
                                    Month = new DateOnly(2026, 7, 1),
                                }
                                : one
                        ),
                    ],
                }
            ).Problem(),
            new SilentSolver()
        );

        Assert.Equal(7, plan.Items.Single(item => item.Candidate.Id == "dive").Month.Month);
        Assert.Equal("small", Assert.Single(plan.DroppedPins).Candidate);
    }

    [Fact]
    public void A_plan_to_begin_from_is_not_made_anew_by_hand()
    {
        var problem = Full().Problem();
        var units = new int[problem.Options.Length];
        units[0] = 1;

        Assert.Equal(units, Planner.Make(problem, new SilentSolver(), start: units).Units);
    }

    /// <summary>Was ended before it found anything.</summary>
    private sealed class SilentSolver : ISolver
    {
        public string Name => "silent";

        public string Version => "";

        public SolvedProgram Solve(
            MixedProgram program,
            SolveLimits limits,
            ImmutableArray<decimal>? start = null,
            IProgress<int>? progress = null,
            CancellationToken cancellation = default
        ) => new(SolveStatus.Stopped, null, null, [], 0, BySeconds: false) { WasCutOff = true };
    }
}
