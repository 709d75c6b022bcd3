using Credence.App.Certificates;
using Credence.App.Certificates.Recognition;
using Credence.App.Certificates.Sheets;
using Credence.App.Programs;
using Credence.App.Tests.Certificates.Layouts;

namespace Credence.App.Tests.Certificates;

/// <summary>The same sheet as an iPhone, a turned camera and a scanner keep it, and two sheets in one file.</summary>
public sealed class FormsOfFileTests : IDisposable
{
    private readonly PrivateFolder folder = new();
    private readonly Recognizer recognizer = new();

    public void Dispose()
    {
        recognizer.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData("heif-enc", "sheet.heic", "-q", "80", "{0}", "-o", "sheet.heic")]
    [InlineData(
        "convert-im6.q16",
        "turned.jpg",
        "{0}",
        "-rotate",
        "90",
        "-orient",
        "left-bottom",
        "turned.jpg"
    )]
    [InlineData("convert-im6.q16", "sheet.tiff", "{0}", "sheet.tiff")]
    public async Task A_picture_is_read_in_whatever_form_it_comes(
        string program,
        string made,
        params string[] arguments
    )
    {
        var plain = Assert.Single(await Draw(1));
        var picture = folder.File("plain.jpg");
        await Run("pdftoppm", "-r", "200", "-jpeg", "-singlefile", plain, "plain");
        await Run(program, [.. arguments.Select(one => one == "{0}" ? picture : one)]);

        var first = await Read(picture);
        var other = await Read(folder.File(made));

        Assert.NotNull(first.Name?.Value);
        Assert.Equal(first.Kind, other.Kind);
        Assert.Equal(first.Name?.Value, other.Name?.Value);
        Assert.Equal(first.Sheet.Date?.Value, other.Sheet.Date?.Value);
    }

    [Fact]
    public async Task Two_certificates_in_one_file_are_two_activities()
    {
        var files = await Draw(2);
        await Run("qpdf", "--empty", "--pages", files[0], files[1], "--", "two.pdf");

        var reading = await Read(folder.File("two.pdf"));

        Assert.Equal(2, reading.Activities.Length);
    }

    private Task<List<string>> Draw(int count) =>
        DrawSheets.Write(
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(at => CertificateLayouts.All[1](new Invented(12 + at))),
            ],
            _ => Taken.Text,
            folder.Path,
            2
        );

    private async Task Run(string program, params string[] arguments)
    {
        var run = await RunProgram.Of(
            program,
            arguments,
            folder.Path,
            new ProgramLimits { Time = TimeSpan.FromMinutes(2), Megabytes = 4000 }
        );
        Assert.True(run.Done, run.Errors);
    }

    private async Task<CertificateReading> Read(string file) =>
        await new ReadCertificate(new OpenSheets(recognizer)).Of(
            new GivenFile(
                Path.GetFileName(file),
                await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)
            ),
            [],
            TestContext.Current.CancellationToken
        );
}
