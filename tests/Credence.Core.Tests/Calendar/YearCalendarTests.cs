using System.Collections.Immutable;
using Credence.Core.Calendar;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Ledger;
using Credence.Core.Obligations;
using Credence.Core.Planning;
using Credence.Core.Practice;
using Credence.Core.Requirements;
using Credence.Core.Standing;

namespace Credence.Core.Tests.Calendar;

public sealed class YearCalendarTests
{
    private static readonly DateOnly NewYear = new(2026, 1, 1);

    private static readonly ProtectedTime FridayAtOne = new(
        DayOfWeek.Friday,
        new TimeOnly(13, 0),
        Amount.Whole(2),
        2
    );

    [Fact]
    public void Blocks_come_every_second_Friday_of_the_planning_year()
    {
        var blocks = Of(Wishes(), "protected-");

        Assert.Equal(26, blocks.Count);
        Assert.All(blocks.Take(3), block => Assert.Equal(120, block.Minutes));
        Assert.Equal([new(2026, 1, 2), new(2026, 1, 16), new(2026, 1, 30)], Days(blocks.Take(3)));
    }

    [Fact]
    public void A_block_on_a_holiday_moves_to_the_nearest_workday_of_its_week()
    {
        // July 3, 2026 is kept for Independence Day, a Saturday.
        var moved = Of(Wishes(), "protected-").Single(block => block.Notes.Contains("Jul 3"));

        Assert.Equal(new DateOnly(2026, 7, 2), moved.FirstDay);
    }

    [Fact]
    public void A_block_in_a_call_week_moves_by_a_week_and_keeps_its_name()
    {
        var before = Of(Wishes(), "protected-")[4];
        var wishes = Wishes() with
        {
            Unavailable = [new(new DateSpan(new(2026, 2, 23), new(2026, 3, 1)), "on call")],
        };

        var after = Of(wishes, "protected-").Single(block => block.Key == before.Key);

        Assert.Equal(new DateOnly(2026, 2, 27), before.FirstDay);
        Assert.Equal(new DateOnly(2026, 3, 6), after.FirstDay);
    }

    [Fact]
    public void A_block_is_left_out_where_both_weeks_are_taken_and_the_others_keep_their_names()
    {
        var wishes = Wishes() with
        {
            Unavailable = [new(new DateSpan(new(2026, 2, 23), new(2026, 3, 8)), "family")],
        };

        var all = Of(Wishes(), "protected-").Select(block => block.Key).ToList();
        var left = Of(wishes, "protected-").Select(block => block.Key).ToList();

        Assert.Equal(["protected-2026-01-05"], all.Except(left));
    }

    [Fact]
    public void Another_weekday_moves_every_block_and_renames_none()
    {
        var fridays = Of(Wishes(), "protected-").Select(block => block.Key);
        var mondays = Of(
            Wishes() with
            {
                Protected = FridayAtOne with { Weekday = DayOfWeek.Tuesday },
            },
            "protected-"
        );

        Assert.Equal(fridays, mondays.Select(block => block.Key));
        Assert.NotEqual(DayOfWeek.Friday, mondays[0].FirstDay.DayOfWeek);
    }

    [Fact]
    public void A_deep_dive_of_eight_hours_is_two_half_days_in_weeks_without_a_block()
    {
        var half = Of(Wishes(), "deep-", Course("hemodynamics", 8, 8), Item("hemodynamics", 3));

        Assert.Equal([new(2026, 3, 6), new(2026, 3, 20)], Days(half));
        Assert.All(half, one => Assert.Equal(240, one.Minutes));
    }

    [Fact]
    public void A_deep_dive_moved_to_another_month_keeps_its_name()
    {
        var march = Of(Wishes(), "deep-", Course("coding", 6, 6), Item("coding", 3));
        var may = Of(Wishes(), "deep-", Course("coding", 6, 6), Item("coding", 5));

        Assert.Equal(march.Select(one => one.Key), may.Select(one => one.Key));
        Assert.All(may, one => Assert.Equal(5, one.FirstDay.Month));
    }

    [Fact]
    public void A_deep_dive_with_a_day_off_takes_whole_days()
    {
        var course = Course("ultrasound", 10, 9) with { DaysOff = Amount.Whole(1) };

        var days = Of(Wishes(), "deep-", course, Item("ultrasound", 3));

        Assert.Equal(
            [new TimeOnly(8, 0), new TimeOnly(8, 0)],
            days.Select(one => one.Start!.Value)
        );
        Assert.Equal(9 * 60, days.Sum(one => one.Minutes));
    }

