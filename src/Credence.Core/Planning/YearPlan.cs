using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Dates;

namespace Credence.Core.Planning;

/// <summary>A plan for twelve months with the reasons for every line, and what of it is proven (engine.md sections 5 and 7).</summary>
public sealed record YearPlan
{
    public required PlanningProblem Problem { get; init; }

    /// <summary>Units by option.</summary>
    public required ImmutableArray<int> Units { get; init; }

    public required PlanValue Value { get; init; }

    public required string SolverName { get; init; }

    public required string SolverVersion { get; init; }

    /// <summary>By month, then as in the candidates file.</summary>
    public required ImmutableArray<PlanItem> Items { get; init; }

    /// <summary>Items of the accepted plan that are gone, by candidate and month.</summary>
    public required ImmutableArray<DroppedItem> Dropped { get; init; }

    public required ImmutableArray<GoalInPlan> Goals { get; init; }

    public required ImmutableArray<LevelInPlan> Levels { get; init; }

    public required ImmutableArray<PlannedShortfall> Shortfalls { get; init; }

    public required ImmutableArray<RejectedCandidate> Rejected { get; init; }

    /// <summary>Pins that cannot be held together with the hard rules.</summary>
    public required ImmutableArray<DroppedPin> DroppedPins { get; init; }

    public required PlanTotals Totals { get; init; }

    public DateOnly Start => Problem.Start;

    public bool Proven => Levels.All(level => level.Proven);

    /// <summary>The search was ended by something else before it was done; gone on with, it may find a better plan.</summary>
    public required bool WasCutOff { get; init; }
}

public enum ItemChange
{
    Kept,
    Moved,
    New,
}

/// <summary>One candidate in one month of the plan.</summary>
public sealed record PlanItem
{
    public required Candidate Candidate { get; init; }

    public required PlanLayer Layer { get; init; }

    /// <summary>Number of its option in the problem.</summary>
    public required int Option { get; init; }

    /// <summary>First day of the month in which its credits are earned.</summary>
    public required DateOnly Month { get; init; }

    public required DateOnly StartMonth { get; init; }

    public DateSpan? Dates { get; init; }

    public required int Units { get; init; }

    public required Amount Credits { get; init; }

    public required Amount Hours { get; init; }

    public required Amount DaysOff { get; init; }

    public required Money Price { get; init; }

    public required Money OwnMoney { get; init; }

    public required ItemChange Change { get; init; }

    public bool Pinned { get; init; }

    public ImmutableArray<PlanReason> Why { get; init; } = [];
}

/// <summary>What an item serves on one level.</summary>
/// <param name="Level">law, pace, structure or value.</param>
/// <param name="Serves">A requirement as obligation/id, a goal, a cluster, or a part of the year's shape.</param>
public sealed record PlanReason(string Level, string Serves, string Text);

/// <summary>An item of the accepted plan that the new one has no more.</summary>
public sealed record DroppedItem(string Candidate, DateOnly Month, int Units);

/// <summary>How far the year brings a goal, earned and planned.</summary>
public sealed record GoalInPlan(string Id, Amount Target, Amount Aligned);

/// <summary>A level's value, below (or above) which nothing can be, and whether that is proven.</summary>
public sealed record LevelInPlan(string Name, decimal Value, decimal? Bound, bool Proven);

/// <summary>What stays short although the plan is the best there is.</summary>
public sealed record PlannedShortfall(
    string Obligation,
    string Body,
    string Requirement,
    string Title,
    Amount Amount,
    DateOnly Deadline,
    DemandLevel Level,
    string Fix
);

/// <summary>A pin that could not be held, and what stands against it.</summary>
public sealed record DroppedPin(string Candidate, DateOnly? Month, RejectionReason Reason);

/// <summary>The year's sums.</summary>
public sealed record PlanTotals(
    Amount Credits,
    Amount Hours,
    Money Price,
    Money OwnMoney,
    ImmutableArray<MonthTotals> ByMonth
);

/// <summary>A month's credits, the hours they take, days off included, and those that the month must carry.</summary>
public sealed record MonthTotals(
    DateOnly Month,
    Amount Credits,
    Amount Hours,
    decimal Load,
    Amount Offered
);
