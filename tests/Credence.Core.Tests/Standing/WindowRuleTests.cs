using Credence.Core.Allocation;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Obligations;
using Credence.Core.Practice;
using Credence.Core.Requirements;

namespace Credence.Core.Tests.Standing;

/// <summary>Which days count, and by when (engine.md section 2).</summary>
public sealed class WindowRuleTests
{
    private static readonly Person Today = Person.On("2026-11-22");
    private static readonly Requirement Ten = Board.Credits("total", 10);

    [Fact]
    public void A_cycle_counts_its_first_and_its_last_day_and_no_other()
    {
        var person = Person
            .On("2027-05-31")
            .Owing(Board.Asking(Ten))
            .Did("2025-05-31", "1 ama-pra-1")
            .Did("2025-06-01", "2 ama-pra-1")
            .Did("2027-05-31", "4 ama-pra-1");
        Assert.Equal(Amount.Whole(6), person.Stands("total").Counted);
        Assert.Equal(new DateOnly(2027, 5, 31), person.Stands("total").Deadline);
    }

    [Fact]
    public void A_look_back_is_the_months_that_end_with_the_cycle_except_in_the_first()
    {
        var tie = Board.Asking(Ten).Cycles(rule => rule with { Months = 12, LookbackMonths = 24 });
        Assert.Equal(new DateOnly(2025, 6, 1), Today.Owing(tie).Stands("total").Window.Start);
        Assert.Equal(
            new DateOnly(2026, 6, 1),
            Today.Owing(tie.Licensed("2026-08-01")).Stands("total").Window.Start
        );
    }

    [Fact]
    public void Every_year_is_a_copy_with_its_own_deadline()
    {
        var tie = Board.Asking(Ten.In(new Window.Year())).Ending("2028-05-31");
        tie = tie.Cycles(rule => rule with { Months = 36 });
        var copies = Today.Owing(tie).Stands().Requirements;
        Assert.Equal(
            [
                new DateSpan(new(2025, 6, 1), new(2026, 5, 31)),
                new DateSpan(new(2026, 6, 1), new(2027, 5, 31)),
                new DateSpan(new(2027, 6, 1), new(2028, 5, 31)),
            ],
            copies.Select(copy => copy.Window)
        );
        Assert.Equal(
            [new DateOnly(2026, 5, 31), new DateOnly(2027, 5, 31), new DateOnly(2028, 5, 31)],
            copies.Select(copy => copy.Deadline)
        );
        Assert.Equal(Status.Overdue, copies[0].Status);
        Assert.Equal(Status.NotYetDue, copies[2].Status);
    }

    [Fact]
    public void A_year_that_ended_before_the_license_is_nobodys()
    {
        var tie = Board.Asking(Ten.In(new Window.Year())).Licensed("2026-06-01");
        var copy = Assert.Single(Today.Owing(tie).Stands().Requirements);
        Assert.Equal(new DateOnly(2026, 6, 1), copy.Window.Start);
        Assert.Equal(
            2,
            Today
                .Owing(Board.Asking(Ten.In(new Window.Year())).Licensed("2026-05-31"))
                .Stands()
                .Requirements.Length
        );
    }

    [Fact]
    public void What_is_left_of_a_cycle_after_whole_years_is_a_year_of_its_own()
    {
        var tie = Board.Asking(Ten.In(new Window.Year()));
        tie = tie.Cycles(rule => rule with { Months = 18 });
        Assert.Equal(
            [
                new DateSpan(new(2025, 12, 1), new(2026, 11, 30)),
                new DateSpan(new(2026, 12, 1), new(2027, 5, 31)),
            ],
            Today.Owing(tie).Stands().Requirements.Select(copy => copy.Window)
        );
    }

    [Fact]
    public void Rolling_months_end_with_the_cycle()
    {
        var standing = Today
            .Owing(Board.Asking(Ten.In(new Window.RollingMonths(60))))
            .Stands("total");
        Assert.Equal(new DateSpan(new(2022, 6, 1), new(2027, 5, 31)), standing.Window);
    }

