using System.Collections.Immutable;
using Credence.App.Problems;
using Credence.Core.Requirements;

namespace Credence.App.Rules;

/// <summary>Reads one requirement of either form; the simple form has a few keys of its own.</summary>
internal static class RequirementReader
{
    public static Requirement? Read(RuleFields fields)
    {
        var id = fields.Id();
        var (from, until) = InForce(fields);
        var sources = fields.Sources(out var noneFound);
        var unit = fields.Yaml.Choice(
            "unit",
            [
                ("credit", CreditUnit.Credit),
                ("hour", CreditUnit.Hour),
                ("point", CreditUnit.Point),
                ("certificate", CreditUnit.Certificate),
                ("activity", CreditUnit.Activity),
            ]
        );
        var amount = AmountReader.Read(fields, "amount");
        if (amount.IsEmpty && fields.Yaml.Value("amount") is null)
        {
            fields.Problems.Add(ProblemCatalog.AmountMissing, fields.Yaml.Here, id);
        }

        var requirement = new Requirement
        {
            Id = id,
            Title = fields.Text("title"),
            Amount = amount,
            FirstCycleAmount = FirstCycle(fields),
            FromLicense = fields.Flag("from_license"),
            Unit = unit ?? CreditUnit.Credit,
            Window = Window(fields),
            Deadlines = DeadlineReader.Read(fields),
            Due = DeadlineReader.Due(fields),
            Accepts = WayReader.Accepts(fields, out var acceptsCases),
            AcceptsCases = acceptsCases,
            Formats = fields.Formats("formats"),
            Topics = fields.Topics("topics"),
            Or = [.. fields.Each("or").Select(WayReader.Other).OfType<OtherWay>()],
            Ends = WayReader.Ends(fields),
            Years = WayReader.Years(fields),
            Within = fields.Text("within") is { Length: > 0 } parent ? parent : null,
            Stackable = fields.Flag("stackable"),
            When = ConditionReader.Read(fields, "when"),
            Applies = Words(fields),
            Confirm = fields.Text("confirm"),
            Caps = [.. fields.Each("max_from").Select(CapReader.Read).OfType<Cap>()],
            InForceFrom = from,
            InForceUntil = until,
            Announced = fields.Flag("announced"),
            Note = fields.Text("note"),
            Sources = sources,
            SourceNoneFound = noneFound,
            Doubt = fields.Text("doubt"),
        };
        CheckSource(fields, requirement);
        fields.Yaml.RefuseOthers();
        return id.Length == 0 || amount.IsEmpty
            ? null
            : fields.Reading.Placed(requirement, fields.Yaml);
    }

    private static void CheckSource(RuleFields fields, Requirement requirement)
    {
        if (fields.Form == 1)
        {
            return;
        }

        if (requirement.Sources.IsEmpty && !requirement.SourceNoneFound)
        {
            fields.Problems.Add(ProblemCatalog.SourceMissing, fields.Yaml.Here, requirement.Id);
        }
        else if (requirement.Stackable && requirement.Sources.IsEmpty)
        {
            fields.Problems.Add(
                ProblemCatalog.StackableWithoutSource,
                fields.PlaceOf("stackable"),
                requirement.Id
            );
        }
    }

    private static (DateOnly?, DateOnly?) InForce(RuleFields fields) =>
        fields.Form == 1 && (fields.Yaml.Has("effective_from") | fields.Yaml.Has("effective_until"))
            ? fields.InForce("effective_from", "effective_until")
            : fields.InForce();

    private static string Words(RuleFields fields) =>
        fields.Form == 1 && fields.Text("applies_when") is { Length: > 0 } words
            ? words
            : fields.Text("applies");

    public static Window Window(RuleFields fields)
    {
        var monthEnd = fields.Flag("month_end");
        if (fields.Yaml.Scalar("window") is not { } text)
        {
            return Core.Requirements.Window.Cycle.Instance;
        }

        if (RuleTexts.Window(text.Text, monthEnd) is { } window)
        {
            return window;
        }

        fields.Problems.Add(ProblemCatalog.WindowUnreadable, fields.PlaceOf("window"), text.Text);
        return Core.Requirements.Window.Cycle.Instance;
    }

    private static ImmutableArray<AmountCase> FirstCycle(RuleFields fields)
    {
        if (fields.Inside("first_cycle") is not { } first)
        {
            return [];
        }

        var amount = AmountReader.Read(first, "amount");
        first.Yaml.RefuseOthers();
        return amount;
    }
}
