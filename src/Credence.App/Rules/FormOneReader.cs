using System.Collections.Immutable;
using Credence.App.Problems;
using Credence.Core.Practice;
using Credence.Core.Requirements;

namespace Credence.App.Rules;

/// <summary>
/// Reads the simple form of a body file: one version, sources as a list, substitutes and exemptions in words.
/// It stays readable in every later version of Credence.
/// </summary>
internal static class FormOneReader
{
    private static readonly string[] OfFormTwo =
    [
        "versions",
        "packages",
        "grants",
        "rates",
        "counts_as",
        "speaks_from",
        "check_with",
    ];

    public static Body Body(RuleFields fields)
    {
        var (degrees, applies) = AppliesTo(fields);
        var from = fields.Date("effective_from");
        var version = VersionReader.Whole(fields) with
        {
            InForceFrom = from,
            Substitutes =
            [
                .. Sentences(fields, "substitutes")
                    .Select(
                        (words, at) =>
                            new Substitute($"substitute-{at + 1}", words, null, [], [], [])
                    ),
            ],
            Exemptions =
            [
                .. Sentences(fields, "exemptions").Select(words => new Exemption(words, [])),
            ],
        };
        var body = BodyFileReader.Common(fields) with
        {
            Degrees = degrees,
            Applies = applies,
            LastChecked = fields.Date("last_checked"),
            Sources = Sources(fields),
            Doubts = Doubts(fields),
            Versions = [version],
        };
        fields.Reading.Placed(version, fields.Yaml);
        foreach (var key in OfFormTwo)
        {
            if (fields.Yaml.Has(key))
            {
                fields.Problems.Add(ProblemCatalog.KeyOfFormTwo, fields.PlaceOf(key), key);
            }
        }

        fields.Yaml.RefuseOthers();
        return body.Name.Length > 0 ? body : body with { Name = body.Id };
    }

    private static (ImmutableArray<Degree>, string) AppliesTo(RuleFields fields)
    {
        if (fields.Inside("applies_to") is not { } applies)
        {
            return ([Degree.MD, Degree.DO], "");
        }

        var read = (BodyFileReader.Degrees(applies.Yaml), applies.Text("note"));
        applies.Yaml.RefuseOthers();
        return read;
    }

    private static IEnumerable<string> Sentences(RuleFields fields, string key) =>
        fields.Yaml.Texts(key).Select(text => text.Trim()).Where(text => text.Length > 0);

    private static ImmutableArray<Citation> Sources(RuleFields parent)
    {
        var sources = ImmutableArray.CreateBuilder<Citation>();
        foreach (var fields in parent.Each("sources"))
        {
            sources.Add(
                new Citation(
                    $"source-{sources.Count + 1}",
                    fields.Text("title"),
                    fields.Text("url"),
                    fields.Text("says"),
                    fields.Text("dated")
                )
            );
            fields.Yaml.RefuseOthers();
        }

        return sources.ToImmutable();
    }

    private static ImmutableArray<Doubt> Doubts(RuleFields fields) =>
        [
            .. Sentences(fields, "doubts")
                .Select((words, at) => new Doubt($"doubt-{at + 1}", words, [], false)),
        ];
}
