using System.Collections.Immutable;
using Credence.App.Inbox;
using Credence.App.Ledger;
using Credence.App.Problems;
using Credence.App.Proofs;
using Credence.App.Rules;
using Credence.App.Store;
using Credence.Core.Problems;
using Credence.Web.Pages.Inbox;
using Credence.Web.Rendering;
using Credence.Web.Visits;

namespace Credence.Web.Pages.Ledger;

public sealed record TrashView(ImmutableArray<LedgerEntry> Entries);

/// <summary>The ledger: find, add, change, throw away, take back.</summary>
public static class LedgerFeature
{
    public static void MapLedger(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/ledger", List);
        routes.MapGet("/ledger/add", New);
        routes.MapPost("/ledger/add", Add);
        routes.MapGet("/ledger/trash", Trash);
        routes.MapGet("/ledger/proof", Proofs);
        routes.MapGet("/ledger/{id}", Show);
        routes.MapPost("/ledger/{id}", Save);
        routes.MapPost("/ledger/{id}/void", Void);
        routes.MapPost("/ledger/{id}/restore", Restore);
    }

    private static Task<IResult> List(
        string? q,
        string? year,
        string? show,
        string? page,
        Visit visit,
        CancellationToken cancellation
    ) =>
        visit.Show(
            dossier =>
                Page.Of<LedgerPage>(
                    LedgerView.Of(
                        dossier.Entries,
                        dossier.Practice.Trash.Length,
                        dossier.Check,
                        new(
                            q?.Trim() ?? "",
                            int.TryParse(year, out var number) ? number : null,
                            show ?? "",
                            int.TryParse(page, out var at) && at is > 0 and < 100_000 ? at : 1
                        ),
                        Proof
                            .All(dossier.Account)
                            .Select(proof => proof.Path)
                            .ToHashSet(StringComparer.Ordinal)
                    )
                ),
            cancellation
        );

    private static Task<IResult> New(
        RuleLibrary library,
        Visit visit,
        CancellationToken cancellation
    ) =>
        visit.Show(
            dossier =>
                Page.Of<EntryPage>(
                    EntryForm.Blank(library, ImmutableDictionary<string, string>.Empty).For(dossier)
                ),
            cancellation
        );

    private static async Task<IResult> Add(
        HttpContext http,
        RuleLibrary library,
        EntryFile file,
        Visit visit,
        CancellationToken cancellation
    )
    {
        var sent = await TakeUploads.Form(http, cancellation);
        return await visit.Do(
            async dossier =>
            {
                if (sent.Value is not { } form)
                {
                    return NotSaved(
                        EntryForm
                            .Blank(library, ImmutableDictionary<string, string>.Empty)
                            .For(dossier),
                        sent.Problems
                    );
                }

                var cells = EntryView.Cells(form);
                if (Once.KeyOf(http) is { Length: > 0 } key)
                {
                    cells[ActivityCells.IdColumn] = OnceId.Of(key);
                    if (
                        dossier.Account.Find(Subject.Activity(cells[ActivityCells.IdColumn]))
                        is not null
                    )
                    {
                        http.Say("It was logged already.");
                        return Page.Back("/ledger");
                    }
                }

                var waiting = await file.Take(http, form, visit.Author, cancellation);
                var saved = await file.Record(
                    visit.Author,
                    waiting,
                    cells,
                    EntryForm.Dated(cells),
                    dossier.AsOf,
                    form["unfinished"] == "yes",
                    cancellation
                );
                if (!saved.Done)
                {
                    return NotSaved(
                        EntryForm.Blank(library, form.Typed()).For(dossier) with
                        {
                            Waiting = waiting.Value ?? "",
                        },
                        saved.Problems
                    );
                }

                http.Say($"{cells["title"]} logged.", saved.Value.Change);
                return Page.Back("/ledger");
            },
            cancellation
        );
    }

    private static IResult NotSaved(EntryView form, ImmutableArray<Problem> problems) =>
        Page.Of<EntryPage>(
            form with
            {
                Problems = problems,
            },
            StatusCodes.Status422UnprocessableEntity
        );

    private static Task<IResult> Show(
        string id,
        RuleLibrary library,
        Visit visit,
        CancellationToken cancellation
    ) =>
        visit.Show(
            dossier =>
                dossier.Entries.FirstOrDefault(entry => entry.Id == id) is { } entry
                    ? Page.Of<EntryPage>(
                        EntryForm.Existing(library, dossier, entry, EntryForm.AsShown(entry.Cells))
                    )
                    : Page.Of<NotFoundPage>(
                        new NotFoundView(
                            "That entry is not in your ledger.",
                            "/ledger",
                            "See the ledger"
                        ),
                        404
                    ),
            cancellation
        );

    private static async Task<IResult> Save(
        string id,
        HttpContext http,
        RuleLibrary library,
        EntryFile file,
        Visit visit,
        CancellationToken cancellation
    )
    {
        var sent = await TakeUploads.Form(http, cancellation);
        return await visit.Do(
            async dossier =>
            {
                if (dossier.Entries.FirstOrDefault(one => one.Id == id) is not { } entry)
                {
                    return Page.Back("/ledger");
                }

                if (sent.Value is not { } form)
                {
                    return NotSaved(
                        EntryForm.Existing(library, dossier, entry, EntryForm.AsShown(entry.Cells)),
                        sent.Problems
                    );
                }

                var cells = EntryView.Cells(form);
                var waiting = await file.Take(http, form, visit.Author, cancellation);
                var saved = await file.Correct(
                    visit.Author,
                    waiting,
                    id,
                    long.TryParse(form["seen"], out var seen) ? seen : 0,
                    cells,
                    EntryForm.Dated(cells),
                    form["unfinished"] == "yes",
                    cancellation
                );
                if (!saved.Done)
                {
                    return NotSaved(
                        EntryForm.Existing(library, dossier, entry, form.Typed()) with
                        {
                            Waiting = waiting.Value ?? "",
                        },
                        saved.Problems
                    );
                }

                http.Say("Saved.", saved.Value.Change);
                return Page.Back("/ledger");
            },
            cancellation
        );
    }

    private static async Task<IResult> Void(
        string id,
        HttpContext http,
        VoidActivity voids,
        Visit visit,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var gone = await voids.Run(
            visit.Author,
            id,
            long.TryParse(form["seen"], out var seen) ? seen : null,
            cancellation
        );
        Told(http, gone, "Moved to the trash.");
        return Page.Back("/ledger");
    }

    private static async Task<IResult> Restore(
        string id,
        HttpContext http,
        RestoreActivity restore,
        Visit visit,
        CancellationToken cancellation
    )
    {
        Told(http, await restore.Run(visit.Author, id, cancellation), "Taken back.");
        return Page.Back("/ledger");
    }

    private static Task<IResult> Trash(Visit visit, CancellationToken cancellation) =>
        visit.Show(
            dossier => Page.Of<TrashPage>(new TrashView(dossier.Practice.Trash)),
            cancellation
        );

    private static Task<IResult> Proofs(Visit visit, CancellationToken cancellation) =>
        visit.Show(dossier => Page.Of<ProofPage>(ProofGaps.Of(dossier)), cancellation);

    private static void Told(HttpContext http, Outcome<Recorded> outcome, string done)
    {
        if (outcome.Done)
        {
            http.Say(done, outcome.Value.Change);
        }
        else
        {
            http.Refuse(outcome);
        }
    }
}
