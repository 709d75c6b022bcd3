using System.Collections.Immutable;
using Credence.App.Problems;
using Credence.Core.Requirements;

namespace Credence.App.Rules;

/// <summary>What only the whole file can tell: ids that name nothing, stand twice or go in circles, versions that overlap.</summary>
internal static class BodyChecks
{
    public static void Check(Body body, RuleFields fields)
    {
        foreach (var version in body.Versions)
        {
            CheckVersion(version, fields);
        }

        CheckVersions(body, fields);
        CheckSources(body, fields);
        var known = body
            .Versions.SelectMany(Named)
            .Concat(["cycle", "carry-over"])
            .ToImmutableHashSet();
        foreach (var doubt in body.Doubts)
        {
            Names(fields, doubt, "affects", doubt.Affects, known);
        }

        foreach (var twice in Twice(body.Doubts.Select(doubt => doubt.Id)))
        {
            fields.Problems.Add(ProblemCatalog.RuleIdTwice, fields.PlaceOf("doubts"), twice);
        }
    }

    private static IEnumerable<string> Named(BodyVersion version) =>
        [
            .. version.Requirements.Select(requirement => requirement.Id),
            .. version.Packages.SelectMany(package =>
                package.Requirements.Select(requirement => requirement.Id).Prepend(package.Id)
            ),
            .. version.Substitutes.Select(substitute => substitute.Id),
            .. version.Grants.Select(grant => grant.Id),
            .. version.Rates.Select(rate => rate.Id),
        ];

    private static void CheckVersion(BodyVersion version, RuleFields fields)
    {
        var sets = version.Packages.IsEmpty
            ? [version.Requirements]
            : version.Packages.Select(package =>
                version.Requirements.AddRange(package.Requirements)
            );
        foreach (var set in sets)
        {
            ForestChecks.Check(set, fields);
        }

        var ids = version
            .Packages.SelectMany(package => package.Requirements)
            .Concat(version.Requirements)
            .Select(requirement => requirement.Id)
            .ToImmutableHashSet();
        foreach (var substitute in version.Substitutes)
        {
            Names(fields, substitute, "meets", substitute.Meets, ids);
            Names(fields, substitute, "except", substitute.Except, ids);
        }

        Names(fields, version.CarryOver, "except", version.CarryOver.Except, ids);
        Names(fields, version.CarryOver, "into", version.CarryOver.Into, ids);
        var others = version
            .Packages.Select(package => package.Id)
            .Concat(version.Substitutes.Select(substitute => substitute.Id))
            .Concat(version.Grants.Select(grant => grant.Id))
            .Concat(version.Rates.Select(rate => rate.Id));
        foreach (var twice in Twice(others))
        {
            fields.Problems.Add(ProblemCatalog.RuleIdTwice, Place(fields, version), twice);
        }
    }

    private static void CheckVersions(Body body, RuleFields fields)
    {
        var adopted = body.Versions.Where(version => !version.Announced).ToArray();
        for (var at = 0; at < adopted.Length; at++)
        {
            foreach (var earlier in adopted.Take(at))
            {
                var day = adopted[at].InForceFrom ?? earlier.InForceFrom ?? DateOnly.MinValue;
                if (earlier.InForceOn(day) && adopted[at].InForceOn(day))
                {
                    fields.Problems.Add(
                        ProblemCatalog.VersionsOverlap,
                        Place(fields, adopted[at]),
                        day == DateOnly.MinValue ? "every day" : $"{day:O}"
                    );
                }
            }
        }
    }

    private static void CheckSources(Body body, RuleFields fields)
    {
        var keys = body.Sources.Select(source => source.Key).ToImmutableHashSet();
        if (body.CheckWith.Length > 0 && !keys.Contains(body.CheckWith))
        {
            fields.Unknown(body.CheckWith, "source", keys, fields.PlaceOf("check_with"));
        }
    }

    private static void Names(
        RuleFields fields,
        object part,
        string key,
        ImmutableArray<string> ids,
        ImmutableHashSet<string> known
    )
    {
        foreach (var id in ids.Where(id => !known.Contains(id)))
        {
            var place = fields.Reading.At(part)?.PlaceOf(key) ?? fields.Yaml.Here;
            fields.Unknown(id, "requirement", known, place);
        }
    }

    private static string Place(RuleFields fields, object part) =>
        fields.Reading.At(part)?.Here ?? fields.Yaml.Here;

    private static IEnumerable<string> Twice(IEnumerable<string> ids) =>
        ids.GroupBy(id => id).Where(same => same.Skip(1).Any()).Select(same => same.Key);
}
