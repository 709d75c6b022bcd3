using System.Collections.Immutable;
using Credence.App.Certificates.Sheets;

namespace Credence.App.Certificates.Reasoning;

/// <summary>A page as a person sees it: lines, lines side by side in rows, and paragraphs.</summary>
internal sealed class SheetText
{
    private SheetText(
        SheetPage page,
        ImmutableArray<ImmutableArray<Passage>> rows,
        ImmutableArray<Passage> paragraphs
    )
    {
        (Page, Rows, Paragraphs) = (page, rows, paragraphs);
        Lines = [.. rows.SelectMany(row => row)];
        var sizes = Lines.SelectMany(line => line.Words.Select(_ => line.Size)).Order().ToArray();
        BodySize = sizes.Length > 0 ? sizes[sizes.Length / 2] : 1;
        All = string.Join('\n', Paragraphs.Select(paragraph => paragraph.Text));
    }

    public SheetPage Page { get; }

    /// <summary>From top to bottom; within a row from left to right.</summary>
    public ImmutableArray<ImmutableArray<Passage>> Rows { get; }

    public ImmutableArray<Passage> Lines { get; }

    public ImmutableArray<Passage> Paragraphs { get; }

    /// <summary>The size most words have.</summary>
    public double BodySize { get; }

    public string All { get; }

    public bool IsRecognized => Page.Source == TextSource.Ocr;

    public static SheetText Of(SheetPage page)
    {
        var rows = RowsOfWords.Of(page);
        return new(page, rows, ParagraphsOfLines.Of(rows));
    }

    /// <summary>The next line under this one that stands at least partly below it.</summary>
    public Passage? Below(Passage line) =>
        Lines
            .Where(other => other.Middle > line.Bottom && Overlaps(line, other))
            .MinBy(other => other.Middle - (0.0001 * Shared(line, other)));

    public Passage? Above(Passage line) =>
        Lines
            .Where(other => other.Middle < line.Top && Overlaps(line, other))
            .MaxBy(other => other.Middle);

    public Passage? ParagraphBelow(Passage paragraph) =>
        Paragraphs
            .Where(other => other.Top > paragraph.Middle && other.Middle > paragraph.Bottom)
            .Where(other => Overlaps(paragraph, other))
            .MinBy(other => other.Top);

    public Passage? ParagraphAbove(Passage paragraph) =>
        Paragraphs
            .Where(other => other.Bottom < paragraph.Middle && other.Middle < paragraph.Top)
            .Where(other => Overlaps(paragraph, other))
            .MaxBy(other => other.Bottom);

    /// <summary>The lines to the right in the same row.</summary>
    public IEnumerable<Passage> RightOf(Passage line) =>
        Rows.FirstOrDefault(row => row.Any(other => IsSame(other, line)), [])
            .Where(other => other.Left > line.Right);

    public Passage? LineOf(SheetWord word) =>
        Lines.FirstOrDefault(line => line.Words.Contains(word, ReferenceEqualityComparer.Instance));

    private static bool IsSame(Passage one, Passage other) =>
        ReferenceEquals(one.Words[0], other.Words[0]);

    private static bool Overlaps(Passage one, Passage other) => Shared(one, other) > 0;

    private static double Shared(Passage one, Passage other) =>
        Math.Min(one.Right, other.Right) - Math.Max(one.Left, other.Left);
}
