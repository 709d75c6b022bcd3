using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Credence.App.Problems;
using Credence.App.Writing;
using Credence.Core.Problems;

namespace Credence.Web.Api;

/// <summary>Answers in JSON; what is refused is told as problem details (RFC 9457) with every problem's own words.</summary>
internal static class ApiAnswer
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly HashSet<string> NotThere =
    [
        ProblemCatalog.EntryMissing.Code,
        ProblemCatalog.ObligationMissing.Code,
        ProblemCatalog.ChangeMissing.Code,
        ProblemCatalog.BodyNotFound.Code,
        ProblemCatalog.AllowanceMissing.Code,
        ProblemCatalog.TimeAwayMissing.Code,
        ProblemCatalog.FileNotWaiting.Code,
        ProblemCatalog.ProofMissing.Code,
        ProblemCatalog.NoPicture.Code,
        ProblemCatalog.GoalMissing.Code,
        ProblemCatalog.CandidateMissing.Code,
        ProblemCatalog.CandidateMisspelled.Code,
        ProblemCatalog.TranscriptLineMissing.Code,
        ProblemCatalog.ClusterMissing.Code,
        ProblemCatalog.PivotMissing.Code,
        ProblemCatalog.ThemeMissing.Code,
        ProblemCatalog.QuestionMissing.Code,
        ProblemCatalog.YearNotBegun.Code,
    ];

    public static IResult Json(JsonNode json, int status = StatusCodes.Status200OK) =>
        Results.Text(json.ToJsonString(Readable), "application/json", null, status);

    public static JsonArray Texts(IEnumerable<string> texts) => JsonText.Texts(texts);

    public static IResult Written(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (
            var json = new Utf8JsonWriter(
                stream,
                new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            )
        )
        {
            write(json);
        }

        return Results.Bytes(stream.ToArray(), "application/json");
    }

    public static IResult Refused<T>(Outcome<T> outcome)
        where T : class => Refused(outcome.Problems);

    public static IResult Refused(
        ProblemKind kind,
        string place,
        params ReadOnlySpan<string> found
    ) => Refused([kind.At(place, found)]);

    public static IResult Refused(ImmutableArray<Problem> problems)
    {
        var status =
            problems.Any(problem => problem.Code == ProblemCatalog.ChangedMeanwhile.Code)
                ? StatusCodes.Status409Conflict
            : problems.Any(problem => NotThere.Contains(problem.Code))
                ? StatusCodes.Status404NotFound
            : StatusCodes.Status422UnprocessableEntity;
        var details = new JsonObject
        {
            ["type"] = $"urn:credence:problem:{problems[0].Code}",
            ["title"] = problems[0].Wrong,
            ["status"] = status,
            ["detail"] = problems[0].Remedy,
            ["problems"] = Of(problems),
        };
        return Results.Text(
            details.ToJsonString(Readable),
            "application/problem+json",
            null,
            status
        );
    }

    public static JsonArray Of(ImmutableArray<Problem> problems) =>
        [
            .. problems.Select(problem => new JsonObject
            {
                ["code"] = problem.Code,
                ["place"] = problem.Place,
                ["wrong"] = problem.Wrong,
                ["remedy"] = problem.Remedy,
            }),
        ];
}
