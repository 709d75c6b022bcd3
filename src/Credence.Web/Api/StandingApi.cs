using System.Text.Json.Nodes;
using Credence.App.Checks;
using Credence.App.Dossiers;
using Credence.App.Problems;
using Credence.App.Profiles;
using Credence.Core.Standing;
using Credence.Web.Access;
using Credence.Web.Pages.Today;

namespace Credence.Web.Api;

/// <summary>Where the person stands: the check, today, the requirements of each body, the questions.</summary>
internal static class StandingApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/check", Check);
        api.MapGet("/today", Today);
        api.MapGet("/requirements", Requirements);
        api.MapGet("/requirements/{id}", Body);
        api.MapGet("/questions", Questions);
        api.MapPost("/questions", Answer);
        api.MapPost("/what-if", Think);
        api.MapPost("/what-if/accept", Accept);
    }

    private static async Task<IResult> Check(
        Caller caller,
        string? as_of,
        CheckPractice check,
        OpenDossier open,
        CancellationToken cancellation
    )
    {
        if (string.IsNullOrEmpty(as_of))
        {
            return await open.With(caller, dossier => Written(dossier.Check), cancellation);
        }

        var problems = new ProblemList();
        if (TypedDate.Read(as_of, "as_of", problems) is not { } day)
        {
            return ApiAnswer.Refused(problems.Problems);
        }

        var found = await check.Run(caller.Author.Person, day, cancellation);
        return found.Done ? Written(found.Value.Result) : ApiAnswer.Refused(found);
    }

    private static Task<IResult> Today(
        Caller caller,
        OpenDossier open,
        CancellationToken cancellation
    ) =>
        open.With(
            caller,
            dossier =>
            {
                var view = new TodayView
                {
                    Profile = dossier.Profile,
                    Ledger = dossier.Ledger,
                    Check = dossier.Check,
                };
                return ApiAnswer.Json(
                    new JsonObject
                    {
                        ["as_of"] = $"{dossier.AsOf:yyyy-MM-dd}",
                        ["headline"] = TodayWords.Headline(view),
                        ["missing"] = dossier.Check.Missing.ToDecimal(),
                        ["missing_items"] = dossier.Check.MissingItems,
                        ["questions"] = dossier.Check.Questions.Length,
                        ["next"] = Next(dossier.Check),
                    }
                );
            },
            cancellation
        );

    private static JsonArray Next(CheckResult check) =>
        [
            .. check
                .Obligations.SelectMany(body =>
                    body.Requirements.Where(one => !one.Missing.IsZero).Select(one => (body, one))
                )
                .OrderBy(pair => pair.one.Deadline)
                .Select(pair => new JsonObject
                {
                    ["obligation"] = pair.body.Id,
                    ["requirement"] = pair.one.Id,
                    ["title"] = pair.one.Title,
                    ["missing"] = pair.one.Missing.ToDecimal(),
                    ["deadline"] = $"{pair.one.Deadline:yyyy-MM-dd}",
                    ["status"] = CheckWords.Of(pair.one.Status),
                }),
        ];

    private static Task<IResult> Requirements(
        Caller caller,
        OpenDossier open,
        CancellationToken cancellation
    ) =>
        open.With(
            caller,
            dossier =>
                ApiAnswer.Json(
                    new JsonObject { ["obligations"] = Tree(dossier)["obligations"]!.DeepClone() }
                ),
            cancellation
        );

    private static Task<IResult> Body(
        Caller caller,
        string id,
        OpenDossier open,
        CancellationToken cancellation
    ) =>
        open.With(
            caller,
            dossier =>
                Tree(dossier)["obligations"]!
                    .AsArray()
                    .FirstOrDefault(one => (string?)one!["id"] == id)
                    is { } found
                    ? ApiAnswer.Json(found.DeepClone())
                    : ApiAnswer.Refused(ProblemCatalog.ObligationMissing, "id", id),
            cancellation
        );

    private static Task<IResult> Questions(
        Caller caller,
        OpenDossier open,
        CancellationToken cancellation
    ) =>
        open.With(
            caller,
            dossier =>
                ApiAnswer.Json(
                    new JsonObject { ["questions"] = Tree(dossier)["questions"]!.DeepClone() }
                ),
            cancellation
        );

    private static Task<IResult> Answer(
        Caller caller,
        HttpContext http,
        OpenDossier open,
        AnswerQuestion answer,
        CancellationToken cancellation
    ) =>
        open.Read(
            http,
            caller,
            async (dossier, sent) =>
                sent.Text("fact") is { Length: > 0 } fact
                && sent.Text("answer") is "true" or "false"
                    ? ApiFeature.Answer(
                        await answer.Run(
                            caller.Author,
                            dossier.Account,
                            sent.Text("fact")!,
                            sent.Flag("answer"),
                            sent.Text("obligation") ?? "",
                            cancellation
                        )
                    )
                    : ApiAnswer.Refused(
                        ProblemCatalog.FieldEmpty,
                        "fact, answer",
                        "The fact or its answer"
                    ),
            cancellation
        );

    private static Task<IResult> Think(
        Caller caller,
        HttpContext http,
        OpenDossier open,
        WhatIf whatIf,
        CancellationToken cancellation
    ) =>
        open.Read(
            http,
            caller,
            (dossier, sent) =>
            {
                var thought = whatIf.Run(dossier, ChangeOf(sent));
                return thought.Done
                    ? ApiAnswer.Json(
                        new JsonObject
                        {
                            ["before"] = JsonNode.Parse(CheckJson.Text(thought.Value.Before)),
                            ["after"] = JsonNode.Parse(CheckJson.Text(thought.Value.After)),
                            ["assumed"] = new JsonArray([
                                .. thought.Value.Assumed.Select(id => JsonValue.Create(id)),
                            ]),
                        }
                    )
                    : ApiAnswer.Refused(thought);
            },
            cancellation
        );

    private static Task<IResult> Accept(
        Caller caller,
        HttpContext http,
        WhatIf whatIf,
        CancellationToken cancellation
    ) =>
        ApiRequest.Read(
            http,
            async sent =>
                ApiFeature.Answer(
                    await whatIf.MakeReal(caller.Author, ChangeOf(sent), cancellation)
                )
        );

    private static PracticeChange ChangeOf(JsonObject sent) =>
        new(
            [
                .. sent.Objects("add")
                    .Select(one => new NewObligation(
                        one.Text("body") ?? "",
                        one.Text("id") ?? "",
                        one.Dates()
                    )),
            ],
            [.. sent.Texts("drop")]
        );

    private static JsonNode Tree(Dossier dossier) => JsonNode.Parse(CheckJson.Text(dossier.Check))!;

    private static IResult Written(CheckResult check) =>
        Results.Text(CheckJson.Text(check), "application/json");
}
