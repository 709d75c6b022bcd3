using System.Collections.Immutable;
using Credence.App.Imports;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.App.Rules.Yaml;
using Credence.App.Tables;
using Credence.Core.Requirements;

namespace Credence.App.Folder;

/// <summary>Reads a body of one's own from its YAML; null and problems where it is wrong.</summary>
public delegate Body? ReadBody(YamlValue value, string file, ProblemList problems);

/// <summary>What reading a folder needs to know of the rules: bodies by id, and the words they are written in.</summary>
public sealed record RulesAtHand
{
    public static RulesAtHand Of(RuleLibrary library)
    {
        var words = library.Words;
        var reader = library.Reader;
        return new RulesAtHand
        {
            Find = library.Find,
            BodyIds = () => library.Ids,
            ReadBody = (value, file, problems) => reader.Read(value, file, problems, custom: true),
            Words = new KnownWords(new HashSet<string>(words.CreditTypes)),
            AsKept = () => AsKeptWords.Of(library),
            Attributes = words.Attributes,
            Specialties = words.Specialties,
            Topics = words.AllTopics,
            Formats = words.Formats,
        };
    }

    /// <summary>A body of the library as it was read, or null where there is none. Only the bodies that a profile names are asked for.</summary>
    public required Func<string, Reading<Body>?> Find { get; init; }

    public required Func<IEnumerable<string>> BodyIds { get; init; }

    public required ReadBody ReadBody { get; init; }

    public required KnownWords Words { get; init; }

    /// <summary>Asked for only where a list in somebody's own form is read.</summary>
    public required Func<AsKeptWords> AsKept { get; init; }

    public IReadOnlySet<string> Attributes { get; init; } = ImmutableHashSet<string>.Empty;

    public IReadOnlySet<string> Specialties { get; init; } = ImmutableHashSet<string>.Empty;

    public IReadOnlySet<string> Topics { get; init; } = ImmutableHashSet<string>.Empty;

    public IReadOnlySet<string> Formats { get; init; } = ImmutableHashSet<string>.Empty;
}
