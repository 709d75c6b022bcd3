using System.Collections.Immutable;
using System.Globalization;
using Credence.App.Programs;

namespace Credence.App.Certificates.Sheets;

/// <summary>Which pages of a PDF are pictures: without words, with words that are none, or with a large picture beside few words.</summary>
internal static class ScannedPages
{
    private const int FewWords = 12;
    private const int PerhapsAStamp = 60;
    private const int LargePicture = 600_000;

    public static async Task<ImmutableArray<int>> Of(
        ImmutableArray<SheetPage> pages,
        PrivateFolder folder,
        string name,
        string[] password,
        CancellationToken cancellation
    )
    {
        var sure = Enumerable
            .Range(0, pages.Length)
            .Where(at => pages[at].Words.Length < FewWords || IsGarbage(pages[at]))
            .ToHashSet();
        if (pages.Any(page => page.Words.Length is >= FewWords and < PerhapsAStamp))
        {
            var list = await RunProgram.Of(
                "pdfimages",
                ["-list", "-l", $"{pages.Length}", .. password, name],
                folder.Path,
                cancellation: cancellation
            );
            sure.UnionWith(
                LargePictures(list.Words())
                    .Select(page => page - 1)
                    .Where(at => at < pages.Length && pages[at].Words.Length < PerhapsAStamp)
            );
        }

        return [.. sure.Order()];
    }

    /// <summary>Rows of the list: page, number, type, width, height, …</summary>
    private static IEnumerable<int> LargePictures(string list) =>
        from row in list.Split('\n')
        let cells = row.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        where cells is [_, _, "image", _, _, ..]
        let page = Whole(cells[0])
        where page > 0 && Whole(cells[3]) * Whole(cells[4]) >= LargePicture
        select (int)page;

    private static long Whole(string cell) =>
        int.TryParse(cell, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>A font without its letters gives signs instead of words.</summary>
    private static bool IsGarbage(SheetPage page)
    {
        var words = page.Words.Where(word => word.Text.Length > 1).ToList();
        var readable = words.Count(word =>
            word.Text.All(letter =>
                char.IsAscii(letter) || char.IsLetter(letter) || "’“”–—™®©•".Contains(letter)
            )
            && word.Text.Count(char.IsLetterOrDigit) * 2 >= word.Text.Length
        );
        return readable * 2 < words.Count;
    }
}