    [Theory]
    // Cycles of two years since 2021: the blocks of three are 2021..2027 and 2027..2033.
    [InlineData("2021-06-01", "2021-06-01", "2027-05-31")]
    [InlineData("2023-06-01", "2023-06-01", "2029-05-31")]
    [InlineData("2025-06-01", "2025-06-01", "2031-05-31")]
    [InlineData("2019-06-01", "2025-06-01", "2031-05-31")]
    [InlineData(null, "2021-06-01", "2027-05-31")]
    public void Blocks_of_cycles_are_counted_from_the_license(
        string? licensed,
        string start,
        string due
    )
    {
        var tie = Board.Asking(Ten.In(new Window.EveryCycles(3)));
        var standing = Today.Owing(licensed is null ? tie : tie.Licensed(licensed)).Stands("total");
        Assert.Equal(DateOnly.Parse(start), standing.Window.Start);
        Assert.Equal(DateOnly.Parse(due), standing.Deadline);
        Assert.Equal(DateOnly.Parse(due), standing.Window.End);
    }

    [Fact]
    public void Once_takes_any_day_and_a_late_one_is_noted()
    {
        var once = Ten.In(new Window.Once()).By(new DeadlineForm.On(new DateOnly(2026, 3, 31)));
        var person = Today.Owing(Board.Asking(once)).Did("2011-02-01", "1 ama-pra-1");
        Assert.Equal(Status.Overdue, person.Stands("total").Status);
        Assert.False(person.Stands("total").Late);
        var late = person.Did("2026-04-01", "9 ama-pra-1").Stands("total");
        Assert.Equal(Status.Met, late.Status);
        Assert.True(late.Late);
        Assert.False(person.Did("2026-03-31", "9 ama-pra-1").Stands("total").Late);
    }

    [Fact]
    public void Due_before_the_ledger_began_and_without_a_record_it_is_asked()
    {
        var once = Ten.In(new Window.Once()).By(new DeadlineForm.On(new DateOnly(2019, 3, 31)));
        var person = Today.Owing(Board.Asking(once));
        var asked = person.Did("2019-04-01", "1 ama-pra-2").Owing();
        Assert.True(person.Stands("total").DidYouDoThis);
        Assert.Equal(Status.AnswerNeeded, person.Stands("total").Status);
        Assert.Equal("done:board/total", person.Stands("total").Question);
        Assert.False(asked.Did("2019-03-31", "1 ama-pra-2").Stands("total").DidYouDoThis);
    }

    [Theory]
    [InlineData("first-renewal", "2027-05-31")]
    [InlineData("second-renewal", "2029-05-31")]
    [InlineData("renewal", "2027-05-31")]
    [InlineData("licensed+24m", "2027-08-15")]
    [InlineData("clock+6m", "2026-09-30")]
    [InlineData("earliest", "2026-09-30")]
    public void Deadlines_count_from_the_license_the_renewals_or_a_clock(string form, string due)
    {
        DeadlineForm[] forms =
        [
            new DeadlineForm.FirstRenewal(),
            new DeadlineForm.SecondRenewal(),
            new DeadlineForm.Renewal(),
            new DeadlineForm.LicensedPlus(24),
            new DeadlineForm.ClockPlus("hired", 6),
        ];
        var at = Array.IndexOf(
            ["first-renewal", "second-renewal", "renewal", "licensed+24m", "clock+6m"],
            form
        );
        var asked = Ten.In(new Window.Once()).By(at < 0 ? forms : [forms[at]]);
        var tie = Board.Asking(asked).Licensed("2025-08-15");
        tie = tie with { Clocks = tie.Clocks.Add("hired", new DateOnly(2026, 3, 30)) };
        Assert.Equal(DateOnly.Parse(due), Today.Owing(tie).Stands("total").Deadline);
    }

    [Fact]
    public void A_deadline_that_hangs_on_an_unknown_date_is_the_renewal()
    {
        var asked = Ten.In(new Window.Once())
            .By(
                new DeadlineForm.LicensedPlus(24),
                new DeadlineForm.FirstRenewal(),
                new DeadlineForm.SecondRenewal(),
                new DeadlineForm.ClockPlus("hired", 6)
            );
        Assert.Equal(
            new DateOnly(2027, 5, 31),
            Today.Owing(Board.Asking(asked)).Stands("total").Deadline
        );
    }

    [Fact]
    public void A_cycles_requirement_may_be_due_earlier_too()
    {
        var standing = Today
            .Owing(Board.Asking(Ten.By(new DeadlineForm.On(new DateOnly(2027, 1, 31)))))
            .Stands("total");
        Assert.Equal(new DateOnly(2027, 1, 31), standing.Deadline);
        Assert.Equal(new DateOnly(2027, 5, 31), standing.Window.End);
    }

