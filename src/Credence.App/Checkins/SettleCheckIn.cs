using Credence.App.Plans;
using Credence.App.Problems;
using Credence.App.Store;

namespace Credence.App.Checkins;

/// <summary>Accepts the plan that a check-in led to, and notes it there: one change, one undo.</summary>
public sealed class AcceptCheckInPlan(AcceptPlan accept)
{
    public Task<Outcome<Changed>> Run(
        Author author,
        string id,
        ProposedPlan proposed,
        CancellationToken cancellation = default
    ) =>
        accept.Run(
            author,
            proposed,
            cancellation,
            account => SettleCheckIn.Entry(account, id, PlanOutcome.Accepted)
        );
}

/// <summary>Notes that the plan stays as it was, or puts a check-in in the trash.</summary>
public sealed class SettleCheckIn(Journal journal)
{
    public Task<Outcome<Changed>> KeepPlan(
        Author author,
        string id,
        CancellationToken cancellation = default
    ) =>
        Change(
            author,
            account => Entry(account, id, PlanOutcome.Kept),
            "Kept the plan after a check-in",
            id,
            cancellation
        );

    public Task<Outcome<Changed>> Drop(
        Author author,
        string id,
        CancellationToken cancellation = default
    ) =>
        Change(
            author,
            account =>
                account.Find(Subject.CheckIn(id)) is { Standing: Standing.Present } there
                    ? new(there.Subject, Act.Voided, null)
                    : null,
            "Moved a check-in to the trash",
            id,
            cancellation
        );

    internal static Intent? Entry(Account account, string id, PlanOutcome plan) =>
        account.Find(Subject.CheckIn(id)) is { Standing: Standing.Present } there
        && CheckInRecord.Of(there) is { } record
        && record.Plan != plan
            ? new(there.Subject, Act.Corrected, (record with { Plan = plan }).ToJson())
            : null;

    private Task<Outcome<Changed>> Change(
        Author author,
        Func<Account, Intent?> decide,
        string reason,
        string id,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(author);
        return journal.Change(
            author,
            account =>
                Proposal.Of(
                    decide(account),
                    reason,
                    otherwise: ProblemCatalog.NothingChanged.At($"check-in {id}")
                ),
            cancellation
        );
    }
}
