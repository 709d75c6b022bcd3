using Credence.App.Problems;
using Credence.Core.Credits;
using Credence.Core.Requirements;

namespace Credence.App.Rules;

/// <summary>Reads a limit on a class of credits: types, formats, topics, and what is not in the class.</summary>
internal static class CapReader
{
    public static Cap? Read(RuleFields fields)
    {
        var share =
            fields.Yaml.Scalar("amount") is { } written
            && RuleTexts.Share(written.Text) is { Of.Length: 0 } part
                ? part
                : null;
        var amount = share is null ? fields.Yaml.Amount("amount") : Amount.Zero;
        if (amount is null && fields.Yaml.Value("amount") is null)
        {
            fields.Yaml.Missing("amount");
        }

        var per = fields.Yaml.Choice(
            "per",
            [("cycle", CapSpan.Cycle), ("year", CapSpan.Year), ("activity", CapSpan.Activity)]
        );
        var cap = new Cap(
            fields.Text("what"),
            fields.Types("types"),
            fields.Formats("formats"),
            fields.ClassTopics("topics"),
            amount ?? Amount.Zero,
            per ?? CapSpan.Cycle
        )
        {
            ExceptTopics = fields.ClassTopics("except_topics"),
            Share = share,
        };
        fields.Yaml.RefuseOthers();
        if (!cap.Applied)
        {
            fields.Problems.Notice(ProblemCatalog.CapInWords, fields.Yaml.Here, cap.What);
        }

        return amount is null ? null : cap;
    }
}
