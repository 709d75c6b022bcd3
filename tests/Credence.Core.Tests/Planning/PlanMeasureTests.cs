using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Planning;
using Credence.Core.Practice;
using Credence.Core.Tests.Standing;

namespace Credence.Core.Tests.Planning;

/// <summary>What every level says of a given plan, and which plans no rule allows (engine.md section 5), figures by hand.</summary>
public sealed class PlanMeasureTests
{
    private static Year Plain(Func<PlanningWishes, PlanningWishes>? wishes = null) =>
        Year.From(
            "2026-01-01",
            person =>
                person with
                {
                    Wishes = (wishes ?? (same => same))(
                        person.Wishes with
                        {
                            MicroMinimum = Amount.Zero,
                            MicroPracticeLinked = Amount.Zero,
                            DeepDivesPerQuarter = 0,
                            Events = 0,
                            BufferStep = 0,
                        }
                    ),
                }
        );

    private static Year Owing(params Core.Obligations.Obligation[] ties)
    {
        var plain = Plain();
        return plain with { Person = plain.Person.Owing(ties) };
    }

    [Fact]
    public void Law_is_what_stays_short_of_this_years_deadlines()
    {
        var year = Owing(Board.Asking(Board.Credits("total", 20)).Ending("2026-06-30"))
            .With(Year.Block("a", 8), Year.Block("b", 8));
        Assert.Equal(2000, year.Worth("").Law);
        Assert.Equal(400, year.Worth("a 2, b 6").Law);
        // July is too late.
        Assert.Equal(1200, year.Worth("a 2, b 7").Law);
    }

    [Fact]
    public void Earned_and_planned_credits_are_shared_out_together()
    {
        // Ten on ethics are earned; the total of 12 needs two more, which only "any" can give.
        var tie = Board
            .Asking(
                Board.Credits("ethics", 4, topics: "ethics"),
                Board.Credits("pain", 6, topics: "pain")
            )
            .Ending("2026-12-31");
        var year = Owing(tie) with { };
        year = year with
        {
            Person = year.Person.Did("2026-01-01", "6 ama-pra-1", "ethics+pain"),
            Candidates = [Year.Block("e", 4, "ethics"), Year.Block("p", 4, "pain")],
        };
        Assert.Equal(400, year.Worth("").Law);
        // The six earned go on pain once ethics is served by what is planned.
        Assert.Equal(0, year.Worth("e 5").Law);
        Assert.Equal(0, year.Worth("p 5").Law);
    }

    [Fact]
    public void Pace_is_the_share_of_later_cycles_and_the_band_by_month_nine()
    {
        var year = Owing(Board.Asking(Board.Credits("total", 24)))
            .With(Year.Block("a", 12), Year.Block("b", 8));
        // Share 24 x 19 / 24 = 19; band: 12 a year.
        Assert.Equal(1900 + 1200, year.Worth("").Pace);
        Assert.Equal(700, year.Worth("a 9").Pace);
        Assert.Equal(700 + 1200, year.Worth("a 10").Pace);
        Assert.Equal(0, year.Worth("a 9, b 12").Pace);
    }

    [Fact]
    public void A_certificate_short_counts_one()
    {
        var year = Owing(
                Board.Asking(Board.Card("acls", topics: "life-support")).Ending("2026-12-31")
            )
            .With(Year.Block("acls", 4, "life-support"));
        Assert.Equal(100, year.Worth("").Law);
        Assert.Equal(0, year.Worth("acls 5").Law);
    }

    [Fact]
    public void Two_cycles_in_one_year_are_shared_out_each_by_itself()
    {
        var year = Owing(Board.Asking(Board.Credits("total", 24)).Ending("2026-06-30"))
            .With(Year.Block("a", 10), Year.Block("b", 10));
        // Law: 24 by June. Pace: 24 x 6 / 24 = 6 from July on, and the band's 12 by September.
        Assert.Equal((1400, 600 + 200), (year.Worth("a 5").Law, year.Worth("a 5").Pace));
        Assert.Equal((1400, 0), (year.Worth("a 5, b 8").Law, year.Worth("a 5, b 8").Pace));
        Assert.Equal((2400, 0 + 200), (year.Worth("b 8").Law, year.Worth("b 8").Pace));
    }

