using System.Collections.Immutable;

namespace Credence.App.Certificates.Reasoning;

/// <summary>Lines under each other, alike in size and edge, are one paragraph. A line that begins with a label begins anew.</summary>
internal static class ParagraphsOfLines
{
    public static ImmutableArray<Passage> Of(ImmutableArray<Passage> lines)
    {
        var open = new List<List<Passage>>();
        foreach (var line in lines.OrderBy(line => line.Middle))
        {
            var above = FieldLabel.StartsWithOne(line.Text)
                ? null
                : open.Where(lower => Continues(lower[^1], line)).MaxBy(lower => lower[^1].Middle);
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

    private static bool IsCapitals(Passage line) => !line.Text.Any(char.IsLower);

    private static bool Continues(Passage above, Passage line)
    {
        var recognized = line.Page.Source == TextSource.Ocr;
        var size = Math.Max(above.Size, line.Size);
        var alike = Math.Min(above.Size, line.Size) > (recognized ? 0.66 : 0.82) * size;
        var step = line.Middle - above.Middle;
        var near =
            step > 0.4 * size && step < (recognized ? 2.4 : 1.75) * size
            || (step < 2.05 * size && IsCapitals(above) && IsCapitals(line));
        var edge =
            Math.Abs(above.Left - line.Left) < 1.2 * size
            || Math.Abs(above.Center - line.Center) < 1.5 * size
            || Math.Abs(above.Right - line.Right) < 0.6 * size;
        return alike && near && edge;
    }
}
