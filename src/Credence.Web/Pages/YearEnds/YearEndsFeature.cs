using System.Collections.Immutable;
using Credence.App.Dossiers;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.App.YearEnds;
using Credence.Core.YearEnds;
using Credence.Web.Rendering;
using Credence.Web.Visits;

namespace Credence.Web.Pages.YearEnds;

/// <summary>Looking back on a year, setting the next one up from it, and the years that are closed.</summary>
public static class YearEndsFeature
{
    public static void MapYearEnds(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/year-end", Current);
        routes.MapGet("/year-end/{year:int:range(1900,2200)}", Show);
        routes.MapPost("/year-end/{year:int:range(1900,2200)}", Answer);
    }

    private static Task<IResult> Current(
        Visit visit,
        OpenYearEnd open,
        RuleLibrary library,
        CancellationToken cancellation
    ) =>
        visit.Show(
            dossier =>
                PageOf(
                    dossier,
                    open,
                    library,
                    OpenYearEnd.YearToLookAt(dossier.Practice, dossier.AsOf).Year
                ),
            cancellation
        );

    private static Task<IResult> Show(
        int year,
        Visit visit,
        OpenYearEnd open,
        RuleLibrary library,
        CancellationToken cancellation
    ) => visit.Show(dossier => PageOf(dossier, open, library, year), cancellation);

    private static IResult PageOf(Dossier dossier, OpenYearEnd open, RuleLibrary library, int year)
    {
        var record = YearEndRecord.Of(dossier.Account, year);
        if (record is { IsClosed: true })
        {
            return Page.Of<ClosedYearPage>(new ClosedYearView(dossier, record, Name(library)));
        }

        return open.Run(dossier.Practice, dossier.AsOf, year) is { } opened
            ? Page.Of<YearEndPage>(
                new YearEndView(
                    dossier,
                    opened,
                    record?.Answers ?? YearEndAnswers.None,
                    Name(library)
                )
            )
            : Page.Of<NoYearPage>(new NoYearView(dossier, year));
    }

    private static async Task<IResult> Answer(
        int year,
        HttpContext http,
        Visit visit,
        OpenYearEnd open,
        KeepYearEnd keep,
        SetUpNextYear setUp,
        PrepareNextYear prepare,
        RuleLibrary library,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        return await visit.Show(
            async dossier =>
            {
                if (open.Run(dossier.Practice, dossier.AsOf, year) is not { } opened)
                {
                    return Page.Back("/year-end");
                }

                var answers = AnswersOf(form, opened.Review);
                var view = new YearEndView(dossier, opened, answers, Name(library));
                switch (form["do"].ToString())
                {
                    case "close":
                        var closed = await setUp.Run(
                            visit.Author,
                            year,
                            answers,
                            dossier.AsOf,
                            cancellation
                        );
                        if (!closed.Done)
                        {
                            return Wrong(view, closed.Problems);
                        }

                        http.Say(
                            $"{year + 1} is set up. {year} stays readable here.",
                            closed.Value.Number
                        );
                        return Page.Back($"/year-end/{year}");
                    case "keep":
                        var kept = await keep.Run(
                            visit.Author,
                            year,
                            answers,
                            dossier.AsOf,
                            cancellation
                        );
                        if (
                            !kept.Done
                            && kept.Problems[0].Code != ProblemCatalog.NothingChanged.Code
                        )
                        {
                            return Wrong(view, kept.Problems);
                        }

                        http.Say("Your answers are kept.", kept.Value?.Number ?? 0);
                        return Page.Back($"/year-end/{year}");
                    default:
                        var prepared = prepare.Run(dossier.Practice, year, answers, dossier.AsOf);
                        return prepared.Done
                            ? Page.Of<YearEndPage>(view with { Prepared = prepared.Value })
                            : Wrong(view, prepared.Problems);
                }
            },
            cancellation
        );
    }

    private static IResult Wrong(
        YearEndView view,
        ImmutableArray<Core.Problems.Problem> problems
    ) =>
        Page.Of<YearEndPage>(
            view with
            {
                Problems = problems,
            },
            StatusCodes.Status422UnprocessableEntity
        );

    private static YearEndAnswers AnswersOf(IFormCollection form, YearEndReview review) =>
        new TypedYearEnd
        {
            Reached = review.Goals.ToImmutableDictionary(
                one => one.Goal.Id,
                one =>
                    Enumerable
                        .Range(0, one.Goal.Evidence.Length)
                        .Where(place =>
                            form.ContainsKey(YearEndView.EvidenceField(one.Goal, place))
                        )
                        .ToImmutableHashSet()
            ),
            Goals = review.Goals.ToImmutableDictionary(
                one => one.Goal.Id,
                one => form[YearEndView.GoalField(one.Goal)].ToString()
            ),
            Changed = [.. form["changed"].OfType<string>()],
            Sentence = form["sentence"].ToString(),
            Decisions = review.Groups.ToImmutableDictionary(
                group => group.Key,
                group => form[YearEndView.GroupField(group.Key)].ToString()
            ),
            NewGoal = form["new_goal"].ToString(),
            HoursPerMonth = form["hours"].ToString(),
        }.Answers();

    private static Func<string, string> Name(RuleLibrary library) =>
        code => library.Vocabulary.Names.GetValueOrDefault(code, code.Replace('-', ' '));
}
