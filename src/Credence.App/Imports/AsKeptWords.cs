using Credence.App.Problems;
using Credence.App.Rules;
using Credence.App.Rules.Yaml;

namespace Credence.App.Imports;

/// <summary>
/// The words people use in the lists they keep: one readable file of the vocabulary (as-kept.yaml), and the topics
/// and specialties that the rules know.
/// </summary>
public sealed class AsKeptWords
{
    private const string FileName = "as-kept.yaml";

    private readonly Dictionary<string, KeptColumn> headings = [];

    private AsKeptWords(Phrases phrases) => Phrases = phrases;

    public Phrases Phrases { get; }

    public KeptColumn? Heading(string text) =>
        headings.TryGetValue(Phrases.Plain(text), out var column) ? column : null;

    public static AsKeptWords Of(RuleLibrary library)
    {
        var problems = new ProblemList();
        var path = Path.Combine(library.Folder, "vocabulary", FileName);
        var tree = File.Exists(path)
            ? YamlReader.Read(File.ReadAllText(path), FileName, problems)
            : new YamlMap(1, 1, []);
        return tree is not null && YamlFields.Of(tree, FileName, FileName, problems) is { } fields
            ? Read(fields, library.Words)
            : new AsKeptWords(new Phrases([]));
    }

    private static AsKeptWords Read(YamlFields fields, RuleWords rules)
    {
        var words = new AsKeptWords(new Phrases(fields.Texts("noise")));
        foreach (var (column, phrase) in Listed(fields, "headings"))
        {
            if (Enum.TryParse<KeptColumn>(column, ignoreCase: true, out var known))
            {
                words.headings.TryAdd(Phrases.Plain(phrase), known);
            }
        }

        words.Add(fields, "types", PhraseKind.Type, Certainty.Sure);
        words.Add(fields, "likely_types", PhraseKind.Type, Certainty.PleaseLook);
        words.Add(fields, "topics", PhraseKind.Topic, Certainty.Sure);
        words.Add(fields, "formats", PhraseKind.Format, Certainty.Sure);
        words.AddCodes(rules.CreditTypes, PhraseKind.Type);
        words.AddCodes(rules.Topics, PhraseKind.Topic);
        words.AddCodes(rules.Specialties, PhraseKind.Topic);
        words.AddCodes(rules.Formats, PhraseKind.Format);
        return words;
    }

    private void Add(YamlFields fields, string key, PhraseKind kind, Certainty certainty)
    {
        foreach (var (code, phrase) in Listed(fields, key))
        {
            Phrases.Add(phrase, new Meaning(kind, code, certainty));
        }
    }

    private void AddCodes(IEnumerable<string> codes, PhraseKind kind)
    {
        foreach (var code in codes)
        {
            Phrases.Add(code, new Meaning(kind, code, Certainty.Sure));
        }
    }

    private static IEnumerable<(string Code, string Phrase)> Listed(YamlFields fields, string key)
    {
        if (fields.Fields(key) is not { } lists)
        {
            yield break;
        }

        foreach (var entry in lists.Map.Entries)
        {
            foreach (var phrase in lists.Texts(entry.Key))
            {
                yield return (entry.Key, phrase);
            }
        }
    }
}
