using Credence.Web.Rendering;
using Credence.Web.Visits;

namespace Credence.Web.Pages.Today;

public static class TodayFeature
{
    public static void MapToday(this IEndpointRouteBuilder routes) =>
        routes.MapGet(
            "/",
            (Visit visit, CancellationToken cancellation) =>
                visit.Show(
                    dossier =>
                        Page.Of<TodayPage>(
                            new TodayView
                            {
                                Profile = dossier.Profile,
                                Ledger = dossier.Ledger,
                                Check = dossier.Check,
                            }
                        ),
                    cancellation
                )
        );
}
