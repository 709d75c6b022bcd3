using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Planning;
using Credence.Core.Practice;

namespace Credence.Core.Calendar;

/// <summary>
/// The blocks of the week that are kept free for education. One that falls on a taken day moves to the nearest free
/// workday of its week, else by a week where the rhythm leaves room, else it is left out.
/// </summary>
internal static class ProtectedBlocks
{
    public static ImmutableArray<CalendarEvent> Of(
        CalendarInput input,
        FreeDays free,
        ImmutableArray<PlannedWork> work
    )
    {
        if (input.Profile.Planning.Protected is not { } time || time.Hours.IsZero)
        {
            return [];
        }

        var blocks = ImmutableArray.CreateBuilder<CalendarEvent>();
        var start = input.Start;
        var end = start.AddYears(1);
        var slot = start.AddDays(((int)time.Weekday - (int)start.DayOfWeek + 7) % 7);
        for (var number = 1; slot < end; number++, slot = slot.AddDays(7 * time.EveryWeeks))
        {
            if (DayFor(slot, time, free) is { } day && day >= start && day < end)
            {
                blocks.Add(
                    CalendarEvent.AtTime(
                        $"protected-{start:yyyy-MM}-{number:D2}",
                        day,
                        time.Start,
                        Minutes(time.Hours),
                        "Protected CME, no meetings",
                        Notes(day, slot, work)
                    )
                );
            }
        }

        return blocks.ToImmutable();
    }

    internal static int Minutes(Amount hours) => (int)(hours.Hundredths * 60 / 100);

    private static DateOnly? DayFor(DateOnly slot, ProtectedTime time, FreeDays free)
    {
        if (free.Has(slot))
        {
            return slot;
        }

        // Monday to Friday of the same week, the nearest first; the earlier of two.
        var monday = slot.AddDays(-(((int)slot.DayOfWeek + 6) % 7));
        var near = Enumerable
            .Range(0, 5)
            .Select(monday.AddDays)
            .Where(free.HasWorkday)
            .OrderBy(day => Math.Abs(day.DayNumber - slot.DayNumber))
            .ThenBy(day => day)
            .Cast<DateOnly?>()
            .FirstOrDefault();
        if (near is not null)
        {
            return near;
        }

        return time.EveryWeeks > 1 && free.Has(slot.AddDays(7)) ? slot.AddDays(7) : null;
    }

    private static string Notes(DateOnly day, DateOnly slot, ImmutableArray<PlannedWork> work)
    {
        var month = new DateOnly(day.Year, day.Month, 1);
        var lines = work.Where(one =>
                one.Month == month
                && (
                    one.Candidate.Mode == CandidateMode.Stream
                    || (one.Candidate.Mode == CandidateMode.Block && one.Layer == PlanLayer.Small)
                )
            )
            .Select(one => one.Item.Units > 1 ? $"{one.Title}, {one.Item.Units} times" : one.Title)
            .ToList();
        var notes = lines.Count == 0 ? "" : $"Planned this month:\n{string.Join('\n', lines)}";
        return day == slot
            ? notes
            : $"{notes}{(notes.Length > 0 ? "\n\n" : "")}Moved from {slot:MMM d}: that day is taken.";
    }
}
