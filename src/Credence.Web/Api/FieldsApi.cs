using System.Text.Json;
using System.Text.Json.Nodes;
using Credence.App.Dossiers;
using Credence.App.Pivots;
using Credence.App.Problems;
using Credence.Web.Access;

namespace Credence.Web.Api;

/// <summary>Fields that are tried, what would try them, the verdict, and the goals they suggest.</summary>
internal static class FieldsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/fields", Fields);
        api.MapPost("/fields", Begin);
        api.MapPost("/fields/{id}/take", Take);
        api.MapPost("/fields/{id}/verdict", Judge);
        api.MapDelete("/fields/{id}", LetGo);
        api.MapGet("/goals/suggested", Suggested);
    }

    private static Task<IResult> Fields(
        Caller caller,
        OpenDossier open,
        ProposePivot propose,
        CancellationToken cancellation
    ) =>
        open.With(
            caller,
            dossier =>
                ApiAnswer.Json(
                    new JsonObject
                    {
                        ["fields"] = new JsonArray([
                            .. PivotTest
                                .All(dossier.Account)
                                .Select(test => Field(propose.Of(dossier, test))),
                        ]),
                    }
                ),
            cancellation
        );

    private static JsonObject Field(TriedField field) =>
        new()
        {
            ["id"] = field.Test.Id,
            ["title"] = field.Test.Title,
            ["topics"] = ApiAnswer.Texts(field.Test.Topics),
            ["begun"] = $"{field.Test.Begun:yyyy-MM-dd}",
            ["taken"] = ApiAnswer.Texts(field.Test.Candidates),
            ["credits"] = field.Credits.ToDecimal(),
            ["entries"] = ApiAnswer.Texts(field.Done.Select(entry => entry.Id.Value)),
            ["energized"] = field.Test.Energized is { } said
                ? JsonNamingPolicy.KebabCaseLower.ConvertName($"{said}")
                : null,
            ["sentence"] = field.Test.Sentence.Length > 0 ? field.Test.Sentence : null,
            ["proposals"] = new JsonArray([
                .. field.Proposals.Select(one => new JsonObject
                {
                    ["way"] = $"{one.Way}".ToLowerInvariant(),
                    ["candidate"] = one.Candidate.Id,
                    ["title"] = one.Candidate.Title,
                    ["credits"] = one.Credits.ToDecimal(),
                    ["mine"] = one.IsMine,
                }),
            ]),
        };

    private static Task<IResult> Begin(
        HttpContext http,
        Caller caller,
        OpenDossier open,
        BeginPivot begin,
        CancellationToken cancellation
    ) =>
        open.Change(
            http,
            caller,
            (dossier, sent) =>
                begin.Run(
                    caller.Author,
                    sent.Text("field") ?? "",
                    sent.Text("title") ?? "",
                    [.. sent.Texts("topics")],
                    dossier.AsOf,
                    cancellation
                ),
            cancellation
        );

    private static Task<IResult> Take(
        string id,
        HttpContext http,
        Caller caller,
        OpenDossier open,
        TakeForPivot take,
        CancellationToken cancellation
    ) =>
        open.Change(
            http,
            caller,
            (dossier, sent) =>
                take.Run(caller.Author, dossier, id, sent.Text("candidate") ?? "", cancellation),
            cancellation
        );

    private static Task<IResult> Judge(
        string id,
        HttpContext http,
        Caller caller,
        OpenDossier open,
        JudgePivot judge,
        CancellationToken cancellation
    ) =>
        open.Read(
            http,
            caller,
            async (dossier, sent) =>
                Enum.TryParse<Energized>(sent.Text("energized"), true, out var energized)
                    ? ApiFeature.Answer(
                        await judge.Run(
                            caller.Author,
                            id,
                            energized,
                            sent.Text("sentence") ?? "",
                            dossier.AsOf,
                            cancellation
                        )
                    )
                    : ApiAnswer.Refused(
                        ProblemCatalog.ChoiceUnknown,
                        "energized",
                        sent.Text("energized") ?? "",
                        "yes, somewhat, no"
                    ),
            cancellation
        );

    private static async Task<IResult> LetGo(
        string id,
        Caller caller,
        DropPivot drop,
        CancellationToken cancellation
    ) => ApiFeature.Answer(await drop.Run(caller.Author, id, cancellation));

    private static Task<IResult> Suggested(
        Caller caller,
        OpenDossier open,
        SuggestGoals suggest,
        CancellationToken cancellation
    ) =>
        open.With(
            caller,
            dossier =>
                ApiAnswer.Json(
                    new JsonObject
                    {
                        ["goals"] = new JsonArray([
                            .. suggest
                                .Of(dossier)
                                .Select(goal => new JsonObject
                                {
                                    ["field"] = goal.Pivot,
                                    ["statement"] = goal.Statement,
                                    ["kind"] = goal.Kind,
                                    ["topics"] = ApiAnswer.Texts(goal.Topics),
                                    ["why"] = goal.Why.Length > 0 ? goal.Why : null,
                                }),
                        ]),
                    }
                ),
            cancellation
        );
}
