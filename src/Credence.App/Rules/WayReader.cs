using System.Collections.Immutable;
using Credence.App.Problems;
using Credence.App.Rules.Yaml;
using Credence.Core.Credits;
using Credence.Core.Requirements;

namespace Credence.App.Rules;

/// <summary>Reads what a requirement may say in more than one way: types by fact, other ways, ends and years of its own.</summary>
internal static class WayReader
{
    /// <summary>Plain types, or cases ({when, is}); then all types of all cases come back.</summary>
    public static ImmutableArray<CreditType> Accepts(
        RuleFields fields,
        out ImmutableArray<AcceptsCase> cases
    )
    {
        cases = [];
        if (fields.Yaml.ItemsOrMap("accepts") is not [YamlMap, ..])
        {
            return fields.Types("accepts");
        }

        cases = [.. fields.Each("accepts").Select(AcceptsCase)];
        return [.. cases.SelectMany(one => one.Types).Distinct()];
    }

    private static AcceptsCase AcceptsCase(RuleFields fields)
    {
        var when = ConditionReader.Read(fields, "when");
        if (fields.Yaml.Value("is") is null)
        {
            fields.Yaml.Missing("is");
        }

        var one = new AcceptsCase(when, fields.Types("is"));
        fields.Yaml.RefuseOthers();
        return one;
    }

    public static OtherWay Other(RuleFields fields)
    {
        var way = new OtherWay(
            fields.Text("title"),
            AmountReader.Read(fields, "amount"),
            fields.Yaml.Has("window") ? RequirementReader.Window(fields) : null,
            fields.Types("accepts"),
            fields.Formats("formats"),
            fields.Topics("topics")
        );
        fields.Yaml.RefuseOthers();
        return way;
    }

    public static OwnRhythm? Ends(RuleFields parent)
    {
        if (parent.Inside("ends") is not { } fields)
        {
            return null;
        }

        var months = fields.Yaml.Number("months", 1, 240);
        if (!fields.Yaml.Has("months"))
        {
            fields.Yaml.Missing("months");
        }

        var day = CycleReader.DayOfYear(fields, "day");
        var years = CycleReader.Years(fields);
        if (
            years.Pick
            is YearPick.ParityOfBirthYear
                or YearPick.ParityOfLicenseYear
                or YearPick.FromLicense
        )
        {
            fields.Problems.Add(
                ProblemCatalog.YearsUnreadable,
                fields.PlaceOf("years"),
                fields.Text("years")
            );
        }

        fields.Yaml.RefuseOthers();
        return months is { } each && day is { } on ? new OwnRhythm(each, on, years) : null;
    }

    public static YearRun? Years(RuleFields fields)
    {
        if (fields.Yaml.Scalar("years") is not { } written)
        {
            return null;
        }

        if (RuleTexts.Run(written.Text, 1, 60) is { } run)
        {
            return new YearRun(run.From, run.To);
        }

        fields.Problems.Add(
            ProblemCatalog.RunUnreadable,
            fields.PlaceOf("years"),
            written.Text,
            "1",
            "60"
        );
        return null;
    }
}
