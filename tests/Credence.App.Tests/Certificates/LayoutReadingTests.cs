using Credence.App.Certificates;
using Credence.App.Certificates.Reasoning;
using Credence.App.Certificates.Recognition;
using Credence.App.Certificates.Sheets;
using Credence.App.Programs;
using Credence.App.Tests.Certificates.Layouts;

namespace Credence.App.Tests.Certificates;

/// <summary>
/// Sheets of many layouts with people, titles and figures by chance. CREDENCE_TEST_FULL=1 reads all of them as scans and
/// photos too.
/// </summary>
public sealed class LayoutReadingTests
{
    private static readonly bool Full =
        Environment.GetEnvironmentVariable("CREDENCE_TEST_FULL") == "1";

    [Fact]
    public async Task Text_of_unlike_issuers_is_read() =>
        await Holds(
            DrawSheets.Of(seed: 4, rounds: Full ? 6 : 1).ToList(),
            _ => Taken.Text,
            leastRight: 0.95,
            leastSure: 0.85,
            mostConfidentlyWrong: Full ? 3 : 0
        );

    [Fact]
    public async Task Scans_and_photos_are_read()
    {
        var sheets = DrawSheets.Of(seed: 5, rounds: Full ? 6 : 1).ToList();
        var some = Full ? sheets : [sheets[0], sheets[1], sheets[4], sheets[20]];
        await Holds(
            some,
            at => at % 2 == 0 ? Taken.Scan : Taken.Photo,
            leastRight: 0.9,
            leastSure: 0.6,
            mostConfidentlyWrong: Full ? 3 : 0
        );
    }

    /// <summary>
    /// The sets by which the reader was changed, one after the other, each read unseen first; together with noise, little
    /// contrast, shadows and slant where all is asked for.
    /// </summary>
    [Theory]
    [InlineData("first", 0.95, 0.8)]
    [InlineData("second", 0.92, 0.8)]
    [InlineData("third", 0.92, 0.8)]
    public async Task Sheets_written_as_providers_write_them_are_read(
        string set,
        double leastRight,
        double leastSure
    )
    {
        var sheets = Written.Of(set, seed: 21, rounds: Full ? 4 : 1).ToList();
        await Holds(
            sheets,
            at => Full ? TakeSheets.Mixed(at, sheets[at]) : Taken.Text,
            leastRight: Full ? leastRight - 0.05 : leastRight,
            leastSure,
            mostConfidentlyWrong: Full ? 6 : 1,
            kindsMayDiffer: 1
        );
    }

    private static async Task Holds(
        List<DrawnSheet> sheets,
        Func<int, Taken> taken,
        double leastRight,
        double leastSure,
        int mostConfidentlyWrong,
        int kindsMayDiffer = 0
    )
    {
        using var folder = new PrivateFolder();
        using var recognizer = new Recognizer();
        var files = await DrawSheets.Write(sheets, taken, folder.Path, 9);
        var read = new ReadCertificates(new ReadCertificate(new OpenSheets(recognizer)));
        var given = files.Select(file =>
            (Func<CancellationToken, Task<GivenFile>>)(
                async stop => new GivenFile(
                    Path.GetFileName(file),
                    await File.ReadAllBytesAsync(file, stop)
                )
            )
        );
        var score = new ReadingScore();
        var at = 0;
        await foreach (var reading in read.Of(given, [], CancellationToken.None))
        {
            score.Add(sheets[at].Layout, sheets[at++].Truth, reading);
        }

        Assert.True(score.WrongKinds.Count <= kindsMayDiffer, string.Join('\n', score.WrongKinds));
        Assert.True(
            score.Right >= leastRight * score.All,
            $"{score.Right} of {score.All} fields:\n{string.Join('\n', score.Wrong)}"
        );
        Assert.True(
            score.SureAndRight >= leastSure * score.Right,
            $"{score.SureAndRight} of {score.Right} right values are sure"
        );
        Assert.True(
            score.ConfidentlyWrong.Count <= mostConfidentlyWrong,
            string.Join('\n', score.ConfidentlyWrong)
        );
    }
}

