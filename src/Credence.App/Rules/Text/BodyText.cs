using System.Collections.Immutable;
using Credence.Core.Requirements;

namespace Credence.App.Rules.Text;

/// <summary>A headed part of a body's rule in words.</summary>
public sealed record RuleSection(string Title, ImmutableArray<RuleAspect> Aspects);

/// <summary>A whole body in plain words, section by section, as <c>rules show</c> tells it.</summary>
public sealed class BodyText(RuleWords words)
{
    private readonly RuleText text = new(words);

    public IEnumerable<RuleSection> Of(Body body)
    {
        yield return new RuleSection(body.Name, About(body));
        foreach (var version in body.Versions)
        {
            foreach (var section in Version(version, several: body.Versions.Length > 1))
            {
                yield return section;
            }
        }

        if (!body.Doubts.IsEmpty)
        {
            yield return new RuleSection("Doubts", [.. body.Doubts.Select(Doubt)]);
        }

        if (!body.Sources.IsEmpty)
        {
            yield return new RuleSection("Sources", [.. body.Sources.Select(Source)]);
        }
    }

    private static ImmutableArray<RuleAspect> About(Body body)
    {
        var check = body.Sources.FirstOrDefault(source => source.Key == body.CheckWith);
        RuleAspect[] aspects =
        [
            new("id", body.Id),
            new("kind", BodyJson.Kind(body.Kind)),
            new("where", body.Jurisdiction),
            new("degrees", string.Join(", ", body.Degrees)),
            new("applies", body.Applies),
            new("last checked", $"{body.LastChecked:yyyy-MM-dd} {body.Basis}".Trim()),
            new("confidence", $"{body.Confidence}".ToLowerInvariant()),
            new("answers from", $"{body.SpeaksFrom:yyyy-MM-dd}"),
            new("check with", check is null ? "" : $"{check.Title} {check.Url}".Trim()),
        ];
        return [.. aspects.Where(aspect => aspect.Text.Length > 0)];
    }

    private IEnumerable<RuleSection> Version(BodyVersion version, bool several)
    {
        var span = RuleText.InForce(version.InForceFrom, version.InForceUntil, version.Announced);
        var when = several || span.Length > 0 ? $" ({(span.Length == 0 ? "always" : span)})" : "";
        yield return new RuleSection($"Cycle{when}", CycleText.Of(version.Cycle));
        foreach (var rule in version.Requirements)
        {
            yield return Requirement(rule, "");
        }

        foreach (var package in version.Packages)
        {
            foreach (var rule in package.Requirements)
            {
                yield return Requirement(rule, $"{package.Title}: ");
            }
        }

        foreach (var substitute in version.Substitutes)
        {
            yield return new($"Stands in ({substitute.Id})", OddShapeText.Of(substitute, text));
        }

        foreach (var grant in version.Grants)
        {
            yield return new($"Credit granted ({grant.Id})", OddShapeText.Of(grant, text));
        }

        foreach (var rate in version.Rates)
        {
            yield return new($"Counted at a rate ({rate.Id})", OddShapeText.Of(rate, text));
        }

        if (!version.CountsAs.IsEmpty)
        {
            yield return new RuleSection(
                "Counted as another type",
                [.. version.CountsAs.Select(one => OddShapeText.Of(one, text))]
            );
        }

        if (version.Round != CreditRounding.None)
        {
            yield return new RuleSection(
                "Rounding",
                [
                    new(
                        "each activity",
                        $"down to the {version.Round.ToString().ToLowerInvariant()} credit"
                    ),
                ]
            );
        }

        yield return new RuleSection("Carry-over", OddShapeText.Of(version.CarryOver, text));
        if (!version.Exemptions.IsEmpty)
        {
            yield return new RuleSection(
                "May be excused",
                [.. version.Exemptions.Select(one => new RuleAspect("", one.Text))]
            );
        }

        if (version.Audit is { } audit)
        {
            var kept = audit.ProofKeptYears is { } years ? $"{years} years" : "not known";
            yield return new RuleSection(
                "Proof",
                audit.Note.Length == 0
                    ? [new("kept for", kept)]
                    : [new("kept for", kept), new("note", audit.Note)]
            );
        }
    }

    private RuleSection Requirement(Requirement rule, string package) =>
        new($"{package}{rule.Title} ({rule.Id})", text.Of(rule));

    private RuleAspect Doubt(Doubt doubt)
    {
        var whose = doubt.When is { } when
            ? $" Only where the physician {text.Condition(when)}."
            : "";
        var touches = doubt.Affects.IsEmpty ? "" : $" ({string.Join(", ", doubt.Affects)})";
        return new(doubt.Matters ? "matters" : "", doubt.Text + whose + touches);
    }

    private static RuleAspect Source(Citation source)
    {
        string[] parts = [source.Title, source.Says, source.Dated, source.Url];
        return new(source.Key, string.Join("; ", parts.Where(part => part.Length > 0)));
    }
}
