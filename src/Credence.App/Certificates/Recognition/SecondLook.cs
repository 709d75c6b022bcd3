using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Credence.App.Certificates.Sheets;

namespace Credence.App.Certificates.Recognition;

/// <summary>Where a table or much that is unclear was seen, the page is looked at in another way too, and the better words are kept.</summary>
internal static partial class SecondLook
{
    private const int ManyDays = 4;
    private const double Unclear = 0.5;
    private const double Clear = 0.7;

    public static string At(Tesseract tesseract, Picture picture, string table)
    {
        var first = Words(table);
        return IsWorthIt(first)
            ? Table(
                picture,
                TableCells.Reread(
                    tesseract,
                    picture,
                    Together(first, Words(tesseract.Words(picture, Layout.OneBlock)))
                )
            )
            : Table(picture, TableCells.Reread(tesseract, picture, first));
    }

    public static bool IsDay(string text) => Day().IsMatch(text);

    private static List<SheetWord> Words(string table) =>
        [.. WordTable.Pages(table, TextSource.Ocr).SelectMany(page => page.Words)];

    private static bool IsWorthIt(List<SheetWord> words) =>
        words.Count(word => Day().IsMatch(word.Text)) >= ManyDays
        || (words.Count > 15 && words.Count(word => word.Confidence < Unclear) * 8 > words.Count);

    private static List<SheetWord> Together(List<SheetWord> first, List<SheetWord> second)
    {
        var sure = second
            .Where(word => word.Confidence >= Clear && word.Text.Any(char.IsLetterOrDigit))
            .ToList();
        var kept = first
            .Where(word => word.Confidence >= Unclear || !sure.Exists(other => Covers(other, word)))
            .ToList();
        kept.AddRange(
            sure.Where(word => !kept.Exists(other => Covers(other, word) || Covers(word, other)))
        );
        return kept;
    }

    /// <summary>More than a third of the smaller one is shared.</summary>
    private static bool Covers(SheetWord one, SheetWord other)
    {
        var across = Math.Min(one.Right, other.Right) - Math.Max(one.Left, other.Left);
        var down = Math.Min(one.Bottom, other.Bottom) - Math.Max(one.Top, other.Top);
        var area = (other.Right - other.Left) * other.Height;
        return across > 0 && down > 0 && across * down > 0.33 * area;
    }

    private static string Table(Picture picture, List<SheetWord> words)
    {
        var table = new StringBuilder();
        table.Append(
            CultureInfo.InvariantCulture,
            $"1\t1\t0\t0\t0\t0\t0\t0\t{picture.Width}\t{picture.Height}\t-1\t\n"
        );
        foreach (var word in words)
        {
            table.Append(
                CultureInfo.InvariantCulture,
                $"5\t1\t0\t0\t0\t0\t{word.Left}\t{word.Top}\t{word.Right - word.Left}\t{word.Height}\t{word.Confidence * 100}\t{word.Text}\n"
            );
        }

        return table.ToString();
    }

    [GeneratedRegex(
        @"^(?:\d{1,2}/|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{2,4})?|\d{4}-\d\d-\d\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Day();
}
