using Credence.App.Certificates.Sheets;

namespace Credence.App.Certificates.Recognition;

/// <summary>
/// Ink in the line of a table where no word was recognized, such as the 1 of "Category 1" before a wide gap: the place is
/// read again together with the word beside it, and believed where that word comes out the same.
/// </summary>
internal static class LostWords
{
    private const double Space = 0.3;
    private const double Reach = 3;
    private const double LetterHeight = 34;
    private const double Clear = 0.6;

    public static List<SheetWord> Found(
        Tesseract tesseract,
        Picture picture,
        List<SheetWord> words,
        (double Top, double Bottom) table
    )
    {
        var found = new List<SheetWord>(words);
        foreach (
            var word in words.Where(word => word.Middle > table.Top && word.Middle < table.Bottom)
        )
        {
            if (word.Text.Count(char.IsLetter) < 3 || word.Confidence < Clear)
            {
                continue;
            }

            var next = words
                .Where(other =>
                    other.Left >= word.Right - (0.2 * word.Height)
                    && Math.Abs(other.Middle - word.Middle) < 0.7 * word.Height
                )
                .Select(other => other.Left)
                .DefaultIfEmpty(picture.Width)
                .Min();
            var (from, to) = (
                word.Right + (Space * word.Height),
                Math.Min(next - (Space * word.Height), word.Right + (Reach * word.Height))
            );
            if (word.Text == "Category" && next - word.Right > word.Height)
            {
                found.AddRange(Grade(tesseract, picture, word, words));
            }
            else if (to - from > 0.5 * word.Height && HasLetters(picture, word, from, to))
            {
                found.AddRange(Beside(tesseract, picture, word, to));
            }
        }

        return found;
    }

    /// <summary>"Category" is nothing without its number, which may stand alone in the next line.</summary>
    private static IEnumerable<SheetWord> Grade(
        Tesseract tesseract,
        Picture picture,
        SheetWord word,
        List<SheetWord> words
    )
    {
        var first = words
            .Where(other => Math.Abs(other.Middle - word.Middle) < 0.5 * word.Height)
            .Where(other => other.Right <= word.Left && word.Left - other.Right < 6 * word.Height)
            .OrderBy(other => other.Left)
            .Aggregate(word, (one, other) => other.Left < one.Left ? other : one);
        var (left, top) = (first.Left - (0.5 * word.Height), word.Top - (0.3 * word.Height));
        using var cell = picture.Part(
            left,
            top,
            word.Right - left + (1.5 * word.Height),
            2.8 * word.Height
        );
        var read = cell is null
            ? []
            : WordsOfPart.In(
                tesseract,
                cell,
                Math.Clamp(LetterHeight / word.Height, 1, 4),
                Layout.OneBlock
            );
        var at = read.FindIndex(other => other.Text == word.Text);
        return
            at >= 0
            && at + 1 < read.Count
            && read[at + 1] is { Text: "1" or "2", Confidence: >= Clear } grade
            ?
            [
                grade with
                {
                    Left = grade.Left + (int)left,
                    Right = grade.Right + (int)left,
                    Top = grade.Top + (int)top,
                    Bottom = grade.Bottom + (int)top,
                },
            ]
            : [];
    }

    /// <summary>Ink about as high as a letter; a rule between columns is higher, one between rows lower.</summary>
    private static bool HasLetters(Picture picture, SheetWord word, double from, double to)
    {
        var rim = 0.25 * word.Height;
        using var gap = picture.Part(from, word.Top - rim, to - from, word.Height + (2 * rim));
        if (gap is null)
        {
            return false;
        }

        var (width, dots) = (gap.Width, gap.Dots());
        var dark = Enumerable
            .Range(0, gap.Height)
            .Where(row => dots.AsSpan(row * width, width).ContainsAnyInRange((byte)0, (byte)100))
            .ToList();
        var inside = gap.Height - (2 * Picture.Rim);
        return dark.Count > 0.3 * word.Height
            && dark[0] > Picture.Rim
            && dark[^1] < Picture.Rim + inside - 1
            && dark[^1] - dark[0] < 1.35 * word.Height;
    }

    private static IEnumerable<SheetWord> Beside(
        Tesseract tesseract,
        Picture picture,
        SheetWord word,
        double to
    )
    {
        var (left, top) = (word.Left - (0.4 * word.Height), word.Top - (0.3 * word.Height));
        using var strip = picture.Part(left, top, to - left, 1.6 * word.Height);
        var read = strip is null
            ? []
            : WordsOfPart.In(tesseract, strip, Math.Clamp(LetterHeight / word.Height, 1, 4));
        return read.Count > 1 && read[0].Text == word.Text
            ? read.Skip(1)
                .Where(other => other.Confidence >= Clear)
                .Select(other =>
                    other with
                    {
                        Left = other.Left + (int)left,
                        Right = other.Right + (int)left,
                        Top = other.Top + (int)top,
                        Bottom = other.Bottom + (int)top,
                    }
                )
            : [];
    }
}
