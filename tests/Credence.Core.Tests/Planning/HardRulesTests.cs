using Credence.Core.Credits;
using Credence.Core.Planning;
using Credence.Core.Practice;

namespace Credence.Core.Tests.Planning;

/// <summary>The rules that no plan may break, one by one (engine.md section 5, Hard).</summary>
public sealed class HardRulesTests
{
    [Theory]
    [InlineData("rounds 3 x2", true)]
    [InlineData("rounds 3 x3", false)]
    public void A_stream_has_its_units_in_a_month(string plan, bool kept) =>
        Assert.Equal(kept, Plain().With(Year.Stream("rounds", 2)).Keeps(plan));

    [Theory]
    [InlineData("a 3", true)]
    [InlineData("a 3, a 4", false)]
    [InlineData("rounds 3, rounds 4", true)]
    public void What_is_no_stream_is_done_once(string plan, bool kept) =>
        Assert.Equal(kept, Plain().With(Year.Block("a", 4), Year.Stream("rounds", 2)).Keeps(plan));

    [Theory]
    [InlineData("a 1", true)]
    [InlineData("a 1, b 1", false)]
    [InlineData("a 1, b 2", true)]
    [InlineData("a 12, b 12", false)]
    public void A_month_holds_its_hours(string plan, bool kept) =>
        Assert.Equal(
            kept,
            Plain(wishes => wishes with { HoursPerMonth = Amount.Whole(10) })
                .With(Year.Block("a", 6), Year.Block("b", 5))
                .Keeps(plan)
        );

    [Theory]
    [InlineData(1, "m 5", true)]
    [InlineData(1, "m 5, n 6", false)]
    [InlineData(2, "m 5, n 6", true)]
    [InlineData(0, "m 5", false)]
    public void There_are_no_more_meetings_than_wanted(int wanted, string plan, bool kept) =>
        Assert.Equal(
            kept,
            Plain(wishes => wishes with { Events = wanted })
                .With(
                    Year.Meeting("m", "2026-05-01", "2026-05-03"),
                    Year.Meeting("n", "2026-06-01", "2026-06-03")
                )
                .Keeps(plan)
        );

    [Theory]
    [InlineData("a 1, b 2", true)]
    [InlineData("a 2, b 2", false)]
    [InlineData("a 3, b 2", false)]
    [InlineData("b 2", false)]
    [InlineData("a 2", true)]
    public void What_comes_after_something_begins_in_a_later_month(string plan, bool kept) =>
        Assert.Equal(
            kept,
            Plain().With(Year.Block("a", 4), Year.Block("b", 4) with { After = ["a"] }).Keeps(plan)
        );

    [Theory]
    [InlineData("a 1, p 4", true)]
    [InlineData("a 2, p 4", false)]
    public void A_project_that_comes_after_something_begins_after_it(string plan, bool kept) =>
        Assert.Equal(
            kept,
            Plain()
                .With(Year.Block("a", 4), Year.Project("p", 8, 8, 3) with { After = ["a"] })
                .Keeps(plan)
        );

    [Theory]
    [InlineData("p 2, q 4", true)]
    [InlineData("p 2, q 3", false)]
    [InlineData("p 2, q 2", false)]
    [InlineData("p 4, q 2", true)]
    [InlineData("p 3, a 3", true)]
    public void One_project_runs_at_a_time(string plan, bool kept) =>
        Assert.Equal(
            kept,
            Plain()
                .With(Year.Project("p", 8, 8, 2), Year.Project("q", 8, 8, 2), Year.Block("a", 4))
                .Keeps(plan)
        );

    [Theory]
    [InlineData(100, true)]
    [InlineData(99, false)]
    public void Own_money_stays_in_the_budget(int dollars, bool kept) =>
        Assert.Equal(
            kept,
            Plain(wishes => wishes with { Budget = Money.FromCents(dollars * 100) })
                .With(Year.Block("a", 4) with { PriceOnce = Money.FromCents(10_000) })
                .Keeps("a 3")
        );

    [Theory]
    [InlineData(3, true)]
    [InlineData(2, false)]
    public void Days_off_are_no_more_than_the_allowances_have(int days, bool kept) =>
        Assert.Equal(
            kept,
            Plain(wishes =>
                    wishes with
                    {
                        Events = 1,
                        Allowances = [new("work", Money.Zero, Amount.Whole(days), null, null)],
                    }
                )
                .With(Year.Meeting("m", "2026-05-01", "2026-05-03"))
                .Keeps("m 5")
        );

    [Fact]
    public void Days_off_outside_an_allowances_span_are_not_its_own()
    {
        var year = Plain(wishes =>
                wishes with
                {
                    Events = 1,
                    Allowances = [new("work", Money.Zero, Amount.Whole(9), new(2026, 6, 1), null)],
                }
            )
            .With(
                Year.Meeting("may", "2026-05-01", "2026-05-03"),
                Year.Meeting("june", "2026-06-01", "2026-06-03")
            );

        Assert.False(year.Keeps("may 5"));
        Assert.True(year.Keeps("june 6"));
    }

    [Theory]
    [InlineData("a 3", true)]
    [InlineData("a 4", false)]
    [InlineData("", false)]
    public void A_pin_is_held_in_its_month(string plan, bool kept) =>
        Assert.Equal(
            kept,
            Plain()
                .With(
                    Year.Block("a", 4) with
                    {
                        Status = CandidateStatus.Pinned,
                        Month = new DateOnly(2026, 3, 1),
                    }
                )
                .Keeps(plan)
        );

    [Theory]
    [InlineData("a 3", true)]
    [InlineData("a 9", true)]
    [InlineData("", false)]
    public void A_pin_without_a_month_is_held_in_any(string plan, bool kept) =>
        Assert.Equal(
            kept,
            Plain().With(Year.Block("a", 4) with { Status = CandidateStatus.Pinned }).Keeps(plan)
        );

    private static Year Plain(Func<PlanningWishes, PlanningWishes>? also = null) =>
        BestPlanTests.Plain(also);
}
