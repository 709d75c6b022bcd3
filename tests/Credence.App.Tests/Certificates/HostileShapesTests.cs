using System.Diagnostics;
using System.Text;
using Credence.App.Certificates;
using Credence.App.Certificates.Recognition;
using Credence.App.Certificates.Sheets;
using Credence.App.Programs;
using Credence.App.Tests.Certificates.Layouts;

namespace Credence.App.Tests.Certificates;

/// <summary>Files that are two things at once, that carry a script, that are huge, or that hold their values in a form.</summary>
public sealed class HostileShapesTests : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(90);

    private readonly Recognizer recognizer = new();
    private readonly PrivateFolder folder = new();

    public void Dispose()
    {
        recognizer.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_script_in_a_PDF_and_a_file_it_points_at_are_not_followed()
    {
        await File.WriteAllTextAsync(folder.File("secret.txt"), "Certificate of the secret");
        var pdf = Pdf(
            "/OpenAction<</S/JavaScript/JS(app.launchURL\\(\"file:///etc/passwd\"\\))>>",
            "This certifies that Jordan Avery, MD completed Sepsis Rounds on May 4, 2025 and earned 1.5 AMA PRA Category 1 Credits.",
            $"<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/Launch/F({folder.File("secret.txt")})>>>>"
        );

        var reading = await Read(pdf);

        Assert.Equal(ReadingKind.Certificate, reading.Kind);
        Assert.Equal("Jordan Avery", reading.Name?.Value);
    }

    [Fact]
    public async Task A_PDF_that_is_a_web_page_or_an_archive_too_is_read_as_a_PDF_and_nothing_else()
    {
        byte[] page = [.. "<html><script>alert(1)</script></html>"u8, .. Pdf("", "nothing", null)];
        byte[] both = [.. Pdf("", "nothing", null), .. "PK\u0003\u0004 evil.exe"u8];

        Assert.Equal(ReadingKind.NotACertificate, (await Read(page)).Kind);
        Assert.Equal(ReadingKind.NotACertificate, (await Read(both)).Kind);
    }

    [Fact]
    public async Task A_scan_of_a_wall_is_made_small_before_anything_looks_at_it()
    {
        var watch = Stopwatch.StartNew();
        var side = Environment.GetEnvironmentVariable("CREDENCE_TEST_FULL") == "1" ? 6000 : 500;
        await using (var file = File.Create(folder.File("wall.pgm")))
        {
            await file.WriteAsync(Encoding.ASCII.GetBytes($"P5 {side} {side} 255\n"));
            var row = Enumerable.Range(0, side).Select(x => (byte)(x * 37 % 256)).ToArray();
            for (var y = 0; y < side; y++)
            {
                await file.WriteAsync(row);
            }
        }

        var run = await RunProgram.Of(
            "convert-im6.q16",
            ["wall.pgm", "-quality", "50", "wall.jpg"],
            folder.Path,
            new ProgramLimits
            {
                Time = TimeSpan.FromMinutes(2),
                Megabytes = 4000,
                OutputMegabytes = 1000,
            }
        );
        Assert.True(run.Done, run.Errors);

        var reading = await Read(await File.ReadAllBytesAsync(folder.File("wall.jpg")));

        Assert.True(reading.Error is not null || reading.Pages == 1);
        Assert.True(watch.Elapsed < Longest, $"{watch.Elapsed}");
    }

    [Fact]
    public async Task What_was_typed_into_the_fields_of_a_form_is_read_though_nothing_shows_it()
    {
        var pdf = Form(
            ("Participant:", "Jordan Avery, MD"),
            ("Activity Title:", "Airway Rounds for Internists"),
            ("Date Completed:", "05/04/2025"),
            ("Credits Claimed:", "2.25 AMA PRA Category 1 Credits")
        );

        var reading = await Read(pdf);

        Assert.Equal("Jordan Avery", reading.Name?.Value);
        Assert.Equal("Airway Rounds for Internists", reading.Sheet.Title?.Value);
        Assert.Equal(new DateOnly(2025, 5, 4), reading.Sheet.Date?.Value);
        Assert.Equal(
            "2.25 ama-pra-1",
            Assert.Single(reading.Sheet.Credits!.Value) is var line
                ? $"{line.Amount} {line.Type}"
                : ""
        );
    }

    private static byte[] Pdf(string catalog, string words, string? annotation) =>
        Encoding.ASCII.GetBytes(
            $"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R{catalog}>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 900 300]/Contents 4 0 R{(annotation is null ? "" : $"/Annots[{annotation}]")}/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n4 0 obj<</Length {words.Length + 34}>>stream\nBT /F 11 Tf 20 200 Td ({words}) Tj ET\nendstream endobj\ntrailer<</Root 1 0 R/Size 5>>\n%%EOF"
        );

    /// <summary>Labels on the page; values only in the fields, without an appearance.</summary>
    private static byte[] Form(params (string Label, string Value)[] fields)
    {
        var words = new StringBuilder("BT /F 20 Tf 60 740 Td (Certificate of Completion) Tj ET\n");
        var widgets = new StringBuilder();
        for (var at = 0; at < fields.Length; at++)
        {
            var y = 680 - (40 * at);
            words.Append($"BT /F 12 Tf 60 {y} Td ({fields[at].Label}) Tj ET\n");
            widgets.Append(
                $"{at + 6} 0 obj<</Type/Annot/Subtype/Widget/FT/Tx/T(f{at})/V({fields[at].Value})/DA(/F 12 Tf 0 g)/Rect[200 {y - 4} 560 {y + 14}]/P 3 0 R>>endobj\n"
            );
        }

        var list = string.Join(' ', Enumerable.Range(6, fields.Length).Select(at => $"{at} 0 R"));
        return Encoding.ASCII.GetBytes(
            $"%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[{list}]/DA(/F 12 Tf 0 g)/DR<</Font<</F 5 0 R>>>>>>>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Annots[{list}]/Resources<</Font<</F 5 0 R>>>>>>endobj\n4 0 obj<</Length {words.Length}>>stream\n{words}endstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n{widgets}trailer<</Root 1 0 R/Size {fields.Length + 6}>>\n%%EOF"
        );
    }

    private Task<CertificateReading> Read(ReadOnlyMemory<byte> bytes) =>
        new ReadCertificate(new OpenSheets(recognizer)).Of(
            new GivenFile("file", bytes),
            [],
            CancellationToken.None
        );
}
