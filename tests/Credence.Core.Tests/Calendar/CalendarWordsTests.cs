using System.Collections.Immutable;
using System.Globalization;
using Credence.Core.Allowances;
using Credence.Core.Calendar;
using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Planning;
using Credence.Core.Practice;
using Credence.Core.Reminders;
using Credence.Core.Tests.Planning;
using Credence.Core.Tests.Standing;

namespace Credence.Core.Tests.Calendar;

/// <summary>What stands on the calendar word for word, and what is reminded of from it.</summary>
public sealed class CalendarWordsTests
{
    private static readonly Person Pat = Person.On("2026-01-01") with
    {
        Wishes = new()
        {
            Start = new DateOnly(2026, 1, 1),
            Protected = new(DayOfWeek.Friday, new(13, 0), Amount.Whole(2), 2),
        },
    };

    [Fact]
    public void A_meeting_says_when_to_register_and_to_travel() =>
        Assert.Equal(
            [
                "event-meet-register | 2026-04-13 | Register: Course meet | It is on Oct 12 to Oct 15, 2026. Ask for the days off too (3). | -540",
                "event-meet-travel | 2026-07-13 | Book travel and hotel: Course meet | It is on Oct 12 to Oct 15, 2026. | -540",
                "event-meet | 2026-10-12 to 2026-10-15 | Course meet | SHM / 20 credits, 20 hours | 9540 900 busy",
            ],
            Planned(
                Year.Meeting("meet", "2026-10-12", "2026-10-15") with
                {
                    Provider = "SHM",
                    PriceOnce = Money.FromCents(79_500),
                },
                10
            )
        );

    [Fact]
    public void A_meeting_of_one_day_without_days_off_says_so() =>
        Assert.Equal(
            [
                "event-meet-register | 2026-04-13 | Register: Course meet | It is on Oct 12, 2026. Ask for the days off too. | -540",
                "event-meet-travel | 2026-07-13 | Book travel and hotel: Course meet | It is on Oct 12, 2026. | -540",
                "event-meet | 2026-10-12 | Course meet | 20 credits, 20 hours | 9540 900 busy",
            ],
            Planned(
                Year.Meeting("meet", "2026-10-12", "2026-10-12") with
                {
                    DaysOff = Amount.Zero,
                },
                10
            )
        );

    [Fact]
    public void A_project_says_its_month_and_its_hours() =>
        Assert.Equal(
            [
                "project-qi-01 | 2026-07-01 | Course qi, month 1 of 2 | About 7.5 hours this month. | -540",
                "project-qi-02 | 2026-08-03 | Course qi, month 2 of 2 | About 7.5 hours this month. | -540",
                "project-qi-end | 2026-08-31 | Course qi: finish and write it up | 6 credits, 15 hours | 19620 -540",
            ],
            Planned(Year.Project("qi", 6, 15, 2), 8)
        );

    [Fact]
    public void A_deep_dive_is_parted_into_half_days_and_no_rest_under_an_hour() =>
        Assert.Equal(
            [
                "deep-dive-01 | 2026-03-06 13:00, 240 minutes | Deep dive: Course dive | 9 credits, 8.5 hours | 1440 busy",
                "deep-dive-02 | 2026-03-20 13:00, 270 minutes | Deep dive: Course dive | 9 credits, 8.5 hours | 1440 busy",
            ],
            Planned(Year.Block("dive", 9) with { Hours = Amount.FromHundredths(850) }, 3)
        );

    [Fact]
    public void A_small_thing_has_one_day() =>
        Assert.Equal(
            ["small-note | 2026-03-02 | This month: Course note | 2 credits, 2 hours | -540"],
            Planned(Year.Block("note", 2), 3)
        );

    [Fact]
    public void What_does_not_move_is_told_with_what_to_do()
    {
        var person = Facts() with
        {
            Ties =
            [
                Board.Asking(Board.Credits("total", 20), Board.Card("acls", topics: "acls")) with
                {
                    LicenseEnds = new DateOnly(2027, 6, 30),
                },
            ],
        };

        Assert.Equal(
            [
                "claim-L2 | 2026-08-01 | Claim by today: Meeting | SHM / After this day the provider gives no certificate. | 19620 3780",
                "card-L1 | 2026-09-01 | ACLS expires | Renew it before this day. | 129060 42660 9540",
                "registration-dea-US-OH-2026 | 2026-10-01 | DEA registration ends (US-OH) | Renew it before this day. | 129060 42660 9540",
                "certificate-us-abim-internal-medicine-2026 | 2026-11-01 | Board certificate ends (us-abim) | Look up what your board asks before this day. | 129060 42660 9540",
                "allowance-work-2026 | 2026-12-31 | CME money and days end: work | What is not used by this day is lost. Hand in the receipts. | 129060 42660",
                "cycle-board-2027 | 2027-05-31 | The board: CME cycle ends, 16 credits and 1 more open | Check with the board before you renew. | 129060 42660 9540",
                "license-board-2027 | 2027-06-30 | The board: license ends | Renew it before this day. | 129060 42660 9540",
            ],
            Told(person, null, []).Where(one => !one.EndsWith("busy"))
        );
    }

