using System.Text.Json.Nodes;
using Credence.App.Dossiers;
using Credence.App.Inbox;
using Credence.App.Problems;
using Credence.App.Proofs;
using Credence.App.Store;
using Credence.Web.Access;
using Credence.Web.Pages.Inbox;

namespace Credence.Web.Api;

/// <summary>The inbox: bring files, see what was read, file, attach, throw away; and the files themselves.</summary>
internal static class InboxApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/inbox", List);
        api.MapPost("/inbox", Bring);
        api.MapPost("/inbox/{id}/confirm", Confirm);
        api.MapPost("/inbox/{id}/attach", Attach);
        api.MapPost("/inbox/{id}/unlock", Unlock);
        api.MapPost("/inbox/{id}/restore", TakeBack);
        api.MapPost("/inbox/{id}/purge", Purge);
        api.MapDelete("/inbox/{id}", ThrowAway);
        api.MapGet("/inbox/{id}/page/{page:int}", Picture);
        api.MapGet("/proofs/{**path}", File);
    }

    private static Task<IResult> List(
        Caller caller,
        OpenDossier open,
        OpenInbox inbox,
        CancellationToken cancellation
    ) =>
        open.With(
            caller,
            async dossier =>
            {
                var standing = await inbox.Run(caller.Author.Person, dossier.AsOf, cancellation);
                return ApiAnswer.Json(
                    new JsonObject
                    {
                        ["waiting"] = new JsonArray([.. standing.Waiting.Select(InboxJson.Of)]),
                        ["still_reading"] = standing.StillReading,
                        ["trash"] = new JsonArray([
                            .. standing.Trash.Select(item => new JsonObject
                            {
                                ["id"] = item.Id,
                                ["proof"] = item.Proof,
                            }),
                        ]),
                    }
                );
            },
            cancellation
        );

    /// <summary>As a form with files: multipart/form-data, field "file", as often as there are files.</summary>
    private static async Task<IResult> Bring(
        Caller caller,
        HttpContext http,
        TakeUploads uploads,
        CancellationToken cancellation
    )
    {
        var taken = await uploads.Run(http, caller.Author, cancellation);
        return taken.Brought.IsEmpty
            ? ApiAnswer.Refused(taken.Problems)
            : ApiAnswer.Json(
                new JsonObject
                {
                    ["brought"] = new JsonArray([
                        .. taken.Brought.Select(file => new JsonObject
                        {
                            ["id"] = file.Id,
                            ["new"] = file.Change is not null,
                            ["change"] = file.Change,
                        }),
                    ]),
                    ["problems"] = ApiAnswer.Of(taken.Problems),
                },
                StatusCodes.Status201Created
            );
    }

    /// <summary>The rows as sent, or, where none are sent, as they were read.</summary>
    private static Task<IResult> Confirm(
        Caller caller,
        string id,
        HttpContext http,
        OpenDossier open,
        OpenInbox inbox,
        ConfirmFiles confirm,
        CancellationToken cancellation
    ) =>
        open.Read(
            http,
            caller,
            async (dossier, sent) =>
            {
                var standing = await inbox.Run(caller.Author.Person, dossier.AsOf, cancellation);
                var rows = sent["rows"] is JsonArray given
                    ? given.OfType<JsonObject>().Select(InboxJson.Cells)
                    : standing
                        .Waiting.FirstOrDefault(file => file.Id == id)
                        ?.Rows.Select(row => row.Cells)
                        ?? [];
                var filed = await confirm.Run(
                    caller.Author,
                    [new(id, [.. rows])],
                    dossier.AsOf,
                    sent.Flag("keep_unfinished"),
                    cancellation
                );
                return filed.Done
                    ? ApiAnswer.Json(
                        new JsonObject
                        {
                            ["change"] = filed.Value.Change,
                            ["entries"] = new JsonArray([
                                .. filed.Value.Entries.Select(entry => JsonValue.Create(entry)),
                            ]),
                            ["unfinished"] = ApiAnswer.Of(filed.Value.Unfinished),
                        }
                    )
                    : ApiAnswer.Refused(filed);
            },
            cancellation
        );

    private static Task<IResult> Attach(
        Caller caller,
        string id,
        HttpContext http,
        AttachFile attach,
        CancellationToken cancellation
    ) =>
        ApiRequest.Read(
            http,
            async sent =>
                ApiFeature.Answer(
                    await attach.Run(
                        caller.Author,
                        id,
                        sent.Text("entry") ?? "",
                        sent.Flag("replace"),
                        cancellation
                    )
                )
        );

    private static Task<IResult> Unlock(
        Caller caller,
        string id,
        HttpContext http,
        UnlockFile unlock,
        CancellationToken cancellation
    ) =>
        ApiRequest.Read(
            http,
            async sent =>
            {
                var opened = await unlock.Run(
                    caller.Author,
                    id,
                    sent.Text("password") ?? "",
                    cancellation
                );
                return opened.Done
                    ? ApiAnswer.Json(InboxJson.Of(opened.Value))
                    : ApiAnswer.Refused(opened);
            }
        );

    private static async Task<IResult> ThrowAway(
        Caller caller,
        string id,
        ThrowAwayFile throwAway,
        CancellationToken cancellation
    ) => ApiFeature.Answer(await throwAway.Run(caller.Author, id, cancellation));

    private static async Task<IResult> TakeBack(
        Caller caller,
        string id,
        TakeBackFile takeBack,
        CancellationToken cancellation
    ) => ApiFeature.Answer(await takeBack.Run(caller.Author, id, cancellation));

    private static async Task<IResult> Purge(
        Caller caller,
        string id,
        PurgeFile purge,
        CancellationToken cancellation
    ) => ApiFeature.Answer(await purge.Run(caller.Author, id, cancellation));

    private static async Task<IResult> Picture(
        Caller caller,
        string id,
        int page,
        Journal journal,
        PagePicture pictures,
        CancellationToken cancellation
    )
    {
        var history = (await journal.Of(caller.Author.Person, cancellation)).Find(
            Subject.Inbox(id)
        );
        if (history is null || InboxItem.Of(history) is not { } item)
        {
            return ApiAnswer.Refused(ProblemCatalog.FileNotWaiting, id);
        }

        var picture = await pictures.Run(caller.Author.Person, item.Proof, page, cancellation);
        return picture.Done
            ? Results.Bytes(picture.Value.Bytes, picture.Value.MediaType)
            : ApiAnswer.Refused(picture);
    }

    private static async Task<IResult> File(
        Caller caller,
        string path,
        HttpContext http,
        ReadProof proofs,
        CancellationToken cancellation
    )
    {
        var found = await proofs.Run(caller.Author.Person, $"proofs/{path}", cancellation);
        return found.Done ? Pages.Inbox.ProofsFeature.Given(http, found) : ApiAnswer.Refused(found);
    }
}
