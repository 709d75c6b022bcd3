using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Planning;
using Credence.Core.Practice;
using Credence.Core.Requirements;
using Credence.Core.Tests.Standing;

namespace Credence.Core.Tests.Planning;

/// <summary>Why a candidate is not in the plan, and what what is in it serves, in words.</summary>
public sealed class RejectionTests
{
    private static readonly Goal Icu = new()
    {
        Id = "icu",
        Topics = [new Topic("sepsis")],
        TargetCredits = Amount.Whole(8),
    };

    [Fact]
    public void What_no_body_and_no_goal_wants_is_not_needed() =>
        Assert.Equal("b NotNeeded", Rejected(Once(0).With(Year.Block("b", 2, "billing")), ""));

    [Fact]
    public void A_requirement_that_asks_for_a_topic_needs_nothing_else() =>
        Assert.Equal(
            "b NotNeeded",
            Rejected(
                Asking(Board.Credits("opioids", 4, topics: "opioids"))
                    .With(Year.Block("a", 4, "opioids"), Year.Block("b", 2, "billing")),
                "a"
            )
        );

    [Theory]
    [InlineData(8, 0, "b Dominated a")]
    [InlineData(8, 100, "b Dominated a")]
    [InlineData(9, 0, "b Dominated a")]
    public void What_serves_the_same_for_no_less_is_outdone(int hours, int dollars, string said) =>
        Assert.Equal(
            said,
            Rejected(Once(8).With(Year.Block("a", 8), Priced("b", 8, hours, dollars)), "a")
        );

    [Fact]
    public void What_costs_more_money_than_there_is_says_so()
    {
        // B takes fewer hours a credit, so that A does not outdo it.
        var year = Owing(16, wishes => wishes with { Budget = Money.FromCents(10_000) });

        Assert.Equal(
            "b Money",
            Rejected(year.With(Year.Block("a", 8), Priced("b", 8, 4, 101)), "a")
        );
        Assert.Equal("", Rejected(year.With(Year.Block("a", 8), Priced("b", 8, 4, 100)), "a b"));
    }

    [Theory]
    [InlineData(11, "b Hours 2026-01")]
    [InlineData(10, "")]
    public void What_takes_more_hours_than_a_month_holds_names_the_month(int hours, string said) =>
        Assert.Equal(
            said,
            Rejected(
                Owing(26, wishes => wishes with { HoursPerMonth = Amount.Whole(10) })
                    .With(Year.Block("a", 6), Priced("b", 20, hours, 0)),
                said.Length > 0 ? "a" : "a b"
            )
        );

    [Fact]
    public void A_project_needs_its_hours_in_each_of_its_months()
    {
        // Ten hours a month; eight of February's are taken by what is pinned there.
        var year = Owing(30, wishes => wishes with { HoursPerMonth = Amount.Whole(10) })
            .With(
                Year.Block("a", 8) with
                {
                    Status = CandidateStatus.Pinned,
                    Month = new DateOnly(2026, 2, 1),
                },
                Year.Project("b", 20, 9, 3) with
                {
                    Offered = new()
                    {
                        From = new DateOnly(2026, 1, 1),
                        To = new DateOnly(2026, 3, 1),
                    },
                }
            );

        Assert.Equal("b Hours 2026-02", Rejected(year, "a"));
    }

    [Theory]
    [InlineData(2, "b DaysOff")]
    [InlineData(1, "")]
    public void More_days_off_than_there_are_left_are_told(int days, string said) =>
        Assert.Equal(
            said,
            Rejected(
                Owing(
                        16,
                        wishes =>
                            wishes with
                            {
                                Allowances =
                                [
                                    new Allowance("work", Money.Zero, Amount.Whole(1), null, null),
                                ],
                            }
                    )
                    .With(
                        Year.Block("a", 8),
                        Priced("b", 8, 4, 0) with
                        {
                            DaysOff = Amount.Whole(days),
                        }
                    ),
                said.Length > 0 ? "a" : "a b"
            )
        );

    [Fact]
    public void Of_two_meetings_where_one_is_wanted_the_other_is_named()
    {
        var year = Owing(40, wishes => wishes with { Events = 1 })
            .With(
                Year.Meeting("a", "2026-03-02", "2026-03-04", 20),
                Year.Meeting("b", "2026-05-04", "2026-05-06", 18) with
                {
                    Hours = Amount.Whole(4),
                }
            );

        Assert.Equal("b Dominated a", Rejected(year, "a"));
    }

