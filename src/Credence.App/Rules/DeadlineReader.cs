using System.Collections.Immutable;
using Credence.App.Problems;
using Credence.App.Rules.Yaml;
using Credence.Core.Requirements;

namespace Credence.App.Rules;

/// <summary>Reads deadlines, one or several, and the two clocks of a rule that comes again in another rhythm.</summary>
internal static class DeadlineReader
{
    /// <summary>Several: the earliest. Cases ({when, is}): the first that holds; they fill the list alone.</summary>
    public static ImmutableArray<DeadlineForm> Read(RuleFields fields) =>
        [.. Forms(fields, fields.Yaml.ItemsOrMap("deadline"))];

    private static IEnumerable<DeadlineForm> Forms(
        RuleFields fields,
        ImmutableArray<YamlValue> items
    )
    {
        if (items.Any(item => item is YamlMap map && map.Find("is") is not null))
        {
            var cases = items
                .Select(item => Case(fields, item))
                .OfType<DeadlineCase>()
                .ToImmutableArray();
            return cases.IsEmpty ? [] : [new DeadlineForm.Cases(cases)];
        }

        return items.Select(item => Form(fields, item)).OfType<DeadlineForm>();
    }

    private static DeadlineCase? Case(RuleFields parent, YamlValue item)
    {
        if (YamlFields.Of(item, "deadline", parent.Yaml.File, parent.Problems) is not { } yaml)
        {
            return null;
        }

        var fields = new RuleFields(yaml, parent.Reading);
        var when = ConditionReader.Read(fields, "when");
        if (yaml.Value("is") is null)
        {
            yaml.Missing("is");
        }

        var form = Together(later: false, Forms(fields, yaml.ItemsOrMap("is")));
        yaml.RefuseOthers();
        return form is null ? null : new DeadlineCase(when, form);
    }

    private static DeadlineForm? Form(RuleFields fields, YamlValue item)
    {
        if (
            item is YamlMap
            && YamlFields.Of(item, "deadline", fields.Yaml.File, fields.Problems) is { } yaml
        )
        {
            var inner = new RuleFields(yaml, fields.Reading);
            var later = yaml.Value("later") is not null;
            if (!later && yaml.Value("earlier") is null)
            {
                yaml.Missing("later");
            }

            var together = Together(later, Forms(inner, yaml.Items(later ? "later" : "earlier")));
            yaml.RefuseOthers();
            return together;
        }

        if (item is not YamlText text)
        {
            fields.Problems.Add(ProblemCatalog.TextExpected, item.In(fields.Yaml.File), "deadline");
            return null;
        }

        if (RuleTexts.Deadline(text.Text.Trim()) is { } form)
        {
            return form;
        }

        if (text.Text.Trim().Length > 0)
        {
            Refuse(fields, text);
        }

        return null;
    }

    private static DeadlineForm? Together(bool later, IEnumerable<DeadlineForm> forms) =>
        forms.ToImmutableArray() switch
        {
            [] => null,
            [var only] => only,
            var several => new DeadlineForm.Combined(later, several),
        };

    public static TwoClocks? Due(RuleFields parent)
    {
        if (parent.Inside("due") is not { } fields)
        {
            return null;
        }

        if (fields.Yaml.Value("first") is null)
        {
            fields.Yaml.Missing("first");
        }

        var first = Together(later: false, Forms(fields, fields.Yaml.ItemsOrMap("first")));

        int? months = null;
        int? cycles = null;
        if (Required(fields, "then") is { } then)
        {
            const string Cycles = "every-cycles:";
            months = RuleTexts.Months(then.Text);
            cycles = then.Text.StartsWith(Cycles, StringComparison.Ordinal)
                ? RuleTexts.Number(then.Text[Cycles.Length..], 1, 100)
                : null;
            if (months is null && cycles is null)
            {
                fields.Problems.Add(
                    ProblemCatalog.RhythmUnreadable,
                    fields.PlaceOf("then"),
                    then.Text
                );
            }
        }

        fields.Yaml.RefuseOthers();
        return first is not null && (months ?? cycles) is not null
            ? new TwoClocks(first, months, cycles)
            : null;
    }

    private static YamlText? Required(RuleFields fields, string key)
    {
        if (fields.Yaml.Value(key) is null)
        {
            fields.Yaml.Missing(key);
        }

        return fields.Yaml.Scalar(key);
    }

    private static void Refuse(RuleFields fields, YamlText text)
    {
        var place = text.In(fields.Yaml.File);
        if (fields.Form == 1)
        {
            fields.Problems.Notice(ProblemCatalog.DeadlineInWords, place, text.Text);
        }
        else
        {
            fields.Problems.Add(ProblemCatalog.DeadlineUnreadable, place, text.Text);
        }
    }
}
