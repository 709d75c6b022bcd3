using Credence.Core.Credits;
using Credence.Core.Requirements;
using Credence.Core.Standing;
using Credence.Web.Rendering;

namespace Credence.Web.Pages.WhatIf;

/// <summary>All that the what-if page says.</summary>
public static class WhatIfWords
{
    public static readonly IReadOnlyList<(BodyKind Kind, string Title)> Kinds =
    [
        (BodyKind.StateLicense, "State licenses"),
        (BodyKind.SpecialtyBoard, "Specialty boards"),
        (BodyKind.Hospital, "Hospitals"),
        (BodyKind.Dea, "DEA"),
        (BodyKind.ProfessionalSociety, "Societies"),
        (BodyKind.Award, "Awards"),
    ];

    public static string Headline(WhatIfView view)
    {
        var (before, after) = (view.Answer!.Before, view.Answer.After);
        if (after.Missing == before.Missing && after.MissingItems == before.MissingItems)
        {
            return "It asks for no more credits than you already owe.";
        }

        if (after.Missing > before.Missing)
        {
            return $"It asks for {Say.Credits(after.Missing.Less(before.Missing))} more than you owe today.";
        }

        if (after.Missing < before.Missing)
        {
            return $"You would owe {Say.Credits(before.Missing.Less(after.Missing))} less.";
        }

        return after.MissingItems > before.MissingItems
            ? $"No more credits, but {Say.Count(after.MissingItems - before.MissingItems, "certificate or activity", "certificates or activities")} more."
            : "The same credits, and fewer certificates.";
    }

    public static string Change(Amount before, Amount after) =>
        after > before ? $"+{after.Less(before)}"
        : after < before ? $"−{before.Less(after)}"
        : "no change";

    public static string Change(int before, int after) =>
        after > before ? $"+{after - before}"
        : after < before ? $"−{before - after}"
        : "no change";

    public static string Arrived(Arrival arrival)
    {
        var standing = arrival.Standing;
        if (standing.Refusal.Length > 0)
        {
            return standing.Refusal;
        }

        if (!standing.Applicable)
        {
            return "It would ask nothing of you.";
        }

        var asked = WhatIfView.Asked(standing);
        var already = asked.Less(standing.Missing);
        var when = standing.Deadline is { } day ? $" by {Say.Day(day)}" : "";
        var credits =
            asked.IsZero ? "No credits in the first cycle"
            : standing.Missing.IsZero
                ? $"{Say.Credits(asked)}{when}, all of them in your ledger already"
            : already.IsZero ? $"{Say.Credits(asked)}{when}"
            : $"{Say.Credits(asked)}{when}; {already} of them are in your ledger already";
        var items =
            standing.MissingItems > 0
                ? $", and {Say.Count(standing.MissingItems, "certificate or activity", "certificates or activities")}"
                : "";
        var assumed = arrival.Assumed
            ? " This body gives each physician a date; we took a whole cycle from today."
            : "";
        return $"{credits}{items}.{assumed}";
    }

    /// <summary>What stands behind the band's change, where rounding to its step hides it.</summary>
    public static string Exactly(AnnualTarget before, AnnualTarget after)
    {
        var (had, has) = (before.Overlapped + before.OneTime, after.Overlapped + after.OneTime);
        var exact = Change(had, has);
        return exact == Change(before.BandLow, after.BandLow)
            ? ""
            : $"{exact} before rounding: {had}, then {has}";
    }

    public static string Band(AnnualTarget annual) => $"{annual.BandLow} to {annual.BandHigh}";
}
