using System.Collections.Immutable;
using Credence.Core.Allocation;
using Credence.Core.Calendar;
using Credence.Core.Checkins;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Ledger;
using Credence.Core.Planning;
using Credence.Core.Practice;
using Credence.Core.Tests.Standing;

namespace Credence.Core.Tests.Checkins;

/// <summary>The first quarter of 2026, looked back on in April by one who owes fifty credits in two years.</summary>
public sealed class LookBackTests
{
    private static readonly DateSpan Quarter = new(new(2026, 1, 1), new(2026, 3, 31));

    private static readonly Person Pat = Person
        .On("2026-04-21")
        .Owing(Board.Asking(Board.Credits("total", 50)));

    [Fact]
    public void Credits_are_told_for_the_quarter_and_for_the_year_and_what_is_to_come_for_neither()
    {
        var facts = Facts(
            Pat.Did("2025-12-31", "7 ama-pra-1")
                .Did("2026-01-01", "1 ama-pra-1")
                .Did("2026-03-31", "2 ama-pra-1")
                .Did("2026-04-21", "4 ama-pra-1")
                .Did("2026-04-22", "9 ama-pra-1")
        );

        Assert.Equal(Amount.Whole(3), facts.EarnedCredits);
        Assert.Equal(Amount.Whole(7), facts.EarnedThisYear);
        Assert.Equal(["L2", "L3"], facts.Earned.Select(one => one.Id.Value));
        Assert.False(facts.HasPlan);
    }

    [Theory]
    [InlineData("2026-01-01", "2026-03-31", "6.25")]
    [InlineData("2026-01-01", "2026-01-31", "2")]
    [InlineData("2026-02-15", "2026-02-28", "1")]
    [InlineData("2026-01-01", "2026-12-31", "25")]
    public void A_fair_pace_is_the_share_of_the_year_that_falls_into_the_days(
        string from,
        string to,
        string pace
    )
    {
        // Fifty in two years are twenty-five a year; a pace is said in quarters of a credit, rounded down.
        var facts = Facts(Pat, span: new(DateOnly.Parse(from), DateOnly.Parse(to)));

        Assert.Equal(Amount.Read(pace), facts.FairPace);
    }

    [Fact]
    public void The_years_pace_runs_to_today() =>
        // Three months and 21 of 30 days of twenty-five: 7.7 rounded down.
        Assert.Equal(Amount.Read("7.5"), Facts(Pat).FairPaceThisYear);

    [Fact]
    public void What_the_plan_wanted_leaves_out_what_was_dropped_and_other_months()
    {
        var facts = Facts(
            Pat,
            [
                Item("course", 2),
                Item("course", 3) with
                {
                    Dropped = true,
                },
                Item("course", 4),
                Item("audio", 3) with
                {
                    Units = 2,
                },
                Item("gone", 3),
            ]
        );

        Assert.True(facts.HasPlan);
        Assert.Equal(Amount.Whole(10), facts.Planned);
        Assert.Equal(Amount.Whole(2), facts.SteadyPlanned);
    }

    [Fact]
    public void Small_steady_sources_are_known_by_their_title()
    {
        var facts = Facts(
            Pat.Did("2026-02-01", "3 ama-pra-1", also: one => one with { Title = " AUDIO digest" })
                .Did("2026-02-02", "5 ama-pra-1", also: one => one with { Title = "Sepsis course" })
        );

        Assert.Equal(Amount.Whole(3), facts.SteadyDone);
    }

    [Fact]
    public void What_was_planned_and_never_came_is_told_once_with_all_its_units()
    {
        var facts = Facts(
            Pat,
            [
                Item("audio", 1) with
                {
                    Units = 2,
                },
                Item("audio", 2) with
                {
                    Units = 3,
                },
                Item("course", 4),
            ]
        );

        var left = Assert.Single(facts.NotDone);
        Assert.Equal(("audio", 5), (left.Work.Candidate.Id, left.Units));
    }

    [Fact]
    public void A_month_that_is_not_over_is_no_reproach() =>
        Assert.Empty(
            Facts(Pat, [Item("course", 4)], span: new(new(2026, 1, 1), new(2026, 4, 21))).NotDone
        );

