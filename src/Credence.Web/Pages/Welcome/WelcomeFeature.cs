using System.Collections.Immutable;
using Credence.App.Dossiers;
using Credence.App.Problems;
using Credence.App.Profiles;
using Credence.App.Rules;
using Credence.Core.Practice;
using Credence.Core.Problems;
using Credence.Web.Rendering;
using Credence.Web.Visits;

namespace Credence.Web.Pages.Welcome;

/// <summary>The first questions, and the same questions again when a body is added later.</summary>
public static class WelcomeFeature
{
    private static readonly string[] Frequent =
    [
        "us-dea-mate",
        "us-abim",
        "us-abfm",
        "us-abp",
        "tpl-hospital-credentialing",
    ];

    public static void MapWelcome(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/welcome", Begin);
        routes.MapPost("/welcome", Answer);
        routes.MapGet("/bodies/add", BeginAdding);
        routes.MapPost("/bodies/add", AnswerAdding);
    }

    private static async Task<IResult> Begin(
        Visit visit,
        FindBody find,
        RuleLibrary library,
        CancellationToken cancellation
    ) =>
        await visit.Open(cancellation) is { Value.IsNew: false }
            ? Page.Back("/you")
            : Page.Of<WelcomePage>(
                Empty(find, library, ImmutableDictionary<string, string>.Empty, [])
            );

    private static Task<IResult> BeginAdding(
        string? body,
        Visit visit,
        FindBody find,
        RuleLibrary library,
        CancellationToken cancellation
    ) =>
        visit.Show(
            _ =>
                Page.Of<WelcomePage>(
                    Empty(
                        find,
                        library,
                        ImmutableDictionary<string, string>.Empty,
                        find.ById(body ?? "") is { } chosen ? [chosen] : []
                    ) with
                    {
                        Adding = true,
                    }
                ),
            cancellation
        );

    private static Task<IResult> Answer(
        HttpContext http,
        Visit visit,
        FindBody find,
        RuleLibrary library,
        Onboard onboard,
        CancellationToken cancellation
    ) =>
        Step(
            http,
            find,
            library,
            adding: false,
            view =>
                onboard.Run(
                    visit.Author,
                    new TypedPhysician
                    {
                        Name = view.Of("name"),
                        Degree = view.Of("degree"),
                        Specialties = SpecialtiesOf(view),
                        Born = view.Of("born"),
                    },
                    Wanted(view),
                    cancellation
                ),
            "/",
            cancellation
        );

    private static Task<IResult> AnswerAdding(
        HttpContext http,
        Visit visit,
        FindBody find,
        RuleLibrary library,
        AddObligation add,
        CancellationToken cancellation
    ) =>
        Step(
            http,
            find,
            library,
            adding: true,
            view => add.Run(visit.Author, Wanted(view), cancellation),
            "/requirements",
            cancellation
        );

    private static async Task<IResult> Step(
        HttpContext http,
        FindBody find,
        RuleLibrary library,
        bool adding,
        Func<WelcomeView, Task<Outcome<Credence.App.Store.Changed>>> save,
        string done,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var typed = form.Where(field => field.Key is not ("body" or "act"))
            .ToImmutableDictionary(field => field.Key, field => field.Value.ToString());
        var chosen = form["body"]
            .OfType<string>()
            .Distinct()
            .Select(find.ById)
            .OfType<ListedBody>()
            .ToImmutableArray();
        var view = Picked(Empty(find, library, typed, chosen) with { Adding = adding }, find);
        switch (form["act"].ToString())
        {
            case "add":
            case "back":
                return Page.Of<WelcomePage>(view);
            case "save":
                var saved = await save(view);
                if (saved.Done)
                {
                    http.Say(
                        "This is where you stand. Now bring the list you keep.",
                        saved.Value.Number
                    );
                    return Page.Back(done);
                }

                var early = saved.Problems.Any(problem => problem.Place is "name" or "degree");
                return Page.Of<WelcomePage>(
                    view with
                    {
                        AtDates = !early,
                        Problems = saved.Problems,
                    },
                    StatusCodes.Status422UnprocessableEntity
                );
            default:
                var missing = Missing(view);
                return missing.IsEmpty && view.Candidates.IsEmpty
                    ? Page.Of<WelcomePage>(view with { AtDates = true })
                    : Page.Of<WelcomePage>(
                        view with
                        {
                            Problems = [.. view.Problems, .. missing],
                        },
                        StatusCodes.Status422UnprocessableEntity
                    );
        }
    }

    /// <summary>What was typed to be added is added where it means one body; where it means several, they are offered.</summary>
    private static WelcomeView Picked(WelcomeView view, FindBody find)
    {
        var typed = view.Of("pick");
        if (typed.Trim().Length == 0)
        {
            return view;
        }

        var degree = view.Of("degree") switch
        {
            "MD" => Degree.MD,
            "DO" => Degree.DO,
            _ => (Degree?)null,
        };
        var fitting = find.By(typed, degree).Except(view.Chosen).ToImmutableArray();
        return fitting switch
        {
            [] => view with { Problems = [ProblemCatalog.BodyNotFound.At("pick", typed)] },
            [var one] => view with { Chosen = view.Chosen.Add(one) },
            _ => view with { Candidates = fitting },
        };
    }

    private static ImmutableArray<Problem> Missing(WelcomeView view)
    {
        var problems = new ProblemList();
        if (!view.Adding && view.Of("name").Trim().Length == 0)
        {
            problems.Add(ProblemCatalog.FieldEmpty, "name", "Your name");
        }

        if (view.Chosen.IsEmpty && view.Problems.IsEmpty)
        {
            problems.Add(ProblemCatalog.FieldEmpty, "pick", "Your list of bodies");
        }

        return problems.Problems;
    }

    private static List<string> SpecialtiesOf(WelcomeView view)
    {
        var typed = view.Of("specialty").Trim();
        var known = view.Specialties.FirstOrDefault(one =>
            one.Name.Equals(typed, StringComparison.OrdinalIgnoreCase) || one.Id == typed
        );
        return typed.Length == 0 ? []
            : known.Id is not null ? [known.Id]
            : [typed.ToLowerInvariant().Replace(' ', '-')];
    }

    private static List<NewObligation> Wanted(WelcomeView view) =>
        [
            .. view.Chosen.Select(body => new NewObligation(
                body.Id,
                "",
                new TypedObligation
                {
                    CycleEnds = view.Of($"{body.Id}.cycle_ends"),
                    LicensedOn = view.Of($"{body.Id}.licensed_on"),
                }
            )),
        ];

    private static WelcomeView Empty(
        FindBody find,
        RuleLibrary library,
        ImmutableDictionary<string, string> typed,
        ImmutableArray<ListedBody> chosen
    ) =>
        new()
        {
            Typed = typed,
            Chosen = chosen,
            Everything = find.All,
            Frequent = [.. Frequent.Select(find.ById).OfType<ListedBody>()],
            Specialties =
            [
                .. library
                    .Words.Specialties.Select(id => (id, library.Vocabulary.NameOf(id)))
                    .OrderBy(pair => pair.Item2, StringComparer.Ordinal),
            ],
        };
}
