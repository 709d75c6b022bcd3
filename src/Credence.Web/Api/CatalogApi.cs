using System.Text.Json.Nodes;
using Credence.App.Candidates;
using Credence.App.Catalog;
using Credence.App.Dossiers;
using Credence.App.Filter;
using Credence.App.Folder;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.App.Tables;
using Credence.Core.Filter;
using Credence.Web.Access;
using Credence.Web.Pages.Catalog;

namespace Credence.Web.Api;

/// <summary>The catalog as it is for the person, their own candidates, and the four questions.</summary>
internal static class CatalogApi
{
    private const int MostCandidates = 50;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/catalog", List);
        api.MapPost("/catalog/{id}/add", AddFrom);
        api.MapGet("/candidates", Own);
        api.MapPost("/candidates", Add);
        api.MapPatch("/candidates/{id}", Change);
        api.MapPost("/candidates/{id}/decide", Decide);
        api.MapDelete("/candidates/{id}", Drop);
        api.MapPost("/filter", Filter);
    }

    private static Task<IResult> List(
        Caller caller,
        HttpContext http,
        OpenDossier open,
        JudgePractice judge,
        CatalogLibrary catalog,
        RuleLibrary library,
        CancellationToken cancellation
    ) =>
        open.With(
            caller,
            dossier =>
            {
                var view = CatalogView.Of(
                    dossier,
                    CatalogFeature.QueryOf(http),
                    judge,
                    catalog,
                    library
                );
                return ApiAnswer.Json(
                    new JsonObject
                    {
                        ["edition"] = view.Edition.Version,
                        ["ranking"] = Ranking.Formula,
                        ["found"] = view.Found.Length,
                        ["page"] = view.Query.Page,
                        ["pages"] = view.Pages,
                        ["entries"] = new JsonArray([.. view.Shown.Select(Entry)]),
                    }
                );
            },
            cancellation
        );

    private static JsonObject Entry(JudgedEntry one) =>
        new()
        {
            ["id"] = one.Entry.Id,
            ["title"] = one.Entry.Candidate.Title,
            ["provider"] = one.Entry.Candidate.Provider,
            ["format"] = one.Entry.Candidate.Format,
            ["credits"] = LedgerText.Credits(one.Entry.Candidate.Lines),
            ["credits_basis"] = $"{one.Entry.Basis}".ToLowerInvariant(),
            ["topics"] = LedgerText.Topics(one.Entry.Candidate.Portions),
            ["hours"] = one.Entry.Candidate.Hours.ToDecimal(),
            ["price"] = one.Entry.Price is { } price
                ? new JsonArray(price.Low.ToDecimal(), price.High.ToDecimal())
                : null,
            ["as_of"] = one.Entry.AsOf,
            ["confidence"] = $"{one.Entry.Confidence}".ToLowerInvariant(),
            ["url"] = one.Entry.Url.Length > 0 ? one.Entry.Url : null,
            ["places"] = one.Judgment.Places,
            ["credits_that_count"] = one.Judgment.Need.MostAtOneBody.ToDecimal(),
            ["aligned"] = one.Judgment.Goal.Aligned.ToDecimal(),
            ["verdict"] = FilterJson.Word(one.Judgment.Verdict),
        };

    private static Task<IResult> AddFrom(
        Caller caller,
        string id,
        HttpContext http,
        OpenDossier open,
        AddFromCatalog add,
        CancellationToken cancellation
    ) =>
        open.Change(
            http,
            caller,
            (dossier, sent) =>
                add.Run(
                    caller.Author,
                    id,
                    JudgePractice.YearStart(dossier),
                    CandidateOf(sent),
                    cancellation
                ),
            cancellation
        );

    private static Task<IResult> Own(
        Caller caller,
        OpenDossier open,
        JudgePractice judge,
        CancellationToken cancellation
    ) =>
        open.With(
            caller,
            dossier =>
                ApiAnswer.Written(json => FilterJson.Write(json, dossier.AsOf, judge.Own(dossier))),
            cancellation
        );

    private static Task<IResult> Add(
        Caller caller,
        HttpContext http,
        AddCandidate add,
        CancellationToken cancellation
    ) =>
        ApiRequest.Read(
            http,
            async sent =>
                ApiFeature.Answer(
                    await add.Run(
                        caller.Author,
                        CandidateOf(sent) with
                        {
                            Mode = sent.Text("mode") ?? "",
                        },
                        cancellation
                    )
                )
        );

    private static Task<IResult> Change(
        Caller caller,
        string id,
        HttpContext http,
        ChangeCandidate change,
        CancellationToken cancellation
    ) =>
        ApiRequest.Read(
            http,
            async sent =>
                ApiFeature.Answer(
                    await change.Run(caller.Author, id, CandidateOf(sent), cancellation)
                )
        );

    private static Task<IResult> Decide(
        Caller caller,
        string id,
        HttpContext http,
        DecideOnCandidate decide,
        CancellationToken cancellation
    ) =>
        ApiRequest.Read(
            http,
            async sent =>
            {
                var status = sent.Text("status") ?? "";
                var found = Array.FindIndex(CandidateReader.Statuses, pair => pair.Word == status);
                return found < 0
                    ? ApiAnswer.Refused(
                        ProblemCatalog.ChoiceUnknown,
                        "status",
                        status,
                        string.Join(", ", CandidateReader.Statuses.Select(pair => pair.Word))
                    )
                    : ApiFeature.Answer(
                        await decide.Run(
                            caller.Author,
                            id,
                            CandidateReader.Statuses[found].Is,
                            sent.Text("month"),
                            cancellation
                        )
                    );
            }
        );

    private static async Task<IResult> Drop(
        Caller caller,
        string id,
        DropCandidate drop,
        CancellationToken cancellation
    ) => ApiFeature.Answer(await drop.Run(caller.Author, id, cancellation));

    /// <summary>Ids, a flyer's text, or a candidate typed in; answered in that order.</summary>
    private static Task<IResult> Filter(
        Caller caller,
        HttpContext http,
        OpenDossier open,
        JudgePractice judge,
        TryCandidate read,
        RuleLibrary library,
        CancellationToken cancellation
    ) =>
        open.Read(
            http,
            caller,
            (dossier, sent) =>
            {
                var problems = new ProblemList();
                var judgments = new List<Judgment>();
                foreach (var id in sent.Texts("candidates").Take(MostCandidates))
                {
                    Take(judge.Named(dossier, id));
                }

                if (sent.Text("flyer") is { Length: > 0 } flyer)
                {
                    var reading = new FlyerReader(library.Words).Read(flyer, dossier.AsOf);
                    judgments.Add(
                        judge.Of(dossier, new(reading.Candidate("flyer"), reading.Unknown))
                    );
                }

                if (sent["typed"] is JsonObject typed)
                {
                    var asked = read.Run(
                        CandidateOf(typed) with
                        {
                            Mode = typed.Text("mode") ?? "",
                        }
                    );
                    if (asked.Done)
                    {
                        judgments.Add(judge.Of(dossier, asked.Value));
                    }
                    else
                    {
                        asked.Problems.ToList().ForEach(problems.Add);
                    }
                }

                return problems.Any
                    ? ApiAnswer.Refused(problems.Problems)
                    : ApiAnswer.Written(json => FilterJson.Write(json, dossier.AsOf, judgments));

                void Take(Outcome<Judgment> found)
                {
                    if (found.Done)
                    {
                        judgments.Add(found.Value);
                    }
                    else
                    {
                        problems.Add(found.Problems[0]);
                    }
                }
            },
            cancellation
        );

    private static TypedCandidate CandidateOf(JsonObject sent) =>
        new()
        {
            Title = sent.Text("title"),
            Provider = sent.Text("provider"),
            Mode = sent.Text("mode"),
            Format = sent.Text("format"),
            Credits = sent.Text("credits"),
            Topics = sent.Text("topics"),
            Hours = sent.Text("hours"),
            Price = sent.Text("price"),
            PriceUnit = sent.Text("price_unit"),
            Allowance = sent.Text("allowance"),
            UnitsPerMonth = sent.Text("units_per_month"),
            PracticeLinked = sent.Text("practice_linked"),
            From = sent.Text("from"),
            To = sent.Text("to"),
            DaysOff = sent.Text("days_off"),
            Strategic = sent.Text("strategic"),
            Outputs =
                sent["outputs"] is JsonArray
                    ? string.Join(',', sent.Texts("outputs"))
                    : sent.Text("outputs"),
            DurationMonths = sent.Text("duration_months"),
        };
}
