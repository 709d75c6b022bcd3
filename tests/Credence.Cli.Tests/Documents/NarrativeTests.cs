using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Credence.Cli.Commands;
using Credence.Cli.Tests.Commands;

namespace Credence.Cli.Tests.Documents;

public sealed class NarrativeTests
{
    [Fact]
    public void The_example_year_is_told_in_Markdown() =>
        Approved.Is(Encoding.UTF8.GetString(Told("md")));

    [Fact]
    public void A_Word_document_holds_the_same_words()
    {
        using var zip = new ZipArchive(new MemoryStream(Told("docx")));
        using var part = new StreamReader(zip.GetEntry("word/document.xml")!.Open());

        Assert.Contains(
            "Leadership in Healthcare Series, AAPL, Apr 2026 (10 credits)",
            part.ReadToEnd(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void JSON_Resume_has_a_certificate_for_each_line()
    {
        var resume = JsonNode.Parse(Told("json"))!;

        Assert.Equal("Jordan Avery", (string?)resume["basics"]!["name"]);
        Assert.Equal("L1", (string?)resume["certificates"]![0]!["entries"]![0]);
    }

    private static byte[] Told(string format)
    {
        using var stream = new MemoryStream();
        var run = Run.Of(terminal =>
            Narrative.Run(Run.Internist, "-", format, new(2026, 5, 31), terminal, () => stream)
        );
        Assert.Equal(0, run.Exit);
        return stream.ToArray();
    }
}
