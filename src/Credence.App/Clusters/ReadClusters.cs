using System.Collections.Immutable;
using Credence.App.Catalog;
using Credence.App.Dossiers;
using Credence.App.Filter;
using Credence.Core.Clusters;
using Credence.Core.Planning;

namespace Credence.App.Clusters;

/// <summary>A cluster as it stands for one physician.</summary>
/// <param name="Shipped">The catalog's of the same id; null for one's own.</param>
public sealed record FollowedCluster(
    ClusterProgress Progress,
    bool IsFollowed,
    CatalogCluster? Shipped
)
{
    public Cluster Cluster => Progress.Cluster;

    public string Id => Cluster.Id;
}

/// <summary>
/// The clusters somebody follows (those of candidates.yaml) and those of the catalog, each with what is earned, what is
/// planned and what completes it. A part is looked up among the own candidates first, then in the catalog.
/// </summary>
public sealed class ReadClusters(CatalogLibrary catalog)
{
    public ImmutableArray<FollowedCluster> Followed(Dossier dossier) =>
        [
            .. dossier.Practice.Candidates.Clusters.Select(cluster =>
                Of(dossier, cluster, isFollowed: true)
            ),
        ];

    /// <summary>What is shipped and not followed, those for the own specialty first, then what is nearest to done.</summary>
    public ImmutableArray<FollowedCluster> Others(Dossier dossier)
    {
        var followed = dossier.Practice.Candidates.Clusters.Select(one => one.Id).ToHashSet();
        var own = dossier
            .Profile.Physician.Specialties.Select(specialty => specialty.Code)
            .ToHashSet();
        return
        [
            .. catalog
                .Contents.Clusters.Where(one => !followed.Contains(one.Cluster.Id))
                .Select(one => Of(dossier, one.Cluster, isFollowed: false))
                .OrderByDescending(one => one.Shipped!.For.Any(own.Contains))
                .ThenByDescending(one => one.Progress.Earned + one.Progress.Planned)
                .ThenBy(one => one.Cluster.Title, StringComparer.Ordinal),
        ];
    }

    /// <summary>Null where it is neither followed nor shipped.</summary>
    public FollowedCluster? Find(Dossier dossier, string id) =>
        dossier.Practice.Candidates.Clusters.FirstOrDefault(one => one.Id == id) is { } followed
            ? Of(dossier, followed, isFollowed: true)
        : catalog.Contents.Clusters.FirstOrDefault(one => one.Cluster.Id == id) is { } shipped
            ? Of(dossier, shipped.Cluster, isFollowed: false)
        : null;

    private FollowedCluster Of(Dossier dossier, Cluster cluster, bool isFollowed)
    {
        var shipped = catalog.Contents.Clusters.FirstOrDefault(one => one.Cluster.Id == cluster.Id);
        return new FollowedCluster(
            ClusterProgress.Of(
                cluster,
                [
                    .. Parts(cluster, shipped)
                        .Select(part => new ClusterPart(
                            part.Id,
                            [.. part.Choices.Select(id => Choice(dossier, id)).OfType<PartChoice>()]
                        )),
                ],
                dossier.Ledger,
                dossier.Practice.Plan?.Plan,
                dossier.AsOf
            ),
            isFollowed,
            shipped
        );
    }

    /// <summary>
    /// While somebody keeps the catalog's claim it asks for every part of the catalog, also where one activity stands for
    /// two; the choice they follow comes first. With another claim, or other parts, the cluster is their own.
    /// </summary>
    private static IEnumerable<(string Id, IEnumerable<string> Choices)> Parts(
        Cluster cluster,
        CatalogCluster? shipped
    )
    {
        var slots = shipped?.Cluster.Needs.Select(part =>
            (Id: part, Choices: shipped.StandIns.GetValueOrDefault(part, []).Insert(0, part))
        );
        return
            slots is not null
            && cluster.Claim == shipped!.Cluster.Claim
            && cluster.Needs.All(need => slots.Any(slot => slot.Choices.Contains(need)))
            ? slots.Select(slot =>
                (slot.Id, slot.Choices.OrderByDescending(cluster.Needs.Contains).AsEnumerable())
            )
            : cluster.Needs.Distinct().Select(need => (need, Enumerable.Repeat(need, 1)));
    }

    private PartChoice? Choice(Dossier dossier, string id)
    {
        var entry = catalog.Find(id);
        var own = dossier.Practice.Candidates.Candidates.FirstOrDefault(one => one.Id == id);
        // The catalog's unknown price is kept as zero among the own candidates until somebody fills it in.
        var known = own is null
            ? entry?.Price is not null
            : entry?.Price is not null || entry is null || own.PriceOnce.Cents > 0;
        return own is not null ? new PartChoice(own, known)
            : entry is not null
                ? new PartChoice(
                    CatalogCandidate.Of(entry, JudgePractice.YearStart(dossier)),
                    known
                )
            : null;
    }
}
