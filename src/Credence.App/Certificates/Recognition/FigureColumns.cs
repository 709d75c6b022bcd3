using System.Text.RegularExpressions;
using Credence.App.Certificates.Sheets;

namespace Credence.App.Certificates.Recognition;

/// <summary>A row of a table: where a day stands.</summary>
internal sealed record TableLine(double Left, double Middle, double Height);

/// <summary>Figures under each other; Lower is how much lower than the day of their row they stand.</summary>
internal sealed record FigureColumn(double Left, double Right, double Lower, double Height);

/// <summary>Finds rows by their days, and columns by figures that stand alone under each other.</summary>
internal static partial class FigureColumns
{
    public const int FewestRows = 3;
    private const double Apart = 0.9;
    public const double WidestFigure = 2.2;

    /// <summary>The heights at which a day stands.</summary>
    public static List<TableLine> Lines(List<SheetWord> words)
    {
        var lines = new List<TableLine>();
        foreach (
            var word in words
                .Where(word => SecondLook.IsDay(word.Text))
                .OrderBy(word => word.Middle)
        )
        {
            if (lines.Count == 0 || word.Middle - lines[^1].Middle > 0.8 * word.Height)
            {
                lines.Add(new(word.Left, word.Middle, word.Height));
            }
        }

        return lines;
    }

    public static IEnumerable<FigureColumn> Of(List<SheetWord> words, List<TableLine> lines)
    {
        var columns = new List<List<(SheetWord Word, TableLine Line)>>();
        foreach (var word in words.Where(word => Figure().IsMatch(word.Text)))
        {
            var line = lines.MinBy(line => Math.Abs(line.Middle - word.Middle))!;
            if (
                Math.Abs(line.Middle - word.Middle) > 0.9 * line.Height
                || words.Exists(other => IsBeside(word, other))
            )
            {
                continue;
            }

            var column = columns.Find(column =>
                column.Exists(other =>
                    Math.Min(other.Word.Right, word.Right) > Math.Max(other.Word.Left, word.Left)
                )
            );
            if (column is null)
            {
                columns.Add([(word, line)]);
            }
            else
            {
                column.Add((word, line));
            }
        }

        return columns
            .Where(column => column.Count >= FewestRows - 1 && column.Count * 3 >= lines.Count)
            .Select(Column);
    }

    /// <summary>From edge to edge, but for a word that runs in from the column before.</summary>
    private static FigureColumn Column(List<(SheetWord Word, TableLine Line)> cells)
    {
        var height = Middle(cells.Select(cell => cell.Word.Height));
        var left = Middle(cells.Select(cell => cell.Word.Left)) - (WidestFigure * height);
        var inside = cells.FindAll(cell => cell.Word.Left >= left);
        return new FigureColumn(
            inside.Min(cell => cell.Word.Left),
            inside.Max(cell => cell.Word.Right),
            Middle(
                cells
                    .Where(cell => cell.Word.Height <= 1.2 * height)
                    .Select(cell => cell.Word.Middle - cell.Line.Middle)
            ),
            height
        );
    }

    public static IEnumerable<SheetWord> Alone(List<SheetWord> words) =>
        words
            .Where(word => Figure().IsMatch(word.Text) && word.Height > 8)
            .Where(word => !words.Exists(other => IsBeside(word, other)));

    private static bool IsBeside(SheetWord word, SheetWord other) =>
        !ReferenceEquals(word, other)
        && Math.Abs(word.Middle - other.Middle) < 0.7 * word.Height
        && other.Text.Any(char.IsLetterOrDigit)
        && Math.Max(word.Left, other.Left) - Math.Min(word.Right, other.Right)
            < Apart * word.Height;

    private static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    [GeneratedRegex(@"^\d{1,3}(?:[.,]\d{1,2})?$", RegexOptions.CultureInvariant, 1000)]
    public static partial Regex Figure();
}
