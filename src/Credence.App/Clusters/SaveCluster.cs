using Credence.App.Candidates;
using Credence.App.Catalog;
using Credence.App.Dossiers;
using Credence.App.Filter;
using Credence.App.Folder;
using Credence.App.Problems;
using Credence.App.Store;
using Credence.Core.Ledger;
using Credence.Core.Planning;

namespace Credence.App.Clusters;

/// <summary>A cluster as typed.</summary>
/// <param name="Parts">Ids or titles: of own candidates, of the catalog, of entries of the ledger.</param>
public sealed record TypedCluster(string Title, string Claim, IReadOnlyList<string> Parts);

/// <summary>
/// Makes a cluster of one's own, or changes one. A part out of the ledger or the catalog becomes a candidate as well,
/// since a cluster is made of candidates.
/// </summary>
public sealed class SaveCluster(ChangeCandidates candidates, CatalogLibrary catalog)
{
    /// <param name="id">Null makes a new one.</param>
    public Task<Outcome<Changed>> Run(
        Author author,
        Dossier dossier,
        string? id,
        TypedCluster typed,
        CancellationToken cancellation = default
    ) =>
        candidates.Run(
            author,
            id is null ? "Made a cluster" : "Changed a cluster",
            (list, problems) => Saved(list, dossier, id, typed, problems),
            cancellation
        );

    private CandidateList Saved(
        CandidateList list,
        Dossier dossier,
        string? id,
        TypedCluster typed,
        ProblemList problems
    )
    {
        var title = typed.Title.Trim();
        if (title.Length == 0)
        {
            problems.Add(ProblemCatalog.FieldEmpty, "title", "Its name");
        }

        var named = typed.Parts.Select(part => part.Trim()).Where(part => part.Length > 0).ToList();
        if (named.Count == 0)
        {
            problems.Add(ProblemCatalog.FieldEmpty, "parts", "What belongs to it");
        }

        var parts = new List<string>();
        foreach (var name in named)
        {
            if (Part(list, dossier, name) is { } found)
            {
                list = list.With([found]);
                parts.Add(found.Candidate.Id);
            }
            else
            {
                problems.Add(ProblemCatalog.PartUnknown, "parts", name);
            }
        }

        var at = list.Clusters.ToList().FindIndex(one => one.Id == id);
        if (id is not null && at < 0)
        {
            problems.Add(ProblemCatalog.ClusterMissing, "cluster", id);
            return list;
        }

        var cluster = new Cluster(
            id ?? FreeId(list, title),
            title,
            typed.Claim.Trim(),
            [.. parts.Distinct(StringComparer.Ordinal)]
        );
        return list with
        {
            Clusters = at < 0 ? list.Clusters.Add(cluster) : list.Clusters.SetItem(at, cluster),
        };
    }

    private string FreeId(CandidateList list, string title)
    {
        var shipped = catalog.Contents.Clusters.Select(one => one.Cluster);
        return AddCandidate.FreeId(list with { Clusters = [.. list.Clusters, .. shipped] }, title);
    }

    private (Candidate Candidate, bool IsDone)? Part(
        CandidateList list,
        Dossier dossier,
        string name
    )
    {
        if (list.Candidates.FirstOrDefault(one => Is(one.Id, one.Title)) is { } own)
        {
            return (own, false);
        }

        if (
            dossier.Ledger.FirstOrDefault(one =>
                Is(one.Id.Value, one.Title) && one.Title.Length > 0
            ) is
            { } entry
        )
        {
            return (AsCandidate(list, entry), true);
        }

        return
            catalog.Contents.Entries.FirstOrDefault(one => Is(one.Id, one.Candidate.Title))
                is { } shipped
            ? (CatalogCandidate.Of(shipped, JudgePractice.YearStart(dossier)), false)
            : null;

        bool Is(string id, string title) =>
            id == name || title.Trim().Equals(name, StringComparison.OrdinalIgnoreCase);
    }

    private static Candidate AsCandidate(CandidateList list, CmeActivity entry) =>
        new()
        {
            Id = AddCandidate.FreeId(list, entry.Title),
            Title = entry.Title,
            Provider = entry.Provider,
            Format = entry.Format,
            Lines = entry.Lines,
            Portions = entry.Portions,
            Hours = entry.Hours ?? default,
        };
}
