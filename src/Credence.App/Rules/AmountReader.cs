using System.Collections.Immutable;
using Credence.App.Problems;
using Credence.App.Rules.Yaml;
using Credence.Core.Requirements;

namespace Credence.App.Rules;

/// <summary>
/// Reads an amount: a number, the word unknown, a share of another requirement's, or cases of which the first that
/// holds decides.
/// </summary>
internal static class AmountReader
{
    public static ImmutableArray<AmountCase> Read(RuleFields fields, string key)
    {
        switch (fields.Yaml.Value(key))
        {
            case null:
                return [];
            case YamlText text:
                return One(fields, null, text) is { } single ? [single] : [];
            case YamlMap or YamlList { Items.IsEmpty: false }:
                return [.. fields.Each(key).Select(Case).OfType<AmountCase>()];
            case var other:
                fields.Problems.Add(
                    ProblemCatalog.AmountUnreadable,
                    other.In(fields.Yaml.File),
                    key
                );
                return [];
        }
    }

    private static AmountCase? Case(RuleFields fields)
    {
        var when = ConditionReader.Read(fields, "when");
        var amount = fields.Yaml.Scalar("is");
        if (amount is null && fields.Yaml.Value("is") is null)
        {
            fields.Yaml.Missing("is");
        }

        var by = fields.Yaml.Choice(
            "prorated",
            [
                ("month", Proration.Month),
                ("year", Proration.Year),
                ("full-year", Proration.FullYear),
            ]
        );
        fields.Yaml.RefuseOthers();
        return amount is null || One(fields, when, amount) is not { } one
            ? null
            : one with
            {
                Prorated = by ?? Proration.None,
            };
    }

    private static AmountCase? One(RuleFields fields, Condition? when, YamlText text)
    {
        if (text.Text == "unknown")
        {
            return new AmountCase(when, null);
        }

        if (RuleTexts.Share(text.Text) is { Of.Length: > 0 } share)
        {
            return new AmountCase(when, null) { Share = share };
        }

        return fields.Yaml.AmountOf(text) is { } amount ? new AmountCase(when, amount) : null;
    }
}
