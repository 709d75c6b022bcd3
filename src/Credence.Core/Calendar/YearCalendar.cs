using System.Collections.Immutable;
using Credence.Core.Planning;

namespace Credence.Core.Calendar;

/// <summary>
/// What a physician's calendar should hold: time kept free, what the accepted plan asks for and when, and every day that
/// does not move. Made from rules and plan alone, so that tomorrow's answer puts everything where today's did.
/// </summary>
public static class YearCalendar
{
    /// <summary>By day, then time, then key; what is over is left out.</summary>
    public static ImmutableArray<CalendarEvent> Of(CalendarInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return
        [
            .. All(input)
                .Where(one => one.LastDay >= input.AsOf)
                .DistinctBy(one => one.Key)
                .OrderBy(one => one.FirstDay)
                .ThenBy(one => one.Start)
                .ThenBy(one => one.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>What is over as well.</summary>
    internal static IEnumerable<CalendarEvent> All(CalendarInput input)
    {
        var work = PlannedWork.Of(input.Plan, input.Candidates, input.Ledger);
        var free = new FreeDays(
            input.Profile,
            [.. work.Where(one => one.Days is not null).Select(one => one.Days!.Value)]
        );
        var blocks = ProtectedBlocks.Of(input, free, work);
        return blocks
            .Concat(new PlannedEvents(input, free, work, blocks).All())
            .Concat(Rhythm.Of(input, free))
            .Concat(Deadlines.Of(input));
    }
}
