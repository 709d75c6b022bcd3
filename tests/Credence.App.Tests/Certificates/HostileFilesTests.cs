using System.Diagnostics;
using Credence.App.Certificates;
using Credence.App.Certificates.Recognition;
using Credence.App.Certificates.Sheets;
using Credence.App.Programs;
using Credence.App.Tests.Certificates.Layouts;

namespace Credence.App.Tests.Certificates;

/// <summary>Damaged and hostile files neither crash nor stall. CREDENCE_TEST_FULL=1 damages a hundred times as often.</summary>
public sealed class HostileFilesTests : IDisposable
{
    private static readonly int Rounds =
        Environment.GetEnvironmentVariable("CREDENCE_TEST_FULL") == "1" ? 2000 : 16;

    private readonly Recognizer recognizer = new();
    private readonly PrivateFolder folder = new();

    public void Dispose()
    {
        recognizer.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Damaged_PDFs_and_pictures_always_get_an_answer()
    {
        var sheet = CertificateLayouts.All[1](new Invented(3));
        var text = await File.ReadAllBytesAsync(
            (await DrawSheets.Write([sheet], _ => Taken.Text, folder.Path, 1))[0]
        );
        var photo = await File.ReadAllBytesAsync(
            (await DrawSheets.Write([sheet], _ => Taken.Photo, folder.Path, 1))[0]
        );
        var random = new Random(20261122);
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = (byte[])(round % 4 == 3 ? photo : text).Clone();
            for (var hits = random.Next(1, 40); hits > 0; hits--)
            {
                bytes[random.Next(8, bytes.Length)] = (byte)random.Next(256);
            }

            var reading = await Read(
                bytes.AsMemory(
                    0,
                    random.Next(3) == 0 ? random.Next(20, bytes.Length) : bytes.Length
                )
            );

            Assert.True(reading.Error is not null || reading.Pages > 0, $"round {round}");
        }
    }

    [Fact]
    public async Task Ten_thousand_pages_are_read_only_as_far_as_the_limit()
    {
        var kids = string.Concat(Enumerable.Range(0, 10_000).Select(at => $"{at + 4} 0 R "));
        var pages = string.Concat(
            Enumerable
                .Range(0, 10_000)
                .Select(at =>
                    $"{at + 4} 0 obj<</Type/Page/Parent 2 0 R/Contents 3 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n"
                )
        );
        const string Words =
            "BT /F 12 Tf 72 700 Td (This certifies that Jordan Avery, MD has completed nothing at all on page one of very many) Tj ET";
        var pdf =
            $"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 10000/MediaBox[0 0 612 792]/Kids[{kids}]>>endobj\n3 0 obj<</Length {Words.Length}>>stream\n{Words}\nendstream endobj\n{pages}trailer<</Root 1 0 R/Size 10004>>\n%%EOF";
        var watch = Stopwatch.StartNew();

        var reading = await Read(System.Text.Encoding.ASCII.GetBytes(pdf));

        Assert.True(reading.Error is not null || reading.Pages <= 60);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{watch.Elapsed}");
    }

    [Fact]
    public async Task A_worker_that_breaks_takes_nothing_down()
    {
        byte[] broken = [0xFF, 0xD8, 0xFF, 0xE0, .. Enumerable.Repeat((byte)0x41, 4000)];

        Assert.Equal("proof-damaged", (await Read(broken)).Error?.Code);
        var sheet = CertificateLayouts.All[4](new Invented(8));
        var photo = await File.ReadAllBytesAsync(
            (await DrawSheets.Write([sheet], _ => Taken.Photo, folder.Path, 1))[0]
        );
        Assert.Null((await Read(photo)).Error);
    }

    private Task<CertificateReading> Read(ReadOnlyMemory<byte> bytes) =>
        new ReadCertificate(new OpenSheets(recognizer)).Of(
            new GivenFile("file", bytes),
            [],
            CancellationToken.None
        );
}
