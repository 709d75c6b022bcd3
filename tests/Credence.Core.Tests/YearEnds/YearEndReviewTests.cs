using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Practice;
using Credence.Core.Requirements;
using Credence.Core.Tests.Standing;
using Credence.Core.YearEnds;

namespace Credence.Core.Tests.YearEnds;

public sealed class YearEndReviewTests
{
    private static readonly DateSpan Year2026 = new(new(2026, 1, 1), new(2026, 12, 31));

    /// <summary>Ten credits, two of them on ethics, in the two years to the end of 2026.</summary>
    private static Person Owing() =>
        Person
            .On("2027-01-10")
            .Owing(
                Board
                    .Asking(
                        Board.Credits("total", 10),
                        Board.Credits("ethics", 2, within: "total", topics: "ethics")
                    )
                    .Ending("2026-12-31")
            );

    [Fact]
    public void A_requirement_closed_on_the_day_its_last_needed_credit_came_in()
    {
        var review = Review(
            Owing()
                .Did("2026-02-10", "6 ama-pra-1")
                .Did("2026-08-28", "4 ama-pra-1", "ethics:2")
                .Did("2026-12-30", "20 ama-pra-1", "ethics")
        );

        Assert.Equal(
            [
                ("total", ClosedState.Closed, new DateOnly(2026, 8, 28), "Activity L2"),
                ("ethics", ClosedState.Closed, new DateOnly(2026, 8, 28), "Activity L2"),
            ],
            review.Requirements.Select(one =>
                (one.Requirement.Requirement, one.State, one.On!.Value, one.By)
            )
        );
        Assert.Equal(YearVerdict.Calm, review.Verdict);
        Assert.Equal(30, review.Credits.ToDecimal());
    }

    [Fact]
    public void Closed_in_the_last_two_months_is_a_scramble_and_not_closed_is_short()
    {
        var close = Owing().Did("2026-11-01", "10 ama-pra-1", "ethics");
        var calm = Owing().Did("2026-10-31", "10 ama-pra-1", "ethics");
        var missed = Owing().Did("2026-03-01", "9.5 ama-pra-1", "ethics");

        Assert.Equal(YearVerdict.Scramble, Review(close).Verdict);
        Assert.Equal(YearVerdict.Calm, Review(calm).Verdict);
        Assert.Equal(YearVerdict.Short, Review(missed).Verdict);
        var open = Review(missed).Requirements.Single(one => one.State == ClosedState.Short);
        Assert.Equal(("total", 0.5m), (open.Requirement.Requirement, open.Missing.ToDecimal()));
    }

    [Fact]
    public void A_cycle_that_ended_within_the_year_is_told_beside_the_one_that_runs()
    {
        var person = Person
            .On("2026-12-18")
            .Owing(Board.Asking(Board.Credits("total", 10)).Ending("2028-06-30"))
            .Did("2026-04-08", "10 ama-pra-1")
            .Did("2026-09-01", "4 ama-pra-1");

        Assert.Equal(
            [
                (new DateOnly(2026, 6, 30), ClosedState.Closed, 0m),
                (new DateOnly(2028, 6, 30), ClosedState.Open, 6m),
            ],
            Review(person)
                .Requirements.Select(one => (one.Deadline, one.State, one.Missing.ToDecimal()))
        );
        Assert.Equal(YearVerdict.Calm, Review(person).Verdict);
    }

    [Fact]
    public void What_is_asked_once_and_missed_is_told_at_its_own_deadline_only()
    {
        var person = Person
            .On("2026-12-18")
            .Owing(
                Board
                    .Asking(
                        Board
                            .Credits("training", 8)
                            .In(new Window.Once())
                            .By(new DeadlineForm.Renewal())
                    )
                    .Ending("2026-10-31")
            )
            .Did("2026-03-01", "4 ama-pra-1");

        var told = Assert.Single(Review(person).Requirements);
        Assert.Equal(4, told.Missing.ToDecimal());
    }

