using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Credence.App.Dossiers;
using Credence.App.Filter;
using Credence.App.Goals;
using Credence.Core.Goals;
using Credence.Web.Access;

namespace Credence.Web.Api;

/// <summary>Goals with what was earned toward them, the help to say one clearly, and the matrix with what is owed.</summary>
internal static class GoalsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/goals", List);
        api.MapPost("/goals", Add);
        api.MapPost("/goals/help", (Delegate)Help);
        api.MapGet("/goals/matrix", Matrix);
        api.MapPatch("/goals/{id}", Change);
        api.MapDelete("/goals/{id}", Drop);
    }

    private static Task<IResult> List(
        Caller caller,
        OpenDossier open,
        JudgePractice judge,
        CancellationToken cancellation
    ) =>
        open.With(
            caller,
            dossier =>
                ApiAnswer.Json(
                    new JsonObject
                    {
                        ["goals"] = new JsonArray([
                            .. judge
                                .Goals(dossier)
                                .Select(progress => new JsonObject
                                {
                                    ["id"] = progress.Goal.Id,
                                    ["statement"] = progress.Goal.Statement,
                                    ["kind"] =
                                        progress.Goal.Kind.Length > 0 ? progress.Goal.Kind : null,
                                    ["topics"] = ApiAnswer.Texts(
                                        progress.Goal.Topics.Select(topic => topic.Code)
                                    ),
                                    ["target_credits"] = progress.Goal.TargetCredits.ToDecimal(),
                                    ["priority"] = progress.Goal.Priority,
                                    ["evidence"] = ApiAnswer.Texts(progress.Goal.Evidence),
                                    ["earned"] = progress.Earned.ToDecimal(),
                                    ["questions"] = Questions(
                                        progress.Goal.Statement,
                                        progress.Goal.Evidence
                                    ),
                                }),
                        ]),
                        ["more_than_a_year_moves"] =
                            dossier.Profile.Goals.Length > OutcomeHelp.EnoughGoals,
                    }
                ),
            cancellation
        );

    private static Task<IResult> Add(
        Caller caller,
        HttpContext http,
        AddGoal add,
        CancellationToken cancellation
    ) =>
        ApiRequest.Read(
            http,
            async sent =>
                ApiFeature.Answer(await add.Run(caller.Author, GoalOf(sent), cancellation))
        );

    private static Task<IResult> Change(
        Caller caller,
        string id,
        HttpContext http,
        ChangeGoal change,
        CancellationToken cancellation
    ) =>
        ApiRequest.Read(
            http,
            async sent =>
                ApiFeature.Answer(await change.Run(caller.Author, id, GoalOf(sent), cancellation))
        );

    private static async Task<IResult> Drop(
        Caller caller,
        string id,
        DropGoal drop,
        CancellationToken cancellation
    ) => ApiFeature.Answer(await drop.Run(caller.Author, id, cancellation));

    /// <summary>Nothing is kept: the sentence put together, and what it leaves open.</summary>
    private static Task<IResult> Help(HttpContext http) =>
        ApiRequest.Read(
            http,
            sent =>
            {
                var (what, who) = (sent.Text("what") ?? "", sent.Text("who") ?? "");
                var (when, wish) = (sent.Text("by_when") ?? "", sent.Text("statement") ?? "");
                var statement =
                    (what + who + when).Trim().Length > 0
                        ? OutcomeHelp.Compose(wish, what, who, when)
                        : wish;
                return Task.FromResult(
                    ApiAnswer.Json(
                        new JsonObject
                        {
                            ["statement"] = statement,
                            ["questions"] = Questions(statement, [.. sent.Texts("evidence")]),
                        }
                    )
                );
            }
        );

    private static Task<IResult> Matrix(
        Caller caller,
        OpenDossier open,
        JudgePractice judge,
        CancellationToken cancellation
    ) =>
        open.With(
            caller,
            dossier =>
                ApiAnswer.Json(
                    new JsonObject
                    {
                        ["rows"] = new JsonArray([
                            .. judge
                                .Matrix(dossier)
                                .Select(row => new JsonObject
                                {
                                    ["requirement"] = $"{row.Requirement}",
                                    ["title"] = row.Title,
                                    ["body"] = row.Body,
                                    ["missing"] = row.Missing.ToDecimal(),
                                    ["deadline"] = $"{row.Deadline:yyyy-MM-dd}",
                                    ["suggestions"] = new JsonArray([
                                        .. row
                                            .Suggestions.OfType<MatrixSuggestion>()
                                            .Select(one => new JsonObject
                                            {
                                                ["goal"] = one.Goal,
                                                ["text"] = one.Text,
                                                ["topics"] = ApiAnswer.Texts(
                                                    one.SharedTopics.Select(topic => topic.Code)
                                                ),
                                                ["formats"] = ApiAnswer.Texts(one.Formats),
                                                ["candidates"] = ApiAnswer.Texts(
                                                    one.Candidates.Select(found => found.Id)
                                                ),
                                            }),
                                    ]),
                                }),
                        ]),
                    }
                ),
            cancellation
        );

    private static JsonArray Questions(string statement, ImmutableArray<string> evidence) =>
        [
            .. OutcomeHelp
                .Open(statement, evidence)
                .Select(question => new JsonObject
                {
                    ["part"] = System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(
                        $"{question.Part}"
                    ),
                    ["text"] = question.Text,
                    ["example"] = question.Example,
                }),
        ];

    private static TypedGoal GoalOf(JsonObject sent) =>
        new()
        {
            Statement = sent.Text("statement"),
            Kind = sent.Text("kind"),
            Topics = sent.ContainsKey("topics") ? [.. sent.Texts("topics")] : null,
            Target = sent.Text("target_credits"),
            Priority = sent.Text("priority"),
            Evidence = sent.ContainsKey("evidence") ? [.. sent.Texts("evidence")] : null,
        };
}
