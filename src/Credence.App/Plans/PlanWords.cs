using Credence.Core.Planning;

namespace Credence.App.Plans;

/// <summary>The planner's words as JSON and the command line say them.</summary>
public static class PlanWords
{
    public static string Of(PlanLayer layer) =>
        layer switch
        {
            PlanLayer.Micro => "micro",
            PlanLayer.DeepDive => "deep-dive",
            PlanLayer.Event => "event",
            _ => "small",
        };

    public static string Of(ItemChange change) =>
        change switch
        {
            ItemChange.Kept => "kept",
            ItemChange.Moved => "moved",
            _ => "new",
        };

    public static string Of(RejectionReason reason) =>
        reason switch
        {
            RejectionReason.Dominated => "dominated",
            RejectionReason.Hours => "hours",
            RejectionReason.Money => "money",
            RejectionReason.DaysOff => "days-off",
            RejectionReason.NotOffered => "not-offered",
            RejectionReason.NotNeeded => "not-needed",
            RejectionReason.Banned => "banned",
            _ => "prerequisite",
        };

    /// <summary>A sentence's worth of why a candidate is left out.</summary>
    public static string Sentence(RejectedCandidate rejected) =>
        rejected.Reason switch
        {
            RejectionReason.Dominated => $"{rejected.By} serves the same for less",
            RejectionReason.Hours => $"no hours left in {rejected.By}",
            RejectionReason.Money => "no money left for it",
            RejectionReason.DaysOff => "no days off left for it",
            RejectionReason.NotOffered when rejected.By.Length > 0 =>
                $"done already ({rejected.By})",
            RejectionReason.NotOffered => "not offered in the months that are open",
            RejectionReason.NotNeeded => "nothing needs it",
            RejectionReason.Banned => "you left it out",
            _ => $"{rejected.By} must come first and is not in the plan",
        };
}
