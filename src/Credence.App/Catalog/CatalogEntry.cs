using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Planning;
using Credence.Core.Practice;
using Credence.Core.Requirements;

namespace Credence.App.Catalog;

/// <summary>From the low to the high end; both equal where the figure is known.</summary>
public readonly record struct PriceBand(Money Low, Money High)
{
    public bool IsFree => High == Money.Zero;

    public override string ToString() =>
        IsFree ? "free"
        : Low == High ? $"${Low}"
        : $"${Low} to ${High}";
}

/// <summary>What one person may earn of a credit type, where no figure was read.</summary>
public sealed record CreditBand(CreditType Type, Amount Low, Amount High);

/// <summary>What the whole activity is designated for, often with recordings; a ceiling, never what one person earns.</summary>
public sealed record CreditCeiling(Amount Low, Amount High, string Types, string Per, int? Year);

/// <summary>Where the credits of an entry come from.</summary>
public enum CreditsBasis
{
    /// <summary>No figure is known.</summary>
    Unknown,
    Found,
    Rule,
    Estimate,
    Band,
}

/// <summary>An activity of the catalog, with how sure it is and as of when.</summary>
public sealed record CatalogEntry
{
    /// <summary>As the file says it; credits at the low end of a band, price at the upper end, months not yet of any year.</summary>
    public required Candidate Candidate { get; init; }

    public string Id => Candidate.Id;

    /// <summary>Codes of who it is for; empty = everybody.</summary>
    public ImmutableArray<string> Specialties { get; init; } = [];

    public ImmutableArray<CreditBand> Bands { get; init; } = [];

    public CreditsBasis Basis { get; init; }

    public int? CreditsYear { get; init; }

    public CreditCeiling? Ceiling { get; init; }

    /// <summary>Null: unknown.</summary>
    public PriceBand? Price { get; init; }

    public PriceBand? MemberPrice { get; init; }

    public string PriceNote { get; init; } = "";

    /// <summary>1 to 12; empty = all year, or as its dates say.</summary>
    public ImmutableArray<int> UsualMonths { get; init; } = [];

    public int? LengthDays { get; init; }

    /// <summary>Ids of rule files for which it was made or fits: a hint, not an approval.</summary>
    public ImmutableArray<string> AimedAt { get; init; } = [];

    public string Url { get; init; } = "";

    /// <summary>What was read on that page.</summary>
    public ImmutableArray<string> Found { get; init; } = [];

    /// <summary>The year the entry is good for.</summary>
    public required int AsOf { get; init; }

    public Confidence Confidence { get; init; }

    public string Note { get; init; } = "";

    /// <summary>Whether it is meant for one of the physician's specialties, or for all.</summary>
    public bool IsFor(Physician physician) =>
        Specialties.IsEmpty || physician.Specialties.Any(one => Specialties.Contains(one.Code));

    public bool IsFor(string specialty) => Specialties.IsEmpty || Specialties.Contains(specialty);

    /// <summary>Whether its id, title, provider, format or topics have the word.</summary>
    public bool Says(string word)
    {
        return Has(Id)
            || Has(Candidate.Title)
            || Has(Candidate.Provider)
            || Has(Candidate.Format)
            || Candidate.Portions.Any(portion => portion.Topics.Any(topic => Has(topic.Code)));

        bool Has(string text) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Older than three years: please check.</summary>
    public bool IsOld(DateOnly day) => day.Year - AsOf > 3;
}

/// <summary>A visible stack: parts that together earn a claim.</summary>
public sealed record CatalogCluster(
    Cluster Cluster,
    ImmutableDictionary<string, ImmutableArray<string>> StandIns,
    ImmutableArray<string> Next,
    ImmutableArray<string> For
);

/// <summary>A free public source: a finder, a list, an explainer.</summary>
public sealed record CatalogResource(
    string Id,
    string Title,
    string Provider,
    string Kind,
    string What,
    ImmutableArray<string> Topics,
    string Url,
    int AsOf,
    Confidence Confidence
);

/// <summary>The whole catalog, in the order of its files.</summary>
public sealed record CatalogContents(
    ImmutableArray<CatalogEntry> Entries,
    ImmutableArray<CatalogCluster> Clusters,
    ImmutableArray<CatalogResource> Resources
)
{
    public static CatalogContents Nothing { get; } = new([], [], []);

    /// <summary>Fields to try before turning a career toward them.</summary>
    public ImmutableArray<CareerField> Fields { get; init; } = [];

    /// <summary>What may be claimed for teaching and for projects.</summary>
    public ImmutableArray<CreditClaim> Claims { get; init; } = [];

    /// <summary>What to ask one's own hospital.</summary>
    public ImmutableArray<HospitalQuestion> Questions { get; init; } = [];
}
