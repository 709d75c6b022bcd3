using System.Text;
using Credence.App.Folder;
using Credence.App.Ledger;
using Credence.App.Practice;
using Credence.App.Store;
using Credence.App.Tests.Folder;
using Credence.App.Tests.Store;
using FsCheck;
using FsCheck.Fluent;
using ExportFolder = Credence.App.Practice.ExportFolder;

namespace Credence.App.Tests.Practice;

/// <summary>Whatever somebody did in the app, its folder makes an empty app that gives the same folder.</summary>
public sealed class FolderLawsTests
{
    [Fact]
    public async Task Any_account_goes_through_a_folder_and_back_byte_for_byte()
    {
        await using var store = await TestStore.Begin(DatabaseKind.Sqlite);
        var number = 0;
        Prop.ForAll(
                Gen.Choose(0, 999).ArrayOf(14).ToArbitrary(),
                steps => ThereAndBack(store, ++number, steps).GetAwaiter().GetResult()
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(40).WithReplay(2026, 1123));
    }

    private static async Task<bool> ThereAndBack(TestStore store, int number, int[] steps)
    {
        var from = Author.Of(new($"from-{number}"));
        var to = Author.Of(new($"to-{number}"));
        foreach (var step in steps)
        {
            await Do(store, from, step);
        }

        var export = new App.Practice.ExportFolder(store.Journal, FewRules.AtHand, store.Proofs);
        var files = await export.Run(from.Person);
        var imported = await new ImportFolder(store.Journal, FewRules.AtHand, store.Keep).Run(
            to,
            new FilesInMemory(files)
        );
        Assert.Empty(imported.Problems);

        var again = await export.Run(to.Person);
        Assert.Equal(files.Keys, again.Keys);
        Assert.All(
            files,
            file =>
                Assert.Equal(
                    Encoding.UTF8.GetString(file.Value),
                    Encoding.UTF8.GetString(again[file.Key])
                )
        );
        return true;
    }

    private static async Task Do(TestStore store, Author author, int step)
    {
        var journal = store.Journal;
        var id = $"L{1 + (step / 10 % 4)}";
        var undo = new UndoChange(journal);
        switch (step % 10)
        {
            case 0 or 1:
                await new RecordActivity(journal, FewRules.AtHand).Run(
                    author,
                    Cells(
                        ("date", $"2026-0{1 + (step % 9)}-03"),
                        ("title", $"made “{step}”"),
                        ($"own {step % 3}", "x,\n\"y\"")
                    ),
                    new(2026, 11, 22)
                );
                break;
            case 2:
                await new RecordActivity(journal, FewRules.AtHand).Run(
                    author,
                    Cells(("date", "some day"), ("title", $"half {step}")),
                    new(2026, 11, 22),
                    keepUnfinished: true
                );
                break;
            case 3 or 4:
                await new CorrectActivity(journal, FewRules.AtHand).Run(
                    author,
                    id,
                    long.MaxValue,
                    Cells(
                        ("note", $"corrected {step}"),
                        ("date", step % 20 == 3 ? "who knows" : "2026-05-05")
                    ),
                    keepUnfinished: true
                );
                break;
            case 5:
                await new VoidActivity(journal).Run(author, id);
                break;
            case 6:
                await new RestoreActivity(journal).Run(author, id);
                break;
            case 7:
                await undo.Last(author);
                break;
            case 8:
                await undo.Named(author, 1 + (step / 10 % 12));
                break;
            case 9 when step < 150:
                await new PurgeActivity(journal).Run(author, id);
                break;
            default:
                await Import(store, author, step);
                break;
        }
    }

    private static Task Import(TestStore store, Author author, int step) =>
        new ImportFolder(store.Journal, FewRules.AtHand, store.Keep).Run(
            author,
            new FilesInMemory(
                new Dictionary<string, byte[]>
                {
                    ["profile.yaml"] = Encoding.UTF8.GetBytes($"form: 1 # {step}\n"),
                    ["own/body.yml"] = Encoding.UTF8.GetBytes($"id: own-{step}\n"),
                    ["ledger.csv"] = Encoding.UTF8.GetBytes(
                        $"id,date,title,other\nL1,2026-02-01,from folder {step},\nL{step},2026-02-02,more,z\n"
                    ),
                    ["more.jsonl"] = Encoding.UTF8.GetBytes(
                        $"{{\"note\": {step}}}\n{{\"note\":0}}\n"
                    ),
                }
            )
        );

    private static Dictionary<string, string> Cells(params (string Column, string Text)[] cells) =>
        cells.ToDictionary(cell => cell.Column, cell => cell.Text);
}
