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
                    .. cluster
                        .Needs.Distinct()
                        .Select(need => new ClusterPart(
                            need,
                            [
                                .. Alternatives(need, shipped)
                                    .Select(id => Choice(dossier, id))
                                    .OfType<PartChoice>(),
                            ]
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

    /// <summary>The part as it is followed first, then what else the catalog takes in its place.</summary>
    internal static IEnumerable<string> Alternatives(string need, CatalogCluster? shipped)
    {
        var slot = shipped?.Cluster.Needs.FirstOrDefault(part =>
            part == need || shipped.StandIns.GetValueOrDefault(part, []).Contains(need)
        );
        return slot is null
            ? [need]
            : new[] { need, slot }.Concat(shipped!.StandIns.GetValueOrDefault(slot, [])).Distinct();
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
