using Credence.App.Tables;

namespace Credence.App.Imports;

/// <summary>Which column of a list holds what; columns without a known heading are kept under their own name.</summary>
internal sealed class KeptColumns
{
    private readonly Dictionary<KeptColumn, int> places = [];

    public required IReadOnlyList<string> Headings { get; init; }

    /// <summary>Columns that mean nothing known, with their name.</summary>
    public List<(int At, string Name)> Other { get; } = [];

    public static KeptColumns Of(TableRow heading, AsKeptWords words)
    {
        var columns = new KeptColumns { Headings = [.. heading.Cells.Select(cell => cell.Trim())] };
        for (var at = 0; at < heading.Cells.Length; at++)
        {
            var name = columns.Headings[at];
            if (words.Heading(name) is { } column && columns.places.TryAdd(column, at))
            {
                continue;
            }

            columns.Other.Add((at, columns.FreeName(name, at)));
        }

        // "Hours" alone is the amount; beside a column of credits it is the time spent.
        if (
            !columns.places.ContainsKey(KeptColumn.Credits)
            && columns.places.Remove(KeptColumn.Hours, out var hours)
        )
        {
            columns.places.Add(KeptColumn.Credits, hours);
        }

        return columns;
    }

    /// <summary>A name that is neither taken nor one of the ledger's own columns.</summary>
    private string FreeName(string name, int at)
    {
        var free = name.Length == 0 ? $"column {Table.Letters(at)}" : name;
        if (LedgerColumns.FindKindly(free) is not null)
        {
            free += " (as kept)";
        }

        return Other.Exists(other => other.Name == free) ? $"{free} {Table.Letters(at)}" : free;
    }

    public bool Has(KeptColumn column) => places.ContainsKey(column);

    public string Heading(KeptColumn column) =>
        places.TryGetValue(column, out var at) ? Headings[at] : "";

    public int At(KeptColumn column) => places.GetValueOrDefault(column, 0);

    public string Cell(TableRow row, KeptColumn column) =>
        places.TryGetValue(column, out var at) ? row[at].Trim() : "";

    /// <summary>The heading repeated further down, or its second line such as "(MM/DD/YYYY)".</summary>
    public bool IsHeadingAgain(TableRow row, AsKeptWords words)
    {
        var date = Cell(row, KeptColumn.Date);
        var filled = row.Cells.Where(cell => cell.Trim().Length > 0).ToArray();
        return filled.All(cell => words.Heading(cell) is not null || cell.Trim().StartsWith('('))
            || IsDatePattern(date);
    }

    private static bool IsDatePattern(string date) =>
        date.Length > 0
        && date.ToLowerInvariant().All(letter => letter is 'm' or 'd' or 'y' or '/' or '-' or ' ');

    /// <summary>No date, and the first word is a total; or no date and no name, only numbers.</summary>
    public bool IsTotal(TableRow row)
    {
        if (Cell(row, KeptColumn.Date).Length > 0 && !StartsWithTotal(Cell(row, KeptColumn.Date)))
        {
            return false;
        }

        var filled = row.Cells.Where(cell => cell.Trim().Length > 0).ToArray();
        return filled.Any(StartsWithTotal)
            || filled.All(cell =>
                cell.Trim().AsSpan().ContainsAnyInRange('0', '9')
                && !cell.AsSpan().ContainsAnyInRange('A', 'z')
            );
    }

    private static bool StartsWithTotal(string cell)
    {
        var word = Phrases.Plain(cell).Split(' ')[0];
        return word is "total" or "totals" or "sum" or "subtotal" or "subtotals" or "grand";
    }

    /// <summary>The text of a row that holds words in one cell only and no date.</summary>
    public string? LoneNote(TableRow row)
    {
        string? only = null;
        foreach (var cell in row.Cells)
        {
            if (cell.Trim().Length == 0)
            {
                continue;
            }

            if (only is not null)
            {
                return null;
            }

            only = cell.Trim();
        }

        return Cell(row, KeptColumn.Date).Length == 0 ? only : null;
    }
}
