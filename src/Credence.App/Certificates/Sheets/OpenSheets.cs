using Credence.App.Problems;
using Credence.App.Programs;

namespace Credence.App.Certificates.Sheets;

/// <summary>Opens whatever was given, by its bytes and not by its ending: PDF, picture, or a plain answer why not.</summary>
public sealed class OpenSheets(Recognition.Recognizer recognizer)
{
    public const int LargestFile = 60_000_000;

    private readonly PdfSheets pdf = new(recognizer);
    private readonly PictureSheets pictures = new(recognizer);

    public async Task<OpenedSheets> Open(GivenFile file, CancellationToken cancellation)
    {
        if (file.Bytes.IsEmpty)
        {
            return OpenedSheets.Not(ProblemCatalog.ProofEmpty.At(file.Name));
        }

        if (file.Bytes.Length > LargestFile)
        {
            return OpenedSheets.Not(ProblemCatalog.ProofTooLarge.At(file.Name, "60 MB"));
        }

        var format = FileFormats.Of(file.Bytes.Span);
        if (format == FileFormat.Unknown)
        {
            return OpenedSheets.Not(
                FileFormats.IsPlainText(file.Bytes.Span)
                    ? ProblemCatalog.ProofIsWords.At(file.Name)
                    : ProblemCatalog.ProofFormatUnknown.At(
                        file.Name,
                        FileFormats.InWords(file.Bytes.Span)
                    )
            );
        }

        using var folder = new PrivateFolder();
        return format == FileFormat.Pdf
            ? await pdf.Open(file, folder, cancellation)
            : await pictures.Open(file, format, folder, cancellation);
    }
}
