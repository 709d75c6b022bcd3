using System.Text.Json.Nodes;
using Credence.App.Clusters;
using Credence.App.Dossiers;
using Credence.Web.Access;

namespace Credence.Web.Api;

/// <summary>Clusters with what is earned, planned and open, and what completes them.</summary>
internal static class ClustersApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/clusters", Clusters);
        api.MapPost("/clusters", Make);
        api.MapPut("/clusters/{id}", Change);
        api.MapPost("/clusters/{id}/follow", Follow);
        api.MapPost("/clusters/{id}/swap", Swap);
        api.MapDelete("/clusters/{id}", Drop);
    }

    private static Task<IResult> Clusters(
        Caller caller,
        OpenDossier open,
        ReadClusters clusters,
        CancellationToken cancellation
    ) =>
        open.With(
            caller,
            dossier =>
                ApiAnswer.Json(
                    new JsonObject
                    {
                        ["clusters"] = new JsonArray([
                            .. clusters
                                .Followed(dossier)
                                .Concat(clusters.Others(dossier))
                                .Select(ClusterJson.Of),
                        ]),
                    }
                ),
            cancellation
        );

    private static Task<IResult> Make(
        HttpContext http,
        Caller caller,
        OpenDossier open,
        SaveCluster save,
        CancellationToken cancellation
    ) => Save(null, http, caller, open, save, cancellation);

    private static Task<IResult> Change(
        string id,
        HttpContext http,
        Caller caller,
        OpenDossier open,
        SaveCluster save,
        CancellationToken cancellation
    ) => Save(id, http, caller, open, save, cancellation);

    private static Task<IResult> Save(
        string? id,
        HttpContext http,
        Caller caller,
        OpenDossier open,
        SaveCluster save,
        CancellationToken cancellation
    ) =>
        open.Change(
            http,
            caller,
            (dossier, sent) =>
                save.Run(
                    caller.Author,
                    dossier,
                    id,
                    new TypedCluster(
                        sent.Text("title") ?? "",
                        sent.Text("claim") ?? "",
                        [.. sent.Texts("parts")]
                    ),
                    cancellation
                ),
            cancellation
        );

    private static Task<IResult> Follow(
        string id,
        Caller caller,
        OpenDossier open,
        FollowCluster follow,
        CancellationToken cancellation
    ) =>
        open.With(
            caller,
            async dossier =>
                ApiFeature.Answer(await follow.Run(caller.Author, dossier, id, cancellation)),
            cancellation
        );

    private static Task<IResult> Swap(
        string id,
        HttpContext http,
        Caller caller,
        OpenDossier open,
        SwapPart swap,
        CancellationToken cancellation
    ) =>
        open.Change(
            http,
            caller,
            (dossier, sent) =>
                swap.Run(
                    caller.Author,
                    dossier,
                    id,
                    sent.Text("from") ?? "",
                    sent.Text("to") ?? "",
                    cancellation
                ),
            cancellation
        );

    private static async Task<IResult> Drop(
        string id,
        Caller caller,
        DropCluster drop,
        CancellationToken cancellation
    ) => ApiFeature.Answer(await drop.Run(caller.Author, id, cancellation));
}
