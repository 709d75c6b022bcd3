using System.Collections.Immutable;

namespace Credence.Core.PatientData;

/// <summary>
/// Names typed without capitals, or all in capitals: "maria gonzales had dka". Only names that are no English words can be
/// told from the words around them.
/// </summary>
internal static class QuietNames
{
    // Longer than the words of the ward that stand before a comma.
    private const int LongestWord = 9;
    private const int FewestOfName = 5;

    public static void Find(Sentence sentence, List<PatientDataFinding> found)
    {
        if (!sentence.IsCare || sentence.IsMadeUp)
        {
            return;
        }

        var words = sentence.Words;
        for (var at = 0; at < words.Length; at++)
        {
            if (
                IsQuiet(sentence, words[at])
                && (
                    IsPerson(words, at)
                    || IsReversed(sentence, at)
                    || IsAnnounced(sentence, at)
                    || IsNothingElse(sentence, words, at)
                )
            )
            {
                sentence.Add(found, IdentifierKind.Name, words[at].Start, words[at].Text.Length);
            }
        }
    }

    /// <summary>"because of delgado in micu", "goldsteins daughter": no word of English or of the ward is written so.</summary>
    private static bool IsNothingElse(Sentence sentence, ImmutableArray<Word> words, int at)
    {
        var word = Plain(words[at].Lower);
        var isOwner =
            at + 1 < words.Length
            && (
                Lexicon.IsOnesOwn(words[at + 1].Lower)
                || Lexicon.PatientNouns.Contains(words[at + 1].Lower)
            );
        return (IsFamilyOnly(word) || (isOwner && word[^1] == 's' && IsFamilyOnly(word[..^1])))
            && !IsTitled(words, at)
            && !(sentence.IsAtCourse && Colleagues.Spoke(sentence.Before(words[at].Start)))
            && !IsPartOfAddress(sentence, words[at])
            && !Colleagues.IsInDepartment(sentence.After(words[at].End));
    }

    /// <summary>"dr gonzales", "dr maria gonzales".</summary>
    private static bool IsTitled(ImmutableArray<Word> words, int at) =>
        at > 0
        && (
            Lexicon.ClinicianTitles.Contains(words[at - 1].Lower)
            || (IsFamilyOnly(words[at - 1].Lower) && IsTitled(words, at - 1))
        );

    private static bool IsPartOfAddress(Sentence sentence, Word word) =>
        word.Start > 0 && sentence.Text[word.Start - 1] is '/' or '@' or '.' or '_' or ':' or '=';

    private static bool IsFamilyOnly(string word) =>
        word.Length >= FewestOfName
        && (Census.Holds(word) || Lexicon.GivenNames.Contains(word))
        && !IsOther(word);

    private static bool IsPerson(ImmutableArray<Word> words, int at)
    {
        var word = Plain(words[at].Lower);
        var before = at > 0 ? words[at - 1].Lower : "";
        var next = at + 1 < words.Length ? Plain(words[at + 1].Lower) : "";
        if (Lexicon.GivenNames.Contains(word) && Census.IsFamily(next) && !IsOther(next))
        {
            return !Lexicon.ClinicianTitles.Contains(before);
        }

        return (Census.Holds(word) || Lexicon.GivenNames.Contains(word))
            && !IsOther(word)
            && !Lexicon.ClinicianTitles.Contains(before)
            && (
                Lexicon.Honorifics.Contains(before)
                || Lexicon.PatientNouns.Contains(before)
                || Lexicon.QuietCues.Contains(before)
                || (
                    Census.IsGiven(word)
                    && !IsOther(next)
                    && (Census.IsFamily(next) || Lexicon.FamilyNames.Contains(next))
                )
                || (Lexicon.Kin.Contains(before) && before is not ("his" or "her" or "home"))
                || (words[at].Lower.Length > word.Length && Lexicon.IsOfCare(next))
                || Lexicon.PersonVerbs.Contains(next)
                || (at == 0 && next is "w" or "with" or "had" or "has")
                || (
                    (Census.IsGiven(word) || Lexicon.GivenNames.Contains(word))
                    && next.Length == 1
                    && char.IsLetter(next[0])
                    && next is not "a"
                )
            );
    }

    /// <summary>"consult on yazzie, leonard": both are names and nothing else, and something announces them.</summary>
    private static bool IsReversed(Sentence sentence, int at)
    {
        var words = sentence.Words;
        return at + 1 < words.Length
            && sentence.Text[words[at].End..words[at + 1].Start] == ", "
            && IsQuiet(sentence, words[at + 1])
            && (Census.IsFamily(words[at].Lower) || words[at].Text.Length > LongestWord)
            && Census.IsGiven(Plain(words[at + 1].Lower))
            && !IsOther(words[at].Lower)
            && !IsOther(Plain(words[at + 1].Lower))
            && (
                at == 0
                || words[at - 1].Lower is "on" or "for" or "of" or "re" or "about" or "with"
                || Lexicon.QuietCues.Contains(words[at - 1].Lower)
                || Lexicon.PatientNouns.Contains(words[at - 1].Lower)
            );
    }

    /// <summary>"ECHO case fri: vang, pa houa, hep b": after a colon, a family name and what is no list of things.</summary>
    private static bool IsAnnounced(Sentence sentence, int at)
    {
        var words = sentence.Words;
        return at > 0
            && at + 1 < words.Length
            && sentence.Text[words[at - 1].End..words[at].Start] == ": "
            && sentence.Text[words[at].End..words[at + 1].Start] == ", "
            && words[at].Lower.Split('-').All(part => Census.IsFamily(part) && !IsOther(part))
            && !IsOther(words[at + 1].Lower);
    }

    private static bool IsQuiet(Sentence sentence, Word word) =>
        word.Text.Length > 3
        && (char.IsLower(word.Text[0]) || (sentence.IsLoud && word.IsAllCapitals));

    private static bool IsOther(string lower) =>
        Lexicon.IsThing(lower)
        || Lexicon.PersonVerbs.Contains(lower)
        || Lexicon.NotNames.Contains(lower)
        || Lexicon.Eponyms.Contains(lower)
        || Lexicon.SpeaksOf([lower], Lexicon.Clinical);

    private static string Plain(string lower) =>
        (
            lower.EndsWith("'s", StringComparison.Ordinal)
            || lower.EndsWith("’s", StringComparison.Ordinal)
                ? lower[..^2]
                : lower
        )
            .Replace("'", "", StringComparison.Ordinal)
            .Replace("’", "", StringComparison.Ordinal);
}
