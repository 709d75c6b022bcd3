using System.Collections.Immutable;
using Credence.App.Calendar;
using Credence.App.Store;
using Credence.Core.Calendar;
using Credence.Web.Access;
using Credence.Web.Rendering;
using Credence.Web.Visits;

namespace Credence.Web.Pages.Calendar;

/// <summary>What the calendar page shows: what the file will hold, and how to bring it in.</summary>
public sealed record CalendarView(
    ImmutableArray<CalendarEvent> Events,
    DateOnly AsOf,
    bool HasPlan,
    bool HasProtected,
    ImmutableArray<Secret> Feeds,
    string NewAddress
)
{
    public IEnumerable<IGrouping<DateOnly, CalendarEvent>> Months =>
        Events.GroupBy(one => new DateOnly(one.FirstDay.Year, one.FirstDay.Month, 1));

    /// <summary>What Apple's and other calendars open by themselves.</summary>
    public string Webcal =>
        $"webcal:{NewAddress[NewAddress.IndexOf("//", StringComparison.Ordinal)..]}";

    public int Blocks =>
        Events.Count(one => one.Key.StartsWith("protected-", StringComparison.Ordinal));
}

public static class CalendarFeature
{
    public const string Type = "text/calendar; charset=utf-8";

    public static void AddCalendar(this IServiceCollection services) =>
        services.AddScoped<Showing>();

    public static void MapCalendar(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/calendar", Show);
        routes.MapGet("/calendar.ics", Download);
        routes.MapFeed();
    }

    private static Task<IResult> Show(Showing showing, CancellationToken cancellation) =>
        showing.Page("", cancellation);

    /// <summary>The page, with a new private address on it or without.</summary>
    public sealed class Showing(Visit visit, Caller caller, CalendarFeed feed)
    {
        public Task<IResult> Page(string newAddress, CancellationToken cancellation) =>
            visit.Show(
                async dossier =>
                    Rendering.Page.Of<CalendarPage>(
                        new CalendarView(
                            MakeCalendar.Events(dossier),
                            dossier.AsOf,
                            dossier.Practice.Plan is not null,
                            dossier.Profile.Planning.Protected is not null,
                            await feed.Given(caller.Author.Person, cancellation),
                            newAddress
                        )
                    ),
                cancellation
            );
    }

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

    /// <summary>"Made Nov 22, 2026, last read Nov 23, 2026."</summary>
    public static string Used(Secret feed) =>
        $"Made {Say.Day(DateOnly.FromDateTime(feed.MadeAt))}, "
        + (
            feed.LastUsedAt is { } used
                ? $"last read {Say.Day(DateOnly.FromDateTime(used))}."
                : "not read yet."
        );

    private static string Clock(TimeOnly time) =>
        time.ToString(time.Minute == 0 ? "h tt" : "h:mm tt").ToLowerInvariant();
}
