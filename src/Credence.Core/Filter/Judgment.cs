using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Planning;

namespace Credence.Core.Filter;

/// <summary>What the four answers come to.</summary>
public enum Verdict
{
    Take,
    ThinkTwice,
    Skip,
}

/// <summary>What nobody told about a candidate; what is not known is never taken for nothing.</summary>
[Flags]
public enum Unknown
{
    None = 0,
    Price = 1,
    Topics = 2,
    Credits = 4,
}

/// <summary>One goal that a candidate would move.</summary>
/// <param name="Alignment">1 to 3.</param>
/// <param name="Aligned">Credits toward it.</param>
/// <param name="TargetLeft">What the goal still wants this year.</param>
public sealed record GoalServed(
    string Goal,
    string Statement,
    int Alignment,
    Amount Aligned,
    Amount TargetLeft
);

/// <summary>Does it serve a goal, and which?</summary>
public sealed record GoalAnswer(bool Yes, ImmutableArray<GoalServed> Goals, string Reason)
{
    /// <summary>Toward all goals together.</summary>
    public Amount Aligned => Goals.Aggregate(Amount.Zero, (sum, goal) => sum + goal.Aligned);
}

/// <summary>One requirement that would lack less.</summary>
/// <param name="Amount">Credits; for certificates and activities their number.</param>
public sealed record RequirementServed(
    string Requirement,
    string Title,
    Amount Amount,
    bool CountsItems,
    DateOnly Deadline
);

/// <summary>One body that would miss less.</summary>
public sealed record BodyServed(
    string Obligation,
    string Title,
    Amount Credits,
    int Items,
    ImmutableArray<RequirementServed> Requirements
);

/// <summary>Does it count where credits are still needed, at which body, and how many?</summary>
/// <param name="Bodies">By today's ledger alone: what a board would see.</param>
/// <param name="AfterPlan">What it would still add if everything planned is done; null where nothing is planned.</param>
public sealed record NeedAnswer(
    bool Yes,
    ImmutableArray<BodyServed> Bodies,
    ImmutableArray<BodyServed>? AfterPlan,
    string Reason
)
{
    public Amount Credits => Bodies.Aggregate(Amount.Zero, (sum, body) => sum + body.Credits);

    /// <summary>The most that one body takes: the same hour counts at each of them.</summary>
    public Amount MostAtOneBody =>
        Bodies.Aggregate(Amount.Zero, (most, body) => Amount.Max(most, body.Credits));
}

/// <summary>What tangible thing does it leave behind?</summary>
public sealed record OutputAnswer(bool Yes, ImmutableArray<string> Outputs, string Reason);

/// <summary>What are credits and learning per hour, and what does a credit cost?</summary>
/// <param name="Price">Null where it is not known.</param>
/// <param name="CreditsPerHour">Null where it takes no hours.</param>
/// <param name="AlignedPerHour">Credits toward goals in an hour: what is learned for where one is going.</param>
/// <param name="CostPerCredit">Dollars; null where it gives no credit or the price is not known.</param>
public sealed record WorthAnswer(
    Amount Credits,
    Amount Hours,
    Money? Price,
    decimal? CreditsPerHour,
    decimal? AlignedPerHour,
    decimal? CostPerCredit,
    RatedValue Strategic,
    string Reason
);

/// <summary>A candidate with the four answers, the verdict, and why.</summary>
public sealed record Judgment
{
    public required Candidate Candidate { get; init; }

    public required CandidateAsDone AsDone { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>Why this verdict, in sentences; the first is the deciding one.</summary>
    public required ImmutableArray<string> Reasons { get; init; }

    public required GoalAnswer Goal { get; init; }

    public required NeedAnswer Need { get; init; }

    public required OutputAnswer Output { get; init; }

    public required WorthAnswer Worth { get; init; }

    public Unknown Unknown { get; init; }

    /// <summary>It stands in the accepted plan, or in the ledger on a day still to come.</summary>
    public bool IsPlanned { get; init; }

    /// <summary>Which month of the planning year has room for it, in a sentence; empty where nothing can be said.</summary>
    public string Room { get; init; } = "";

    /// <summary>In how many places it counts for this physician.</summary>
    public int Places => Need.Bodies.Length;
}
