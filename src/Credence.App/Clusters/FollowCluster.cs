using Credence.App.Candidates;
using Credence.App.Dossiers;
using Credence.App.Folder;
using Credence.App.Problems;
using Credence.App.Store;
using Credence.Core.Clusters;
using Credence.Core.Planning;

namespace Credence.App.Clusters;

/// <summary>
/// Follows a cluster of the catalog: it stands among the own ones from now on, and its parts among the candidates, so
/// that the plan can complete it. Where a part has stand-ins, what was done is taken, else what completes it cheapest.
/// </summary>
public sealed class FollowCluster(ChangeCandidates candidates, ReadClusters clusters)
{
    public Task<Outcome<Changed>> Run(
        Author author,
        Dossier dossier,
        string id,
        CancellationToken cancellation = default
    ) =>
        candidates.Run(
            author,
            "Followed a cluster",
            (list, problems) =>
            {
                if (list.Clusters.Any(one => one.Id == id))
                {
                    problems.Add(ProblemCatalog.ClusterTwice, "cluster", id);
                    return list;
                }

                if (clusters.Find(dossier, id) is not { } found)
                {
                    problems.Add(ProblemCatalog.ClusterMissing, "cluster", id);
                    return list;
                }

                var parts = found
                    .Progress.Parts.Select(part => Chosen(part, found.Progress))
                    .ToList();
                return (
                    list with
                    {
                        Clusters = list.Clusters.Add(
                            found.Cluster with
                            {
                                Needs =
                                [
                                    .. parts
                                        .Select(part => part.Id)
                                        .Distinct(StringComparer.Ordinal),
                                ],
                            }
                        ),
                    }
                ).With(
                    parts
                        .Where(part => part.Choice is not null)
                        .Select(part => (part.Choice!.Candidate, part.IsDone))
                );
            },
            cancellation
        );

    private static (string Id, PartChoice? Choice, bool IsDone) Chosen(
        PartProgress part,
        ClusterProgress progress
    )
    {
        var choice =
            part.By
            ?? progress.Cheapest?.Choices.FirstOrDefault(one =>
                part.Part.Choices.Any(able => able.Id == one.Id)
            )
            ?? part.Part.Choices.FirstOrDefault();
        return (choice?.Id ?? part.Part.Id, choice, part.State == PartState.Earned);
    }
}

/// <summary>Takes a stand-in for a part of a followed cluster.</summary>
public sealed class SwapPart(ChangeCandidates candidates, ReadClusters clusters)
{
    public Task<Outcome<Changed>> Run(
        Author author,
        Dossier dossier,
        string id,
        string from,
        string to,
        CancellationToken cancellation = default
    ) =>
        candidates.Run(
            author,
            "Took a stand-in for a part of a cluster",
            (list, problems) =>
            {
                var at = list.Clusters.ToList().FindIndex(one => one.Id == id);
                if (at < 0 || clusters.Find(dossier, id) is not { } found)
                {
                    problems.Add(ProblemCatalog.ClusterMissing, "cluster", id);
                    return list;
                }

                var part = found.Progress.Parts.FirstOrDefault(one => one.Part.Id == from);
                if (part?.Part.Choices.FirstOrDefault(one => one.Id == to) is not { } choice)
                {
                    problems.Add(ProblemCatalog.PartUnknown, "part", to);
                    return list;
                }

                var needs = found.Progress.Parts.Select(one =>
                    one == part ? to : one.Part.Choices.FirstOrDefault()?.Id ?? one.Part.Id
                );
                return (
                    list with
                    {
                        Clusters = list.Clusters.SetItem(
                            at,
                            list.Clusters[at] with
                            {
                                Needs = [.. needs.Distinct(StringComparer.Ordinal)],
                            }
                        ),
                    }
                ).With([(choice.Candidate, false)]);
            },
            cancellation
        );
}

/// <summary>Lets a cluster go; its candidates stay.</summary>
public sealed class DropCluster(ChangeCandidates candidates)
{
    public Task<Outcome<Changed>> Run(
        Author author,
        string id,
        CancellationToken cancellation = default
    ) =>
        candidates.Run(
            author,
            "Let a cluster go",
            (list, problems) =>
            {
                if (list.Clusters.FirstOrDefault(one => one.Id == id) is { } cluster)
                {
                    return list with { Clusters = list.Clusters.Remove(cluster) };
                }

                problems.Add(ProblemCatalog.ClusterMissing, "cluster", id);
                return list;
            },
            cancellation
        );
}

internal static class ClusterCandidates
{
    /// <summary>
    /// Adds what is not there yet. What is done already comes in as ruled out: it completes its cluster and is not
    /// offered a second time.
    /// </summary>
    public static CandidateList With(
        this CandidateList list,
        IEnumerable<(Candidate Candidate, bool IsDone)> parts
    )
    {
        foreach (var (candidate, isDone) in parts)
        {
            if (list.Candidates.All(one => one.Id != candidate.Id))
            {
                list = list with
                {
                    Candidates = list.Candidates.Add(
                        isDone ? candidate with { Status = CandidateStatus.Banned } : candidate
                    ),
                };
            }
        }

        return list;
    }
}
