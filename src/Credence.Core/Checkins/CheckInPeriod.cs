using System.Collections.Immutable;
using Credence.Core.Dates;

namespace Credence.Core.Checkins;

/// <summary>The days that a check-in looks back on (product, quarterly check-in): ended quarters, or the time up to today.</summary>
/// <param name="SoFar">It ends today, in the midst of a quarter.</param>
public sealed record CheckInPeriod(DateSpan Span, bool SoFar)
{
    /// <summary>How many months a late check-in looks back at most.</summary>
    private const int MostMonths = 12;

    /// <summary>
    /// The quarters that ended and were not looked at yet, as one span: a check-in that was skipped is made up for by the
    /// next one. Null where nothing ended since the last check-in.
    /// </summary>
    /// <param name="yearStart">First day of the planning year; quarters are counted from it.</param>
    /// <param name="looked">The last days of the check-ins that were made.</param>
    /// <param name="begins">The first thing that was recorded; quarters that ended before it are not asked about, and nothing where
    /// nothing was recorded.</param>
    public static CheckInPeriod? Due(
        DateOnly yearStart,
        DateOnly asOf,
        ImmutableArray<DateOnly> looked,
        DateOnly? begins
    )
    {
        var running = QuarterOf(yearStart, asOf);
        var end = running.AddDays(-1);
        if (Last(looked) is { } last)
        {
            return last >= end
                ? null
                : new(new DateSpan(Later(last.AddDays(1), Earliest(end)), end), false);
        }

        if (begins is not { } day || day > end)
        {
            return null;
        }

        var quarter = running.AddMonths(-3);
        var first = QuarterOf(yearStart, day);
        // Before this planning year nothing was promised.
        first = Later(first, quarter < yearStart ? quarter : yearStart);
        return new(new DateSpan(first < quarter ? first : quarter, end), false);
    }

    /// <summary>Everything since the last check-in up to today; a check-in may be made on any day.</summary>
    public static CheckInPeriod UntilToday(
        DateOnly yearStart,
        DateOnly asOf,
        ImmutableArray<DateOnly> looked,
        DateOnly? begins
    )
    {
        var from =
            Due(yearStart, asOf, looked, begins)?.Span.Start
            ?? Last(looked)?.AddDays(1)
            ?? QuarterOf(yearStart, asOf);
        return new(new DateSpan(from <= asOf ? from : QuarterOf(yearStart, asOf), asOf), true);
    }

    /// <summary>The day after the running quarter, when the next look is due.</summary>
    public static DateOnly Next(DateOnly yearStart, DateOnly asOf) =>
        QuarterOf(yearStart, asOf).AddMonths(3);

    /// <summary>
    /// How many quarters of the planning year end in it, those of which it holds less than a month left out; 0 for a look in
    /// between.
    /// </summary>
    public int Quarters(DateOnly yearStart)
    {
        var ended = 0;
        for (
            var end = QuarterOf(yearStart, Span.Start).AddMonths(3).AddDays(-1);
            end <= Span.End;
            end = end.AddDays(1).AddMonths(3).AddDays(-1)
        )
        {
            ended += Span.Start.AddMonths(1) <= end.AddDays(1) ? 1 : 0;
        }

        return ended;
    }

    private static DateOnly Earliest(DateOnly end) => end.AddDays(1).AddMonths(-MostMonths);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly? Last(ImmutableArray<DateOnly> looked) =>
        looked.IsEmpty ? null : looked.Max();

    private static DateOnly QuarterOf(DateOnly yearStart, DateOnly day)
    {
        var months = ((day.Year - yearStart.Year) * 12) + day.Month - yearStart.Month;
        var quarter = (months - (((months % 3) + 3) % 3)) / 3;
        return new DateOnly(yearStart.Year, yearStart.Month, 1).AddMonths(3 * quarter);
    }
}
