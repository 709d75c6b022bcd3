using System.Globalization;
using System.Text.RegularExpressions;
using Credence.App.Certificates.Sheets;

namespace Credence.App.Certificates.Recognition;

/// <summary>
/// Single figures far from other words are what recognition loses first, and their point next. Where the rows of a table
/// have figures under each other, each place in that column is cut out and read by itself: a lost figure is found again,
/// and one that reads differently the second time is doubted.
/// </summary>
internal static partial class TableCells
{
    private const int MostAlone = 12;
    private const double Disputed = 0.62;

    /// <summary>How much of the paper around it is taken along, and how high its letters are made.</summary>
    private static readonly (double Rim, double Height)[] Sizes = [(1, 34), (0.45, 34), (0.7, 48)];

    public static List<SheetWord> Reread(
        Tesseract tesseract,
        Picture picture,
        List<SheetWord> words
    )
    {
        var lines = FigureColumns.Lines(words);
        if (lines.Count < FigureColumns.FewestRows)
        {
            return Alone(tesseract, picture, words);
        }

        var read = LostWords.Found(
            tesseract,
            picture,
            words,
            (lines[0].Middle - (4 * lines[0].Height), lines[^1].Middle + (2 * lines[^1].Height))
        );
        foreach (var column in FigureColumns.Of(read, lines).ToList())
        {
            foreach (var line in lines)
            {
                Read(tesseract, picture, column, line, read);
            }
        }

        return read;
    }

    /// <summary>Without a table: a few figures that stand alone, as over or under a caption, with what may follow their point.</summary>
    private static List<SheetWord> Alone(
        Tesseract tesseract,
        Picture picture,
        List<SheetWord> words
    )
    {
        var read = new List<SheetWord>(words);
        foreach (var word in FigureColumns.Alone(words).Take(MostAlone))
        {
            var next = words
                .Where(other => other.Left >= word.Right)
                .Where(other => Math.Abs(other.Middle - word.Middle) < word.Height)
                .Select(other => other.Left - word.Height)
                .DefaultIfEmpty(picture.Width)
                .Min();
            var right = Math.Max(
                word.Right,
                Math.Min(next, word.Left + (FigureColumns.WidestFigure * word.Height))
            );
            Read(
                tesseract,
                picture,
                new FigureColumn(word.Left, right, 0, word.Height),
                new TableLine(word.Left, word.Middle, word.Height),
                read
            );
        }

        return read;
    }

    private static void Read(
        Tesseract tesseract,
        Picture picture,
        FigureColumn column,
        TableLine line,
        List<SheetWord> read
    )
    {
        var middle = line.Middle + column.Lower;
        var inLine = read.Where(word =>
                Math.Abs(word.Middle - middle) < 0.8 * column.Height && word.Height > 0
            )
            .ToList();
        var there = inLine.FindAll(word => word.Left < column.Right && column.Left < word.Right);
        if (there.Exists(word => !IsShort(word.Text)))
        {
            return;
        }

        var known = there.Count == 1 ? there[0] : null;
        if (known is not null && known.Left < column.Left - (0.7 * column.Height))
        {
            Part(tesseract, picture, column, known, read);
            return;
        }

        middle = known is { } word && word.Height < 1.4 * column.Height ? word.Middle : middle;
        var (from, to) = (
            Math.Min(column.Left, known?.Left ?? column.Left),
            Math.Max(column.Right, known?.Right ?? column.Right)
        );
        var left = inLine
            .Where(word => word.Right <= from)
            .Select(word => word.Right + (0.2 * column.Height))
            .DefaultIfEmpty(0)
            .Max();
        var right = inLine
            .Where(word => word.Left >= to)
            .Select(word => word.Left - (0.2 * column.Height))
            .DefaultIfEmpty(picture.Width)
            .Min();
        var votes = Looks(tesseract, picture, column, (left, from, to, right), middle);
        if (known is not null)
        {
            votes.Insert(0, (Point(known.Text), known.Confidence));
        }

        if (Agreed(votes) is not { } vote)
        {
            return;
        }

        there.ForEach(word => read.Remove(word));
        read.Add(
            new SheetWord(
                vote.Text,
                known?.Left ?? from,
                middle - (0.5 * column.Height),
                known?.Right ?? to,
                middle + (0.5 * column.Height),
                vote.Confidence
            )
        );
    }

