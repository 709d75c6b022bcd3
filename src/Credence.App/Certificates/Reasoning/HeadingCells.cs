using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Credence.App.Certificates.Reasoning;

/// <summary>One column's own cells of a heading of several lines, and all it says with what spans it and its neighbor.</summary>
internal sealed record HeadingColumn(ImmutableArray<Passage> Own, string Text);

/// <summary>The cells of a heading of several lines, put into columns: what stands over two, and what goes on below.</summary>
internal static partial class HeadingCells
{
    private const double WiderThanWords = 2;
    private const double NarrowGap = 0.55;

    /// <summary>Two credit types in one piece are two columns that stand close: "AMA PRA Category 1   ABIM MOC (MK)".</summary>
    public static IEnumerable<Passage> Parted(Passage cell)
    {
        var types = CreditTypeWords.In(cell.Text);
        if (types.Select(type => type.Type).Distinct().Count() < 2)
        {
            return [cell];
        }

        var (parts, from, start) = (new List<Passage>(), 0, 0);
        for (var at = 0; at < cell.Words.Length; at++)
        {
            if (at > from && types.Exists(type => type.Start == start) && IsWide(cell, at))
            {
                parts.Add(Passage.OfLine(cell.Page, cell.Words[from..at]));
                from = at;
            }

            start += cell.Words[at].Text.Length + 1;
        }

        parts.Add(Passage.OfLine(cell.Page, cell.Words[from..]));
        return parts;
    }

    /// <summary>Cells that stand under one another; "Earned" over two cells of one line belongs to both.</summary>
    public static List<HeadingColumn> OnTop(ImmutableArray<ImmutableArray<Passage>> rows)
    {
        var lines = rows.Select(row => row.SelectMany(Parted).ToList()).ToList();
        var spanning = lines
            .SelectMany(
                (line, at) =>
                    line.Where(cell =>
                        lines
                            .Skip(at + 1)
                            .Any(below => below.Count(other => AreOnTop(cell, other)) > 1)
                    )
            )
            .ToList();
        var tall = new List<List<Passage>>();
        foreach (var cell in lines.SelectMany(line => line).Except(spanning))
        {
            var over = tall.Find(column => column.Exists(other => AreOnTop(cell, other)));
            if (over is null)
            {
                tall.Add([cell]);
            }
            else
            {
                over.Add(cell);
            }
        }

        return
        [
            .. tall.Select(column => new HeadingColumn(
                [.. column],
                string.Join(
                    ' ',
                    spanning
                        .Where(cell => column.Exists(other => AreOnTop(cell, other)))
                        .Concat(column)
                        .Select(cell => cell.Text)
                )
            )),
        ];
    }

    /// <summary>A further line of the heading: each cell goes on with the type above it, "1" under "AMA PRA Category".</summary>
    public static bool GoesOn(
        ImmutableArray<Passage> row,
        ImmutableArray<Passage> last,
        ImmutableArray<TableColumn> columns
    ) =>
        row.Length > 0
        && row.All(cell =>
            cell.Middle - last[0].Middle < 2.4 * last.Min(other => other.Size)
            && columns.FirstOrDefault(column =>
                column.Left < cell.Right && cell.Left < column.Right
            )
                is { Kind: ColumnKind.Amount, Type: not null } over
            && (InBrackets().IsMatch(cell.Text) || EndsType(over.Heading, cell.Text))
        );

    private static bool EndsType(string heading, string text) =>
        !CreditTypeWords.In(heading).Exists(type => heading[..type.End].EndsWith('1'))
        && CreditTypeWords.In($"{heading} {text}") is [.., var last]
        && last.End == heading.Length + 1 + text.Length;

    private static bool IsWide(Passage cell, int at)
    {
        var gaps = Enumerable
            .Range(1, cell.Words.Length - 1)
            .Select(word => cell.Words[word].Left - cell.Words[word - 1].Right)
            .ToList();
        var usual = gaps.Order().ElementAt((gaps.Count - 1) / 2);
        return gaps[at - 1]
            > Math.Max(WiderThanWords * usual, usual <= 0 ? NarrowGap * cell.Size : 0);
    }

    private static bool AreOnTop(Passage one, Passage other) =>
        one.Left < other.Right && other.Left < one.Right;

    [GeneratedRegex(@"^\W*\(?[A-Za-z ]{1,24}\)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex InBrackets();
}
