using System.Collections.Immutable;

namespace Credence.App.Certificates.Reasoning;

/// <summary>One record of a table: for each column the pieces of text that stand in it, from top to bottom.</summary>
internal sealed class TableRecord(int columns)
{
    public List<Passage>[] Cells { get; } =
    [.. Enumerable.Range(0, columns).Select(_ => new List<Passage>())];

    public double Top => Cells.SelectMany(cell => cell).Min(piece => piece.Top);

    public double LastMiddle => Cells.SelectMany(cell => cell).Max(piece => piece.Middle);

    public string Text(int column) => string.Join(' ', Cells[column].Select(piece => piece.Text));
}

/// <summary>Takes the rows under a heading apart into records; a record begins with a date, what wraps belongs to the nearest.</summary>
internal static class TableRecords
{
    public static List<TableRecord> Of(
        IReadOnlyList<ImmutableArray<Passage>> rows,
        ImmutableArray<TableColumn> columns
    )
    {
        var lines = rows.Select(row => Placed(row, columns))
            .Where(line => line.Any(cell => cell is not null))
            .ToList();
        var anchors = lines
            .Where(line => Begins(line, columns))
            .Select(line => Beginning(line, columns));
        if (TableBlocks.Of(lines, [.. anchors], columns) is { } blocks)
        {
            return blocks;
        }

        var records = new List<TableRecord>();
        var loose = new List<Passage?[]>();
        foreach (var line in lines)
        {
            if (!Begins(line, columns))
            {
                loose.Add(line);
                continue;
            }

            var record = new TableRecord(columns.Length);
            // Lines above this one belong to it where they are nearer to it than to the record before.
            foreach (var above in loose)
            {
                var previous = records.Count > 0 ? records[^1] : null;
                var here = Middle(line) - Middle(above);
                var there = previous is null
                    ? double.MaxValue
                    : Middle(above) - previous.LastMiddle;
                Add(previous is not null && there <= here * 1.12 ? previous : record, above);
            }

            loose.Clear();
            Add(record, line);
            records.Add(record);
        }

        foreach (var rest in loose)
        {
            if (
                records.Count > 0
                && Middle(rest) - records[^1].LastMiddle
                    < 2.6 * rest.OfType<Passage>().Max(piece => piece.Size)
            )
            {
                Add(records[^1], rest);
            }
        }

        return records;
    }

    private static bool Begins(Passage?[] line, ImmutableArray<TableColumn> columns)
    {
        var hasDateColumn = columns.Any(column => column.Kind == ColumnKind.Date);
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] is not { } cell)
            {
                continue;
            }

            if (columns[at].Kind == ColumnKind.Date && FoundDates.In(cell.Text).Count > 0)
            {
                return true;
            }

            if (
                !hasDateColumn
                && columns[at].Kind == ColumnKind.Amount
                && cell.Text.Any(char.IsDigit)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The height at which a record's day stands, or its amount where the table has no days.</summary>
    private static double Beginning(Passage?[] line, ImmutableArray<TableColumn> columns)
    {
        var dated = Enumerable
            .Range(0, line.Length)
            .FirstOrDefault(at => line[at] is not null && columns[at].Kind == ColumnKind.Date, -1);
        return dated >= 0 ? line[dated]!.Middle : Middle(line);
    }

    private static double Middle(Passage?[] line) =>
        line.OfType<Passage>().Average(piece => piece.Middle);

    private static void Add(TableRecord record, Passage?[] line)
    {
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] is { } piece)
            {
                record.Cells[at].Add(piece);
            }
        }
    }

    /// <summary>Each piece of a row in the column under whose heading it stands; a piece that spans several is parted.</summary>
    private static Passage?[] Placed(
        ImmutableArray<Passage> row,
        ImmutableArray<TableColumn> columns
    )
    {
        var placed = new List<Sheets.SheetWord>[columns.Length];
        var before = (Piece: (Passage?)null, Column: 0);
        foreach (var piece in row)
        {
            var under = Enumerable
                .Range(0, columns.Length)
                .Where(at => Shared(piece, columns[at]) > 0)
                .ToList();
            if (under.Count <= 1)
            {
                // What stands under no heading goes with the cell it stands close behind.
                var at =
                    under.Count == 1 ? under[0]
                    : before.Piece is { } cell && piece.Left - cell.Right < 0.8 * cell.Size
                        ? before.Column
                    : Nearest(piece.Left, piece.Center, columns);
                (placed[at] ??= []).AddRange(piece.Words);
                before = (piece, at);
                continue;
            }

            foreach (var word in piece.Words)
            {
                (placed[LastStarting(word.Left + (0.6 * word.Height), columns, under)] ??= []).Add(
                    word
                );
            }
        }

        return
        [
            .. placed.Select(words => words is null ? null : Passage.OfLine(row[0].Page, words)),
        ];
    }

    private static double Shared(Passage piece, TableColumn column) =>
        Math.Min(piece.Right, column.Right) - Math.Max(piece.Left, column.Left);

    private static int LastStarting(
        double left,
        ImmutableArray<TableColumn> columns,
        List<int> among
    )
    {
        var best = among[0];
        foreach (var at in among)
        {
            best = columns[at].Left <= left ? at : best;
        }

        return best;
    }

    private static int Nearest(double left, double center, ImmutableArray<TableColumn> columns)
    {
        var best = 0;
        var least = double.MaxValue;
        for (var at = 0; at < columns.Length; at++)
        {
            var away = Math.Min(
                Math.Abs(columns[at].Left - left),
                Math.Abs(((columns[at].Left + columns[at].Right) / 2) - center)
            );
            (best, least) = away < least ? (at, away) : (best, least);
        }

        return best;
    }
}