/// <summary>Counts what was read right, and what was wrong although it was sure.</summary>
internal sealed class ReadingScore
{
    public int All { get; private set; }

    public int Right { get; private set; }

    public int SureAndRight { get; private set; }

    public List<string> Wrong { get; } = [];

    public List<string> ConfidentlyWrong { get; } = [];

    public List<string> WrongKinds { get; } = [];

    public void Add(string layout, SheetTruth truth, CertificateReading reading)
    {
        if (reading.Kind != truth.Kind)
        {
            WrongKinds.Add($"{layout}: {reading.Kind} {reading.Error}");
            return;
        }

        if (truth.Kind is ReadingKind.NotACertificate)
        {
            return;
        }

        var warned = !reading.Warnings.IsEmpty;
        Field(
            layout,
            "name",
            truth.Name,
            reading.Name,
            (name, read) => PersonName.Plain(name) == PersonName.Plain(read),
            warned
        );
        if (truth.Activities.IsEmpty)
        {
            Activity(layout, truth, reading.Sheet, warned);
        }

        foreach (var row in truth.Activities)
        {
            var read = reading.Activities.MaxBy(other =>
                Likeness.Of(row.Title!, other.Title?.Value ?? "")
            );
            Activity(layout + " row", row, read ?? new(), warned);
        }
    }

    private void Activity(string layout, SheetTruth truth, ActivityReading read, bool warned)
    {
        Field(
            layout,
            "title",
            truth.Title,
            read.Title,
            (title, other) => Likeness.Of(title, other) >= 0.9,
            warned
        );
        if (!layout.EndsWith("row", StringComparison.Ordinal))
        {
            Field(
                layout,
                "provider",
                truth.Provider,
                read.Provider,
                (provider, other) => Likeness.Of(provider, other) >= 0.9,
                warned
            );
        }

        Field(layout, "date", truth.Date, read.Date, (day, other) => day == other, warned);
        Field(layout, "expires", truth.Expires, read.Expires, (day, other) => day == other, warned);
        var credits =
            read.Credits?.Value.Select(line => $"{line.Amount} {line.Type}")
                .Order(StringComparer.Ordinal)
            ?? Enumerable.Empty<string>();
        Count(
            layout,
            "credits",
            credits.SequenceEqual(truth.Credits.Order(StringComparer.Ordinal)),
            string.Join("; ", credits),
            read.Credits?.Confidence ?? 0.5,
            warned || read.Credits is null
        );
        var topics =
            read.Topics?.Value.Select(topic => topic.Code).Order(StringComparer.Ordinal)
            ?? Enumerable.Empty<string>();
        Count(
            layout,
            "topics",
            topics.SequenceEqual(truth.Topics.Order(StringComparer.Ordinal)),
            string.Join("; ", topics),
            read.Topics?.Confidence ?? 0,
            warned || !topics.Any()
        );
    }

    private void Field<TTruth, T>(
        string layout,
        string name,
        TTruth? truth,
        FieldRead<T>? read,
        Func<TTruth, T, bool> same,
        bool warned
    )
    {
        if (truth is not null)
        {
            Count(
                layout,
                name,
                read is not null && same(truth, read.Value),
                $"{truth} / {(read is null ? "-" : read.Value)}",
                read?.Confidence ?? 0,
                warned || read is null
            );
        }
    }

    private void Count(
        string layout,
        string name,
        bool right,
        string value,
        double confidence,
        bool marked
    )
    {
        All++;
        Right += right ? 1 : 0;
        SureAndRight += right && confidence >= FieldRead<int>.SureFrom ? 1 : 0;
        if (!right)
        {
            Wrong.Add($"{layout} {name}: {value}");
        }

        if (!right && !marked && confidence >= FieldRead<int>.SureFrom)
        {
            ConfidentlyWrong.Add($"{layout} {name}: {value} ({confidence})");
        }
    }
}
