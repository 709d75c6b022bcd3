using System.Text.Json.Nodes;
using Credence.App.Problems;
using Credence.App.Tokens;
using Credence.Web.Access;

namespace Credence.Web.Api;

/// <summary>Tokens of the person; a token itself may only list them.</summary>
internal static class TokensApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/tokens", List);
        api.MapPost("/tokens", Make);
        api.MapDelete("/tokens/{id}", TakeBack);
    }

    private static async Task<IResult> List(
        Caller caller,
        ApiTokens tokens,
        CancellationToken cancellation
    ) =>
        ApiAnswer.Json(
            new JsonObject
            {
                ["tokens"] = new JsonArray([
                    .. (await tokens.Of(caller.Author.Person, cancellation)).Select(token =>
                    {
                        var json = SecretJson.Of(token);
                        json["scope"] = token.Scopes;
                        return json;
                    }),
                ]),
            }
        );

    private static Task<IResult> Make(
        HttpContext http,
        Caller caller,
        ApiTokens tokens,
        CancellationToken cancellation
    ) =>
        ApiRequest.Read(
            http,
            async sent =>
            {
                var made = await tokens.Make(
                    caller.Author,
                    sent.Text("name") ?? "",
                    sent.Text("scope") == "write" ? TokenScope.Write : TokenScope.Read,
                    sent.Number("days") is { } days ? (int)Math.Clamp(days, 0, int.MaxValue) : null,
                    cancellation
                );
                if (!made.Done)
                {
                    return ApiAnswer.Refused(made);
                }

                var json = SecretJson.Of(made.Value.Secret);
                json["token"] = made.Value.Text;
                return ApiAnswer.Json(json, StatusCodes.Status201Created);
            }
        );

    private static async Task<IResult> TakeBack(
        string id,
        Caller caller,
        ApiTokens tokens,
        CancellationToken cancellation
    ) =>
        await tokens.TakeBack(caller.Author.Person, id, cancellation)
            ? Results.NoContent()
            : ApiAnswer.Refused(ProblemCatalog.EntryMissing, id, id);
}
