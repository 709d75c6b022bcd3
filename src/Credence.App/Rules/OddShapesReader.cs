using Credence.App.Problems;
using Credence.Core.Requirements;

namespace Credence.App.Rules;

/// <summary>Reads packages, substitutes, grants, rates, counts_as and carry-over (engine.md section 3b).</summary>
internal static class OddShapesReader
{
    public static Package? Package(RuleFields fields)
    {
        var id = fields.Id();
        var package = new Package(
            id,
            fields.Text("title"),
            [.. fields.Each("requirements").Select(RequirementReader.Read).OfType<Requirement>()]
        )
        {
            Sources = fields.Sources(),
        };
        fields.Yaml.RefuseOthers();
        return id.Length == 0 ? null : fields.Reading.Placed(package, fields.Yaml);
    }

    public static Substitute? Substitute(RuleFields fields)
    {
        var id = fields.Id();
        var meets = fields.Yaml.Texts("meets");
        var substitute = new Substitute(
            id,
            fields.Text("title"),
            ConditionReader.Read(fields, "when"),
            meets is ["all"] ? [] : meets,
            fields.Yaml.Texts("except"),
            fields.Sources()
        );
        fields.Yaml.RefuseOthers();
        return id.Length == 0 ? null : fields.Reading.Placed(substitute, fields.Yaml);
    }

    public static Grant? Grant(RuleFields fields)
    {
        var id = fields.Id();
        var title = fields.Text("title");
        var when = ConditionReader.Read(fields, "when");
        var sources = fields.Sources();
        var granted = fields.Inside("grants");
        foreach (var key in new[] { "when", "grants" })
        {
            if (fields.Yaml.Value(key) is null)
            {
                fields.Yaml.Missing(key);
            }
        }

        fields.Yaml.RefuseOthers();
        if (granted is null)
        {
            return null;
        }

        if (granted.Yaml.Value("amount") is null)
        {
            granted.Yaml.Missing("amount");
        }

        var amount = granted.Yaml.Amount("amount");
        var types = granted.Types("types");
        var topics = granted.Topics("topics");
        var per = granted.Yaml.Choice(
            "per",
            [
                ("fact", GrantPer.Fact),
                ("training-year", GrantPer.TrainingYear),
                ("training-month", GrantPer.TrainingMonth),
            ]
        );
        var partTime = granted.Yaml.Amount("part_time");
        var years = granted.Yaml.Number("over_years", 1, 20) ?? 1;
        granted.Yaml.RefuseOthers();
        return id.Length == 0 || when is null || amount is not { } each
            ? null
            : new Grant(
                id,
                title,
                when,
                each,
                types,
                topics,
                per ?? GrantPer.Fact,
                partTime,
                years,
                sources
            );
    }

    public static CreditRate? Rate(RuleFields fields)
    {
        var id = fields.Id();
        var rate = fields.Yaml.Value("rate") is null ? null : fields.Yaml.Amount("rate");
        if (rate is null && fields.Yaml.Value("rate") is null)
        {
            fields.Yaml.Missing("rate");
        }

        if (rate is { IsZero: true })
        {
            fields.Problems.Add(ProblemCatalog.RateUnreadable, fields.PlaceOf("rate"), "0");
        }

        var read = new CreditRate(
            id,
            fields.Types("types"),
            fields.Formats("formats"),
            fields.ClassTopics("topics"),
            rate?.Hundredths ?? 100,
            fields.Yaml.Amount("max"),
            fields.Text("note"),
            fields.Sources()
        )
        {
            When = ConditionReader.Read(fields, "when"),
        };
        fields.Yaml.RefuseOthers();
        return id.Length == 0 || rate is null ? null : read;
    }

    public static CountsAs? CountsAs(RuleFields fields)
    {
        var from = fields.Types("from");
        var to = fields.Types("as");
        var sources = fields.Sources();
        var formats = fields.Formats("formats");
        var when = ConditionReader.Read(fields, "when");
        foreach (var key in new[] { "from", "as" })
        {
            if (fields.Yaml.Value(key) is null)
            {
                fields.Yaml.Missing(key);
            }
        }

        fields.Yaml.RefuseOthers();
        return from is [var one] && to is [var other]
            ? new CountsAs(one, other, sources) { Formats = formats, When = when }
            : null;
    }

    public static CarryOver CarryOver(RuleFields parent)
    {
        if (parent.Inside("carry_over") is not { } fields)
        {
            return Core.Requirements.CarryOver.None;
        }

        var carry = new CarryOver(
            fields.Flag("allowed"),
            fields.Yaml.Amount("max"),
            fields.Flag("keep_topics"),
            fields.Types("types"),
            fields.Yaml.Texts("except"),
            fields.Flag("back"),
            fields.Text("note"),
            fields.Sources()
        )
        {
            Into = fields.Yaml.Texts("into"),
            LastMonths = fields.Yaml.Number("last_months", 1, 240),
        };
        fields.Yaml.RefuseOthers();
        return fields.Reading.Placed(carry, fields.Yaml);
    }
}
