using Credence.App.Certificates;
using Credence.App.Certificates.Recognition;
using Credence.App.Certificates.Sheets;
using Credence.App.Inbox;
using Credence.App.Programs;
using Credence.App.Tests.Certificates.Layouts;
using Credence.Core.PatientData;
using QRCoder;

namespace Credence.App.Tests.Certificates;

public sealed class CodeReadingTests
{
    private const string Address = "https://verify.cedarfork.example/c/CF-2025-88213";

    [Fact]
    public async Task A_QR_code_in_a_PDF_on_a_scan_and_on_a_photo_is_kept_in_the_note()
    {
        using var folder = new PrivateFolder();
        using var recognizer = new Recognizer();
        var sheet = new DrawnSheet("code", Html(Address), new() { Kind = ReadingKind.Certificate });
        var files = await DrawSheets.Write(
            [sheet, sheet, sheet],
            at => (Taken)at,
            folder.Path,
            seed: 6
        );
        var read = new ReadCertificate(new OpenSheets(recognizer));
        foreach (var file in files)
        {
            var reading = await read.Of(
                new(
                    Path.GetFileName(file),
                    await File.ReadAllBytesAsync(file, CancellationToken.None)
                ),
                [],
                CancellationToken.None
            );
            Assert.Equal([Address], reading.Codes.Select(code => code.Text));
            var row = Assert.Single(SheetRead.Of(reading).Rows);
            Assert.Equal($"Verify: {Address}", row.Text(SheetRead.NoteColumn));
        }
    }

    [Theory]
    [InlineData(
        "https://verify.cedarfork.example/c/1",
        "Verify: https://verify.cedarfork.example/c/1"
    )]
    [InlineData("www.cedarfork.example/c/1", "Verify: https://www.cedarfork.example/c/1")]
    [InlineData("CF-2025-88213", "Certificate code CF-2025-88213")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("https://name:secret@cedarfork.example/", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("WIFI:S:Ward;T:WPA;P:secret;;", null)]
    [InlineData("BEGIN:VCARD\nFN:Ana Duarte\nEND:VCARD", null)]
    public void Of_what_a_code_can_say_only_addresses_and_numbers_are_kept(
        string said,
        string? kept
    ) => Assert.Equal(kept, ProofCode.Of([said, said]).SingleOrDefault()?.ToString());

    [Fact]
    public void A_number_that_the_journal_would_refuse_is_shown_and_not_kept()
    {
        var codes = ProofCode.Of(["https://verify.cedarfork.example/?mrn=4451982210"]);
        var sheet = SheetRead.Of(
            new()
            {
                File = "a.pdf",
                Kind = ReadingKind.Certificate,
                Sha256 = "",
                Codes = codes,
            }
        );
        Assert.Single(sheet.Codes);
        Assert.Equal(
            PatientDataGuard.Look($"{codes[0]}").IsEmpty,
            sheet.Rows[0].Text(SheetRead.NoteColumn).Length > 0
        );
    }

    private static string Html(string said)
    {
        using var maker = new QRCodeGenerator();
        using var data = maker.CreateQrCode(said, QRCodeGenerator.ECCLevel.M);
        var svg = new SvgQRCode(data).GetGraphic(4);
        return $"<h2>Cedar Fork Hospital</h2><h1>Certificate of Completion</h1><p>This certifies that</p><h2>Ana Duarte, MD</h2><p>has completed the course</p><h3>Fever in Infants: An Update</h3><p>on March 3, 2025 and is awarded 2.5 AMA PRA Category 1 Credits™.</p><p>Cedar Fork Hospital is accredited by the ACCME to provide continuing medical education for physicians.</p><p>Scan to verify this certificate:</p><div style='width:3cm'>{svg}</div>";
    }
}
