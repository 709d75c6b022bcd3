using System.Collections.Frozen;
using System.Collections.Immutable;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.App.Rules.Yaml;
using Credence.App.Tables;
using Credence.Core.Requirements;

namespace Credence.App.Catalog;

/// <summary>The catalog in a folder, read once and whole when it is first asked for. Safe to share between threads.</summary>
public sealed class CatalogLibrary
{
    private readonly string folder;
    private readonly Lazy<Reading<CatalogContents>> contents;
    private readonly Lazy<FrozenDictionary<string, CatalogEntry>> byId;

    public CatalogLibrary(string folder, RuleLibrary rules)
    {
        this.folder = folder;
        contents = new(() => Read(folder, rules));
        byId = new(() => Contents.Entries.ToFrozenDictionary(entry => entry.Id));
    }

    /// <summary>The catalog that came with the program.</summary>
    public static CatalogLibrary OfProgram { get; } =
        new(Path.Combine(AppContext.BaseDirectory, "catalog"), RuleLibrary.OfProgram);

    /// <summary>What is wrong with it, with file and line; empty in a catalog that is whole.</summary>
    public Reading<CatalogContents> Reading => contents.Value;

    public CatalogContents Contents => contents.Value.Value ?? CatalogContents.Nothing;

    public CatalogEntry? Find(string id) => byId.Value.GetValueOrDefault(id);

    /// <summary>The day of the newest change, from the first heading of its CHANGELOG.</summary>
    public LibraryEdition Edition => RuleLibrary.EditionOf(folder);

    private static Reading<CatalogContents> Read(string folder, RuleLibrary rules)
    {
        var problems = new ProblemList();
        var reader = new CatalogReader(
            new KnownWords(rules.Words.CreditTypes),
            rules.Words.Formats,
            problems
        );
        IEnumerable<string> files = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.yaml")
            : [];
        foreach (var path in files.Order(StringComparer.Ordinal))
        {
            var file = Path.GetFileName(path);
            if (
                YamlReader.ReadFile(path, file, problems) is { } tree
                && YamlFields.Of(tree, file, file, problems) is { } fields
            )
            {
                reader.Read(fields);
            }
        }

        return problems.Give(reader.Whole(rules.Ids.ToHashSet()));
    }
}