    [Fact]
    public void Structure_misses_deep_dives_events_and_streams()
    {
        var year = Plain(wishes =>
                wishes with
                {
                    DeepDivesPerQuarter = 1,
                    Events = 1,
                    MicroMinimum = Board.Of(3),
                    MicroMaximum = Board.Of(4),
                    MicroPracticeLinked = Board.Of(1),
                }
            )
            .With(
                Year.Block("deep", 6),
                Year.Meeting("event", "2026-05-01", "2026-05-03"),
                Year.Stream("journal", 9),
                Year.Stream("rounds", 9) with
                {
                    PracticeLinked = true,
                }
            );
        // Four deep dives and an event at 5; twelve months at 3.
        Assert.Equal(2500 + 3600, year.Worth("").Structure);
        // Three from the journal leave the practice-linked one missing; five are one too many.
        Assert.Equal(2500 + 3300 + 100, year.Worth("journal 3 x3").Structure);
        Assert.Equal(2500 + 3300, year.Worth("journal 3 x2, rounds 3 x1").Structure);
        Assert.Equal(2500 + 3300 + 100, year.Worth("journal 3 x4, rounds 3 x1").Structure);
    }

    [Fact]
    public void A_deep_dive_lowers_its_months_minimum_to_the_hours_it_leaves()
    {
        var year = Plain(wishes => wishes with { MicroMinimum = Board.Of(3) })
            .With(Year.Block("deep", 6), Year.Block("small", 5), Year.Stream("journal", 9));
        // Eight hours a month: the deep dive leaves two, so January asks two.
        Assert.Equal(3600, year.Worth("").Structure);
        Assert.Equal(3500, year.Worth("deep 1").Structure);
        Assert.Equal(3300, year.Worth("deep 1, journal 1 x2").Structure);
        // A small course lowers nothing.
        Assert.Equal(3600, year.Worth("small 1").Structure);
    }

    [Fact]
    public void Months_without_hours_ask_nothing()
    {
        var year = Plain(wishes =>
            wishes with
            {
                MicroMinimum = Board.Of(3),
                HoursInMonth = wishes.HoursInMonth.Add(new DateOnly(2026, 7, 1), Amount.Zero),
            }
        );
        Assert.Equal(3300, year.With(Year.Stream("journal", 9)).Worth("").Structure);
    }

    [Fact]
    public void Value_weighs_goals_worth_money_and_hours()
    {
        var goal = new Goal
        {
            Id = "icu",
            Priority = 3,
            Topics = [new Topic("sepsis")],
            TargetCredits = Board.Of(5),
        };
        var year = Plain();
        year = year with
        {
            Person = year.Person with { Goals = [goal] },
            Candidates =
            [
                Year.Block("a", 6, "sepsis") with
                {
                    Aligns = ImmutableDictionary<string, int>.Empty.Add("icu", 3),
                    Outputs = ["certificate"],
                    PriceOnce = Money.FromCents(20_000),
                },
            ],
        };
        // Goal 10 x 3 x 5; course 3 x 7 + 10; own money 200 / 10; 4 x 6 hours.
        Assert.Equal((150 + 31 - 20 - 24) * PlanValue.ValueScale, year.Worth("a 1").Value);
    }

    [Fact]
    public void The_employers_dollar_weighs_a_tenth_of_ones_own()
    {
        var year = Plain(wishes =>
                wishes with
                {
                    Allowances =
                    [
                        new Allowance("hospital", Money.FromCents(15_000), Amount.Zero, null, null),
                    ],
                }
            )
            .With(
                Year.Block("a", 1) with
                {
                    Allowance = true,
                    PriceOnce = Money.FromCents(20_000),
                },
                Year.Block("b", 1) with
                {
                    PriceOnce = Money.FromCents(20_000),
                }
            );
        Assert.Equal(
            -(PlanValue.ValueScale * 3 / 2)
                - (5 * PlanValue.ValueScale)
                - (4 * PlanValue.ValueScale),
            year.Worth("a 1").Value
        );
        Assert.Equal(-24 * PlanValue.ValueScale, year.Worth("b 1").Value);
    }

    [Fact]
    public void A_cluster_completes_with_what_is_earned()
    {
        var year = Plain();
        year = year with
        {
            Person = year.Person.Did(
                "2020-01-01",
                "1 ama-pra-1",
                "",
                done => done with { Title = "Course a" }
            ),
            Candidates = [Year.Block("a", 1), Year.Block("b", 1)],
            Clusters = [new Cluster("k", "", "", ["a", "b"])],
        };
        Assert.Equal(0, year.Worth("").Value);
        Assert.Equal((60 - 4) * PlanValue.ValueScale, year.Worth("b 3").Value);
    }

