using Credence.App.Dossiers;
using Credence.Core.Requirements;
using Credence.Web.Rendering;
using Credence.Web.Visits;

namespace Credence.Web.Pages.Rules;

public sealed record NewsView(RuleNews? News, LibraryEdition Edition);

/// <summary>After an update of the library: what it changed for this person.</summary>
public static class NewsFeature
{
    public static void MapNews(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/rules/news", Show);
        routes.MapPost("/rules/news", Seen);
    }

    private static Task<IResult> Show(
        Visit visit,
        FollowRules follow,
        CancellationToken cancellation
    ) =>
        visit.Do(
            async dossier =>
                Page.Of<NewsPage>(
                    new NewsView(
                        await follow.Run(visit.Author.Person, dossier.Check, cancellation),
                        dossier.Check.Library
                    )
                ),
            cancellation
        );

    private static Task<IResult> Seen(
        Visit visit,
        FollowRules follow,
        CancellationToken cancellation
    ) =>
        visit.Do(
            async dossier =>
            {
                await follow.See(visit.Author.Person, dossier.Check, cancellation);
                return Page.Back("/");
            },
            cancellation
        );
}
