using System.Collections.Immutable;
using System.Text;
using Credence.App.Folder;
using Credence.App.Ledger;
using Credence.App.Practice;
using Credence.App.Problems;
using Credence.App.Store;
using Credence.App.Tables;
using Credence.App.Tests.Folder;
using Credence.App.Tests.Store;
using ExportFolder = Credence.App.Practice.ExportFolder;

namespace Credence.App.Tests.Practice;

public sealed class FolderInAndOutTests
{
    private static readonly Author Ana = Author.Of(Recording.Ana);
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory, OnBothDatabases]
    public async Task A_folder_comes_in_and_goes_out_as_it_was(DatabaseKind kind)
    {
        await using var store = await TestStore.Begin(kind);

        var brought = await Import(store, new FilesOnDisk(Examples.Internist));

        Assert.True(brought.Done);
        var files = await Export(store, store.Another());
        Assert.Equal(
            [
                "bodies/dea.yaml",
                "bodies/hospital.yaml",
                "bodies/specialty-board.yaml",
                "bodies/state-license.yaml",
                "candidates.yaml",
                "ledger.csv",
                "profile.yaml",
            ],
            files.Keys
        );
        Assert.All(
            files,
            file =>
                Assert.Equal(
                    Plain(File.ReadAllText(Path.Combine(Examples.Internist, file.Key)), file.Key),
                    Plain(Encoding.UTF8.GetString(file.Value), file.Key)
                )
        );
    }

    /// <summary>A table may quote more than it must; every other file is the same to the letter.</summary>
    private static string Plain(string text, string file) =>
        file == "ledger.csv"
            ? string.Join(
                '\n',
                CsvTable
                    .Read(text, file, new ProblemList())!
                    .Rows.Select(row => string.Join('|', row.Cells))
            )
            : text;

    [Theory, OnBothDatabases]
    public async Task What_was_brought_in_is_loaded_ready_for_a_check(DatabaseKind kind)
    {
        await using var store = await TestStore.Begin(kind);
        await Import(store, new FilesOnDisk(Examples.Internist));

        var practice = (
            await new LoadPractice(store.Another(), FewRules.AtHand).Run(Ana.Person)
        ).Value!;

        Assert.True(practice.HasProfile);
        Assert.Equal("Jordan Avery", practice.Profile.Profile.Physician.Name);
        Assert.Equal(4, practice.Profile.Profile.Obligations.Length);
        Assert.Equal(["L1", "L2", "L3"], practice.Activities.Select(activity => activity.Id.Value));
        Assert.Equal(24, practice.Candidates.Candidates.Length);
        Assert.NotEmpty(practice.CandidateTopics);
    }

    [Fact]
    public async Task An_empty_account_loads_as_an_empty_practice()
    {
        await using var store = await TestStore.Begin(DatabaseKind.Sqlite);

        var practice = (
            await new LoadPractice(store.Journal, FewRules.AtHand).Run(Ana.Person)
        ).Value!;

        Assert.False(practice.HasProfile);
        Assert.Empty(practice.Activities);
    }

    [Theory, OnBothDatabases]
    public async Task App_to_folder_to_empty_app_gives_the_same_folder_byte_for_byte_history_included(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.Begin(kind);
        await Live(store);
        var files = await Export(store, store.Journal);
        Assert.Contains("more.jsonl", files.Keys);

        await using var other = await TestStore.Begin(DatabaseKind.Sqlite);
        var brought = await Import(other, new FilesInMemory(files));

        Assert.Empty(brought.Problems);
        AssertSame(files, await Export(other, other.Another()));
        Assert.Equal(
            Pictures(await store.Journal.Of(Ana.Person)),
            Pictures(await other.Another().Of(Ana.Person))
        );
    }

    [Fact]
    public async Task History_that_came_in_can_be_undone_and_restored_as_before()
    {
        await using var store = await TestStore.Begin(DatabaseKind.Sqlite);
        await Live(store);
        await using var other = await TestStore.Begin(DatabaseKind.Sqlite);
        await Import(other, new FilesInMemory(await Export(store, store.Journal)));

        var restored = await new RestoreActivity(other.Journal).Run(Ana, "L3");
        Assert.True(restored.Done);
        await new UndoChange(other.Journal).Last(Ana);

        var account = await other.Journal.Of(Ana.Person);
        Assert.Equal(Standing.InTrash, account.Find(Subject.Activity("L3"))!.Standing);
        Assert.Contains(
            ChangeLog.Of(account),
            line => line.By == "delegate" && line.Reason == "Corrected an activity"
        );
    }

    [Fact]
    public async Task A_row_edited_or_deleted_by_hand_in_an_exported_folder_wins_over_its_history()
    {
        await using var store = await TestStore.Begin(DatabaseKind.Sqlite);
        await Live(store);
        var files = await Export(store, store.Journal);
        var ledger = Encoding.UTF8.GetString(files["ledger.csv"]);
        var edited = files.SetItem(
            "ledger.csv",
            Encoding.UTF8.GetBytes(ledger.Replace("Sepsis, corrected", "Sepsis, by hand"))
        );
        await using var other = await TestStore.Begin(DatabaseKind.Sqlite);

        await Import(other, new FilesInMemory(edited));

        var title = LedgerEntry
            .Present(await other.Journal.Of(Ana.Person), FewRules.AtHand.Words)[0]
            .Cells["title"];
        Assert.Equal("Sepsis, by hand", title);
    }

    [Theory]
    [InlineData(
        """{"journal":"voided","kind":"activity","id":"L1","at":"2026-01-01T00:00:00.000Z","by":"ana","why":"","change":1}"""
    )]
    [InlineData(
        """{"journal":"exploded","kind":"activity","id":"L1","at":"2026-01-01T00:00:00.000Z","by":"ana","why":"","change":1}"""
    )]
    [InlineData(
        """{"journal":"made","kind":"activity","id":"L1","at":"then","by":"ana","why":"","change":1,"content":{"id":"L1"}}"""
    )]
    [InlineData(
        """{"journal":"made","kind":"activity","id":"L1","at":"2026-01-01T00:00:00.000Z","by":"ana","why":"","change":1,"content":{"id":"L2"}}"""
    )]
    [InlineData(
        """{"journal":"made","kind":"activity","id":"L1","at":"2026-01-01T00:00:00.000Z","by":"ana","why":"","change":1,"content":"text"}"""
    )]
    [InlineData(
        """{"journal":"made","kind":"body","id":"a.yaml","at":"2026-01-01T00:00:00.000Z","by":"ana","why":"","change":1}"""
    )]
    [InlineData(
        """{"journal":"made","kind":"body","id":"a.yaml","at":"2026-01-01T00:00:00.000Z","by":"ana","why":"","change":"x","content":""}"""
    )]
    [InlineData(
        """{"journal":"made","kind":"body","id":"a.yaml","at":"2026-01-01T00:00:00.000Z","by":"ana","why":"","change":2,"undoes":1,"content":"x"}"""
    )]
    public async Task History_that_cannot_be_is_named_by_its_line_and_nothing_comes_in(string line)
    {
        await using var store = await TestStore.Begin(DatabaseKind.Sqlite);
        var files = new FilesInMemory(
            new Dictionary<string, byte[]>
            {
                ["profile.yaml"] = "form: 1\n"u8.ToArray(),
                ["more.jsonl"] = Encoding.UTF8.GetBytes("{\"check_in\":\"Q1\"}\n" + line + "\n"),
            }
        );

        var refused = await Import(store, files);

        var problem = Assert.Single(refused.Problems);
        Assert.Equal(("history-broken", "more.jsonl, line 2"), (problem.Code, problem.Place));
        Assert.True((await store.Journal.Of(Ana.Person)).IsEmpty);
    }

    [Theory, OnBothDatabases]
    public async Task A_folder_with_anything_wrong_in_it_changes_nothing(DatabaseKind kind)
    {
        await using var store = await TestStore.Begin(kind);
        var files = new FilesInMemory(
            new Dictionary<string, byte[]>
            {
                ["profile.yaml"] = File.ReadAllBytes(
                    Path.Combine(Examples.Internist, "profile.yaml")
                ),
                ["ledger.csv"] = "id,date,credits\nL1,2026-02-30,1 ama-pra-1\n"u8.ToArray(),
            }
        );

        var refused = await Import(store, files);

        Assert.Contains(refused.Problems, problem => problem.Code == "date-unreadable");
        Assert.True((await store.Another().Of(Ana.Person)).IsEmpty);
    }

    [Theory, OnBothDatabases]
    public async Task Into_an_account_with_something_in_it_a_folder_adds_and_corrects_but_takes_nothing_away(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.Begin(kind);
        await Import(store, new FilesOnDisk(Examples.Internist));
        await new RecordActivity(store.Journal, FewRules.AtHand).Run(
            Ana,
            new Dictionary<string, string> { ["date"] = "2026-06-01", ["title"] = "Own" },
            Today
        );
        var folder = new FilesInMemory(
            new Dictionary<string, byte[]>
            {
                ["profile.yaml"] = "form: 1\n"u8.ToArray(),
                ["ledger.csv"] = Encoding.UTF8.GetBytes(
                    "id,date,title\nL2,2026-03-05,Opioids (new title)\nL3,2025-01-01,Quite another\nL9,2025-02-02,New\n"
                ),
            }
        );

        var brought = await Import(store, folder);

        Assert.Equal((2, 1), (brought.Value!.Added, brought.Value.Changed));
        Assert.Contains(brought.Value.Notices, notice => notice.Code == "entry-renamed");
        var account = await store.Another().Of(Ana.Person);
        Assert.Equal(
            "L1 Sepsis Management Course, L2 Opioids (new title), L3 Leadership in Healthcare Series, L4 Own, L5 Quite another, L9 New",
            string.Join(
                ", ",
                LedgerEntry
                    .Present(account, FewRules.AtHand.Words)
                    .Select(entry => $"{entry.Id} {entry.Cells["title"]}")
            )
        );
        Assert.Contains("Jordan Avery", account.Text(Subject.Profile));
        var again = await Import(store, new FilesOnDisk(Examples.Internist));
        Assert.Equal(1, again.Value!.Changed);
    }

    /// <summary>A year with everything in it: corrections, trash, a tombstone, half-entered rows, undo and redo, notes, odd columns.</summary>
    private static async Task Live(TestStore store)
    {
        var folder = new Dictionary<string, byte[]>
        {
            ["profile.yaml"] = File.ReadAllBytes(Path.Combine(Examples.Internist, "profile.yaml")),
            ["bodies/unused.yml"] = "id: unused\n"u8.ToArray(),
            ["ledger.csv"] = Encoding.UTF8.GetBytes(
                "id,date,title,credits,my column\nL1,2026-02-10,Sepsis,8 ama-pra-1,\nL2,2026-03-05,Opioids,4 ama-pra-1,\"a, \"\"b\"\"\"\nL3,2026-04-20,Leadership,10 ama-pra-1,x\nL4,2026-04-20,Purged Patient,1 ama-pra-1,x\n"
            ),
            ["more.jsonl"] = Encoding.UTF8.GetBytes(
                "{\"check_in\":\"2026-Q1\", \"on_track\":true}\n{\"theme\":\"sepsis\"}\n"
            ),
        };
        foreach (var body in Directory.EnumerateFiles(Path.Combine(Examples.Internist, "bodies")))
        {
            folder["bodies/" + Path.GetFileName(body)] = File.ReadAllBytes(body);
        }

        Assert.Empty((await Import(store, new FilesInMemory(folder))).Problems);
        var assistant = new Author(Ana.Person, "delegate");
        var record = new RecordActivity(store.Journal, FewRules.AtHand);
        var correct = new CorrectActivity(store.Journal, FewRules.AtHand);
        var undo = new UndoChange(store.Journal);
        await correct.Run(
            assistant,
            "L1",
            long.MaxValue,
            LedgerCells(("title", "Sepsis, corrected"))
        );
        await record.Run(
            Ana,
            LedgerCells(("date", "2026-05-01"), ("title", "After the correction"), ("other", "y")),
            Today
        );
        await record.Run(Ana, LedgerCells(("title", "Half entered")), Today, keepUnfinished: true);
        await new VoidActivity(store.Journal).Run(Ana, "L3");
        await new PurgeActivity(store.Journal).Run(Ana, "L4");
        await correct.Run(Ana, "L2", long.MaxValue, LedgerCells(("credits", "5 ama-pra-1")));
        var undone = await undo.Last(Ana);
        await undo.Named(Ana, undone.Value!.Number);
        store.Clock.Advance(TimeSpan.FromDays(1));
        await new RestoreActivity(store.Journal).Run(Ana, "L3");
        await undo.Last(Ana);
        var list = await new ImportActivities(store.Journal, FewRules.AtHand).Run(
            Ana,
            [
                ActivityCells.Of(LedgerCells(("date", "2026-06-01"), ("title", "From a list"))),
                ActivityCells.Of(LedgerCells(("date", "2026-06-02"), ("title", "From a list too"))),
            ],
            "list.csv",
            Today
        );
        await undo.Named(Ana, list.Value!.Change!.Value);
    }

    private static Dictionary<string, string> LedgerCells(
        params (string Column, string Text)[] cells
    ) => cells.ToDictionary(cell => cell.Column, cell => cell.Text);

    private static Task<Outcome<FolderImported>> Import(TestStore store, FolderFiles files) =>
        new ImportFolder(store.Journal, FewRules.AtHand, store.Keep).Run(Ana, files);

    private static Task<ImmutableSortedDictionary<string, byte[]>> Export(
        TestStore store,
        Journal journal
    ) => new App.Practice.ExportFolder(journal, FewRules.AtHand, store.Proofs).Run(Ana.Person);

    private static void AssertSame(
        ImmutableSortedDictionary<string, byte[]> expected,
        ImmutableSortedDictionary<string, byte[]> actual
    )
    {
        Assert.Equal(expected.Keys, actual.Keys);
        Assert.All(
            expected,
            file =>
                Assert.Equal(
                    Encoding.UTF8.GetString(file.Value),
                    Encoding.UTF8.GetString(actual[file.Key])
                )
        );
    }

    private static string Pictures(Account account) =>
        string.Join(
            '\n',
            account
                .Subjects.Values.Where(history => history.Subject.Kind != SubjectKind.More)
                .Select(history =>
                    $"{history.Subject.Kind} {history.Subject.Id} {history.Standing}"
                )
                .Order(StringComparer.Ordinal)
        );
}
