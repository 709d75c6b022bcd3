using Credence.App.Tokens;

namespace Credence.Web.Access;

/// <summary>
/// Programs that come with <c>Authorization: Bearer</c>. A token that is none is refused, never passed over; one that may
/// only read changes nothing; and none makes other tokens.
/// </summary>
public static class TokenAccess
{
    private const string Scheme = "Bearer ";

    public static void UseTokens(this IApplicationBuilder application) =>
        application.Use(
            async (http, next) =>
            {
                var header = http.Request.Headers.Authorization.ToString();
                if (
                    !http.Request.Path.StartsWithSegments("/api")
                    || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
                )
                {
                    await next(http);
                    return;
                }

                var holder = await http
                    .RequestServices.GetRequiredService<ApiTokens>()
                    .Holder(header[Scheme.Length..].Trim(), http.RequestAborted);
                if (Refusal(http, holder) is { } refused)
                {
                    await refused.ExecuteAsync(http);
                    return;
                }

                http.RequestServices.GetRequiredService<Caller>().Is(holder!.Author, Rights.Record);
                await next(http);
            }
        );

    private static IResult? Refusal(HttpContext http, TokenHolder? holder)
    {
        if (holder is null)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
            return Results.Problem(
                "It may have expired or been taken back. Make a new one under Settings, Tokens.",
                statusCode: StatusCodes.Status401Unauthorized,
                title: "This token opens nothing."
            );
        }

        var reads =
            HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        var tokens = http.Request.Path.StartsWithSegments("/api/v1/tokens");
        if (reads || (holder.Scope == TokenScope.Write && !tokens))
        {
            return null;
        }

        http.Response.Headers.WWWAuthenticate = "Bearer error=\"insufficient_scope\"";
        return Results.Problem(
            tokens
                ? "Tokens are made and taken back by a person, in the app."
                : "Make one that may write under Settings, Tokens.",
            statusCode: StatusCodes.Status403Forbidden,
            title: tokens ? "A token makes no tokens." : "This token may only read."
        );
    }
}
