using Credence.Core.Credits;
using Credence.Core.Planning;
using static Credence.Core.Tests.Planning.ProgramWords;

namespace Credence.Core.Tests.Planning;

/// <summary>The rules that no plan may break, as rows of the program.</summary>
public sealed class HardRowsTests
{
    [Fact]
    public void A_thing_is_done_in_one_month_where_it_is_done_at_all() =>
        Assert.Equal(
            ["a2 + a3 - y0 = 0"],
            Rows("once", Plain().With(In(Year.Block("a", 4), 2, 3)))
        );

    [Fact]
    public void A_month_carries_its_hours_and_days_off_carry_their_own() =>
        Assert.Equal(
            ["3 a2 + 2 b2 <= 4", "b3 + m3 <= 2"],
            Rows(
                "hours",
                Plain(wishes => wishes with { HoursPerMonth = Amount.Whole(9), Events = 1 })
                    .With(
                        In(Year.Block("a", 6), 2),
                        In(Year.Block("b", 4), 2, 3),
                        Year.Meeting("m", "2026-03-01", "2026-03-03") with
                        {
                            Hours = Amount.Whole(28),
                        },
                        Year.Meeting("free", "2026-03-05", "2026-03-07")
                    )
            )
        );

    [Fact]
    public void One_project_runs_in_a_month_and_so_many_meetings_in_a_year()
    {
        var year = Plain(wishes => wishes with { Events = 1 })
            .With(
                From(Year.Project("p", 8, 8, 2), 4, 6),
                From(Year.Project("q", 8, 8, 2), 5, 6),
                Year.Meeting("m", "2026-05-01", "2026-05-03"),
                Year.Meeting("n", "2026-06-01", "2026-06-03")
            );

        Assert.Equal(["p5 <= 1", "p5 + p6 + q6 <= 1", "p6 + q6 <= 1"], Rows("projects", year));
        Assert.Equal(["m5 + n6 <= 1"], Rows("events", year));
    }

    [Fact]
    public void What_comes_after_something_waits_for_an_earlier_month()
    {
        var year = Plain()
            .With(
                In(Year.Block("a", 4), 2, 4),
                In(Year.Block("b", 4), 3, 5) with
                {
                    After = ["a"],
                },
                In(Year.Stream("s", 3), 3, 4) with
                {
                    After = ["a"],
                }
            );

        Assert.Equal(
            ["b3 - a2 <= 0", "b3 + b5 - a2 - a4 <= 0", "s3 - 3 a2 <= 0", "s4 - 3 a2 <= 0"],
            Rows("after", year)
        );
    }

    [Fact]
    public void Days_off_are_taken_from_the_allowances_of_their_time()
    {
        var year = Plain(wishes =>
                wishes with
                {
                    Events = 2,
                    Allowances =
                    [
                        new("spring", Money.Zero, Amount.Whole(4), null, new(2026, 5, 31)),
                        new("all", Money.Zero, Amount.Whole(2), null, null),
                    ],
                }
            )
            .With(
                Year.Meeting("m", "2026-05-01", "2026-05-03"),
                Year.Meeting("n", "2026-06-01", "2026-06-03")
            );

        Assert.Equal(
            ["days - 300 n6 = 0", "days' + days'' - 300 m5 = 0", "days + days'' <= 200"],
            Rows("days", year)
        );
    }

    [Fact]
    public void Allowances_pay_no_more_than_the_price_and_the_rest_is_in_the_budget()
    {
        var year = Plain(wishes =>
                wishes with
                {
                    Budget = Money.FromCents(25_000),
                    Allowances = [new("work", Money.FromCents(30_000), Amount.Zero, null, null)],
                }
            )
            .With(
                In(Priced(Year.Block("a", 4), 100), 2),
                In(Priced(Year.Block("b", 4), 200), 2) with
                {
                    Allowance = true,
                },
                In(Year.Stream("s", 2), 3) with
                {
                    PriceOnce = Money.FromCents(5_000),
                    PricePerUnit = Money.FromCents(10_000),
                }
            );

        // Fifty dollars are one.
        Assert.Equal(["paid - 4 b2 <= 0"], Rows("paid", year));
        Assert.Equal(["2 a2 + 4 b2 + 2 s3 + y2 - paid <= 5"], Rows("own money", year));
        Assert.Equal(["s3 - 2 y2 <= 0"], Rows("runs", year));
        Assert.Equal(["-y2 + s3 >= 0"], Rows("runs somewhere", year));
    }
}
