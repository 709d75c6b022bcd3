using Credence.App.Certificates.Sheets;

namespace Credence.App.Certificates.Reasoning;

/// <summary>Headings that are written with a space after each letter: C E R T I F I C A T E.</summary>
internal static class Spaced
{
    private const int FewestLetters = 4;

    public static IReadOnlyList<SheetWord> Together(IReadOnlyList<SheetWord> words)
    {
        var single = words.Count(word => word.Text.Length == 1 && char.IsLetter(word.Text[0]));
        if (single < FewestLetters || single * 10 < words.Count * 7)
        {
            return words;
        }

        var gaps = words.Zip(words.Skip(1), (one, next) => next.Left - one.Right).Order().ToArray();
        var wide = gaps[gaps.Length / 2] * 1.7;
        var together = new List<SheetWord>();
        foreach (var word in words)
        {
            if (together.Count > 0 && word.Left - together[^1].Right <= wide)
            {
                var last = together[^1];
                together[^1] = last with
                {
                    Text = last.Text + word.Text,
                    Right = word.Right,
                    Top = Math.Min(last.Top, word.Top),
                    Bottom = Math.Max(last.Bottom, word.Bottom),
                    Confidence = Math.Min(last.Confidence, word.Confidence),
                };
            }
            else
            {
                together.Add(word);
            }
        }

        return together;
    }
}
