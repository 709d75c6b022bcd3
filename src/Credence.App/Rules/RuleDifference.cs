using System.Collections.Immutable;
using Credence.App.Rules.Text;
using Credence.Core.Requirements;

namespace Credence.App.Rules;

/// <summary>One thing that differs between two body files, in words.</summary>
/// <param name="Part">The requirement, or the cycle, a substitute … it belongs to.</param>
/// <param name="Before">Empty: it was not there.</param>
/// <param name="After">Empty: it is gone.</param>
public sealed record RuleChange(string Part, string Aspect, string Before, string After);

/// <summary>What changed from one body file to another, requirement by requirement, in words.</summary>
public sealed class RuleDifference(RuleWords words)
{
    private readonly RuleText text = new(words);

    public ImmutableArray<RuleChange> Between(Body before, Body after) =>
        [.. Compared(Parts(before), Parts(after))];

    private static IEnumerable<RuleChange> Compared(
        List<(string Part, ImmutableArray<RuleAspect> Aspects)> before,
        List<(string Part, ImmutableArray<RuleAspect> Aspects)> after
    )
    {
        var old = before
            .GroupBy(one => one.Part)
            .ToDictionary(same => same.Key, same => same.First());
        var now = after
            .GroupBy(one => one.Part)
            .ToDictionary(same => same.Key, same => same.First());
        foreach (var (part, aspects) in before.Where(one => !now.ContainsKey(one.Part)))
        {
            yield return new RuleChange(part, "", Summary(aspects), "");
        }

        foreach (var (part, aspects) in after)
        {
            if (!old.TryGetValue(part, out var earlier))
            {
                yield return new RuleChange(part, "", "", Summary(aspects));
                continue;
            }

            var names = earlier.Aspects.Concat(aspects).Select(aspect => aspect.Name).Distinct();
            foreach (var name in names)
            {
                var (was, became) = (Text(earlier.Aspects, name), Text(aspects, name));
                if (was != became)
                {
                    yield return new RuleChange(part, name, was, became);
                }
            }
        }
    }

    private static string Text(ImmutableArray<RuleAspect> aspects, string name) =>
        aspects.FirstOrDefault(aspect => aspect.Name == name)?.Text ?? "";

    private static string Summary(ImmutableArray<RuleAspect> aspects) =>
        aspects.IsEmpty ? "" : aspects[0].Text;

    private List<(string, ImmutableArray<RuleAspect>)> Parts(Body body)
    {
        var parts = new List<(string, ImmutableArray<RuleAspect>)>
        {
            ("the body", BodyParts(body)),
        };
        foreach (var version in body.Versions)
        {
            var inForce = RuleText.InForce(
                version.InForceFrom,
                version.InForceUntil,
                version.Announced
            );
            var prefix = body.Versions.Length > 1 && inForce.Length > 0 ? $"{inForce}: " : "";
            parts.AddRange(
                VersionParts(version).Select(part => ($"{prefix}{part.Part}", part.Aspects))
            );
        }

        return parts;
    }

    private static ImmutableArray<RuleAspect> BodyParts(Body body) =>
        [
            new("name", body.Name),
            new("jurisdiction", body.Jurisdiction),
            new("degrees", string.Join(", ", body.Degrees)),
            new("applies", body.Applies),
            new("speaks from", $"{body.SpeaksFrom:yyyy-MM-dd}"),
            new("last checked", $"{body.LastChecked:yyyy-MM-dd}"),
            new("confidence", $"{body.Confidence}".ToLowerInvariant()),
            new(
                "doubts that matter",
                string.Join(
                    " ",
                    body.Doubts.Where(doubt => doubt.Matters).Select(doubt => doubt.Text)
                )
            ),
        ];

    private IEnumerable<(string Part, ImmutableArray<RuleAspect> Aspects)> VersionParts(
        BodyVersion version
    )
    {
        yield return ("the cycle", CycleText.Of(version.Cycle));
        foreach (var part in Requirements(version.Requirements, ""))
        {
            yield return part;
        }

        foreach (var package in version.Packages)
        {
            yield return ($"package {package.Id}", [new("title", package.Title)]);
            foreach (var part in Requirements(package.Requirements, $"{package.Id}/"))
            {
                yield return part;
            }
        }

        foreach (var substitute in version.Substitutes)
        {
            yield return ($"substitute {substitute.Id}", OddShapeText.Of(substitute, text));
        }

        foreach (var grant in version.Grants)
        {
            yield return ($"credit granted {grant.Id}", OddShapeText.Of(grant, text));
        }

        foreach (var rate in version.Rates)
        {
            yield return ($"rate {rate.Id}", OddShapeText.Of(rate, text));
        }

        yield return ("rounding", [new("rounded down to", $"{version.Round}".ToLowerInvariant())]);
        yield return ("carry-over", OddShapeText.Of(version.CarryOver, text));
        yield return (
            "counted as another type",
            [.. version.CountsAs.Select(one => OddShapeText.Of(one, text))]
        );
        yield return (
            "proof",
            [new("kept for", version.Audit?.ProofKeptYears is { } years ? $"{years} years" : "")]
        );
    }

    private IEnumerable<(string, ImmutableArray<RuleAspect>)> Requirements(
        ImmutableArray<Requirement> requirements,
        string prefix
    )
    {
        var twice = requirements.GroupBy(one => one.Id).Where(same => same.Skip(1).Any());
        var dated = twice.Select(same => same.Key).ToHashSet();
        foreach (var one in requirements)
        {
            var when = dated.Contains(one.Id)
                ? $" ({RuleText.InForce(one.InForceFrom, one.InForceUntil, one.Announced)})"
                : "";
            yield return (
                $"{prefix}{one.Id}{when}",
                text.Of(one).Add(new RuleAspect("title", one.Title))
            );
        }
    }
}
