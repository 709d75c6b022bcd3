using System.Collections.Immutable;
using Credence.App.Dossiers;
using Credence.App.Inbox;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.App.Store;
using Credence.Core.Problems;
using Credence.Web.Pages.Ledger;
using Credence.Web.Rendering;
using Credence.Web.Running;
using Credence.Web.Visits;

namespace Credence.Web.Pages.Inbox;

/// <summary>Certificates in: bring files, see what was read beside the picture, confirm, correct, throw away, take back.</summary>
public static class InboxFeature
{
    public static void AddInbox(this IServiceCollection services) =>
        services
            .AddSingleton<UploadLimits>()
            .AddSingleton<TakeUploads>()
            .AddSingleton<EntryFile>()
            .AddHostedService<InboxWorker>();

    public static void MapInbox(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/inbox", List);
        routes.MapPost("/inbox", Bring);
        // What another app shares comes here where no worker of ours takes it before.
        routes.MapPost("/inbox/shared", Bring);
        routes.MapGet("/inbox/{id}", Show);
        routes.MapPost("/inbox/{id}/attach", Attach);
        routes.MapPost("/inbox/{id}/unlock", Unlock);
        routes.MapPost("/inbox/{id}/throw", Throw);
        routes.MapPost("/inbox/{id}/back", TakeBack);
        routes.MapPost("/inbox/{id}/purge", Purge);
        routes.MapFiling();
        routes.MapProofs();
    }

    private static Task<IResult> List(
        Visit visit,
        OpenInbox open,
        CancellationToken cancellation
    ) => visit.Do(dossier => ListPage(dossier, visit.Author, open, [], cancellation), cancellation);

    private static async Task<IResult> ListPage(
        Dossier dossier,
        Author author,
        OpenInbox open,
        ImmutableArray<Problem> problems,
        CancellationToken cancellation
    ) =>
        Page.Of<InboxPage>(
            new InboxView(
                await open.Run(author.Person, dossier.AsOf, cancellation),
                dossier.Entries,
                problems
            ),
            problems.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );

    private static Task<IResult> Bring(
        HttpContext http,
        Visit visit,
        TakeUploads uploads,
        OpenInbox open,
        CancellationToken cancellation
    ) =>
        visit.Do(
            async dossier =>
            {
                var taken = await uploads.Run(http, visit.Author, cancellation);
                if (taken.Brought.IsEmpty)
                {
                    return await ListPage(
                        dossier,
                        visit.Author,
                        open,
                        taken.Problems,
                        cancellation
                    );
                }

                if (taken is { Brought: [var only], Problems.IsEmpty: true })
                {
                    // Reading begins while the browser asks for the page.
                    await open.Run(visit.Author.Person, dossier.AsOf, cancellation);
                    return Page.Back($"/inbox/{only.Id}");
                }

                http.Say(InboxWords.Taken(taken));
                return Page.Back("/inbox");
            },
            cancellation
        );

    private static Task<IResult> Show(
        string id,
        HttpContext http,
        RuleLibrary library,
        OpenInbox open,
        PreviewFiling preview,
        Visit visit,
        CancellationToken cancellation
    ) =>
        visit.Do(
            async dossier =>
            {
                var inbox = await open.Run(visit.Author.Person, dossier.AsOf, cancellation);
                if (inbox.Waiting.FirstOrDefault(one => one.Id == id) is not { } file)
                {
                    return NotThere();
                }

                if (!file.IsRead)
                {
                    http.Response.Headers["Refresh"] = "1";
                }

                return Page.Of<FilePage>(FileViews.Of(file, inbox, dossier, library, preview));
            },
            cancellation
        );

    private static async Task<IResult> Attach(
        string id,
        HttpContext http,
        AttachFile attach,
        Visit visit,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        return Told(
            http,
            await attach.Run(
                visit.Author,
                id,
                form["entry"].ToString(),
                form["replace"] == "yes",
                cancellation
            ),
            "Attached as its proof."
        );
    }

    private static async Task<IResult> Unlock(
        string id,
        HttpContext http,
        UnlockFile unlock,
        Visit visit,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var opened = await unlock.Run(visit.Author, id, form["password"].ToString(), cancellation);
        if (!opened.Done)
        {
            http.Refuse(opened);
        }

        return Page.Back($"/inbox/{id}");
    }

    private static async Task<IResult> Throw(
        string id,
        HttpContext http,
        ThrowAwayFile throwAway,
        Visit visit,
        CancellationToken cancellation
    ) => Told(http, await throwAway.Run(visit.Author, id, cancellation), "Thrown away.");

    private static async Task<IResult> TakeBack(
        string id,
        HttpContext http,
        TakeBackFile takeBack,
        Visit visit,
        CancellationToken cancellation
    ) => Told(http, await takeBack.Run(visit.Author, id, cancellation), "It waits again.");

    private static async Task<IResult> Purge(
        string id,
        HttpContext http,
        PurgeFile purge,
        Visit visit,
        CancellationToken cancellation
    )
    {
        var gone = await purge.Run(visit.Author, id, cancellation);
        if (gone.Done)
        {
            http.Say("Removed for good.");
        }
        else
        {
            http.Refuse(gone);
        }

        return Page.Back("/inbox");
    }

    private static IResult Told(HttpContext http, Outcome<Changed> changed, string done)
    {
        http.Say(changed, done);
        return Page.Back("/inbox");
    }

    internal static IResult NotThere() =>
        Page.Of<NotFoundPage>(
            new NotFoundView(
                "That file does not wait in your inbox. Perhaps it is filed already.",
                "/inbox",
                "See the inbox"
            ),
            404
        );
}
