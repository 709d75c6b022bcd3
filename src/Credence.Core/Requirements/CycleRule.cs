using System.Collections.Immutable;

namespace Credence.Core.Requirements;

public enum CycleEnds
{
    BoardAssigned,
    FixedDate,
    BirthMonth,
    IssueAnniversary,
    CalendarYear,
}

/// <summary>Which day an end falls on.</summary>
public enum EndDay
{
    /// <summary>birthday for a birth-month cycle, the day before for an anniversary.</summary>
    Usual,
    SameDay,
    DayBefore,
    LastOfMonth,
    FirstOfMonth,
}

public enum YearPick
{
    Every,
    Odd,
    Even,
    EveryNth,
    ParityOfBirthYear,
    ParityOfLicenseYear,
    FromLicense,
}

/// <summary>The years in which an end falls: every one, odd, even, every third from 2026 …</summary>
public sealed record EndYears(YearPick Pick, int Every = 1, int From = 0)
{
    public static EndYears Any { get; } = new(YearPick.Every);
}

public enum CohortBy
{
    Surname,
    BirthYear,
    LicenseYear,
    LicenseMonth,
    LicenseNumber,
}

/// <summary>
/// A group whose cycle ends on its own day: surnames A to L, odd birth years, odd license numbers …
/// </summary>
/// <param name="Test">"A-L", "odd", "even", or "1-6" for months.</param>
public sealed record Cohort(
    CohortBy By,
    string Test,
    MonthDay? Day,
    EndYears Years,
    bool BoardAssigned = false
);

/// <summary>A day of any year; February 29 stands for the last of February.</summary>
public readonly record struct MonthDay(int Month, int Day)
{
    public DateOnly In(int year) =>
        new(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)));

    public override string ToString() => $"{Month:D2}-{Day:D2}";
}

/// <summary>How long after the deadline a late renewal still counts credits.</summary>
public sealed record LateUntil(MonthDay? Day, int Months, int Days)
{
    public DateOnly After(DateOnly end)
    {
        if (Day is { } day)
        {
            var same = day.In(end.Year);
            return same > end ? same : day.In(end.Year + 1);
        }

        return end.AddMonths(Months).AddDays(Days);
    }
}

/// <summary>A deadline moved once by the body (Illinois 2026).</summary>
public sealed record MovedEnd(DateOnly End, DateOnly To);

/// <summary>The rhythm of a body: how long a cycle is and on which day it ends (engine.md section 2).</summary>
public sealed record CycleRule
{
    public int Months { get; init; } = 24;

    public CycleEnds Ends { get; init; } = CycleEnds.BoardAssigned;

    /// <summary>Fixed date only; null where cohorts decide.</summary>
    public MonthDay? Fixed { get; init; }

    public EndDay Day { get; init; } = EndDay.Usual;

    public EndYears Years { get; init; } = EndYears.Any;

    public ImmutableArray<Cohort> Cohorts { get; init; } = [];

    public int? LicenseMonths { get; init; }

    /// <summary>The reporting window: the n months that end with the cycle; null = the cycle itself.</summary>
    public int? LookbackMonths { get; init; }

    /// <summary>The day of a cycle's last year by which the credits must be there, where that is not its end.</summary>
    public MonthDay? Due { get; init; }

    public LateUntil? LateUntil { get; init; }

    public ImmutableArray<MovedEnd> Moved { get; init; } = [];

    public string Note { get; init; } = "";

    public ImmutableArray<string> Sources { get; init; } = [];
}
