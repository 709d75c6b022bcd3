using Credence.App.Certificates.Sheets;
using Credence.App.Problems;
using Credence.App.Programs;
using Credence.App.Proofs;
using Credence.App.Store;

namespace Credence.App.Inbox;

/// <summary>A picture of a page, as a browser can show it.</summary>
public sealed record ShownPage(byte[] Bytes, string Type);

/// <summary>Gives a page of a person's file as a picture: of a PDF the page, a photo as it is.</summary>
public sealed class PagePicture(ReadProof proofs)
{
    private const int LongSide = 1400;
    private const int MostPages = 500;

    public async Task<Outcome<ShownPage>> Run(
        PersonId person,
        string path,
        int page,
        CancellationToken cancellation = default
    )
    {
        var found = await proofs.Run(person, path, cancellation);
        if (found.Value is not { } file)
        {
            return found.Refused<ShownPage>();
        }

        if (file.Type != MediaType.Pdf)
        {
            return page == 1 && MediaType.IsShownInPlace(file.Type)
                ? Outcome<ShownPage>.Of(new(file.Bytes, file.Type))
                : Outcome<ShownPage>.Not(ProblemCatalog.NoPicture.At(path));
        }

        if (page is < 1 or > MostPages)
        {
            return Outcome<ShownPage>.Not(ProblemCatalog.NoPicture.At(path));
        }

        using var folder = new PrivateFolder();
        const string Pdf = "given.pdf";
        await File.WriteAllBytesAsync(folder.File(Pdf), file.Bytes, cancellation);
        var (name, problem) = await RenderPage.ForPeople(
            folder,
            Pdf,
            page,
            LongSide,
            [],
            cancellation
        );
        return problem is null
            ? Outcome<ShownPage>.Of(
                new(await File.ReadAllBytesAsync(folder.File(name), cancellation), "image/png")
            )
            : Outcome<ShownPage>.Not(ProblemCatalog.NoPicture.At(path));
    }
}
