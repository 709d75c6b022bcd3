namespace Credence.Core.Calendar;

/// <summary>The eleven federal holidays, on the day on which they are kept: Friday for a Saturday, Monday for a Sunday.</summary>
public static class FederalHolidays
{
    public static bool Has(DateOnly day) =>
        Of(day.Year).Contains(day)
        // New Year of the next year may be kept on December 31.
        || (day is { Month: 12, Day: 31 } && Kept(new DateOnly(day.Year + 1, 1, 1)) == day);

    public static IEnumerable<DateOnly> Of(int year) =>
        [
            Kept(new DateOnly(year, 1, 1)),
            Nth(year, 1, DayOfWeek.Monday, 3),
            Nth(year, 2, DayOfWeek.Monday, 3),
            Last(year, 5, DayOfWeek.Monday),
            Kept(new DateOnly(year, 6, 19)),
            Kept(new DateOnly(year, 7, 4)),
            Nth(year, 9, DayOfWeek.Monday, 1),
            Nth(year, 10, DayOfWeek.Monday, 2),
            Kept(new DateOnly(year, 11, 11)),
            Nth(year, 11, DayOfWeek.Thursday, 4),
            Kept(new DateOnly(year, 12, 25)),
        ];

    private static DateOnly Kept(DateOnly day) =>
        day.DayOfWeek switch
        {
            DayOfWeek.Saturday => day.AddDays(-1),
            DayOfWeek.Sunday => day.AddDays(1),
            _ => day,
        };

    private static DateOnly Nth(int year, int month, DayOfWeek weekday, int n)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays((((int)weekday - (int)first.DayOfWeek + 7) % 7) + ((n - 1) * 7));
    }

    private static DateOnly Last(int year, int month, DayOfWeek weekday)
    {
        var fifth = Nth(year, month, weekday, 5);
        return fifth.Month == month ? fifth : fifth.AddDays(-7);
    }
}
