using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Obligations;
using Credence.Core.Planning;
using Credence.Core.Practice;
using Credence.Core.Requirements;
using Credence.Core.Tests.Oracle;
using Credence.Core.Tests.Standing;

namespace Credence.Core.Tests.Planning;

/// <summary>What the best plan of a small year is, and what it says of itself (engine.md section 5).</summary>
public sealed class BestPlanTests
{
    [Fact]
    public void Of_two_streams_alike_the_first_of_the_file_is_taken() =>
        Assert.Equal(
            "one 1, one 2, one 3, one 4, one 5, one 6, one 7, one 8, one 9, one 10, one 11, one 12",
            Plain(wishes =>
                    wishes with
                    {
                        MicroMinimum = Amount.Whole(1),
                        MicroMaximum = Amount.Whole(1),
                    }
                )
                .With(Year.Stream("one", 1), Year.Stream("two", 1))
                .Best()
        );

    [Fact]
    public void What_was_accepted_stays_in_its_month_where_nothing_is_gained_by_moving_it()
    {
        var year = Owing(20, "2026-12-31").With(Year.Block("a", 10), Year.Block("b", 10));

        Assert.Equal("a 4, b 9", year.AcceptedWith(Year.Item("a", 4), Year.Item("b", 9)).Best());
    }

    [Fact]
    public void Law_comes_before_what_was_accepted()
    {
        var year = Owing(10, "2026-06-30")
            .With(Year.Block("a", 10))
            .AcceptedWith(Year.Item("a", 9));

        var plan = year.Plan();

        var item = Assert.Single(plan.Items);
        Assert.True(item.Month.Month <= 6);
        Assert.Equal(ItemChange.Moved, item.Change);
        Assert.Equal(0, plan.Value.Law);
    }

    [Fact]
    public void What_no_longer_fits_is_told_as_dropped()
    {
        var plan = Owing(10, "2026-12-31")
            .With(Year.Block("a", 10))
            .AcceptedWith(Year.Item("a", 4), Year.Item("gone", 5))
            .Plan();

        Assert.Equal(ItemChange.Kept, Assert.Single(plan.Items).Change);
        Assert.Equal([new DroppedItem("gone", new DateOnly(2026, 5, 1), 1)], plan.Dropped);
    }

    [Fact]
    public void A_shortfall_that_no_plan_closes_is_told_with_what_would()
    {
        var plan = Owing(20, "2026-06-30").With(Year.Block("a", 8)).Plan();

        var left = Assert.Single(plan.Shortfalls, one => one.Level == DemandLevel.Law);
        Assert.Equal(
            ("board", "total", Amount.Whole(12)),
            (left.Obligation, left.Requirement, left.Amount)
        );
        Assert.Equal(new DateOnly(2026, 6, 30), left.Deadline);
        Assert.NotEmpty(left.Fix);
        Assert.Equal(800, 2000 - plan.Value.Law);
    }

    [Fact]
    public void Each_item_says_what_it_serves()
    {
        var plan = Owing(8, "2026-06-30").With(Year.Block("a", 8)).Plan();

        Assert.Contains(
            Assert.Single(plan.Items).Why,
            why => why is { Level: "law", Serves: "board/total" }
        );
    }

    [Fact]
    public void A_pin_is_held_and_two_that_cannot_both_be_held_lose_one()
    {
        var year = Plain(wishes => wishes with { HoursPerMonth = Amount.Whole(10) });
        var held = year.With(Pinned("a", 3)).Plan();
        var both = year.With(Pinned("a", 3), Pinned("b", 3)).Plan();

        Assert.Equal(("a", 3, true), Told(Assert.Single(held.Items)));
        Assert.Empty(held.DroppedPins);
        Assert.Equal(("a", 3, true), Told(Assert.Single(both.Items)));
        Assert.Equal(
            ("b", new DateOnly(2026, 3, 1), RejectionReason.Hours),
            (
                both.DroppedPins[0].Candidate,
                both.DroppedPins[0].Month!.Value,
                both.DroppedPins[0].Reason
            )
        );

        static (string, int, bool) Told(PlanItem item) =>
            (item.Candidate.Id, item.Month.Month, item.Pinned);
        static Candidate Pinned(string id, int month) =>
            Year.Block(id, 10) with
            {
                Status = CandidateStatus.Pinned,
                Month = new DateOnly(2026, month, 1),
            };
    }

