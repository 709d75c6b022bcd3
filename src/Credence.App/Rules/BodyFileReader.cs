using System.Collections.Immutable;
using Credence.App.Problems;
using Credence.App.Rules.Yaml;
using Credence.Core.Practice;
using Credence.Core.Requirements;

namespace Credence.App.Rules;

/// <summary>
/// Reads a body file of the library's form (form: 2) or of the simple form, with every problem at once.
/// A body comes out only where nothing is wrong; notices do not stand in the way.
/// </summary>
public sealed class BodyFileReader(RuleWords words)
{
    public Reading<Body> Read(byte[] bytes, string file, bool custom = false)
    {
        var problems = new ProblemList();
        var tree = YamlReader.Read(bytes, file, problems);
        return problems.Give(tree is null ? null : Read(tree, file, problems, custom));
    }

    public Reading<Body> Read(string text, string file, bool custom = false)
    {
        var problems = new ProblemList();
        var tree = YamlReader.Read(text, file, problems);
        return problems.Give(tree is null ? null : Read(tree, file, problems, custom));
    }

    /// <summary>Reads a body that stands inside another file, such as one written into a profile.</summary>
    public Body? Read(YamlValue tree, string file, ProblemList problems, bool custom = false)
    {
        var before = problems.Count;
        if (YamlFields.Of(tree, "body", file, problems) is not { } yaml)
        {
            return null;
        }

        var form = yaml.Text("form") ?? "1";
        if (form is not ("1" or "2"))
        {
            problems.Add(ProblemCatalog.BodyFormUnknown, yaml.PlaceOf("form"), form);
            return null;
        }

        var fields = new RuleFields(yaml, new RuleReading(words, form == "2" ? 2 : 1));
        var body = form == "2" ? Library(fields) : FormOneReader.Body(fields);
        body = body with { IsCustom = custom };
        BodyChecks.Check(body, fields);
        return problems.Count == before ? Doubtful.Filled(body) : null;
    }

    private static Body Library(RuleFields fields)
    {
        var yaml = fields.Yaml;
        var sources = Sources(fields);
        fields.Reading.SourceKeys = [.. sources.Select(source => source.Key)];
        var versions = fields.Each("versions").Select(VersionReader.Read).ToImmutableArray();
        if (versions.IsEmpty)
        {
            fields.Problems.Add(ProblemCatalog.VersionsMissing, fields.PlaceOf("versions"));
        }

        foreach (
            var key in new[] { "name", "kind", "last_checked", "basis", "confidence", "sources" }
        )
        {
            if (!yaml.Has(key))
            {
                yaml.Missing(key);
            }
        }

        var body = Common(fields) with
        {
            Degrees = Degrees(yaml),
            Applies = fields.Text("applies"),
            Specialties = fields.Specialties("specialties"),
            LastChecked = fields.Date("last_checked"),
            Basis = fields.Text("basis"),
            SpeaksFrom = fields.Date("speaks_from"),
            CheckWith = fields.Text("check_with"),
            Sources = sources,
            Doubts = [.. fields.Each("doubts").Select(Doubt)],
            Versions = versions,
        };
        yaml.RefuseOthers();
        return body;
    }

    /// <summary>What both forms say in the same words.</summary>
    internal static Body Common(RuleFields fields) =>
        new()
        {
            Id = fields.Id(),
            Name = fields.Text("name"),
            Kind =
                fields.Yaml.Choice(
                    "kind",
                    [
                        ("state-license", BodyKind.StateLicense),
                        ("specialty-board", BodyKind.SpecialtyBoard),
                        ("dea", BodyKind.Dea),
                        ("hospital", BodyKind.Hospital),
                        ("professional-society", BodyKind.ProfessionalSociety),
                        ("award", BodyKind.Award),
                    ]
                ) ?? BodyKind.Hospital,
            Jurisdiction = fields.Text("jurisdiction") is { Length: > 0 } said ? said : "US",
            Confidence =
                fields.Yaml.Choice(
                    "confidence",
                    [
                        ("high", Confidence.High),
                        ("medium", Confidence.Medium),
                        ("low", Confidence.Low),
                    ]
                ) ?? Confidence.High,
            Versions = [],
        };

    internal static ImmutableArray<Degree> Degrees(YamlFields fields)
    {
        var degrees = ImmutableArray.CreateBuilder<Degree>();
        foreach (var item in fields.Items("degrees"))
        {
            if (
                item is YamlText text
                && fields.ChoiceOf(text, [("MD", Degree.MD), ("DO", Degree.DO)]) is { } degree
            )
            {
                degrees.Add(degree);
            }
        }

        return degrees.Count == 0 ? [Degree.MD, Degree.DO] : degrees.ToImmutable();
    }

    private static ImmutableArray<Citation> Sources(RuleFields fields)
    {
        if (fields.Yaml.Fields("sources") is not { } keyed)
        {
            return [];
        }

        var sources = ImmutableArray.CreateBuilder<Citation>();
        foreach (var entry in keyed.Map.Entries)
        {
            if (!RuleFields.IsId(entry.Key))
            {
                fields.Problems.Add(
                    ProblemCatalog.IdUnreadable,
                    entry.In(fields.Yaml.File),
                    entry.Key
                );
            }

            if (YamlFields.Of(entry.Value, entry.Key, fields.Yaml.File, fields.Problems) is { } one)
            {
                sources.Add(
                    new Citation(
                        entry.Key,
                        one.RequiredText("title") ?? "",
                        one.Text("url") ?? "",
                        one.Text("says") ?? "",
                        one.Text("dated") ?? ""
                    )
                );
                one.RefuseOthers();
            }
        }

        return sources.ToImmutable();
    }

    private static Doubt Doubt(RuleFields fields)
    {
        var doubt = new Doubt(
            fields.Id(),
            fields.Yaml.RequiredText("text") ?? "",
            fields.Yaml.Texts("affects"),
            fields.Flag("matters")
        )
        {
            When = ConditionReader.Read(fields, "when"),
        };
        fields.Yaml.RefuseOthers();
        return fields.Reading.Placed(doubt, fields.Yaml);
    }
}
