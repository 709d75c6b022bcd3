using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Obligations;
using Credence.Core.Requirements;

namespace Credence.Core.Standing;

/// <summary>What a check is made from. The day is handed in: the engine has no clock.</summary>
public sealed record CheckInput
{
    public required Profile Profile { get; init; }

    /// <summary>In ledger order: by date, then as entered.</summary>
    public required ImmutableArray<CmeActivity> Ledger { get; init; }

    /// <summary>What the plan adds: activities with dates after as-of; empty where there is no plan.</summary>
    public ImmutableArray<CmeActivity> Planned { get; init; } = [];

    /// <summary>Topic sets of candidates, for the overlap picture.</summary>
    public ImmutableArray<ImmutableHashSet<Topic>> CandidateTopics { get; init; } = [];

    public required Vocabulary Vocabulary { get; init; }

    public required LibraryEdition Library { get; init; }

    public required DateOnly AsOf { get; init; }
}

/// <summary>Answers "am I safe, and why" for one physician on one day.</summary>
public static class Check
{
    public static CheckResult Of(CheckInput input) =>
        throw new NotSupportedException(input.AsOf.ToString());
}
