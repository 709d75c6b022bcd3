using System.Net;

namespace Credence.Web.Security;

/// <summary>
/// One person's data on one machine: any page open in the same browser could otherwise reach it. So a request
/// must name a host that is ours (a foreign name that resolves to this machine is refused), and one that changes
/// something must come from one of our own pages.
/// </summary>
public sealed class LoopbackGuard(RequestDelegate next, AllowedHosts hosts)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (!hosts.Allows(http.Request.Host))
        {
            return Refuse(
                http,
                StatusCodes.Status421MisdirectedRequest,
                "This address is not one that Credence answers to. Open it by the address it was started with."
            );
        }

        if (
            Changes(http.Request.Method)
            && !FromOurOwnPage(http.Request)
            && !IsOneClick(http.Request)
        )
        {
            return Refuse(
                http,
                StatusCodes.Status403Forbidden,
                "This came from another site, so nothing was changed. Open Credence itself and do it there."
            );
        }

        return next(http);
    }

    private static bool Changes(string method) =>
        !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method);

    /// <summary>The link in a mail that stops such mails; its secret is what lets anybody use it, from wherever.</summary>
    private static bool IsOneClick(HttpRequest request) =>
        request.Path.StartsWithSegments(Pages.Reminders.MailLinks.StopFolder);

    /// <summary>
    /// Every current browser says with each changing request where it comes from. A program that says nothing is
    /// no browser; it may use the JSON address, which no form of a foreign page can speak to.
    /// </summary>
    private static bool FromOurOwnPage(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0)
        {
            return origin == $"{request.Scheme}://{request.Host.Value}";
        }

        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return site.Length > 0
            ? site is "same-origin" or "none"
            : request.Path.StartsWithSegments("/api") && !IsFormContent(request.ContentType);
    }

    private static bool IsFormContent(string? contentType) =>
        contentType is not null
        && (
            contentType.StartsWith(
                "application/x-www-form-urlencoded",
                StringComparison.OrdinalIgnoreCase
            )
            || contentType.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || contentType.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase)
        );

    private static Task Refuse(HttpContext http, int status, string why)
    {
        if (http.Request.Path.StartsWithSegments("/api"))
        {
            return Results.Problem(why, statusCode: status).ExecuteAsync(http);
        }

        http.Response.StatusCode = status;
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(why);
    }
}

/// <summary>The names under which this server may be called: this machine's own, and those it was told.</summary>
public sealed class AllowedHosts
{
    public const string Variable = "CREDENCE_HOSTS";

    private readonly HashSet<string> named;

    public AllowedHosts(IEnumerable<string> named) =>
        this.named = named.ToHashSet(StringComparer.OrdinalIgnoreCase);

    public static AllowedHosts FromEnvironment() =>
        new(
            (Environment.GetEnvironmentVariable(Variable) ?? "").Split(
                [',', ' '],
                StringSplitOptions.RemoveEmptyEntries
            )
        );

    public bool Allows(HostString host)
    {
        var name = host.Host.Trim('[', ']');
        return name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(name, out var address) && IPAddress.IsLoopback(address))
            || named.Contains(name);
    }
}
