using System.Collections.Immutable;
using Credence.Web.Rendering;
using Credence.Web.Visits;

namespace Credence.Web.Pages.Requirements;

public static class RequirementsFeature
{
    public static void MapRequirements(this IEndpointRouteBuilder routes) =>
        routes.MapGet(
            "/requirements",
            (string? view, Visit visit, CancellationToken cancellation) =>
                visit.Show(
                    dossier =>
                        Page.Of<RequirementsPage>(
                            new RequirementsView(
                                dossier.Check,
                                dossier.Ledger.ToImmutableDictionary(activity => activity.Id),
                                view == "planned"
                            )
                        ),
                    cancellation
                )
        );
}
