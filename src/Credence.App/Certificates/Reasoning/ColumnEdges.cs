using Credence.App.Certificates.Sheets;

namespace Credence.App.Certificates.Reasoning;

/// <summary>
/// Where the cells of several rows begin or end at the same place there is a column, and a gap too narrow to part words by
/// itself parts them there: "Credits claimed 12.50" above and below values that begin where 12.50 does.
/// </summary>
internal sealed class ColumnEdges
{
    private const double NarrowGap = 0.55;
    private const double SamePlace = 0.4;
    private const int FewestRows = 2;

    /// <summary>More are running text, whose words stand where they stand.</summary>
    private const int MostWords = 10;

    private readonly List<(int Row, double Left, double Right)> cells = [];

    public ColumnEdges(IReadOnlyList<List<List<SheetWord>>> rows)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var cell in rows[row].Skip(1))
            {
                cells.Add((row, cell[0].Left, cell[^1].Right));
            }
        }
    }

    /// <summary>The words of one piece of a row, taken apart at columns.</summary>
    public IEnumerable<List<SheetWord>> Parted(int row, List<SheetWord> piece)
    {
        var heights = piece.Select(word => word.Height).Order().ToArray();
        var height = heights[heights.Length / 2];
        var from = 0;
        for (var at = 1; at < piece.Count; at++)
        {
            var gap = piece[at].Left - piece[at - 1].Right;
            var isCell = at - from <= MostWords && piece.Count - at <= MostWords;
            if (isCell && gap > NarrowGap * height && IsColumn(row, piece, at, SamePlace * height))
            {
                yield return piece[from..at];
                from = at;
            }
        }

        yield return piece[from..];
    }

    private bool IsColumn(int row, List<SheetWord> piece, int at, double near)
    {
        var begin = Rows(row, cell => Math.Abs(cell.Left - piece[at].Left) < near);
        return begin >= FewestRows
            || (
                at == piece.Count - 1
                && piece[at].Text.All(letter => char.IsDigit(letter) || letter == '.')
                && Rows(row, cell => Math.Abs(cell.Right - piece[at].Right) < near) >= FewestRows
            );
    }

    private int Rows(int row, Func<(int Row, double Left, double Right), bool> fits) =>
        cells
            .Where(cell => cell.Row != row && fits(cell))
            .Select(cell => cell.Row)
            .Distinct()
            .Count();
}
