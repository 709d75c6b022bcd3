using System.Collections.Immutable;
using Credence.App.Problems;
using Credence.App.Rules.Yaml;
using Credence.Core.Practice;
using Credence.Core.Requirements;

namespace Credence.App.Rules;

/// <summary>Reads a condition: all, any, not, or one fact with its details.</summary>
internal static class ConditionReader
{
    private static readonly string[] Facts =
    [
        "all",
        "any",
        "not",
        "degree",
        "specialty",
        "attribute",
        "first_cycle",
        "licensed_before",
        "licensed_after",
        "licensed_in",
        "first_cycle_months_at_least",
        "renewal_number_at_least",
        "cycle_number",
        "age_at_least",
        "initial_license",
        "certificate",
        "award",
        "training",
        "registration",
        "leave_months_at_least",
        "practices_in_state",
    ];

    public static Condition? Read(RuleFields parent, string key) =>
        parent.Yaml.Value(key) is { } value ? Read(parent, value, key) : null;

    private static Condition? Read(RuleFields parent, YamlValue value, string key)
    {
        if (YamlFields.Of(value, key, parent.Yaml.File, parent.Problems) is not { } yaml)
        {
            return null;
        }

        var fields = new RuleFields(yaml, parent.Reading);
        // `certificate` stands with a `specialty` beside it, so it is looked for first.
        var fact = yaml.Map.Find("certificate") is not null
            ? "certificate"
            : Facts.FirstOrDefault(name => yaml.Map.Find(name) is not null);
        if (fact is null)
        {
            Unknown(fields, value);
            return null;
        }

        var condition = Fact(fields, fact);
        yaml.RefuseOthers();
        return condition;
    }

    private static void Unknown(RuleFields fields, YamlValue value)
    {
        var place = value.In(fields.Yaml.File);
        var written = fields.Yaml.Map.Entries.FirstOrDefault()?.Key ?? "";
        if (DidYouMean.Nearest(written, Facts) is { } near)
        {
            fields.Problems.Add(ProblemCatalog.ConditionMisspelled, place, written, near);
        }
        else
        {
            fields.Problems.Add(
                ProblemCatalog.ConditionUnreadable,
                place,
                written,
                string.Join(", ", Facts)
            );
        }
    }

    private static Condition? Fact(RuleFields fields, string fact)
    {
        var yaml = fields.Yaml;
        switch (fact)
        {
            case "all":
                return Parts(fields, fact) is { } all ? new Condition.All(all) : null;
            case "any":
                return Parts(fields, fact) is { } any ? new Condition.Any(any) : null;
            case "not":
                return Read(fields, "not") is { } part ? new Condition.Not(part) : null;
            case "degree":
                return yaml.Choice("degree", [("MD", Degree.MD), ("DO", Degree.DO)]) is { } degree
                    ? new Condition.HasDegree(degree)
                    : null;
            case "specialty":
                return new Condition.InSpecialty(fields.Specialties("specialty"));
            case "attribute":
                return Attribute(fields);
            case "first_cycle":
                return new Condition.FirstCycle(fields.Flag("first_cycle", true));
            case "licensed_before":
                return fields.Date("licensed_before") is { } before
                    ? new Condition.LicensedBefore(before)
                    : null;
            case "licensed_after":
                return fields.Date("licensed_after") is { } after
                    ? new Condition.LicensedAfter(after)
                    : null;
            case "licensed_in":
                return LicensedIn(fields);
            case "first_cycle_months_at_least":
                return yaml.Number(fact, 1, 120) is { } months
                    ? new Condition.FirstCycleMonthsAtLeast(months)
                    : null;
            case "renewal_number_at_least":
                return yaml.Number(fact, 1, 100) is { } number
                    ? new Condition.RenewalNumberAtLeast(number)
                    : null;
            case "cycle_number":
                return CycleNumber(fields);
            case "age_at_least":
                return yaml.Number(fact, 1, 120) is { } years
                    ? new Condition.AgeAtLeast(years)
                    : null;
            case "initial_license":
                return new Condition.InitialLicense(fields.Flag("initial_license", true));
            case "certificate":
                return Certificate(fields);
            case "award":
                return Award(fields);
            case "training":
                return Training(fields);
            case "registration":
                return yaml.RequiredText("registration") is { } kind
                    ? new Condition.HasRegistration(kind)
                    : null;
            case "leave_months_at_least":
                return yaml.Number(fact, 1, 240) is { } leave
                    ? new Condition.LeaveMonthsAtLeast(leave)
                    : null;
            default:
                return new Condition.PracticesInState(fields.Flag("practices_in_state", true));
        }
    }

