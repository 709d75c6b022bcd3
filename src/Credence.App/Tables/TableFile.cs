using Credence.App.Problems;

namespace Credence.App.Tables;

/// <summary>Reads a table by what the file is: Excel by its first bytes, Markdown by its name, else CSV.</summary>
public static class TableFile
{
    public static Table? Read(byte[] bytes, string file, ProblemList problems)
    {
        if (IsSheet(bytes))
        {
            return SheetTable.Read(bytes, file, problems);
        }

        if (Path.GetExtension(file).ToLowerInvariant() is ".xlsx" or ".xls")
        {
            problems.Add(ProblemCatalog.SheetBroken, file);
            return null;
        }

        if (TextBytes.Read(bytes, file, problems) is not { } text)
        {
            return null;
        }

        return Path.GetExtension(file).ToLowerInvariant() is ".md" or ".markdown"
            ? MarkdownTable.Read(text, file, problems)
            : Opened(CsvTable.Read(text, file, problems));
    }

    /// <summary>Without the apostrophes that keep a spreadsheet from calculating.</summary>
    private static Table? Opened(Table? table) =>
        table is null
            ? null
            : table with
            {
                Rows =
                [
                    .. table.Rows.Select(row =>
                        row.Cells.Any(cell => cell.StartsWith('\''))
                            ? row with
                            {
                                Cells = [.. row.Cells.Select(GuardedCells.Open)],
                            }
                            : row
                    ),
                ],
            };

    private static bool IsSheet(byte[] bytes) =>
        bytes is [(byte)'P', (byte)'K', 3, 4, ..] or [0xD0, 0xCF, 0x11, 0xE0, ..];
}
