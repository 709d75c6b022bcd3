using System.Text;
using Credence.App.Ledger;
using Credence.App.Plans;
using Credence.App.Reconcile;
using Credence.App.Store;
using Credence.Core.Planning;

namespace Credence.App.Tests.WholeYears;

/// <summary>However something planned comes into the ledger, the plan names it at once, and undo takes both back.</summary>
public sealed class PlannedThenDoneTests
{
    [Fact]
    public async Task A_list_a_transcript_s_line_and_a_correction_mark_what_was_planned_like_logging_does()
    {
        await using var life = await Life.OfInternist(new(2026, 1, 5));
        await life.Accept(await life.Propose());
        var (list, transcript, corrected) = await ThreePlanned(life);
        life.Today = new(2026, 12, 30);

        var imported = Life.Done(
            await life.Use<ImportActivities>()
                .Run(
                    life.Author,
                    [Row(list.Title, list.Month), Row("Not planned at all", list.Month)],
                    "list.csv",
                    life.Today
                )
        );
        Assert.Equal([imported.Added[0]], await DoneBy(life, list));
        Life.Done(await life.Use<UndoChange>().Named(life.Author, imported.Change!.Value));
        Assert.Empty(await DoneBy(life, list));

        await Bring(life, transcript);
        Life.Done(
            await life.Use<SettleLine>().Run(life.Author, "1", 0, "", SettleBy.Add, life.Today)
        );
        Assert.Single(await DoneBy(life, transcript));

        var logged = await life.Log(
            ("date", $"{corrected.Month.AddDays(9):yyyy-MM-dd}"),
            ("title", "A name that was typed wrong"),
            ("credits", "2 ama-pra-1")
        );
        Assert.Empty(await DoneBy(life, corrected));
        Life.Done(
            await life.Use<CorrectActivity>()
                .Run(
                    life.Author,
                    logged.Id,
                    logged.Sequence,
                    new Dictionary<string, string> { ["title"] = corrected.Title }
                )
        );
        Assert.Equal([logged.Id], await DoneBy(life, corrected));
    }

    private static async Task<(PlannedWork, PlannedWork, PlannedWork)> ThreePlanned(Life life)
    {
        var practice = await life.Practice();
        var once = PlannedWork
            .Of(practice.Plan!.Plan, practice.Candidates.Candidates, practice.Activities)
            .Where(work => work.Candidate.Mode != CandidateMode.Stream)
            .Take(3)
            .ToList();
        return (once[0], once[1], once[2]);
    }

    private static async Task<IEnumerable<string>> DoneBy(Life life, PlannedWork work) =>
        (await life.Practice())
            .Plan!.Plan.Items.Single(item =>
                item.Candidate == work.Candidate.Id && item.Month == work.Month
            )
            .Done;

    private static ActivityCells Row(string title, DateOnly month) =>
        ActivityCells.Of([
            new("date", $"{month.AddDays(9):yyyy-MM-dd}"),
            new("title", title),
            new("credits", "2 ama-pra-1"),
        ]);

    private static async Task Bring(Life life, PlannedWork work) =>
        Life.Done(
            await life.Use<BringTranscript>()
                .Run(
                    life.Author,
                    "A society",
                    "society.csv",
                    Encoding.UTF8.GetBytes(
                        "Reporting Organization,Activity Title,Completion Date,Credit Type,Credits Earned\n"
                            + $"A society,\"{work.Title}\",{work.Month.AddDays(9):M/d/yyyy},AMA PRA Category 1,2\n"
                    ),
                    isOsteopath: false,
                    life.Today
                )
        );
}
