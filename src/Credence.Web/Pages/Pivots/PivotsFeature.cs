using System.Collections.Immutable;
using Credence.App.Catalog;
using Credence.App.Dossiers;
using Credence.App.Pivots;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.Core.Problems;
using Credence.Web.Pages.Goals;
using Credence.Web.Rendering;
using Credence.Web.Visits;

namespace Credence.Web.Pages.Pivots;

/// <summary>Fields to try: the list, one of them with what would try it, and the verdict.</summary>
public static class PivotsFeature
{
    private const string Path = "/career/fields";

    private static readonly ImmutableDictionary<string, string> Nothing = ImmutableDictionary<
        string,
        string
    >.Empty;

    public static void MapPivots(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, List);
        routes.MapPost(Path, Begin);
        routes.MapGet($"{Path}/{{id}}", Show);
        routes.MapPost($"{Path}/{{id}}/take", Take);
        routes.MapPost($"{Path}/{{id}}/verdict", Judge);
        routes.MapPost($"{Path}/{{id}}/drop", Drop);
    }

    private static Task<IResult> List(
        Visit visit,
        ProposePivot propose,
        CatalogLibrary catalog,
        RuleLibrary library,
        CancellationToken cancellation
    ) =>
        visit.Show(
            dossier => Page.Of<PivotsPage>(ListOf(dossier, propose, catalog, library, Nothing, [])),
            cancellation
        );

    private static async Task<IResult> Begin(
        HttpContext http,
        Visit visit,
        BeginPivot begin,
        ProposePivot propose,
        CatalogLibrary catalog,
        RuleLibrary library,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var typed = form.Typed();
        return await visit.Do(
            async dossier =>
            {
                var begun = await begin.Run(
                    visit.Author,
                    typed.GetValueOrDefault("field", ""),
                    typed.GetValueOrDefault("title", ""),
                    typed.GetValueOrDefault("topics", "").Split(','),
                    dossier.AsOf,
                    cancellation
                );
                if (!begun.Done)
                {
                    if (
                        begun.Problems[0] is { Code: var code, Place: var id }
                        && code == ProblemCatalog.PivotBegun.Code
                    )
                    {
                        return Page.Back($"{Path}/{id}");
                    }

                    return Page.Of<PivotsPage>(
                        ListOf(dossier, propose, catalog, library, typed, begun.Problems),
                        StatusCodes.Status422UnprocessableEntity
                    );
                }

                http.Say(begun, "You are trying it.");
                return Page.Back($"{Path}/{PivotTest.All(begun.Value.Account)[^1].Id}");
            },
            cancellation
        );
    }

    private static Task<IResult> Show(
        string id,
        Visit visit,
        ProposePivot propose,
        SuggestGoals suggest,
        CancellationToken cancellation
    ) =>
        visit.Show(
            dossier =>
                PivotTest.Find(dossier.Account, id) is { } test
                    ? Page.Of<PivotPage>(ViewOf(dossier, test, propose, suggest, Nothing, []))
                    : Page.Back(Path),
            cancellation
        );

    private static async Task<IResult> Take(
        string id,
        HttpContext http,
        Visit visit,
        TakeForPivot take,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        return await visit.Do(
            async dossier =>
            {
                http.Say(
                    await take.Run(
                        visit.Author,
                        dossier,
                        id,
                        form["candidate"].ToString(),
                        cancellation
                    ),
                    "It is one of your candidates now. The plan may take it."
                );
                return Page.Back($"{Path}/{Uri.EscapeDataString(id)}");
            },
            cancellation
        );
    }

    private static async Task<IResult> Judge(
        string id,
        HttpContext http,
        Visit visit,
        JudgePivot judge,
        ProposePivot propose,
        SuggestGoals suggest,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var typed = form.Typed();
        return await visit.Do(
            async dossier =>
            {
                if (PivotTest.Find(dossier.Account, id) is not { } test)
                {
                    return Page.Back(Path);
                }

                ImmutableArray<Problem> problems;
                if (PivotWords.Read(typed.GetValueOrDefault("energized", "")) is { } energized)
                {
                    var judged = await judge.Run(
                        visit.Author,
                        id,
                        energized,
                        typed.GetValueOrDefault("sentence", ""),
                        dossier.AsOf,
                        cancellation
                    );
                    if (
                        judged.Done
                        || judged.Problems[0].Code == ProblemCatalog.NothingChanged.Code
                    )
                    {
                        http.Say("Verdict kept.", judged.Value?.Number ?? 0);
                        return Page.Back($"{Path}/{Uri.EscapeDataString(id)}");
                    }

                    problems = judged.Problems;
                }
                else
                {
                    problems = [ProblemCatalog.FieldEmpty.At("energized", "The verdict")];
                }

                return Page.Of<PivotPage>(
                    ViewOf(dossier, test, propose, suggest, typed, problems),
                    StatusCodes.Status422UnprocessableEntity
                );
            },
            cancellation
        );
    }

    private static async Task<IResult> Drop(
        string id,
        HttpContext http,
        Visit visit,
        DropPivot drop,
        CancellationToken cancellation
    )
    {
        http.Say(await drop.Run(visit.Author, id, cancellation), "Let go.");
        return Page.Back(Path);
    }

    private static PivotsView ListOf(
        Dossier dossier,
        ProposePivot propose,
        CatalogLibrary catalog,
        RuleLibrary library,
        ImmutableDictionary<string, string> typed,
        ImmutableArray<Problem> problems
    )
    {
        var tests = PivotTest.All(dossier.Account);
        return new PivotsView(
            [.. tests.Select(test => propose.Of(dossier, test))],
            [.. catalog.Contents.Fields.Where(field => tests.All(test => test.Field != field.Id))],
            GoalsFeature.TopicsOf(library),
            typed,
            problems
        );
    }

    private static PivotView ViewOf(
        Dossier dossier,
        PivotTest test,
        ProposePivot propose,
        SuggestGoals suggest,
        ImmutableDictionary<string, string> typed,
        ImmutableArray<Problem> problems
    ) =>
        new(
            propose.Of(dossier, test),
            suggest.Of(dossier).FirstOrDefault(goal => goal.Pivot == test.Id),
            typed,
            problems
        );
}
