using Credence.Core.Obligations;
using Credence.Core.Planning;
using Credence.Core.Requirements;
using Credence.Core.Tests.Standing;

namespace Credence.Core.Tests.Planning;

/// <summary>What a year asks of every requirement (engine.md section 5, Demand), figures by hand.</summary>
public sealed class YearDemandTests
{
    private static Year Owing(params Obligation[] ties) =>
        Year.From("2026-01-01", person => person.Owing(ties));

    [Fact]
    public void A_cycle_that_ends_in_the_year_is_due_in_full()
    {
        var asked = Owing(Board.Asking(Board.Credits("total", 50)).Ending("2026-10-31"))
            .Asks("total");
        Assert.Equal((5000, DemandLevel.Law, 10), (asked.Demand, asked.Level, asked.DeadlineMonth));
    }

    [Fact]
    public void A_deadline_inside_a_month_leaves_the_whole_months_before_it()
    {
        var asked = Owing(Board.Asking(Board.Credits("total", 50)).Ending("2026-10-15"))
            .Asks("total");
        Assert.Equal((DemandLevel.Law, 9), (asked.Level, asked.DeadlineMonth));
    }

    [Fact]
    public void A_later_cycle_asks_the_share_of_its_months_until_the_years_end()
    {
        // June 1, 2025 to May 31, 2027: 19 of 24 whole months by December 31, 2026; 50 x 19 / 24 = 39.583…
        var asked = Owing(Board.Asking(Board.Credits("total", 50))).Asks("total");
        Assert.Equal(
            (3959, DemandLevel.Pace, 12),
            (asked.Demand, asked.Level, asked.DeadlineMonth)
        );
    }

    [Fact]
    public void The_cycle_after_one_that_ends_in_the_year_asks_its_share_too()
    {
        // Ends May 31, 2026; the next runs 7 of its 24 months by the year's end: 50 x 7 / 24 = 14.58…
        var problem = Owing(Board.Asking(Board.Credits("total", 50)).Ending("2026-05-31"))
            .Problem();
        Assert.Equal(
            [(5000L, DemandLevel.Law), (1459L, DemandLevel.Pace)],
            problem.Bodies.Select(body => (body.Nodes[0].Demand, body.Nodes[0].Level))
        );
    }

    [Fact]
    public void Each_year_of_a_cycle_by_itself_and_the_one_that_ends_in_the_plan_in_full()
    {
        // Years end May 31, 2026 and May 31, 2027; of the second 7 of 12 months: 12 x 7 / 12.
        var nodes = Owing(Board.Asking(Board.Credits("total", 12).In(new Window.Year())))
            .Problem()
            .Bodies[0]
            .Nodes;
        Assert.Equal(
            [(1200L, DemandLevel.Law, 5), (700L, DemandLevel.Pace, 12)],
            nodes.Select(node => (node.Demand, node.Level, node.DeadlineMonth))
        );
    }

    [Theory]
    [InlineData("2026-08-31", DemandLevel.Law)]
    [InlineData("2027-06-30", DemandLevel.Pace)]
    public void A_once_item_is_asked_in_full_up_to_six_months_after_the_year(
        string deadline,
        DemandLevel level
    )
    {
        var asked = Owing(
                Board.Asking(
                    Board
                        .Credits("opioids", 8)
                        .In(new Window.Once())
                        .By(new DeadlineForm.On(DateOnly.Parse(deadline)))
                )
            )
            .Asks("opioids");
        Assert.Equal((800, level), (asked.Demand, asked.Level));
    }

    [Fact]
    public void A_once_item_due_later_than_that_asks_nothing_yet() =>
        Assert.Empty(
            Owing(
                    Board.Asking(
                        Board
                            .Credits("opioids", 8)
                            .In(new Window.Once())
                            .By(new DeadlineForm.On(new DateOnly(2027, 7, 1)))
                    )
                )
                .Problem()
                .Bodies
        );

    [Fact]
    public void A_missed_once_item_is_asked_in_full_by_the_years_end_unless_it_may_have_been_done()
    {
        var tie = Board.Asking(
            Board
                .Credits("opioids", 8)
                .In(new Window.Once())
                .By(new DeadlineForm.On(new DateOnly(2025, 6, 30)))
        );
        var kept = Year.From(
            "2026-01-01",
            person => person.Owing(tie).Did("2024-01-01", "1 ama-pra-1", "ethics")
        );
        // "ethics" meets no topic here: the item takes any, so the one credit counts.
        Assert.Equal(
            (800, DemandLevel.Pace, 12),
            (
                kept.Asks("opioids").Demand,
                kept.Asks("opioids").Level,
                kept.Asks("opioids").DeadlineMonth
            )
        );
        var unknown = Year.From("2026-01-01", person => person.Owing(tie));
        Assert.Empty(unknown.Problem().Bodies);
    }

    [Fact]
    public void A_certificate_is_rounded_up_to_a_whole_one()
    {
        var asked = Owing(Board.Asking(Board.Card("acls"))).Asks("acls");
        Assert.Equal((100, DemandLevel.Pace), (asked.Demand, asked.Level));
    }

    [Fact]
    public void A_card_is_renewed_before_it_runs_out()
    {
        var tie = Board.Asking(Board.Card("acls", new Window.Valid(24, false)));
        var year = Year.From("2026-01-01", person => person.Owing(tie).Did("2024-09-10", ""));
        // Held until September 10, 2026: the last whole month before it is August.
        Assert.Equal(
            (100L, DemandLevel.Law, 8),
            (year.Asks("acls").Demand, year.Asks("acls").Level, year.Asks("acls").DeadlineMonth)
        );
        var fresh = Year.From("2026-01-01", person => person.Owing(tie).Did("2025-09-10", ""));
        Assert.Empty(fresh.Problem().Bodies);
    }

    [Fact]
    public void What_is_satisfied_asks_nothing()
    {
        var tie = Board.Asking(Board.Credits("opioids", 8).In(new Window.Once())) with
        {
            Satisfied = [new Satisfied("opioids", new DateOnly(2019, 3, 1), "")],
        };
        Assert.Empty(Owing(tie).Problem().Bodies);
    }

    [Fact]
    public void A_license_that_rests_asks_nothing() =>
        Assert.Empty(
            Owing(
                    Board.Asking(Board.Credits("total", 50)) with
                    {
                        Statuses = [new StatusFrom(null, LicenseStatus.Inactive)],
                    }
                )
                .Problem()
                .Bodies
        );
}
