using NodaTime;

namespace Credence.App.Calendar;

/// <summary>Times of day where a physician lives, summer and winter.</summary>
public static class LocalTime
{
    /// <summary>The next moment after now, in UTC, at which it is that full hour there. An hour that a spring night skips comes when it would have.</summary>
    public static DateTime NextAt(string timeZone, int hour, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var zone = Zone(timeZone, clock);
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var day = now.InZone(zone).Date;
        var at = On(day);
        return (at > now ? at : On(day.PlusDays(1))).ToDateTimeUtc();

        Instant On(LocalDate date) =>
            zone.AtLeniently(date.At(new NodaTime.LocalTime(hour, 0))).ToInstant();
    }

    public static DateTimeOffset Now(string timeZone, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return Instant
            .FromDateTimeOffset(clock.GetUtcNow())
            .InZone(Zone(timeZone, clock))
            .ToDateTimeOffset();
    }

    private static DateTimeZone Zone(string timeZone, TimeProvider clock) =>
        ZoneRules.Find(timeZone) ?? ZoneRules.Find(clock.LocalTimeZone.Id) ?? DateTimeZone.Utc;
}
