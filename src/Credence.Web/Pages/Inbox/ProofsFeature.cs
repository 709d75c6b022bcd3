using Credence.App.Inbox;
using Credence.App.Problems;
using Credence.App.Proofs;
using Credence.App.Store;
using Credence.Web.Rendering;
using Credence.Web.Visits;

namespace Credence.Web.Pages.Inbox;

/// <summary>
/// The files themselves, to their owner alone. What a browser could run is only ever saved, never shown: the type is
/// told by the bytes, and nothing that is shown in place may load or run anything.
/// </summary>
public static class ProofsFeature
{
    // A browser's own viewer of PDFs refuses to work in a "sandbox".
    private const string NothingElse =
        "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'";

    public static void MapProofs(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/inbox/{id}/page/{page:int}", Picture);
        routes.MapGet("/inbox/{id}/file", OfInbox);
        routes.MapGet("/proofs/{**path}", OfLedger);
    }

    private static async Task<IResult> Picture(
        string id,
        int page,
        HttpContext http,
        Journal journal,
        PagePicture pictures,
        Visit visit,
        CancellationToken cancellation
    )
    {
        if (await PathOf(id, journal, visit, cancellation) is not { } path)
        {
            return Results.NotFound();
        }

        var picture = await pictures.Run(visit.Author.Person, path, page, cancellation);
        http.Response.Headers.CacheControl = "private, max-age=600";
        return picture.Value is { } shown
            ? Results.Bytes(shown.Bytes, shown.MediaType)
            : Results.NotFound();
    }

    private static async Task<IResult> OfInbox(
        string id,
        HttpContext http,
        Journal journal,
        ReadProof proofs,
        Visit visit,
        CancellationToken cancellation
    ) =>
        await PathOf(id, journal, visit, cancellation) is { } path
            ? Given(http, await proofs.Run(visit.Author.Person, path, cancellation))
            : Missing();

    private static async Task<IResult> OfLedger(
        string path,
        HttpContext http,
        ReadProof proofs,
        Visit visit,
        CancellationToken cancellation
    ) => Given(http, await proofs.Run(visit.Author.Person, $"proofs/{path}", cancellation));

    private static async Task<string?> PathOf(
        string id,
        Journal journal,
        Visit visit,
        CancellationToken cancellation
    ) =>
        (await journal.Of(visit.Author.Person, cancellation)).Find(Subject.Inbox(id)) is { } history
            ? InboxItem.Of(history)?.Proof
            : null;

    internal static IResult Given(HttpContext http, Outcome<ProofFile> found)
    {
        if (found.Value is not { } file)
        {
            return Missing(found.Problems[0].Wrong);
        }

        http.Response.Headers.ContentSecurityPolicy = NothingElse;
        http.Response.Headers.CacheControl = "private, no-store";
        return MediaType.IsShownInPlace(file.Type)
            ? Results.Bytes(file.Bytes, file.Type)
            : Results.File(file.Bytes, MediaType.Unknown, file.Name);
    }

    private static IResult Missing(string what = "That file is not among your proofs.") =>
        Page.Of<NotFoundPage>(new NotFoundView(what, "/ledger", "See the ledger"), 404);
}
