using System.Text.Json.Nodes;
using Credence.App.Allowances;
using Credence.App.Candidates;
using Credence.App.Dossiers;
using Credence.App.Resources;
using Credence.Web.Access;

namespace Credence.Web.Api;

/// <summary>The questions to one's hospital, the answers, and what became of them.</summary>
internal static class HospitalApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/hospital", Hospital);
        api.MapPut("/hospital/{id}", Answer);
        api.MapDelete("/hospital/{id}", TakeBack);
    }

    private static Task<IResult> Hospital(
        Caller caller,
        OpenDossier open,
        ReadHospital read,
        CancellationToken cancellation
    ) =>
        open.With(
            caller,
            dossier =>
                ApiAnswer.Json(
                    new JsonObject
                    {
                        ["questions"] = new JsonArray([
                            .. read.Of(dossier)
                                .Select(one => new JsonObject
                                {
                                    ["id"] = one.Question.Id,
                                    ["ask"] = one.Question.Ask,
                                    ["makes"] = $"{one.Question.Makes}".ToLowerInvariant(),
                                    ["answer"] = one.Answer?.Answer,
                                    ["asked"] = one.Answer is { } answer
                                        ? $"{answer.On:yyyy-MM-dd}"
                                        : null,
                                    ["made"] = one.Answer is { } kept
                                        ? ApiAnswer.Texts(kept.Made)
                                        : [],
                                    ["planned"] = ApiAnswer.Texts(
                                        one.Candidates.Select(candidate => candidate.Id)
                                            .Where(one.Planned.Contains)
                                    ),
                                }),
                        ]),
                    }
                ),
            cancellation
        );

    private static Task<IResult> Answer(
        string id,
        HttpContext http,
        Caller caller,
        OpenDossier open,
        AnswerQuestion answer,
        CancellationToken cancellation
    ) =>
        open.Change(
            http,
            caller,
            (dossier, sent) =>
                answer.Run(
                    caller.Author,
                    id,
                    sent.Text("answer") ?? "",
                    new TypedCandidate
                    {
                        Title = sent.Text("title"),
                        Credits = sent.Text("credits"),
                        Hours = sent.Text("hours"),
                        Topics = sent.Text("topics"),
                        UnitsPerMonth = sent.Text("units_per_month"),
                        Price = sent.Text("price"),
                        From = sent.Text("from"),
                        DurationMonths = sent.Text("duration_months"),
                    },
                    new TypedAllowance
                    {
                        Name = sent.Text("name") ?? "",
                        Money = sent.Text("money"),
                        Days = sent.Text("days"),
                        From = sent.Text("from"),
                        To = sent.Text("to"),
                    },
                    dossier.AsOf,
                    cancellation
                ),
            cancellation
        );

    private static async Task<IResult> TakeBack(
        string id,
        Caller caller,
        DropAnswer drop,
        CancellationToken cancellation
    ) => ApiFeature.Answer(await drop.Run(caller.Author, id, cancellation));
}
