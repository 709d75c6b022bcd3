using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Credence.App.Certificates.Sheets;

/// <summary>The table of words that poppler and Tesseract both print: level, page, …, left, top, width, height, confidence, text.</summary>
internal static partial class WordTable
{
    private const int PageLevel = 1;
    private const int WordLevel = 5;
    private const int Columns = 12;
    private const double LowestLetter = 4;
    private const int MostWords = 60_000;

    public static ImmutableArray<SheetPage> Pages(string table, TextSource source)
    {
        var pages = ImmutableArray.CreateBuilder<SheetPage>();
        var words = ImmutableArray.CreateBuilder<SheetWord>();
        var (width, height) = (0.0, 0.0);
        var count = 0;
        foreach (var row in table.Split('\n'))
        {
            var cells = row.Split('\t', Columns);
            if (
                cells.Length < Columns
                || !int.TryParse(cells[0], CultureInfo.InvariantCulture, out var level)
            )
            {
                continue;
            }

            if (level == PageLevel)
            {
                Close();
                (width, height) = (Number(cells[8]), Number(cells[9]));
            }
            else if (level == WordLevel && width > 0 && count++ < MostWords)
            {
                Add(words, cells, source);
            }
        }

        Close();
        return pages.ToImmutable();

        void Close()
        {
            if (width > 0 && height > 0)
            {
                pages.Add(
                    new SheetPage(pages.Count + 1, width, height, words.ToImmutable(), source)
                );
            }

            words.Clear();
            width = 0;
        }
    }

    private static void Add(
        ImmutableArray<SheetWord>.Builder words,
        string[] cells,
        TextSource source
    )
    {
        var text = Clean(cells[11]);
        text = source == TextSource.Ocr ? WithoutSpecks(text) : text;
        var (left, top) = (Number(cells[6]), Number(cells[7]));
        var (width, height) = (Number(cells[8]), Number(cells[9]));
        var isRule = source == TextSource.Ocr && height < LowestLetter && text.Any(char.IsLetter);
        if (text.Length == 0 || width <= 0 || height <= 0 || isRule)
        {
            return;
        }

        var confidence = source == TextSource.Text ? 1 : Math.Clamp(Number(cells[10]) / 100, 0, 1);
        var word = new SheetWord(text, left, top, left + width, top + height, confidence);
        if (source == TextSource.Ocr && RunTogether().Match(text) is { Success: true } together)
        {
            words.AddRange(Apart(word, together));
            return;
        }

        words.Add(word);
    }

    /// <summary>Its parts, each with its share of the place.</summary>
    private static IEnumerable<SheetWord> Apart(SheetWord word, Match together) =>
        from part in together.Groups.Values.Skip(1)
        where part.Length > 0
        let letter = (word.Right - word.Left) / word.Text.Length
        select word with
        {
            Text = part.Value,
            Left = word.Left + (part.Index * letter),
            Right = word.Left + ((part.Index + part.Length) * letter),
        };

    /// <summary>Ligatures and odd spaces as plain letters.</summary>
    private static string Clean(string text) =>
        string.Concat(
            text.Trim()
                .Replace("ﬁ", "fi")
                .Replace("ﬂ", "fl")
                .Replace("ﬀ", "ff")
                .Replace("ﬃ", "ffi")
                .Replace("ﬄ", "ffl")
                .Where(letter => !char.IsControl(letter) && letter is not ('\u00AD' or '\u200B'))
        );

    /// <summary>Dirt and rules beside a word are recognized as signs.</summary>
    private static string WithoutSpecks(string text)
    {
        var trimmed = text.TrimStart('‘', '`', '|', '~', '_', '*', '«', '°', '¢', '\\', '[', ']')
            .TrimEnd('|', '~', '_', '`', '\\', '[');
        trimmed = DecimalComma().Replace(trimmed, ".");
        return trimmed.Length > 0 ? trimmed
            : text is "|" or "_" or "~" ? ""
            : text;
    }

    private static double Number(string cell) =>
        double.TryParse(cell, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number
            : 0;

    /// <summary>"2AMAPRA" was "2 AMA PRA".</summary>
    [GeneratedRegex(
        @"^(?<amount>\d{1,2}(?:\.\d{1,2})?)?(?<ama>AMA)(?<pra>PRA)?$",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex RunTogether();

    /// <summary>"6,50" was "6.50": credits are no thousands.</summary>
    [GeneratedRegex(@"(?<=^\d{1,2}),(?=\d\d$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DecimalComma();
}
