using Credence.App.Clusters;
using Credence.App.Ledger;
using Credence.Core.Clusters;
using Credence.Core.Planning;

namespace Credence.App.Tests.Career;

public sealed class ClustersTests : IAsyncLifetime
{
    private CareerCase known = null!;

    public async ValueTask InitializeAsync() => known = await CareerCase.Begin();

    public ValueTask DisposeAsync() => known.DisposeAsync();

    private ReadClusters Read => known.Get<ReadClusters>();

    private Task Log(string title, string date, string credits = "8 ama-pra-1") =>
        known
            .Get<RecordActivity>()
            .Run(
                known.Author,
                new Dictionary<string, string>
                {
                    ["date"] = date,
                    ["title"] = title,
                    ["credits"] = credits,
                },
                CareerCase.Day
            );

    [Fact]
    public async Task A_part_is_earned_by_an_entry_with_its_title_of_any_year()
    {
        await Log("Advanced hemodynamics and sepsis management", "2024-02-03");

        var cluster = Read.Find(await known.Dossier(), "critical-care-depth")!;

        Assert.Equal(
            (1, 0, 2),
            (cluster.Progress.Earned, cluster.Progress.Planned, cluster.Progress.Open)
        );
        Assert.Equal("L4", cluster.Progress.Parts[0].Entry!.Id.Value);
        Assert.Equal("8", $"{cluster.Progress.Credits}");
        Assert.False(cluster.Progress.IsComplete);
        Assert.Equal(["critical-care-congress", "ultrasound"], Ids(cluster.Progress.Cheapest!));
        Assert.Equal("3440", $"{cluster.Progress.Cheapest!.Price}");
    }

    [Fact]
    public async Task The_claim_is_earned_with_the_last_part_and_not_before()
    {
        foreach (
            var title in new[]
            {
                "Advanced hemodynamics and sepsis management",
                "Point-of-care ultrasound workshop with simulation",
            }
        )
        {
            await Log(title, "2025-05-05");
        }

        Assert.False(Read.Find(await known.Dossier(), "critical-care-depth")!.Progress.IsComplete);
        await Log("Critical care congress, three days", "2026-03-24");

        var done = Read.Find(await known.Dossier(), "critical-care-depth")!.Progress;
        Assert.True(done.IsComplete);
        Assert.Null(done.Cheapest);
        Assert.Equal(3, done.Entries.Length);
    }

    [Fact]
    public async Task A_shipped_cluster_is_followed_with_the_cheapest_parts_and_they_become_candidates()
    {
        var before = Read.Find(await known.Dossier(), "palliative-skills")!;
        Assert.False(before.IsFollowed);
        // EPEC stands in for two of the three parts.
        Assert.Equal(["capc-communication", "epec"], Ids(before.Progress.Cheapest!));

        var after = await known.Do(dossier =>
            known.Get<FollowCluster>().Run(known.Author, dossier, "palliative-skills")
        );

        var followed = Read.Find(after, "palliative-skills")!;
        Assert.True(followed.IsFollowed);
        Assert.Equal(["capc-communication", "epec"], followed.Cluster.Needs);
        Assert.Contains(after.Practice.Candidates.Candidates, one => one.Id == "epec");
        await known.Refused(
            dossier => known.Get<FollowCluster>().Run(known.Author, dossier, "palliative-skills"),
            "cluster-twice"
        );
        await known.Refused(
            dossier => known.Get<FollowCluster>().Run(known.Author, dossier, "flying"),
            "cluster-missing"
        );
        var undone = await known.UndoLast();
        Assert.DoesNotContain(undone.Practice.Candidates.Candidates, one => one.Id == "epec");
    }

    [Fact]
    public async Task A_part_that_is_done_is_followed_as_done_and_not_offered_again()
    {
        await Log("EPEC: Education in Palliative and End-of-Life Care", "2025-06-01");
        var title = known.Get<App.Catalog.CatalogLibrary>().Find("epec")!.Candidate.Title;
        await Log(title, "2025-06-01");

        var after = await known.Do(dossier =>
            known.Get<FollowCluster>().Run(known.Author, dossier, "palliative-skills")
        );

        Assert.Equal(
            CandidateStatus.Banned,
            after.Practice.Candidates.Candidates.Single(one => one.Id == "epec").Status
        );
        var progress = Read.Find(after, "palliative-skills")!.Progress;
        Assert.Equal((2, 1), (progress.Earned, progress.Open));
        Assert.Equal("8", $"{progress.Credits}");
    }

    [Fact]
    public async Task A_stand_in_takes_the_place_of_a_part()
    {
        await known.Do(dossier =>
            known.Get<FollowCluster>().Run(known.Author, dossier, "palliative-skills")
        );
        var after = await known.Do(dossier =>
            known
                .Get<SwapPart>()
                .Run(known.Author, dossier, "palliative-skills", "vitaltalk", "vitaltalk")
        );

        // EPEC still stands for the third part: the claim asks for three, whoever stands in.
        var followed = Read.Find(after, "palliative-skills")!;
        Assert.Equal(["capc-communication", "vitaltalk", "epec"], followed.Cluster.Needs);
        Assert.Equal(3, followed.Progress.Open);
        await known.Refused(
            dossier =>
                known
                    .Get<SwapPart>()
                    .Run(known.Author, dossier, "palliative-skills", "vitaltalk", "atls-provider"),
            "part-unknown"
        );
    }

    [Fact]
    public async Task A_cluster_of_ones_own_is_made_of_candidates_of_the_ledger_and_of_the_catalog()
    {
        var after = await known.Do(dossier =>
            known
                .Get<SaveCluster>()
                .Run(
                    known.Author,
                    dossier,
                    null,
                    new TypedCluster(
                        "Sepsis lead",
                        "Leads the sepsis work of the hospital",
                        ["sepsis-bundle-qi", "L1", "sccm-fccs"]
                    )
                )
        );

        var own = Read.Find(after, "sepsis-lead")!;
        Assert.Equal(
            ["sepsis-bundle-qi", "sepsis-management-course", "sccm-fccs"],
            own.Cluster.Needs
        );
        Assert.Equal(
            [PartState.Open, PartState.Earned, PartState.Open],
            own.Progress.Parts.Select(part => part.State)
        );
        await known.Refused(
            dossier =>
                known
                    .Get<SaveCluster>()
                    .Run(known.Author, dossier, null, new TypedCluster(" ", "", ["flying"])),
            "field-empty",
            "part-unknown"
        );
    }

    [Fact]
    public async Task A_planned_part_is_pencil_and_needs_nothing_more()
    {
        await known.Import(
            new App.Folder.FilesInMemory(
                new Dictionary<string, byte[]>(await known.Export())
                {
                    ["plan.yaml"] = System.Text.Encoding.UTF8.GetBytes(
                        """
                        accepted: 2026-04-01
                        items:
                          - {candidate: readmissions-qi, month: 2026-08, start_month: 2026-06, units: 1, pinned: false, done: [], dropped: false}
                          - {candidate: leading-change, month: 2026-05, start_month: 2026-05, units: 1, pinned: false, done: [], dropped: false}

                        """
                    ),
                }
            )
        );

        var cluster = Read.Find(await known.Dossier(), "hospital-leadership")!.Progress;

        Assert.Equal((0, 2, 0), (cluster.Earned, cluster.Planned, cluster.Open));
        Assert.Null(cluster.Cheapest);
        Assert.Equal(new DateOnly(2026, 5, 1), cluster.Parts[0].Month);
    }

    private static IEnumerable<string> Ids(Completion completion) =>
        completion.Choices.Select(choice => choice.Id);
}