    [Theory]
    [InlineData("cycle")]
    [InlineData("rolling")]
    [InlineData("every")]
    [InlineData("once")]
    [InlineData("year")]
    public void From_the_license_on_holds_for_every_window(string window)
    {
        Window taken = window switch
        {
            "rolling" => new Window.RollingMonths(60),
            "every" => new Window.EveryCycles(2),
            "once" => new Window.Once(),
            "year" => new Window.Year(),
            _ => Window.Cycle.Instance,
        };
        var tie = Board.Asking(Ten.In(taken) with { FromLicense = true }).Licensed("2026-02-01");
        var person = Today
            .Owing(tie)
            .Did("2026-01-31", "4 ama-pra-1")
            .Did("2026-02-01", "3 ama-pra-1");
        Assert.Equal(Amount.Whole(3), person.Stands("total").Counted);
        Assert.Equal(new DateOnly(2026, 2, 1), person.Stands("total").Window.Start);

        var without = Today
            .Owing(Board.Asking(Ten.In(taken)).Licensed("2026-02-01"))
            .Did("2026-01-31", "4 ama-pra-1")
            .Did("2026-02-01", "3 ama-pra-1");
        Assert.Equal(Amount.Whole(7), without.Stands("total").Counted);
    }

    [Fact]
    public void Credits_that_hold_so_many_months_are_met_while_enough_of_them_hold()
    {
        // Six hours, each good for 24 months: 4 of March 2025 hold to March 2027, 3 of May 2026 to May 2028.
        var asked = Board.Credits("training", 6).In(new Window.Valid(24, false));
        var person = Today
            .Owing(Board.Asking(asked))
            .Did("2024-11-21", "6 ama-pra-1")
            .Did("2025-03-10", "4 ama-pra-1")
            .Did("2026-05-20", "3 ama-pra-1");
        var standing = person.Stands("training");
        Assert.Equal(Status.Met, standing.Status);
        Assert.Equal(Amount.Whole(7), standing.Eligible);
        // When the four lapse, three are left: it holds to the last day of the four.
        Assert.Equal(new DateOnly(2027, 3, 10), standing.Deadline);

        var later = (person with { AsOf = new DateOnly(2027, 3, 11) }).Stands("training");
        Assert.Equal(Amount.Whole(3), later.Counted);
        Assert.Equal(new DateOnly(2027, 5, 31), later.Deadline);
        Assert.Equal(
            Status.Met,
            (person with { AsOf = new DateOnly(2027, 3, 10) }).Stands("training").Status
        );
    }

    [Fact]
    public void A_known_expiry_says_how_long_they_hold()
    {
        var asked = Board.Credits("training", 2).In(new Window.Valid(24, false));
        var person = Today.Owing(Board.Asking(asked));
        var longer = person.Did(
            "2020-01-10",
            "2 ama-pra-1",
            also: activity => activity with { Expires = new DateOnly(2027, 1, 9) }
        );
        Assert.Equal(Status.Met, longer.Stands("training").Status);
        Assert.Equal(new DateOnly(2027, 1, 9), longer.Stands("training").Deadline);
        var shorter = person.Did(
            "2026-01-10",
            "2 ama-pra-1",
            also: activity => activity with { Expires = new DateOnly(2026, 11, 21) }
        );
        Assert.Equal(Amount.Zero, shorter.Stands("training").Counted);
    }

    [Fact]
    public void Or_to_the_end_of_the_month_where_the_rule_says_so()
    {
        var asked = Board.Credits("training", 2).In(new Window.Valid(24, true));
        var person = Today.Owing(Board.Asking(asked)).Did("2024-11-01", "2 ama-pra-1");
        Assert.Equal(new DateOnly(2026, 11, 30), person.Stands("training").Deadline);
        Assert.Equal(
            Amount.Zero,
            Today
                .Owing(Board.Asking(asked))
                .Did("2024-10-31", "2 ama-pra-1")
                .Stands("training")
                .Counted
        );
    }

    [Fact]
    public void Nothing_is_asked_in_the_first_cycle_window_of_a_later_cycle()
    {
        var asked = Ten.In(new Window.FirstCycle());
        Assert.Equal(
            Status.NotApplicable,
            Today.Owing(Board.Asking(asked).Licensed("2020-01-01")).Stands("total").Status
        );
        Assert.Equal(
            Amount.Whole(10),
            Today.Owing(Board.Asking(asked).Licensed("2026-01-01")).Stands("total").Needed
        );
        Assert.Equal(Status.NotApplicable, Today.Owing(Board.Asking(asked)).Stands("total").Status);
    }
}
