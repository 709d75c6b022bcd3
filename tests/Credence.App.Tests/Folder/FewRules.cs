using Credence.App.Folder;
using Credence.App.Imports;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.App.Rules.Yaml;
using Credence.App.Tables;
using Credence.Core.Credits;
using Credence.Core.Requirements;

namespace Credence.App.Tests.Folder;

/// <summary>Just enough rules to read a folder: two bodies, a few credit types. Bodies of one's own are read by id and name only.</summary>
internal static class FewRules
{
    public static RulesAtHand AtHand { get; } =
        new()
        {
            Find = id =>
                id is "us-oh-smbo" or "us-abim" ? new Reading<Body>(Body(id, id), [], []) : null,
            BodyIds = () => ["us-oh-smbo", "us-abim"],
            ReadBody = Own,
            Words = new KnownWords(
                new HashSet<string>
                {
                    "ama-pra-1",
                    "ama-pra-2",
                    "aoa-1a",
                    "aafp-prescribed",
                    "moc-part2",
                    "moc-part4",
                    "hour-any",
                    "life-support",
                }
            ),
            AsKept = () => AsKeptWords.Of(new RuleLibrary(Path.Combine(Examples.Root, "rules"))),
            Attributes = new HashSet<string>
            {
                "prescribes_controlled_substances",
                "sees_older_adults",
            },
            Specialties = new HashSet<string> { "internal-medicine", "hospital-medicine" },
        };

    private static Body? Own(YamlValue value, string file, ProblemList problems)
    {
        var fields = YamlFields.Of(value, "body", file, problems);
        return fields?.RequiredText("id") is { } id ? Body(id, fields.Text("name") ?? id) : null;
    }

    private static Body Body(string id, string name) =>
        new()
        {
            Id = id,
            Name = name,
            Versions =
            [
                new BodyVersion
                {
                    Cycle = new CycleRule(),
                    Requirements =
                    [
                        new Requirement
                        {
                            Id = "total",
                            Amount = [new AmountCase(null, Amount.Whole(50))],
                        },
                    ],
                },
            ],
        };
}
