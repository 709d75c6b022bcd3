using System.Collections.Immutable;
using Credence.Core.Practice;
using Credence.Core.Requirements;

namespace Credence.Core.Tests.Standing;

/// <summary>The end of the present cycle where the profile names none (engine.md section 2).</summary>
public sealed class CycleAnchorTests
{
    private static readonly CycleRule Anniversaries = new() { Ends = CycleEnds.IssueAnniversary };
    private static readonly CycleRule Birthdays = new() { Ends = CycleEnds.BirthMonth };

    [Theory]
    // Issued February 29, 2024: anniversaries February 28, 2026 and February 29, 2028, each less a day.
    [InlineData("2024-02-29", "2026-02-27", "2028-02-28", "2030-02-27")]
    // March 1: the day before is the last of February, whichever that is.
    [InlineData("2024-03-01", "2026-02-28", "2028-02-29", "2030-02-28")]
    [InlineData("2024-02-28", "2026-02-27", "2028-02-27", "2030-02-27")]
    [InlineData("2024-09-01", "2026-08-31", "2028-08-31", "2030-08-31")]
    [InlineData("2024-09-15", "2026-09-14", "2028-09-14", "2030-09-14")]
    public void A_cycle_ends_the_day_before_the_anniversary_of_the_license(
        string licensed,
        params string[] ends
    ) => AssertEnds(Anniversaries, licensed, ends);

    [Theory]
    // February 28 stays the 28th in a leap year: it is the anniversary, not the end of a month.
    [InlineData("2022-02-28", "2024-02-28", "2026-02-28", "2028-02-28")]
    [InlineData("2024-02-29", "2026-02-28", "2028-02-29", "2030-02-28")]
    public void Where_the_rule_says_so_on_the_anniversary_itself(
        string licensed,
        params string[] ends
    ) => AssertEnds(Anniversaries with { Day = EndDay.SameDay }, licensed, ends);

    [Theory]
    [InlineData(EndDay.LastOfMonth, "2026-09-30")]
    [InlineData(EndDay.FirstOfMonth, "2026-09-01")]
    public void Or_on_the_first_or_last_of_its_month(EndDay day, string end) =>
        AssertEnds(Anniversaries with { Day = day }, "2024-09-15", end);

    [Fact]
    public void Half_a_year_from_the_end_of_August_and_back_is_the_end_of_August()
    {
        // Issued August 31: anniversaries February 28 (29 in 2028) and August 31, each less a day.
        var calendar = Board
            .Asking()
            .EndingByRule(Anniversaries with { Months = 6 })
            .Licensed("2026-08-31")
            .CalendarOn("2026-11-22");
        Assert.Equal(new DateOnly(2027, 2, 27), calendar.PresentEnd(new DateOnly(2026, 11, 22)));
        Assert.Equal(new DateOnly(2027, 8, 30), calendar.EndAfter(new DateOnly(2027, 2, 27)));
        Assert.Equal(new DateOnly(2028, 2, 28), calendar.EndAfter(new DateOnly(2027, 8, 30)));
    }

    [Theory]
    [InlineData(2, 28, "2027-02-28", "2028-02-28")]
    [InlineData(2, 29, "2027-02-28", "2028-02-29")]
    [InlineData(5, 17, "2027-05-17", "2028-05-17")]
    [InlineData(12, 31, "2026-12-31", "2027-12-31")]
    public void A_birth_month_cycle_ends_on_the_birthday(
        int month,
        int day,
        string end,
        string next
    )
    {
        var ends = BornOn(month, day, Birthdays with { Months = 12 });
        Assert.Equal(DateOnly.Parse(end), ends.First);
        Assert.Equal(DateOnly.Parse(next), ends.Next);
    }

    [Theory]
    [InlineData(EndDay.LastOfMonth, "2027-02-28", "2028-02-29")]
    [InlineData(EndDay.FirstOfMonth, "2027-02-01", "2028-02-01")]
    [InlineData(EndDay.DayBefore, "2027-02-09", "2028-02-09")]
    public void Or_near_it_where_the_rule_says_so(EndDay day, string end, string next)
    {
        var ends = BornOn(2, 10, Birthdays with { Months = 12, Day = day });
        Assert.Equal(DateOnly.Parse(end), ends.First);
        Assert.Equal(DateOnly.Parse(next), ends.Next);
    }

    [Fact]
    public void Born_on_January_1_the_day_before_lies_in_the_old_year()
    {
        var ends = BornOn(1, 1, Birthdays with { Months = 12, Day = EndDay.DayBefore });
        Assert.Equal(new DateOnly(2026, 12, 31), ends.First);
        Assert.Equal(new DateOnly(2027, 12, 31), ends.Next);
    }

