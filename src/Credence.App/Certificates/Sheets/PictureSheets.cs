using System.Collections.Immutable;
using Credence.App.Certificates.Recognition;
using Credence.App.Problems;
using Credence.App.Programs;

namespace Credence.App.Certificates.Sheets;

/// <summary>The words of a scan or a photo; a TIFF may have several pages.</summary>
internal sealed class PictureSheets(Recognizer recognizer)
{
    /// <summary>A picture that claims more than this many dots is a bomb, not a scan.</summary>
    public const long MostDots = 120_000_000;

    public async Task<OpenedSheets> Open(
        GivenFile file,
        FileFormat format,
        PrivateFolder folder,
        CancellationToken cancellation
    )
    {
        if (PictureSize.Of(file.Bytes.Span, format) is { } size && size.Dots > MostDots)
        {
            return OpenedSheets.Not(ProblemCatalog.ProofTooLarge.At(file.Name, "120 million dots"));
        }

        var name = folder.File("in." + format.ToString().ToLowerInvariant());
        await File.WriteAllBytesAsync(name, file.Bytes, cancellation);
        if (format is FileFormat.Heic)
        {
            var answer = await RunProgram.Of(
                "heif-convert",
                ["-q", "92", name, folder.File("heic.jpg")],
                folder.Path,
                cancellation: cancellation
            );
            if (answer.End == ProgramEnd.NotInstalled)
            {
                return OpenedSheets.Not(
                    ProblemCatalog.ProgramMissing.At(file.Name, "heif-convert", "libheif-examples")
                );
            }

            name = folder.File("heic.jpg");
            if (!File.Exists(name))
            {
                return OpenedSheets.Not(
                    (
                        answer.WasStopped()
                            ? ProblemCatalog.ProofTooSlow
                            : ProblemCatalog.ProofDamaged
                    ).At(file.Name)
                );
            }
        }

        var seen = await recognizer.Read(name, isPhoto: true, cancellation);
        return seen.Problem is { } failed
                ? OpenedSheets.Not(failed.At(file.Name, "Tesseract", Recognizer.Packages))
            : seen.Words.IsEmpty ? OpenedSheets.Not(ProblemCatalog.ProofWithoutWords.At(file.Name))
            : new OpenedSheets
            {
                Pages = [seen.AsPage(1)],
                PageCount = 1,
                Codes = seen.Codes,
            };
    }
}
