using System.Text.Json.Nodes;
using Credence.App.Dossiers;
using Credence.App.Ledger;
using Credence.App.Problems;
using Credence.App.Store;
using Credence.Web.Access;
using Credence.Web.Pages.Ledger;

namespace Credence.Web.Api;

/// <summary>The ledger: list, add, correct, void, restore, undo.</summary>
internal static class LedgerApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/ledger", List);
        api.MapPost("/ledger", Add);
        api.MapGet("/ledger/trash", Trash);
        api.MapGet("/ledger/{id}", Show);
        api.MapPatch("/ledger/{id}", Correct);
        api.MapDelete("/ledger/{id}", Void);
        api.MapPost("/ledger/{id}/restore", Restore);
        api.MapGet("/changes", Changes);
        api.MapPost("/changes/undo", UndoLast);
        api.MapPost("/changes/{number:long}/undo", Undo);
    }

    private static Task<IResult> List(
        Caller caller,
        string? q,
        int? year,
        string? show,
        int? page,
        OpenDossier open,
        CancellationToken cancellation
    ) =>
        open.With(
            caller,
            dossier =>
            {
                var view = LedgerView.Of(
                    dossier.Entries,
                    dossier.Practice.Trash.Length,
                    dossier.Check,
                    new(
                        q?.Trim() ?? "",
                        year,
                        show ?? "",
                        page is > 0 and < 100_000 ? page.Value : 1
                    )
                );
                return ApiAnswer.Json(
                    new JsonObject
                    {
                        ["found"] = view.Found.Length,
                        ["page"] = view.Query.Page,
                        ["pages"] = view.Pages,
                        ["entries"] = new JsonArray([
                            .. view.Shown.Select(row =>
                            {
                                var entry = Entry(row.Entry);
                                entry["counts_for"] = new JsonArray([
                                    .. row.CountsFor.Select(body => JsonValue.Create(body)),
                                ]);
                                return entry;
                            }),
                        ]),
                    }
                );
            },
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
                dossier.Entries.FirstOrDefault(entry => entry.Id == id) is { } found
                    ? ApiAnswer.Json(Entry(found))
                    : ApiAnswer.Refused(ProblemCatalog.EntryMissing, id, id),
            cancellation
        );

    private static Task<IResult> Trash(
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
                        ["entries"] = new JsonArray([.. dossier.Practice.Trash.Select(Entry)]),
                    }
                ),
            cancellation
        );

    private static Task<IResult> Add(
        Caller caller,
        HttpContext http,
        OpenDossier open,
        RecordActivity record,
        CancellationToken cancellation
    ) =>
        open.Read(
            http,
            caller,
            async (dossier, sent) =>
                Answer(
                    await record.Run(
                        caller.Author,
                        sent.Cells("cells"),
                        dossier.AsOf,
                        sent.Flag("keep_unfinished"),
                        cancellation
                    ),
                    StatusCodes.Status201Created
                ),
            cancellation
        );

    private static Task<IResult> Correct(
        Caller caller,
        string id,
        HttpContext http,
        CorrectActivity correct,
        CancellationToken cancellation
    ) =>
        ApiRequest.Read(
            http,
            async sent =>
                Answer(
                    await correct.Run(
                        caller.Author,
                        id,
                        sent.Number("seen") ?? 0,
                        sent.Cells("cells"),
                        sent.Flag("keep_unfinished"),
                        cancellation
                    )
                )
        );

    private static async Task<IResult> Void(
        Caller caller,
        string id,
        long? seen,
        VoidActivity voids,
        CancellationToken cancellation
    ) => Answer(await voids.Run(caller.Author, id, seen, cancellation));

    private static async Task<IResult> Restore(
        Caller caller,
        string id,
        RestoreActivity restore,
        CancellationToken cancellation
    ) => Answer(await restore.Run(caller.Author, id, cancellation));

    private static async Task<IResult> Changes(
        Caller caller,
        Journal journal,
        CancellationToken cancellation
    ) =>
        ApiAnswer.Json(
            new JsonObject
            {
                ["changes"] = new JsonArray([
                    .. ChangeLog
                        .Of(await journal.Of(caller.Author.Person, cancellation))
                        .Take(200)
                        .Select(line => new JsonObject
                        {
                            ["number"] = line.Number,
                            ["made_at"] = line.MadeAt.ToString("O"),
                            ["reason"] = line.Reason,
                            ["details"] = new JsonArray([
                                .. line.Details.Select(detail => JsonValue.Create(detail)),
                            ]),
                            ["holds"] = line.Holds,
                            ["can_undo"] = line.CanUndo,
                        }),
                ]),
            }
        );

    private static async Task<IResult> UndoLast(
        Caller caller,
        UndoChange undo,
        CancellationToken cancellation
    ) => ApiFeature.Answer(await undo.Last(caller.Author, cancellation));

    private static async Task<IResult> Undo(
        Caller caller,
        long number,
        UndoChange undo,
        CancellationToken cancellation
    ) => ApiFeature.Answer(await undo.Named(caller.Author, number, cancellation));

    private static JsonObject Entry(LedgerEntry entry) =>
        new()
        {
            ["id"] = entry.Id,
            ["seen"] = entry.Sequence,
            ["cells"] = JsonNode.Parse(entry.Cells.ToJson()),
            ["unfinished"] = ApiAnswer.Of(entry.Problems),
        };

    private static IResult Answer(
        Outcome<Recorded> recorded,
        int status = StatusCodes.Status200OK
    ) =>
        recorded.Done
            ? ApiAnswer.Json(
                new JsonObject
                {
                    ["id"] = recorded.Value.Id,
                    ["seen"] = recorded.Value.Sequence,
                    ["change"] = recorded.Value.Change,
                    ["unfinished"] = ApiAnswer.Of(recorded.Value.Unfinished),
                },
                status
            )
            : ApiAnswer.Refused(recorded);
}