    [Fact]
    public void What_comes_round_is_told_once_with_what_it_is_for() =>
        Assert.Equal(
            [
                "log-2026-01 | 2026-01-30 12:30, 10 minutes | Log CME from this month | Ten minutes: what you did, and a photo of each certificate. |  busy",
                "checkin-2026-01-1 | 2026-04-01 12:30, 30 minutes | CME check-in, quarter 1 | Half an hour: credits, what moved a goal, which blocks held, what to change. | 1440 busy",
                "packet-2026-01 | 2026-12-24 12:30, 15 minutes | Send yourself the year's packet | Summary, ledger and certificates in one file, kept outside Credence. |  busy",
            ],
            Told(Pat, null, [])
                .Where(one =>
                    one.StartsWith("log-2026-01")
                    || one.StartsWith("checkin-2026-01-1")
                    || one.StartsWith("packet")
                )
        );

    [Theory]
    [InlineData("12:00", 1, "16:30")]
    [InlineData("09:30", 3, "16:30")]
    [InlineData("10:00", 2, "12:30")]
    [InlineData("11:00", 2, "16:30")]
    [InlineData("13:00", 2, "12:30")]
    public void Ten_minutes_lie_at_noon_unless_the_block_does(string start, int hours, string at)
    {
        var person = Pat with
        {
            Wishes = Pat.Wishes with
            {
                Protected = new(DayOfWeek.Friday, TimeOnly.Parse(start), Amount.Whole(hours), 2),
            },
        };

        Assert.Contains(
            $" {at}, 10 minutes",
            Told(person, null, []).First(one => one.StartsWith("log-"))
        );
    }

    [Theory]
    [InlineData("log-2026-01", "2026-01-30", "2026-02-06")]
    [InlineData("checkin-2026-01-1", "2026-03-31", "2026-04-08")]
    [InlineData("packet-2026-01", "2026-12-24", "2027-01-07")]
    [InlineData("event-meet-register", "2026-04-13", "2026-04-27")]
    [InlineData("event-meet-travel", "2026-07-13", "2026-07-27")]
    [InlineData("claim-L2 14", "2026-07-18", "2026-07-28")]
    [InlineData("claim-L2 3", "2026-07-29", "2026-08-01")]
    [InlineData("card-L1 90", "2026-06-03", "2026-07-02")]
    [InlineData("registration-dea-US-OH-2026 7", "2026-09-24", "2026-10-01")]
    [InlineData("certificate-us-abim-internal-medicine-2026 30", "2026-10-02", "2026-10-24")]
    public void What_stands_on_the_calendar_is_reminded_of_around_its_day(
        string key,
        string from,
        string to
    )
    {
        var (first, last) = (DateOnly.Parse(from), DateOnly.Parse(to));

        Assert.DoesNotContain(key, Keys(first.AddDays(-1)));
        Assert.Contains(key, Keys(first));
        Assert.Contains(key, Keys(last));
        Assert.DoesNotContain(key, Keys(last.AddDays(1)));

        static IEnumerable<string> Keys(DateOnly day) => Reminded(day).Select(one => one.Key);
    }

