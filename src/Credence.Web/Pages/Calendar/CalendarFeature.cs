using System.Collections.Immutable;
using Credence.App.Calendar;
using Credence.App.Dossiers;
using Credence.Core.Calendar;
using Credence.Web.Rendering;
using Credence.Web.Visits;

namespace Credence.Web.Pages.Calendar;

/// <summary>What the calendar page shows: what the file will hold, and how to bring it in.</summary>
public sealed record CalendarView(
    ImmutableArray<CalendarEvent> Events,
    DateOnly AsOf,
    bool HasPlan,
    bool HasProtected,
    string Address
)
{
    public IEnumerable<IGrouping<DateOnly, CalendarEvent>> Months =>
        Events.GroupBy(one => new DateOnly(one.FirstDay.Year, one.FirstDay.Month, 1));

    public int Blocks =>
        Events.Count(one => one.Key.StartsWith("protected-", StringComparison.Ordinal));
}

public static class CalendarFeature
{
    private const string Type = "text/calendar; charset=utf-8";

    public static void MapCalendar(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/calendar", Show);
        routes.MapGet("/calendar.ics", Download);
    }

    private static Task<IResult> Show(
        HttpContext http,
        Visit visit,
        CancellationToken cancellation
    ) =>
        visit.Show(
            dossier =>
                Page.Of<CalendarPage>(
                    new CalendarView(
                        MakeCalendar.Events(dossier),
                        dossier.AsOf,
                        dossier.Practice.Plan is not null,
                        dossier.Profile.Planning.Protected is not null,
                        $"{http.Request.Scheme}://{http.Request.Host}/calendar.ics"
                    )
                ),
            cancellation
        );

    private static Task<IResult> Download(
        Visit visit,
        MakeCalendar make,
        CancellationToken cancellation
    ) =>
        visit.Do(
            async dossier => Results.File(await make.Run(dossier, cancellation), Type, "cme.ics"),
            cancellation
        );
}

/// <summary>How an event is said.</summary>
public static class CalendarWords
{
    /// <summary>What the day alone does not say: the hours, or how long it goes on.</summary>
    public static string Rest(CalendarEvent one) =>
        one.Start is { } start ? $"{Clock(start)} to {Clock(start.AddMinutes(one.Minutes))}"
        : one.FirstDay == one.LastDay ? ""
        : $"to {one.LastDay:ddd, MMM d}";

    private static string Clock(TimeOnly time) =>
        time.ToString(time.Minute == 0 ? "h tt" : "h:mm tt").ToLowerInvariant();
}
