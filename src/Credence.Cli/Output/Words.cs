using Credence.Core.Allocation;
using Credence.Core.Credits;
using Credence.Core.Requirements;

namespace Credence.Cli.Output;

/// <summary>The engine's words as a person reads them.</summary>
public static class Words
{
    public static string Of(Status status) =>
        status switch
        {
            Status.NotApplicable => "does not apply",
            Status.Waived => "waived",
            Status.Met => "met",
            Status.Confirm => "to confirm",
            Status.Unsettled => "not settled",
            Status.AnswerNeeded => "needs answer",
            Status.Overdue => "overdue",
            Status.NotYetDue => "not yet due",
            Status.AtRisk => "at risk",
            Status.Behind => "behind",
            _ => "on pace",
        };

    public static string Of(UncountedReason reason) =>
        reason switch
        {
            UncountedReason.WrongType => "its credit type is not accepted",
            UncountedReason.WrongTopic => "it is on another topic",
            UncountedReason.OutsideWindow => "its date lies outside the window",
            UncountedReason.CapFull => "the cap on its kind is full",
            UncountedReason.NotNeeded => "nothing needs it",
            UncountedReason.OverAmount => "more than the activity's amount",
            UncountedReason.InFuture => "its date has not come yet",
            UncountedReason.Duplicate => "it stands in the ledger twice",
            UncountedReason.NotApplicable => "nothing is asked by this body now",
            _ => "the override is not allowed there",
        };

    public static string Day(DateOnly day) => day.ToString("MMM d, yyyy");

    /// <summary>"1 credit", "23 credits", "0.5 credits".</summary>
    public static string Credits(Amount amount) => Count(amount, CreditUnit.Credit);

    public static string Count(Amount amount, CreditUnit unit)
    {
        var word = unit switch
        {
            CreditUnit.Hour => "hour",
            CreditUnit.Point => "point",
            CreditUnit.Certificate => "certificate",
            CreditUnit.Activity => "activity",
            _ => "credit",
        };
        var many = word == "activity" ? "activities" : word + "s";
        return $"{amount} {(amount.Hundredths == 100 ? word : many)}";
    }

    public static string Items(int count) =>
        count == 1 ? "1 card or course" : $"{count} cards or courses";
}