    [Fact]
    public void What_moves_or_goes_of_the_accepted_plan_costs_twenty_five_and_counts_as_a_change()
    {
        var year = Plain()
            .With(Year.Block("a", 1), Year.Stream("s", 3))
            .AcceptedWith(Year.Item("a", 3), Year.Item("s", 4, 2));
        Assert.Equal(0, year.Worth("a 3, s 4 x2").Change);
        Assert.Equal(0, year.Worth("a 3, s 4 x3").Change);
        Assert.Equal(2, year.Worth("a 5, s 4 x1").Change);
        Assert.Equal((-50 - (4 * 2)) * PlanValue.ValueScale, year.Worth("a 5, s 4 x1").Value);
    }

    [Fact]
    public void Evenness_is_the_hours_above_the_mean_and_a_quarter_of_each_step_of_a_stream()
    {
        var year = Plain().With(Year.Block("a", 6), Year.Stream("s", 3));
        var one = year.Worth("a 3");
        // Mean 0.5: 5.5 above it in March.
        Assert.Equal(5.5m, one.Evenness / (100m * one.EvennessScale));
        var steps = year.Worth("s 5 x2");
        // Mean 1/6: 11/6 above it; up two and down two: a quarter of four.
        Assert.Equal(
            11m / 6 + 1,
            Math.Round(steps.Evenness / (100m * steps.EvennessScale), 20),
            15
        );
    }

    [Fact]
    public void Days_off_carry_eight_hours_each()
    {
        var year = Plain(wishes =>
                wishes with
                {
                    Events = 1,
                    HoursPerMonth = Board.Of(2),
                    Allowances = [new Allowance("hospital", Money.Zero, Board.Of(3), null, null)],
                }
            )
            .With(
                Year.Meeting("event", "2026-05-01", "2026-05-03") with
                {
                    Hours = Board.Of(26),
                },
                Year.Meeting("longer", "2026-05-01", "2026-05-03") with
                {
                    Hours = Board.Of(27),
                },
                Year.Meeting("four", "2026-05-01", "2026-05-03") with
                {
                    DaysOff = Board.Of(4),
                }
            );
        Assert.True(year.Keeps("event 5"));
        Assert.False(year.Keeps("longer 5"));
        Assert.False(year.Keeps("four 5"));
        Assert.False(year.Keeps("event 5, four 5"));
    }

    [Fact]
    public void A_projects_hours_lie_evenly_on_its_months_and_one_runs_at_a_time()
    {
        var year = Plain(wishes =>
                wishes with
                {
                    HoursInMonth = wishes.HoursInMonth.Add(
                        new DateOnly(2026, 2, 1),
                        Board.Of(3.33m)
                    ),
                }
            )
            .With(Year.Project("a", 6, 10, 3), Year.Project("b", 2, 4, 2));
        // Ten hours over three months are a little more than 3.33 each.
        Assert.False(year.Keeps("a 3"));
        Assert.True(year.Keeps("a 5"));
        Assert.False(year.Keeps("a 5, b 6"));
        Assert.True(year.Keeps("a 5, b 7"));
    }

    [Fact]
    public void Own_money_is_what_the_employer_does_not_pay_in_its_span()
    {
        var year = Plain(wishes =>
                wishes with
                {
                    Budget = Money.FromCents(5_000),
                    Allowances =
                    [
                        new Allowance(
                            "hospital",
                            Money.FromCents(10_000),
                            Amount.Zero,
                            new DateOnly(2026, 1, 1),
                            new DateOnly(2026, 6, 30)
                        ),
                    ],
                }
            )
            .With(
                Year.Block("a", 1) with
                {
                    Allowance = true,
                    PriceOnce = Money.FromCents(15_000),
                }
            );
        Assert.True(year.Keeps("a 6"));
        Assert.False(year.Keeps("a 7"));
    }

    [Fact]
    public void A_pin_of_the_accepted_plan_holds_its_month()
    {
        var year = Plain()
            .With(Year.Block("a", 1))
            .AcceptedWith(Year.Item("a", 3) with { Pinned = true });
        Assert.True(year.Keeps("a 3"));
        Assert.False(year.Keeps("a 4"));
        Assert.False(year.Keeps(""));
    }
}
