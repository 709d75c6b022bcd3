using System.Collections.Immutable;
using Credence.App.Problems;
using Credence.App.Reconcile;
using Credence.App.Store;
using Credence.Core.Practice;
using Credence.Core.Problems;
using Credence.Web.Rendering;
using Credence.Web.Visits;

namespace Credence.Web.Pages.Reconcile;

/// <summary>The transcripts that were brought, and the form for the next one.</summary>
public sealed record ReconcileView(
    ImmutableArray<(OfficialTranscript Transcript, int Open)> Transcripts,
    ImmutableArray<Problem> Problems
);

/// <summary>Official transcripts beside the ledger: bring one, see what agrees, settle the rest line by line.</summary>
public static class ReconcileFeature
{
    private const int MostMegabytes = 20;

    public static void MapReconcile(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/reconcile", List);
        routes.MapPost("/reconcile", Bring);
        routes.MapGet("/reconcile/{id}", Show);
        routes.MapPost("/reconcile/{id}/settle", Settle);
        routes.MapPost("/reconcile/{id}/drop", Drop);
    }

    private static Task<IResult> List(Visit visit, CancellationToken cancellation) =>
        visit.Show(
            dossier => Page.Of<ReconcilePage>(new ReconcileView(TranscriptView.All(dossier), [])),
            cancellation
        );

    private static async Task<IResult> Bring(
        HttpContext http,
        BringTranscript bring,
        Visit visit,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        return await visit.Do(
            async dossier =>
            {
                var problems = new ProblemList();
                var file = form.Files.GetFile("file");
                if (file is not { Length: > 0 })
                {
                    problems.Add(ProblemCatalog.FieldEmpty, "file", "The transcript");
                }
                else if (file.Length > MostMegabytes * 1024 * 1024)
                {
                    problems.Add(ProblemCatalog.FileTooLarge, "file", $"{MostMegabytes}");
                }
                else
                {
                    var brought = await bring.Run(
                        visit.Author,
                        ReconcileWords.Source(form["source"].ToString()),
                        Path.GetFileName(file.FileName),
                        await file.Bytes(cancellation),
                        dossier.Profile.Physician.Degree == Degree.DO,
                        dossier.AsOf,
                        cancellation
                    );
                    if (brought.Value is { } done)
                    {
                        http.Say(ReconcileWords.Brought(done), done.Change);
                        return Page.Back($"/reconcile/{done.Id}");
                    }

                    brought.Problems.ToList().ForEach(problems.Add);
                }

                return Page.Of<ReconcilePage>(
                    new ReconcileView(TranscriptView.All(dossier), problems.Problems),
                    StatusCodes.Status422UnprocessableEntity
                );
            },
            cancellation
        );
    }

    private static Task<IResult> Show(string id, Visit visit, CancellationToken cancellation) =>
        visit.Show(
            dossier =>
                TranscriptView.Of(dossier, id) is { } view
                    ? Page.Of<TranscriptPage>(view)
                    : NotThere(),
            cancellation
        );

    private static async Task<IResult> Settle(
        string id,
        HttpContext http,
        SettleLine settle,
        Visit visit,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        return await visit.Do(
            async dossier =>
            {
                var settled = Enum.TryParse<SettleBy>(
                    form["how"].ToString().Replace("-", ""),
                    ignoreCase: true,
                    out var how
                )
                    ? await settle.Run(
                        visit.Author,
                        id,
                        int.TryParse(form["line"], out var line) ? line : null,
                        form["entry"].ToString(),
                        how,
                        dossier.AsOf,
                        cancellation
                    )
                    : Outcome<Changed>.Not(ProblemCatalog.TranscriptLineMissing.At(id));
                http.Say(settled, ReconcileWords.Settled(how));
                return Page.Back($"/reconcile/{id}");
            },
            cancellation
        );
    }

    private static async Task<IResult> Drop(
        string id,
        HttpContext http,
        DropTranscript drop,
        Visit visit,
        CancellationToken cancellation
    )
    {
        http.Say(await drop.Run(visit.Author, id, cancellation), "Moved to the trash.");
        return Page.Back("/reconcile");
    }

    private static IResult NotThere() =>
        Page.Of<NotFoundPage>(
            new NotFoundView("That transcript is not here.", "/reconcile", "See the transcripts"),
            404
        );
}
