using System.Collections.Immutable;
using System.Text;
using Credence.App.Folder;
using Credence.App.Problems;
using Credence.App.Tables;
using Credence.Core.Ledger;

namespace Credence.App.Inbox;

/// <summary>Adds rows at the end of a ledger.csv and leaves every byte before them as it is, in whatever order its columns stand.</summary>
internal static class LedgerAppend
{
    /// <param name="before">Null where there is no ledger yet.</param>
    /// <param name="whole">All rows, for a ledger that rows cannot be added to as it stands.</param>
    public static byte[] To(
        byte[]? before,
        ImmutableArray<CmeActivity> whole,
        IEnumerable<CmeActivity> added
    )
    {
        var rows = added.Select(LedgerTable.Cells).ToList();
        if (
            before is null
            || Text(before) is not { } text
            || Columns(text) is not { } columns
            || rows.Exists(cells => !Fits(cells, columns))
        )
        {
            return Encoding.UTF8.GetBytes(LedgerWriter.Csv(whole));
        }

        var lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var tail = new StringBuilder(text.EndsWith('\n') || text.EndsWith('\r') ? "" : lineEnd);
        foreach (var cells in rows)
        {
            var row = CsvTable.Write([
                [.. columns.Select(column => column is { } own ? cells[(int)own] : "")],
            ]);
            tail.Append(row.TrimEnd('\n')).Append(lineEnd);
        }

        return [.. before, .. Encoding.UTF8.GetBytes(tail.ToString())];
    }

    /// <summary>Null for anything but UTF-8.</summary>
    private static string? Text(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>What stands in each column; null where the table is not one of commas with its heading on top.</summary>
    private static ImmutableArray<LedgerColumn?>? Columns(string text)
    {
        var table = CsvTable.Read(text.TrimStart('\uFEFF'), LedgerReader.Own, new ProblemList());
        var heading = table?.Rows.FirstOrDefault(row => !row.IsBlank);
        return
            heading is { Cells.Length: > 1 }
            && text.TrimStart('\uFEFF', '\r', '\n', ' ').Split('\n')[0].Contains(',')
            ? [.. heading.Cells.Select(cell => LedgerColumns.FindKindly(cell.Trim()))]
            : null;
    }

    private static bool Fits(ImmutableArray<string> cells, ImmutableArray<LedgerColumn?> columns) =>
        Enumerable
            .Range(0, cells.Length)
            .All(at => cells[at].Length == 0 || columns.Contains((LedgerColumn)at));
}