    [Theory]
    [InlineData(YearPick.Odd, "2027-06-30")]
    [InlineData(YearPick.Even, "2028-06-30")]
    [InlineData(YearPick.ParityOfLicenseYear, "2028-06-30")]
    [InlineData(YearPick.ParityOfBirthYear, "2027-06-30")]
    public void A_fixed_day_falls_in_the_years_that_the_rule_picks(YearPick pick, string end) =>
        Assert.Equal(
            DateOnly.Parse(end),
            Fixed(24, new EndYears(pick), "2012-03-01", new Birthday(3, 14, 1981))
        );

    [Fact]
    public void Every_third_year_from_2026_on_comes_next_in_2029() =>
        Assert.Equal(
            new DateOnly(2029, 6, 30),
            Fixed(36, new EndYears(YearPick.EveryNth, 3, 2026), "2012-03-01", null)
        );

    [Fact]
    public void A_third_year_counted_from_long_before_is_the_same() =>
        Assert.Equal(
            new DateOnly(2029, 6, 30),
            Fixed(36, new EndYears(YearPick.EveryNth, 3, 2032), "2012-03-01", null)
        );

    [Fact]
    public void Which_of_two_years_is_not_guessed()
    {
        Assert.Null(Fixed(24, EndYears.Any, "2012-03-01", null));
        Assert.Null(Fixed(24, new EndYears(YearPick.ParityOfBirthYear), "2012-03-01", null));
        Assert.Null(Fixed(24, new EndYears(YearPick.ParityOfLicenseYear), null, null));
        Assert.Null(Fixed(36, new EndYears(YearPick.FromLicense), null, null));
        Assert.Equal(new DateOnly(2027, 6, 30), Fixed(12, EndYears.Any, null, null));
    }

    [Theory]
    // The first June 30 after licensing opens the first full cycle of three years.
    [InlineData("2024-06-29", "2027-06-30")]
    [InlineData("2024-06-30", "2028-06-30")]
    public void Counted_from_the_license_the_first_such_day_opens_the_first_full_cycle(
        string licensed,
        string end
    ) =>
        Assert.Equal(
            DateOnly.Parse(end),
            Fixed(36, new EndYears(YearPick.FromLicense), licensed, null)
        );

    [Fact]
    public void The_last_day_of_the_cycle_is_still_this_cycle() =>
        Assert.Equal(
            new DateOnly(2026, 11, 22),
            Board
                .Asking()
                .EndingByRule(
                    new CycleRule
                    {
                        Months = 12,
                        Ends = CycleEnds.FixedDate,
                        Fixed = new MonthDay(11, 22),
                    }
                )
                .CalendarOn("2026-11-22")
                .PresentEnd(new DateOnly(2026, 11, 22))
        );

    [Theory]
    [InlineData("Adams", "2027-03-31")]
    [InlineData("leland", "2027-03-31")]
    [InlineData("Moss", "2027-09-30")]
    [InlineData("Ábel", "2027-03-31")]
    [InlineData("Łukasz", "2027-03-31")]
    [InlineData("Østergaard", "2027-09-30")]
    [InlineData("", null)]
    public void A_surname_tells_the_cohort(string surname, string? end)
    {
        var rule = new CycleRule
        {
            Months = 24,
            Ends = CycleEnds.FixedDate,
            Cohorts =
            [
                new Cohort(
                    CohortBy.Surname,
                    "A-L",
                    new MonthDay(3, 31),
                    new EndYears(YearPick.Odd)
                ),
                new Cohort(
                    CohortBy.Surname,
                    "M-Z",
                    new MonthDay(9, 30),
                    new EndYears(YearPick.Odd)
                ),
            ],
        };
        Assert.Equal(
            end is null ? null : DateOnly.Parse(end),
            EndOf(rule, "2012-03-01", person => person with { Name = surname })
        );
    }

    [Theory]
    [InlineData(CohortBy.LicenseYear, "even", "2026-12-31")]
    [InlineData(CohortBy.LicenseYear, "odd", null)]
    [InlineData(CohortBy.LicenseMonth, "1-6", "2026-12-31")]
    [InlineData(CohortBy.LicenseMonth, "3", "2026-12-31")]
    [InlineData(CohortBy.LicenseMonth, "4-12", null)]
    [InlineData(CohortBy.BirthYear, "even", "2026-12-31")]
    [InlineData(CohortBy.BirthYear, "odd", null)]
    [InlineData(CohortBy.LicenseNumber, "odd", "2026-12-31")]
    [InlineData(CohortBy.LicenseNumber, "even", null)]
    public void Other_cohorts_go_by_license_birth_or_number(CohortBy by, string test, string? end)
    {
        var rule = new CycleRule
        {
            Months = 24,
            Ends = CycleEnds.FixedDate,
            Fixed = new MonthDay(12, 31),
            Cohorts = [new Cohort(by, test, null, new EndYears(YearPick.Even))],
        };
        Assert.Equal(
            end is null ? null : DateOnly.Parse(end),
            EndOf(
                rule,
                "2012-03-01",
                person => person with { Born = new Birthday(3, 14, 1980) },
                number: "MD-4217B"
            )
        );
    }

