using Credence.Core.Dates;

namespace Credence.Core.Planning;

/// <summary>The twelve months of a plan on the calendar, seen from a day.</summary>
internal sealed record PlanningYear(DateOnly Start, DateOnly AsOf)
{
    public DateOnly End => Start.AddMonths(12).AddDays(-1);

    public DateSpan Span => new(Start, End);

    /// <summary>The month of as-of; 1 before the year, 13 after it.</summary>
    public int FirstOpenMonth => Math.Clamp(MonthOf(AsOf), 1, 13);

    /// <summary>1 to 12 inside the year; below and above outside it.</summary>
    public int MonthOf(DateOnly day) =>
        ((day.Year - Start.Year) * 12) + day.Month - Start.Month + 1;

    public DateOnly FirstDay(int month) => Start.AddMonths(month - 1);

    public DateOnly LastDay(int month) => Start.AddMonths(month).AddDays(-1);

    /// <summary>The last of the months that lie wholly before the end of a day; 0 = none, at most 12.</summary>
    public int LastWholeMonth(DateOnly day)
    {
        var month = MonthOf(day);
        return Math.Clamp(MonthSteps.IsLastOfMonth(day) ? month : month - 1, 0, 12);
    }

    public static PlanningYear Of(PlanningInput input)
    {
        var start = input.Start ?? input.Profile.Planning.Start ?? new(input.AsOf.Year, 1, 1);
        return new PlanningYear(new DateOnly(start.Year, start.Month, 1), input.AsOf);
    }
}
