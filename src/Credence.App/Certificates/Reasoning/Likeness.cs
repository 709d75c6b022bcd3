using System.Text;

namespace Credence.App.Certificates.Reasoning;

/// <summary>How alike two texts are (0 to 1), whatever their case, accents and punctuation.</summary>
internal static class Likeness
{
    public static double Of(string one, string other)
    {
        var (a, b) = (Plain(one), Plain(other));
        var most = Math.Max(a.Length, b.Length);
        return most == 0 ? 1 : 1 - ((double)Distance(a, b) / most);
    }

    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (
            var letter in PersonName.Plain(text).Replace("&", " and ", StringComparison.Ordinal)
        )
        {
            if (char.IsLetterOrDigit(letter))
            {
                plain.Append(letter);
            }
            else if (plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return plain.ToString().TrimEnd();
    }

    private static int Distance(string one, string other)
    {
        var before = Enumerable.Range(0, other.Length + 1).ToArray();
        var now = new int[other.Length + 1];
        for (var row = 1; row <= one.Length; row++)
        {
            now[0] = row;
            for (var column = 1; column <= other.Length; column++)
            {
                var change = one[row - 1] == other[column - 1] ? 0 : 1;
                now[column] = Math.Min(
                    Math.Min(before[column] + 1, now[column - 1] + 1),
                    before[column - 1] + change
                );
            }

            (before, now) = (now, before);
        }

        return before[other.Length];
    }
}