    [Fact]
    public void A_goal_moved_by_what_was_done_toward_it_against_its_share_of_the_year()
    {
        var person = Pat with
        {
            Goals =
            [
                new Goal
                {
                    Id = "icu",
                    Topics = [new Topic("sepsis")],
                    TargetCredits = Amount.Whole(20),
                },
                new Goal { Id = "teaching", Topics = [new Topic("education")] },
            ],
        };

        var facts = Facts(
            person
                .Did("2026-02-01", "4 ama-pra-1", also: one => one with { Goals = ["icu"] })
                .Did("2026-04-02", "2 ama-pra-1", also: one => one with { Goals = ["icu"] })
        );

        Assert.Equal([true, false], facts.Goals.Select(goal => goal.Moved));
        // April 21 is day 111: 20 x 111 / 365.
        Assert.Equal(
            (Amount.Whole(4), Amount.Whole(6), Amount.Read("6.08")),
            (facts.Goals[0].InPeriod, facts.Goals[0].SinceStart, facts.Goals[0].Due)
        );
        var done = Assert.Single(facts.Done);
        Assert.Equal(["icu"], done.Goals);
        Assert.Equal(Amount.Whole(4), done.Counted);
        Assert.False(done.ServedNothing);
    }

    [Fact]
    public void Attendance_without_credit_serves_nothing()
    {
        var done = Assert.Single(Facts(Pat.Did("2026-02-01", "4 attendance")).Done);

        Assert.True(done.ServedNothing);
    }

    [Fact]
    public void What_lags_is_told_worst_and_earliest_first_with_the_next_thing_planned_on_its_topics()
    {
        var person = Person
            .On("2026-04-21")
            .Owing(
                Board.Asking("later", Board.Credits("sepsis", 50, topics: "sepsis")),
                Board
                    .Asking("sooner", Board.Credits("sepsis", 50, topics: "sepsis"))
                    .Ending("2026-12-31")
            )
            .Did("2024-01-01", "1 ama-pra-1");

        var facts = Facts(person, [Item("course", 6), Item("course", 5), Item("course", 2)]);

        Assert.Equal(["sooner", "later"], facts.Lagging.Select(one => one.Body.Id));
        Assert.All(facts.Lagging, one => Assert.Equal(5, one.Next!.Month.Month));
        Assert.All(facts.Lagging, one => Assert.Equal(Amount.Whole(50), one.Open));
        Assert.False(facts.Verdict.Yes);
    }

    [Fact]
    public void Nothing_planned_on_a_requirements_topics_is_said_as_such()
    {
        var person = Person
            .On("2026-04-21")
            .Owing(Board.Asking(Board.Credits("ethics", 50, topics: "ethics")).Ending("2026-12-31"))
            .Did("2024-01-01", "1 ama-pra-1");

        Assert.Null(Assert.Single(Facts(person, [Item("course", 6)]).Lagging).Next);
    }

    [Fact]
    public void A_block_was_kept_where_its_week_has_an_entry_the_nearest_one_being_its_sign()
    {
        var person = Pat with
        {
            Wishes = new PlanningWishes
            {
                Protected = new ProtectedTime(
                    DayOfWeek.Wednesday,
                    new TimeOnly(7, 0),
                    Amount.Whole(2),
                    4
                ),
            },
        };

        var facts = Facts(
            person
                .Did("2026-01-05", "1 ama-pra-1")
                .Did("2026-01-08", "1 ama-pra-1")
                .Did("2026-02-08", "1 ama-pra-1")
                .Did("2026-02-09", "1 ama-pra-1")
        );

        // Wednesdays every four weeks from January 7; the weeks run Monday to Sunday.
        Assert.Equal(
            [("2026-01-07", "L2"), ("2026-02-04", "L3"), ("2026-03-04", "")],
            facts.Blocks.Select(block => ($"{block.Day:yyyy-MM-dd}", block.Sign?.Id.Value ?? ""))
        );
        Assert.All(facts.Blocks, block => Assert.Equal(new TimeOnly(7, 0), block.Start));
    }

    private static AcceptedItem Item(string candidate, int month) =>
        new(candidate, new DateOnly(2026, month, 1), null, 1, false, [], Dropped: false);

    private static CheckInFacts Facts(
        Person person,
        ImmutableArray<AcceptedItem> items = default,
        DateSpan? span = null
    )
    {
        var input = person.Input();
        return LookBack.Of(
            new CheckInInput
            {
                Practice = new CalendarInput
                {
                    Profile = input.Profile,
                    Check = person.Check(),
                    Ledger = person.Ledger,
                    Candidates =
                    [
                        new Candidate
                        {
                            Id = "course",
                            Title = "Sepsis course",
                            Lines = [new CreditLine(new CreditType("ama-pra-1"), Amount.Whole(8))],
                            Portions = [new Portion([new Topic("sepsis")], null)],
                        },
                        new Candidate
                        {
                            Id = "audio",
                            Title = "Audio Digest",
                            Mode = CandidateMode.Stream,
                            Lines = [new CreditLine(new CreditType("ama-pra-1"), Amount.Whole(1))],
                        },
                    ],
                    Plan = items.IsDefault ? null : new AcceptedPlan(null, items),
                },
                Period = new CheckInPeriod(span ?? Quarter, false),
            }
        );
    }
}
