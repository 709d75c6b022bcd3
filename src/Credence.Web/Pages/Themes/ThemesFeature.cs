using System.Collections.Immutable;
using Credence.App.Catalog;
using Credence.App.Dossiers;
using Credence.App.Rules;
using Credence.App.Themes;
using Credence.Core.Problems;
using Credence.Web.Pages.Goals;
using Credence.Web.Rendering;
using Credence.Web.Visits;

namespace Credence.Web.Pages.Themes;

/// <summary>Themes of one's cases: the list, and what one of them may become.</summary>
public static class ThemesFeature
{
    private const string Path = "/career/themes";

    private static readonly ImmutableDictionary<string, string> Nothing = ImmutableDictionary<
        string,
        string
    >.Empty;

    public static void MapThemes(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, List);
        routes.MapPost(Path, Add);
        routes.MapGet($"{Path}/{{id}}", Show);
        routes.MapPost($"{Path}/{{id}}/again", Again);
        routes.MapPost($"{Path}/{{id}}/review", Review);
        routes.MapPost($"{Path}/{{id}}/make", Make);
        routes.MapPost($"{Path}/{{id}}/drop", Drop);
    }

    private static Task<IResult> List(
        Visit visit,
        RuleLibrary library,
        CancellationToken cancellation
    ) =>
        visit.Show(
            dossier => Page.Of<ThemesPage>(ListOf(dossier, library, Nothing, [])),
            cancellation
        );

    private static async Task<IResult> Add(
        HttpContext http,
        Visit visit,
        NoteTheme note,
        RuleLibrary library,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var typed = form.Typed();
        return await visit.Do(
            async dossier =>
            {
                var noted = await note.Run(
                    visit.Author,
                    typed.GetValueOrDefault("words", ""),
                    typed.GetValueOrDefault("topics", "").Split(','),
                    dossier.AsOf,
                    cancellation
                );
                if (noted.Done)
                {
                    http.Say(noted, "Noted.");
                    return Page.Back(Path);
                }

                return Page.Of<ThemesPage>(
                    ListOf(dossier, library, typed, noted.Problems),
                    StatusCodes.Status422UnprocessableEntity
                );
            },
            cancellation
        );
    }

    private static Task<IResult> Show(
        string id,
        Visit visit,
        FindReview find,
        CatalogLibrary catalog,
        RuleLibrary library,
        CancellationToken cancellation
    ) =>
        visit.Show(
            dossier =>
                CaseTheme.Find(dossier.Account, id) is { } theme
                    ? Page.Of<ThemePage>(
                        ViewOf(dossier, theme, find, catalog, library, Nothing, [])
                    )
                    : Page.Back(Path),
            cancellation
        );

    private static async Task<IResult> Again(
        string id,
        HttpContext http,
        Visit visit,
        SeeTheme see,
        CancellationToken cancellation
    ) =>
        await visit.Do(
            async dossier =>
            {
                http.Say(await see.Run(visit.Author, id, dossier.AsOf, cancellation), "Met again.");
                return Page.Back($"{Path}#theme-{Uri.EscapeDataString(id)}");
            },
            cancellation
        );

    private static async Task<IResult> Review(
        string id,
        HttpContext http,
        Visit visit,
        TakeReview take,
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
                    "It is one of your candidates now."
                );
                return Page.Back($"{Path}/{Uri.EscapeDataString(id)}");
            },
            cancellation
        );
    }

    private static async Task<IResult> Make(
        string id,
        HttpContext http,
        Visit visit,
        MakeOfTheme make,
        FindReview find,
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
                if (CaseTheme.Find(dossier.Account, id) is not { } theme)
                {
                    return Page.Back(Path);
                }

                var made = await make.Run(
                    visit.Author,
                    dossier,
                    id,
                    new TypedWork(
                        typed.GetValueOrDefault("claim", ""),
                        typed.GetValueOrDefault("hours"),
                        typed.GetValueOrDefault("preparation"),
                        typed.GetValueOrDefault("credits"),
                        typed.GetValueOrDefault("months"),
                        typed.GetValueOrDefault("day")
                    ),
                    cancellation
                );
                if (made.Done)
                {
                    var isLogged = typed.GetValueOrDefault("day", "").Trim().Length > 0;
                    http.Say(
                        made,
                        isLogged
                            ? "It is in your ledger. Add its proof when you have it."
                            : "It is one of your candidates now. The plan may take it."
                    );
                    return Page.Back($"{Path}/{Uri.EscapeDataString(id)}");
                }

                return Page.Of<ThemePage>(
                    ViewOf(dossier, theme, find, catalog, library, typed, made.Problems),
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
        DropTheme drop,
        CancellationToken cancellation
    )
    {
        http.Say(await drop.Run(visit.Author, id, cancellation), "Let go.");
        return Page.Back(Path);
    }

    private static ThemesView ListOf(
        Dossier dossier,
        RuleLibrary library,
        ImmutableDictionary<string, string> typed,
        ImmutableArray<Problem> problems
    ) => new(CaseTheme.All(dossier.Account), GoalsFeature.TopicsOf(library), typed, problems);

    private static ThemeView ViewOf(
        Dossier dossier,
        CaseTheme theme,
        FindReview find,
        CatalogLibrary catalog,
        RuleLibrary library,
        ImmutableDictionary<string, string> typed,
        ImmutableArray<Problem> problems
    ) =>
        new(
            theme,
            find.Of(dossier, theme),
            [
                .. catalog.Contents.Claims.Where(claim =>
                    claim.IsFor(dossier.Profile.Physician.Degree)
                ),
            ],
            dossier
                .Practice.Candidates.Candidates.DistinctBy(one => one.Id)
                .ToImmutableDictionary(one => one.Id, one => one.Title),
            library.Vocabulary.Names,
            typed,
            problems
        );
}
