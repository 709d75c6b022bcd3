using System.Text;

namespace Credence.Web.Rendering;

/// <summary>
/// Says where a long word may be broken in a narrow column. Browsers on Linux have no English patterns; this knows only that
/// a syllable ends in a vowel, or between two consonants.
/// </summary>
public static class Hyphens
{
    private const char Soft = '\u00ad';
    private const int LongWord = 7;
    private const int LeastPart = 3;

    public static string In(string title)
    {
        var text = new StringBuilder(title.Length + 16);
        foreach (var word in title.Split(' '))
        {
            if (text.Length > 0)
            {
                text.Append(' ');
            }

            Word(word, text);
        }

        return text.ToString();
    }

    private static void Word(string word, StringBuilder text)
    {
        var since = 0;
        for (var at = 0; at < word.Length; at++)
        {
            if (
                word.Length >= LongWord
                && at - since >= LeastPart
                && word.Length - at >= LeastPart
                && IsBreak(word, at)
            )
            {
                text.Append(Soft);
                since = at;
            }

            text.Append(word[at]);
        }
    }

    /// <summary>Before a consonant that begins a syllable.</summary>
    private static bool IsBreak(string word, int at) =>
        IsConsonant(word[at])
        && IsVowel(word[at + 1])
        && (
            IsVowel(word[at - 1])
            || (IsConsonant(word[at - 1]) && IsVowel(word[at - 2]) && !IsPair(word, at - 1))
        );

    /// <summary>Two letters for one sound.</summary>
    private static bool IsPair(string word, int at) =>
        word[at + 1] == 'h' || (word[at] == 'q') || (word[at] == 'c' && word[at + 1] == 'k');

    private static bool IsVowel(char letter) => "aeiouyAEIOUY".Contains(letter);

    private static bool IsConsonant(char letter) => char.IsAsciiLetter(letter) && !IsVowel(letter);
}
