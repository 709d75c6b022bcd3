using System.Collections.Immutable;
using Credence.App.Dossiers;
using Credence.App.Rules;
using Credence.Web.Rendering;
using Credence.Web.Visits;

namespace Credence.Web.Pages.Rules;

/// <summary>Browse the library, read a record, report what is wrong.</summary>
public static class RulesFeature
{
    public static void MapRules(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/rules", Browse);
        routes.MapNews();
        routes.MapGet("/rules/{id}", Show);
        routes.MapGet("/rules/{id}/report", Report);
    }

    private static async Task<IResult> Browse(
        string? q,
        Visit visit,
        FindBody find,
        RuleLibrary library,
        CancellationToken cancellation
    )
    {
        var opened = await visit.Open(cancellation);
        var mine =
            opened.Value?.Profile.Obligations.Select(one => one.Body.Id).ToImmutableHashSet() ?? [];
        var words = q?.Trim() ?? "";
        return Page.Of<RulesPage>(
            new RulesView(
                words,
                words.Length == 0
                    ? find.All
                    :
                    [
                        .. find.By(words, null)
                            .OrderBy(body => body.Body.Kind)
                            .ThenBy(body => body.Label, StringComparer.Ordinal),
                    ],
                find.All.Length,
                library.Edition,
                mine
            )
        );
    }

    private static async Task<IResult> Show(
        string id,
        Visit visit,
        FindBody find,
        CancellationToken cancellation
    )
    {
        var opened = await visit.Open(cancellation);
        return find.ById(id) is { } body
            ? Page.Of<RulePage>(
                new RuleView(
                    body,
                    opened.Value?.Profile.Obligations.FirstOrDefault(one => one.Body.Id == id)?.Id
                )
            )
            : Missing();
    }

    private static async Task<IResult> Report(
        string id,
        Visit visit,
        FindBody find,
        RuleLibrary library,
        CancellationToken cancellation
    )
    {
        await visit.Open(cancellation);
        return find.ById(id) is { } body
            ? Page.Of<ReportPage>(
                new ReportView(
                    body,
                    $"""
                    A rule looks wrong: {body.Body.Name} ({body.Id})
                    Edition of the library: {library.Edition.Date:yyyy-MM-dd}
                    Last checked: {body.Body.LastChecked:yyyy-MM-dd}

                    What is wrong:

                    What it should say:

                    Where I read it (address, date):

                    """
                )
            )
            : Missing();
    }

    private static IResult Missing() =>
        Page.Of<NotFoundPage>(
            new NotFoundView("The library has no such body.", "/rules", "See the rule library"),
            StatusCodes.Status404NotFound
        );
}
