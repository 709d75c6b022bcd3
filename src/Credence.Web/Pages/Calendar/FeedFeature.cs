using Credence.App.Calendar;
using Credence.Web.Access;
using Credence.Web.Rendering;
using Microsoft.Net.Http.Headers;

namespace Credence.Web.Pages.Calendar;

/// <summary>The calendar under a private address, for programs that ask again and again: mostly "nothing changed".</summary>
public static class FeedFeature
{
    public const string Folder = "/feeds";

    public static void MapFeed(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods($"{Folder}/{{secret}}/cme.ics", ["GET", "HEAD"], Read);
        routes.MapPost("/calendar/feeds", Give);
        routes.MapPost("/calendar/feeds/{id}/revoke", TakeBack);
    }

    public static string AddressOf(HttpContext http, string secret) =>
        $"{ReachedAt.Of(http)}{Folder}/{secret}/cme.ics";

    private static async Task<IResult> Read(
        string secret,
        HttpContext http,
        CalendarFeed feed,
        CancellationToken cancellation
    )
    {
        var headers = http.Response.Headers;
        headers.CacheControl = "private, no-cache";
        headers["X-Robots-Tag"] = "noindex";
        if (await feed.Of(secret, cancellation) is not { } person)
        {
            return Results.Text(
                "There is no calendar at this address. It may have been taken back.",
                statusCode: StatusCodes.Status404NotFound
            );
        }

        if (await feed.Unchanged(person, cancellation) is { } marks && IsKnown(http.Request, marks))
        {
            headers.ETag = $"\"{marks.Tag}\"";
            headers.LastModified = marks.ChangedAt.ToString("R");
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        if (await feed.Make(person, cancellation) is not { } made)
        {
            headers.RetryAfter = "3600";
            return Results.Text(
                "The calendar cannot be made just now. Open Credence to see why.",
                statusCode: StatusCodes.Status503ServiceUnavailable
            );
        }

        return Results.Bytes(
            made.Bytes,
            CalendarFeature.Type,
            lastModified: made.Marks.ChangedAt,
            entityTag: new EntityTagHeaderValue($"\"{made.Marks.Tag}\"")
        );
    }

    /// <summary>As RFC 9110 wants it: where tags are sent, they decide and the date does not.</summary>
    private static bool IsKnown(HttpRequest request, FeedFile marks)
    {
        var conditions = request.GetTypedHeaders();
        return conditions.IfNoneMatch is { Count: > 0 } tags
            ? tags.Any(tag => tag.Tag == "*" || tag.Tag == $"\"{marks.Tag}\"")
            : conditions.IfModifiedSince is { } since && since >= marks.ChangedAt;
    }

    private static async Task<IResult> Give(
        HttpContext http,
        Caller caller,
        CalendarFeed feed,
        CalendarFeature.Showing showing,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var name = form["name"].ToString().Trim();
        var made = await feed.Give(
            caller.Author.Person,
            name.Length > 0 ? name[..Math.Min(name.Length, 80)] : "Calendar",
            cancellation
        );
        return made is null
            ? Page.Back("/calendar")
            : await showing.Page(AddressOf(http, made.Text), cancellation);
    }

    private static async Task<IResult> TakeBack(
        string id,
        HttpContext http,
        Caller caller,
        CalendarFeed feed,
        CancellationToken cancellation
    )
    {
        await feed.TakeBack(caller.Author.Person, id, cancellation);
        http.Say("That address shows nothing any more.");
        return Page.Back("/calendar#subscribe");
    }
}
