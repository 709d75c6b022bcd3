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
