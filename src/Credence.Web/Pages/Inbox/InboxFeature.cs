using System.Collections.Immutable;
using Credence.App.Dossiers;
using Credence.App.Inbox;
using Credence.App.Ledger;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.App.Store;
using Credence.Core.Ledger;
using Credence.Core.Problems;
using Credence.Web.Pages.Ledger;
using Credence.Web.Rendering;
using Credence.Web.Running;
using Credence.Web.Visits;
using LedgerFeature = Credence.Web.Pages.Ledger.LedgerFeature;

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
        routes.MapPost("/inbox/sure", ConfirmSure);
        routes.MapGet("/inbox/{id}", Show);
        routes.MapPost("/inbox/{id}/confirm", Confirm);
        routes.MapPost("/inbox/{id}/attach", Attach);
        routes.MapPost("/inbox/{id}/unlock", Unlock);
        routes.MapPost("/inbox/{id}/throw", Throw);
        routes.MapPost("/inbox/{id}/back", TakeBack);
        routes.MapPost("/inbox/{id}/purge", Purge);
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

                return Page.Of<FilePage>(
                    FileViews.Of(file, inbox, dossier, library) with
                    {
                        Preview = Counted(file, dossier, preview),
                    }
                );
            },
            cancellation
        );

    private static FilingPreview? Counted(
        WaitingFile file,
        Dossier dossier,
        PreviewFiling preview
    ) =>
        file
            .Rows.Where(row => row.Like.Length == 0)
            .Select(row => row.Activity)
            .OfType<CmeActivity>()
            .ToList()
            is { Count: > 0 } fresh
            ? preview.Run(dossier, fresh)
            : null;

    private static async Task<IResult> Confirm(
        string id,
        HttpContext http,
        RuleLibrary library,
        OpenInbox open,
        ConfirmFiles confirm,
        PreviewFiling preview,
        Visit visit,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        return await visit.Do(
            async dossier =>
            {
                var inbox = await open.Run(visit.Author.Person, dossier.AsOf, cancellation);
                if (inbox.Waiting.FirstOrDefault(one => one.Id == id) is not { } file)
                {
                    return NotThere();
                }

                var problems = new ProblemList();
                var rows = file.HasMany ? Ticked(file, form) : [Typed(form, problems)];
                var unfinished = file.HasMany || form["unfinished"] == "yes";
                var filed = problems.Any
                    ? Outcome<FilesConfirmed>.Not(problems.Problems)
                    : await confirm.Run(
                        visit.Author,
                        [new(id, rows)],
                        dossier.AsOf,
                        unfinished,
                        cancellation
                    );
                if (filed.Value is { } done)
                {
                    http.Say(InboxWords.Filed(done), done.Change);
                    return Page.Back(Next(inbox, id));
                }

                return Page.Of<FilePage>(
                    FileViews.Of(file, inbox, dossier, library, form) with
                    {
                        Problems = filed.Problems,
                        Preview = Counted(file, dossier, preview),
                    },
                    StatusCodes.Status422UnprocessableEntity
                );
            },
            cancellation
        );
    }

    private static ActivityCells Typed(IFormCollection form, ProblemList problems)
    {
        var cells = EntryView.Cells(form);
        problems.AddAll(LedgerFeature.Dated(cells));
        return ActivityCells.Of(cells);
    }

    private static ImmutableArray<ActivityCells> Ticked(WaitingFile file, IFormCollection form)
    {
        var wanted = form["row"]
            .Select(row => int.TryParse(row, out var number) ? number : -1)
            .ToHashSet();
        return [.. file.Rows.Where(row => wanted.Contains(row.Number)).Select(row => row.Cells)];
    }

    /// <summary>The next file that waits and was read; else the list.</summary>
    private static string Next(InboxStanding inbox, string done) =>
        inbox.Waiting.FirstOrDefault(file => file.Id != done && file.IsRead) is { } next
            ? $"/inbox/{next.Id}"
            : "/inbox";

    private static Task<IResult> ConfirmSure(
        HttpContext http,
        OpenInbox open,
        ConfirmFiles confirm,
        Visit visit,
        CancellationToken cancellation
    ) =>
        visit.Do(
            async dossier =>
            {
                var inbox = await open.Run(visit.Author.Person, dossier.AsOf, cancellation);
                if (inbox.Sure.IsEmpty)
                {
                    return Page.Back("/inbox");
                }

                var filed = await confirm.Run(
                    visit.Author,
                    [
                        .. inbox.Sure.Select(file => new ConfirmedFile(
                            file.Id,
                            [.. file.Rows.Select(row => row.Cells)]
                        )),
                    ],
                    dossier.AsOf,
                    cancellation: cancellation
                );
                if (filed.Value is { } done)
                {
                    http.Say(InboxWords.Filed(done), done.Change);
                }
                else
                {
                    http.Refuse(filed);
                }

                return Page.Back("/inbox");
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

    private static IResult NotThere() =>
        Page.Of<NotFoundPage>(
            new NotFoundView(
                "That file does not wait in your inbox. Perhaps it is filed already.",
                "/inbox",
                "See the inbox"
            ),
            404
        );
}