    [Fact]
    public void What_is_accepted_late_in_its_month_has_its_days_after_that()
    {
        var project = Course("qi", 6, 15) with { Mode = CandidateMode.Project, DurationMonths = 2 };
        var late = new DateOnly(2026, 3, 17);

        var half = Accepted(late, Course("coding", 12, 12), Item("coding", 3));
        var small = Accepted(late, Course("note", 2, 2), Item("note", 3));
        var months = Accepted(late, project, Item("qi", 4) with { StartMonth = new(2026, 3, 1) });

        // March 20 stays; March 2 and 6 give way to the next days.
        Assert.Equal([new(2026, 3, 18), new(2026, 3, 19), new(2026, 3, 20)], Days(half));
        Assert.Equal(
            ["deep-coding-01", "deep-coding-02", "deep-coding-03"],
            half.Select(one => one.Key)
        );
        Assert.Equal([new(2026, 3, 18)], Days(small));
        Assert.Equal([new(2026, 3, 18), new(2026, 4, 1), new(2026, 4, 30)], Days(months));
    }

    [Fact]
    public void What_is_accepted_at_the_end_of_its_month_has_what_is_left_of_it()
    {
        var half = Accepted(new(2026, 1, 30), Course("coding", 12, 12), Item("coding", 1));

        Assert.Equal(3, half.Count);
        Assert.All(half, one => Assert.Equal(new DateOnly(2026, 1, 31), one.FirstDay));
    }

    [Fact]
    public void A_plan_accepted_again_leaves_the_days_of_what_it_keeps()
    {
        var course = Course("coding", 12, 12);
        var again = Item("coding", 3) with { Since = new DateOnly(2026, 1, 4) };

        Assert.Equal(
            Days(Accepted(new(2026, 1, 4), course, Item("coding", 3))),
            Days(Accepted(new(2026, 3, 17), course, again))
        );
    }

    [Fact]
    public void A_meeting_is_registered_for_six_months_ahead_and_traveled_to_three_months_ahead()
    {
        var meeting = Meeting(new(2026, 10, 12), new(2026, 10, 15));

        var events = Of(Wishes(), "event-", meeting, Item("meeting", 10));

        Assert.Equal(
            [
                ("event-meeting-register", new DateOnly(2026, 4, 13)),
                ("event-meeting-travel", new DateOnly(2026, 7, 13)),
                ("event-meeting", new DateOnly(2026, 10, 12)),
            ],
            events.Select(one => (one.Key, one.FirstDay))
        );
        Assert.Equal(new DateOnly(2026, 10, 15), events[2].LastDay);
    }

    [Fact]
    public void What_should_have_been_booked_already_is_asked_for_when_the_plan_is_accepted()
    {
        var meeting = Meeting(new(2026, 3, 22), new(2026, 3, 24));

        var events = Of(Wishes(), "event-", meeting, Item("meeting", 3));

        Assert.Equal(new DateOnly(2026, 1, 5), events[0].FirstDay);
        Assert.Equal(new DateOnly(2026, 1, 5), events[1].FirstDay);
    }

    [Fact]
    public void No_block_is_held_against_a_meeting()
    {
        var meeting = Meeting(new(2026, 5, 6), new(2026, 5, 8));

        var blocks = Of(Wishes(), "protected-", meeting, Item("meeting", 5));

        Assert.DoesNotContain(new DateOnly(2026, 5, 8), Days(blocks));
        Assert.Contains(new DateOnly(2026, 5, 5), Days(blocks));
    }

    [Fact]
    public void A_project_is_named_in_each_of_its_months_and_at_its_end()
    {
        var project = Course("qi", 6, 15) with { Mode = CandidateMode.Project, DurationMonths = 3 };

        var events = Of(Wishes(), "project-", project, Item("qi", 8));

        Assert.Equal([6, 7, 8, 8], events.Select(one => one.FirstDay.Month));
        Assert.Equal("About 5 hours this month.", events[0].Notes);
        Assert.Equal(new DateOnly(2026, 8, 31), events[3].FirstDay);
    }

