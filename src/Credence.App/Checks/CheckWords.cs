using Credence.Core.Allocation;
using Credence.Core.Requirements;
using Credence.Core.Standing;

namespace Credence.App.Checks;

/// <summary>The engine's words as the JSON spells them (engine.md section 7).</summary>
public static class CheckWords
{
    public static string Of(Status status) =>
        status switch
        {
            Status.NotApplicable => "not-applicable",
            Status.Waived => "waived",
            Status.Met => "met",
            Status.Confirm => "confirm",
            Status.Unsettled => "unsettled",
            Status.AnswerNeeded => "answer-needed",
            Status.Overdue => "overdue",
            Status.NotYetDue => "not-yet-due",
            Status.AtRisk => "at-risk",
            Status.Behind => "behind",
            Status.OnPace => "on-pace",
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };

    public static string Of(StandingNode node) =>
        node switch
        {
            StandingNode.Sum => "sum",
            StandingNode.TypeMinimum => "type-minimum",
            StandingNode.Stackable => "stackable",
            StandingNode.Items => "items",
            _ => throw new ArgumentOutOfRangeException(nameof(node)),
        };

    public static string Of(UncountedReason reason) =>
        reason switch
        {
            UncountedReason.WrongType => "wrong-type",
            UncountedReason.WrongTopic => "wrong-topic",
            UncountedReason.OutsideWindow => "outside-window",
            UncountedReason.CapFull => "cap-full",
            UncountedReason.NotNeeded => "not-needed",
            UncountedReason.OverAmount => "over-amount",
            UncountedReason.InFuture => "in-future",
            UncountedReason.Duplicate => "duplicate",
            UncountedReason.NotApplicable => "not-applicable",
            UncountedReason.OverrideIllegal => "override-illegal",
            _ => throw new ArgumentOutOfRangeException(nameof(reason)),
        };

    public static string Of(MetBy metBy) =>
        metBy switch
        {
            MetBy.Credits => "credits",
            MetBy.Satisfied => "satisfied",
            MetBy.Substitute => "substitute",
            MetBy.Waiver => "waiver",
            _ => throw new ArgumentOutOfRangeException(nameof(metBy)),
        };

    public static string Of(PreviousState state) =>
        state switch
        {
            PreviousState.Met => "met",
            PreviousState.Short => "short",
            PreviousState.Unknown => "unknown",
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };

    public static string Of(CreditUnit unit) =>
        unit switch
        {
            CreditUnit.Credit => "credit",
            CreditUnit.Hour => "hour",
            CreditUnit.Point => "point",
            CreditUnit.Certificate => "certificate",
            CreditUnit.Activity => "activity",
            _ => throw new ArgumentOutOfRangeException(nameof(unit)),
        };

    public static string Of(Confidence confidence) =>
        confidence switch
        {
            Confidence.High => "high",
            Confidence.Medium => "medium",
            Confidence.Low => "low",
            _ => throw new ArgumentOutOfRangeException(nameof(confidence)),
        };
}
