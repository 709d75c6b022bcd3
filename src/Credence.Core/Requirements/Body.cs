using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Practice;

namespace Credence.Core.Requirements;

public enum BodyKind
{
    StateLicense,
    SpecialtyBoard,
    Dea,
    Hospital,
    ProfessionalSociety,
    Award,
}

public enum Confidence
{
    High,
    Medium,
    Low,
}

/// <summary>Where a figure comes from: a law, a board's page, a secondary table. Never invented.</summary>
public sealed record Citation(string Key, string Title, string Url, string Says, string Dated);

/// <summary>What is not settled about a rule, and which of its parts it touches.</summary>
/// <param name="Affects">Requirement ids, <c>cycle</c>, <c>carry-over</c> or a substitute's id.</param>
/// <param name="Matters">Could change what a person owes: then what it affects is never plainly met.</param>
public sealed record Doubt(string Id, string Text, ImmutableArray<string> Affects, bool Matters)
{
    /// <summary>Whom it concerns; null: everybody.</summary>
    public Condition? When { get; init; }
}

/// <summary>A doubt that stands for those for whom its condition holds, or may hold.</summary>
public sealed record PersonalDoubt(string Text, Condition When);

/// <summary>Whoever asks for credits: a board, the DEA, a hospital, a society; with its rule in dated versions.</summary>
public sealed record Body
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public BodyKind Kind { get; init; } = BodyKind.Hospital;

    public string Jurisdiction { get; init; } = "US";

    public ImmutableArray<Degree> Degrees { get; init; } = [Degree.MD, Degree.DO];

    /// <summary>Whom it binds, in words.</summary>
    public string Applies { get; init; } = "";

    /// <summary>The fields a specialty board certifies.</summary>
    public ImmutableArray<Specialty> Specialties { get; init; } = [];

    public DateOnly? LastChecked { get; init; }

    public string Basis { get; init; } = "";

    public Confidence Confidence { get; init; } = Confidence.High;

    /// <summary>Before this day the file refuses rather than guesses.</summary>
    public DateOnly? SpeaksFrom { get; init; }

    /// <summary>Key of the body's own page in <see cref="Sources"/>.</summary>
    public string CheckWith { get; init; } = "";

    public ImmutableArray<Citation> Sources { get; init; } = [];

    public ImmutableArray<Doubt> Doubts { get; init; } = [];

    /// <summary>Oldest first; at least one.</summary>
    public required ImmutableArray<BodyVersion> Versions { get; init; }

    /// <summary>A body file of one's own, not of the library.</summary>
    public bool IsCustom { get; init; }
}

/// <summary>The rule of a body as it stands between two days; the one in force on the deadline decides.</summary>
public sealed record BodyVersion
{
    public DateOnly? InForceFrom { get; init; }

    public DateOnly? InForceUntil { get; init; }

    /// <summary>A bill or proposal that is not adopted: shown as coming, never counted.</summary>
    public bool Announced { get; init; }

    public string Note { get; init; } = "";

    public required CycleRule Cycle { get; init; }

    /// <summary>What stands in every package; in file order.</summary>
    public ImmutableArray<Requirement> Requirements { get; init; } = [];

    /// <summary>Alternative sets; the first is the usual one. Empty: there is one set only.</summary>
    public ImmutableArray<Package> Packages { get; init; } = [];

    public ImmutableArray<Substitute> Substitutes { get; init; } = [];

    public ImmutableArray<Grant> Grants { get; init; } = [];

    public ImmutableArray<CreditRate> Rates { get; init; } = [];

    public ImmutableArray<CountsAs> CountsAs { get; init; } = [];

    public CreditRounding Round { get; init; } = CreditRounding.None;

    public CarryOver CarryOver { get; init; } = CarryOver.None;

    public ImmutableArray<Exemption> Exemptions { get; init; } = [];

    public Audit? Audit { get; init; }

    public ImmutableArray<string> Sources { get; init; } = [];

    public bool InForceOn(DateOnly day) =>
        (InForceFrom is not { } from || day >= from)
        && (InForceUntil is not { } until || day <= until);
}

/// <summary>One of several alternative sets of requirements (Kansas, Missouri).</summary>
public sealed record Package(string Id, string Title, ImmutableArray<Requirement> Requirements)
{
    public ImmutableArray<string> Sources { get; init; } = [];
}

/// <summary>How far an activity's credit is rounded down before this body counts it.</summary>
public enum CreditRounding
{
    None,
    Quarter,
    Half,
    Whole,
}

/// <summary>What may excuse a physician, in words: the app helps to ask for it.</summary>
public sealed record Exemption(string Text, ImmutableArray<string> Sources);

/// <summary>How long the body wants proofs kept, and what is known of its audits.</summary>
public sealed record Audit(int? ProofKeptYears, string Note, ImmutableArray<string> Sources);
