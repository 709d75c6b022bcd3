using Credence.App.Certificates.Sheets;
using Credence.App.Problems;
using Credence.App.Programs;

namespace Credence.App.Certificates;

/// <summary>A page as a picture for a person to look at.</summary>
public sealed record PageImage(string MediaType, ReadOnlyMemory<byte> Bytes);

/// <summary>Shows a page of a proof as a picture that every browser can draw; places of fields fit on it.</summary>
public sealed class ShowPage
{
    private const int LongSide = 1400;

    public async Task<Outcome<PageImage>> Of(
        GivenFile file,
        int page,
        CancellationToken cancellation
    )
    {
        var format = file.Bytes.IsEmpty ? FileFormat.Unknown : FileFormats.Of(file.Bytes.Span);
        if (Drawn(format) is { } mediaType)
        {
            return Outcome<PageImage>.Of(new(mediaType, file.Bytes));
        }

        using var folder = new PrivateFolder();
        var name = "in." + format.ToString().ToLowerInvariant();
        await File.WriteAllBytesAsync(folder.File(name), file.Bytes, cancellation);
        if (format == FileFormat.Pdf)
        {
            string[] password = file.Password is { Length: > 0 } given ? ["-upw", given] : [];
            var (picture, problem) = await RenderPage.ForPeople(
                folder,
                name,
                page,
                LongSide,
                password,
                cancellation
            );
            return problem is { } refused
                ? Outcome<PageImage>.Not(refused.At(file.Name, "poppler", "poppler-utils"))
                : await Given("image/png", folder.File(picture), cancellation);
        }

        if (format == FileFormat.Heic)
        {
            string[] arguments = ["-q", "85", name, "out.jpg"];
            var answer = await RunProgram.Of(
                "heif-convert",
                arguments,
                folder.Path,
                cancellation: cancellation
            );
            if (answer.End == ProgramEnd.NotInstalled)
            {
                return Outcome<PageImage>.Not(
                    ProblemCatalog.ProgramMissing.At(file.Name, "heif-convert", "libheif-examples")
                );
            }

            if (File.Exists(folder.File("out.jpg")))
            {
                return await Given("image/jpeg", folder.File("out.jpg"), cancellation);
            }
        }

        return Outcome<PageImage>.Not(ProblemCatalog.ProofDamaged.At(file.Name));
    }

    /// <summary>Formats that browsers draw themselves, and turn as the phone says.</summary>
    private static string? Drawn(FileFormat format) =>
        format switch
        {
            FileFormat.Jpeg => "image/jpeg",
            FileFormat.Png => "image/png",
            FileFormat.Gif => "image/gif",
            FileFormat.WebP => "image/webp",
            FileFormat.Bmp => "image/bmp",
            _ => null,
        };

    private static async Task<Outcome<PageImage>> Given(
        string mediaType,
        string path,
        CancellationToken cancellation
    ) => Outcome<PageImage>.Of(new(mediaType, await File.ReadAllBytesAsync(path, cancellation)));
}