    /// <summary>"13.5" under "Category 1" and "3.5": a word that runs into the column ends with what stands there.</summary>
    private static void Part(
        Tesseract tesseract,
        Picture picture,
        FigureColumn column,
        SheetWord word,
        List<SheetWord> read
    )
    {
        var edge = column.Left - (0.3 * column.Height);
        var votes = Looks(
            tesseract,
            picture,
            column,
            (edge, column.Left, column.Right, picture.Width),
            word.Middle
        );
        if (
            Agreed(votes) is { } figure
            && word.Text.Length > figure.Text.Length
            && word.Text.EndsWith(figure.Text, StringComparison.Ordinal)
        )
        {
            read.Remove(word);
            read.Add(word with { Text = word.Text[..^figure.Text.Length], Right = edge });
            read.Add(
                word with
                {
                    Text = figure.Text,
                    Left = edge + 1,
                    Confidence = figure.Confidence,
                }
            );
        }
    }

    /// <summary>Up to three times, each in another size, until two agree.</summary>
    private static List<(string Text, double Confidence)> Looks(
        Tesseract tesseract,
        Picture picture,
        FigureColumn column,
        (double Left, double From, double To, double Right) place,
        double middle
    )
    {
        var votes = new List<(string Text, double Confidence)>();
        foreach (var (rim, height) in Sizes)
        {
            var left = Math.Max(place.Left, place.From - (rim * column.Height));
            var right = Math.Min(place.Right, place.To + (rim * column.Height));
            using var cell = picture.Part(
                left,
                middle - ((0.5 + (0.35 * rim)) * column.Height),
                right - left,
                (1 + (0.7 * rim)) * column.Height
            );
            var again = cell is null
                ? []
                : WordsOfPart.In(tesseract, cell, Math.Clamp(height / column.Height, 1, 4));
            if (again is [var figure] && FigureColumns.Figure().IsMatch(Point(figure.Text)))
            {
                votes.Add((Point(figure.Text), figure.Confidence));
                if (votes.FindAll(vote => vote.Text == votes[^1].Text).Count > 1)
                {
                    break;
                }
            }
        }

        return votes;
    }

    /// <summary>Two looks that agree are believed; else the clearest one is doubted.</summary>
    private static (string Text, double Confidence)? Agreed(
        List<(string Text, double Confidence)> votes
    )
    {
        var figures = votes.FindAll(vote => FigureColumns.Figure().IsMatch(vote.Text));
        if (figures.Count == 0)
        {
            return null;
        }

        var most = figures
            .GroupBy(vote => vote.Text, StringComparer.Ordinal)
            .OrderByDescending(same => same.Count())
            .ThenByDescending(same => same.Max(vote => vote.Confidence))
            .First()
            .ToList();
        var confidence = most.Max(vote => vote.Confidence);
        return (most[0].Text, most.Count > 1 ? confidence : Math.Min(confidence, Disputed));
    }

    /// <summary>A point that was recognized as a colon or comma or not at all, and a stroke beside the figure.</summary>
    private static string Point(string text)
    {
        var figure = text.Trim('|', ')', '(', ']', '[', '\'', ':', ';', ',', '.')
            .Replace(':', '.')
            .Replace(',', '.');
        return LostPoint().Replace(figure, "0.");
    }

    private static bool IsShort(string text) => text.Length <= 6;

    /// <summary>Nobody writes 075.</summary>
    [GeneratedRegex(@"^0(?=\d{1,2}$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LostPoint();
}
