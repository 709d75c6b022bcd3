using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json.Nodes;
using Credence.App.Catalog;
using Credence.App.Clusters;
using Credence.Cli.Output;
using Credence.Core.Clusters;
using Credence.Web.Pages.Clusters;

namespace Credence.Cli.Commands;

public static class Clusters
{
    public static Command Command()
    {
        var all = new Option<bool>("--all")
        {
            Description = "Also those of the catalog that you do not follow.",
        };
        return FolderCommand.Of(
            "clusters",
            "What your credits add up to, and what completes it.",
            (parsed, asked) => Run(asked, parsed.GetValue(all)),
            all
        );
    }

    public static int Run(Asked asked, bool all)
    {
        if (asked.Open() is not { } dossier)
        {
            return ExitCode.BadInput;
        }

        var clusters = new ReadClusters(CatalogLibrary.OfProgram);
        var followed = clusters.Followed(dossier);
        var shown = all ? followed.AddRange(clusters.Others(dossier)) : followed;
        asked.Answer(
            () =>
                new JsonObject
                {
                    ["as_of"] = $"{dossier.AsOf:yyyy-MM-dd}",
                    ["clusters"] = new JsonArray([.. shown.Select(ClusterJson.Of)]),
                },
            sheet => Write(sheet, shown)
        );
        return ExitCode.Done;
    }

    private static void Write(Sheet sheet, ImmutableArray<FollowedCluster> shown)
    {
        sheet.Say(
            shown.IsEmpty
                ? "You follow no cluster yet. --all shows those of the catalog."
                : $"{ClusterWords.Complete(shown.Count(one => one.Progress.IsComplete))}."
        );
        foreach (var one in shown)
        {
            sheet.Head(
                $"{one.Cluster.Title} ({one.Id}{(one.IsFollowed ? "" : ", not followed")}): {ClusterWords.Standing(one.Progress)}"
            );
            sheet.Table(one.Progress.Parts.Select(Part));
            if (one.Progress.Cheapest is { } cheapest)
            {
                sheet.Say(
                    $"Cheapest way to the rest: {Titles(cheapest)}; {ClusterWords.Total(cheapest)}.",
                    1
                );
                if (one.Progress.Quickest is { } quickest && Titles(quickest) != Titles(cheapest))
                {
                    sheet.Say($"Quickest: {Titles(quickest)}; {ClusterWords.Total(quickest)}.", 1);
                }
            }

            if (one.Cluster.Claim.Length > 0)
            {
                sheet.Say(
                    $"{(one.Progress.IsComplete ? "You may say" : "Complete, you may say")}: “{one.Cluster.Claim}”",
                    1
                );
            }
        }
    }

    private static (string Label, string Text) Part(PartProgress part) =>
        (
            part.State switch
            {
                PartState.Earned => $"done {part.Entry?.Date:MMM yyyy}",
                PartState.Planned => $"planned {part.Month:MMM yyyy}",
                _ => "open",
            },
            ClusterWords.Title(part)
        );

    private static string Titles(Completion completion) =>
        string.Join(", ", completion.Choices.Select(choice => choice.Candidate.Title));
}