    [Fact]
    public void What_is_done_or_dropped_is_not_on_the_calendar()
    {
        var item = Item("coding", 10);

        Assert.Empty(Of(Wishes(), "deep-", Course("coding", 6, 6), item with { Done = ["L7"] }));
        Assert.Empty(Of(Wishes(), "deep-", Course("coding", 6, 6), item with { Dropped = true }));
    }

    [Fact]
    public void The_block_says_what_the_month_is_for()
    {
        var stream = Course("audio", 1, 1) with { Mode = CandidateMode.Stream };

        var blocks = Of(Wishes(), "protected-", stream, Item("audio", 2) with { Units = 2 });

        Assert.Equal("Planned this month:\nCourse audio, 2 times", blocks[3].Notes);
        Assert.Equal("", blocks[0].Notes);
    }

    [Fact]
    public void The_month_ends_with_ten_minutes_and_the_quarter_with_half_an_hour()
    {
        var logs = Of(Wishes(), "log-");
        var checks = Of(Wishes(), "checkin-");

        Assert.Equal(12, logs.Count);
        Assert.Equal(new DateOnly(2026, 1, 30), logs[0].FirstDay);
        Assert.All(logs, log => Assert.Equal(10, log.Minutes));
        Assert.Equal(
            [new(2026, 4, 1), new(2026, 7, 1), new(2026, 10, 1), new(2027, 1, 4)],
            Days(checks)
        );
        Assert.All(checks, one => Assert.Equal(30, one.Minutes));
        Assert.Single(Of(Wishes(), "packet-"));
    }

    [Fact]
    public void Cycles_cards_claims_registrations_and_money_end_on_their_own_days()
    {
        var body = new Body
        {
            Id = "board",
            Name = "Board",
            Versions =
            [
                new BodyVersion
                {
                    Cycle = new CycleRule(),
                    Requirements =
                    [
                        new Requirement
                        {
                            Id = "total",
                            Amount = [new AmountCase(null, Amount.Whole(20))],
                        },
                    ],
                },
            ],
        };
        var profile = new Profile
        {
            Physician = new Physician
            {
                Name = "Jordan Avery",
                Registrations = [new("dea", "US-OH", null, new DateOnly(2029, 1, 31))],
            },
            Obligations =
            [
                new Obligation
                {
                    Id = "board",
                    Body = body,
                    CycleEnds = new DateOnly(2027, 5, 31),
                    LicenseEnds = new DateOnly(2027, 6, 30),
                },
            ],
            Planning = Wishes() with
            {
                Allowances = [new("hospital", Money.Zero, Amount.Zero, null, new(2026, 6, 30))],
            },
        };
        ImmutableArray<CmeActivity> ledger =
        [
            Entry("L1", "ACLS") with
            {
                Expires = new DateOnly(2026, 2, 1),
            },
            Entry("L2", "ACLS") with
            {
                Expires = new DateOnly(2028, 2, 1),
            },
            Entry("L3", "Meeting") with
            {
                ClaimBy = new DateOnly(2026, 9, 1),
            },
            Entry("L4", "Proven") with
            {
                ClaimBy = new DateOnly(2026, 9, 1),
                Proof = "p.pdf",
            },
        ];

        var events = YearCalendar.Of(Input(profile, ledger, [], null));

        Assert.Equal(
            [
                ("allowance-hospital-2026", new DateOnly(2026, 6, 30)),
                ("claim-L3", new DateOnly(2026, 9, 1)),
                ("cycle-board-2027", new DateOnly(2027, 5, 31)),
                ("license-board-2027", new DateOnly(2027, 6, 30)),
                ("card-L2", new DateOnly(2028, 2, 1)),
                ("registration-dea-US-OH-2029", new DateOnly(2029, 1, 31)),
            ],
            events.Where(one => one.Start is null).Select(one => (one.Key, one.FirstDay))
        );
        var cycle = events.Single(one => one.Key == "cycle-board-2027");
        Assert.Equal("Board: CME cycle ends, 20 credits open", cycle.Title);
        // 90, 30 and 7 days ahead, at nine in the morning.
        Assert.Equal([129_060, 42_660, 9_540], cycle.Reminders);
    }

