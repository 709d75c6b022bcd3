using Credence.App.Allowances;
using Credence.App.Checkins;
using Credence.App.Dossiers;
using Credence.App.Inbox;
using Credence.App.Store;
using Credence.Core.Planning;
using Credence.Web.Rendering;
using Credence.Web.Visits;

namespace Credence.Web.Pages.Today;

/// <summary>Works out what Today shows of a record.</summary>
public sealed class MakeToday(
    FollowRules follow,
    PreparedToday prepared,
    IServiceScopeFactory scopes,
    ILoggerFactory loggers
)
{
    private const int DaysAhead = 30;

    /// <summary>As HTML, kept for the next time.</summary>
    public async Task<TodayShown> Run(
        Author author,
        Dossier dossier,
        CancellationToken cancellation
    )
    {
        var view = await View(author, dossier, cancellation);
        await using var scope = scopes.CreateAsyncScope();
        var shown = new TodayShown(
            Visit.NameOf(dossier),
            await PageResult.HtmlOf<TodayBody>(scope.ServiceProvider, loggers, view)
        );
        if (view.News is null)
        {
            prepared.Keep(author, dossier, shown);
        }

        return shown;
    }

    public async Task<TodayView> View(
        Author author,
        Dossier dossier,
        CancellationToken cancellation
    ) =>
        new()
        {
            Profile = dossier.Profile,
            Ledger = dossier.Ledger,
            Check = dossier.Check,
            News = await follow.Run(author.Person, dossier.Check, cancellation),
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
            EndingAllowances = [.. dossier.Means().Allowances.Where(one => one.EndsSoon)],
        };
}
