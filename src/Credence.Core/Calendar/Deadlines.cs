using Credence.Core.Allocation;
using Credence.Core.Credits;
using Credence.Core.Standing;

namespace Credence.Core.Calendar;

/// <summary>Days that do not move: ends of cycles and licenses, claim-by dates, cards, registrations, employers' money.</summary>
internal static class Deadlines
{
    private static readonly int[] Renewal = [90, 30, 7];

    public static IEnumerable<CalendarEvent> Of(CalendarInput input) =>
        input
            .Check.Obligations.Where(body => body.Applicable)
            .SelectMany(OfBody)
            .Concat(Cards(input))
            .Concat(ClaimBy(input))
            .Concat(Registrations(input))
            .Concat(Allowances(input));

    private static IEnumerable<CalendarEvent> OfBody(ObligationStanding body)
    {
        if (body.Deadline is { } deadline)
        {
            yield return CalendarEvent.OnDay(
                $"cycle-{body.Id}-{deadline.Year}",
                deadline,
                $"{body.Title}: CME cycle ends, {Open(body.Missing, body.MissingItems)}",
                "Check with the board before you renew.",
                Renewal
            );
        }

        if (body.LicenseEnds is { } ends && ends != body.Deadline)
        {
            yield return CalendarEvent.OnDay(
                $"license-{body.Id}-{ends.Year}",
                ends,
                $"{body.Title}: license ends",
                "Renew it before this day.",
                Renewal
            );
        }

        foreach (var one in body.Requirements.Where(one => HasOwnDay(one, body)))
        {
            yield return CalendarEvent.OnDay(
                $"requirement-{body.Id}-{one.Id}-{one.Deadline.Year}",
                one.Deadline,
                $"{body.Title}: {one.Title} due",
                $"{one.Shortfall} of {one.Needed} still open.",
                Renewal
            );
        }
    }

    private static bool HasOwnDay(RequirementStanding one, ObligationStanding body) =>
        one.Deadline != body.Deadline
        && !one.Shortfall.IsZero
        && !one.DidYouDoThis
        && one.Status is not (Status.NotApplicable or Status.Waived or Status.Met);

    private static string Open(Amount missing, int items) =>
        (missing.IsZero, items) switch
        {
            (true, 0) => "nothing open",
            (true, 1) => "1 card or course open",
            (true, _) => $"{items} cards or courses open",
            (_, 0) => $"{missing} credits open",
            _ => $"{missing} credits and {items} more open",
        };

    /// <summary>A later card of the same name replaces the one before.</summary>
    private static IEnumerable<CalendarEvent> Cards(CalendarInput input) =>
        input
            .Ledger.Where(activity => activity.Expires is not null && activity.Date <= input.AsOf)
            .GroupBy(activity => activity.Title.Trim().ToUpperInvariant())
            .Select(same => same.MaxBy(activity => activity.Expires)!)
            .Select(activity =>
                CalendarEvent.OnDay(
                    $"card-{activity.Id}",
                    activity.Expires!.Value,
                    $"{activity.Title} expires",
                    "Renew it before this day.",
                    Renewal
                )
            );

    private static IEnumerable<CalendarEvent> ClaimBy(CalendarInput input) =>
        input
            .Ledger.Where(activity => activity is { ClaimBy: not null, Proof.Length: 0 })
            .Select(activity =>
                CalendarEvent.OnDay(
                    $"claim-{activity.Id}",
                    activity.ClaimBy!.Value,
                    $"Claim by today: {activity.Title}",
                    $"{activity.Provider}\nAfter this day the provider gives no certificate.",
                    14,
                    3
                )
            );

    /// <summary>Where a body ends on the same day, its own entry says it already.</summary>
    private static IEnumerable<CalendarEvent> Registrations(CalendarInput input)
    {
        var told = input
            .Check.Obligations.SelectMany(body => new[] { body.Deadline, body.LicenseEnds })
            .OfType<DateOnly>()
            .ToHashSet();
        foreach (var one in input.Profile.Physician.Registrations)
        {
            if (one.To is { } ends && !told.Contains(ends))
            {
                yield return CalendarEvent.OnDay(
                    $"registration-{one.Kind}-{one.Jurisdiction}-{ends.Year}",
                    ends,
                    one.Jurisdiction.Length > 0
                        ? $"{one.Name} ends ({one.Jurisdiction})"
                        : $"{one.Name} ends",
                    "Renew it before this day.",
                    Renewal
                );
            }
        }

        foreach (var one in input.Profile.Physician.BoardCertificates)
        {
            if (one.Ends is { } ends && !told.Contains(ends))
            {
                yield return CalendarEvent.OnDay(
                    $"certificate-{one.Board}-{one.Specialty?.Code ?? ""}-{ends.Year}",
                    ends,
                    $"Board certificate ends ({one.Board})",
                    "Look up what your board asks before this day.",
                    Renewal
                );
            }
        }
    }

    private static IEnumerable<CalendarEvent> Allowances(CalendarInput input)
    {
        foreach (var one in input.Profile.Planning.Allowances)
        {
            var ends = one.To ?? input.Start.AddYears(1).AddDays(-1);
            yield return CalendarEvent.OnDay(
                $"allowance-{one.Id}-{ends.Year}",
                ends,
                $"CME money and days end: {one.Id}",
                "What is not used by this day is lost. Hand in the receipts.",
                90,
                30
            );
        }
    }
}
