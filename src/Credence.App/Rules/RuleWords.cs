using System.Collections.Immutable;
using Credence.Core.Requirements;

namespace Credence.App.Rules;

/// <summary>The codes rules are held to, by kind, and what the engine needs to know about them.</summary>
public sealed record RuleWords
{
    /// <summary>No vocabulary at hand: every code is taken as it comes.</summary>
    public static RuleWords Unchecked { get; } = new();

    public ImmutableHashSet<string> CreditTypes { get; init; } = [];

    /// <summary>Only the topics that rules may name; goals and ledgers are free.</summary>
    public ImmutableHashSet<string> Topics { get; init; } = [];

    /// <summary>Every topic of the vocabulary: a limit or a rate may name a class that no rule asks for.</summary>
    public ImmutableHashSet<string> AllTopics { get; init; } = [];

    public ImmutableHashSet<string> Specialties { get; init; } = [];

    public ImmutableHashSet<string> Attributes { get; init; } = [];

    public ImmutableHashSet<string> Formats { get; init; } = [];

    public ImmutableHashSet<string> Boards { get; init; } = [];

    public ImmutableHashSet<string> Awards { get; init; } = [];

    /// <summary>What is so when the answer to an attribute is yes, by its code.</summary>
    public ImmutableDictionary<string, string> Sentences { get; init; } =
        ImmutableDictionary<string, string>.Empty;

    public Vocabulary Vocabulary { get; init; } = new();
}
