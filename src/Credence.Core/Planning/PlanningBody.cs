using System.Collections.Immutable;
using Credence.Core.Dates;
using Credence.Core.Requirements;

namespace Credence.Core.Planning;

/// <summary>
/// One cycle of one obligation, as the year sees it: what is asked by when, and what earned and planned credits can be
/// put where (engine.md sections 3 and 5). Bodies and cycles share nothing: across them credits count freely.
/// </summary>
public sealed record PlanningBody
{
    public required string Obligation { get; init; }

    public required string Title { get; init; }

    public required DateSpan Cycle { get; init; }

    public required ImmutableArray<PlanningNode> Nodes { get; init; }

    /// <summary>Earned and planned credits; alike ones are one source with several units.</summary>
    public required ImmutableArray<CreditSource> Sources { get; init; }

    public ImmutableArray<SourceCap> Caps { get; init; } = [];
}

public enum PlanningNodeKind
{
    /// <summary>Credits are put on it; what is put on it or below counts for it.</summary>
    Sum,

    /// <summary>Takes nothing: counts what it accepts of what its parent's tree counts, or of everything without a parent.</summary>
    Minimum,

    /// <summary>Counts certificates or activities, 100 each.</summary>
    Items,
}

public enum DemandLevel
{
    None,

    /// <summary>Its deadline lies inside the year.</summary>
    Law,

    /// <summary>The year's share of a later deadline, or a once item that was missed.</summary>
    Pace,
}

/// <summary>One requirement in one window.</summary>
public sealed record PlanningNode
{
    public required string Requirement { get; init; }

    public required string Title { get; init; }

    /// <summary>The sum that its credits also count for; -1 = a root.</summary>
    public required int Parent { get; init; }

    public required PlanningNodeKind Kind { get; init; }

    /// <summary>R in hundredths.</summary>
    public required long Demand { get; init; }

    public required DemandLevel Level { get; init; }

    public required DateOnly Deadline { get; init; }

    /// <summary>The last month whose credits count.</summary>
    public required int DeadlineMonth { get; init; }

    public required DateSpan Window { get; init; }

    public CreditUnit Unit { get; init; }

    /// <summary>What earned things count here by themselves: items, and stackable roots. In hundredths.</summary>
    public long Earned { get; init; }

    /// <summary>What a unit of an option counts here by itself: items, and stackable roots. In hundredths.</summary>
    public ImmutableArray<OptionCount> Counts { get; init; } = [];
}

/// <summary>What one unit of an option counts at a node that takes nothing from others.</summary>
public readonly record struct OptionCount(int Option, long Each);

/// <summary>A portion of one unit: its amount and the nodes it may be put on (for a minimum: whether it counts there).</summary>
public sealed record SourcePortion(long Amount, ImmutableArray<int> Nodes);

/// <summary>Credits that are alike to this body: so many units, earned or of chosen options.</summary>
/// <param name="Earned">Units in the ledger.</param>
/// <param name="Options">Options whose units are of this kind.</param>
/// <param name="Limits">By node: the most that one unit can put there and below, 0 = does not count there.</param>
public sealed record CreditSource(
    int Earned,
    ImmutableArray<int> Options,
    ImmutableArray<SourcePortion> Portions,
    ImmutableArray<long> Limits
);

/// <summary>What the members put on a node and below is at most the amount; for each unit by itself where it says so.</summary>
public sealed record SourceCap(
    int Node,
    long Amount,
    bool PerUnit,
    ImmutableArray<SourceCapMember> Members
);

/// <summary>A source (or one of its portions): of a unit only what lies above <paramref name="Free"/> is in the cap's class.</summary>
/// <param name="Portion">-1 = the whole source.</param>
public readonly record struct SourceCapMember(int Source, int Portion, long Free);
