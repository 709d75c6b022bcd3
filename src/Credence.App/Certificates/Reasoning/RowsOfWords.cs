using System.Collections.Immutable;
using Credence.App.Certificates.Sheets;

namespace Credence.App.Certificates.Reasoning;

/// <summary>Puts words into rows, and parts a row where a wide gap stands.</summary>
internal static class RowsOfWords
{
    /// <summary>In heights of the letters; a space is a quarter of one.</summary>
    private const double WideGap = 1.35;

    private const int FewestDots = 2;
    private const double LowestLetter = 0.4;

    public static ImmutableArray<ImmutableArray<Passage>> Of(SheetPage page)
    {
        var rows = new List<Row>();
        foreach (var word in page.Words.OrderBy(word => word.Middle).ThenBy(word => word.Left))
        {
            var row = rows.AsEnumerable()
                .Reverse()
                .Take(8)
                .Where(other => other.Holds(word))
                .MinBy(other => Math.Abs(other.Middle - word.Middle));
            if (row is null)
            {
                rows.Add(row = new Row());
            }

            row.Add(word);
        }

        var pieces = rows.OrderBy(row => row.Middle).Select(row => Pieces(row.Words)).ToList();
        var edges = new ColumnEdges(pieces);
        return
        [
            .. pieces
                .Select(
                    (row, at) =>
                        row.SelectMany(piece => edges.Parted(at, piece))
                            .Select(piece => Passage.OfLine(page, Spaced.Together(piece)))
                            .ToImmutableArray()
                )
                .Where(parts => parts.Length > 0),
        ];
    }

    private static List<List<SheetWord>> Pieces(List<SheetWord> words)
    {
        var sorted = WithoutLeaders([.. words.OrderBy(word => word.Left)]);
        var pieces = new List<List<SheetWord>>();
        for (var at = 0; at < sorted.Count; at++)
        {
            var word = sorted[at];
            // Rules and frames are recognized as strokes; a dash between words is none of them.
            if (!HasLetters(word) && !IsDash(sorted, at))
            {
                continue;
            }

            if (pieces.Count == 0 || IsApart(pieces[^1][^1], word))
            {
                pieces.Add([]);
            }

            pieces[^1].Add(word);
        }

        return pieces;
    }

    /// <summary>Dots that lead to a value, recognized as "eee" or "ween", and far lower than any letter beside them.</summary>
    private static bool IsMisread(SheetWord word, double tallest) =>
        word.Text.Length > 1
        && word.Text.All("cemnorsuvw".Contains)
        && word.Height < LowestLetter * tallest;

    /// <summary>Dots that lead from a label to its value are a colon.</summary>
    private static List<SheetWord> WithoutLeaders(List<SheetWord> words)
    {
        var tallest = words.Max(word => word.Height);
        var dots = words
            .Where(word =>
                word.Text.All(letter => letter is '.' or '…' or '·') || IsMisread(word, tallest)
            )
            .ToList();
        if (dots.Sum(word => word.Text.Length) < FewestDots)
        {
            return words;
        }

        var kept = new List<SheetWord>();
        foreach (var word in words)
        {
            if (!dots.Contains(word))
            {
                kept.Add(word);
            }
            else if (kept.Count > 0 && kept[^1].Text[^1] != ':')
            {
                kept[^1] = kept[^1] with { Text = kept[^1].Text + ":" };
            }
        }

        return kept;
    }

    private static bool HasLetters(SheetWord word) =>
        word.Text.Any(letter => letter is not ('|' or '_' or '—' or '–' or '-' or '=' or '~'));

    private static bool IsDash(List<SheetWord> words, int at) =>
        words[at].Text is "-" or "–" or "—"
        && at > 0
        && at + 1 < words.Count
        && HasLetters(words[at - 1])
        && HasLetters(words[at + 1])
        && words[at].Left - words[at - 1].Right < words[at - 1].Height
        && words[at + 1].Left - words[at].Right < words[at + 1].Height;

    private static bool IsApart(SheetWord word, SheetWord next)
    {
        var height = Math.Max(word.Height, next.Height);
        if (next.Text[0] == ':' || word.Text is "-" or "–" or "—" || next.Text is "-" or "–" or "—")
        {
            return false;
        }

        var small = Math.Min(word.Height, next.Height);
        var gap = next.Left - word.Right;
        return gap > WideGap * height || (gap > WideGap * small && height > 2.2 * small);
    }

    private sealed class Row
    {
        private double top = double.MaxValue;
        private double bottom = double.MinValue;

        public List<SheetWord> Words { get; } = [];

        public double Middle => (top + bottom) / 2;

        public bool Holds(SheetWord word)
        {
            var shared = Math.Min(bottom, word.Bottom) - Math.Max(top, word.Top);
            var least = Math.Min(bottom - top, word.Height);
            return shared > 0.55 * least
                && word.Height < 3 * (bottom - top)
                && IsLevel(word, Words.MinBy(other => Apart(other, word))!);
        }

        /// <summary>A line between two others, as in a table, belongs to neither.</summary>
        private static bool IsLevel(SheetWord word, SheetWord beside) =>
            Math.Min(word.Bottom, beside.Bottom) - Math.Max(word.Top, beside.Top)
            > 0.4 * Math.Min(word.Height, beside.Height);

        private static double Apart(SheetWord one, SheetWord other) =>
            Math.Max(one.Left, other.Left) - Math.Min(one.Right, other.Right);

        public void Add(SheetWord word)
        {
            // A small sign (™) or a large initial does not make the row higher than its first words.
            if (Words.Count == 0 || word.Height < 1.5 * (bottom - top))
            {
                top =
                    Words.Count == 0
                        ? word.Top
                        : Math.Min(top, Math.Max(word.Top, top - (0.2 * word.Height)));
                bottom =
                    Words.Count == 0
                        ? word.Bottom
                        : Math.Max(bottom, Math.Min(word.Bottom, bottom + (0.2 * word.Height)));
            }

            Words.Add(word);
        }
    }
}
