using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Planning;
using Credence.Core.Practice;
using Credence.Core.Tests.Standing;

namespace Credence.Core.Tests.Planning;

/// <summary>What the ledger has already brought to a year: money, days, meetings, deep dives, goals (engine.md section 5).</summary>
public sealed class YearSoFarTests
{
    [Theory]
    [InlineData("2026-02-01", "self", 38_000)]
    [InlineData("2025-12-31", "self", 50_000)]
    [InlineData("2026-01-01", "self", 38_000)]
    [InlineData("2026-02-01", "work", 50_000)]
    [InlineData("2026-02-01", "", 50_000)]
    public void Own_money_spent_this_year_lessens_the_budget(string day, string by, long left) =>
        Assert.Equal(
            left,
            Spending(
                Wishes(50_000),
                person => person.Did(day, "2 ama-pra-1", "", Paid(120, by))
            ).OwnMoney
        );

    [Fact]
    public void A_budget_is_never_less_than_nothing_and_none_stays_none()
    {
        Assert.Equal(
            0,
            Spending(
                Wishes(50),
                person => person.Did("2026-02-01", "1 ama-pra-1", "", Paid(120, "self"))
            ).OwnMoney
        );
        Assert.Null(
            Spending(
                new(),
                person => person.Did("2026-02-01", "1 ama-pra-1", "", Paid(120, "self"))
            ).OwnMoney
        );
    }

    [Fact]
    public void An_allowance_has_what_it_has_not_paid_and_days_are_taken_from_the_first()
    {
        var means = Spending(
            new()
            {
                Allowances =
                [
                    new("work", Money.FromCents(100_000), Amount.Whole(4), null, null),
                    new("school", Money.FromCents(10_000), Amount.Whole(3), null, null),
                ],
            },
            person =>
                person
                    .Did("2026-02-01", "2 ama-pra-1", "", Paid(120, "work", days: 3))
                    .Did("2026-03-01", "2 ama-pra-1", "", Paid(300, "work", days: 2))
                    .Did("2026-04-01", "2 ama-pra-1", "", Paid(500, "school"))
                    .Did("2025-04-01", "2 ama-pra-1", "", Paid(500, "work", days: 2))
        );

        Assert.Equal(
            [new AllowanceLeft("work", 58_000, 0), new AllowanceLeft("school", 0, 200)],
            means.Allowances
        );
        Assert.True(means.DaysLimited);
        Assert.False(Spending(new(), person => person).DaysLimited);
    }

    [Theory]
    [InlineData("2026-02-01", "conference", 1)]
    [InlineData("2025-12-31", "conference", 2)]
    [InlineData("2026-02-01", "course", 2)]
    public void A_meeting_that_was_had_is_one_less(string day, string format, int left) =>
        Assert.Equal(left, Had(2, 0, day, "20", format).Events);

    [Fact]
    public void More_meetings_than_wanted_leave_none()
    {
        var year = From(
            new PlanningWishes { Events = 0 },
            person => person.Did("2026-02-01", "20 ama-pra-1", "", Format("conference"))
        );

        Assert.Equal(0, year.Problem().Shape.Events);
    }

    [Theory]
    [InlineData("2026-02-01", "6", "course", "1 2 2 2")]
    [InlineData("2026-03-31", "6", "course", "1 2 2 2")]
    [InlineData("2026-04-01", "6", "course", "0 1 2 2")]
    [InlineData("2026-07-15", "9", "enduring", "0 0 1 2")]
    [InlineData("2025-12-31", "6", "course", "2 2 2 2")]
    [InlineData("2026-02-01", "5.75", "course", "2 2 2 2")]
    [InlineData("2026-02-01", "20", "conference", "2 2 2 2")]
    [InlineData("2026-02-01", "6", "audio", "2 2 2 2")]
    [InlineData("2026-02-01", "6", "grand-rounds", "2 2 2 2")]
    [InlineData("2026-02-01", "6", "journal", "2 2 2 2")]
    [InlineData("2026-02-01", "6", "point-of-care", "2 2 2 2")]
    [InlineData("2026-02-01", "6", "teaching", "2 2 2 2")]
    public void A_deep_dive_that_was_had_is_one_less_in_its_quarter(
        string day,
        string credits,
        string format,
        string left
    ) => Assert.Equal(left, string.Join(' ', Had(0, 2, day, credits, format).DeepDives));

    [Fact]
    public void What_is_a_stream_among_the_candidates_is_no_deep_dive()
    {
        var year = Year.From(
                "2026-02-01",
                person =>
                    person.Did("2026-02-01", "8 ama-pra-1", "", Format("quiz")) with
                    {
                        Wishes = person.Wishes with { DeepDivesPerQuarter = 1 },
                    }
            )
            .With(Year.Stream("quizzes", 2) with { Format = "quiz" }, Year.Block("a", 8));

        Assert.Equal([1, 1, 1, 1], year.Problem().Shape.DeepDives);
    }