    [Theory]
    [InlineData("2026-01-01", "2026-02-01", "b Dominated a")]
    [InlineData("2026-03-01", "2026-04-01", "")]
    public void Of_two_projects_in_the_same_months_one_runs(string from, string to, string said)
    {
        var year = Owing(30)
            .With(
                Year.Project("a", 20, 20, 2) with
                {
                    Offered = new()
                    {
                        From = new DateOnly(2026, 1, 1),
                        To = new DateOnly(2026, 2, 1),
                    },
                },
                Year.Project("b", 10, 9, 2) with
                {
                    Offered = new() { From = DateOnly.Parse(from), To = DateOnly.Parse(to) },
                }
            );

        Assert.Equal(said, Rejected(year, said.Length > 0 ? "a" : "a b"));
    }

    [Fact]
    public void What_must_come_after_something_that_is_not_there_says_what()
    {
        Assert.Equal(
            "b Prerequisite gone",
            Rejected(Owing(8).With(Year.Block("b", 8) with { After = ["gone"] }), "")
        );
        Assert.Equal(
            "a Prerequisite b, b Prerequisite a",
            Rejected(
                Owing(8)
                    .With(
                        Year.Block("a", 8) with
                        {
                            After = ["b"],
                        },
                        Year.Block("b", 8) with
                        {
                            After = ["a"],
                        }
                    ),
                ""
            )
        );
        Assert.Equal(
            "",
            Rejected(
                Owing(16).With(Year.Block("a", 8), Year.Block("b", 8) with { After = ["a"] }),
                "a b"
            )
        );
    }

    [Fact]
    public void What_was_refused_or_is_not_offered_is_told_too() =>
        Assert.Equal(
            "b Banned, c NotOffered",
            Rejected(
                Once(8)
                    .With(
                        Year.Block("a", 8),
                        Year.Block("b", 8) with
                        {
                            Status = CandidateStatus.Banned,
                        },
                        Year.Meeting("c", "2027-03-02", "2027-03-04")
                    ),
                "a"
            )
        );

    [Theory]
    [InlineData(true, "b Hours 2026-03")]
    [InlineData(false, "b Dominated a")]
    public void What_is_insisted_on_in_a_month_without_room_names_that_month(
        bool isPinned,
        string said
    )
    {
        var march = new DateOnly(2026, 3, 1);
        var year = Once(8)
            .With(
                Year.Block("a", 8) with
                {
                    Status = CandidateStatus.Pinned,
                    Month = march,
                },
                Priced("b", 8, 40, 0) with
                {
                    Status = isPinned ? CandidateStatus.Pinned : CandidateStatus.Open,
                    Month = isPinned ? march : null,
                }
            );

        Assert.Equal(said, Rejected(year, "a"));
        Assert.Equal(
            isPinned ? ["b Hours"] : [],
            year.Plan().DroppedPins.Select(pin => $"{pin.Candidate} {pin.Reason}")
        );
    }

    [Fact]
    public void What_would_fit_but_adds_less_than_it_costs_names_what_does_more_for_the_goal()
    {
        // A serves the goal whole; B is short and dear, and not outdone by the hour.
        var year = Plain(Icu)
            .With(
                Year.Block("a", 12, "sepsis"),
                Priced("b", 1, 1, 300, "sepsis") with
                {
                    Hours = Amount.FromHundredths(10),
                }
            );

        Assert.Equal("b Dominated a", Rejected(year, "a"));
    }

