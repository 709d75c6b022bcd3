using System.Collections.Immutable;
using System.Text;

namespace Credence.App.Imports;

/// <summary>How sure the reading of a word is.</summary>
public enum Certainty
{
    Sure,

    /// <summary>Read so, but worth a look.</summary>
    PleaseLook,

    /// <summary>Not understood; left as it was written.</summary>
    Left,
}

/// <summary>What a phrase means: a code, and how sure that is.</summary>
public readonly record struct Meaning(PhraseKind Kind, string Code, Certainty Certainty);

public enum PhraseKind
{
    Type,
    Topic,
    Format,
}

/// <summary>Takes cells apart into plain words, and finds the longest known phrases in them.</summary>
public sealed class Phrases
{
    private const int LongestPhrase = 6;
    private static readonly char[] Separators = ['/', ';', ',', '&', '+', '|', '\n', '(', ')', ':'];

    private readonly Dictionary<string, ImmutableArray<Meaning>> known = [];
    private readonly HashSet<string> noise;

    public Phrases(IEnumerable<string> noise) => this.noise = [.. noise.Select(Plain)];

    /// <summary>The first meaning of a phrase within a kind stays.</summary>
    public void Add(string phrase, Meaning meaning)
    {
        var plain = Plain(phrase);
        var meanings = known.GetValueOrDefault(plain, []);
        if (plain.Length > 0 && !meanings.Any(other => other.Kind == meaning.Kind))
        {
            known[plain] = meanings.Add(meaning);
        }
    }

    /// <summary>The parts of a cell between its separators.</summary>
    public static IEnumerable<string> Parts(string cell) =>
        cell.Split(
            Separators,
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );

    /// <summary>
    /// The meanings in one part, longest phrases first; <paramref name="left"/> are the words without one.
    /// Where a phrase means things of several kinds, the first of the wanted kinds decides.
    /// </summary>
    public List<Meaning> Find(string part, out string left, params ReadOnlySpan<PhraseKind> wanted)
    {
        var words = Plain(part).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = new List<Meaning>();
        var unknown = new List<string>();
        for (var at = 0; at < words.Length; )
        {
            var (length, meaning) = Longest(words, at, wanted);
            if (meaning is { } known)
            {
                found.Add(known);
                at += length;
            }
            else
            {
                if (!noise.Contains(words[at]))
                {
                    unknown.Add(words[at]);
                }

                at++;
            }
        }

        left = string.Join(' ', unknown);
        return found;
    }

    private (int Length, Meaning? Meaning) Longest(
        string[] words,
        int at,
        ReadOnlySpan<PhraseKind> wanted
    )
    {
        for (var length = Math.Min(LongestPhrase, words.Length - at); length > 0; length--)
        {
            var phrase = string.Join(' ', words, at, length);
            if (!known.TryGetValue(phrase, out var meanings))
            {
                continue;
            }

            foreach (var kind in wanted)
            {
                foreach (var meaning in meanings)
                {
                    if (meaning.Kind == kind)
                    {
                        return (length, meaning);
                    }
                }
            }
        }

        return (0, null);
    }

    /// <summary>
    /// Small letters and digits with single spaces; "Cat. I" and "Category 1" become "cat 1", "1-A" becomes "1a".
    /// </summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (char.IsLetterOrDigit(letter))
            {
                plain.Append(char.ToLowerInvariant(letter));
            }
            else if (!IsHyphenInGrade(text, at) && letter is not ('\'' or '’'))
            {
                plain.Append(' ');
            }
        }

        var words = plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at < words.Length; at++)
        {
            words[at] = words[at] switch
            {
                "category" or "categories" or "categ" or "catg" or "ctg" => "cat",
                "cat1" => "cat 1",
                "cat2" => "cat 2",
                "i" when IsGradeWord(words, at) => "1",
                "ii" when IsGradeWord(words, at) => "2",
                "iv" when IsGradeWord(words, at) => "4",
                var word => word,
            };
        }

        return string.Join(' ', words);
    }

    /// <summary>The hyphen of "1-A".</summary>
    private static bool IsHyphenInGrade(string text, int at) =>
        text[at] == '-'
        && at > 0
        && at + 1 < text.Length
        && text[at - 1] is '1' or '2'
        && text[at + 1] is 'A' or 'B' or 'a' or 'b';

    private static bool IsGradeWord(string[] words, int at) =>
        at > 0 && words[at - 1] is "cat" or "part" or "moc" or "pra" or "ama";
}
