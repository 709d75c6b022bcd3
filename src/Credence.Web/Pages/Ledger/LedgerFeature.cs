using System.Collections.Immutable;
using Credence.App.Dossiers;
using Credence.App.Inbox;
using Credence.App.Ledger;
using Credence.App.Problems;
using Credence.App.Profiles;
using Credence.App.Proofs;
using Credence.App.Rules;
using Credence.App.Store;
using Credence.Core.Problems;
using Credence.Web.Pages.Inbox;
using Credence.Web.Pages.Requirements;
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
                    Form(library, ImmutableDictionary<string, string>.Empty).For(dossier)
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
                        Form(library, ImmutableDictionary<string, string>.Empty).For(dossier),
                        sent.Problems
                    );
                }

                var cells = EntryView.Cells(form);
                if (Once.KeyOf(http) is { Length: > 0 } key)
                {
                    cells[ActivityCells.IdColumn] = $"once-{key}";
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
                    Dated(cells),
                    dossier.AsOf,
                    form["unfinished"] == "yes",
                    cancellation
                );
                if (!saved.Done)
                {
                    return NotSaved(
                        Form(library, form.Typed()).For(dossier) with
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
                    ? Page.Of<EntryPage>(Existing(library, dossier, entry, AsShown(entry.Cells)))
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
                        Existing(library, dossier, entry, AsShown(entry.Cells)),
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
                    Dated(cells),
                    form["unfinished"] == "yes",
                    cancellation
                );
                if (!saved.Done)
                {
                    return NotSaved(
                        Existing(library, dossier, entry, form.Typed()) with
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

    /// <summary>Dates are typed the American way and kept the ledger's way.</summary>
    internal static ProblemList Dated(Dictionary<string, string> cells)
    {
        var problems = new ProblemList();
        foreach (var column in new[] { "date", "expires", "claim_by" })
        {
            if (
                cells.TryGetValue(column, out var typed)
                && TypedDate.Iso(typed, column, problems) is { } day
            )
            {
                cells[column] = day;
            }
        }

        if (string.IsNullOrWhiteSpace(cells.GetValueOrDefault("date")))
        {
            problems.Add(ProblemCatalog.FieldEmpty, "date", "The date");
        }

        if (string.IsNullOrWhiteSpace(cells.GetValueOrDefault("title")))
        {
            problems.Add(ProblemCatalog.FieldEmpty, "title", "The title");
        }

        return problems;
    }

    internal static ImmutableDictionary<string, string> AsShown(ActivityCells cells) =>
        cells.Cells.ToImmutableDictionary(
            cell => cell.Key,
            cell =>
                cell.Key is "date" or "expires" or "claim_by"
                && DateOnly.TryParseExact(cell.Value, "yyyy-MM-dd", out var day)
                    ? Say.Field(day)
                    : cell.Value
        );

    private static EntryView Existing(
        RuleLibrary library,
        Dossier dossier,
        LedgerEntry entry,
        ImmutableDictionary<string, string> typed
    ) =>
        Form(library, typed).For(dossier) with
        {
            Id = entry.Id,
            Seen = entry.Sequence,
            Problems = entry.Activity is null ? entry.Problems : [],
            Counts =
            [
                .. dossier.Check.Obligations.SelectMany(body =>
                    body.Requirements.SelectMany(requirement =>
                        requirement
                            .Allocations.Where(line => line.Activity?.Value == entry.Id)
                            .Select(line =>
                                $"{line.Amount} for {requirement.Title}, {body.Title}: {line.Why}"
                            )
                    )
                ),
            ],
            CountsNot =
            [
                .. dossier
                    .Check.Uncounted.Where(one => one.Activity.Value == entry.Id)
                    .Select(one =>
                        $"{one.Amount} at {dossier.Check.Obligations.FirstOrDefault(body => body.Id == one.Obligation)?.Title ?? "every body"}: {RequirementsWords.Reason(one.Reason)}"
                    ),
            ],
        };

    internal static EntryView Form(RuleLibrary library, ImmutableDictionary<string, string> typed)
    {
        var names = library.Vocabulary.Names;
        return new()
        {
            Typed = typed,
            Types = Named(library.Words.CreditTypes, first: "ama-pra-1", second: "ama-pra-2"),
            Formats = Named(library.Words.Formats, "", ""),
            Topics = Named(library.Words.Topics, "", ""),
        };

        ImmutableArray<(string, string)> Named(
            IEnumerable<string> codes,
            string first,
            string second
        ) =>
            [
                .. codes
                    .Select(code => (code, names.GetValueOrDefault(code, code)))
                    .OrderBy(pair =>
                        pair.code == first ? 0
                        : pair.code == second ? 1
                        : 2
                    )
                    .ThenBy(pair => pair.Item2, StringComparer.Ordinal),
            ];
    }
}
