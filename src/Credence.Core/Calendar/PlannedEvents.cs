using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Planning;

namespace Credence.Core.Calendar;

/// <summary>What the accepted plan puts on the calendar: meetings, deep dives, projects and small things.</summary>
internal sealed class PlannedEvents(
    CalendarInput input,
    FreeDays free,
    ImmutableArray<PlannedWork> work,
    ImmutableArray<CalendarEvent> blocks
)
{
    private const int HalfDay = 400;
    private const int LongestDay = 800;

    private readonly HashSet<DateOnly> taken = [];
    private readonly HashSet<DateOnly> withBlock = [.. blocks.Select(block => block.FirstDay)];

    public IEnumerable<CalendarEvent> All() => work.SelectMany(Of).ToList();

    private IEnumerable<CalendarEvent> Of(PlannedWork one) =>
        one.Candidate.Mode switch
        {
            CandidateMode.Event => one.Days is { } days ? Meeting(one, days) : [],
            CandidateMode.Project => Project(one),
            CandidateMode.Block when one.Layer == PlanLayer.DeepDive => DeepDive(one),
            CandidateMode.Block => [Small(one)],
            _ => [],
        };

    private IEnumerable<CalendarEvent> Meeting(PlannedWork one, DateSpan days)
    {
        yield return new CalendarEvent
        {
            Key = $"event-{one.Candidate.Id}",
            Title = one.Title,
            Notes = Facts(one),
            FirstDay = days.Start,
            LastDay = days.End,
            Busy = true,
            Reminders = CalendarEvent.AtNine(7, 1),
        };
        yield return CalendarEvent.OnDay(
            $"event-{one.Candidate.Id}-register",
            Ahead(days.Start, 6),
            $"Register: {one.Title}",
            $"It is on {Words(days)}. Ask for the days off too{Days(one)}.",
            0
        );
        yield return CalendarEvent.OnDay(
            $"event-{one.Candidate.Id}-travel",
            Ahead(days.Start, 3),
            $"Book travel and hotel: {one.Title}",
            $"It is on {Words(days)}.",
            0
        );
    }

    /// <summary>Months ahead, but not before the plan was accepted: what is late already is asked for at once.</summary>
    private DateOnly Ahead(DateOnly day, int months)
    {
        var wished = free.OnOrAfter(day.AddMonths(-months));
        var accepted = input.Plan?.Accepted ?? input.Start;
        return wished >= accepted ? wished : Earlier(accepted.AddDays(1), day.AddDays(-1));
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private IEnumerable<CalendarEvent> Project(PlannedWork one)
    {
        var months = one.Months.ToList();
        for (var number = 1; number <= months.Count; number++)
        {
            yield return CalendarEvent.OnDay(
                $"project-{one.Candidate.Id}-{number:D2}",
                FirstIn(months[number - 1], one),
                $"{one.Title}, month {number} of {months.Count}",
                $"About {Share(one.Hours, months.Count)} hours this month.",
                0
            );
        }

        yield return CalendarEvent.OnDay(
            $"project-{one.Candidate.Id}-end",
            free.OnOrBefore(MonthSteps.LastOfMonth(one.Month), 20),
            $"{one.Title}: finish and write it up",
            Facts(one),
            14,
            0
        );
    }

    /// <summary>Half days of at most four hours; where days off carry it, whole days.</summary>
    private IEnumerable<CalendarEvent> DeepDive(PlannedWork one)
    {
        var whole = !one.Candidate.DaysOff.IsZero;
        var most = whole ? LongestDay : HalfDay;
        var left = Math.Max(one.Hours.Hundredths, 100);
        var start = whole
            ? new TimeOnly(8, 0)
            : input.Profile.Planning.Protected?.Start ?? new(13, 0);
        var parts = new List<long>();
        while (left > 0 && parts.Count < 20)
        {
            var now = Math.Min(left, most);
            // A rest of less than an hour is no afternoon of its own.
            now = left - now < 100 ? left : now;
            left -= now;
            parts.Add(now);
        }

        var days = DaysIn(one.Month, parts.Count, Earliest(one.Month, one));
        for (var number = 1; number <= parts.Count; number++)
        {
            yield return CalendarEvent.AtTime(
                $"deep-{one.Candidate.Id}-{number:D2}",
                days[number - 1],
                start,
                ProtectedBlocks.Minutes(Amount.FromHundredths(parts[number - 1])),
                $"Deep dive: {one.Title}",
                Facts(one)
            ) with
            {
                Reminders = [24 * 60],
            };
        }
    }

    /// <summary>
    /// The best days of the month; those that were over when the plan was accepted give way to days that are to come, so
    /// that the others stay where they are.
    /// </summary>
    private ImmutableArray<DateOnly> DaysIn(DateOnly month, int count, DateOnly earliest)
    {
        var days = Enumerable.Range(0, count).Select(_ => FreeDayIn(month, month)).ToList();
        return [.. days.Select(day => day < earliest ? FreeDayIn(month, earliest) : day).Order()];
    }

    /// <summary>The protected weekday in a week without a block comes first, then other days without one, then a weekend.</summary>
    private DateOnly FreeDayIn(DateOnly month, DateOnly earliest)
    {
        var weekday = input.Profile.Planning.Protected?.Weekday ?? DayOfWeek.Friday;
        var day = free.WorkdaysOf(month)
            .Where(one => one >= earliest && !taken.Contains(one))
            .OrderBy(one => withBlock.Contains(one))
            .ThenBy(one => one.DayOfWeek != weekday)
            .ThenBy(one => one)
            .Concat(free.DaysOf(month).Where(one => one >= earliest && !taken.Contains(one)))
            .Cast<DateOnly?>()
            .FirstOrDefault();
        var found = day ?? earliest;
        taken.Add(found);
        return found;
    }

    /// <summary>The first free workday of a month that was to come when the plan was accepted.</summary>
    private DateOnly FirstIn(DateOnly month, PlannedWork one)
    {
        var earliest = Earliest(month, one);
        var day = free.OnOrAfter(earliest);
        return earliest == month || day <= MonthSteps.LastOfMonth(month) ? day : earliest;
    }

    /// <summary>The first day of the month, or in the month of the acceptance the day after it.</summary>
    private DateOnly Earliest(DateOnly month, PlannedWork one) =>
        (one.Item.Since ?? input.Plan?.Accepted) is { } accepted
        && accepted >= month
        && accepted <= MonthSteps.LastOfMonth(month)
            ? Earlier(accepted.AddDays(1), MonthSteps.LastOfMonth(month))
            : month;

    private CalendarEvent Small(PlannedWork one) =>
        CalendarEvent.OnDay(
            $"small-{one.Candidate.Id}",
            FirstIn(one.Month, one),
            $"This month: {one.Title}",
            Facts(one),
            0
        );

    private static string Facts(PlannedWork one) =>
        string.Join(
            "\n",
            new[] { one.Candidate.Provider, $"{one.Credits} credits, {one.Hours} hours" }.Where(
                line => line.Length > 0
            )
        );

    private static string Days(PlannedWork one) =>
        one.Candidate.DaysOff.IsZero ? "" : $" ({one.Candidate.DaysOff})";

    private static Amount Share(Amount hours, int months) =>
        Amount.FromHundredths((hours.Hundredths + months - 1) / months);

    private static string Words(DateSpan days) =>
        days.Days == 1
            ? $"{days.Start:MMM d, yyyy}"
            : $"{days.Start:MMM d} to {days.End:MMM d, yyyy}";
}
