using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Dates;

namespace Credence.Core.Practice;

/// <summary>What the physician wants to become in twelve months, as an outcome.</summary>
public sealed record Goal
{
    public required string Id { get; init; }

    public string Statement { get; init; } = "";

    /// <summary>clinical-depth, role-transition, academic-teaching or business-practice.</summary>
    public string Kind { get; init; } = "";

    public ImmutableArray<Topic> Topics { get; init; } = [];

    public Amount TargetCredits { get; init; }

    /// <summary>1 to 3; 3 is highest.</summary>
    public int Priority { get; init; } = 2;

    public ImmutableArray<string> Evidence { get; init; } = [];
}

/// <summary>An employer's money and days for education, with the span in which they can be used.</summary>
public sealed record Allowance(string Id, Money Money, Amount Days, DateOnly? From, DateOnly? To);

/// <summary>What the year may cost in hours, money and days, and how the physician likes it shaped.</summary>
public sealed record PlanningWishes
{
    /// <summary>First month of the planning year (its first day); null = January of as-of's year.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Hours in a month, in hundredths.</summary>
    public Amount HoursPerMonth { get; init; } = Amount.Whole(8);

    /// <summary>Months that differ, by their first day.</summary>
    public ImmutableDictionary<DateOnly, Amount> HoursInMonth { get; init; } =
        ImmutableDictionary<DateOnly, Amount>.Empty;

    public Money? Budget { get; init; }

    public ImmutableArray<Allowance> Allowances { get; init; } = [];

    /// <summary>Annual demands are rounded up to a multiple of this many credits; 0 = not rounded.</summary>
    public int BufferStep { get; init; } = 5;

    public Amount MicroMinimum { get; init; } = Amount.Whole(3);

    public Amount MicroMaximum { get; init; } = Amount.Whole(7);

    /// <summary>How much of a month's streams should come from the own practice.</summary>
    public Amount MicroPracticeLinked { get; init; } = Amount.Whole(1);

    public ImmutableArray<Unavailable> Unavailable { get; init; } = [];

    public int DeepDivesPerQuarter { get; init; } = 1;

    public int Events { get; init; } = 1;

    public Sliders Sliders { get; init; } = new();

    public ProtectedTime? Protected { get; init; }
}

/// <summary>Days on which no event may be planned: family, call weeks.</summary>
public sealed record Unavailable(DateSpan Span, string Why);

/// <summary>How much career, time and money weigh against each other in a plan; 1 each = evenly.</summary>
public sealed record Sliders
{
    public Amount Career { get; init; } = Amount.Whole(1);

    public Amount Time { get; init; } = Amount.Whole(1);

    public Amount Money { get; init; } = Amount.Whole(1);
}

/// <summary>A block in the week that is kept free for education.</summary>
public sealed record ProtectedTime(DayOfWeek Weekday, TimeOnly Start, Amount Hours, int EveryWeeks);