    [Theory]
    [InlineData("2026-03-31", "1 1 1 1")]
    [InlineData("2026-04-01", "0 1 1 1")]
    [InlineData("2026-12-01", "0 0 0 1")]
    public void A_quarter_that_is_over_wants_no_deep_dive(string today, string left)
    {
        var year = Year.From(
            today,
            person => person with { Wishes = person.Wishes with { DeepDivesPerQuarter = 1 } }
        );

        Assert.Equal(left, string.Join(' ', year.Problem().Shape.DeepDives));
    }

    [Fact]
    public void A_goal_has_earned_what_this_year_brought_to_it()
    {
        var year = From(
            new(),
            person =>
                person
                    .Did("2026-02-01", "6 ama-pra-1", "sepsis")
                    .Did("2026-03-01", "4 ama-pra-1", "sepsis:1; ethics")
                    .Did("2025-03-01", "4 ama-pra-1", "sepsis") with
                {
                    Goals =
                    [
                        new Goal
                        {
                            Id = "icu",
                            Topics = [new Topic("sepsis")],
                            TargetCredits = Amount.Whole(8),
                        },
                    ],
                }
        );

        var goal = Assert.Single(year.Problem().Goals);
        // Seven credits on its topic, each worth two thirds of one.
        Assert.Equal(
            (800L, 1400L, 1000L),
            (goal.Target, goal.EarnedTimesThree, goal.OpenTimesThree)
        );
    }

    [Fact]
    public void What_was_entered_twice_counts_once()
    {
        var year = From(
            new PlanningWishes { Events = 2, Budget = Money.FromCents(50_000) },
            person =>
                person
                    .Did("2026-02-01", "20 ama-pra-1", "", Twice)
                    .Did("2026-02-01", "20 ama-pra-1", "", Twice)
        );

        Assert.Equal(1, year.Problem().Shape.Events);
        Assert.Equal(40_000, year.Problem().Means.OwnMoney);

        static CmeActivity Twice(CmeActivity one) =>
            Paid(100, "self")(one) with
            {
                Title = "Spring meeting",
                Format = "conference",
            };
    }

    [Fact]
    public void Credits_by_the_end_of_September_are_those_of_the_year()
    {
        var year = From(
            new(),
            person =>
                person
                    .Did("2025-12-31", "1 ama-pra-1")
                    .Did("2026-01-01", "2 ama-pra-1")
                    .Did("2026-09-30", "4 ama-pra-1")
                    .Did("2026-10-01", "8 ama-pra-1")
        );

        Assert.Equal(600, year.Problem().BandEarned);
    }

    [Fact]
    public void What_the_plan_says_was_done_names_its_entry()
    {
        var year = From(new(), person => person)
            .With(Year.Block("a", 8), Year.Block("b", 8) with { After = ["a"] })
            .AcceptedWith(Year.Item("a", 2), Year.Item("a", 3) with { Done = ["L7", "L8"] });

        Assert.Equal(
            [new RejectedCandidate("a", RejectionReason.NotOffered, "L7")],
            year.Problem().NotOffered
        );
        Assert.Empty(Assert.Single(year.Problem().Choices).After);
    }

    [Fact]
    public void Candidates_are_known_by_their_titles_without_the_spaces_around_them()
    {
        var year = From(
                new(),
                person =>
                    person
                        .Did(
                            "2026-02-01",
                            "1 ama-pra-1",
                            "",
                            one => one with { Title = " COURSE A " }
                        )
                        .Did(
                            "2026-03-01",
                            "1 ama-pra-1",
                            "",
                            one => one with { Title = "Course a" }
                        )
                        .Did("2026-03-01", "1 ama-pra-1", "", one => one with { Title = "" })
            )
            .With(
                Year.Block("a", 8) with
                {
                    Title = "Course a ",
                },
                Year.Block("b", 8) with
                {
                    Title = "",
                }
            );

        Assert.Equal(
            [new RejectedCandidate("a", RejectionReason.NotOffered, "L1")],
            year.Problem().NotOffered
        );
    }

    private static PlanningWishes Wishes(int budget) => new() { Budget = Money.FromCents(budget) };

    private static Year From(PlanningWishes wishes, Func<Person, Person> person) =>
        Year.From(
            "2026-12-31",
            one => person(one) with { Wishes = wishes with { Start = one.Wishes.Start } }
        );

    private static PlanningMeans Spending(PlanningWishes wishes, Func<Person, Person> person) =>
        From(wishes, person).Problem().Means;

    /// <summary>The year as it is wanted on the day of an entry, or on its first where the entry is older.</summary>
    private static PlanningShape Had(
        int events,
        int dives,
        string day,
        string credits,
        string format
    ) =>
        Year.From(
                string.CompareOrdinal(day, "2026-01-01") < 0 ? "2026-01-01" : day,
                person =>
                    person.Did(day, $"{credits} ama-pra-1", "", Format(format)) with
                    {
                        Wishes = person.Wishes with
                        {
                            Events = events,
                            DeepDivesPerQuarter = dives,
                        },
                    }
            )
            .Problem()
            .Shape;

    private static Func<CmeActivity, CmeActivity> Format(string format) =>
        one => one with { Format = format };

    private static Func<CmeActivity, CmeActivity> Paid(int dollars, string by, int days = 0) =>
        one =>
            one with
            {
                PaidBy = by,
                Cost = Money.FromCents(dollars * 100L),
                Days = Amount.Whole(days),
            };
}
