using System.Text;
using Credence.App.Certificates;
using Credence.App.Certificates.Recognition;
using Credence.App.Certificates.Sheets;
using Credence.App.Problems;
using Credence.App.Programs;
using Credence.App.Tests.Certificates.Layouts;

namespace Credence.App.Tests.Certificates;

/// <summary>Every file gets a plain answer, whatever it is.</summary>
public sealed class OpeningTests : IDisposable
{
    private readonly Recognizer recognizer = new();
    private readonly PrivateFolder folder = new();

    public void Dispose()
    {
        recognizer.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task An_empty_file_says_so() =>
        Assert.Equal(
            "scan.pdf: The file is empty. Save or download it again. [proof-empty]",
            await Told("scan.pdf", [])
        );

    [Fact]
    public async Task A_web_page_that_is_called_a_PDF_is_told_apart_by_its_bytes() =>
        Assert.Equal(
            "a.pdf: This is neither a PDF nor a picture: it looks like a web page. Give a PDF, JPEG, PNG, TIFF, WebP or HEIC file. [proof-format-unknown]",
            await Told("a.pdf", "<!DOCTYPE html><html><body>Certificate</body></html>"u8.ToArray())
        );

    [Fact]
    public async Task The_words_of_a_mail_are_told_as_what_they_are() =>
        Assert.Equal(
            "Fwd credits.txt: These are words only, such as those of a mail; there is no sheet to read. Read them and type what they prove, or give the certificate itself. [proof-is-words]",
            await Told("Fwd credits.txt", "Fwd: credits\n\n2.5 AMA PRA Category 1\n"u8.ToArray())
        );

    [Fact]
    public async Task A_file_over_the_limit_is_not_opened() =>
        Assert.Equal(
            "big.pdf: The file is larger than 60 MB. Scan it at 300 dots per inch or less. [proof-too-large]",
            await Told("big.pdf", new byte[OpenSheets.LargestFile + 1])
        );

    [Fact]
    public async Task A_picture_that_claims_a_billion_dots_is_not_unpacked()
    {
        byte[] bomb =
        [
            0x89,
            .. "PNG\r\n\u001a\n"u8,
            0,
            0,
            0,
            13,
            .. "IHDR"u8,
            0,
            0,
            0x9C,
            0x40,
            0,
            0,
            0x9C,
            0x40,
            8,
            2,
            0,
            0,
            0,
        ];

        Assert.EndsWith(
            "[proof-too-large]",
            await Told("bomb.png", bomb),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_locked_PDF_asks_for_its_password_and_opens_with_it()
    {
        var plain = await Drawn();
        await File.WriteAllBytesAsync(folder.File("plain.pdf"), plain);
        await RunProgram.Of(
            "qpdf",
            ["--encrypt", "open sesame", "owner", "256", "--", "plain.pdf", "locked.pdf"],
            folder.Path
        );
        var locked = await File.ReadAllBytesAsync(folder.File("locked.pdf"));

        Assert.Equal(
            "locked.pdf: The file is locked with a password. Give the password, or save a copy without one. [proof-password]",
            await Told("locked.pdf", locked)
        );
        Assert.Equal(
            "locked.pdf: That password does not open the file. Try it again. [proof-password-wrong]",
            (await Read(new GivenFile("locked.pdf", locked, "sesame"))).Error!.ToString()
        );
        Assert.Null((await Read(new GivenFile("locked.pdf", locked, "open sesame"))).Error);
    }

    [Fact]
    public async Task A_PDF_that_was_cut_off_says_so_or_is_read_with_a_warning()
    {
        var whole = await Drawn();

        var reading = await Read(new GivenFile("half.pdf", whole.AsMemory(0, whole.Length / 3)));

        Assert.True(
            reading.Error?.Code == ProblemCatalog.ProofDamaged.Code || !reading.Warnings.IsEmpty
        );
        Assert.Equal(
            "x.pdf: The file is damaged or was cut off, and cannot be opened. Download or scan it again. [proof-damaged]",
            await Told("x.pdf", "%PDF-1.7 and then nothing"u8.ToArray())
        );
    }

    [Fact]
    public async Task A_blank_picture_has_no_words()
    {
        var blank = Encoding
            .ASCII.GetBytes("P5 300 200 255\n")
            .Concat(Enumerable.Repeat((byte)255, 60_000))
            .ToArray();
        await File.WriteAllBytesAsync(folder.File("blank.pgm"), blank);
        await RunProgram.Of("convert-im6.q16", ["blank.pgm", "blank.png"], folder.Path);

        Assert.Equal(
            "blank.pdf: No words could be read on it. Take the picture again, with more light and straight from above. [proof-without-words]",
            await Told("blank.pdf", await File.ReadAllBytesAsync(folder.File("blank.png")))
        );
    }

    [Fact]
    public void What_is_missing_on_the_machine_or_took_too_long_is_named()
    {
        Assert.Equal(
            "a.jpg: Reading this needs Tesseract, which is not on this machine. Install it: sudo apt-get install tesseract-ocr tesseract-ocr-eng [program-missing]",
            ProblemCatalog.ProgramMissing.At("a.jpg", "Tesseract", Recognizer.Packages).ToString()
        );
        Assert.Equal(
            "a.pdf: Reading the file took more than its share of time or memory and was stopped. Print it to a new PDF, or take a photo of the page. [proof-too-slow]",
            ProblemCatalog.ProofTooSlow.At("a.pdf").ToString()
        );
    }

    [Fact]
    public async Task A_nurses_certificate_is_refused_with_a_sentence()
    {
        var sheet = new DrawnSheet(
            "nurse",
            "<h1>Certificate of Completion</h1><p>This certifies that</p><p>Paula Reyes, RN</p><p>has completed Wound Care Basics on May 4, 2025 and is awarded 3 contact hours.</p>",
            new() { Kind = ReadingKind.Certificate }
        );
        var files = await DrawSheets.Write([sheet], _ => Taken.Text, folder.Path, 1);

        var reading = await Read(
            new GivenFile("nurse.pdf", await File.ReadAllBytesAsync(files[0]))
        );

        Assert.Equal(
            "nurse.pdf: This certificate is made out to Paula Reyes, who is not named as an MD or DO. Credence keeps the credits of physicians only; ask the provider for a physician's certificate. [proof-other-profession]",
            reading.Error!.ToString()
        );
    }

    private async Task<byte[]> Drawn() =>
        await File.ReadAllBytesAsync(
            (
                await DrawSheets.Write(
                    [CertificateLayouts.All[0](new Invented(1))],
                    _ => Taken.Text,
                    folder.Path,
                    1
                )
            )[0]
        );

    private Task<CertificateReading> Read(GivenFile file) =>
        new ReadCertificate(new OpenSheets(recognizer)).Of(file, [], CancellationToken.None);

    private async Task<string> Told(string name, byte[] bytes) =>
        (await Read(new GivenFile(name, bytes))).Error!.ToString();
}
