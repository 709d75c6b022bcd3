using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Credence.App.Dossiers;
using Credence.App.Problems;
using Credence.App.YearEnds;
using Credence.Core.YearEnds;
using Credence.Web.Access;

namespace Credence.Web.Api;

/// <summary>Years looked back on, and the next one made from the answers.</summary>
internal static class YearEndsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/year-ends", List);
        api.MapGet("/year-ends/{year:int}", Show);
        api.MapPost("/year-ends/{year:int}/preview", Preview);
        api.MapPut("/year-ends/{year:int}", Keep);
        api.MapPost("/year-ends/{year:int}/set-up", SetUp);
    }

    private static Task<IResult> List(
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
                        ["year_to_look_at"] = OpenYearEnd
                            .YearToLookAt(dossier.Practice, dossier.AsOf)
                            .Year,
                        ["years"] = new JsonArray([
                            .. YearEndRecord.All(dossier.Account).Select(one => one.Json()),
                        ]),
                    }
                ),
            cancellation
        );

    /// <summary>As it was closed, else as it stands today with the answers kept so far.</summary>
    private static Task<IResult> Show(
        int year,
        Caller caller,
        OpenDossier open,
        OpenYearEnd years,
        CancellationToken cancellation
    ) =>
        open.With(
            caller,
            dossier =>
                YearEndRecord.Of(dossier.Account, year) is { IsClosed: true } closed
                    ? ApiAnswer.Json(closed.Json())
                : years.Run(dossier.Practice, dossier.AsOf, year) is { } opened
                    ? ApiAnswer.Json(
                        YearEndRecord
                            .Of(
                                opened.Review,
                                opened.Record?.Answers ?? YearEndAnswers.None,
                                dossier.AsOf,
                                null
                            )
                            .Json()
                    )
                : ApiAnswer.Refused(ProblemCatalog.YearNotBegun, "year", $"{year}"),
            cancellation
        );

    private static Task<IResult> Preview(
        int year,
        HttpContext http,
        Caller caller,
        OpenDossier open,
        PrepareNextYear prepare,
        CancellationToken cancellation
    ) =>
        open.Read(
            http,
            caller,
            (dossier, sent) =>
            {
                var prepared = prepare.Run(dossier.Practice, year, AnswersOf(sent), dossier.AsOf);
                return prepared.Done
                    ? ApiAnswer.Json(
                        new JsonObject
                        {
                            ["changes"] = new JsonArray([
                                .. prepared.Value.Lines.Select(line => JsonValue.Create(line)),
                            ]),
                            ["band"] = new JsonArray(
                                prepared.Value.Check.Annual.BandLow.ToDecimal(),
                                prepared.Value.Check.Annual.BandHigh.ToDecimal()
                            ),
                        }
                    )
                    : ApiAnswer.Refused(prepared);
            },
            cancellation
        );

    private static Task<IResult> Keep(
        int year,
        HttpContext http,
        Caller caller,
        OpenDossier open,
        KeepYearEnd keep,
        CancellationToken cancellation
    ) =>
        open.Change(
            http,
            caller,
            (dossier, sent) =>
                keep.Run(caller.Author, year, AnswersOf(sent), dossier.AsOf, cancellation),
            cancellation
        );

    private static Task<IResult> SetUp(
        int year,
        HttpContext http,
        Caller caller,
        OpenDossier open,
        SetUpNextYear setUp,
        CancellationToken cancellation
    ) =>
        open.Change(
            http,
            caller,
            (dossier, sent) =>
                setUp.Run(caller.Author, year, AnswersOf(sent), dossier.AsOf, cancellation),
            cancellation
        );

    /// <summary><c>{"reached": {goal: [place]}, "goals": {goal: "go-on"}, "changed": […], "sentence", "decisions": {key: "keep"}, "new_goal", "hours_per_month"}</c>.</summary>
    private static YearEndAnswers AnswersOf(JsonObject sent) =>
        new TypedYearEnd
        {
            Reached = sent["reached"] is JsonObject reached
                ? reached.ToImmutableDictionary(
                    pair => pair.Key,
                    pair => (pair.Value as JsonArray ?? []).Select(Place).ToImmutableHashSet()
                )
                : ImmutableDictionary<string, ImmutableHashSet<int>>.Empty,
            Goals = sent.Cells("goals"),
            Changed = [.. sent.Texts("changed")],
            Sentence = sent.Text("sentence"),
            Decisions = sent.Cells("decisions"),
            NewGoal = sent.Text("new_goal"),
            HoursPerMonth = sent.Text("hours_per_month"),
        }.Answers();

    /// <summary>A place that is none points nowhere.</summary>
    private static int Place(JsonNode? sent) =>
        sent is JsonValue value
        && value.GetValueKind() == JsonValueKind.Number
        && value.TryGetValue<int>(out var place)
            ? place
            : -1;
}