    [Fact]
    public void The_sums_of_a_plan_are_those_of_its_items_and_months()
    {
        var plan = Owing(26, "2026-12-31")
            .With(
                Year.Block("a", 10) with
                {
                    PriceOnce = Money.FromCents(30_000),
                },
                Year.Meeting("m", "2026-05-01", "2026-05-03", 16) with
                {
                    Hours = Amount.Whole(16),
                }
            )
            .Plan();

        Assert.Equal(2, plan.Items.Length);
        Assert.Equal(
            (Amount.Whole(26), Amount.Whole(26), 30_000L, 30_000L),
            (
                plan.Totals.Credits,
                plan.Totals.Hours,
                plan.Totals.Price.Cents,
                plan.Totals.OwnMoney.Cents
            )
        );
        // Three days off carry all sixteen hours of May.
        Assert.Equal(0m, plan.Totals.ByMonth.Single(month => month.Month.Month == 5).Load);
        Assert.Equal(12, plan.Totals.ByMonth.Length);
    }

    [Fact]
    public void Days_count_for_the_cycle_they_end_in()
    {
        // The meeting ends on the first day after the cycle: it is no help there, a course in May is.
        var year = Owing(8, "2026-05-31")
            .With(Year.Meeting("late", "2026-05-30", "2026-06-01", 8), Year.Block("course", 8));

        Assert.Contains("course", year.Best());
        Assert.Equal(800, year.Worth("late 6").Law);
    }

    [Theory]
    [InlineData(CapSpan.Cycle, 400)]
    [InlineData(CapSpan.Year, 0)]
    public void A_cap_by_the_year_opens_again_with_the_next(CapSpan per, int shortBy)
    {
        // Ten needed by June, four at most of journals: four were read in the year before.
        var year = Year.From(
                "2026-01-01",
                person =>
                    person
                        .Owing(
                            Board
                                .Asking(
                                    Board
                                        .Credits("total", 8)
                                        .Capped(4, formats: "journal", per: per)
                                )
                                .Ending("2026-06-30")
                        )
                        .Did(
                            "2025-03-01",
                            "4 ama-pra-1",
                            also: one => one with { Format = "journal" }
                        )
            )
            .With(Year.Stream("journal", 4));

        Assert.Equal(shortBy, year.Worth("journal 2 x4").Law);
    }

    [Theory]
    [InlineData("a 3", true)]
    [InlineData("a 3 x2", false)]
    [InlineData("a 3 x-1", false)]
    public void No_more_units_than_there_are_and_none_below_zero(string plan, bool kept) =>
        Assert.Equal(kept, Plain().With(Year.Block("a", 2)).Keeps(plan));

    internal static Year Plain(Func<PlanningWishes, PlanningWishes>? also = null) =>
        Year.From(
            "2026-01-01",
            person =>
                person with
                {
                    Wishes = (also ?? (same => same))(
                        person.Wishes with
                        {
                            HoursPerMonth = Amount.Whole(40),
                            MicroMinimum = Amount.Zero,
                            MicroPracticeLinked = Amount.Zero,
                            DeepDivesPerQuarter = 0,
                            BufferStep = 0,
                        }
                    ),
                }
        );

    internal static Year Owing(int credits, string until)
    {
        var plain = Plain();
        return plain with
        {
            Person = plain.Person.Owing(
                Board.Asking(Board.Credits("total", credits)).Ending(until)
            ),
        };
    }
}
