namespace Credence.Core.PatientData;

/// <summary>Where a run of names begins and ends, and where a place, a book or an illness owns it.</summary>
internal sealed partial class NameRun
{
    private const int FewestShouted = 4;

    // VITT is an illness, and somebody's name as well.
    private const int FewestShoutedRare = 6;

    /// <summary>The run that begins at a word; null where none does.</summary>
    public static NameRun? At(Sentence sentence, int at)
    {
        if (!CanBegin(sentence, at))
        {
            return null;
        }

        var last = at;
        while (last + 1 < sentence.Words.Length && Continues(sentence, last))
        {
            last++;
        }

        while (last > at && sentence.Words[last].IsInitial && last - at > 1)
        {
            last--;
        }

        var isTitled =
            at > 0
            && Lexicon.Honorifics.Contains(sentence.Words[at - 1].Lower)
            && !IsSistersSign(sentence, at - 1, last);
        var isPatient = at > 0 && sentence.Words[at - 1].Lower is "patient" or "pt" && last > at;
        return
            BelongsToPlaceOrIllness(sentence, at, last, isTitled || isPatient)
            || (IsOnlyInitial(sentence, at, last) && !isTitled)
            ? null
            : new(sentence, at, last);
    }

    /// <summary>"Sister Mary Joseph nodule", "Virchow, Trousseau, Sister Mary Joseph".</summary>
    private static bool IsSistersSign(Sentence sentence, int title, int last) =>
        sentence.Words[title].Lower == "sister"
        && (
            sentence.NamesIllnesses
            || last + 1 < sentence.Words.Length
                && Lexicon.Eponymous.Contains(sentence.Words[last + 1].Lower)
        );

    private static bool CanBegin(Sentence sentence, int at)
    {
        var word = sentence.Words[at];
        var before = at > 0 ? sentence.Words[at - 1].Lower : "";
        var isTitled = Lexicon.Honorifics.Contains(before) || Lexicon.PatientNouns.Contains(before);
        return IsMonthAndFamily(sentence, at)
            || IsNameWord(word, isTitled)
                && (
                    !word.IsFirst
                    || (
                        EndsPossessive(word)
                        && at + 1 < sentence.Words.Length
                        && Lexicon.Kin.Contains(sentence.Words[at + 1].Lower)
                    )
                    || IsGiven(word.Lower)
                    || IsFamily(word.Lower)
                    || (
                        at + 1 < sentence.Words.Length
                        && (IsReversedAt(sentence, at) || IsUnknownPair(sentence, at))
                    )
                );
    }

    /// <summary>"May Etcheverry", and not "May Conference".</summary>
    private static bool IsMonthAndFamily(Sentence sentence, int at) =>
        Lexicon.MonthsAsNames.Contains(sentence.Words[at].Lower)
        && sentence.Words[at].IsCapitalized
        && at + 1 < sentence.Words.Length
        && sentence.Words[at + 1].IsCapitalized
        && sentence.Text[sentence.Words[at].End..sentence.Words[at + 1].Start] == " "
        && IsFamily(sentence.Words[at + 1].Lower)
        && IsNameWord(sentence.Words[at + 1], false);

    private static bool IsNameWord(Word word, bool isTitled)
    {
        var isKnown = IsGiven(word.Lower) || IsFamily(word.Lower);
        var isShout = word.IsAllCapitals && !word.IsInitial;
        if (
            !word.IsCapitalized
            || word.IsNumber
            || IsCompound(word)
            || (
                isShout
                && (
                    !isKnown
                    || (
                        !isTitled
                        && word.Text.Length
                            < (IsCommon(word.Lower) ? FewestShouted : FewestShoutedRare)
                    )
                )
            )
        )
        {
            return false;
        }

        // "Mr. Dean" and "patient Young" are people; Dean and Young by themselves are not.
        return (isTitled && isKnown)
            || !(
                Lexicon.Honorifics.Contains(word.Lower)
                || Lexicon.ClinicianTitles.Contains(word.Lower)
                || Lexicon.NotNames.Contains(Bare(word.Lower))
                || Lexicon.IsThing(word.Lower)
                || Lexicon.IsThing(Bare(word.Lower))
            );
    }

    private const int LongestSyllable = 4;

    /// <summary>"Jack-knife": a second part without its capital is no name's, but a syllable is: "Sun-hee".</summary>
    private static bool IsCompound(Word word) =>
        word.Text.IndexOf('-', StringComparison.Ordinal) is > 2 and var dash
        && word.Text.Length - dash - 1 > LongestSyllable
        && char.IsLower(word.Text[dash + 1])
        && !Census.IsGiven(word.Lower[(dash + 1)..]);

    private static bool Continues(Sentence sentence, int last)
    {
        var (word, next) = (sentence.Words[last], sentence.Words[last + 1]);
        var between = sentence.Text[word.End..next.Start];
        var isOneName = between is " " or ". " or "." || IsReversedAt(sentence, last);
        return isOneName
            && !next.IsFirst
            && (IsNameWord(next, false) || IsMonthAndFamily(sentence, last + 1))
            && !EndsPossessive(word);
    }

