using System.Collections.Immutable;
using System.Text;
using Credence.App.Certificates.Sheets;

namespace Credence.App.Certificates.Reasoning;

/// <summary>Words that belong together, as text in which each letter still knows its word and so its place.</summary>
internal sealed class Passage
{
    private readonly int[] starts;

    private Passage(SheetPage page, ImmutableArray<SheetWord> words, string text, int[] starts)
    {
        (Page, Words, Text, this.starts) = (page, words, text, starts);
        Left = words.Min(word => word.Left);
        Right = words.Max(word => word.Right);
        Top = words.Min(word => word.Top);
        Bottom = words.Max(word => word.Bottom);
        var heights = words
            .Select(word => page.Source == TextSource.Ocr ? LetterSize.Of(word) : word.Height)
            .Order()
            .ToArray();
        Size = heights[heights.Length * 3 / 4];
    }

    public SheetPage Page { get; }

    public ImmutableArray<SheetWord> Words { get; }

    /// <summary>Words parted by spaces, lines by line ends.</summary>
    public string Text { get; }

    public double Left { get; }

    public double Right { get; }

    public double Top { get; }

    public double Bottom { get; }

    /// <summary>How large it is written.</summary>
    public double Size { get; }

    public double Middle => (Top + Bottom) / 2;

    public double Center => (Left + Right) / 2;

    public PlaceOnPage Place => Page.PlaceOf(Left, Top, Right, Bottom);

    /// <summary>How sure the letters are: that of the least sure word with letters or figures.</summary>
    public double Clarity =>
        Words
            .Where(word => word.Text.Any(char.IsLetterOrDigit))
            .Select(word => word.Confidence)
            .DefaultIfEmpty(1)
            .Min();

    public static Passage OfLine(SheetPage page, IReadOnlyList<SheetWord> words) =>
        Join(page, [words]);

    public static Passage OfLines(IReadOnlyList<Passage> lines) =>
        Join(lines[0].Page, [.. lines.Select(line => line.Words)]);

    /// <summary>The part from one letter on, without space around it; null where nothing is left.</summary>
    public Passage? Cut(int start, int length)
    {
        var end = Math.Min(start + length, Text.Length);
        start = Math.Max(start, 0);
        while (start < end && char.IsWhiteSpace(Text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(Text[end - 1]))
        {
            end--;
        }

        if (start >= end)
        {
            return null;
        }

        var first = WordAt(start);
        var last = WordAt(end - 1);
        return new Passage(
            Page,
            Words[first..(last + 1)],
            Text[start..end],
            [.. starts[first..(last + 1)].Select(at => Math.Max(0, at - start))]
        );
    }

    public Passage? From(int start) => Cut(start, Text.Length);

    /// <summary>From one of its words on; null where the word is not among them.</summary>
    public Passage? FromWord(SheetWord word)
    {
        for (var at = 0; at < Words.Length; at++)
        {
            if (ReferenceEquals(Words[at], word))
            {
                return From(starts[at]);
            }
        }

        return null;
    }

    /// <summary>The same place with other words, where what was printed is put in order.</summary>
    public Passage Saying(string text) => new(Page, Words, text, starts);

    public override string ToString() => Text;

    private int WordAt(int letter)
    {
        var found = Array.BinarySearch(starts, letter);
        return found >= 0 ? found : Math.Max(0, ~found - 1);
    }

    private static Passage Join(SheetPage page, IReadOnlyList<IReadOnlyList<SheetWord>> lines)
    {
        var text = new StringBuilder();
        var words = ImmutableArray.CreateBuilder<SheetWord>();
        var begins = new List<int>();
        foreach (var line in lines)
        {
            var broken =
                text.Length > 1
                && text[^1] == '-'
                && char.IsLetter(text[^2])
                && char.IsLower(line[0].Text[0]);
            if (text.Length > 0 && !broken)
            {
                text.Append('\n');
            }

            for (var at = 0; at < line.Count; at++)
            {
                text.Append(at > 0 ? " " : "");
                begins.Add(text.Length);
                words.Add(line[at]);
                text.Append(line[at].Text);
            }
        }

        return new Passage(page, words.ToImmutable(), text.ToString(), [.. begins]);
    }
}
