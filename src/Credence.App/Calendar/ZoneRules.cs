using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace Credence.App.Calendar;

/// <summary>A time zone's own changes between two years, as a VTIMEZONE that any reader can follow.</summary>
internal static class ZoneRules
{
    private static readonly LocalDateTimePattern Time =
        LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");

    private static readonly string[] Weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    /// <summary>Null where nobody knows the zone: times are then told as they are, wherever one is.</summary>
    public static DateTimeZone? Find(string id) =>
        id.Length > 0 ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) : null;

    public static void Write(IcsText ics, DateTimeZone zone, int firstYear, int lastYear)
    {
        ics.Line("BEGIN", "VTIMEZONE").Line("TZID", zone.Id);
        foreach (var same in Changes(zone, firstYear, lastYear).GroupBy(one => one.Kind))
        {
            var changes = same.OrderBy(one => one.At).ToList();
            var kind = same.Key.Daylight ? "DAYLIGHT" : "STANDARD";
            ics.Line("BEGIN", kind)
                .Line("DTSTART", Time.Format(changes[0].At))
                .Line("TZOFFSETFROM", Words(same.Key.From))
                .Line("TZOFFSETTO", Words(same.Key.To))
                .Line("TZNAME", IcsText.Escaped(same.Key.Name));
            if (Rule(changes) is { } rule)
            {
                ics.Line("RRULE", rule);
            }
            else if (changes.Count > 1)
            {
                ics.Line(
                    "RDATE",
                    string.Join(',', changes.Skip(1).Select(one => Time.Format(one.At)))
                );
            }

            ics.Line("END", kind);
        }

        ics.Line("END", "VTIMEZONE");
    }

    private static List<Change> Changes(DateTimeZone zone, int firstYear, int lastYear)
    {
        var from = Instant.FromUtc(firstYear, 1, 1, 0, 0);
        var to = Instant.FromUtc(lastYear + 1, 1, 1, 0, 0);
        return [.. zone.GetZoneIntervals(from, to).Select(interval => ChangeTo(zone, interval))];
    }

    private static Change ChangeTo(DateTimeZone zone, ZoneInterval interval)
    {
        var name = interval.Name;
        var daylight = interval.Savings != Offset.Zero;
        if (!interval.HasStart)
        {
            return new(
                new LocalDateTime(1970, 1, 1, 0, 0),
                new(name, interval.WallOffset, interval.WallOffset, daylight)
            );
        }

        var before = zone.GetZoneInterval(interval.Start - Duration.Epsilon).WallOffset;
        return new(
            interval.Start.WithOffset(before).LocalDateTime,
            new(name, before, interval.WallOffset, daylight)
        );
    }

    /// <summary>"The second Sunday of March, every year", where all of them are so and it can only be said one way.</summary>
    private static string? Rule(List<Change> changes)
    {
        var first = changes[0].At;
        var yearly = changes
            .Select((one, place) => one.At.Year == first.Year + place)
            .All(fits => fits);
        if (
            changes.Count < 4
            || !yearly
            || changes.Exists(one =>
                one.At.Month != first.Month
                || one.At.DayOfWeek != first.DayOfWeek
                || one.At.TimeOfDay != first.TimeOfDay
            )
        )
        {
            return null;
        }

        var places = changes.Select(one => (one.At.Day + 6) / 7).Distinct().ToList();
        var last = changes.TrueForAll(one =>
            one.At.Day + 7 > CalendarSystem.Iso.GetDaysInMonth(one.At.Year, one.At.Month)
        );
        int? place = (last, places) switch
        {
            (true, [_]) => null,
            (true, _) => -1,
            (false, [var only]) => only,
            _ => null,
        };
        return place is null
            ? null
            : $"FREQ=YEARLY;BYMONTH={first.Month};BYDAY={place}{Weekdays[(int)first.DayOfWeek - 1]}";
    }

    private static string Words(Offset offset)
    {
        var seconds = Math.Abs(offset.Seconds);
        var words = $"{(offset.Seconds < 0 ? "-" : "+")}{seconds / 3600:D2}{seconds / 60 % 60:D2}";
        return seconds % 60 == 0 ? words : $"{words}{seconds % 60:D2}";
    }

    private readonly record struct Kind(string Name, Offset From, Offset To, bool Daylight);

    private readonly record struct Change(LocalDateTime At, Kind Kind);
}