    [Fact]
    public void Each_item_says_in_words_what_it_serves()
    {
        var year = BestPlanTests.Plain(wishes =>
            wishes with
            {
                MicroMinimum = Amount.Whole(1),
                DeepDivesPerQuarter = 1,
                Events = 1,
            }
        );
        year = year with
        {
            Person = year.Person.Owing(
                Board.Asking("soon", Board.Credits("total", 6)).Ending("2026-06-30"),
                Board.Asking("later", Board.Credits("total", 48)).Ending("2027-12-31")
            ) with
            {
                Goals = [Icu],
            },
            Clusters =
            [
                new Cluster("both", "Both", "", ["dive", "meet"]),
                new Cluster("half", "Half", "", ["dive", "gone"]),
            ],
        };
        var plan = year.With(
                Year.Block("dive", 6, "sepsis") with
                {
                    Offered = new() { Months = [new(2026, 2, 1)] },
                },
                Year.Meeting("meet", "2026-05-04", "2026-05-06", 6),
                Year.Stream("own", 1) with
                {
                    PracticeLinked = true,
                    Offered = new() { Months = [new(2026, 3, 1)] },
                },
                Year.Stream("rounds", 1) with
                {
                    Offered = new() { Months = [new(2026, 4, 1)] },
                }
            )
            .Plan();

        Assert.Equal(
            [
                "dive: law soon/total The soon: Title of total, due Jun 30, 2026; pace later/total The later: Title of total, this year's share; structure deep-dive-q1 the deep dive of quarter 1; value icu 4 credits toward the goal icu; value both completes both",
                "own: law soon/total The soon: Title of total, due Jun 30, 2026; pace later/total The later: Title of total, this year's share; structure micro part of the month's steady credits, from your own practice",
                "rounds: law soon/total The soon: Title of total, due Jun 30, 2026; pace later/total The later: Title of total, this year's share; structure micro part of the month's steady credits",
                "meet: law soon/total The soon: Title of total, due Jun 30, 2026; pace later/total The later: Title of total, this year's share; structure event the event of the year; value both completes both",
            ],
            plan.Items.Select(item =>
                $"{item.Candidate.Id}: {string.Join("; ", item.Why.Select(why => $"{why.Level} {why.Serves} {why.Text}"))}"
            )
        );
    }

    [Theory]
    [InlineData(
        "",
        "None of your candidates counts for it in time: add one that does, before Jun 30, 2026."
    )]
    [InlineData(
        "all",
        "Everything that counts for it is in the plan: add another candidate that does."
    )]
    [InlineData(
        "hours",
        "More hours, days off or money before Jun 30, 2026 would make room for b."
    )]
    [InlineData(
        "circle",
        "b or c would count for it, but must come after one another: say which comes first."
    )]
    public void What_would_mend_a_shortfall_is_said(string way, string fix)
    {
        var year = Owing(30, wishes => wishes with { HoursPerMonth = Amount.Whole(10) });
        year = way switch
        {
            "all" => year.With(Year.Block("a", 8)),
            "hours" => year.With(Year.Block("a", 8), Priced("b", 22, 11, 0)),
            "circle" => year.With(
                Year.Block("a", 8),
                Year.Block("b", 8) with
                {
                    After = ["c"],
                },
                Year.Block("c", 8) with
                {
                    After = ["b"],
                }
            ),
            _ => year,
        };

        Assert.Equal(
            fix,
            Assert.Single(year.Plan().Shortfalls, one => one.Level == DemandLevel.Law).Fix
        );
    }

    private static Year Plain(params Goal[] goals)
    {
        var year = BestPlanTests.Plain(wishes => wishes with { Events = 0 });
        return year with { Person = year.Person with { Goals = [.. goals] } };
    }

    private static Year Asking(params Requirement[] asks)
    {
        var year = Plain();
        return year with { Person = year.Person.Owing(Board.Asking(asks).Ending("2026-06-30")) };
    }

    private static Year Once(int credits) =>
        credits == 0
            ? Plain()
            : Asking(
                Board
                    .Credits("total", credits)
                    .In(new Window.Once())
                    .By(new DeadlineForm.On(new DateOnly(2026, 6, 30)))
            );

    private static Year Owing(int credits, Func<PlanningWishes, PlanningWishes>? also = null)
    {
        var year = Asking(Board.Credits("total", credits));
        return year with
        {
            Person = year.Person with { Wishes = (also ?? (same => same))(year.Person.Wishes) },
        };
    }

    private static Candidate Priced(
        string id,
        int credits,
        int hours,
        int dollars,
        string topics = ""
    ) =>
        Year.Block(id, credits, topics) with
        {
            Hours = Amount.Whole(hours),
            PriceOnce = Money.FromCents(dollars * 100L),
        };

    private static string Rejected(Year year, string chosen)
    {
        var plan = year.Plan();
        Assert.Equal(
            chosen,
            string.Join(' ', plan.Items.Select(item => item.Candidate.Id).Distinct().Order())
        );
        return string.Join(
            ", ",
            plan.Rejected.Select(one => $"{one.Candidate} {one.Reason} {one.By}".TrimEnd())
        );
    }
}
