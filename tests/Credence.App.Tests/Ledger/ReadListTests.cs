using System.Text;
using Credence.App.Folder;
using Credence.App.Ledger;
using Credence.App.Rules;
using Credence.App.Tests.Folder;
using Credence.App.Tests.Store;

namespace Credence.App.Tests.Ledger;

public sealed class ReadListTests
{
    private static readonly RulesAtHand Rules = RulesAtHand.Of(
        new RuleLibrary(Path.Combine(Examples.Root, "rules"))
    );

    [Fact]
    public async Task A_list_as_people_keep_it_comes_into_the_ledger_and_not_twice()
    {
        await using var ledger = await LedgerCase.Begin(DatabaseKind.Sqlite);
        await ledger.Add(("date", "2025-12-01"), ("title", "Before"));
        var list = Read(
            File.ReadAllText(Path.Combine(Examples.AsKept, "ledger-as-kept.csv"))
        ).Value!;
        var import = new ImportActivities(ledger.Store.Journal, Rules);

        var brought = await import.Run(ledger.Author, list.Rows, list.File, LedgerCase.Today);

        Assert.Equal(["L2", "L3", "L4"], brought.Value!.Added);
        Assert.Empty(brought.Value.Unfinished);
        Assert.Equal("8 ama-pra-1", (await ledger.Entries())[1].Cells["credits"]);
        var again = await import.Run(ledger.Author, list.Rows, list.File, LedgerCase.Today);
        Assert.Equal(3, again.Value!.AlreadyThere);
    }

    [Fact]
    public async Task A_row_without_a_readable_date_is_kept_to_be_finished()
    {
        await using var ledger = await LedgerCase.Begin(DatabaseKind.Sqlite);
        var list = Read(
            "Date,Activity,Credits\nlast spring,Grand rounds,1\n3/1/2026,Sepsis,2\n"
        ).Value!;

        Assert.Equal("date-unreadable", Assert.Single(list.Unfinished).Code);
        var brought = await new ImportActivities(ledger.Store.Journal, Rules).Run(
            ledger.Author,
            list.Rows,
            list.File,
            LedgerCase.Today
        );

        Assert.Equal(["L2"], brought.Value!.Unfinished);
        Assert.Equal("L1 Sepsis, L2 Grand rounds", await ledger.Titles());
        Assert.Equal("last spring", (await ledger.Entries())[1].Cells["date"]);
    }

    [Fact]
    public void A_list_in_the_ledgers_own_form_is_read_to_the_letter()
    {
        var list = Read(
            "id,date,title,credits,mine\nX7,2026-03-01,Sepsis,2 ama-pra-1,kept\n"
        ).Value!;

        var row = Assert.Single(list.Rows);
        Assert.Equal(("X7", "kept"), (row.Id, row["mine"]));
        var wrong = Read("id,date,title,credits\nX7,2026-02-30,Sepsis,2 ama-pra-1\n");
        Assert.Equal("date-unreadable", Assert.Single(wrong.Problems).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nothing that is a table")]
    public void What_is_no_list_is_refused_in_words(string text) =>
        Assert.NotEmpty(Read(text).Problems);

    private static Credence.App.Problems.Outcome<ListRead> Read(string text) =>
        new ReadList(Rules).Run(Encoding.UTF8.GetBytes(text), "my-list.csv", isOsteopath: false);
}
