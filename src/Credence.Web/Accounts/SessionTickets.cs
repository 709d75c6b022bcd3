using System.Security.Claims;
using Credence.App.Store;
using Credence.App.Store.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Credence.Web.Accounts;

/// <summary>
/// The cookie holds only the key of a row: sessions can be listed, and one that is ended is signed out at its next
/// request, wherever it is.
/// </summary>
public sealed class SessionTickets(
    KeptSessions sessions,
    SecretBox box,
    TimeProvider clock,
    IHttpContextAccessor context
) : ITicketStore
{
    private const string Before = "credence-session-before";

    private static readonly TimeSpan WithoutWord = TimeSpan.FromHours(12);

    /// <summary>
    /// Whoever signs in gets a new key, also at a browser where they are signed in: the handler would go on with the old.
    /// </summary>
    private static readonly string[] Doors = ["/sign-in", "/join", "/recover"];

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = SecretText.New();
        var now = clock.GetUtcNow().UtcDateTime;
        await sessions.Add(
            new()
            {
                Hash = SecretText.HashOf(key),
                Account = ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!,
                Ticket = Closed(ticket),
                Device = DeviceName.Of(context.HttpContext?.Request.Headers.UserAgent.ToString()),
                MadeAt = now,
                SeenAt = now,
                ExpiresAt = Until(ticket),
            }
        );
        if (context.HttpContext?.Items[Before] is string before)
        {
            await sessions.Remove(before);
        }

        return key;
    }

    public Task RenewAsync(string key, AuthenticationTicket ticket) =>
        sessions.Renew(SecretText.HashOf(key), Closed(ticket), Until(ticket));

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        var hash = SecretText.HashOf(key);
        if (context.HttpContext is { } http && IsAtDoor(http.Request))
        {
            http.Items[Before] = hash;
            return null;
        }

        if (
            await sessions.Find(hash) is not { } open
            || box.Open(open.Session.Ticket) is not { } bytes
        )
        {
            return null;
        }

        context.HttpContext?.Items[typeof(OpenSession)] = open;
        return TicketSerializer.Default.Deserialize(bytes);
    }

    public Task RemoveAsync(string key) => sessions.Remove(SecretText.HashOf(key));

    private static bool IsAtDoor(HttpRequest request) =>
        HttpMethods.IsPost(request.Method)
        && Doors.Any(door => request.Path.StartsWithSegments(door));

    private byte[] Closed(AuthenticationTicket ticket) =>
        box.Close(TicketSerializer.Default.Serialize(ticket));

    private DateTime Until(AuthenticationTicket ticket) =>
        ticket.Properties is { IsPersistent: true, ExpiresUtc: { } until }
            ? until.UtcDateTime
            : clock.GetUtcNow().UtcDateTime + WithoutWord;
}

/// <summary>A browser as its owner would call it.</summary>
public static class DeviceName
{
    private static readonly (string Mark, string Word)[] Browsers =
    [
        ("Edg/", "Edge"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Word)[] Systems =
    [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Mac OS", "Mac"),
        ("Linux", "Linux"),
    ];

    public static string Of(string? agent) =>
        $"{Word(Browsers, agent, "A browser")} on {Word(Systems, agent, "an unknown system")}";

    private static string Word(
        (string Mark, string Word)[] known,
        string? agent,
        string otherwise
    ) =>
        known
            .FirstOrDefault(one => agent?.Contains(one.Mark, StringComparison.Ordinal) ?? false)
            .Word
        ?? otherwise;
}
