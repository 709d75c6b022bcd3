using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Planning;
using Credence.Core.Practice;
using Credence.Core.Tests.Standing;

namespace Credence.Core.Tests.Planning;

/// <summary>What can still be done in a year, and where (engine.md section 5, first paragraph and Candidates).</summary>
public sealed class YearChoicesTests
{
    private static IEnumerable<int> Months(Year year, string candidate)
    {
        var problem = year.Problem();
        return problem
            .Options.Where(option => problem.Choices[option.Choice].Id == candidate)
            .Select(option => option.Month);
    }

    [Fact]
    public void Nothing_is_planned_in_months_before_as_of() =>
        Assert.Equal([11, 12], Months(Year.From("2026-11-20").With(Year.Block("a", 4)), "a"));

    [Fact]
    public void A_project_needs_all_its_months_offered_and_earns_in_the_last()
    {
        var project = Year.Project("qi", 8, 24, 3) with
        {
            Offered = new() { From = new(2026, 6, 1), To = new(2026, 10, 1) },
        };
        Assert.Equal([8, 9, 10], Months(Year.From("2026-01-01").With(project), "qi"));
    }

    [Fact]
    public void An_event_that_has_begun_or_falls_on_days_away_is_not_offered()
    {
        var year = Year.From(
                "2026-03-02",
                person =>
                    person with
                    {
                        Wishes = person.Wishes with
                        {
                            Unavailable =
                            [
                                new Unavailable(
                                    new(new DateOnly(2026, 8, 3), new DateOnly(2026, 8, 14)),
                                    "family"
                                ),
                            ],
                        },
                    }
            )
            .With(
                Year.Meeting("begun", "2026-03-02", "2026-03-04"),
                Year.Meeting("away", "2026-08-14", "2026-08-16"),
                Year.Meeting("free", "2026-08-15", "2026-08-16")
            );
        Assert.Equal("free", Assert.Single(year.Problem().Choices).Id);
        Assert.All(
            year.Problem().NotOffered,
            rejected => Assert.Equal(RejectionReason.NotOffered, rejected.Reason)
        );
    }

    [Fact]
    public void What_was_done_this_year_is_not_offered_again_and_names_the_entry()
    {
        var year = Year.From(
                "2026-06-01",
                person =>
                    person.Did(
                        "2026-02-01",
                        "8 ama-pra-1",
                        "",
                        done => done with { Title = "course a" }
                    )
            )
            .With(Year.Block("a", 8), Year.Stream("s", 2) with { Title = "Course a" });
        Assert.Equal(
            [new RejectedCandidate("a", RejectionReason.NotOffered, "L1")],
            year.Problem().NotOffered
        );
        // A stream goes on.
        Assert.Equal("s", Assert.Single(year.Problem().Choices).Id);
    }

    [Fact]
    public void What_was_done_last_year_is_offered_and_satisfies_what_comes_after_it()
    {
        var year = Year.From(
                "2026-01-01",
                person =>
                    person.Did(
                        "2025-02-01",
                        "8 ama-pra-1",
                        "",
                        done => done with { Title = "Course a" }
                    )
            )
            .With(Year.Block("a", 8), Year.Block("b", 8) with { After = ["a"] });
        Assert.Equal(2, year.Problem().Choices.Length);
        Assert.Empty(year.Problem().Choices[1].After);
        Assert.True(year.Keeps("b 1"));
    }

    [Fact]
    public void What_comes_after_needs_an_earlier_month()
    {
        var year = Year.From("2026-01-01")
            .With(Year.Block("a", 6), Year.Block("b", 6) with { After = ["a"] });
        Assert.True(year.Keeps("a 3, b 4"));
        Assert.False(year.Keeps("a 3, b 3"));
        Assert.False(year.Keeps("b 4"));
    }

    [Fact]
    public void A_circle_of_prerequisites_is_never_begun()
    {
        var year = Year.From("2026-01-01")
            .With(
                Year.Block("a", 6) with
                {
                    After = ["b"],
                },
                Year.Block("b", 6) with
                {
                    After = ["a"],
                }
            );
        Assert.False(year.Keeps("a 3, b 4"));
        Assert.True(year.Keeps(""));
    }

