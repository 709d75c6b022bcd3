using System.Collections.Immutable;
using Credence.Core.Calendar;
using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Planning;
using Credence.Core.Practice;
using Credence.Core.Standing;

namespace Credence.Core.Checkins;

/// <summary>A requirement that is behind its pace, and when the plan takes it up.</summary>
/// <param name="Next">The first planned thing on its topics; null where none is planned.</param>
public sealed record LaggingRequirement(
    ObligationStanding Body,
    RequirementStanding Requirement,
    PlannedWork? Next
)
{
    /// <summary>With the plan done nothing of it is missing.</summary>
    public bool IsPlanned => Requirement.Planned is { Shortfall.IsZero: true };

    /// <summary>What is open of it: credits with those of its parts, or the things that are counted one by one.</summary>
    public Amount Open =>
        Requirement.Rule.CountsItems ? Requirement.Shortfall : Requirement.Missing;
}

/// <summary>How far a goal came in the period, and since the planning year began, against what was due by now.</summary>
public sealed record GoalMoved(Goal Goal, Amount InPeriod, Amount SinceStart, Amount Due)
{
    public bool Moved => !InPeriod.IsZero;
}

/// <summary>A thing done in the period: which goals it moved, and how much of it counts somewhere.</summary>
public sealed record ActivityDone(
    CmeActivity Activity,
    ImmutableArray<string> Goals,
    Amount Counted
)
{
    public bool ServedNothing => Goals.IsEmpty && Counted.IsZero;
}

/// <summary>A block that was kept free, and the first entry of its week: as good a sign as a ledger gives that it held.</summary>
public sealed record BlockKept(DateOnly Day, TimeOnly Start, CmeActivity? Sign);

/// <summary>An item whose month is over and which the ledger does not show.</summary>
public sealed record PlannedNotDone(PlannedWork Work, int Units);

/// <summary>
/// All that a check-in fills in by itself (product, quarterly check-in): credits, alignment, time, and whether the year is
/// on track.
/// </summary>
public sealed record CheckInFacts
{
    public required CheckInPeriod Period { get; init; }

    public required DateOnly AsOf { get; init; }

    public required bool HasPlan { get; init; }

    /// <summary>Credits that the accepted plan wanted in the period.</summary>
    public required Amount Planned { get; init; }

    public required ImmutableArray<CmeActivity> Earned { get; init; }

    public Amount EarnedCredits => Sum(Earned);

    /// <summary>The share of the year's compliance floor that falls into the period.</summary>
    public required Amount FairPace { get; init; }

    public required Amount EarnedThisYear { get; init; }

    public required Amount FairPaceThisYear { get; init; }

    /// <summary>Credits of small steady sources: wanted by the plan, and done.</summary>
    public required Amount SteadyPlanned { get; init; }

    public required Amount SteadyDone { get; init; }

    public required ImmutableArray<LaggingRequirement> Lagging { get; init; }

    public required ImmutableArray<GoalMoved> Goals { get; init; }

    /// <summary>By date.</summary>
    public required ImmutableArray<ActivityDone> Done { get; init; }

    public required ImmutableArray<BlockKept> Blocks { get; init; }

    public required ImmutableArray<PlannedNotDone> NotDone { get; init; }

    public required OnTrack Verdict { get; init; }

    internal static Amount Sum(IEnumerable<CmeActivity> activities) =>
        activities.Aggregate(Amount.Zero, (sum, one) => sum + one.Amount);
}

/// <summary>What a check-in is made from.</summary>
public sealed record CheckInInput
{
    public required CalendarInput Practice { get; init; }

    public required CheckInPeriod Period { get; init; }

    public DateOnly AsOf => Practice.AsOf;
}
