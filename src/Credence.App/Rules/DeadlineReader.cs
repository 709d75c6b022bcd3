using System.Collections.Immutable;
using Credence.App.Problems;
using Credence.App.Rules.Yaml;
using Credence.Core.Requirements;

namespace Credence.App.Rules;

/// <summary>Reads deadlines, one or several, and the two clocks of a rule that comes again in another rhythm.</summary>
internal static class DeadlineReader
{
    public static ImmutableArray<DeadlineForm> Read(RuleFields fields)
    {
        var forms = ImmutableArray.CreateBuilder<DeadlineForm>();
        foreach (var item in fields.Yaml.Items("deadline"))
        {
            if (item is not YamlText text)
            {
                fields.Problems.Add(
                    ProblemCatalog.TextExpected,
                    item.In(fields.Yaml.File),
                    "deadline"
                );
            }
            else if (RuleTexts.Deadline(text.Text.Trim()) is { } form)
            {
                forms.Add(form);
            }
            else if (text.Text.Trim().Length > 0)
            {
                Refuse(fields, text);
            }
        }

        return forms.ToImmutable();
    }

    public static TwoClocks? Due(RuleFields parent)
    {
        if (parent.Inside("due") is not { } fields)
        {
            return null;
        }

        var first = Required(fields, "first") is { } text ? RuleTexts.Deadline(text.Text) : null;
        if (first is null && fields.Yaml.Text("first") is { } words)
        {
            fields.Problems.Add(ProblemCatalog.DeadlineUnreadable, fields.PlaceOf("first"), words);
        }

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
