using System.Diagnostics;
using Credence.App.Ledger;
using Credence.App.Store;
using Credence.App.Tests.Folder;

namespace Credence.App.Tests.Store;

/// <summary>A process of its own that imports ten thousand rows, and may be killed meanwhile.</summary>
internal static class ImportingProcess
{
    public const string Word = "import-rows";
    public const int Rows = 10_000;

    /// <summary>Inside the process: says when it begins to import and when it is done.</summary>
    public static async Task<int> Run(string database, string person)
    {
        var journal = new Journal(
            new Database(StoreSettings.From(database, ".")),
            TimeProvider.System
        );
        await journal.Of(new(person));
        Console.WriteLine("begun");
        var imported = await new ImportActivities(journal, FewRules.AtHand).Run(
            Author.Of(new(person)),
            [
                .. Enumerable
                    .Range(1, Rows)
                    .Select(row =>
                        ActivityCells.Of([
                            KeyValuePair.Create("date", "2026-03-01"),
                            KeyValuePair.Create("title", $"Grand rounds {row}"),
                            KeyValuePair.Create("credits", "1 ama-pra-1"),
                        ])
                    ),
            ],
            "rows.csv",
            new DateOnly(2026, 11, 22)
        );
        Console.WriteLine(imported.Done ? "done" : string.Join('\n', imported.Problems));
        return imported.Done ? 0 : 1;
    }

    /// <summary>Starts it; returns once it has begun to import.</summary>
    public static async Task<Process> Start(TestStore store, string person)
    {
        var process = Process.Start(
            new ProcessStartInfo(
                Environment.ProcessPath!,
                [Word, store.Settings.File ?? store.Settings.ConnectionString, person]
            )
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        Assert.Equal("begun", await process.StandardOutput.ReadLineAsync());
        return process;
    }
}
