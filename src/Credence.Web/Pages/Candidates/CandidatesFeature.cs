using System.Collections.Immutable;
using Credence.App.Candidates;
using Credence.App.Catalog;
using Credence.App.Filter;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.App.Store;
using Credence.App.Warnings;
using Credence.Core.Dates;
using Credence.Core.Planning;
using Credence.Web.Pages.Filter;
using Credence.Web.Rendering;
using Credence.Web.Visits;

namespace Credence.Web.Pages.Candidates;

/// <summary>The own candidates: list, add, change, pin, rule out, drop, and bring a list.</summary>
public static class CandidatesFeature
{
    private const int MostBytes = 4 * 1024 * 1024;

    public static void MapCandidates(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/candidates", List);
        routes.MapGet("/candidates/new", New);
        routes.MapPost("/candidates/new", Add);
        routes.MapPost("/candidates/import", Import);
        routes.MapGet("/candidates/{id}", Show);
        routes.MapPost("/candidates/{id}", Change);
        routes.MapPost("/candidates/{id}/decide", Decide);
        routes.MapPost("/candidates/{id}/drop", Drop);
    }

    private static Task<IResult> List(
        Visit visit,
        JudgePractice judge,
        CancellationToken cancellation
    ) =>
        visit.Show(
            dossier => Page.Of<CandidatesPage>(new CandidatesView(judge.Own(dossier))),
            cancellation
        );

    private static Task<IResult> New(
        Visit visit,
        RuleLibrary library,
        CancellationToken cancellation
    ) =>
        visit.Show(
            _ => Page.Of<CandidatePage>(ViewOf(library, ImmutableDictionary<string, string>.Empty)),
            cancellation
        );

    private static async Task<IResult> Add(
        HttpContext http,
        Visit visit,
        RuleLibrary library,
        AddCandidate add,
        TryCandidate read,
        WarnOfChoice warn,
        CancellationToken cancellation
    )
    {
        var sent = await CandidateForm.Sent(http, cancellation);
        if (
            !IsAnyway(sent)
            && (await visit.Open(cancellation)).Value is { } dossier
            && read.Run(CandidateForm.Typed(sent)) is { Done: true } asked
            && warn.Of(dossier, asked.Value, null) is { IsEmpty: false } warnings
        )
        {
            return Page.Of<CandidatePage>(ViewOf(library, sent) with { Warnings = warnings });
        }

        return Saved(
            http,
            await add.Run(visit.Author, CandidateForm.Typed(sent), cancellation),
            "/candidates",
            () => ViewOf(library, sent)
        );
    }

    private static Task<IResult> Show(
        string id,
        Visit visit,
        RuleLibrary library,
        JudgePractice judge,
        CatalogLibrary catalog,
        CancellationToken cancellation
    ) =>
        visit.Show(
            dossier =>
                dossier.Practice.Candidates.Candidates.FirstOrDefault(one => one.Id == id)
                    is { } candidate
                    ? Page.Of<CandidatePage>(
                        ViewOf(library, CandidateForm.Shown(candidate)) with
                        {
                            Id = id,
                            Judgment = judge.Named(dossier, id).Value,
                            IsInCatalog = catalog.Find(id) is not null,
                        }
                    )
                    : Page.Back("/candidates"),
            cancellation
        );

    private static async Task<IResult> Change(
        string id,
        HttpContext http,
        Visit visit,
        RuleLibrary library,
        ChangeCandidate change,
        CancellationToken cancellation
    )
    {
        var sent = await CandidateForm.Sent(http, cancellation);
        return Saved(
            http,
            await change.Run(visit.Author, id, CandidateForm.Typed(sent), cancellation),
            $"/candidates/{id}",
            () => ViewOf(library, sent) with { Id = id }
        );
    }

    private static async Task<IResult> Decide(
        string id,
        HttpContext http,
        Visit visit,
        DecideOnCandidate decide,
        RuleLibrary library,
        JudgePractice judge,
        WarnOfChoice warn,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        if (
            form["status"] == "pinned"
            && form["anyway"] != "yes"
            && (await visit.Open(cancellation)).Value is { } dossier
            && dossier.Practice.Candidates.Candidates.FirstOrDefault(one => one.Id == id)
                is { } candidate
            && warn.Named(dossier, id, MonthText.Read(form["month"])) is { IsEmpty: false } warnings
        )
        {
            return Page.Of<CandidatePage>(
                ViewOf(library, CandidateForm.Shown(candidate)) with
                {
                    Id = id,
                    Judgment = judge.Named(dossier, id).Value,
                    Warnings = warnings,
                    PinMonth = form["month"].ToString(),
                }
            );
        }

        var (status, said) = form["status"].ToString() switch
        {
            "pinned" => (CandidateStatus.Pinned, "Pinned."),
            "banned" => (CandidateStatus.Banned, "Ruled out."),
            _ => (CandidateStatus.Open, "Left to the plan."),
        };
        http.Say(await decide.Run(visit.Author, id, status, form["month"], cancellation), said);
        return Page.Back($"/candidates/{Uri.EscapeDataString(id)}");
    }

    private static bool IsAnyway(ImmutableDictionary<string, string> sent) =>
        sent.GetValueOrDefault("anyway") == "yes";

    private static async Task<IResult> Drop(
        string id,
        HttpContext http,
        Visit visit,
        DropCandidate drop,
        CancellationToken cancellation
    )
    {
        http.Say(await drop.Run(visit.Author, id, cancellation), "Dropped.");
        return Page.Back("/candidates");
    }

    private static async Task<IResult> Import(
        HttpContext http,
        Visit visit,
        ImportCandidates import,
        JudgePractice judge,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        if (form.Files.GetFile("file") is not { Length: > 0 } file)
        {
            http.Say("Choose a file first.");
            return Page.Back("/candidates");
        }

        var brought =
            file.Length > MostBytes
                ? Outcome<CandidatesImported>.Not(
                    ProblemCatalog.FileTooLarge.At(file.FileName, $"{MostBytes / 1024 / 1024}")
                )
                : await import.Run(
                    visit.Author,
                    await file.Bytes(cancellation),
                    Path.GetFileName(file.FileName),
                    cancellation
                );
        return await visit.Do(
            dossier =>
                Task.FromResult(
                    Page.Of<CandidatesPage>(
                        new CandidatesView(judge.Own(dossier))
                        {
                            Imported = brought.Value,
                            Problems = brought.Problems,
                        },
                        brought.Done
                            ? StatusCodes.Status200OK
                            : StatusCodes.Status422UnprocessableEntity
                    )
                ),
            cancellation
        );
    }

    private static IResult Saved(
        HttpContext http,
        Outcome<Changed> saved,
        string to,
        Func<CandidateView> again
    )
    {
        if (saved.Done || saved.Problems[0].Code == ProblemCatalog.NothingChanged.Code)
        {
            http.Say("Saved.", saved.Value?.Number ?? 0);
            return Page.Back(to);
        }

        return Page.Of<CandidatePage>(
            again() with
            {
                Problems = saved.Problems,
            },
            StatusCodes.Status422UnprocessableEntity
        );
    }

    private static CandidateView ViewOf(
        RuleLibrary library,
        ImmutableDictionary<string, string> typed
    ) =>
        new()
        {
            Typed = typed,
            Formats = CandidateForm.Formats(library),
            Topics = CandidateForm.Topics(library),
        };
}
