using System.Collections.Immutable;
using Credence.App.Folder;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.App.Rules.Yaml;
using Credence.Core.Standing;

namespace Credence.App.WorkedExamples;

/// <summary>The worked examples that stand beside a body's file.</summary>
public sealed record ExampleFile(string Body, ImmutableArray<WorkedExample> Examples)
{
    /// <summary>Reads ID.examples.yaml; a missing file is a problem.</summary>
    public static Reading<ExampleFile> Read(string id, RuleLibrary library)
    {
        var problems = new ProblemList();
        var file = id + RuleLibrary.ExamplesEnding;
        var path = library.PathOf(id) is { } body
            ? Path.Combine(Path.GetDirectoryName(body)!, file)
            : file;
        var tree = YamlReader.ReadFile(path, file, problems);
        var fields = tree is null ? null : YamlFields.Of(tree, "examples", file, problems);
        if (fields is null)
        {
            return problems.Give<ExampleFile>(null);
        }

        var examples = fields
            .FieldsList("examples")
            .Select(example => Example(id, example, library))
            .OfType<WorkedExample>()
            .ToImmutableArray();
        fields.RefuseOthers();
        return problems.Give(new ExampleFile(id, examples));
    }

    private static WorkedExample? Example(string id, YamlFields fields, RuleLibrary library)
    {
        var problems = fields.Problems;
        var name = fields.RequiredText("name") ?? "";
        var asOf = fields.Date("as_of");
        var rules = RulesAtHand.Of(library);
        var profile = ProfileReader.Read(
            Profile(id, fields),
            fields.File,
            rules,
            (_, _, _) => null,
            problems
        );
        var ledger = fields.Value("ledger") is { } rows
            ? LedgerEntries.Read(rows, fields.File, rules.Words, problems)
            : [];
        var expect = fields.Value("expect") as YamlMap;
        if (asOf is null)
        {
            fields.Missing("as_of");
        }

        if (expect is null)
        {
            fields.Missing("expect");
        }

        fields.RefuseOthers();
        return asOf is { } day && expect is not null && profile is not null
            ? new WorkedExample(
                id,
                name,
                fields.Here,
                new CheckInput
                {
                    Profile = profile.Profile,
                    Ledger = [.. ledger.OrderBy(activity => activity.Date)],
                    Vocabulary = library.Vocabulary,
                    Library = library.Edition,
                    AsOf = day,
                },
                expect
            )
            : null;
    }

    /// <summary>A profile of one obligation: the example's own, with the body it is an example of.</summary>
    private static YamlMap Profile(string id, YamlFields fields)
    {
        var physician = With(fields, "physician", "name", "Example");
        var obligation = With(fields, "obligation", "body", id);
        var (line, column) = (fields.Map.Line, fields.Map.Column);
        return new YamlMap(
            line,
            column,
            [
                new YamlEntry("physician", line, column, physician),
                new YamlEntry(
                    "obligations",
                    line,
                    column,
                    new YamlList(line, column, [obligation])
                ),
            ]
        );
    }

    private static YamlMap With(YamlFields fields, string key, string name, string text)
    {
        var (line, column) = (fields.Map.Line, fields.Map.Column);
        var map = fields.Value(key) as YamlMap ?? new YamlMap(line, column, []);
        return map.Find(name) is null
            ? map with
            {
                Entries = map.Entries.Add(
                    new YamlEntry(
                        name,
                        line,
                        column,
                        new YamlText(line, column, text, Quoted: true)
                    )
                ),
            }
            : map;
    }
}
