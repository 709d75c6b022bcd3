using System.Collections.Immutable;
using Credence.App.Certificates.Sheets;

namespace Credence.App.Certificates.Reasoning;

/// <summary>Puts words into rows, and parts a row where a wide gap stands.</summary>
internal static class RowsOfWords
{
    /// <summary>In heights of the letters; a space is a quarter of one.</summary>
    private const double WideGap = 1.35;

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

        return
        [
            .. rows.OrderBy(row => row.Middle)
                .Select(row => Parts(page, row.Words))
                .Where(parts => parts.Length > 0),
        ];
    }

    private static ImmutableArray<Passage> Parts(SheetPage page, List<SheetWord> words)
    {
        var parts = ImmutableArray.CreateBuilder<Passage>();
        var part = new List<SheetWord>();
        foreach (var word in words.OrderBy(word => word.Left))
        {
            if (part.Count > 0 && IsApart(part[^1], word))
            {
                Close();
            }

            part.Add(word);
        }

        Close();
        return parts.ToImmutable();

        void Close()
        {
            // Rules and frames are recognized as strokes; they are no words.
            var kept = part.Where(word =>
                    word.Text.Any(letter => letter is not ('|' or '_' or '—' or '-' or '=' or '~'))
                )
                .ToList();
            if (kept.Count > 0)
            {
                parts.Add(Passage.OfLine(page, Spaced.Together(kept)));
            }

            part.Clear();
        }
    }

    private static bool IsApart(SheetWord word, SheetWord next)
    {
        var height = Math.Max(word.Height, next.Height);
        if (next.Text[0] == ':')
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
            return shared > 0.55 * least && word.Height < 3 * (bottom - top);
        }

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
