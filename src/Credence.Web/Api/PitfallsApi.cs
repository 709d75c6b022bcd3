using System.Text.Json.Nodes;
using Credence.App.Dossiers;
using Credence.App.Plans;
using Credence.App.Warnings;
using Credence.Web.Access;

namespace Credence.Web.Api;

/// <summary>The five indicators with cause and trend, and a plan that lessens one; it is accepted at /plan/accept.</summary>
internal static class PitfallsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/pitfalls", List);
        api.MapPost("/pitfalls/{kind}/repair", Repair);
    }

    private static Task<IResult> List(
        Caller caller,
        OpenDossier open,
        WatchPitfalls watch,
        CancellationToken cancellation
    ) =>
        open.With(
            caller,
            dossier =>
                ApiAnswer.Json(
                    new JsonObject
                    {
                        ["pitfalls"] = new JsonArray([
                            .. watch.Run(dossier).Select(PitfallJson.Of),
                        ]),
                    }
                ),
            cancellation
        );

    private static Task<IResult> Repair(
        string kind,
        Caller caller,
        OpenDossier open,
        RepairPitfall repair,
        PlanDesk desk,
        CancellationToken cancellation
    ) =>
        open.With(
            caller,
            async dossier =>
            {
                if (PitfallName.Kind(kind) is not { } known)
                {
                    return Results.Problem("There is no such indicator.", statusCode: 404);
                }

                var job = desk.Begin(
                    dossier.Practice,
                    dossier.AsOf,
                    [],
                    asked: true,
                    (progress, stop) => repair.Propose(dossier, known, progress, stop),
                    kind
                );
                await job.Work.WaitAsync(cancellation);
                return job.Found switch
                {
                    null => ApiAnswer.Json(new JsonObject { ["stopped"] = true }),
                    { Done: false } refused => ApiAnswer.Refused(refused),
                    var made => PlansApi.Proposed(made.Value!),
                };
            },
            cancellation
        );
}
