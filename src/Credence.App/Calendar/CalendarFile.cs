using System.Collections.Immutable;
using Credence.Core.Calendar;
using NodaTime;

namespace Credence.App.Calendar;

/// <summary>A calendar as a file, and what has to be remembered of it.</summary>
public sealed record CalendarFile(byte[] Bytes, CalendarMemory Memory)
{
    private static readonly DateTime SequenceBegins = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>
    /// What is as it was keeps its number and its stamp, so that the same calendar is the same file. What changed gets a
    /// higher number, and what is gone but still to come is called off. A number is the day's own (days since 2020), at least
    /// one more than before: also a calendar whose memory was lost then moves its events.
    /// </summary>
    public static CalendarFile Of(
        ImmutableArray<CalendarEvent> events,
        CalendarMemory memory,
        string timeZone,
        DateOnly asOf,
        DateTime now
    )
    {
        var stamp = new DateTime(
            now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond),
            DateTimeKind.Utc
        );
        var known = memory.Sent.ToDictionary(one => one.Event.Key);
        var sent = ImmutableArray.CreateBuilder<SentEvent>();
        foreach (var one in events)
        {
            var digest = CalendarMemory.DigestOf(Content(one, timeZone));
            var before = known.GetValueOrDefault(one.Key);
            sent.Add(
                before is { Canceled: false } && before.Digest == digest
                    ? before with
                    {
                        Event = one,
                    }
                    : new SentEvent(one, Next(before, stamp), stamp, digest, Canceled: false)
            );
            known.Remove(one.Key);
        }

        foreach (var gone in known.Values.Where(one => one.Event.LastDay >= asOf))
        {
            sent.Add(
                gone.Canceled
                    ? gone
                    : gone with
                    {
                        Sequence = Next(gone, stamp),
                        Stamp = stamp,
                        Canceled = true,
                    }
            );
        }

        var after = new CalendarMemory(
            memory.Id,
            [
                .. sent.OrderBy(one => one.Event.FirstDay)
                    .ThenBy(one => one.Event.Start)
                    .ThenBy(one => one.Event.Key, StringComparer.Ordinal),
            ]
        );
        return new(Write(after, timeZone), after);
    }

    private static long Next(SentEvent? before, DateTime stamp) =>
        Math.Max((before?.Sequence ?? -1) + 1, (stamp - SequenceBegins).Days);

    /// <summary>Everything that a reader would show; a change in it is a change of the event.</summary>
    private static string Content(CalendarEvent one, string timeZone) =>
        string.Join(
            '\u001f',
            one.Title,
            one.Notes,
            $"{one.FirstDay:O}",
            $"{one.LastDay:O}",
            $"{one.Start:HH:mm}",
            $"{one.Minutes}",
            $"{one.Busy}",
            string.Join(' ', one.Reminders),
            one.Start is null ? "" : timeZone
        );

    private static byte[] Write(CalendarMemory memory, string timeZone)
    {
        var zone = ZoneRules.Find(timeZone);
        var ics = new IcsText()
            .Line("BEGIN", "VCALENDAR")
            .Line("VERSION", "2.0")
            .Line("PRODID", "-//Credence//CME calendar//EN")
            .Line("CALSCALE", "GREGORIAN")
            .Line("METHOD", "PUBLISH")
            .Line("X-WR-CALNAME", "CME")
            .Line("REFRESH-INTERVAL;VALUE=DURATION", "P1D")
            .Line("X-PUBLISHED-TTL", "P1D");
        var timed = memory.Sent.Where(one => one.Event.Start is not null).ToList();
        if (zone is not null && timed.Count > 0)
        {
            ZoneRules.Write(
                ics,
                zone,
                timed.Min(one => one.Event.FirstDay.Year) - 2,
                timed.Max(one => one.Event.LastDay.Year) + 2
            );
        }

        foreach (var one in memory.Sent)
        {
            Event(ics, one, memory.Id, zone);
        }

        return ics.Line("END", "VCALENDAR").Bytes();
    }

    private static void Event(IcsText ics, SentEvent sent, string id, DateTimeZone? zone)
    {
        var one = sent.Event;
        ics.Line("BEGIN", "VEVENT")
            .Line("UID", $"{Key(one.Key)}@{Key(id)}.credence")
            .Line("DTSTAMP", $"{sent.Stamp:yyyyMMdd'T'HHmmss'Z'}")
            .Line("LAST-MODIFIED", $"{sent.Stamp:yyyyMMdd'T'HHmmss'Z'}")
            .Line("SEQUENCE", $"{sent.Sequence}");
        When(ics, one, zone);
        ics.Said("SUMMARY", one.Title)
            .Said("DESCRIPTION", one.Notes)
            .Line("CATEGORIES", "CME")
            .Line("STATUS", sent.Canceled ? "CANCELLED" : "CONFIRMED")
            .Line("TRANSP", one.Busy && !sent.Canceled ? "OPAQUE" : "TRANSPARENT");
        foreach (var minutes in sent.Canceled ? [] : one.Reminders)
        {
            ics.Line("BEGIN", "VALARM")
                .Line("ACTION", "DISPLAY")
                .Said("DESCRIPTION", one.Title)
                .Line("TRIGGER", Before(minutes))
                .Line("END", "VALARM");
        }

        ics.Line("END", "VEVENT");
    }

    private static void When(IcsText ics, CalendarEvent one, DateTimeZone? zone)
    {
        if (one.Start is not { } start)
        {
            ics.Line("DTSTART;VALUE=DATE", $"{one.FirstDay:yyyyMMdd}")
                .Line("DTEND;VALUE=DATE", $"{one.LastDay.AddDays(1):yyyyMMdd}");
            return;
        }

        var begins = one.FirstDay.ToDateTime(start);
        var place = zone is null ? "" : $";TZID={zone.Id}";
        ics.Line($"DTSTART{place}", $"{begins:yyyyMMdd'T'HHmmss}")
            .Line($"DTEND{place}", $"{begins.AddMinutes(one.Minutes):yyyyMMdd'T'HHmmss}");
    }

    /// <summary>"-P89DT15H": what lies before the start has a minus.</summary>
    private static string Before(int minutes)
    {
        var span = TimeSpan.FromMinutes(Math.Abs(minutes));
        var time =
            (span.Hours > 0 ? $"{span.Hours}H" : "") + (span.Minutes > 0 ? $"{span.Minutes}M" : "");
        var words = (span.Days > 0 ? $"{span.Days}D" : "") + (time.Length > 0 ? $"T{time}" : "");
        return $"{(minutes > 0 ? "-" : "")}P{(words.Length > 0 ? words : "T0M")}";
    }

    /// <summary>An id that somebody typed may hold anything; what is not plain is told by its digest.</summary>
    private static string Key(string key) =>
        key.Length <= 100 && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
            ? key
            : CalendarMemory.DigestOf(key);
}
