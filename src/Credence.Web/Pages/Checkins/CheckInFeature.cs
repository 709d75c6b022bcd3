using System.Collections.Immutable;
using Credence.App.Checkins;
using Credence.App.Dossiers;
using Credence.App.Plans;
using Credence.Core.Dates;
using Credence.Web.Rendering;
using Credence.Web.Visits;

namespace Credence.Web.Pages.Checkins;

/// <summary>The quarterly check-in: four steps on one page, then the plan made anew, seen before it is accepted.</summary>
public static class CheckInFeature
{
    private const string Path = "/checkin";
    private const string NoEarlier = "That plan is no longer there. Ask for it again.";

    /// <summary>Most plans are made in that time; the page then comes with the answer instead of a progress bar.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(900);

    public static void MapCheckIn(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, Show);
        routes.MapPost(Path, Make);
        routes.MapGet($"{Path}/{{id}}", Record);
        routes.MapPost($"{Path}/{{id}}/again", Again);
        routes.MapPost($"{Path}/{{id}}/not", NotThisOne);
        routes.MapPost($"{Path}/{{id}}/accept", Accept);
        routes.MapPost($"{Path}/{{id}}/keep", Keep);
        routes.MapPost($"{Path}/{{id}}/drop", Drop);
    }

    private static Task<IResult> Show(
        string? until,
        Visit visit,
        OpenCheckIn open,
        CancellationToken cancellation
    ) =>
        visit.Show(
            dossier =>
                Page.Of<CheckInPage>(
                    new CheckInView(
                        open.Run(dossier, until == "today"),
                        ImmutableDictionary<string, string>.Empty
                    )
                ),
            cancellation
        );

    private static async Task<IResult> Make(
        HttpContext http,
        Visit visit,
        OpenCheckIn open,
        RecordCheckIn record,
        PlanDesk desk,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        return await visit.Do(
            async dossier =>
            {
                var opened = open.Run(dossier, form["until"] == "today");
                var made = await record.Run(
                    visit.Author,
                    opened,
                    SentCheckIn.Of(form, opened),
                    cancellation
                );
                if (made.Value is not { } done)
                {
                    return Page.Of<CheckInPage>(
                        new CheckInView(opened, form.Typed()) { Problems = made.Problems },
                        StatusCodes.Status422UnprocessableEntity
                    );
                }

                http.Say("Check-in kept.", done.Change);
                var address = $"{Path}/{done.Id}";
                return await visit.Do(
                    now => Begin(desk, now, [], address, cancellation),
                    cancellation
                );
            },
            cancellation
        );
    }

    private static Task<IResult> Record(
        string id,
        Visit visit,
        PlanDesk desk,
        CancellationToken cancellation
    ) =>
        visit.Show(
            dossier =>
                Find(dossier, id) is { } record
                    ? Page.Of<CheckInRecordPage>(
                        new CheckInRecordView(
                            record,
                            dossier,
                            desk.Of(dossier.Practice, dossier.AsOf)
                                is { Asked: true, IsStopped: false } job
                                ? job
                                : null
                        )
                    )
                    : Page.Back(Path),
            cancellation
        );

    private static Task<IResult> Again(
        string id,
        Visit visit,
        PlanDesk desk,
        CancellationToken cancellation
    ) => visit.Do(dossier => Begin(desk, dossier, [], $"{Path}/{id}", cancellation), cancellation);

    /// <summary>One change is refused: what was there stays in its month, what is new is left out.</summary>
    private static async Task<IResult> NotThisOne(
        string id,
        HttpContext http,
        Visit visit,
        PlanDesk desk,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var candidate = form["candidate"].ToString();
        return await visit.Do(
            dossier =>
            {
                var before = desk.Of(dossier.Practice, dossier.AsOf) is { IsStopped: false } job
                    ? job.Changes
                    : [];
                var wish = MonthText.Read(form["month"]) is { } month
                    ? PlanChange.Pin(candidate, month)
                    : PlanChange.LeaveOut(candidate);
                return Begin(
                    desk,
                    dossier,
                    [.. before.Where(one => one.Candidate != candidate), wish],
                    $"{Path}/{id}",
                    cancellation
                );
            },
            cancellation
        );
    }

    private static async Task<IResult> Begin(
        PlanDesk desk,
        Dossier dossier,
        ImmutableArray<PlanChange> changes,
        string address,
        CancellationToken cancellation
    )
    {
        if (dossier.Practice.Candidates.Candidates.IsEmpty)
        {
            return Page.Back(address);
        }

        var job = desk.Begin(dossier.Practice, dossier.AsOf, changes, asked: true);
        await Task.WhenAny(job.Work, Task.Delay(Patience, cancellation));
        return Page.Back(job.IsRunning ? $"{address}#making" : $"{address}#new");
    }

    private static Task<IResult> Accept(
        string id,
        HttpContext http,
        Visit visit,
        PlanDesk desk,
        AcceptCheckInPlan accept,
        CancellationToken cancellation
    ) =>
        visit.Do(
            async dossier =>
            {
                if (desk.Of(dossier.Practice, dossier.AsOf)?.Found?.Value is not { } proposed)
                {
                    http.Say(NoEarlier);
                    return Page.Back($"{Path}/{id}");
                }

                var accepted = await accept.Run(visit.Author, id, proposed, cancellation);
                desk.Forget(visit.Author.Person);
                http.Say(accepted, "Accepted. Your calendar has it too.");
                return Page.Back($"{Path}/{id}");
            },
            cancellation
        );

    private static Task<IResult> Keep(
        string id,
        HttpContext http,
        Visit visit,
        PlanDesk desk,
        SettleCheckIn settle,
        CancellationToken cancellation
    ) =>
        visit.Do(
            async _ =>
            {
                desk.Forget(visit.Author.Person);
                http.Say(
                    await settle.KeepPlan(visit.Author, id, cancellation),
                    "The plan stays as it was."
                );
                return Page.Back($"{Path}/{id}");
            },
            cancellation
        );

    private static async Task<IResult> Drop(
        string id,
        HttpContext http,
        Visit visit,
        SettleCheckIn settle,
        CancellationToken cancellation
    )
    {
        http.Say(await settle.Drop(visit.Author, id, cancellation), "Moved to the trash.");
        return Page.Back(Path);
    }

    private static CheckInRecord? Find(Dossier dossier, string id) =>
        CheckInRecord.All(dossier.Account).FirstOrDefault(one => one.Id == id);
}
