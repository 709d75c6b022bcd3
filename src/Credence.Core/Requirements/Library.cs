using System.Collections.Immutable;

namespace Credence.Core.Requirements;

/// <summary>The words rules are held to, and what stands under what.</summary>
public sealed record Vocabulary
{
    /// <summary>For each specialty the topics and specialties that stand under it, itself included; all by their codes.</summary>
    public ImmutableDictionary<string, ImmutableHashSet<string>> Under { get; init; } =
        ImmutableDictionary<string, ImmutableHashSet<string>>.Empty;

    /// <summary>The family of each certifying board: abms, aoa or other.</summary>
    public ImmutableDictionary<string, string> BoardFamilies { get; init; } =
        ImmutableDictionary<string, string>.Empty;

    /// <summary>The question asked for an attribute.</summary>
    public ImmutableDictionary<string, string> Questions { get; init; } =
        ImmutableDictionary<string, string>.Empty;

    /// <summary>Names on screen by code: credit types, topics, specialties, formats.</summary>
    public ImmutableDictionary<string, string> Names { get; init; } =
        ImmutableDictionary<string, string>.Empty;

    /// <summary>The code itself where it has no name.</summary>
    public string NameOf(string code) => Names.GetValueOrDefault(code, code);
}

/// <summary>Which edition of the rule library answered.</summary>
public sealed record LibraryEdition(string Version, DateOnly Date);
