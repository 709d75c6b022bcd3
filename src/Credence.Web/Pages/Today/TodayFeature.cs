using Credence.App.Allowances;
using Credence.App.Checkins;
using Credence.App.Dossiers;
using Credence.App.Inbox;
using Credence.Core.Planning;
using Credence.Web.Rendering;
using Credence.Web.Visits;

namespace Credence.Web.Pages.Today;

public static class TodayFeature
{
    private const int DaysAhead = 30;

    public static void MapToday(this IEndpointRouteBuilder routes) => routes.MapGet("/", Show);

    private static Task<IResult> Show(
        Visit visit,
        FollowRules follow,
        CancellationToken cancellation
    ) =>
        visit.Show(
            async dossier =>
                Page.Of<TodayPage>(
                    new TodayView
                    {
                        Profile = dossier.Profile,
                        Ledger = dossier.Ledger,
                        Check = dossier.Check,
                        News = await follow.Run(visit.Author.Person, dossier.Check, cancellation),
                        // Before there is a plan or an entry there is nothing to look back on.
                        CheckIn =
                            dossier.Ledger.IsEmpty && dossier.Practice.Plan is null
                                ? null
                                : OpenCheckIn.Due(dossier),
                        Waiting = InboxItem.All(dossier.Account).Count(item => item.IsWaiting),
                        ToClaim =
                        [
                            .. ProofGaps
                                .Of(dossier)
                                .Claims.Where(claim => claim.DaysLeft is >= 0 and <= DaysAhead),
                        ],
                        Ahead =
                        [
                            .. PlannedWork
                                .Of(
                                    dossier.Practice.Plan?.Plan,
                                    dossier.Practice.Candidates.Candidates,
                                    dossier.Ledger
                                )
                                .Where(work =>
                                    work.Layer != PlanLayer.Micro
                                    && work.Month >= dossier.AsOf.AddDays(1 - dossier.AsOf.Day)
                                )
                                .OrderBy(work => work.Month)
                                .Take(3),
                        ],
                        EndingAllowances =
                        [
                            .. dossier.Means().Allowances.Where(one => one.EndsSoon),
                        ],
                    }
                ),
            cancellation
        );
}