    private static ImmutableArray<Condition>? Parts(RuleFields fields, string key)
    {
        var items = fields.Yaml.Items(key);
        if (items.IsEmpty)
        {
            fields.Problems.Add(ProblemCatalog.ConditionEmpty, fields.PlaceOf(key), key);
            return null;
        }

        var parts = items.Select(item => Read(fields, item, key)).OfType<Condition>();
        return [.. parts];
    }

    private static Condition.Attribute? Attribute(RuleFields fields)
    {
        if (fields.Yaml.RequiredText("attribute") is not { } code)
        {
            return null;
        }

        // The raw form spells it the British way.
        code = fields.Form == 1 && code == "practises_in_state" ? "practices_in_state" : code;
        fields.Known(code, "fact", fields.Words.Attributes, fields.PlaceOf("attribute"));
        return new(code);
    }

    private static Condition.CycleNumber? CycleNumber(RuleFields fields)
    {
        var of = fields.Yaml.Number("of", 2, 100);
        if (!fields.Yaml.Has("of"))
        {
            fields.Yaml.Missing("of");
        }

        if (fields.Yaml.Scalar("cycle_number") is not { } written || of is not { } every)
        {
            return null;
        }

        if (RuleTexts.Run(written.Text, 1, every) is { } run)
        {
            return new(run.From, run.To, every);
        }

        fields.Problems.Add(
            ProblemCatalog.RunUnreadable,
            fields.PlaceOf("cycle_number"),
            written.Text,
            "1",
            $"{every}"
        );
        return null;
    }

    private static Condition.LicensedIn? LicensedIn(RuleFields parent)
    {
        if (parent.Inside("licensed_in") is not { } fields)
        {
            return null;
        }

        (int From, int To)? months = (1, 12);
        if (fields.Yaml.Scalar("months") is { } written)
        {
            months = RuleTexts.Run(written.Text, 1, 12);
            if (months is null)
            {
                fields.Problems.Add(
                    ProblemCatalog.MonthsUnreadable,
                    fields.PlaceOf("months"),
                    written.Text
                );
            }
        }

        var year = fields.Yaml.Choice("year", [("first", 1), ("second", 2), ("third", 3)]);
        fields.Yaml.RefuseOthers();
        return months is { } run ? new(run.From, run.To, year) : null;
    }

    private static Condition.HasCertificate? Certificate(RuleFields fields)
    {
        var fact = fields.Yaml.Choice(
            "certificate",
            [
                ("held", CertificateFact.Held),
                ("passed", CertificateFact.Passed),
                ("maintained", CertificateFact.Maintained),
                ("earned", CertificateFact.Earned),
            ]
        );
        var of = fields.Codes(
            "of",
            "board",
            fields.Words.Boards.IsEmpty ? [] : fields.Words.Boards.Union(["abms", "aoa", "any"])
        );
        var specialties = fields.Specialties("specialty");
        var within = Within(fields);
        return fact is { } known
            ? new(known, of.IsEmpty ? ["any"] : of, specialties, within)
            : null;
    }

    private static Condition.HasAward? Award(RuleFields fields)
    {
        fields.Yaml.Choice("at", [("deadline", true)]);
        var held = fields.Yaml.Has("held") ? Within(fields, "held") : null;
        var given = fields.Yaml.Has("given") ? Within(fields, "given") : null;
        var months = fields.Yaml.Number("months_at_least", 1, 240) ?? 0;
        return fields.Yaml.RequiredText("award") is { } code
            ? new Condition.HasAward(code, held, months, given)
            : null;
    }

    private static Condition.InTraining? Training(RuleFields fields)
    {
        var kind = fields.Yaml.Choice(
            "training",
            [("any", 0), ("internship", 1), ("residency", 2), ("fellowship", 3)]
        );
        var days = fields.Yaml.Number("days_at_least", 1, 3660) ?? 1;
        var within = Within(fields);
        string[] kinds = ["any", "internship", "residency", "fellowship"];
        return kind is { } known ? new(kinds[known], days, within) : null;
    }

    private static FactSpan Within(RuleFields fields, string key = "within")
    {
        if (fields.Yaml.Scalar(key) is not { Text: not "window" } written)
        {
            return FactSpan.Window;
        }

        if (RuleTexts.Months(written.Text) is { } months)
        {
            return new FactSpan(months);
        }

        fields.Problems.Add(ProblemCatalog.SpanUnreadable, fields.PlaceOf(key), written.Text);
        return FactSpan.Window;
    }
}
