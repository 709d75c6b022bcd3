using System.Collections.Immutable;

namespace Credence.App.Certificates.Reasoning;

/// <summary>
/// Lines under each other, alike in size and edge, are one paragraph. A line that begins with a label, or stands behind
/// one, begins anew.
/// </summary>
internal static class ParagraphsOfLines
{
    public static ImmutableArray<Passage> Of(ImmutableArray<ImmutableArray<Passage>> rows)
    {
        var lines = rows.SelectMany(row => row).OrderBy(line => line.Middle).ToList();
        var labeled = rows.SelectMany(BehindLabels).ToHashSet(ReferenceEqualityComparer.Instance);
        var farthest = FarthestStep(lines);
        var open = new List<List<Passage>>();
        foreach (var line in lines)
        {
            var above =
                labeled.Contains(line) || FieldLabel.StartsWithOne(line.Text)
                    ? null
                    : open.Where(lower => !IsLabel(lower[^1]))
                        .Where(lower => Continues(lower[^1], line, farthest))
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

    private static bool IsLabel(Passage line) =>
        FieldLabel.AtStart(line.Text) is { HasColon: true } label && label.End >= line.Text.Length;

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
}
