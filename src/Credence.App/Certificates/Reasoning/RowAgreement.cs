using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Credence.App.Certificates.Reasoning;

/// <summary>
/// Rows of one table have the same shape: a row is sure only where its cells are what those of the others are. Where titles
/// of recognized rows run over lines, one of them may have lost a line to its neighbor.
/// </summary>
internal sealed partial class RowAgreement
{
    private const double NotSure = 0.78;

    private readonly ImmutableArray<TableColumn> columns;
    private readonly int usualCells;
    private readonly bool titlesMayBeTorn;

    public RowAgreement(IReadOnlyList<TableRecord> records, ImmutableArray<TableColumn> columns)
    {
        this.columns = columns;
        var filled = records.Select(Filled).Order().ToArray();
        usualCells = filled.Length == 0 ? 0 : filled[filled.Length / 2];
        titlesMayBeTorn = records.Any(record =>
            Cells(record, ColumnKind.Title) is { Count: > 1 } title
            && title[0].Page.Source == TextSource.Ocr
        );
    }

    public ActivityReading Of(ActivityReading row, TableRecord record)
    {
        var isWhole = Filled(record) >= usualCells;
        return row with
        {
            Title =
                isWhole && !titlesMayBeTorn && !IsCut(row.Title?.Value)
                    ? row.Title
                    : Doubted(row.Title),
            Date = isWhole && IsOneDay(record) ? row.Date : Doubted(row.Date),
            Credits = isWhole ? row.Credits : Doubted(row.Credits),
        };
    }

    private static FieldRead<T>? Doubted<T>(FieldRead<T>? field) =>
        field is null ? null : field with { Confidence = Math.Min(field.Confidence, NotSure) };

    private static int Filled(TableRecord record) => record.Cells.Count(cell => cell.Count > 0);

    private List<Passage>? Cells(TableRecord record, ColumnKind kind)
    {
        for (var at = 0; at < columns.Length; at++)
        {
            if (columns[at].Kind == kind && record.Cells[at].Count > 0)
            {
                return record.Cells[at];
            }
        }

        return null;
    }

    /// <summary>A day of a row holds no figures but its own.</summary>
    private bool IsOneDay(TableRecord record) =>
        Cells(record, ColumnKind.Date) is not { } cells
        || string.Join(' ', cells.Select(cell => cell.Text)) is var text
            && FoundDates.In(text) is { Count: > 0 } days
            && text.Where(
                    (letter, at) => char.IsDigit(letter) && !days.Exists(day => day.Contains(at))
                )
                .Take(1)
                .Count() == 0;

    private static bool IsCut(string? title) => title is not null && Cut().IsMatch(title);

    /// <summary>What begins or ends so is a part of a title, or holds the number of its row.</summary>
    [GeneratedRegex(
        @"^\p{Ll}|^\W*\d{1,2}\s+\p{Lu}|\b(?:and|or|of|the|in|for|with|to|on|a|an|from|by|at|&)(?:\s+\d{1,2})?$|[,:–—-]$|\b(?<twice>\w{2,})\s+\k<twice>\b",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Cut();
}
