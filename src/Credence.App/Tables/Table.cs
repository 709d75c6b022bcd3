using System.Collections.Immutable;

namespace Credence.App.Tables;

/// <summary>How a place in a table is named.</summary>
public enum TableKind
{
    /// <summary>"ledger.csv, line 4, column credits".</summary>
    Text,

    /// <summary>"ledger.xlsx, cell C4".</summary>
    Sheet,
}

/// <summary>A table as it stands in a file, whatever the file's format: rows of cells as text, with their places.</summary>
public sealed record Table(string File, TableKind Kind, ImmutableArray<TableRow> Rows)
{
    /// <param name="row">The row with its number in the file.</param>
    /// <param name="column">Counted from 0.</param>
    /// <param name="heading">The column's name, where it has one.</param>
    public string Place(TableRow row, int column, string heading) =>
        Kind == TableKind.Sheet
            ? $"{File}, cell {Letters(column)}{row.Number}"
            : $"{File}, line {row.Number}, column {(heading.Length > 0 ? heading : Letters(column))}";

    public string Place(TableRow row) =>
        Kind == TableKind.Sheet ? $"{File}, row {row.Number}" : $"{File}, line {row.Number}";

    /// <summary>A, B … Z, AA: as spreadsheets name their columns.</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (var left = column + 1; left > 0; left = (left - 1) / 26)
        {
            letters = (char)('A' + ((left - 1) % 26)) + letters;
        }

        return letters;
    }
}

/// <summary>One row; a missing cell at its end is an empty one.</summary>
/// <param name="Number">The line or row of the file it begins on, counted from 1.</param>
public sealed record TableRow(int Number, ImmutableArray<string> Cells)
{
    public string this[int column] => column < Cells.Length ? Cells[column] : "";

    public bool IsBlank
    {
        get
        {
            foreach (var cell in Cells)
            {
                if (!string.IsNullOrWhiteSpace(cell))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
