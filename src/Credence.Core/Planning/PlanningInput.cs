using System.Collections.Immutable;
using Credence.Core.Ledger;
using Credence.Core.Obligations;
using Credence.Core.Requirements;

namespace Credence.Core.Planning;

/// <summary>What a year's plan is made from: who, what was done, what could be done, and what was accepted before.</summary>
public sealed record PlanningInput
{
    public required Profile Profile { get; init; }

    /// <summary>In ledger order: by date, then as entered. What is dated after as-of counts nowhere.</summary>
    public required ImmutableArray<CmeActivity> Ledger { get; init; }

    public ImmutableArray<Candidate> Candidates { get; init; } = [];

    public ImmutableArray<Cluster> Clusters { get; init; } = [];

    public AcceptedPlan? Accepted { get; init; }

    public required Vocabulary Vocabulary { get; init; }

    public required LibraryEdition Library { get; init; }

    public required DateOnly AsOf { get; init; }

    /// <summary>First day of the year's first month; null = the profile's, else January of as-of's year.</summary>
    public DateOnly? Start { get; init; }
}
