using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Credence.App.Problems;
using Credence.App.Rules.Yaml;
using Credence.Core.Requirements;

namespace Credence.App.Rules;

/// <summary>
/// The rule library in a folder: a body's file is read when it is asked for, and then kept. Safe to share
/// between threads.
/// </summary>
public sealed class RuleLibrary(string folder)
{
    public const string ExamplesEnding = ".examples.yaml";

    private static readonly string[] Kinds =
    [
        "state-license",
        "specialty-board",
        "dea",
        "hospital",
        "professional-society",
        "award",
    ];

    private readonly ConcurrentDictionary<string, Reading<Body>> bodies = new();
    private readonly Lazy<Reading<RuleWords>> words = new(() =>
        VocabularyReader.Read(Path.Combine(folder, "vocabulary"))
    );
    private readonly Lazy<LibraryEdition> edition = new(() => EditionOf(folder));
    private readonly Lazy<ImmutableArray<string>> ids = new(() => FindIds(folder));

    /// <summary>The library that came with the program.</summary>
    public static RuleLibrary OfProgram { get; } =
        new(Path.Combine(AppContext.BaseDirectory, "rules"));

    public string Folder => folder;

    public RuleWords Words => words.Value.Value ?? RuleWords.Unchecked;

    public Vocabulary Vocabulary => Words.Vocabulary;

    /// <summary>What is wrong with the vocabulary; empty in a library that is whole.</summary>
    public Reading<RuleWords> ReadWords() => words.Value;

    /// <summary>Begins to read the vocabulary beside whatever else starts; every check needs it.</summary>
    public void ReadAhead() => ThreadPool.UnsafeQueueUserWorkItem(_ => _ = words.Value, null);

    public LibraryEdition Edition => edition.Value;

    /// <summary>Every body of the library by its id, in order.</summary>
    public ImmutableArray<string> Ids => ids.Value;

    /// <summary>Bodies that are known but whose file is not written yet: listed as such, never faked.</summary>
    public ImmutableArray<string> NotConverted
    {
        get
        {
            var list = Path.Combine(folder, "not-converted.txt");
            return File.Exists(list)
                ?
                [
                    .. File.ReadLines(list)
                        .Select(line => line.Trim())
                        .Where(id => id.Length > 0 && !Ids.Contains(id))
                        .Order(StringComparer.Ordinal),
                ]
                : [];
        }
    }

    public BodyFileReader Reader => new(Words);

    /// <summary>The body's file, read; null where the library has no such body.</summary>
    public Reading<Body>? Find(string id)
    {
        if (bodies.TryGetValue(id, out var known))
        {
            return known;
        }

        return PathOf(id) is { } path ? bodies.GetOrAdd(id, _ => Read(path)) : null;
    }

    /// <summary>An id that somebody probably meant; null where none is near.</summary>
    public string? Nearest(string id) => BodyIds.Nearest(id, Ids);

    public IEnumerable<Reading<Body>> All() => Ids.Select(id => Find(id)!);

    /// <summary>Every body that reads without a problem; in a library that is whole, all of them.</summary>
    public IEnumerable<Body> Bodies() => All().Select(reading => reading.Value).OfType<Body>();

    public string? PathOf(string id) =>
        RuleFields.IsId(id)
            ? Kinds
                .Select(kind => Path.Combine(folder, kind, id + ".yaml"))
                .FirstOrDefault(File.Exists)
            : null;

    private Reading<Body> Read(string path)
    {
        var file = Path.GetFileName(path);
        var problems = new ProblemList();
        var tree = YamlReader.ReadFile(path, file, problems);
        var body = tree is null ? null : Reader.Read(tree, file, problems);
        var named = Path.GetFileNameWithoutExtension(file);
        if (body is not null && body.Id != named)
        {
            problems.Add(ProblemCatalog.IdNotFileName, YamlValue.Place(file, 1, 1), body.Id, named);
        }

        return problems.Give(body);
    }

    private static ImmutableArray<string> FindIds(string folder) =>
        [
            .. Kinds
                .Select(kind => Path.Combine(folder, kind))
                .Where(Directory.Exists)
                .SelectMany(Directory.EnumerateFiles)
                .Where(path =>
                    path.EndsWith(".yaml", StringComparison.Ordinal)
                    && !path.EndsWith(ExamplesEnding, StringComparison.Ordinal)
                )
                .Select(path => Path.GetFileNameWithoutExtension(path)!)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>A library is versioned by the day of its newest change: the first heading of its CHANGELOG.</summary>
    public static LibraryEdition EditionOf(string folder)
    {
        var path = Path.Combine(folder, "CHANGELOG.md");
        var headings = File.Exists(path)
            ? File.ReadLines(path)
                .Where(line => line.StartsWith("## ", StringComparison.Ordinal))
                .Select(line => line[3..].Trim())
            : [];
        foreach (var heading in headings)
        {
            var first = heading.Split(' ')[0];
            if (
                DateOnly.TryParseExact(
                    first,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
            )
            {
                return new LibraryEdition($"{day:yyyy.MM.dd}", day);
            }
        }

        return new LibraryEdition("unknown", DateOnly.MinValue);
    }
}
