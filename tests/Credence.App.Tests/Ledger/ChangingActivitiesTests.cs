using Credence.App.Ledger;
using Credence.App.Store;
using Credence.App.Tests.Store;

namespace Credence.App.Tests.Ledger;

public sealed class ChangingActivitiesTests
{
    [Theory, OnBothDatabases]
    public async Task A_correction_changes_only_the_cells_it_names(DatabaseKind kind)
    {
        await using var ledger = await LedgerCase.Begin(kind);
        var made = await ledger.Add(
            ("date", "2026-02-10"),
            ("title", "Sepsis"),
            ("note", "by hand")
        );

        await ledger.Correct.Run(
            ledger.Author,
            "L1",
            made.Value!.Sequence,
            LedgerCase.Row(("title", "Sepsis Course"), ("note", ""), ("id", "L9"))
        );

        var entry = Assert.Single(await ledger.Entries());
        Assert.Equal(
            ("L1", "2026-02-10", "Sepsis Course", ""),
            (entry.Id, entry.Cells["date"], entry.Cells["title"], entry.Cells["note"])
        );
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_elses_newer_word_is_never_overwritten(DatabaseKind kind)
    {
        await using var ledger = await LedgerCase.Begin(kind);
        var seen = (await ledger.Add(("date", "2026-02-10"), ("title", "Sepsis"))).Value!.Sequence;
        await ledger.Correct.Run(ledger.Author, "L1", seen, LedgerCase.Row(("title", "theirs")));

        var corrected = await ledger.Correct.Run(
            ledger.Author,
            "L1",
            seen,
            LedgerCase.Row(("title", "mine"))
        );
        var voided = await ledger.Void.Run(ledger.Author, "L1", seen);

        Assert.True(corrected.IsConflict);
        Assert.True(voided.IsConflict);
        Assert.Equal("L1 theirs", await ledger.Titles());
    }

    [Theory, OnBothDatabases]
    public async Task Another_entrys_change_is_no_conflict(DatabaseKind kind)
    {
        await using var ledger = await LedgerCase.Begin(kind);
        var first = await ledger.Add(("date", "2026-02-10"), ("title", "a"));
        await ledger.Add(("date", "2026-02-11"), ("title", "b"));

        var corrected = await ledger.Correct.Run(
            ledger.Author,
            "L1",
            first.Value!.Sequence,
            LedgerCase.Row(("title", "A"))
        );

        Assert.True(corrected.Done);
        Assert.Equal("L1 A, L2 b", await ledger.Titles());
    }

    [Theory, OnBothDatabases]
    public async Task The_trash_gives_back_what_was_thrown_away_in_its_old_place(DatabaseKind kind)
    {
        await using var ledger = await LedgerCase.Begin(kind);
        await ledger.Add(("date", "2026-02-10"), ("title", "a"));
        await ledger.Add(("date", "2026-02-11"), ("title", "b"));
        await ledger.Void.Run(ledger.Author, "L1");
        Assert.Equal("L2 b", await ledger.Titles());
        var account = await ledger.Store.Journal.Of(ledger.Author.Person);
        Assert.Equal("L1", Assert.Single(account.Trash(SubjectKind.Activity)).Subject.Id);

        Assert.True((await ledger.Restore.Run(ledger.Author, "L1")).Done);

        Assert.Equal("L1 a, L2 b", await ledger.Titles());
        var again = await ledger.Restore.Run(ledger.Author, "L1");
        Assert.Equal("entry-not-in-trash", Assert.Single(again.Problems).Code);
    }

    [Theory]
    [InlineData("L1", "entry-in-trash")]
    [InlineData("L2", "entry-purged")]
    [InlineData("L3", "entry-missing")]
    public async Task What_is_not_there_cannot_be_corrected(string id, string code)
    {
        await using var ledger = await LedgerCase.Begin(DatabaseKind.Sqlite);
        await ledger.Add(("date", "2026-02-10"));
        await ledger.Add(("date", "2026-02-11"));
        await ledger.Void.Run(ledger.Author, "L1");
        await new PurgeActivity(ledger.Store.Journal).Run(ledger.Author, "L2");

        var refused = await ledger.Correct.Run(
            ledger.Author,
            id,
            99,
            LedgerCase.Row(("title", "x"))
        );

        Assert.Equal(code, Assert.Single(refused.Problems).Code);
    }

    [Theory, OnBothDatabases]
    public async Task The_change_log_names_what_a_phone_sent_by_its_title_alone(DatabaseKind kind)
    {
        await using var ledger = await LedgerCase.Begin(kind);
        await ledger.Add(
            ("id", OnceId.Of("d55573f9-84a9-4e41-95e0-d92c7a6f5010")),
            ("date", "2026-02-10"),
            ("title", "Sepsis"),
            ("credits", "4 ama-pra-1")
        );

        var log = ChangeLog.Of(await ledger.Store.Another().Of(ledger.Author.Person));

        Assert.Equal(["Added “Sepsis”."], Assert.Single(log).Details);
    }

    [Theory, OnBothDatabases]
    public async Task The_change_log_tells_in_words_what_was_done_and_undone(DatabaseKind kind)
    {
        await using var ledger = await LedgerCase.Begin(kind);
        var made = await ledger.Add(
            ("date", "2026-02-10"),
            ("title", "Sepsis"),
            ("credits", "4 ama-pra-1")
        );
        ledger.Store.Clock.Advance(TimeSpan.FromMinutes(5));
        await ledger.Correct.Run(
            ledger.Author,
            "L1",
            made.Value!.Sequence,
            LedgerCase.Row(("credits", "5 ama-pra-1"), ("paid_by", "self"))
        );
        await ledger.Undo.Last(ledger.Author);
        await ledger.Void.Run(ledger.Author, "L1");

        var log = ChangeLog.Of(await ledger.Store.Another().Of(ledger.Author.Person)).ToList();

        Assert.Equal(
            """
            4 Moved an activity to the trash: Moved L1, “Sepsis” to the trash.
            3 Undid: Corrected an activity: Changed L1, “Sepsis”: credits “5 ama-pra-1” → “4 ama-pra-1”; paid by “self” → (empty).
            2 (undone) Corrected an activity: Changed L1, “Sepsis”: credits “4 ama-pra-1” → “5 ama-pra-1”; paid by (empty) → “self”.
            1 Added an activity: Added L1, “Sepsis”.
            """.ReplaceLineEndings("\n"),
            string.Join(
                '\n',
                log.Select(line =>
                    $"{line.Number} {(line.Holds ? "" : "(undone) ")}{line.Reason}: {string.Join(' ', line.Details)}"
                )
            )
        );
        Assert.Equal([true, false, false, false], log.Select(line => line.CanUndo));
        Assert.Equal(TimeSpan.FromMinutes(5), log[2].MadeAt - log[3].MadeAt);
    }

    [Theory, OnBothDatabases]
    public async Task A_list_comes_in_whole_is_undone_at_once_and_brings_nothing_twice(
        DatabaseKind kind
    )
    {
        await using var ledger = await LedgerCase.Begin(kind);
        await ledger.Add(("date", "2026-02-10"), ("title", "a"), ("credits", "1 ama-pra-1"));
        ActivityCells[] list =
        [
            ActivityCells.Of(
                LedgerCase.Row(("date", "2026-02-10"), ("title", "a"), ("credits", "1 ama-pra-1"))
            ),
            ActivityCells.Of(LedgerCase.Row(("id", "L1"), ("date", "2026-03-01"), ("title", "b"))),
            ActivityCells.Of(LedgerCase.Row(("date", "Spring"), ("title", "c"))),
        ];

        var brought = await ledger.Import.Run(ledger.Author, list, "list.csv", LedgerCase.Today);

        Assert.Equal(["L2", "L3"], brought.Value!.Added);
        Assert.Equal(["L3"], brought.Value.Unfinished);
        Assert.Equal(1, brought.Value.AlreadyThere);
        Assert.Equal("L1 a, L2 b, L3 c", await ledger.Titles());

        var again = await ledger.Import.Run(ledger.Author, list, "list.csv", LedgerCase.Today);
        Assert.Null(again.Value!.Change);
        Assert.Equal(3, again.Value.AlreadyThere);

        await ledger.Undo.Named(ledger.Author, brought.Value.Change!.Value);
        Assert.Equal("L1 a", await ledger.Titles());
    }
}
