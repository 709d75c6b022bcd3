using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Obligations;

namespace Credence.Core.Standing;

/// <summary>The cycle before is never dropped in silence (engine.md section 2).</summary>
internal static class PreviousCheck
{
    /// <summary>The cycle before as it ended; null where there was none or the file does not speak for it.</summary>
    public static PackageRun? RunOf(ObligationRun runs, DateOnly presentEnd, CheckFrame frame)
    {
        var end = runs.Calendar.EndBefore(presentEnd);
        var settled = runs.Calendar.IsRenewed(end) && MonthSteps.Later(end, 12) < frame.AsOf;
        return
            !settled
            && runs.Calendar.HadCycle(end)
            && runs.Calendar.VersionOn(runs.Calendar.DeadlineOf(end)) is { } version
            ? runs.Before(end, version)
            : null;
    }

    public static PreviousCycle? Of(
        ObligationRun runs,
        DateOnly presentEnd,
        PackageRun? run,
        Obligation obligation,
        CheckFrame frame
    )
    {
        var end = runs.Calendar.EndBefore(presentEnd);
        if (
            !runs.Calendar.HadCycle(end)
            || runs.Calendar.IsRenewed(end)
            || !ObligationCheck.Owes(obligation.StatusOn(runs.Calendar.ExtendedDeadlineOf(end)))
        )
        {
            return null;
        }

        var cycle = runs.Calendar.CycleEnding(end);
        var owed = run?.Run.OwedBy(run.Context.Deadline, sure: false) ?? default;
        var owedForSure = run?.Run.OwedBy(run.Context.Deadline, sure: true) ?? default;
        var covered = frame.Ledger.Begins is { } begins && begins <= cycle.Start;
        var state =
            run is not null && owed == default ? PreviousState.Met
            : covered && owedForSure != default ? PreviousState.Short
            : PreviousState.Unknown;
        if (state == PreviousState.Met && MonthSteps.Later(end, 12) < frame.AsOf)
        {
            return null;
        }

        if (state == PreviousState.Unknown)
        {
            frame.Questions.AskPlain(
                $"renewed:{obligation.Id}/{end:yyyy-MM-dd}",
                $"Did you renew with {obligation.Body.Name} for the cycle that ended {end:MMM d, yyyy}?",
                new RequirementRef(obligation.Id, ""),
                10
            );
        }

        return new PreviousCycle(
            cycle,
            state,
            Amount.FromHundredths(owed.Credits),
            owed.Items,
            run?.Run.Standings() ?? []
        );
    }
}