    [Theory]
    [InlineData(
        "2026-01-30",
        "log-2026-01 | MonthlyLog | Log CME from this month | Ten minutes: what you did, and a photo of each certificate. | /inbox | pressing"
    )]
    [InlineData(
        "2026-04-01",
        "checkin-2026-01-1 | CheckIn | CME check-in, quarter 1 | Half an hour: credits, what moved a goal, which blocks held, what to change. | /requirements | pressing"
    )]
    [InlineData(
        "2026-12-24",
        "packet-2026-01 | YearlyPacket | Send yourself the year's packet | Summary, ledger and certificates in one file, kept outside Credence. | /packet | pressing"
    )]
    [InlineData(
        "2026-04-13",
        "event-meet-register | Booking | Register: Course meet | It is on Oct 12 to Oct 15, 2026. Ask for the days off too (3). | /plan | "
    )]
    [InlineData(
        "2026-07-20",
        "claim-L2 14 | ClaimBy | Meeting: claim the credit by August 1, 2026 | SHM. After this day the provider gives no certificate. | /ledger/proof | "
    )]
    [InlineData(
        "2026-07-30",
        "claim-L2 3 | ClaimBy | Meeting: claim the credit by August 1, 2026 | SHM. After this day the provider gives no certificate. | /ledger/proof | pressing"
    )]
    [InlineData(
        "2026-08-26",
        "card-L1 7 | Renewal | ACLS expires on September 1, 2026 | Renew it before this day. | /ledger | pressing"
    )]
    [InlineData(
        "2026-09-10",
        "registration-dea-US-OH-2026 30 | Renewal | DEA registration ends (US-OH) on October 1, 2026 | Renew it before this day. | /you | "
    )]
    [InlineData(
        "2026-12-10",
        "allowance-work-2026 30 | Allowance | CME money or days of work end December 31, 2026 | Nothing planned uses what is left. | /time-and-money#allowances | "
    )]
    public void A_reminder_says_what_why_and_where(string day, string told) =>
        Assert.Contains(
            told,
            Reminded(DateOnly.Parse(day))
                .Select(one =>
                    $"{one.Key} | {one.Kind} | {one.Title} | {one.Text} | {one.Path} | {(one.Pressing ? "pressing" : "")}"
                )
        );

    private static Person Facts() =>
        Pat.Did(
                "2026-01-01",
                "4 attendance",
                also: one => one with { Title = "ACLS", Expires = new DateOnly(2026, 9, 1) }
            )
            .Did(
                "2026-01-01",
                "4 ama-pra-1",
                also: one =>
                    one with
                    {
                        Title = "Meeting",
                        Provider = "SHM",
                        ClaimBy = new DateOnly(2026, 8, 1),
                    }
            ) with
        {
            Is = Pat.Is with
            {
                Registrations = [new("dea", "US-OH", null, new DateOnly(2026, 10, 1))],
                BoardCertificates =
                [
                    new(
                        "us-abim",
                        new Specialty("internal-medicine"),
                        null,
                        [],
                        new(2026, 11, 1),
                        null
                    ),
                ],
            },
            Wishes = Pat.Wishes with
            {
                Allowances = [new("work", Money.FromCents(100_00), Amount.Zero, null, null)],
            },
        };

    private static ImmutableArray<Reminder> Reminded(DateOnly day)
    {
        var person = Facts() with { AsOf = day };
        var input = person.Input();
        return DueReminders.Of(
            new CalendarInput
            {
                Profile = input.Profile,
                Check = person.Check(),
                Ledger = person.Ledger,
                Candidates = [Year.Meeting("meet", "2026-10-12", "2026-10-15")],
                Plan = new AcceptedPlan(new(2026, 1, 4), [Year.Item("meet", 10)]),
            },
            YearMeans.Of(input.Profile, person.Ledger, [], null, person.AsOf).Allowances
        );
    }

    private static string[] Planned(Candidate candidate, int month) =>
        [
            .. Told(
                    Pat,
                    new AcceptedPlan(new(2026, 1, 4), [Year.Item(candidate.Id, month)]),
                    [candidate]
                )
                .Where(one => one.Contains($"-{candidate.Id}", StringComparison.Ordinal)),
        ];

    /// <summary>"key | days | title | notes | minutes before".</summary>
    private static string[] Told(
        Person person,
        AcceptedPlan? plan,
        ImmutableArray<Candidate> candidates
    ) =>
        [
            .. YearCalendar
                .Of(
                    new CalendarInput
                    {
                        Profile = person.Input().Profile,
                        Ledger = person.Ledger,
                        Candidates = candidates,
                        Plan = plan,
                        Check = person.Check(),
                    }
                )
                .Select(one =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{one.Key} | {one.FirstDay:yyyy-MM-dd}{(one.Start is { } start ? $" {start:HH:mm}, {one.Minutes} minutes" : one.LastDay == one.FirstDay ? "" : $" to {one.LastDay:yyyy-MM-dd}")} | {one.Title} | {one.Notes.ReplaceLineEndings(" / ")} | {string.Join(' ', one.Reminders)}{(one.Busy ? " busy" : "")}"
                    )
                ),
        ];
}
