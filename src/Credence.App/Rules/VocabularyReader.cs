using System.Collections.Immutable;
using Credence.App.Problems;
using Credence.App.Rules.Yaml;
using Credence.Core.Requirements;

namespace Credence.App.Rules;

/// <summary>
/// Reads the vocabulary files of the rule library into the codes rules are held to. It is read at every start of the
/// program, so it keeps to collections of plain texts, which need no compiling first.
/// </summary>
internal static class VocabularyReader
{
    public static Reading<RuleWords> Read(string folder)
    {
        var problems = new ProblemList();
        var names = ImmutableDictionary.CreateBuilder<string, string>();
        var boards = Entries(folder, "boards", problems);
        var specialties = Entries(folder, "specialties", problems);
        var topics = Entries(folder, "topics", problems);
        var formats = Entries(folder, "formats", problems);
        var types = Entries(folder, "credit-types", problems);
        var attributes = Entries(folder, "attributes", problems);
        var awards = Entries(folder, "awards", problems);
        foreach (var file in new[] { boards, specialties, topics, formats, types, awards })
        {
            foreach (var entry in file)
            {
                names[entry.Code] = entry.Text("name", entry.Code);
            }
        }

        var words = new RuleWords
        {
            CreditTypes = Codes(types),
            Topics = Codes(topics.Where(topic => topic.Fields.Flag("free") != true)),
            AllTopics = Codes(topics),
            Specialties = Codes(specialties),
            Attributes = Codes(attributes),
            Formats = Codes(formats),
            Boards = Codes(boards),
            Awards = Codes(awards),
            Sentences = Texts(attributes, "sentence", ""),
            Vocabulary = new Vocabulary
            {
                Names = names.ToImmutable(),
                Under = Under(specialties),
                BoardFamilies = Texts(boards, "family", "other"),
                Questions = Texts(attributes, "question", ""),
            },
        };
        return problems.Give(words);
    }

    private static ImmutableHashSet<string> Codes(IEnumerable<Entry> entries) =>
        [.. entries.Select(entry => entry.Code)];

    private static ImmutableDictionary<string, string> Texts(
        List<Entry> entries,
        string key,
        string otherwise
    )
    {
        var texts = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var entry in entries)
        {
            texts[entry.Code] = entry.Text(key, otherwise);
        }

        return texts.ToImmutable();
    }

    private static ImmutableDictionary<string, ImmutableHashSet<string>> Under(
        List<Entry> specialties
    )
    {
        var under = ImmutableDictionary.CreateBuilder<string, ImmutableHashSet<string>>();
        foreach (var specialty in specialties)
        {
            under[specialty.Code] = [.. specialty.Fields.Texts("under"), specialty.Code];
        }

        return under.ToImmutable();
    }

    private static List<Entry> Entries(string folder, string name, ProblemList problems)
    {
        var entries = new List<Entry>();
        var file = $"{name}.yaml";
        var tree = YamlReader.ReadFile(Path.Combine(folder, file), file, problems);
        if (tree is null || YamlFields.Of(tree, name, file, problems) is not { } codes)
        {
            return entries;
        }

        foreach (var entry in codes.Map.Entries)
        {
            if (YamlFields.Of(entry.Value, entry.Key, file, problems) is { } fields)
            {
                entries.Add(new Entry(entry.Key, fields));
            }
        }

        return entries;
    }

    private sealed record Entry(string Code, YamlFields Fields)
    {
        public string Text(string key, string otherwise) => Fields.Text(key) ?? otherwise;
    }
}
