using System.Net;
using AngleSharp.Dom;
using Credence.Web.Tests.Running;

namespace Credence.Web.Tests.Ledger;

/// <summary>A certificate that comes along with a typed entry.</summary>
public sealed class EntryFileTests : AtTheDemo
{
    private static readonly byte[] Letter = "PK a letter"u8.ToArray();

    private static (string, string)[] Typed(string date) =>
        [("title", "Airway Rounds"), ("date", date), ("amount", "1.5"), ("type", "ama-pra-1")];

    private async Task<IDocument> Entry()
    {
        var list = await Person.Open("/ledger?q=Airway");
        var row = Assert.Single(list.QuerySelectorAll("table.led tbody tr"));
        return await Person.Open(row.QuerySelector("a")!.GetAttribute("href")!);
    }

    private async Task<string> Proof()
    {
        var entry = await Entry();
        var link = entry
            .QuerySelectorAll("#proof a")
            .Single(one => one.TextContent == "Open the proof");
        return await Person.Client.GetStringAsync(link.GetAttribute("href"));
    }

    [Fact]
    public async Task It_is_filed_with_the_entry_and_undone_with_it()
    {
        var ledger = await Person.SendFile("/ledger/add", "a.docx", Letter, Typed("04/16/2026"));

        Assert.Contains("Airway Rounds logged", ledger.QuerySelector("#said")!.TextContent);
        Assert.Equal("PK a letter", await Proof());
        Assert.DoesNotContain("a.docx", (await Person.Open("/inbox")).Body!.TextContent);
        await Person.Press(ledger, "/changes/undo");
        Assert.Empty((await Person.Open("/ledger?q=Airway")).QuerySelectorAll("table.led"));
        Assert.Contains("One file waits", (await Person.Open("/inbox")).Body!.TextContent);
    }

    [Fact]
    public async Task It_is_kept_where_the_entry_is_refused_and_goes_with_the_next_try()
    {
        var refused = await Person.SendFile("/ledger/add", "a.docx", Letter, Typed("no day"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, Person.Status);
        Assert.Contains("Your file is kept", refused.QuerySelector("#proof")!.TextContent);

        await Person.Press(refused, "/ledger/add", ("date", "04/16/2026"));

        Assert.Equal(HttpStatusCode.OK, Person.Status);
        Assert.Equal("PK a letter", await Proof());
    }

    [Fact]
    public async Task A_later_one_takes_the_place_of_what_was_there()
    {
        await Person.SendFile("/ledger/add", "a.docx", Letter, Typed("04/16/2026"));
        var entry = await Entry();
        var fields = Typed("04/16/2026")
            .Append(("seen", entry.QuerySelector("input[name=seen]")!.GetAttribute("value")!));

        var saved = await Person.SendFile(
            entry.QuerySelector("#entry")!.GetAttribute("action")!,
            "b.docx",
            "PK another"u8.ToArray(),
            [.. fields]
        );

        Assert.Contains("Saved", saved.QuerySelector("#said")!.TextContent);
        Assert.Equal("PK another", await Proof());
    }

    [Fact]
    public async Task An_empty_file_is_named_at_its_field_and_nothing_typed_is_lost()
    {
        var page = await Person.SendFile("/ledger/add", "a.pdf", [], Typed("04/16/2026"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, Person.Status);
        Assert.Contains("The file is empty", page.QuerySelector("#file-err")!.TextContent);
        Assert.Equal("Airway Rounds", page.QuerySelector("#title")!.GetAttribute("value"));
    }
}
