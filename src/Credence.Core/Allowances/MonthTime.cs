using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Practice;

namespace Credence.Core.Allowances;

/// <summary>A month's hours for education: set aside, done, planned; what days off carry is left out.</summary>
public sealed record MonthTime
{
    /// <summary>Its first day.</summary>
    public required DateOnly Month { get; init; }

    public required Amount Room { get; init; }

    public required Amount Done { get; init; }

    public required Amount Planned { get; init; }

    /// <summary>Time away that touches it.</summary>
    public required ImmutableArray<Unavailable> Away { get; init; }

    /// <summary>Set by itself, differently from the usual month.</summary>
    public required bool Differs { get; init; }

    public Amount All => Done + Planned;

    public Amount Free => Room.Less(All);

    public bool IsOver => All > Room;
}
