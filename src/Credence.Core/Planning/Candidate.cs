using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Ledger;

namespace Credence.Core.Planning;

/// <summary>How a candidate is done (engine.md section 5): units month by month, once, on its dates, or over months.</summary>
public enum CandidateMode
{
    Stream,
    Block,
    Event,
    Project,
}

/// <summary>Whether the physician leaves it to the planner, insists on it, or refuses it.</summary>
public enum CandidateStatus
{
    Open,
    Pinned,
    Banned,
}

/// <summary>
/// When it can be done: a span of months, single months, or dates; exactly one of the three
/// (months by their first day; nothing said = always).
/// </summary>
public sealed record Offered
{
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public ImmutableArray<DateOnly> Months { get; init; } = [];

    public ImmutableArray<DateSpan> Dates { get; init; } = [];
}

/// <summary>An activity that could be done; nothing of it counts before it is in the ledger.</summary>
public sealed record Candidate
{
    public required string Id { get; init; }

    public string Title { get; init; } = "";

    public string Provider { get; init; } = "";

    public CandidateMode Mode { get; init; } = CandidateMode.Block;

    public string Format { get; init; } = "";

    /// <summary>Per unit, as in the ledger.</summary>
    public ImmutableArray<CreditLine> Lines { get; init; } = [];

    public ImmutableArray<Portion> Portions { get; init; } = [];

    /// <summary>Per unit.</summary>
    public Amount Hours { get; init; }

    public Money PriceOnce { get; init; }

    public Money PricePerUnit { get; init; }

    /// <summary>The employer's money may pay it.</summary>
    public bool Allowance { get; init; }

    public int UnitsPerMonth { get; init; } = 1;

    public bool PracticeLinked { get; init; }

    public Offered Offered { get; init; } = new();

    public Amount DaysOff { get; init; }

    /// <summary>1 to 10; null = by format.</summary>
    public int? Strategic { get; init; }

    /// <summary>certificate, project, abstract, presentation, role.</summary>
    public ImmutableArray<string> Outputs { get; init; } = [];

    /// <summary>0 to 3 by goal; null = 2 where a topic is shared, empty = none.</summary>
    public ImmutableDictionary<string, int>? Aligns { get; init; }

    public string Cluster { get; init; } = "";

    /// <summary>Candidates that must come first.</summary>
    public ImmutableArray<string> After { get; init; } = [];

    public int DurationMonths { get; init; } = 1;

    public CandidateStatus Status { get; init; } = CandidateStatus.Open;

    /// <summary>Where it is pinned to a month.</summary>
    public DateOnly? Month { get; init; }
}

/// <summary>Parts that together earn a claim, such as "ready for a quality committee".</summary>
public sealed record Cluster(string Id, string Title, string Claim, ImmutableArray<string> Needs);
