using System.Text.Json.Nodes;
using Credence.App.Calendar;
using Credence.App.Dossiers;
using Credence.App.Problems;
using Credence.App.Store;
using Credence.Core.Calendar;
using Credence.Web.Access;
using Credence.Web.Pages.Calendar;
using CalendarFeature = Credence.Web.Pages.Calendar.CalendarFeature;

namespace Credence.Web.Api;

/// <summary>The calendar: what is in it, its file, and the private addresses it is read under.</summary>
internal static class CalendarApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/calendar", Events);
        api.MapGet("/calendar.ics", File);
        api.MapGet("/calendar/feeds", Given);
        api.MapPost("/calendar/feeds", Give);
        api.MapDelete("/calendar/feeds/{id}", TakeBack);
    }

    private static Task<IResult> Events(
        Caller caller,
        OpenDossier open,
        CancellationToken cancellation
    ) =>
        open.With(
            caller,
            dossier =>
                ApiAnswer.Json(
                    new JsonObject
                    {
                        ["as_of"] = $"{dossier.AsOf:yyyy-MM-dd}",
                        ["time_zone"] = dossier.Profile.Physician.TimeZone,
                        ["events"] = new JsonArray([.. MakeCalendar.Events(dossier).Select(Of)]),
                    }
                ),
            cancellation
        );

    private static JsonObject Of(CalendarEvent one)
    {
        var json = new JsonObject
        {
            ["key"] = one.Key,
            ["title"] = one.Title,
            ["notes"] = one.Notes,
            ["first_day"] = $"{one.FirstDay:yyyy-MM-dd}",
            ["last_day"] = $"{one.LastDay:yyyy-MM-dd}",
            ["busy"] = one.Busy,
        };
        if (one.Start is { } start)
        {
            json["start"] = $"{start:HH:mm}";
            json["minutes"] = one.Minutes;
        }

        return json;
    }

    private static Task<IResult> File(
        Caller caller,
        OpenDossier open,
        MakeCalendar make,
        CancellationToken cancellation
    ) =>
        open.With(
            caller,
            async dossier =>
                Results.File(
                    await make.Run(dossier, cancellation),
                    CalendarFeature.Type,
                    "cme.ics"
                ),
            cancellation
        );

    private static async Task<IResult> Given(
        Caller caller,
        CalendarFeed feed,
        CancellationToken cancellation
    ) =>
        ApiAnswer.Json(
            new JsonObject
            {
                ["feeds"] = new JsonArray([
                    .. (await feed.Given(caller.Author.Person, cancellation)).Select(SecretJson.Of),
                ]),
            }
        );

    private static Task<IResult> Give(
        HttpContext http,
        Caller caller,
        CalendarFeed feed,
        CancellationToken cancellation
    ) =>
        ApiRequest.Read(
            http,
            async sent =>
            {
                var name = sent.Text("name")?.Trim() ?? "";
                if (
                    await feed.Give(
                        caller.Author.Person,
                        name.Length > 0 ? name[..Math.Min(name.Length, 80)] : "Calendar",
                        cancellation
                    )
                    is not { } made
                )
                {
                    return Results.Problem(
                        "This person's data was erased.",
                        statusCode: StatusCodes.Status410Gone
                    );
                }

                var json = SecretJson.Of(made.Secret);
                json["address"] = FeedFeature.AddressOf(http, made.Text);
                return ApiAnswer.Json(json, StatusCodes.Status201Created);
            }
        );

    private static async Task<IResult> TakeBack(
        string id,
        Caller caller,
        CalendarFeed feed,
        CancellationToken cancellation
    ) =>
        await feed.TakeBack(caller.Author.Person, id, cancellation)
            ? Results.NoContent()
            : ApiAnswer.Refused(ProblemCatalog.EntryMissing, id, id);
}

/// <summary>A secret in JSON, without its text.</summary>
internal static class SecretJson
{
    public static JsonObject Of(Secret secret) =>
        new()
        {
            ["id"] = secret.Id,
            ["name"] = secret.Name,
            ["made_at"] = secret.MadeAt.ToString("O"),
            ["expires_at"] = secret.ExpiresAt?.ToString("O"),
            ["last_used_at"] = secret.LastUsedAt?.ToString("O"),
        };
}
