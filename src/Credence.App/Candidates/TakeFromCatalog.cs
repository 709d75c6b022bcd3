using Credence.App.Catalog;
using Credence.App.Folder;
using Credence.App.Problems;

namespace Credence.App.Candidates;

/// <summary>Takes an entry of the catalog among the candidates as it is; what stands there already stays.</summary>
internal static class TakeFromCatalog
{
    public static CandidateList Take(
        this CatalogLibrary catalog,
        string id,
        CandidateList list,
        DateOnly yearStart,
        ProblemList problems
    )
    {
        if (list.Candidates.Any(one => one.Id == id))
        {
            return list;
        }

        if (catalog.Find(id) is not { } entry)
        {
            problems.Add(ProblemCatalog.CandidateMissing, "candidate", id);
            return list;
        }

        return list with
        {
            Candidates = list.Candidates.Add(CatalogCandidate.Of(entry, yearStart)),
        };
    }
}
