using System.Collections.Immutable;
using Credence.App.Problems;
using Credence.App.Rules.Yaml;
using Credence.Core.Credits;
using Credence.Core.Requirements;

namespace Credence.App.Rules;

/// <summary>Reads the vocabulary files of the rule library into the codes rules are held to.</summary>
internal static class VocabularyReader
{
    public static Reading<RuleWords> Read(string folder)
    {
        var problems = new ProblemList();
        var names = ImmutableDictionary.CreateBuilder<string, string>();
        var topics = Entries(folder, "topics", problems);
        var specialties = Entries(folder, "specialties", problems);
        var types = Entries(folder, "credit-types", problems);
        var formats = Entries(folder, "formats", problems);
        var attributes = Entries(folder, "attributes", problems);
        var boards = Entries(folder, "boards", problems);
        foreach (
            var (code, fields) in boards
                .Concat(specialties)
                .Concat(topics)
                .Concat(formats)
                .Concat(types)
        )
        {
            names[code] = fields.Text("name") ?? code;
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
            Sentences = attributes.ToImmutableDictionary(
                attribute => attribute.Code,
                attribute => attribute.Fields.Text("sentence") ?? ""
            ),
            Vocabulary = new Vocabulary
            {
                Names = names.ToImmutable(),
                Under = specialties.ToImmutableDictionary(
                    specialty => new Specialty(specialty.Code),
                    specialty =>
                        specialty
                            .Fields.Texts("under")
                            .Append(specialty.Code)
                            .Select(code => new Topic(code))
                            .ToImmutableHashSet()
                ),
                BoardFamilies = boards.ToImmutableDictionary(
                    board => board.Code,
                    board => board.Fields.Text("family") ?? "other"
                ),
                Questions = attributes.ToImmutableDictionary(
                    attribute => attribute.Code,
                    attribute => attribute.Fields.Text("question") ?? ""
                ),
            },
        };
        return problems.Give(words);
    }

    private static ImmutableHashSet<string> Codes(IEnumerable<(string Code, YamlFields)> entries) =>
        [.. entries.Select(entry => entry.Code)];

    private static List<(string Code, YamlFields Fields)> Entries(
        string folder,
        string name,
        ProblemList problems
    )
    {
        var entries = new List<(string, YamlFields)>();
        var file = $"{name}.yaml";
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            problems.Add(ProblemCatalog.FileMissing, $"vocabulary/{file}");
            return entries;
        }

        var tree = YamlReader.Read(File.ReadAllBytes(path), file, problems);
        if (tree is null || YamlFields.Of(tree, name, file, problems) is not { } codes)
        {
            return entries;
        }

        foreach (var entry in codes.Map.Entries)
        {
            if (YamlFields.Of(entry.Value, entry.Key, file, problems) is { } fields)
            {
                entries.Add((entry.Key, fields));
            }
        }

        return entries;
    }
}
