using System.Collections.Immutable;

namespace Credence.App.Certificates.Reasoning;

/// <summary>
/// Records of a table whose cells run over several lines: in each column lines that stand close are one cell, and a cell
/// belongs to the record whose day or amount stands at its height, wherever in the cell that is.
/// </summary>
internal static class TableBlocks
{
    private const double WithinACell = 1.3;

    /// <summary>Null where cells cannot be told apart by the space between them.</summary>
    public static List<TableRecord>? Of(
        IReadOnlyList<Passage?[]> lines,
        IReadOnlyList<double> anchors,
        ImmutableArray<TableColumn> columns
    )
    {
        var inColumn = Enumerable
            .Range(0, columns.Length)
            .Select(at =>
                lines
                    .Select(line => line[at])
                    .OfType<Passage>()
                    .OrderBy(piece => piece.Middle)
                    .ToList()
            )
            .ToList();
        var steps = inColumn
            .SelectMany(pieces =>
                pieces.Zip(pieces.Skip(1), (one, next) => next.Middle - one.Middle)
            )
            .Order()
            .ToList();
        if (anchors.Count < 2 || steps.Count == 0 || lines.Count == anchors.Count)
        {
            return null;
        }

        var leading = steps[steps.Count / 8];
        var records = anchors.Select(_ => new TableRecord(columns.Length)).ToList();
        for (var column = 0; column < columns.Length; column++)
        {
            foreach (var cell in Cells(inColumn[column], WithinACell * leading))
            {
                var (top, bottom) = (
                    cell[0].Middle - (0.6 * leading),
                    cell[^1].Middle + (0.6 * leading)
                );
                var at = Enumerable
                    .Range(0, anchors.Count)
                    .Where(at => anchors[at] > top && anchors[at] < bottom)
                    .ToList();
                if (at.Count > 1)
                {
                    return null;
                }

                if ((at.Count == 1 ? at[0] : Nearest(anchors, (top + bottom) / 2)) is { } record)
                {
                    records[record].Cells[column].AddRange(cell);
                }
            }
        }

        // A record without its title would be lost: then the lines are taken one by one.
        var titles = Enumerable
            .Range(0, columns.Length)
            .Where(at => columns[at].Kind == ColumnKind.Title)
            .ToList();
        return records.TrueForAll(record => titles.Exists(at => record.Cells[at].Count > 0))
            ? records
            : null;
    }

    private static IEnumerable<List<Passage>> Cells(List<Passage> pieces, double farthest)
    {
        var cell = new List<Passage>();
        foreach (var piece in pieces)
        {
            if (cell.Count > 0 && piece.Middle - cell[^1].Middle > farthest)
            {
                yield return cell;
                cell = [];
            }

            cell.Add(piece);
        }

        if (cell.Count > 0)
        {
            yield return cell;
        }
    }

    /// <summary>The record whose height is nearest, where it is nearer than half the way to the next.</summary>
    private static int? Nearest(IReadOnlyList<double> anchors, double middle)
    {
        var best = 0;
        for (var at = 1; at < anchors.Count; at++)
        {
            best = Math.Abs(anchors[at] - middle) < Math.Abs(anchors[best] - middle) ? at : best;
        }

        var step = best > 0 ? anchors[best] - anchors[best - 1] : anchors[1] - anchors[0];
        return Math.Abs(anchors[best] - middle) < 0.55 * step ? best : null;
    }
}
