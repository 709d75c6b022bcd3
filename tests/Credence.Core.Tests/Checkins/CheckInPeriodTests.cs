using Credence.Core.Checkins;
using Credence.Core.Dates;

namespace Credence.Core.Tests.Checkins;

public sealed class CheckInPeriodTests
{
    private static readonly DateOnly Year = new(2026, 1, 1);
    private static readonly DateOnly Begun = new(2026, 1, 5);

    [Fact]
    public void In_april_the_first_quarter_is_looked_back_on() =>
        Assert.Equal(
            Span("2026-01-01", "2026-03-31"),
            CheckInPeriod.Due(Year, new(2026, 4, 21), [], Begun)!.Span
        );

    [Fact]
    public void A_quarter_that_was_skipped_is_made_up_for_by_the_next_look()
    {
        var due = CheckInPeriod.Due(Year, new(2026, 8, 10), [], Begun)!;

        Assert.Equal(Span("2026-01-01", "2026-06-30"), due.Span);
        Assert.Equal(2, due.Quarters(Year));
    }

    [Fact]
    public void What_was_looked_at_is_not_asked_again_and_the_rest_is()
    {
        DateOnly[] looked = [new(2026, 3, 31)];

        Assert.Null(CheckInPeriod.Due(Year, new(2026, 4, 21), [.. looked], Begun));
        Assert.Equal(
            Span("2026-04-01", "2026-06-30"),
            CheckInPeriod.Due(Year, new(2026, 7, 1), [.. looked], Begun)!.Span
        );
    }

    [Fact]
    public void Quarters_before_the_first_entry_are_not_asked_about() =>
        Assert.Equal(
            Span("2026-07-01", "2026-09-30"),
            CheckInPeriod.Due(Year, new(2026, 11, 22), [], new DateOnly(2026, 8, 3))!.Span
        );

    [Fact]
    public void An_account_that_began_this_quarter_is_asked_about_no_other()
    {
        Assert.Null(CheckInPeriod.Due(Year, new(2026, 11, 22), [], null));
        Assert.Null(CheckInPeriod.Due(Year, new(2026, 11, 22), [], new DateOnly(2026, 10, 3)));
    }

    [Fact]
    public void In_january_it_is_the_last_quarter_of_the_year_before() =>
        Assert.Equal(
            Span("2025-10-01", "2025-12-31"),
            CheckInPeriod.Due(Year, new(2026, 1, 9), [], new DateOnly(2025, 11, 2))!.Span
        );

    [Fact]
    public void A_look_is_possible_on_any_day_and_goes_on_from_the_last_one()
    {
        var day = new DateOnly(2026, 5, 20);

        var first = CheckInPeriod.UntilToday(Year, day, [], Begun);
        var later = CheckInPeriod.UntilToday(Year, day, [new(2026, 4, 30)], Begun);
        var again = CheckInPeriod.UntilToday(Year, day, [day], Begun);

        Assert.Equal(Span("2026-01-01", "2026-05-20"), first.Span);
        Assert.Equal(Span("2026-05-01", "2026-05-20"), later.Span);
        Assert.Equal(Span("2026-04-01", "2026-05-20"), again.Span);
        Assert.True(first.SoFar);
    }

    [Fact]
    public void A_year_that_begins_in_july_has_its_own_quarters()
    {
        var july = new DateOnly(2026, 7, 1);

        Assert.Equal(
            Span("2026-07-01", "2026-09-30"),
            CheckInPeriod.Due(july, new(2026, 11, 1), [], july)!.Span
        );
        Assert.Equal(new(2027, 1, 1), CheckInPeriod.Next(july, new(2026, 11, 1)));
    }

    [Fact]
    public void Nobody_is_asked_about_more_than_a_year() =>
        Assert.Equal(
            Span("2026-10-01", "2027-09-30"),
            CheckInPeriod.Due(Year, new(2027, 10, 3), [new(2025, 3, 31)], null)!.Span
        );

    private static DateSpan Span(string from, string to) =>
        new(DateOnly.Parse(from), DateOnly.Parse(to));
}
