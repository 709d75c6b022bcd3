using Credence.App.Ledger;
using Credence.App.Tests.Store;
using Credence.Core.Credits;

namespace Credence.App.Tests.Ledger;

public sealed class RecordActivityTests
{
    [Theory, OnBothDatabases]
    public async Task An_activity_is_recorded_with_all_its_cells_and_the_day_of_entry(
        DatabaseKind kind
    )
    {
        await using var ledger = await LedgerCase.Begin(kind);

        var recorded = await ledger.Add(
            ("date", "2/10/2026"),
            ("title", "Sepsis Management Course"),
            ("credits", "8 ama-pra-1;8 moc-part2@us-abim"),
            ("topics", "sepsis+ethics:2"),
            ("own column", "kept")
        );

        Assert.Equal("L1", recorded.Value!.Id);
        var entry = Assert.Single(await ledger.Entries());
        Assert.Equal(recorded.Value.Sequence, entry.Sequence);
        Assert.Equal("2026-02-10", entry.Cells["date"]);
        Assert.Equal("8 ama-pra-1; 8 moc-part2@us-abim", entry.Cells["credits"]);
        Assert.Equal(Amount.Whole(8), entry.Activity!.Amount);
        Assert.Equal(LedgerCase.Today, entry.Activity.Logged);
        Assert.Equal([KeyValuePair.Create("own column", "kept")], entry.Activity.Other);
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_by_column_and_nothing_is_recorded()
    {
        await using var ledger = await LedgerCase.Begin(DatabaseKind.Sqlite);

        var refused = await ledger.Add(
            ("date", "soon"),
            ("credits", "-3 ama-pra-1"),
            ("title", "x")
        );

        Assert.Equal(["date-unreadable", "amount-negative"], refused.Problems.Select(p => p.Code));
        Assert.Equal(["date", "credits"], refused.Problems.Select(p => p.Place));
        Assert.Empty(await ledger.Entries());
    }

    [Theory, OnBothDatabases]
    public async Task A_half_entered_activity_is_kept_when_asked_and_counts_nowhere_until_it_is_finished(
        DatabaseKind kind
    )
    {
        await using var ledger = await LedgerCase.Begin(kind);

        var half = await ledger.Record.Run(
            ledger.Author,
            LedgerCase.Row(("title", "Grand rounds"), ("credits", "one")),
            LedgerCase.Today,
            keepUnfinished: true
        );

        Assert.Equal(
            ["date-missing", "credit-unreadable"],
            half.Value!.Unfinished.Select(p => p.Code)
        );
        var entry = Assert.Single(await ledger.Entries());
        Assert.Null(entry.Activity);
        Assert.Equal("one", entry.Cells["credits"]);

        var finished = await ledger.Correct.Run(
            ledger.Author,
            "L1",
            half.Value.Sequence,
            LedgerCase.Row(("date", "2026-03-01"), ("credits", "1 ama-pra-1"))
        );
        Assert.Empty(finished.Value!.Unfinished);
        Assert.NotNull(Assert.Single(await ledger.Entries()).Activity);
    }

    [Fact]
    public async Task Ids_are_never_used_twice_not_even_those_in_the_trash()
    {
        await using var ledger = await LedgerCase.Begin(DatabaseKind.Sqlite);
        await ledger.Add(("id", "L7"), ("date", "2026-01-01"), ("title", "a"));
        await ledger.Void.Run(ledger.Author, "L7");

        Assert.Equal("L8", (await ledger.Add(("date", "2026-01-02"))).Value!.Id);
        var taken = await ledger.Add(("id", "L7"), ("date", "2026-01-03"));
        Assert.Equal("entry-in-trash", Assert.Single(taken.Problems).Code);
        var twice = await ledger.Add(("id", "L8"), ("date", "2026-01-03"));
        Assert.Equal("entry-exists", Assert.Single(twice.Problems).Code);
    }
}
