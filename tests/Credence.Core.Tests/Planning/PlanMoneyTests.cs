using Credence.Core.Credits;
using Credence.Core.Planning;
using Credence.Core.Practice;

namespace Credence.Core.Tests.Planning;

/// <summary>What each item of a plan costs, and what of it is own money (engine.md section 5).</summary>
public sealed class PlanMoneyTests
{
    [Fact]
    public void An_allowance_pays_what_comes_first_and_the_rest_is_own_money()
    {
        var plan = Paying(150).With(Pinned("late", 9, 80), Pinned("early", 3, 100)).Plan();

        Assert.Equal(["early 3: 100, own 0", "late 9: 80, own 30"], Told(plan));
        Assert.Equal((18_000, 3_000), (plan.Totals.Price.Cents, plan.Totals.OwnMoney.Cents));
    }

    [Fact]
    public void What_no_allowance_may_pay_is_own_money()
    {
        var plan = Paying(150)
            .With(Pinned("own", 3, 80) with { Allowance = false }, Pinned("paid", 4, 100))
            .Plan();

        Assert.Equal(["own 3: 80, own 80", "paid 4: 100, own 0"], Told(plan));
    }

    [Fact]
    public void A_streams_price_once_comes_with_its_first_month_and_its_units_with_each()
    {
        var year = Paying(
            120,
            wishes => wishes with { MicroMinimum = Amount.Whole(2), MicroMaximum = Amount.Whole(2) }
        );
        var plan = year.With(
                Year.Stream("rounds", 2) with
                {
                    Allowance = true,
                    PriceOnce = Money.FromCents(10_000),
                    PricePerUnit = Money.FromCents(500),
                    Offered = new()
                    {
                        Months = [new(2026, 2, 1), new(2026, 3, 1), new(2026, 4, 1)],
                    },
                }
            )
            .Plan();

        // 110, 10 and 10: the allowance pays 120 of the 130.
        Assert.Equal(
            ["rounds 2: 110, own 0", "rounds 3: 10, own 0", "rounds 4: 10, own 10"],
            Told(plan)
        );
        Assert.Equal((13_000, 1_000), (plan.Totals.Price.Cents, plan.Totals.OwnMoney.Cents));
    }

    [Fact]
    public void Without_allowances_everything_is_own_money()
    {
        var plan = BestPlanTests.Plain().With(Pinned("a", 3, 80), Pinned("b", 3, 20)).Plan();

        Assert.Equal(["a 3: 80, own 80", "b 3: 20, own 20"], Told(plan));
    }

    [Fact]
    public void An_allowance_pays_only_within_its_span()
    {
        var year = BestPlanTests.Plain(wishes =>
            wishes with
            {
                Allowances =
                [
                    new("old", Money.FromCents(10_000), Amount.Zero, null, new(2026, 6, 30)),
                    new("new", Money.FromCents(10_000), Amount.Zero, new(2026, 7, 1), null),
                ],
            }
        );

        Assert.Equal(
            ["june 6: 120, own 20", "july 7: 90, own 0"],
            Told(year.With(Pinned("june", 6, 120), Pinned("july", 7, 90)).Plan())
        );
    }

    private static Year Paying(int dollars, Func<PlanningWishes, PlanningWishes>? also = null) =>
        BestPlanTests.Plain(wishes =>
            (also ?? (same => same))(wishes) with
            {
                Allowances = [new("work", Money.FromCents(dollars * 100), Amount.Zero, null, null)],
            }
        );

    private static Candidate Pinned(string id, int month, int dollars) =>
        Year.Block(id, 4) with
        {
            Allowance = true,
            PriceOnce = Money.FromCents(dollars * 100),
            Status = CandidateStatus.Pinned,
            Month = new DateOnly(2026, month, 1),
        };

    private static IEnumerable<string> Told(YearPlan plan) =>
        plan.Items.Select(item =>
            $"{item.Candidate.Id} {item.Month.Month}: {item.Price.Cents / 100}, own {item.OwnMoney.Cents / 100}"
        );
}
