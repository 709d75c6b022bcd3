using Credence.Core.Dates;
using Credence.Core.Obligations;
using Credence.Core.Requirements;

namespace Credence.Core.Tests.Standing;

/// <summary>Cycles on the calendar: the present one, those around it, and what moves a deadline (engine.md section 2).</summary>
public sealed class CycleCalendarTests
{
    [Theory]
    [InlineData("2025-05-31", "2025-05-31")]
    [InlineData("2025-06-01", "2027-05-31")]
    [InlineData("2027-05-31", "2027-05-31")]
    [InlineData("2027-06-01", "2029-05-31")]
    [InlineData("2034-01-01", "2035-05-31")]
    [InlineData("2019-06-01", "2021-05-31")]
    public void A_given_end_steps_to_the_cycle_that_holds_the_day(string day, string end) =>
        Assert.Equal(
            DateOnly.Parse(end),
            Board.Asking().CalendarOn(day).PresentEnd(DateOnly.Parse(day))
        );

    [Fact]
    public void Steps_are_counted_from_the_given_end_and_not_chained()
    {
        // August 30 every six months: February 28 (29 in 2028), and August 30 again.
        var calendar = Board
            .Asking()
            .Ending("2026-08-30")
            .Cycles(rule => rule with { Months = 6 })
            .CalendarOn("2026-08-30");
        Assert.Equal(new DateOnly(2027, 2, 28), calendar.EndAfter(new DateOnly(2026, 8, 30)));
        Assert.Equal(new DateOnly(2027, 8, 30), calendar.EndAfter(new DateOnly(2027, 2, 28)));
        Assert.Equal(new DateOnly(2028, 2, 29), calendar.EndAfter(new DateOnly(2027, 8, 30)));
        Assert.Equal(new DateOnly(2026, 2, 28), calendar.EndBefore(new DateOnly(2026, 8, 30)));
    }

    [Fact]
    public void A_cycle_starts_the_day_after_the_end_before_it()
    {
        var calendar = Board.Asking().CalendarOn("2026-11-22");
        Assert.Equal(
            new DateSpan(new(2025, 6, 1), new(2027, 5, 31)),
            calendar.CycleEnding(new DateOnly(2027, 5, 31))
        );
    }

    [Fact]
    public void An_irregular_first_term_starts_where_the_profile_says()
    {
        var tie = Board.Asking().Licensed("2025-12-10") with
        {
            CycleStarts = new DateOnly(2025, 12, 10),
        };
        var calendar = tie.CalendarOn("2026-11-22");
        Assert.Equal(
            new DateSpan(new(2025, 12, 10), new(2027, 5, 31)),
            calendar.CycleEnding(new DateOnly(2027, 5, 31))
        );
        Assert.True(calendar.IsFirst(new DateOnly(2027, 5, 31)));
        Assert.Equal(
            new DateOnly(2027, 6, 1),
            calendar.CycleEnding(new DateOnly(2029, 5, 31)).Start
        );
        Assert.False(calendar.HadCycle(new DateOnly(2025, 5, 31)));
    }

    [Fact]
    public void A_first_term_may_be_longer_than_a_cycle()
    {
        // The term of March 2025 to May 2027 swallows the end of May 2025.
        var tie = Board.Asking().Licensed("2025-03-10") with
        {
            CycleStarts = new DateOnly(2025, 3, 10),
        };
        var calendar = tie.CalendarOn("2026-11-22");
        Assert.Equal(
            new DateOnly(2025, 3, 10),
            calendar.CycleEnding(new DateOnly(2027, 5, 31)).Start
        );
        Assert.Equal(1, calendar.RenewalNumber(new DateOnly(2027, 5, 31)));
        Assert.Equal(2, calendar.RenewalNumber(new DateOnly(2029, 5, 31)));
        Assert.Equal(new DateOnly(2027, 5, 31), calendar.FirstEnd);
    }

    [Fact]
    public void A_term_that_began_long_ago_changes_nothing_now()
    {
        var tie = Board.Asking() with { CycleStarts = new DateOnly(2019, 8, 1) };
        var calendar = tie.CalendarOn("2026-11-22");
        Assert.Equal(
            new DateOnly(2025, 6, 1),
            calendar.CycleEnding(new DateOnly(2027, 5, 31)).Start
        );
        Assert.Equal(
            new DateOnly(2019, 8, 1),
            calendar.CycleEnding(new DateOnly(2021, 5, 31)).Start
        );
        Assert.False(calendar.HadCycle(new DateOnly(2019, 5, 31)));
        Assert.True(calendar.HadCycle(new DateOnly(2021, 5, 31)));
    }

    [Fact]
    public void Licensed_in_the_month_a_cycle_would_end_the_first_end_is_a_whole_cycle_later()
    {
        // Licensed May 10, 2025 where cycles end on the last of the license's month.
        var rule = new CycleRule { Ends = CycleEnds.IssueAnniversary, Day = EndDay.LastOfMonth };
        var calendar = Board
            .Asking()
            .EndingByRule(rule)
            .Licensed("2025-05-10")
            .CalendarOn("2026-11-22");
        Assert.Equal(new DateOnly(2027, 5, 31), calendar.FirstEnd);
        Assert.Equal(
            new DateSpan(new(2025, 5, 10), new(2027, 5, 31)),
            calendar.CycleEnding(new DateOnly(2027, 5, 31))
        );
        Assert.True(calendar.IsFirst(new DateOnly(2027, 5, 31)));
        Assert.False(calendar.HadCycle(new DateOnly(2025, 5, 31)));
    }

