using System.Collections.Immutable;
using Credence.App.Calendar;
using Credence.App.Dossiers;
using Credence.App.Plans;
using Credence.App.Warnings;
using Credence.Core.Dates;
using Credence.Web.Rendering;
using Credence.Web.Visits;

namespace Credence.Web.Pages.Plans;

/// <summary>The year board: make a plan, look at it, change it, accept it.</summary>
public static class PlanFeature
{
    private const string Path = "/plan";

    /// <summary>Most plans are made in that time; the page then comes with the answer instead of a progress bar.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(900);

    public static void MapPlan(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, Show);
        routes.MapGet($"{Path}/progress", Progress);
        routes.MapPost($"{Path}/make", Make);
        routes.MapPost($"{Path}/on", GoOn);
        routes.MapPost($"{Path}/change", Change);
        routes.MapPost($"{Path}/accept", Accept);
        routes.MapPost($"{Path}/dismiss", Dismiss);
        routes.MapPost($"{Path}/stop", Stop);
    }

    private static Task<IResult> Show(
        string? item,
        string? show,
        Visit visit,
        PlanDesk desk,
        MakeCalendar calendar,
        WarnOfChoice warn,
        CancellationToken cancellation
    ) =>
        visit.Show(
            async dossier =>
            {
                var job = desk.Of(dossier.Practice, dossier.AsOf);
                if (job is null && dossier.Practice.Plan is { Plan.Items.IsEmpty: false })
                {
                    // The reasons of the accepted plan, and whether it is still the best one.
                    job = desk.Begin(dossier.Practice, dossier.AsOf, [], asked: false);
                }

                var made = await calendar.WasMade(visit.Author.Person, cancellation);
                var view = PlanView.Of(dossier, job, item ?? "", show == "new", made);
                return Page.Of<PlanPage>(
                    view.ShowsProposal
                        ? view with
                        {
                            Warnings = warn.In(dossier, view.Made!),
                        }
                        : view
                );
            },
            cancellation
        );

    /// <summary>How far the plan is; when it is made the page is asked to come again.</summary>
    private static Task<IResult> Progress(
        HttpContext http,
        Visit visit,
        PlanDesk desk,
        CancellationToken cancellation
    ) =>
        visit.Show(
            dossier =>
            {
                if (desk.Of(dossier.Practice, dossier.AsOf) is { IsRunning: true } job)
                {
                    return new PageResult(
                        typeof(PlanProgressCard),
                        new Dictionary<string, object?> { ["Job"] = job },
                        StatusCodes.Status200OK
                    );
                }

                http.Response.Headers["HX-Refresh"] = "true";
                return Results.NoContent();
            },
            cancellation
        );

    private static Task<IResult> Make(Visit visit, PlanDesk desk, CancellationToken cancellation) =>
        visit.Do(dossier => Begin(desk, dossier, [], cancellation), cancellation);

    /// <summary>A search that was stopped or cut off goes on from what it found.</summary>
    private static Task<IResult> GoOn(Visit visit, PlanDesk desk, CancellationToken cancellation) =>
        visit.Do(
            dossier =>
                desk.Of(dossier.Practice, dossier.AsOf) is { IsUnfinished: true } job
                    ? Made(desk.GoOn(job), cancellation)
                    : Task.FromResult(Page.Back(Path)),
            cancellation
        );

    private static async Task<IResult> Change(
        HttpContext http,
        Visit visit,
        PlanDesk desk,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        return await visit.Do(
            dossier =>
            {
                // Several wishes may come together before the plan is accepted; the last word on a candidate holds.
                var wished = Wished(form);
                var before =
                    desk.Of(dossier.Practice, dossier.AsOf) is { Asked: true } job
                    && (job.IsRunning || job.Found is not null)
                        ? job.Changes
                        : [];
                return Begin(
                    desk,
                    dossier,
                    [
                        .. before.Where(old => wished.All(one => one.Candidate != old.Candidate)),
                        .. wished,
                    ],
                    cancellation
                );
            },
            cancellation
        );
    }

    private static ImmutableArray<PlanChange> Wished(IFormCollection form)
    {
        var candidate = form["candidate"].ToString();
        var month = MonthText.Read(form["month"]);
        return form["act"].ToString() switch
        {
            "pin" or "move" => [PlanChange.Pin(candidate, month)],
            "out" => [PlanChange.LeaveOut(candidate)],
            "open" => [PlanChange.Open(candidate)],
            "swap" =>
            [
                PlanChange.LeaveOut(candidate),
                PlanChange.Pin(form["for"].ToString(), null),
            ],
            _ => [],
        };
    }

    private static Task<IResult> Begin(
        PlanDesk desk,
        Dossier dossier,
        ImmutableArray<PlanChange> changes,
        CancellationToken cancellation
    ) => Made(desk.Begin(dossier.Practice, dossier.AsOf, changes, asked: true), cancellation);

    private static async Task<IResult> Made(PlanJob job, CancellationToken cancellation)
    {
        await Task.WhenAny(job.Work, Task.Delay(Patience, cancellation));
        return Page.Back(job.IsRunning ? $"{Path}#making" : $"{Path}#new");
    }

    private static Task<IResult> Accept(
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
                    http.Say("That plan is no longer there. Make it again.");
                    return Page.Back(Path);
                }

                var accepted = await accept.Run(visit.Author, proposed, cancellation);
                desk.Forget(visit.Author.Person);
                http.Say(accepted, "Accepted. Your calendar has it too.");
                return Page.Back(Path);
            },
            cancellation
        );

    private static Task<IResult> Dismiss(
        Visit visit,
        PlanDesk desk,
        CancellationToken cancellation
    ) =>
        visit.Do(
            _ =>
            {
                desk.Forget(visit.Author.Person);
                return Task.FromResult(Page.Back(Path));
            },
            cancellation
        );

    private static Task<IResult> Stop(
        HttpContext http,
        Visit visit,
        PlanDesk desk,
        CancellationToken cancellation
    ) =>
        visit.Do(
            async _ =>
            {
                var job = desk.Stop(visit.Author.Person);
                await Task.WhenAny(
                    job?.Work ?? Task.CompletedTask,
                    Task.Delay(Patience, cancellation)
                );
                http.Say(
                    job?.Found is { Done: true }
                        ? "Stopped. This is the best plan found so far; nothing was changed."
                        : "Stopped. Nothing was changed."
                );
                return Page.Back(job?.Found is null ? Path : $"{Path}#new");
            },
            cancellation
        );
}
