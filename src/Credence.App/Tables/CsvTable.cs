using System.Collections.Immutable;
using System.Text;
using Credence.App.Problems;

namespace Credence.App.Tables;

/// <summary>
/// CSV as RFC 4180 has it, and as spreadsheets write it: comma, semicolon or tab, any line end, line breaks in quotes.
/// A quote that never closes is named by the line it opens on.
/// </summary>
public static class CsvTable
{
    private const int MostRows = 100_000;

    public static Table? Read(string text, string file, ProblemList problems)
    {
        var separator = SeparatorOf(text);
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        var cells = ImmutableArray.CreateBuilder<string>();
        var cell = new StringBuilder();
        int at = 0,
            line = 1;
        while (at < text.Length)
        {
            if (rows.Count == MostRows)
            {
                problems.Add(ProblemCatalog.TableTooLong, file, $"{MostRows}");
                return null;
            }

            var first = line;
            if (!ReadRow(text, separator, cell, cells, ref at, ref line))
            {
                problems.Add(ProblemCatalog.QuoteOpen, $"{file}, line {first}");
                return null;
            }

            rows.Add(new TableRow(first, cells.ToImmutable()));
            cells.Clear();
        }

        return new Table(file, TableKind.Text, rows.ToImmutable());
    }

    /// <summary>False where a quote opens and never closes.</summary>
    private static bool ReadRow(
        string text,
        char separator,
        StringBuilder cell,
        ImmutableArray<string>.Builder cells,
        ref int at,
        ref int line
    )
    {
        while (true)
        {
            cell.Clear();
            if (at < text.Length && text[at] == '"' && !Quoted(text, cell, ref at, ref line))
            {
                return false;
            }

            // What stands outside quotes, up to the separator; after a closing quote usually nothing.
            var from = at;
            while (at < text.Length && text[at] != separator && text[at] is not ('\n' or '\r'))
            {
                at++;
            }

            cell.Append(text, from, at - from);
            cells.Add(cell.ToString());
            if (at >= text.Length)
            {
                return true;
            }

            var end = text[at++];
            if (end != separator)
            {
                at += end == '\r' && at < text.Length && text[at] == '\n' ? 1 : 0;
                line++;
                return true;
            }
        }
    }

    private static bool Quoted(string text, StringBuilder cell, ref int at, ref int line)
    {
        at++;
        while (at < text.Length)
        {
            var letter = text[at++];
            if (letter == '"')
            {
                if (at >= text.Length || text[at] != '"')
                {
                    return true;
                }

                at++;
            }
            else if (letter == '\n' || (letter == '\r' && (at >= text.Length || text[at] != '\n')))
            {
                line++;
            }

            cell.Append(letter);
        }

        return false;
    }

    /// <summary>The one of comma, semicolon and tab that stands most often in the first line outside quotes.</summary>
    private static char SeparatorOf(string text)
    {
        int commas = 0,
            semicolons = 0,
            tabs = 0;
        var quoted = false;
        foreach (var letter in text)
        {
            if (letter is '\n' or '\r' && !quoted && commas + semicolons + tabs > 0)
            {
                break;
            }

            quoted ^= letter == '"';
            commas += letter == ',' && !quoted ? 1 : 0;
            semicolons += letter == ';' && !quoted ? 1 : 0;
            tabs += letter == '\t' && !quoted ? 1 : 0;
        }

        return tabs > commas && tabs >= semicolons ? '\t'
            : semicolons > commas ? ';'
            : ',';
    }

    public static string Write(IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            for (var column = 0; column < row.Count; column++)
            {
                if (column > 0)
                {
                    text.Append(',');
                }

                AppendCell(text, row[column]);
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static void AppendCell(StringBuilder text, string cell)
    {
        if (!cell.AsSpan().ContainsAny(",\"\r\n"))
        {
            text.Append(cell);
            return;
        }

        text.Append('"').Append(cell.Replace("\"", "\"\"")).Append('"');
    }
}
