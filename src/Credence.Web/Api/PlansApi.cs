using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Credence.App.Dossiers;
using Credence.App.Plans;
using Credence.App.Problems;
using Credence.App.Writing;
using Credence.Core.Dates;
using Credence.Core.Planning;
using Credence.Web.Access;

namespace Credence.Web.Api;

/// <summary>The year's plan: what is accepted, what would be best, with what wishes, and accepting it.</summary>
internal static class PlansApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/plan", Accepted);
        api.MapPost("/plan", Propose);
        api.MapGet("/plan/progress", Progress);
        api.MapPost("/plan/accept", Accept);
        api.MapDelete("/plan/progress", Stop);
    }

    private static Task<IResult> Accepted(
        Caller caller,
        OpenDossier open,
        CancellationToken cancellation
    ) =>
        open.With(
            caller,
            dossier =>
                ApiAnswer.Json(
                    new JsonObject
                    {
                        ["accepted"] = dossier.Practice.Plan?.Plan.Accepted?.ToString("yyyy-MM-dd"),
                        ["items"] = new JsonArray([
                            .. (dossier.Practice.Plan?.Plan.Items ?? []).Select(
                                item => new JsonObject
                                {
                                    ["candidate"] = item.Candidate,
                                    ["month"] = $"{item.Month:yyyy-MM}",
                                    ["start_month"] = $"{item.StartMonth ?? item.Month:yyyy-MM}",
                                    ["units"] = item.Units,
                                    ["done"] = new JsonArray([
                                        .. item.Done.Select(id => JsonValue.Create(id)),
                                    ]),
                                    ["dropped"] = item.Dropped,
                                }
                            ),
                        ]),
                    }
                ),
            cancellation
        );

    /// <summary>Answers when the plan is made; another request may ask how far it is, or stop it.</summary>
    private static Task<IResult> Propose(
        Caller caller,
        HttpContext http,
        OpenDossier open,
        PlanDesk desk,
        CancellationToken cancellation
    ) =>
        open.Read(
            http,
            caller,
            async (dossier, sent) =>
            {
                var job = desk.Begin(
                    dossier.Practice,
                    dossier.AsOf,
                    [.. sent.Objects("changes").Select(ChangeOf)],
                    asked: true
                );
                await job.Work.WaitAsync(cancellation);
                return job.Found switch
                {
                    null => ApiAnswer.Json(new JsonObject { ["stopped"] = true }),
                    { Done: false } refused => ApiAnswer.Refused(refused),
                    var made => Proposed(made.Value!),
                };
            },
            cancellation
        );

    private static PlanChange ChangeOf(JsonObject sent) =>
        new(
            sent.Text("candidate") ?? "",
            sent.Text("status") switch
            {
                "pinned" => CandidateStatus.Pinned,
                "banned" => CandidateStatus.Banned,
                _ => CandidateStatus.Open,
            },
            MonthText.Read(sent.Text("month"))
        );

    internal static IResult Proposed(ProposedPlan made) =>
        ApiAnswer.Written(json => Write(json, made));

    private static void Write(Utf8JsonWriter json, ProposedPlan made)
    {
        json.WriteStartObject();
        PlanJson.WriteMembers(json, made.Plan);
        json.Objects(
            "difference",
            made.Difference.Lines,
            line =>
            {
                json.WriteString("candidate", line.Candidate);
                json.WriteString("kind", $"{line.Kind}".ToLowerInvariant());
                Months(json, "before", line.Before);
                Months(json, "after", line.After);
            }
        );
        json.WriteEndObject();
    }

    private static void Months(
        Utf8JsonWriter json,
        string name,
        ImmutableSortedDictionary<DateOnly, int> units
    )
    {
        json.WriteStartObject(name);
        foreach (var (month, number) in units)
        {
            json.WriteNumber($"{month:yyyy-MM}", number);
        }

        json.WriteEndObject();
    }

    private static Task<IResult> Progress(
        Caller caller,
        OpenDossier open,
        PlanDesk desk,
        CancellationToken cancellation
    ) =>
        open.With(
            caller,
            dossier =>
                desk.Of(dossier.Practice, dossier.AsOf) is { } job
                    ? ApiAnswer.Json(
                        new JsonObject
                        {
                            ["running"] = job.IsRunning,
                            ["stopped"] = job.IsStopped,
                            ["level"] = job.Progress?.Level,
                            ["done"] = job.Progress?.Done ?? 0,
                            ["levels"] = PlanProgress.Levels,
                        }
                    )
                    : ApiAnswer.Json(new JsonObject { ["running"] = false }),
            cancellation
        );

    private static Task<IResult> Accept(
        Caller caller,
        OpenDossier open,
        PlanDesk desk,
        AcceptPlan accept,
        CancellationToken cancellation
    ) =>
        open.With(
            caller,
            async dossier =>
            {
                if (desk.Of(dossier.Practice, dossier.AsOf)?.Found?.Value is not { } proposed)
                {
                    return ApiAnswer.Refused(ProblemCatalog.ChangedMeanwhile, "plan");
                }

                var accepted = await accept.Run(caller.Author, proposed, cancellation);
                desk.Forget(caller.Author.Person);
                return ApiFeature.Answer(accepted);
            },
            cancellation
        );

    private static IResult Stop(Caller caller, PlanDesk desk)
    {
        desk.Stop(caller.Author.Person);
        return Results.NoContent();
    }
}