    [Theory]
    [InlineData("2025-07-28", false)]
    [InlineData("2025-07-02", false)]
    [InlineData("2025-06-30", true)]
    [InlineData("2022-08-01", true)]
    public void A_certificate_that_ends_days_after_the_anniversary_begins_no_cycle_of_days(
        string licensed,
        bool renewed
    )
    {
        // A DEA registration of three years: the rule counts from its day, the certificate names July 31.
        var calendar = Board
            .Asking()
            .EndingByRule(new CycleRule { Months = 36, Ends = CycleEnds.IssueAnniversary })
            .Ending("2028-07-31")
            .Licensed(licensed)
            .CalendarOn("2026-11-22");

        Assert.Equal(renewed, calendar.HadCycle(new DateOnly(2025, 7, 31)));
        Assert.Equal(!renewed, calendar.IsFirst(new DateOnly(2028, 7, 31)));
    }

    [Theory]
    [InlineData("2025-06-01", "2027-05-31", 1, true)]
    [InlineData("2025-05-31", "2027-05-31", 2, false)]
    [InlineData("2025-05-31", "2025-05-31", 1, true)]
    [InlineData("2018-01-01", "2027-05-31", 5, false)]
    public void Renewals_are_numbered_from_the_cycle_of_the_license(
        string licensed,
        string end,
        int number,
        bool first
    )
    {
        var calendar = Board.Asking().Licensed(licensed).CalendarOn("2026-11-22");
        Assert.Equal(number, calendar.RenewalNumber(DateOnly.Parse(end)));
        Assert.Equal(first, calendar.IsFirst(DateOnly.Parse(end)));
    }

    [Fact]
    public void Without_a_license_date_there_is_no_number_and_no_first_cycle()
    {
        var calendar = Board.Asking().CalendarOn("2026-11-22");
        Assert.Null(calendar.RenewalNumber(new DateOnly(2027, 5, 31)));
        Assert.False(calendar.IsFirst(new DateOnly(2027, 5, 31)));
        Assert.Null(calendar.FirstEnd);
        Assert.True(calendar.HadCycle(new DateOnly(2025, 5, 31)));
    }

    [Fact]
    public void A_cycle_before_the_license_was_nobodys()
    {
        var calendar = Board.Asking().Licensed("2025-06-01").CalendarOn("2026-11-22");
        Assert.False(calendar.HadCycle(new DateOnly(2025, 5, 31)));
        Assert.True(calendar.HadCycle(new DateOnly(2027, 5, 31)));
    }

    [Theory]
    [InlineData("2025-08-31", "2025-05-31")]
    [InlineData("2025-09-01", "2027-05-31")]
    public void An_extension_keeps_the_cycle_present_until_its_day(string day, string end)
    {
        var tie = Board.Asking() with { ExtendedTo = new DateOnly(2025, 8, 31) };
        var calendar = tie.CalendarOn(day);
        Assert.Equal(DateOnly.Parse(end), calendar.PresentEnd(DateOnly.Parse(day)));
        Assert.Equal(
            new DateOnly(2025, 8, 31),
            calendar.ExtendedDeadlineOf(new DateOnly(2025, 5, 31))
        );
        Assert.Equal(
            new DateOnly(2027, 5, 31),
            calendar.ExtendedDeadlineOf(new DateOnly(2027, 5, 31))
        );
        Assert.Equal(
            new DateOnly(2023, 5, 31),
            calendar.ExtendedDeadlineOf(new DateOnly(2023, 5, 31))
        );
    }

    [Theory]
    [InlineData("2025-07-31", "2025-05-31")]
    [InlineData("2025-08-01", "2027-05-31")]
    public void Late_renewal_keeps_it_too_unless_it_was_renewed(string day, string end)
    {
        var tie = Board
            .Asking()
            .Cycles(rule => rule with { LateUntil = new LateUntil(null, 2, 0) });
        var calendar = tie.CalendarOn(day);
        Assert.Equal(DateOnly.Parse(end), calendar.PresentEnd(DateOnly.Parse(day)));
        Assert.Equal(new DateOnly(2025, 7, 31), calendar.LastDayOf(new DateOnly(2025, 5, 31)));
        Assert.Equal(new DateOnly(2025, 5, 31), calendar.DeadlineOf(new DateOnly(2025, 5, 31)));

        var renewed = tie with { Renewed = [new Renewed(new DateOnly(2025, 5, 31), null)] };
        Assert.Equal(
            new DateOnly(2027, 5, 31),
            renewed.CalendarOn(day).PresentEnd(DateOnly.Parse(day))
        );
        Assert.True(renewed.CalendarOn(day).IsRenewed(new DateOnly(2025, 5, 31)));
        Assert.False(calendar.IsRenewed(new DateOnly(2025, 5, 31)));
    }

