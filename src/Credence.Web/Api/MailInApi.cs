using System.Text.Json.Nodes;
using Credence.App.MailIn;
using Credence.App.Problems;
using Credence.Web.Access;

namespace Credence.Web.Api;

/// <summary>The private address for mail.</summary>
internal static class MailInApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/mail-in", Show);
        api.MapPost("/mail-in", Give);
        api.MapDelete("/mail-in", TakeBack);
    }

    private static async Task<IResult> Show(
        Caller caller,
        MailInAddresses addresses,
        CancellationToken cancellation
    ) =>
        ApiAnswer.Json(
            new JsonObject
            {
                ["on"] = addresses.IsOn,
                ["given"] = new JsonArray([
                    .. (await addresses.Given(caller.Author.Person, cancellation)).Select(
                        SecretJson.Of
                    ),
                ]),
            }
        );

    private static async Task<IResult> Give(
        Caller caller,
        MailInAddresses addresses,
        CancellationToken cancellation
    ) =>
        addresses.IsOn && await addresses.Give(caller.Author.Person, cancellation) is { } address
            ? ApiAnswer.Json(new JsonObject { ["address"] = address }, StatusCodes.Status201Created)
            : ApiAnswer.Refused(ProblemCatalog.MailInOff, "mail-in");

    private static async Task<IResult> TakeBack(
        Caller caller,
        MailInAddresses addresses,
        CancellationToken cancellation
    )
    {
        await addresses.TakeBack(caller.Author.Person, cancellation);
        return Results.NoContent();
    }
}
