using System.Collections.Immutable;
using Credence.App.Problems;
using Credence.Core.Requirements;

namespace Credence.App.Rules;

/// <summary>Reads one dated version of a body's rule, or the whole rule of the simple form.</summary>
internal static class VersionReader
{
    public static BodyVersion Read(RuleFields fields)
    {
        var (from, until) = fields.InForce();
        if (fields.Yaml.Value("cycle") is null)
        {
            fields.Yaml.Missing("cycle");
        }

        var version = Whole(fields) with
        {
            InForceFrom = from,
            InForceUntil = until,
            Announced = fields.Flag("announced"),
            Note = fields.Text("note"),
            Packages =
            [
                .. fields.Each("packages").Select(OddShapesReader.Package).OfType<Package>(),
            ],
            Substitutes =
            [
                .. fields
                    .Each("substitutes")
                    .Select(OddShapesReader.Substitute)
                    .OfType<Substitute>(),
            ],
            Grants = [.. fields.Each("grants").Select(OddShapesReader.Grant).OfType<Grant>()],
            Rates = [.. fields.Each("rates").Select(OddShapesReader.Rate).OfType<CreditRate>()],
            CountsAs =
            [
                .. fields.Each("counts_as").Select(OddShapesReader.CountsAs).OfType<CountsAs>(),
            ],
            Exemptions = [.. fields.Each("exemptions").Select(Exemption)],
            Sources = fields.Sources(),
        };
        fields.Yaml.RefuseOthers();
        return fields.Reading.Placed(version, fields.Yaml);
    }

    /// <summary>What both forms say in the same words.</summary>
    public static BodyVersion Whole(RuleFields fields)
    {
        var requirements = fields
            .Each("requirements")
            .Select(RequirementReader.Read)
            .OfType<Requirement>()
            .ToImmutableArray();
        if (!fields.Yaml.Has("requirements") && !fields.Yaml.Has("packages"))
        {
            fields.Problems.Add(ProblemCatalog.RequirementsMissing, fields.Yaml.Here);
        }

        return new BodyVersion
        {
            Cycle = fields.Inside("cycle") is { } cycle ? CycleReader.Read(cycle) : new CycleRule(),
            Requirements = requirements,
            Round =
                fields.Yaml.Choice(
                    "round",
                    [
                        ("quarter", CreditRounding.Quarter),
                        ("half", CreditRounding.Half),
                        ("whole", CreditRounding.Whole),
                        ("none", CreditRounding.None),
                    ]
                ) ?? CreditRounding.None,
            CarryOver = OddShapesReader.CarryOver(fields),
            Audit = Audit(fields),
        };
    }

    private static Exemption Exemption(RuleFields fields)
    {
        var exemption = new Exemption(fields.Yaml.RequiredText("text") ?? "", fields.Sources());
        fields.Yaml.RefuseOthers();
        return exemption;
    }

    private static Audit? Audit(RuleFields parent)
    {
        if (parent.Inside("audit") is not { } fields)
        {
            return null;
        }

        var audit = new Audit(
            fields.Yaml.Number("proof_kept_years", 0, 100),
            fields.Text("note"),
            fields.Sources()
        );
        fields.Yaml.RefuseOthers();
        return audit;
    }
}
