using System.Collections.Immutable;
using Credence.Core.Requirements;

namespace Credence.App.Rules.Text;

/// <summary>Substitutes, grants, rates and carry-over in plain words.</summary>
public static class OddShapeText
{
    public static ImmutableArray<RuleAspect> Of(Substitute substitute, RuleText text) =>
        Kept(
            ("what", substitute.Title),
            ("meets", Meets(substitute)),
            ("except", string.Join(", ", substitute.Except)),
            (
                "where the physician",
                substitute.When is { } when ? text.Condition(when) : "(only words, not applied)"
            )
        );

    /// <summary>One that is only words meets nothing by itself.</summary>
    private static string Meets(Substitute substitute) =>
        substitute is { Meets.IsEmpty: true, When: not null }
            ? "all"
            : string.Join(", ", substitute.Meets);

    public static ImmutableArray<RuleAspect> Of(Grant grant, RuleText text)
    {
        var per = grant.Per switch
        {
            GrantPer.TrainingYear => " a year of training",
            GrantPer.TrainingMonth => " a month of training",
            _ => grant.OverYears > 1 ? $" over {grant.OverYears} years" : "",
        };
        return Kept(
            ("what", grant.Title),
            ("gives", $"{grant.Amount}{per}"),
            ("part time", grant.PartTime is { } part ? $"{part}" : ""),
            ("as", RuleText.Or(grant.Types.Select(text.Name))),
            ("topics", RuleText.Or(grant.Topics.Select(topic => text.Name(topic.Code)))),
            ("where the physician", text.Condition(grant.When))
        );
    }

    public static ImmutableArray<RuleAspect> Of(CreditRate rate, RuleText text) =>
        Kept(
            ("each credit counts", $"{rate.RateHundredths / 100m:0.##}"),
            (
                "of",
                RuleText.Or(
                    rate.Types.Select(text.Name)
                        .Concat(rate.Formats.Select(text.Name))
                        .Concat(rate.Topics.Select(topic => text.Name(topic.Code)))
                )
            ),
            ("for the first", rate.Max is { } most ? $"{most}" : ""),
            ("where the physician", rate.When is { } when ? text.Condition(when) : ""),
            ("note", rate.Note)
        );

    /// <summary>One type entered under another: "AMA PRA Category 1", "AOA 2-A, Teaching only".</summary>
    public static RuleAspect Of(CountsAs counts, RuleText text)
    {
        var only = counts.Formats.IsEmpty
            ? ""
            : $", {RuleText.Or(counts.Formats.Select(text.Name))} only";
        var where = counts.When is { } when ? $", where the physician {text.Condition(when)}" : "";
        return new RuleAspect(text.Name(counts.From), text.Name(counts.As) + only + where);
    }

    public static ImmutableArray<RuleAspect> Of(CarryOver carry, RuleText text) =>
        Kept(
            ("carried into the next cycle", carry.Allowed ? Most(carry) : "nothing"),
            ("types", RuleText.Or(carry.Types.Select(text.Name))),
            ("topics", carry.KeepTopics ? "kept" : ""),
            ("except", string.Join(", ", carry.Except)),
            ("only into", string.Join(", ", carry.Into)),
            ("only from", carry.LastMonths is { } months ? $"its last {months} months" : ""),
            ("doubt", carry.Doubt),
            ("back into an earlier cycle", carry.Back ? "yes" : ""),
            ("note", carry.Note)
        );

    private static string Most(CarryOver carry) =>
        carry.Max is { } most ? $"at most {most}" : "no limit is known";

    private static ImmutableArray<RuleAspect> Kept(
        params ReadOnlySpan<(string Name, string Text)> aspects
    )
    {
        var kept = ImmutableArray.CreateBuilder<RuleAspect>();
        foreach (var (name, text) in aspects)
        {
            if (text.Length > 0)
            {
                kept.Add(new RuleAspect(name, text));
            }
        }

        return kept.ToImmutable();
    }
}