    [Fact]
    public void What_was_done_is_grouped_by_title_and_small_things_by_format()
    {
        static Core.Ledger.CmeActivity Rated(Core.Ledger.CmeActivity one, int rating) =>
            one with
            {
                Rating = rating,
            };

        var person = (
            Owing()
                .Did("2026-02-10", "8 ama-pra-1", "sepsis", one => Rated(one, 5))
                .Did("2026-03-01", "1 ama-pra-1", "", one => Rated(one, 1) with { Title = "A" })
                .Did("2026-04-01", "1 ama-pra-1", "", one => Rated(one, 2) with { Title = "B" })
                .Did("2025-12-31", "9 ama-pra-1")
        ) with
        {
            Goals = [new Goal { Id = "icu", Topics = [new Topic("sepsis")] }],
        };

        Assert.Equal(
            [("title:activity l1", 8m, Decision.LevelUp), ("format:course", 2m, Decision.Drop)],
            Review(person)
                .Groups.Select(group => (group.Key, group.Credits.ToDecimal(), group.Suggested))
        );
    }

    [Fact]
    public void Of_several_things_on_the_day_the_one_with_the_most_credits_closed_it()
    {
        var review = Review(
            Owing()
                .Did("2026-02-10", "1 ama-pra-1", "ethics")
                .Did("2026-02-10", "8 ama-pra-1", "ethics")
                .Did("2026-02-10", "2 ama-pra-1", "ethics")
        );

        Assert.All(review.Requirements, one => Assert.Equal("Activity L2", one.By));
    }

    [Fact]
    public void What_comes_in_on_the_deadline_itself_still_closes_it()
    {
        var told = Review(Owing().Did("2026-12-31", "10 ama-pra-1", "ethics")).Requirements;

        Assert.All(
            told,
            one =>
                Assert.Equal(
                    (ClosedState.Closed, new DateOnly(2026, 12, 31)),
                    (one.State, one.On!.Value)
                )
        );
    }

    [Fact]
    public void The_last_to_close_is_one_that_was_due_in_the_year_if_any_was()
    {
        var due = Told("due", "2026-12-31", "2026-03-01");
        var dueLater = Told("due later", "2026-12-31", "2026-05-01");
        var sooner = Told("sooner", "2026-06-30", "2026-05-01");
        var far = Told("far", "2027-12-31", "2026-11-01");
        var open = Told("open", "2026-12-31", null);
        var before = Told("before", "2026-12-31", "2025-12-31");

        Assert.Equal(dueLater, Last(due, dueLater, far, open, before));
        Assert.Equal(far, Last(far, open, before));
        // Of two on one day the one that had the less time.
        Assert.Equal(sooner, Last(sooner, dueLater));
        Assert.Equal(sooner, Last(dueLater, sooner));
        Assert.Null(Last(open, before));

        static ClosedRequirement? Last(params ClosedRequirement[] all) =>
            YearEndReview.LastOf([.. all], Year2026);

        static ClosedRequirement Told(string id, string deadline, string? on) =>
            Review(Owing().Did("2026-02-10", "10 ama-pra-1", "ethics")).Requirements[0] with
            {
                Title = id,
                Deadline = DateOnly.Parse(deadline),
                On = on is null ? null : DateOnly.Parse(on),
            };
    }

    [Fact]
    public void A_small_thing_without_a_sort_is_in_no_group_and_equal_groups_stand_by_name()
    {
        var groups = Review(
            Owing()
                .Did("2026-02-10", "1 ama-pra-1", "", one => one with { Format = "" })
                .Did("2026-02-11", "1 ama-pra-1", "", one => one with { Format = "webinar" })
                .Did("2026-02-12", "1 ama-pra-1", "", one => one with { Format = "audio" })
        ).Groups;

        Assert.Equal(
            [("format:audio", ""), ("format:webinar", "")],
            groups.Select(group => (group.Key, group.Title))
        );
    }

    private static YearEndReview Review(Person person) =>
        YearEndReview.Of(person.Input(), Year2026);
}
