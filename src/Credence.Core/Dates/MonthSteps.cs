namespace Credence.Core.Dates;

/// <summary>
/// Steps in whole months from one given day, never chained: an end on the last day of its month stays
/// on the last day of each month, any other day is kept and cut to the month's length (engine.md section 2).
/// </summary>
public static class MonthSteps
{
    public static DateOnly LastOfMonth(DateOnly day) =>
        new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    public static bool IsLastOfMonth(DateOnly day) =>
        day.Day == DateTime.DaysInMonth(day.Year, day.Month);

    /// <summary>The day <paramref name="months"/> away from an end of a period; keeps the end of the month.</summary>
    public static DateOnly FromEnd(DateOnly end, int months)
    {
        var moved = end.AddMonths(months);
        return IsLastOfMonth(end) ? LastOfMonth(moved) : moved;
    }

    /// <summary>The <paramref name="months"/> months that end on <paramref name="end"/>.</summary>
    public static DateSpan Ending(DateOnly end, int months) =>
        new(FromEnd(end, -months).AddDays(1), end);

    /// <summary>The same day in a later or earlier month; February 29 becomes the 28th in a common year.</summary>
    public static DateOnly Later(DateOnly day, int months) => day.AddMonths(months);
}
