using System.Collections.Immutable;
using Credence.App.Clusters;
using Credence.Core.Clusters;
using Credence.Core.Credits;
using Credence.Core.Problems;
using Credence.Core.Requirements;
using Credence.Web.Components;
using Credence.Web.Pages.Catalog;
using Credence.Web.Rendering;

namespace Credence.Web.Pages.Clusters;

public sealed record ClustersView(
    ImmutableArray<FollowedCluster> Mine,
    ImmutableArray<FollowedCluster> Others
);

/// <param name="Next">Where it leads, with the page of each.</param>
public sealed record ClusterView(
    FollowedCluster Cluster,
    ImmutableArray<(string Title, string Href)> Next
)
{
    public ClusterProgress Progress => Cluster.Progress;

    public bool IsOwn => Cluster.Shipped is null;

    public string Address => $"/career/clusters/{Uri.EscapeDataString(Cluster.Id)}";
}

/// <summary>One thing that may be ticked as a part.</summary>
public sealed record PartOffered(string Id, string Title, string Note, bool Checked);

/// <summary>The form of a cluster of one's own.</summary>
public sealed record ClusterFormView
{
    /// <summary>Empty for a new one.</summary>
    public string Id { get; init; } = "";

    public string Title { get; init; } = "";

    public string Claim { get; init; } = "";

    public ImmutableArray<string> More { get; init; } = [];

    public required ImmutableArray<PartOffered> Candidates { get; init; }

    public required ImmutableArray<PartOffered> Entries { get; init; }

    public required ImmutableArray<string> Catalog { get; init; }

    public ImmutableArray<Problem> Problems { get; init; } = [];

    public bool IsNew => Id.Length == 0;

    public string Address =>
        IsNew ? "/career/clusters/new" : $"/career/clusters/{Uri.EscapeDataString(Id)}/change";
}

/// <summary>What the pages of clusters say.</summary>
public static class ClusterWords
{
    /// <summary>"Two of three parts done, one planned."</summary>
    public static string Standing(ClusterProgress progress)
    {
        var all = progress.Parts.Length;
        if (all == 0)
        {
            return "It has no parts yet.";
        }

        var planned = progress.Planned > 0 ? $", {Say.Number(progress.Planned)} planned" : "";
        return progress.IsComplete
            ? $"All {Say.Count(all, "part", "parts")} done."
            : $"{Say.Capital(progress.Earned == 0 ? "none" : Say.Number(progress.Earned))} of {Say.Count(all, "part", "parts")} done{planned}.";
    }

    public static string Complete(int clusters) =>
        clusters == 0 ? "None complete yet" : $"{Say.Capital(Say.Number(clusters))} complete";

    public static string Title(PartProgress part) =>
        (part.By ?? part.Part.Choices.FirstOrDefault())?.Candidate.Title is { Length: > 0 } title
            ? title
            : part.Part.Id;

    public static (string Color, string Icon, string Word) Look(PartState state) =>
        state switch
        {
            PartState.Earned => ("met", "met", "done"),
            PartState.Planned => ("pace", "pace", "planned"),
            _ => ("rest", "rest", "open"),
        };

    public static string Price(PartChoice choice) =>
        !choice.PriceKnown ? "price not known"
        : choice.Price == Money.Zero ? "free"
        : CatalogWords.Dollars(choice.Price);

    public static string Cost(PartChoice choice) =>
        $"{Price(choice)}, {choice.Candidate.Hours} {Say.Unit(CreditUnit.Hour, choice.Candidate.Hours)}";

    /// <summary>"$850 and 24 hours".</summary>
    public static string Total(Completion completion)
    {
        var money =
            completion.Price == Money.Zero && completion.PricesUnknown == 0
                ? "no money"
                : CatalogWords.Dollars(completion.Price);
        var unknown =
            completion.PricesUnknown == 0
                ? ""
                : $" and {Say.Count(completion.PricesUnknown, "price", "prices")} not known";
        return $"{money}{unknown}, {completion.Hours} {Say.Unit(CreditUnit.Hour, completion.Hours)}";
    }

    public static Sum SumOf(Completion completion) =>
        new(
            [
                .. completion.Choices.Select(choice => new SumLine(
                    choice.Candidate.Title,
                    Price(choice)
                )
                {
                    Note =
                        $"{choice.Candidate.Provider}, {choice.Candidate.Hours} {Say.Unit(CreditUnit.Hour, choice.Candidate.Hours)}",
                    Href = "",
                }),
            ],
            new SumLine("Together", Total(completion))
        );

    /// <summary>Every credit behind the cluster, entry by entry.</summary>
    public static Sum SumOf(ClusterProgress progress) =>
        new(
            [
                .. progress.Entries.Select(entry => new SumLine(entry.Title, entry.Amount)
                {
                    Note = Say.Day(entry.Date),
                    Href = $"/ledger/{entry.Id}",
                }),
            ],
            new SumLine("Credits earned", progress.Credits)
        );
}
