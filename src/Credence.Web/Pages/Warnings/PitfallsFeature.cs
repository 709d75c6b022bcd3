using Credence.App.Plans;
using Credence.App.Warnings;
using Credence.Web.Rendering;
using Credence.Web.Visits;

namespace Credence.Web.Pages.Warnings;

/// <summary>The five indicators: cause, trend, and a proposal of the planner that lessens one.</summary>
public static class PitfallsFeature
{
    private const string Path = "/pitfalls";

    /// <summary>Most plans are made in that time; the page then comes with the answer instead of a progress bar.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(900);

    public static void MapPitfalls(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, Show);
        routes.MapPost($"{Path}/keep", Keep);
        routes.MapPost($"{Path}/{{kind}}/repair", Propose);
        routes.MapPost($"{Path}/{{kind}}/accept", Accept);
    }

    private static Task<IResult> Show(
        string? fix,
        Visit visit,
        WatchPitfalls watch,
        RepairPitfall repair,
        WarnOfChoice warn,
        PlanDesk desk,
        CancellationToken cancellation
    ) =>
        visit.Show(
            dossier =>
            {
                var view = new PitfallsView(dossier, watch.Run(dossier));
                if (
                    PitfallsWords.Kind(fix) is not { } kind
                    || desk.Of(dossier.Practice, dossier.AsOf)
                        is not { Asked: true, IsStopped: false } job
                    || job.Purpose != fix
                )
                {
                    return Page.Of<PitfallsPage>(view);
                }

                return Page.Of<PitfallsPage>(
                    view with
                    {
                        Asked = kind,
                        Job = job,
                        Effect = job.Found?.Value is { } made
                            ? repair.Effect(dossier, kind, made)
                            : null,
                        Warnings = job.Found?.Value is { } proposed
                            ? warn.In(dossier, proposed)
                            : [],
                    }
                );
            },
            cancellation
        );

    private static Task<IResult> Propose(
        string kind,
        HttpContext http,
        Visit visit,
        RepairPitfall repair,
        PlanDesk desk,
        CancellationToken cancellation
    ) =>
        visit.Do(
            async dossier =>
            {
                if (PitfallsWords.Kind(kind) is not { } known)
                {
                    return Page.Back(Path);
                }

                var found = repair.Find(dossier, known);
                if (!found.CanHelp)
                {
                    http.Say(found.Words);
                    return Page.Back(Path);
                }

                var job = desk.Begin(
                    dossier.Practice,
                    dossier.AsOf,
                    [],
                    asked: true,
                    (progress, stop) => repair.Propose(dossier, known, progress, stop),
                    kind
                );
                await Task.WhenAny(job.Work, Task.Delay(Patience, cancellation));
                return Page.Back($"{Path}?fix={kind}#{(job.IsRunning ? "making" : "new")}");
            },
            cancellation
        );

    private static Task<IResult> Accept(
        string kind,
        HttpContext http,
        Visit visit,
        PlanDesk desk,
        AcceptPlan accept,
        CancellationToken cancellation
    ) =>
        visit.Do(
            async dossier =>
            {
                if (desk.Of(dossier.Practice, dossier.AsOf)?.Found?.Value is not { } proposed)
                {
                    http.Say("That plan is no longer there. Ask for it again.");
                    return Page.Back(Path);
                }

                var accepted = await accept.Run(visit.Author, proposed, cancellation);
                desk.Forget(visit.Author.Person);
                http.Say(accepted, "Accepted. Your calendar has it too.");
                return Page.Back($"{Path}#{kind}");
            },
            cancellation
        );

    private static Task<IResult> Keep(Visit visit, PlanDesk desk, CancellationToken cancellation) =>
        visit.Do(
            _ =>
            {
                desk.Forget(visit.Author.Person);
                return Task.FromResult(Page.Back(Path));
            },
            cancellation
        );
}
