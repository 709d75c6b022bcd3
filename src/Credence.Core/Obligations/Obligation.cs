using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Practice;
using Credence.Core.Requirements;

namespace Credence.Core.Obligations;

public enum LicenseStatus
{
    Active,
    Applied,
    Inactive,
    Retired,
    Training,
    Lapsed,
}

/// <summary>A status from a day on; the first entry of a history may have no day.</summary>
public sealed record StatusFrom(DateOnly? From, LicenseStatus Is);

/// <summary>The user's word that a requirement was met without a ledger entry (engine.md section 3).</summary>
public sealed record Satisfied(string Requirement, DateOnly On, string Note);

/// <summary>A body's written waiver of a requirement, until a day or without end.</summary>
public sealed record Waived(string Requirement, DateOnly? Until, string Note, string Proof);

/// <summary>The cycle that ended on a day was renewed.</summary>
public sealed record Renewed(DateOnly CycleEnd, DateOnly? On);

/// <summary>A physician's tie to a body, with the dates that fix its cycles.</summary>
public sealed record Obligation
{
    /// <summary>Unique in a profile; the body's id unless one body stands twice.</summary>
    public required string Id { get; init; }

    public required Body Body { get; init; }

    /// <summary>Where the body came from a file of one's own: its path or empty for one written in the profile.</summary>
    public string? CustomPath { get; init; }

    public string Number { get; init; } = "";

    public Degree? Degree { get; init; }

    public DateOnly? LicensedOn { get; init; }

    /// <summary>Last day of the present CME period; may be left out where the rule fixes it.</summary>
    public DateOnly? CycleEnds { get; init; }

    public DateOnly? LicenseEnds { get; init; }

    /// <summary>Only where the first term is irregular.</summary>
    public DateOnly? CycleStarts { get; init; }

    public ImmutableArray<StatusFrom> Statuses { get; init; } = [];

    /// <summary>By requirement id (settles its whole condition) or attribute (for this body only).</summary>
    public ImmutableDictionary<string, bool> Answers { get; init; } =
        ImmutableDictionary<string, bool>.Empty;

    public ImmutableArray<Satisfied> Satisfied { get; init; } = [];

    public ImmutableArray<Waived> Waived { get; init; } = [];

    /// <summary>What this body told this person, by requirement; shown as "set by you".</summary>
    public ImmutableDictionary<string, Amount> Amounts { get; init; } =
        ImmutableDictionary<string, Amount>.Empty;

    public ImmutableArray<Renewed> Renewed { get; init; } = [];

    public DateOnly? ExtendedTo { get; init; }

    public ImmutableDictionary<string, DateOnly> Clocks { get; init; } =
        ImmutableDictionary<string, DateOnly>.Empty;

    /// <summary>The package chosen; empty = the engine's choice.</summary>
    public string Package { get; init; } = "";

    public LicenseStatus StatusOn(DateOnly day)
    {
        var status = LicenseStatus.Active;
        foreach (var entry in Statuses)
        {
            if (entry.From is not { } from || from <= day)
            {
                status = entry.Is;
            }
        }

        return status;
    }
}
