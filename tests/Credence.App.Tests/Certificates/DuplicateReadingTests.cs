using Credence.App.Certificates;
using Credence.App.Certificates.Recognition;
using Credence.App.Certificates.Sheets;
using Credence.App.Programs;
using Credence.App.Tests.Certificates.Layouts;

namespace Credence.App.Tests.Certificates;

public sealed class DuplicateReadingTests
{
    [Fact]
    public async Task A_photo_of_a_certificate_that_is_there_as_a_PDF_says_so_and_its_places_lie_on_the_photo()
    {
        using var folder = new PrivateFolder();
        using var recognizer = new Recognizer();
        var sheet = CertificateLayouts.All[1](new Invented(12));
        var files = await DrawSheets.Write(
            [sheet, sheet],
            at => at == 0 ? Taken.Text : Taken.Photo,
            folder.Path,
            2
        );
        var read = new ReadCertificates(new ReadCertificate(new OpenSheets(recognizer)));
        var given = files.Select(file =>
            (Func<CancellationToken, Task<GivenFile>>)(
                async stop => new GivenFile(
                    Path.GetFileName(file),
                    await File.ReadAllBytesAsync(file, stop)
                )
            )
        );
        var readings = new List<CertificateReading>();

        await foreach (var reading in read.Of(given, ["Somebody Else"], CancellationToken.None))
        {
            readings.Add(reading);
        }

        Assert.Equal("d000.pdf", readings[1].DuplicateOf);
        Assert.All(
            readings,
            reading =>
                Assert.Contains(reading.Warnings, warning => warning.Field == ReadingField.Name)
        );
        // The sheet lies a little inside the photo, and the first lines of the form are in its upper half.
        var place = readings[1].Name!.Place!.Value.Box;
        Assert.InRange(place.Top, 0.1, 0.5);
        Assert.InRange(place.Right - place.Left, 0.05, 0.5);
    }
}
