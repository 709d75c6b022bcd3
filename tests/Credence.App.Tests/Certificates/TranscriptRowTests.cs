using Credence.App.Certificates;
using Credence.App.Certificates.Reasoning;
using Credence.App.Certificates.Recognition;
using Credence.App.Certificates.Sheets;
using Credence.App.Programs;
using Credence.App.Tests.Certificates.Layouts;

namespace Credence.App.Tests.Certificates;

/// <summary>Tables on scans and photos: single figures far from other words, points between them, numbers in a line of their own.</summary>
public sealed class TranscriptRowTests
{
    [Fact]
    public async Task Every_row_of_a_scanned_and_a_photographed_transcript_is_whole()
    {
        using var folder = new PrivateFolder();
        using var recognizer = new Recognizer();
        var read = new ReadCertificate(new OpenSheets(recognizer));
        List<DrawnSheet> sheets =
        [
            .. Written
                .Of("second", seed: 22, rounds: 1)
                .Where(sheet => sheet.Layout is "board-transcript" or "society-transcript"),
        ];
        var files = await DrawSheets.Write(
            sheets,
            at => at == 0 ? Taken.Scan : Taken.Photo,
            folder.Path,
            6
        );
        Assert.Equal(2, files.Count);
        foreach (var (sheet, file) in sheets.Zip(files))
        {
            var reading = await read.Of(
                new GivenFile(Path.GetFileName(file), await File.ReadAllBytesAsync(file)),
                [],
                CancellationToken.None
            );
            Assert.Equal(
                sheet.Truth.Activities.Select(row => $"{row.Date} {row.Credits[0]}"),
                reading.Activities.Select(row =>
                    $"{row.Date?.Value} {row.Credits?.Value[0].Amount} {row.Credits?.Value[0].Type}"
                )
            );
        }
    }

    [Theory]
    [InlineData("12/ 19/ 2024", "2024-12-19")]
    [InlineData("11/04/ 2024", "2024-11-04")]
    public void A_day_that_recognition_took_apart_is_one_day(string text, string day) =>
        Assert.Equal(day, FoundDates.In(text)[0].Day.ToString("yyyy-MM-dd"));

    [Fact]
    public void An_amount_behind_a_category_is_no_category() =>
        Assert.DoesNotContain(
            CreditTypeWords.In("AMA Category 2.25"),
            found => found.Type.Code == "ama-pra-2"
        );
}
