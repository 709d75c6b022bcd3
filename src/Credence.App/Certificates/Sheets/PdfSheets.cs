using System.Collections.Immutable;
using System.Globalization;
using Credence.App.Certificates.Recognition;
using Credence.App.Problems;
using Credence.App.Programs;

namespace Credence.App.Certificates.Sheets;

/// <summary>The words of a PDF: its text layer, the values of its form, and recognized letters where a page is a picture.</summary>
internal sealed class PdfSheets(Recognizer recognizer)
{
    public const int MostPages = 60;
    public const int MostRecognizedPages = 12;

    private const string Name = "in.pdf";

    public async Task<OpenedSheets> Open(
        GivenFile file,
        PrivateFolder folder,
        CancellationToken cancellation
    )
    {
        await File.WriteAllBytesAsync(folder.File(Name), file.Bytes, cancellation);
        var answer = await Text(file, folder, Name, cancellation);
        if (Refusal(file, answer) is { } refused)
        {
            return OpenedSheets.Not(refused);
        }

        var repaired =
            answer.Errors.Contains("xref", StringComparison.OrdinalIgnoreCase)
            || answer.Errors.Contains("trailer", StringComparison.OrdinalIgnoreCase);
        var pages = answer.Done ? WordTable.Pages(answer.Words(), TextSource.Text) : [];
        if (pages.IsEmpty)
        {
            return OpenedSheets.Not(ProblemCatalog.ProofDamaged.At(file.Name));
        }

        if (FormValues.MayHave(file.Bytes.Span))
        {
            pages = await FormValues.Add(pages, file, folder, Name, cancellation);
        }

        return await WithPictures(file, folder, pages, repaired, cancellation);
    }

    private static Task<ProgramRun> Text(
        GivenFile file,
        PrivateFolder folder,
        string name,
        CancellationToken cancellation
    ) =>
        RunProgram.Of(
            "pdftotext",
            [
                "-tsv",
                "-l",
                MostPages.ToString(CultureInfo.InvariantCulture),
                .. Password(file),
                name,
                "-",
            ],
            folder.Path,
            cancellation: cancellation
        );

    private static string[] Password(GivenFile file) =>
        file.Password is { Length: > 0 } password ? ["-upw", password, "-opw", password] : [];

    private static Core.Problems.Problem? Refusal(GivenFile file, ProgramRun answer) =>
        answer switch
        {
            { End: ProgramEnd.NotInstalled } => ProblemCatalog.ProgramMissing.At(
                file.Name,
                "poppler",
                "poppler-utils"
            ),
            _ when answer.WasStopped() => ProblemCatalog.ProofTooSlow.At(file.Name),
            _ when IsLocked(answer) && file.Password is { Length: > 0 } =>
                ProblemCatalog.ProofPasswordWrong.At(file.Name),
            _ when IsLocked(answer) => ProblemCatalog.ProofPassword.At(file.Name),
            _ => null,
        };

    private static bool IsLocked(ProgramRun answer) =>
        answer.ExitCode != 0
        && answer.Errors.Contains("password", StringComparison.OrdinalIgnoreCase);

    private async Task<OpenedSheets> WithPictures(
        GivenFile file,
        PrivateFolder folder,
        ImmutableArray<SheetPage> pages,
        bool repaired,
        CancellationToken cancellation
    )
    {
        var scanned = await ScannedPages.Of(pages, folder, Name, Password(file), cancellation);
        var read = pages.ToBuilder();
        var codes = ImmutableArray.CreateBuilder<string>();
        foreach (var at in scanned.Take(MostRecognizedPages))
        {
            var page = pages[at];
            var (name, problem) = await RenderPage.ForRecognition(
                folder,
                Name,
                page.Number,
                Password(file),
                cancellation
            );
            if (problem is { } stopped)
            {
                return OpenedSheets.Not(stopped.At(file.Name, "poppler", "poppler-utils"));
            }

            var seen = await recognizer.Read(folder.File(name), isPhoto: false, cancellation);
            if (seen.Problem is { } failed)
            {
                return OpenedSheets.Not(failed.At(file.Name, "Tesseract", Recognizer.Packages));
            }

            codes.AddRange(seen.Codes);
            if (seen.Words.Length > page.Words.Length)
            {
                read[at] = seen.AsPage(page.Number);
            }
        }

        var all = read.ToImmutable();
        if (CodePage.Of(pages, scanned) is { } shown)
        {
            codes.AddRange(await Codes(file, folder, pages[shown].Number, cancellation));
        }

        return all.All(page => page.Words.IsEmpty)
            ? OpenedSheets.Not(
                (repaired ? ProblemCatalog.ProofDamaged : ProblemCatalog.ProofWithoutWords).At(
                    file.Name
                )
            )
            : new OpenedSheets
            {
                Pages = all,
                PageCount = all.Length,
                Codes = codes.ToImmutable(),
                Repaired = repaired,
            };
    }

    /// <summary>A code that cannot be looked for is no reason to refuse the words.</summary>
    private async Task<ImmutableArray<string>> Codes(
        GivenFile file,
        PrivateFolder folder,
        int page,
        CancellationToken cancellation
    )
    {
        var (name, problem) = await RenderPage.ForCodes(
            folder,
            Name,
            page,
            Password(file),
            cancellation
        );
        return problem is not null
            ? []
            : (await recognizer.ReadCodes(folder.File(name), cancellation)).Codes;
    }
}
