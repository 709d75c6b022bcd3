using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Credence.App.Certificates.Reasoning;

/// <summary>
/// Lines under each other, alike in size and edge, are one paragraph. A line that begins with a label, or stands behind
/// one, begins anew; so does what every certificate opens a sentence with, and each row of a form.
/// </summary>
internal static partial class ParagraphsOfLines
{
    private const double SameLetters = 0.04;
    private const double MuchLarger = 1.4;

    public static ImmutableArray<Passage> Of(ImmutableArray<ImmutableArray<Passage>> rows)
    {
        var lines = rows.SelectMany(row => row).OrderBy(line => line.Middle).ToList();
        var labeled = rows.SelectMany(BehindLabels)
            .Concat(RowsOfForms.In(rows).SelectMany(row => new[] { row.Caption, row.Value }))
            .ToHashSet(ReferenceEqualityComparer.Instance);
        var heads = rows.Where(IsOfTable)
            .SelectMany(row => row)
            .ToHashSet<object>(ReferenceEqualityComparer.Instance);
        var alone = rows.Where(row => row.Length == 1)
            .Select(row => row[0])
            .ToHashSet<object>(ReferenceEqualityComparer.Instance);
        var farthest = FarthestStep(lines);
        var open = new List<List<Passage>>();
        foreach (var line in lines)
        {
            var above =
                labeled.Contains(line)
                || (
                    FieldLabel.StartsWithOne(line.Text)
                    && !IsOfHead(line, lines)
                    && !IsOfValue(line, lines)
                )
                || Opens(line.Text)
                    ? null
                    : open.Where(lower =>
                            (!IsLabel(lower[^1]) || IsOfHead(lower[^1], lines))
                            && !Closes(lower[^1].Text)
                        )
                        .Where(lower => !(Named(lower[^1].Text) && Named(line.Text)))
                        .Where(lower => !(heads.Contains(line) && alone.Contains(lower[^1])))
                        .Where(lower => Continues(lower[^1], line, farthest))
                        .Where(lower =>
                            !labeled.Contains(lower[^1])
                            || (IsFlush(lower[^1], line) && !IsNearerBelow(lower[^1], line, lines))
                        )
                        .MaxBy(lower => lower[^1].Middle);
            if (above is null)
            {
                open.Add([line]);
            }
            else
            {
                above.Add(line);
            }
        }

        return
        [
            .. open.OrderBy(paragraph => paragraph[0].Middle)
                .ThenBy(paragraph => paragraph[0].Left)
                .Select(Passage.OfLines),
        ];
    }

    /// <summary>Three cells and more far apart go on from no line over them.</summary>
    private static bool IsOfTable(ImmutableArray<Passage> row) =>
        row.Length > 2
        && row.Zip(row.Skip(1))
            .All(pair => pair.Second.Left - pair.First.Right > 2.5 * pair.First.Size);

    /// <summary>"Chapter of Thoracic" over "Physicians", both in large letters: no caption is written so large.</summary>
    private static bool IsOfHead(Passage line, List<Passage> lines) =>
        line.Text[^1] != ':'
        && lines.Exists(beside =>
            !ReferenceEquals(beside, line)
            && Math.Abs(beside.Size - line.Size) < SameLetters * line.Size
            && Math.Abs(beside.Middle - line.Middle) is var step
            && step > 0.4 * line.Size
            && step < 1.5 * line.Size
            && Math.Abs(beside.Center - line.Center) < line.Size
        )
        && lines.Count(other => other.Size * MuchLarger < line.Size) > lines.Count / 2;

    /// <summary>The last word of a value of two lines, "Program", with the value's caption to its left at half height between them.</summary>
    private static bool IsOfValue(Passage line, List<Passage> lines) =>
        IsLabel(line)
        && line.Text[^1] != ':'
        && lines.FindLast(above =>
            above.Middle < line.Middle - (0.4 * line.Size)
            && line.Middle - above.Middle < 1.5 * line.Size
            && Math.Abs(above.Left - line.Left) < 0.3 * line.Size
        )
            is { } first
        && lines.Exists(caption =>
            caption.Right < line.Left
            && caption.Middle > first.Middle + (0.2 * line.Size)
            && caption.Middle < line.Middle - (0.2 * line.Size)
            && FieldLabel.StartsWithOne(caption.Text)
        );