    [Fact]
    public void A_cohort_whose_day_the_board_assigns_is_asked()
    {
        var assigned = new Cohort(
            CohortBy.BirthYear,
            "even",
            null,
            EndYears.Any,
            BoardAssigned: true
        );
        ImmutableArray<Cohort> cohorts = [assigned];
        var born = new Birthday(3, 14, 1980);
        Assert.Null(
            EndOf(
                new CycleRule
                {
                    Ends = CycleEnds.FixedDate,
                    Fixed = new MonthDay(6, 30),
                    Cohorts = cohorts,
                },
                "2012-03-01",
                person => person with { Born = born }
            )
        );
        Assert.Null(
            EndOf(
                Birthdays with
                {
                    Cohorts = cohorts,
                },
                "2012-03-01",
                person => person with { Born = born }
            )
        );
        Assert.Equal(
            new DateOnly(2028, 3, 14),
            EndOf(
                Birthdays with
                {
                    Cohorts = [assigned with { BoardAssigned = false, Years = new(YearPick.Even) }],
                },
                "2012-03-01",
                person => person with { Born = born }
            )
        );
        Assert.Null(
            EndOf(
                Birthdays with
                {
                    Cohorts = [assigned with { Test = "odd", BoardAssigned = false }],
                },
                "2012-03-01",
                person => person with { Born = born }
            )
        );
    }

    [Theory]
    [InlineData(12, YearPick.Every, "2026-12-31")]
    [InlineData(24, YearPick.Odd, "2027-12-31")]
    [InlineData(24, YearPick.Even, "2026-12-31")]
    // Licensed in 2012: three calendar years at a time end in 2015, 2018, 2021, 2024, 2027.
    [InlineData(36, YearPick.Every, "2027-12-31")]
    public void Calendar_years_end_on_December_31(int months, YearPick pick, string end) =>
        Assert.Equal(
            DateOnly.Parse(end),
            EndOf(
                new CycleRule
                {
                    Months = months,
                    Ends = CycleEnds.CalendarYear,
                    Years = new EndYears(pick),
                },
                "2012-03-01",
                person => person
            )
        );

    [Fact]
    public void Without_the_date_it_hangs_on_nothing_is_fixed()
    {
        Assert.Null(EndOf(Anniversaries, null, person => person));
        Assert.Null(EndOf(Birthdays with { Months = 12 }, "2012-03-01", person => person));
        Assert.Null(EndOf(new CycleRule(), "2012-03-01", person => person));
        Assert.Null(
            EndOf(
                new CycleRule { Months = 36, Ends = CycleEnds.CalendarYear },
                null,
                person => person
            )
        );
        Assert.Null(
            EndOf(new CycleRule { Ends = CycleEnds.FixedDate }, "2012-03-01", person => person)
        );
    }

    private static void AssertEnds(CycleRule rule, string licensed, params string[] ends)
    {
        var calendar = Board
            .Asking()
            .EndingByRule(rule)
            .Licensed(licensed)
            .CalendarOn("2026-01-01");
        var end = DateOnly.Parse(ends[0]);
        Assert.Equal(end, calendar.EndOnOrAfter(DateOnly.Parse(licensed).AddMonths(2)));
        foreach (var next in ends[1..])
        {
            Assert.Equal(DateOnly.Parse(next), calendar.EndAfter(end));
            Assert.Equal(end, calendar.EndBefore(DateOnly.Parse(next)));
            end = DateOnly.Parse(next);
        }
    }

    private static (DateOnly First, DateOnly Next) BornOn(int month, int day, CycleRule rule)
    {
        var tie = Board.Asking().EndingByRule(rule);
        var person = Person
            .On("2026-11-22")
            .Being(one => one with { Born = new(month, day, 1980) });
        var calendar = new Core.Standing.CycleCalendar(tie, person.Is, person.AsOf);
        var end = calendar.PresentEnd(person.AsOf);
        return (end, calendar.EndAfter(end));
    }

    private static DateOnly? Fixed(int months, EndYears years, string? licensed, Birthday? born) =>
        EndOf(
            new CycleRule
            {
                Months = months,
                Ends = CycleEnds.FixedDate,
                Fixed = new MonthDay(6, 30),
                Years = years,
            },
            licensed,
            person => person with { Born = born }
        );

    private static DateOnly? EndOf(
        CycleRule rule,
        string? licensed,
        Func<Physician, Physician> being,
        string number = ""
    )
    {
        var tie = Board.Asking().EndingByRule(rule) with { Number = number };
        tie = licensed is null ? tie : tie.Licensed(licensed);
        var person = Person.On("2026-11-22").Being(being);
        var calendar = new Core.Standing.CycleCalendar(tie, person.Is, person.AsOf);
        return calendar.Known ? calendar.PresentEnd(person.AsOf) : null;
    }
}
