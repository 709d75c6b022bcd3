using System.Text.Json.Nodes;
using Credence.App.Dossiers;
using Credence.App.Inbox;
using Credence.App.Ledger;
using Credence.App.Problems;
using Credence.App.Reconcile;
using Credence.Core.Practice;
using Credence.Web.Access;
using Credence.Web.Pages.Reconcile;

namespace Credence.Web.Api;

/// <summary>Official transcripts beside the ledger, and what is still to be proved and claimed.</summary>
internal static class ReconcileApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/ledger/proof", Proof);
        api.MapGet("/reconcile", List);
        api.MapPost("/reconcile", Bring);
        api.MapGet("/reconcile/{id}", Show);
        api.MapPost("/reconcile/{id}/settle", Settle);
        api.MapDelete("/reconcile/{id}", Drop);
    }

    private static Task<IResult> Proof(
        Caller caller,
        OpenDossier open,
        CancellationToken cancellation
    ) =>
        open.With(
            caller,
            dossier =>
            {
                var gaps = ProofGaps.Of(dossier);
                return ApiAnswer.Json(
                    new JsonObject
                    {
                        ["missing"] = new JsonArray([
                            .. gaps.Missing.Select(gap => new JsonObject
                            {
                                ["body"] = gap.Body,
                                ["requirement"] = gap.Requirement,
                                ["entries"] = new JsonArray([
                                    .. gap.Entries.Select(entry => JsonValue.Create(entry.Id)),
                                ]),
                            }),
                        ]),
                        ["to_claim"] = new JsonArray([
                            .. gaps.Claims.Select(claim => new JsonObject
                            {
                                ["entry"] = claim.Entry.Id,
                                ["by"] = $"{claim.By:yyyy-MM-dd}",
                                ["days_left"] = claim.DaysLeft,
                            }),
                        ]),
                    }
                );
            },
            cancellation
        );

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
                        ["transcripts"] = new JsonArray([
                            .. TranscriptView
                                .All(dossier)
                                .Select(one => Head(one.Transcript, one.Open)),
                        ]),
                    }
                ),
            cancellation
        );

    private static Task<IResult> Show(
        Caller caller,
        string id,
        OpenDossier open,
        CancellationToken cancellation
    ) =>
        open.With(
            caller,
            dossier =>
            {
                if (TranscriptView.Of(dossier, id) is not { } view)
                {
                    return ApiAnswer.Refused(ProblemCatalog.TranscriptLineMissing, id);
                }

                var json = Head(view.Transcript, view.Open);
                json["lines"] = new JsonArray([
                    .. view.Lines.Select(line => new JsonObject
                    {
                        ["agreement"] = Word(line.Agreement),
                        ["line"] = view.At(line),
                        ["theirs"] = Cells(line.Line),
                        ["entry"] = line.Entry?.Id,
                        ["ours"] = Cells(line.Entry?.Cells),
                        ["differs"] = new JsonArray([
                            .. line.Differs.Select(column => JsonValue.Create(column)),
                        ]),
                        ["settled"] = line.Settled is { } how ? Word(how) : null,
                        ["may_still_come"] = line.MayStillCome,
                        ["open"] = line.IsOpen,
                    }),
                ]);
                return ApiAnswer.Json(json);
            },
            cancellation
        );

    private static Task<IResult> Bring(
        Caller caller,
        HttpContext http,
        OpenDossier open,
        BringTranscript bring,
        CancellationToken cancellation
    ) =>
        open.Read(
            http,
            caller,
            async (dossier, sent) =>
            {
                var packed = sent.Text("base64") ?? "";
                var bytes = new byte[packed.Length];
                if (
                    packed.Length == 0
                    || !Convert.TryFromBase64String(packed, bytes, out var length)
                )
                {
                    return ApiAnswer.Refused(
                        ProblemCatalog.FieldEmpty,
                        "base64",
                        "The transcript, as base64,"
                    );
                }

                var brought = await bring.Run(
                    caller.Author,
                    ReconcileWords.Source(sent.Text("source") ?? ""),
                    sent.Text("name") ?? "transcript.csv",
                    bytes[..length],
                    dossier.Profile.Physician.Degree == Degree.DO,
                    dossier.AsOf,
                    cancellation
                );
                return brought.Done
                    ? ApiAnswer.Json(
                        new JsonObject
                        {
                            ["id"] = brought.Value.Id,
                            ["lines"] = brought.Value.Lines,
                            ["change"] = brought.Value.Change,
                        },
                        StatusCodes.Status201Created
                    )
                    : ApiAnswer.Refused(brought);
            },
            cancellation
        );

    private static Task<IResult> Settle(
        Caller caller,
        string id,
        HttpContext http,
        OpenDossier open,
        SettleLine settle,
        CancellationToken cancellation
    ) =>
        open.Read(
            http,
            caller,
            async (dossier, sent) =>
                Enum.TryParse<SettleBy>(
                    (sent.Text("how") ?? "").Replace("-", ""),
                    ignoreCase: true,
                    out var how
                )
                    ? ApiFeature.Answer(
                        await settle.Run(
                            caller.Author,
                            id,
                            (int?)sent.Number("line"),
                            sent.Text("entry") ?? "",
                            how,
                            dossier.AsOf,
                            cancellation
                        )
                    )
                    : ApiAnswer.Refused(ProblemCatalog.FieldEmpty, "how", "How to settle it"),
            cancellation
        );

    private static async Task<IResult> Drop(
        Caller caller,
        string id,
        DropTranscript drop,
        CancellationToken cancellation
    ) => ApiFeature.Answer(await drop.Run(caller.Author, id, cancellation));

    private static JsonObject Head(OfficialTranscript transcript, int open) =>
        new()
        {
            ["id"] = transcript.Id,
            ["source"] = transcript.Source,
            ["file"] = transcript.File,
            ["as_of"] = $"{transcript.AsOf:yyyy-MM-dd}",
            ["open"] = open,
        };

    private static JsonNode? Cells(ActivityCells? cells) =>
        cells is null ? null : JsonNode.Parse(cells.ToJson());

    private static string Word<T>(T value)
        where T : struct, Enum =>
        System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName($"{value}");
}
