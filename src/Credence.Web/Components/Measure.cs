using Credence.Core.Allocation;
using Credence.Core.Credits;
using Credence.Core.Requirements;
using Credence.Core.Standing;
using Credence.Web.Rendering;

namespace Credence.Web.Components;

/// <summary>What a measure shows: ink, pencil, room and an upright mark for a fair pace today.</summary>
public sealed record Measure(
    string Color,
    Amount Got,
    Amount? Planned,
    Amount Needed,
    Amount? Fair,
    CreditUnit Unit
)
{
    public static Measure Of(RequirementStanding standing, DateOnly asOf) =>
        new(
            StatusLook.Of(standing.Status).Color,
            standing.Counted,
            standing.Planned?.Counted,
            standing.Needed,
            FairToday(standing, asOf),
            standing.Rule.Unit
        );

    public static Measure PlannedOf(RequirementStanding standing) =>
        new(
            StatusLook.Of(standing.Planned?.Status ?? standing.Status).Color,
            standing.Planned?.Counted ?? standing.Counted,
            null,
            standing.Needed,
            null,
            standing.Rule.Unit
        );

    public string GotWidth => Say.Percent(Got, Needed);

    public string? PlannedWidth =>
        Planned is { } planned && planned > Got ? Say.Percent(planned, Needed) : null;

    public string? FairAt => Fair is { } fair ? Say.Percent(fair, Needed) : null;

    public string Words
    {
        get
        {
            var words = $"{Got} of {Needed} {Say.Unit(Unit, Needed)} earned";
            if (PlannedWidth is not null)
            {
                words += $", plan brings {Planned}";
            }

            return Fair is { } fair ? $"{words}, fair pace today {fair}" : words;
        }
    }

    /// <summary>None for a card, a thing done once, or what asks for nothing now.</summary>
    private static Amount? FairToday(RequirementStanding standing, DateOnly asOf)
    {
        if (
            standing.Rule.CountsItems
            || standing.Rule.Window is Window.Once or Window.Valid
            || standing.Needed.IsZero
            || standing.Status
                is Status.Met
                    or Status.Waived
                    or Status.NotApplicable
                    or Status.NotYetDue
                    or Status.Overdue
        )
        {
            return null;
        }

        var span = standing.Window;
        var elapsed = Math.Clamp(asOf.DayNumber - span.Start.DayNumber + 1, 0, span.Days);
        return Amount.FromHundredths(standing.Needed.Hundredths * elapsed / span.Days);
    }
}