    /// <summary>"Smith, Robert"; "Sadly, Robert" is none.</summary>
    private static bool IsReversedAt(Sentence sentence, int at)
    {
        var (word, next) = (sentence.Words[at], sentence.Words[at + 1]);
        return sentence.Text[word.End..next.Start] == ", "
            && IsGiven(next.Lower)
            && !Lexicon.IsThing(next.Lower)
            && !Lexicon.Eponyms.Contains(next.Lower)
            && !IsGiven(word.Lower)
            && (IsFamily(word.Lower) || !IsAdverb(word.Lower));
    }

    /// <summary>"Abdullahi Warsame needed": two words that no list knows, at the beginning.</summary>
    private static bool IsUnknownPair(Sentence sentence, int at)
    {
        var (word, next) = (sentence.Words[at], sentence.Words[at + 1]);
        return sentence.Text[word.End..next.Start] == " "
            && !IsAdverb(word.Lower)
            && IsNameWord(next, false)
            && at + 2 < sentence.Words.Length
            && (
                Lexicon.PersonVerbs.Contains(sentence.Words[at + 2].Lower)
                || sentence.Words[at + 2].Lower is "had" or "has" or "needed" or "was" or "is"
            );
    }

    private static bool IsAdverb(string lower) =>
        lower.EndsWith("ly", StringComparison.Ordinal)
        || lower.EndsWith("ing", StringComparison.Ordinal)
        || lower.EndsWith("ed", StringComparison.Ordinal)
        || lower.EndsWith("wards", StringComparison.Ordinal);

    private static bool BelongsToPlaceOrIllness(Sentence sentence, int at, int last, bool isTitled)
    {
        var word = sentence.Words[last];
        var next =
            last + 1 < sentence.Words.Length
            && sentence.Text.AsSpan(word.End, sentence.Words[last + 1].Start - word.End)
                is not [',' or ';' or ':' or '.', ..]
                ? sentence.Words[last + 1].Lower
                : "";
        return !isTitled
            && (
                Lexicon.Institutions.Contains(next)
                || IsAfterTown(sentence, at)
                || (at < last && IsOnMap(sentence.Words[at].Lower, word.Lower))
                || IsTitleOfBook(sentence, last)
                || (Lexicon.Eponymous.Contains(next) && !EndsPossessive(word))
                || (Lexicon.Eponymous.Contains(next) && Lexicon.Eponyms.Contains(Bare(word.Lower)))
                || IsOnlyEponyms(sentence, at, last)
                || sentence.Words[at..(last + 1)].Any(IsHyphenatedEponym)
            );
    }

    /// <summary>"Fort Bragg".</summary>
    private static bool IsAfterTown(Sentence sentence, int at) =>
        at > 0
        && sentence.Words[at - 1] is { IsCapitalized: true } before
        && Lexicon.BeginsTown.Contains(before.Lower)
        && sentence.Text[before.End..sentence.Words[at].Start] is " " or ". ";

    /// <summary>"Cedar Falls", "Santa Fe".</summary>
    private static bool IsOnMap(string first, string last) =>
        Lexicon.BeginsTown.Contains(first) || Lexicon.EndsTown.Contains(last);

    /// <summary>"Ferri's Clinical Advisor".</summary>
    private static bool IsTitleOfBook(Sentence sentence, int last) =>
        EndsPossessive(sentence.Words[last])
        && last + 1 < sentence.Words.Length
        && sentence.Words[last + 1] is { IsCapitalized: true, IsAllCapitals: false } next
        && !next.IsInitial
        && !next.Text.Any(char.IsAsciiDigit)
        && !IsGiven(next.Lower)
        && !IsFamily(next.Lower)
        && !Lexicon.IsThing(next.Lower);

    /// <summary>"Cullen", "Crohn's"; a name that many people bear has to be followed by its sign.</summary>
    private static bool IsOnlyEponyms(Sentence sentence, int at, int last) =>
        sentence
            .Words[at..(last + 1)]
            .All(one =>
                Lexicon.Eponyms.Contains(one.Lower) || Lexicon.Eponyms.Contains(Bare(one.Lower))
            )
        && !(
            at < last
            && (
                IsGiven(sentence.Words[at].Lower)
                || Lexicon.WordsAsNames.Contains(sentence.Words[at].Lower)
            )
            && sentence.Words[at].Lower is not ("von" or "van" or "de" or "le")
        )
        && !(at == last && Lexicon.FamilyNames.Contains(Bare(sentence.Words[at].Lower)));

    private static bool IsHyphenatedEponym(Word word) =>
        word.Text.Contains('-', StringComparison.Ordinal)
        && (
            Lexicon.Eponyms.Contains(word.Lower)
            || word.Lower.Split('-').All(Lexicon.Eponyms.Contains)
        );

    private static bool IsOnlyInitial(Sentence sentence, int at, int last) =>
        sentence.Words[at..(last + 1)].All(word => word.IsInitial);
}
