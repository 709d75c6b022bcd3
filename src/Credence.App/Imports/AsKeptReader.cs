using System.Collections.Immutable;
using Credence.App.Problems;
using Credence.App.Tables;
using Credence.Core.Ledger;

namespace Credence.App.Imports;

/// <summary>
/// Reads a list as people keep it: finds its headings, reads each row, and reports how every cell was understood.
/// Nothing is dropped: what is not understood goes into the note or another column, or is named as a problem.
/// </summary>
public sealed class AsKeptReader(AsKeptWords words, bool isOsteopath)
{
    private const int DeepestHeading = 20;

    /// <summary>True for a ledger with its own columns: those are read to the letter instead.</summary>
    public static bool IsOwnForm(Table table) =>
        table.Rows.FirstOrDefault(row => !row.IsBlank) is { } heading
        && heading.Cells.Count(cell => LedgerColumns.Find(cell.Trim()) is not null) >= 2
        && heading.Cells.Any(cell => cell.Trim() == "date");

    public AsKeptLedger Read(Table table, ProblemList problems)
    {
        if (FindHeading(table) is not { } heading)
        {
            var first = table.Rows.FirstOrDefault(row => !row.IsBlank);
            problems.Add(
                ProblemCatalog.HeadingMissing,
                first is null ? table.File : table.Place(first),
                "Date"
            );
            return new AsKeptLedger([], []);
        }

        var columns = KeptColumns.Of(heading, words);
        var report = new List<CellReport>();
        var activities = new List<CmeActivity>();
        var undated = new List<Undated>();
        foreach (var row in table.Rows.Where(row => !row.IsBlank))
        {
            if (row.Number < heading.Number)
            {
                Aside(row, "a line above the table", report);
            }
            else if (row.Number > heading.Number && !columns.IsHeadingAgain(row, words))
            {
                Row(table, row, columns, activities, undated, report, problems);
            }
        }

        return new AsKeptLedger(LedgerTable.Numbered([.. activities]), [.. report])
        {
            Undated = [.. undated],
        };
    }

    private void Row(
        Table table,
        TableRow row,
        KeptColumns columns,
        List<CmeActivity> activities,
        List<Undated> undated,
        List<CellReport> report,
        ProblemList problems
    )
    {
        if (columns.IsTotal(row))
        {
            Aside(row, "a line of totals", report);
            return;
        }

        if (columns.LoneNote(row) is { } note && activities.Count > 0)
        {
            var above = activities[^1];
            activities[^1] = above with { Note = KeptRow.Joined(above.Note, note) };
            report.Add(
                new CellReport(
                    row.Number,
                    "",
                    note,
                    "note of the activity above",
                    Certainty.PleaseLook
                )
            );
            return;
        }

        var kept = new KeptRow(table, row, columns, words, isOsteopath, report, problems);
        var activity = kept.Read();
        if (activity.Date == default)
        {
            undated.Add(new(activity, kept.DateText));
        }
        else
        {
            activities.Add(activity);
        }
    }

    private static void Aside(TableRow row, string what, List<CellReport> report) =>
        report.Add(
            new CellReport(
                row.Number,
                "",
                string.Join(" | ", row.Cells.Where(cell => cell.Length > 0)),
                what,
                Certainty.Left
            )
        );

    /// <summary>The first row that names a date and at least one thing more.</summary>
    private TableRow? FindHeading(Table table) =>
        table
            .Rows.Where(row => !row.IsBlank)
            .Take(DeepestHeading)
            .FirstOrDefault(row =>
            {
                var known = row.Cells.Select(words.Heading).OfType<KeptColumn>().ToArray();
                return known.Contains(KeptColumn.Date) && known.Length >= 2;
            });
}