    [Fact]
    public void Six_credits_make_a_deep_dive()
    {
        var problem = Year.From("2026-01-01")
            .With(
                Year.Block("small", 5.75m),
                Year.Block("deep", 6),
                Year.Project("project", 6, 10, 2),
                Year.Stream("stream", 9),
                Year.Meeting("event", "2026-05-01", "2026-05-03", 4)
            )
            .Problem();
        Assert.Equal(
            [
                PlanLayer.Small,
                PlanLayer.DeepDive,
                PlanLayer.DeepDive,
                PlanLayer.Micro,
                PlanLayer.Event,
            ],
            problem.Choices.Select(choice => choice.Layer)
        );
    }

    [Fact]
    public void Aligned_credits_are_those_on_the_goals_topics_times_alignment()
    {
        var goal = new Goal
        {
            Id = "icu",
            Topics = [new Topic("sepsis")],
            TargetCredits = Board.Of(20),
        };
        var problem = Year.From("2026-01-01", person => person with { Goals = [goal] })
            .With(
                Year.Block("shared", 10) with
                {
                    Portions = [new([new Topic("sepsis")], Board.Of(4))],
                },
                Year.Block("named", 10) with
                {
                    Aligns = System.Collections.Immutable.ImmutableDictionary<
                        string,
                        int
                    >.Empty.Add("icu", 3),
                },
                Year.Block("refused", 10, "sepsis") with
                {
                    Aligns = System.Collections.Immutable.ImmutableDictionary<string, int>.Empty,
                }
            )
            .Problem();
        // Four credits on sepsis at 2 of 3; no portion meets it: all ten at 3 of 3; none.
        Assert.Equal(
            [400 * 2L, 1000 * 3L, 0],
            problem.Choices.Select(choice => choice.AlignedTimesThree[0])
        );
    }

    [Fact]
    public void What_was_spent_and_had_this_year_is_gone()
    {
        var year = Year.From(
            "2026-06-01",
            person =>
                person with
                {
                    Wishes = person.Wishes with
                    {
                        Budget = Money.FromCents(100_000),
                        Allowances =
                        [
                            new Allowance(
                                "hospital",
                                Money.FromCents(300_000),
                                Board.Of(5),
                                null,
                                null
                            ),
                        ],
                        Events = 2,
                    },
                    Ledger =
                    [
                        Entry("L1", "2026-02-01", "course", "self", 20_000),
                        Entry("L2", "2026-03-01", "conference", "hospital", 150_000) with
                        {
                            Days = Board.Of(3),
                        },
                        Entry("L3", "2025-12-31", "conference", "self", 90_000),
                    ],
                }
        );
        var problem = year.Problem();
        Assert.Equal(80_000, problem.Means.OwnMoney);
        Assert.Equal(
            new AllowanceLeft("hospital", 150_000, 200),
            Assert.Single(problem.Means.Allowances)
        );
        Assert.Equal(1, problem.Shape.Events);
        // The course of February is the deep dive of the first quarter, which is past anyway.
        Assert.Equal([0, 1, 1, 1], problem.Shape.DeepDives);
    }

    [Fact]
    public void A_course_of_six_credits_is_its_quarters_deep_dive_a_journal_is_not()
    {
        var problem = Year.From(
                "2026-04-01",
                person =>
                    person with
                    {
                        Ledger =
                        [
                            Entry("L1", "2026-03-30", "course", "free", 0),
                            Entry("L2", "2026-04-01", "journal", "free", 0),
                        ],
                    }
            )
            .Problem();
        Assert.Equal([0, 1, 1, 1], problem.Shape.DeepDives);
        var second = Year.From(
                "2026-04-01",
                person => person with { Ledger = [Entry("L1", "2026-04-01", "course", "free", 0)] }
            )
            .Problem();
        Assert.Equal([0, 0, 1, 1], second.Shape.DeepDives);
    }

    private static CmeActivity Entry(
        string id,
        string date,
        string format,
        string paidBy,
        long cents
    ) =>
        new()
        {
            Id = new ActivityId(id),
            Date = DateOnly.Parse(date),
            Title = "Entry " + id,
            Format = format,
            Lines = [new CreditLine(new CreditType("ama-pra-1"), Board.Of(8))],
            PaidBy = paidBy,
            Cost = Money.FromCents(cents),
        };
}
