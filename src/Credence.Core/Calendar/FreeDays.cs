using System.Collections.Immutable;
using Credence.Core.Dates;
using Credence.Core.Obligations;

namespace Credence.Core.Calendar;

/// <summary>On which days something can be put: not while away, on call, on a federal holiday, or at a meeting.</summary>
internal sealed class FreeDays(Profile profile, IEnumerable<DateSpan> meetings)
{
    private readonly ImmutableArray<DateSpan> taken =
    [
        .. profile.Planning.Unavailable.Select(one => one.Span),
        .. profile.Physician.Leave.Select(one => one.Span),
        .. meetings,
    ];

    public bool Has(DateOnly day) =>
        !FederalHolidays.Has(day) && !taken.Any(span => span.Contains(day));

    public bool HasWorkday(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && Has(day);

    /// <summary>The first free workday on or after a day; the day itself where none is near.</summary>
    public DateOnly OnOrAfter(DateOnly day) => Near(day, 1, 45);

    public DateOnly OnOrBefore(DateOnly day, int within) => Near(day, -1, within);

    /// <summary>The days of a month that are free workdays.</summary>
    public IEnumerable<DateOnly> WorkdaysOf(DateOnly month) => DaysOf(month).Where(HasWorkday);

    /// <summary>The days of a month that are free, its weekends too.</summary>
    public IEnumerable<DateOnly> DaysOf(DateOnly month) =>
        Enumerable
            .Range(0, DateTime.DaysInMonth(month.Year, month.Month))
            .Select(month.AddDays)
            .Where(Has);

    private DateOnly Near(DateOnly day, int step, int within)
    {
        for (var away = 0; away <= within; away++)
        {
            if (HasWorkday(day.AddDays(step * away)))
            {
                return day.AddDays(step * away);
            }
        }

        return day;
    }
}
