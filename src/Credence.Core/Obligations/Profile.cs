using System.Collections.Immutable;
using Credence.Core.Practice;

namespace Credence.Core.Obligations;

/// <summary>A physician with all their ties and wishes: what a profile says.</summary>
public sealed record Profile
{
    public required Physician Physician { get; init; }

    public ImmutableArray<Obligation> Obligations { get; init; } = [];

    public ImmutableArray<Goal> Goals { get; init; } = [];

    public PlanningWishes Planning { get; init; } = new();
}
