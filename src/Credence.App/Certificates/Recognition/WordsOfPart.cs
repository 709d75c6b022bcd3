using Credence.App.Certificates.Sheets;

namespace Credence.App.Certificates.Recognition;

/// <summary>The words of a small part of a picture, mostly of one line, in the strip's own places.</summary>
internal static class WordsOfPart
{
    public static List<SheetWord> In(
        Tesseract tesseract,
        Picture strip,
        double factor,
        Layout layout = Layout.OneLine
    )
    {
        using var large = strip.Scaled(factor);
        return
        [
            .. WordTable
                .Pages(tesseract.Words(large ?? strip, layout), TextSource.Ocr)
                .SelectMany(page => page.Words)
                .Where(word => word.Text.Any(char.IsLetterOrDigit))
                .Select(word =>
                    word with
                    {
                        Left = (word.Left / factor) - Picture.Rim,
                        Right = (word.Right / factor) - Picture.Rim,
                        Top = (word.Top / factor) - Picture.Rim,
                        Bottom = (word.Bottom / factor) - Picture.Rim,
                    }
                ),
        ];
    }
}
