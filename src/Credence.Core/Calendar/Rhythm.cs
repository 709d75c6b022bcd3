using Credence.Core.Dates;
using Credence.Core.Practice;

namespace Credence.Core.Calendar;

/// <summary>What comes again through the year: ten minutes a month, half an hour a quarter, the packet at the end.</summary>
internal static class Rhythm
{
    private static readonly TimeOnly Noon = new(12, 30);
    private static readonly TimeOnly Late = new(16, 30);

    public static IEnumerable<CalendarEvent> Of(CalendarInput input, FreeDays free)
    {
        var at = TimeFor(input.Profile.Planning.Protected);
        for (var n = 0; n < 12; n++)
        {
            var month = input.Start.AddMonths(n);
            yield return CalendarEvent.AtTime(
                $"log-{month:yyyy-MM}",
                free.OnOrBefore(MonthSteps.LastOfMonth(month), month.Day + 27),
                at,
                10,
                "Log CME from this month",
                "Ten minutes: what you did, and a photo of each certificate."
            );
        }

        for (var quarter = 1; quarter <= 4; quarter++)
        {
            yield return CalendarEvent.AtTime(
                $"checkin-{input.Start:yyyy-MM}-{quarter}",
                free.OnOrAfter(input.Start.AddMonths(3 * quarter)),
                at,
                30,
                $"CME check-in, quarter {quarter}",
                "Half an hour: credits, what moved a goal, which blocks held, what to change."
            ) with
            {
                Reminders = [24 * 60],
            };
        }

        yield return CalendarEvent.AtTime(
            $"packet-{input.Start:yyyy-MM}",
            free.OnOrBefore(MonthSteps.LastOfMonth(input.Start.AddMonths(11)).AddDays(-7), 20),
            at,
            15,
            "Send yourself the year's packet",
            "Summary, ledger and certificates in one file, kept outside Credence."
        );
    }

    /// <summary>Before the protected block, or after one that lies over noon.</summary>
    private static TimeOnly TimeFor(ProtectedTime? block)
    {
        if (block is null)
        {
            return Noon;
        }

        var begins = (block.Start.Hour * 60) + block.Start.Minute;
        var ends = begins + ProtectedBlocks.Minutes(block.Hours);
        return begins < 13 * 60 && ends > 12 * 60 ? Late : Noon;
    }
}
