using System.Collections.Immutable;
using System.Text;
using Credence.App.Problems;

namespace Credence.App.Tables;

/// <summary>
/// The first pipe table of a Markdown file; the words around it are left aside. A line break in a cell is
/// <c>&lt;br&gt;</c>, a pipe <c>\|</c>.
/// </summary>
public static class MarkdownTable
{
    public static Table? Read(string text, string file, ProblemList problems)
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        var number = 0;
        foreach (var raw in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            var line = raw.Trim();
            if (!line.StartsWith('|'))
            {
                if (rows.Count > 1)
                {
                    break;
                }

                // A lone line that begins with a pipe is no table.
                rows.Clear();
                continue;
            }

            var cells = Cells(line);
            if (!IsRule(cells))
            {
                rows.Add(new TableRow(number, cells));
            }
        }

        if (rows.Count == 0)
        {
            problems.Add(ProblemCatalog.TableMissing, file);
            return null;
        }

        return new Table(file, TableKind.Text, rows.ToImmutable());
    }

    /// <summary>The line of dashes below the headings.</summary>
    private static bool IsRule(ImmutableArray<string> cells)
    {
        foreach (var cell in cells)
        {
            if (cell.Length == 0 || cell.AsSpan().ContainsAnyExcept('-', ':'))
            {
                return false;
            }
        }

        return true;
    }

    private static ImmutableArray<string> Cells(string line)
    {
        var cells = ImmutableArray.CreateBuilder<string>();
        var cell = new StringBuilder();
        for (var at = 1; at < line.Length; at++)
        {
            if (line[at] == '\\' && at + 1 < line.Length && line[at + 1] is '|' or '\\')
            {
                cell.Append(line[++at]);
            }
            else if (line[at] == '|')
            {
                cells.Add(Shown(cell));
                cell.Clear();
            }
            else
            {
                cell.Append(line[at]);
            }
        }

        if (!string.IsNullOrWhiteSpace(cell.ToString()))
        {
            cells.Add(Shown(cell));
        }

        return cells.ToImmutable();
    }

    private static string Shown(StringBuilder cell) =>
        cell.ToString()
            .Trim()
            .Replace("<br>", "\n", StringComparison.OrdinalIgnoreCase)
            .Replace("<br/>", "\n", StringComparison.OrdinalIgnoreCase);

    public static string Write(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        for (var number = 0; number < rows.Count; number++)
        {
            text.Append('|');
            foreach (var cell in rows[number])
            {
                text.Append(' ').Append(Written(cell)).Append(" |");
            }

            text.Append('\n');
            if (number == 0)
            {
                text.Append('|').Insert(text.Length, " --- |", rows[0].Count).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Written(string cell) =>
        cell.Replace("\\", "\\\\").Replace("|", "\\|").ReplaceLineEndings("<br>").Trim();
}
