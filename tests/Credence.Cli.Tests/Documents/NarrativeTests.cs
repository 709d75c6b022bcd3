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

    [Fact]
    public void Words_that_were_changed_in_the_app_stand_in_place_of_the_told_ones()
    {
        var folder = Directory.CreateTempSubdirectory("credence-narrative-").FullName;
        foreach (var file in Directory.GetFiles(Run.Internist, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Run.Internist, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        File.AppendAllLines(
            Path.Combine(folder, "more.jsonl"),
            ["""{"narrative":"I lead sepsis care at Brightwater."}"""]
        );

        var told = Encoding.UTF8.GetString(Told("md", folder));

        Assert.Contains("I lead sepsis care at Brightwater.", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Physician in internal medicine", told, StringComparison.Ordinal);
        Assert.Contains("Sepsis Management Course", told, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static byte[] Told(string format, string? folder = null)
    {
        using var stream = new MemoryStream();
        var run = Run.Of(terminal =>
            Narrative.Run(
                folder ?? Run.Internist,
                "-",
                format,
                new(2026, 5, 31),
                terminal,
                () => stream
            )
        );
        Assert.Equal(0, run.Exit);
        return stream.ToArray();
    }
}
