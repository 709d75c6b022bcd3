using System.IO.Compression;
using System.Net;
using System.Text;
using Credence.Web.Running;
using Credence.Web.Tests.Running;

namespace Credence.Web.Tests.Import;

public sealed class ImportTests : AtTheDemo
{
    private const string List = """
        Date,Activity,Credits,Type / Category
        2026-01-15,Asthma Update,3,Cat 1
        2026-02-20,Stroke Night,2.5,Cat 1 / Stroke
        sometime in March,Journal Club,1,Cat 2
        """;

    private async Task<int> Entries()
    {
        var ledger = await Person.Open("/ledger");
        return ledger.QuerySelectorAll("table.led tbody tr").Length;
    }

    [Fact]
    public async Task A_list_is_shown_cell_by_cell_before_anything_is_saved()
    {
        var before = await Entries();

        var review = await Person.Send("/ledger/import", ("text", List));

        Assert.Equal(HttpStatusCode.OK, Person.Status);
        Assert.Equal(3, review.QuerySelectorAll("table.take tbody tr").Length);
        Assert.Contains("2026-02-20", review.Body!.TextContent);
        Assert.Contains("Stroke Night", review.Body!.TextContent);
        Assert.Contains("2.5 AMA PRA Category 1 Credit™", review.Body!.TextContent);
        Assert.Equal(before, await Entries());
    }

    [Fact]
    public async Task What_is_ticked_comes_in_and_one_undo_takes_it_back()
    {
        var before = await Entries();
        var review = await Person.Send("/ledger/import", ("text", List));

        var ledger = await Person.Press(review, "/ledger/import/accept");

        Assert.Contains("Three entries added", ledger.QuerySelector("#said")!.TextContent);
        Assert.Equal(before + 3, await Entries());
        await Person.Press(ledger, "/changes/undo");
        Assert.Equal(before, await Entries());
    }

    [Fact]
    public async Task The_same_list_a_second_time_brings_nothing_twice()
    {
        var first = await Person.Send("/ledger/import", ("text", List));
        await Person.Press(first, "/ledger/import/accept");
        var before = await Entries();

        var again = await Person.Send("/ledger/import", ("text", List));

        Assert.Equal(3, again.QuerySelectorAll("table.take input[disabled]").Length);
        await Person.Press(again, "/ledger/import/accept");
        Assert.Equal(before, await Entries());
    }

    [Fact]
    public async Task A_row_like_an_entry_is_marked_and_not_ticked()
    {
        var review = await Person.Send(
            "/ledger/import",
            ("text", "Date,Activity,Credits\n2026-02-10,sepsis management COURSE,7\n")
        );

        var row = review.QuerySelector("table.take tbody tr")!;
        Assert.Contains("Looks like L", row.TextContent);
        Assert.False(row.QuerySelector("input")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task What_is_no_list_is_refused_and_stays_in_the_field()
    {
        var page = await Person.Send("/ledger/import", ("text", "just words"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, Person.Status);
        Assert.NotNull(page.QuerySelector(".wrong"));
        Assert.Contains("just words", page.QuerySelector("#text")!.TextContent);
    }

    [Fact]
    public async Task A_whole_folder_as_zip_is_shown_and_then_brought_in()
    {
        var review = await Person.SendFile("/ledger/import", "mine.zip", Zip());

        Assert.Contains("A whole folder: Jordan Avery", review.QuerySelector("h1")!.TextContent);
        var today = await Person.Press(review, "/ledger/import/folder");
        Assert.Contains("You had all of it already", today.QuerySelector("#said")!.TextContent);
    }

    [Fact]
    public async Task A_broken_zip_says_what_is_wrong()
    {
        var page = await Person.SendFile(
            "/ledger/import",
            "mine.zip",
            [.. "PK\u0003\u0004"u8, .. Encoding.UTF8.GetBytes(new string('x', 500))]
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, Person.Status);
        Assert.NotNull(page.QuerySelector(".wrong"));
    }

    private static byte[] Zip()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (
                var file in Directory.EnumerateFiles(
                    PrepareStore.ExampleFolder,
                    "*",
                    SearchOption.AllDirectories
                )
            )
            {
                zip.CreateEntryFromFile(
                    file,
                    $"jordan/{Path.GetRelativePath(PrepareStore.ExampleFolder, file)}"
                );
            }
        }

        return bytes.ToArray();
    }
}
