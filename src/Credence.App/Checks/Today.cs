using Credence.App.Problems;

namespace Credence.App.Checks;

/// <summary>The day it is where the physician lives, else where the machine stands (engine.md section 2).</summary>
public static class Today
{
    public static DateOnly In(string timeZone, TimeProvider clock, ProblemList problems)
    {
        var now = clock.GetUtcNow();
        var zone = clock.LocalTimeZone;
        if (timeZone.Length > 0 && !TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out zone!))
        {
            problems.Notice(ProblemCatalog.TimeZoneUnknown, "profile.yaml", timeZone);
            zone = clock.LocalTimeZone;
        }

        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
    }
}
