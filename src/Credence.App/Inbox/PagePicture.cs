using Credence.App.Certificates;
using Credence.App.Problems;
using Credence.App.Proofs;
using Credence.App.Store;

namespace Credence.App.Inbox;

/// <summary>Gives a page of a person's own file as a picture that a browser can draw.</summary>
public sealed class PagePicture(ReadProof proofs, ShowPage show)
{
    private const int MostPages = 500;

    public async Task<Outcome<PageImage>> Run(
        PersonId person,
        string path,
        int page,
        CancellationToken cancellation = default
    )
    {
        var found = await proofs.Run(person, path, cancellation);
        if (found.Value is not { } file)
        {
            return found.Refused<PageImage>();
        }

        var picture = page is >= 1 and <= MostPages
            ? await show.Of(new(file.Name, file.Bytes), page, cancellation)
            : null;
        return picture is { Done: true }
            ? picture
            : Outcome<PageImage>.Not(ProblemCatalog.NoPicture.At(path));
    }
}
