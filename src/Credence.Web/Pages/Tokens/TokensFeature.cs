using System.Collections.Immutable;
using Credence.App.Store;
using Credence.App.Tokens;
using Credence.Core.Problems;
using Credence.Web.Access;
using Credence.Web.Rendering;
using Credence.Web.Visits;

namespace Credence.Web.Pages.Tokens;

/// <summary>The tokens there are, and a new one's text, which is shown once.</summary>
public sealed record TokensView(
    ImmutableArray<Secret> Tokens,
    string NewToken,
    string Address,
    ImmutableArray<Problem> Problems
)
{
    public static string About(Secret token) =>
        (token.Scopes == "write" ? "Reads and changes" : "Only reads")
        + (
            token.ExpiresAt is { } end
                ? $", until {Say.Day(DateOnly.FromDateTime(end))}, "
                : ", until you take it back, "
        )
        + (
            token.LastUsedAt is { } used
                ? $"last used {Say.Day(DateOnly.FromDateTime(used))}."
                : "not used yet."
        );
}

public static class TokensFeature
{
    public static void MapTokens(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/tokens", Show);
        routes.MapPost("/tokens", Make);
        routes.MapPost("/tokens/{id}/revoke", TakeBack);
    }

    private static Task<IResult> Show(
        HttpContext http,
        Caller caller,
        ApiTokens tokens,
        CancellationToken cancellation
    ) => Answer(http, caller, tokens, "", [], cancellation);

    private static async Task<IResult> Answer(
        HttpContext http,
        Caller caller,
        ApiTokens tokens,
        string made,
        ImmutableArray<Problem> problems,
        CancellationToken cancellation
    ) =>
        Page.Of<TokensPage>(
            new TokensView(
                await tokens.Of(caller.Author.Person, cancellation),
                made,
                ReachedAt.Of(http),
                problems
            ),
            problems.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );

    private static async Task<IResult> Make(
        HttpContext http,
        Caller caller,
        ApiTokens tokens,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var made = await tokens.Make(
            caller.Author,
            form["name"].ToString(),
            form["scope"] == "write" ? TokenScope.Write : TokenScope.Read,
            int.TryParse(form["days"], out var days) ? days : null,
            cancellation
        );
        return await Answer(
            http,
            caller,
            tokens,
            made.Value?.Text ?? "",
            made.Problems,
            cancellation
        );
    }

    private static async Task<IResult> TakeBack(
        string id,
        HttpContext http,
        Caller caller,
        ApiTokens tokens,
        CancellationToken cancellation
    )
    {
        await tokens.TakeBack(caller.Author.Person, id, cancellation);
        http.Say("That token opens nothing any more.");
        return Page.Back("/tokens");
    }
}