    [Fact]
    public void An_extension_to_an_end_or_beyond_the_next_extends_nothing()
    {
        foreach (var day in new[] { "2025-05-31", "2027-05-31", "2028-01-01" })
        {
            var tie = Board.Asking() with { ExtendedTo = DateOnly.Parse(day) };
            var calendar = tie.CalendarOn("2025-08-01");
            Assert.Equal(new DateOnly(2027, 5, 31), calendar.PresentEnd(new DateOnly(2025, 8, 1)));
            Assert.Equal(
                new DateOnly(2025, 5, 31),
                calendar.ExtendedDeadlineOf(new DateOnly(2025, 5, 31))
            );
        }
    }

    [Fact]
    public void A_body_may_move_one_deadline()
    {
        var tie = Board
            .Asking()
            .Cycles(rule =>
                rule with
                {
                    Moved = [new MovedEnd(new DateOnly(2025, 5, 31), new DateOnly(2025, 10, 31))],
                }
            );
        var calendar = tie.CalendarOn("2025-09-15");
        Assert.Equal(new DateOnly(2025, 5, 31), calendar.PresentEnd(new DateOnly(2025, 9, 15)));
        Assert.Equal(new DateOnly(2025, 10, 31), calendar.DeadlineOf(new DateOnly(2025, 5, 31)));
        Assert.Equal(new DateOnly(2025, 10, 31), calendar.LastDayOf(new DateOnly(2025, 5, 31)));
        Assert.Equal(new DateOnly(2027, 5, 31), calendar.PresentEnd(new DateOnly(2025, 11, 1)));
        Assert.Equal(new DateOnly(2025, 5, 31), calendar.PresentEnd(new DateOnly(2025, 10, 31)));
    }

    [Fact]
    public void Earlier_cycles_step_back_with_the_months_of_the_older_version()
    {
        // Two-year cycles until 2023, yearly ones from 2024 on.
        var tie = Versioned(
            new BodyVersion
            {
                Cycle = new CycleRule { Months = 24 },
                InForceUntil = new DateOnly(2023, 12, 31),
            },
            new BodyVersion
            {
                Cycle = new CycleRule { Months = 12 },
                InForceFrom = new DateOnly(2024, 1, 1),
            }
        );
        var calendar = tie.CalendarOn("2026-11-22");
        Assert.Equal(new DateOnly(2026, 5, 31), calendar.EndBefore(new DateOnly(2027, 5, 31)));
        Assert.Equal(new DateOnly(2023, 5, 31), calendar.EndBefore(new DateOnly(2024, 5, 31)));
        Assert.Equal(new DateOnly(2021, 5, 31), calendar.EndBefore(new DateOnly(2023, 5, 31)));
        Assert.Equal(new DateOnly(2024, 5, 31), calendar.EndAfter(new DateOnly(2023, 5, 31)));
    }

    [Fact]
    public void The_version_in_force_on_the_deadline_decides_and_an_announced_one_never()
    {
        var tie = Versioned(
            new BodyVersion
            {
                Cycle = new CycleRule(),
                InForceUntil = new DateOnly(2026, 12, 31),
                Note = "old",
            },
            new BodyVersion
            {
                Cycle = new CycleRule(),
                InForceFrom = new DateOnly(2027, 1, 1),
                Note = "new",
            },
            new BodyVersion
            {
                Cycle = new CycleRule { Months = 12 },
                InForceFrom = new DateOnly(2027, 1, 1),
                Announced = true,
                Note = "a bill",
            }
        );
        var calendar = tie.CalendarOn("2026-11-22");
        Assert.Equal("new", calendar.VersionOn(new DateOnly(2027, 5, 31))!.Note);
        Assert.Equal("old", calendar.VersionOn(new DateOnly(2025, 5, 31))!.Note);
        Assert.Equal(new DateOnly(2025, 5, 31), calendar.EndBefore(new DateOnly(2027, 5, 31)));
    }

    [Fact]
    public void A_file_refuses_to_speak_of_days_before_its_first()
    {
        var tie = Board.Asking();
        tie = tie with { Body = tie.Body with { SpeaksFrom = new DateOnly(2026, 1, 1) } };
        var calendar = tie.CalendarOn("2026-11-22");
        Assert.Null(calendar.VersionOn(new DateOnly(2025, 12, 31)));
        Assert.NotNull(calendar.VersionOn(new DateOnly(2026, 1, 1)));
    }

    [Fact]
    public void Without_any_end_the_calendar_says_so()
    {
        var calendar = Board.Asking().EndingByRule(new CycleRule()).CalendarOn("2026-11-22");
        Assert.False(calendar.Known);
        Assert.Throws<InvalidOperationException>(() =>
            calendar.EndOnOrAfter(new DateOnly(2026, 11, 22))
        );
    }

    private static Obligation Versioned(params BodyVersion[] versions)
    {
        var tie = Board.Asking();
        return tie with { Body = tie.Body with { Versions = [.. versions] } };
    }
}
