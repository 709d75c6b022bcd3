using System.Text.Json.Nodes;
using Credence.App.Dossiers;
using Credence.App.Problems;
using Credence.App.Profiles;
using Credence.Web.Access;

namespace Credence.Web.Api;

/// <summary>The bodies one is bound to: add, change, remove.</summary>
internal static class ProfileApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/obligations", List);
        api.MapPost("/obligations", Add);
        api.MapPatch("/obligations/{id}", Change);
        api.MapDelete("/obligations/{id}", Remove);
    }

    private static Task<IResult> List(
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
                        ["obligations"] = new JsonArray([
                            .. dossier.Profile.Obligations.Select(one => new JsonObject
                            {
                                ["id"] = one.Id,
                                ["body"] = one.Body.Id,
                                ["title"] = one.Body.Name,
                                ["own"] = one.Body.IsCustom,
                                ["number"] = one.Number.Length > 0 ? one.Number : null,
                                ["licensed_on"] = one.LicensedOn?.ToString("yyyy-MM-dd"),
                                ["cycle_ends"] = one.CycleEnds?.ToString("yyyy-MM-dd"),
                                ["license_ends"] = one.LicenseEnds?.ToString("yyyy-MM-dd"),
                                ["extended_to"] = one.ExtendedTo?.ToString("yyyy-MM-dd"),
                                ["status"] = $"{one.StatusOn(dossier.AsOf)}".ToLowerInvariant(),
                            }),
                        ]),
                    }
                ),
            cancellation
        );

    private static Task<IResult> Add(
        Caller caller,
        HttpContext http,
        AddObligation add,
        CancellationToken cancellation
    ) =>
        ApiRequest.Read(
            http,
            async sent =>
                sent.Text("body") is { Length: > 0 } body
                    ? ApiFeature.Answer(
                        await add.Run(
                            caller.Author,
                            [new(body, sent.Text("id") ?? "", sent.Dates())],
                            cancellation
                        )
                    )
                    : ApiAnswer.Refused(ProblemCatalog.FieldEmpty, "body", "The body")
        );

    private static Task<IResult> Change(
        Caller caller,
        string id,
        HttpContext http,
        ChangeObligation change,
        CancellationToken cancellation
    ) =>
        ApiRequest.Read(
            http,
            async sent =>
                ApiFeature.Answer(await change.Run(caller.Author, id, sent.Dates(), cancellation))
        );

    private static async Task<IResult> Remove(
        Caller caller,
        string id,
        DropObligation drop,
        CancellationToken cancellation
    ) => ApiFeature.Answer(await drop.Run(caller.Author, id, cancellation));
}
