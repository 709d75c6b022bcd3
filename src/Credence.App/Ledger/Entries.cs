using Credence.App.Problems;
using Credence.App.Store;

namespace Credence.App.Ledger;

/// <summary>Finds the entry that somebody wants to change, or says why it cannot be changed.</summary>
internal static class Entries
{
    public static Outcome<SubjectHistory> Present(Account account, string id, long? seen) =>
        Find(account, id, seen, Standing.Present);

    public static Outcome<SubjectHistory> InTrash(Account account, string id) =>
        Find(account, id, null, Standing.InTrash);

    /// <summary>The act on what was found, or the refusal that finding it gave.</summary>
    public static Outcome<Proposal> Turned(
        this Outcome<SubjectHistory> found,
        Act act,
        string words
    ) =>
        found.Done
            ? Outcome<Proposal>.Of(new([new(found.Value.Subject, act, null)], words))
            : found.Refused<Proposal>();

    private static Outcome<SubjectHistory> Find(
        Account account,
        string id,
        long? seen,
        Standing wanted
    )
    {
        var found = account.Find(Subject.Activity(id));
        var problem = found switch
        {
            null => ProblemCatalog.EntryMissing,
            { Standing: Standing.Purged } => ProblemCatalog.EntryPurged,
            _ when seen is { } sequence && found.LastSequence > sequence =>
                ProblemCatalog.ChangedMeanwhile,
            _ when found.Standing == wanted => null,
            { Standing: Standing.InTrash } => ProblemCatalog.EntryInTrash,
            _ => ProblemCatalog.EntryNotInTrash,
        };
        return problem is null
            ? Outcome<SubjectHistory>.Of(found!)
            : Outcome<SubjectHistory>.Not(problem.At(id, id));
    }
}