    private static bool IsLabel(Passage line) =>
        FieldLabel.AtStart(line.Text) is { } label && label.End >= line.Text.Length;

    private static IEnumerable<Passage> BehindLabels(ImmutableArray<Passage> row) =>
        row.Zip(row.Skip(1))
            .Where(pair =>
                FieldLabel.StartsWithOne(pair.First.Text)
                && FieldLabel.AtStart(pair.First.Text)!.Value.End >= pair.First.Text.Length
            )
            .Select(pair => pair.Second);

    /// <summary>How far lines of one paragraph stand apart, in heights of their letters; programs measure letters differently.</summary>
    private static double FarthestStep(List<Passage> lines)
    {
        var steps = lines
            .Zip(
                lines.Skip(1),
                (above, line) => (line.Middle - above.Middle) / Math.Max(above.Size, line.Size)
            )
            .Where(step => step is > 0.8 and < 2.6)
            .Order()
            .ToList();
        var recognized = lines.Count > 0 && lines[0].Page.Source == TextSource.Ocr;
        return steps.Count == 0
            ? 2
            : Math.Clamp(steps[steps.Count / 4] * 1.35, recognized ? 2.2 : 1.6, 2.6);
    }

    /// <summary>What goes on from a cell of a form begins where the cell does.</summary>
    private static bool IsFlush(Passage above, Passage line) =>
        Math.Abs(above.Left - line.Left) < 1.2 * Math.Max(above.Size, line.Size);

    /// <summary>The caption of a value of two lines stands between them; the step to the row above is wider.</summary>
    private static bool IsNearerBelow(Passage above, Passage line, List<Passage> lines) =>
        lines.Exists(below =>
            below.Middle > line.Middle
            && Math.Abs(below.Left - line.Left) < 0.6 * line.Size
            && below.Middle - line.Middle < 0.85 * (line.Middle - above.Middle)
        );

    private static bool Continues(Passage above, Passage line, double farthest)
    {
        var recognized = line.Page.Source == TextSource.Ocr;
        var size = Math.Max(above.Size, line.Size);
        var alike = Math.Min(above.Size, line.Size) > (recognized ? 0.66 : 0.82) * size;
        var step = line.Middle - above.Middle;
        var edge =
            Math.Abs(above.Left - line.Left) < 1.2 * size
            || Math.Abs(above.Center - line.Center) < 1.5 * size
            || Math.Abs(above.Right - line.Right) < 0.6 * size;
        return alike && edge && step > 0.4 * size && step < farthest * size;
    }

    /// <summary>A heading that stands alone, or the opening of a sentence.</summary>
    private static bool Opens(string text) => Heading().IsMatch(text) || Opening().IsMatch(text);

    private static bool Closes(string text) => Heading().IsMatch(text);

    /// <summary>"Course provider: Example" under "Course: Sepsis" is a new line of the form, known or not.</summary>
    private static bool Named(string text) => Label().IsMatch(text);

    [GeneratedRegex(
        @"^(?:(?:official|cme|ce|course|activity)\s+)*(?:certificate|statement|record|verification|documentation|proof)\s+of\s+\w+(?:\s+\w+){0,3}\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Heading();

    [GeneratedRegex(
        @"^(?:You\s+(?:have\s+)?(?:success\w+\s+)?(?:completed|earned|attended|participated)|This\s+(?:certif|is\s+to|document|letter|activity|course|training)|Congratulations|Dear\s|Presented\s+to|Awarded\s+to|has\s+(?:success\w+\s+|satisf\w+\s+)?(?:completed|participated|attended|met\s)|for\s+(?:success\w+\s+)?(?:completing|participating|attending|completion\s+of)|HAS\s|Provided\s+by|Jointly\s+provided|Supported\s+by|Release\s+date|In\s+support\s+of)",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Opening();

    [GeneratedRegex(@"^[A-Z][\w'’/#()&.\- ]{1,40}:(?:\s|$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Label();
}
