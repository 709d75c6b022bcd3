using Credence.App.Catalog;
using Credence.App.Folder;
using Credence.App.Problems;
using Credence.Core.Filter;
using Credence.Core.Planning;
using Credence.Core.Problems;

namespace Credence.App.Filter;

/// <summary>Something that the four questions are asked of, and what nobody told about it.</summary>
public sealed record AskedCandidate(Candidate Candidate, Unknown Unknown);

/// <summary>Finds what somebody names: one of their own candidates, else an entry of the catalog.</summary>
public sealed class FindCandidate(CatalogLibrary catalog)
{
    public Outcome<AskedCandidate> Run(CandidateList own, string id, DateOnly yearStart)
    {
        if (own.Candidates.FirstOrDefault(one => one.Id == id) is { } known)
        {
            return Outcome<AskedCandidate>.Of(new(known, Unknown.None));
        }

        return catalog.Find(id) is { } entry
            ? Outcome<AskedCandidate>.Of(
                new(CatalogCandidate.Of(entry, yearStart), CatalogCandidate.Unknown(entry))
            )
            : Outcome<AskedCandidate>.Not(Missing(own, id));
    }

    private Problem Missing(CandidateList own, string id) =>
        DidYouMean.Nearest(
            id,
            own.Candidates.Select(one => one.Id)
                .Concat(catalog.Contents.Entries.Select(entry => entry.Id))
        )
            is { } meant
            ? ProblemCatalog.CandidateMisspelled.At(id, id, meant)
            : ProblemCatalog.CandidateMissing.At(id, id);
}