    [Fact]
    public void The_same_plan_a_month_later_puts_everything_to_come_where_it_was()
    {
        var profile = new Profile
        {
            Physician = new Physician { Name = "Jordan Avery" },
            Planning = Wishes(),
        };
        ImmutableArray<Candidate> candidates = [Course("coding", 6, 6)];
        var plan = Plan(Item("coding", 3));

        var early = YearCalendar.Of(Input(profile, [], candidates, plan));
        var late = YearCalendar.Of(Input(profile, [], candidates, plan, new(2026, 3, 10)));

        Assert.Equal(
            early
                .Where(one => one.LastDay >= new DateOnly(2026, 3, 10))
                .Select(one => (one.Key, one.FirstDay, one.Title)),
            late.Select(one => (one.Key, one.FirstDay, one.Title))
        );
    }

    [Fact]
    public void Federal_holidays_are_kept_on_their_days()
    {
        Assert.Equal(
            [
                new(2027, 1, 1),
                new(2027, 1, 18),
                new(2027, 2, 15),
                new(2027, 5, 31),
                new(2027, 6, 18),
                new(2027, 7, 5),
                new(2027, 9, 6),
                new(2027, 10, 11),
                new(2027, 11, 11),
                new(2027, 11, 25),
                new(2027, 12, 24),
            ],
            FederalHolidays.Of(2027)
        );
        // January 1, 2028 is a Saturday.
        Assert.True(FederalHolidays.Has(new DateOnly(2027, 12, 31)));
    }

    private static PlanningWishes Wishes() => new() { Start = NewYear, Protected = FridayAtOne };

    private static List<CalendarEvent> Of(
        PlanningWishes wishes,
        string prefix,
        Candidate? candidate = null,
        AcceptedItem? item = null
    ) =>
        [
            .. YearCalendar
                .Of(
                    Input(
                        new Profile
                        {
                            Physician = new Physician { Name = "Jordan Avery" },
                            Planning = wishes,
                        },
                        [],
                        candidate is null ? [] : [candidate],
                        item is null ? null : Plan(item)
                    )
                )
                .Where(one => one.Key.StartsWith(prefix, StringComparison.Ordinal)),
        ];

    private static List<CalendarEvent> Accepted(
        DateOnly day,
        Candidate candidate,
        AcceptedItem item
    )
    {
        var profile = new Profile
        {
            Physician = new Physician { Name = "Jordan Avery" },
            Planning = Wishes(),
        };
        return
        [
            .. YearCalendar
                .Of(Input(profile, [], [candidate], new AcceptedPlan(day, [item])))
                .Where(one => one.Key.Contains($"-{candidate.Id}", StringComparison.Ordinal)),
        ];
    }

    private static CalendarInput Input(
        Profile profile,
        ImmutableArray<CmeActivity> ledger,
        ImmutableArray<Candidate> candidates,
        AcceptedPlan? plan,
        DateOnly? asOf = null
    ) =>
        new()
        {
            Profile = profile,
            Ledger = ledger,
            Candidates = candidates,
            Plan = plan,
            Check = Check.Of(
                new CheckInput
                {
                    Profile = profile,
                    Ledger = [],
                    Vocabulary = new Vocabulary(),
                    Library = new LibraryEdition("test", NewYear),
                    AsOf = asOf ?? NewYear,
                }
            ),
        };

    private static AcceptedPlan Plan(AcceptedItem item) => new(new DateOnly(2026, 1, 4), [item]);

    private static AcceptedItem Item(string candidate, int month) =>
        new(candidate, new DateOnly(2026, month, 1), null, 1, false, [], false);

    private static Candidate Course(string id, int credits, int hours) =>
        new()
        {
            Id = id,
            Title = $"Course {id}",
            Lines = [new CreditLine(new CreditType("ama-pra-1"), Amount.Whole(credits))],
            Hours = Amount.Whole(hours),
        };

    private static Candidate Meeting(DateOnly from, DateOnly to) =>
        Course("meeting", 20, 24) with
        {
            Mode = CandidateMode.Event,
            DaysOff = Amount.Whole(3),
            Offered = new Offered { Dates = [new DateSpan(from, to)] },
        };

    private static CmeActivity Entry(string id, string title) =>
        new()
        {
            Id = new ActivityId(id),
            Date = NewYear,
            Title = title,
        };

    private static IEnumerable<DateOnly> Days(IEnumerable<CalendarEvent> events) =>
        events.Select(one => one.FirstDay);
}
