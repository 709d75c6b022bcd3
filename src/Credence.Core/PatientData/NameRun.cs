using System.Text.RegularExpressions;

namespace Credence.Core.PatientData;

/// <summary>Words beside each other that read as one person's name, with what stands around them.</summary>
internal sealed partial class NameRun
{
    private const int FewestShouted = 4;

    // VITT is an illness, and somebody's name as well.
    private const int FewestShoutedRare = 6;
    private readonly Sentence sentence;
    private readonly int first;

    private NameRun(Sentence sentence, int first, int last) =>
        (this.sentence, this.first, Last) = (sentence, first, last);

    public int Last { get; }

    public int Start => sentence.Words[first].Start;

    public int End => sentence.Words[Last].End;

    public int Count => Last - first + 1;

    /// <summary>One of the words is a common given or family name.</summary>
    public bool IsLikely => Names().Any(IsGiven) || Names().Any(IsFamily);

    /// <summary>Two words or more, one of them a common name; a town after "in" is none.</summary>
    public bool IsFullName =>
        Count > 1
        && IsLikely
        && (
            Names().Any(name => IsGiven(name) && !IsFamily(name))
            || IsGivenThenFamily
            || Before(1)?.Lower is not ("from" or "in" or "at" or "near" or "to")
        );

    private bool IsGivenThenFamily =>
        IsGiven(sentence.Words[first].Lower) && IsFamily(sentence.Words[Last].Lower);

    /// <summary>A name of the lists or of the census, though it may belong to an illness as well.</summary>
    public bool IsListed => Names().Any(name => IsGiven(name) || IsFamily(name));

    /// <summary>One of the words is a name and no English word, so that it needs no capital to be one.</summary>
    public bool IsNameOnly =>
        Names().Any(name => Census.Holds(Bare(name)) || IsDoubleGiven(Bare(name)));

    /// <summary>Written as names are, within a sentence: "Fairweather", "McGill". What else explains it decides.</summary>
    public bool IsWrittenAsName =>
        !IsFirst
        && !IsRestOfTitle
        && Before(1)?.Lower is not "patient"
        && sentence.Words[first..(Last + 1)].All(word => word.IsInitial || IsNamed(word));

    /// <summary>"STEPS Forward", "Ferri's Clinical Advisor".</summary>
    private bool IsRestOfTitle =>
        Before(1) is { IsCapitalized: true } word
        && sentence.Text[word.End..Start] == " "
        && (
            EndsPossessive(word)
            || (word.IsAllCapitals && !Lexicon.Abbreviated.Contains(word.Lower))
            || (!word.IsFirst && Lexicon.NotNames.Contains(word.Lower))
        );

    /// <summary>"Thuy": no place is called so.</summary>
    public bool IsGivenName => Count == 1 && IsGiven(sentence.Words[Last].Lower);

    /// <summary>"The Brandts".</summary>
    public bool IsHousehold =>
        Count == 1
        && sentence.Words[Last].Lower is [.. { Length: > 3 } one, 's']
        && Census.IsFamily(one)
        && !Lexicon.Eponyms.Contains(one)
        && !Lexicon.IsThing(one);

    public bool IsFirst => sentence.Words[first].IsFirst;

    /// <summary>One word that is better known as an illness, a sign or a score.</summary>
    public bool IsEponym =>
        Count == 1 && Lexicon.Eponyms.Contains(Bare(sentence.Words[Last].Lower));

    /// <summary>"Henry Ford", "Atul Gawande".</summary>
    public bool IsWellKnown => Lexicon.WellKnown.Contains(string.Join(' ', Names().Select(Bare)));

    public bool IsPossessive => EndsPossessive(sentence.Words[Last]);

    public bool HasHonorific =>
        Before(1) is { } word && Lexicon.Honorifics.Contains(word.Lower) && !IsTooLoud(word);

    public bool IsClinician =>
        Before(1) is { } word
        && Lexicon.ClinicianTitles.Contains(word.Lower)
        && !(word.Lower is "pa" or "np" or "rn" && word.IsCapitalized && !word.IsAllCapitals);

    /// <summary>"patient Susan Miller", "Twin A of Jessica Monroe", "Pt: Robert Lindqvist".</summary>
    public bool FollowsPatientNoun => Follows(Lexicon.PatientNouns, Lexicon.Joining);

    /// <summary>"My patient Latisha".</summary>
    public bool FollowsOwnPatient =>
        Before(1) is { } noun
        && Lexicon.PatientNouns.Contains(noun.Lower)
        && Before(2)?.Lower is "my" or "our" or "his" or "her" or "their";

    /// <summary>"named Liam", "the name is Dwayne", "Name: Gloria".</summary>
    public bool FollowsNaming =>
        Before(1)?.Lower is "named" or "called" or "name"
        || (Before(1)?.Lower is "is" or "was" && Before(2)?.Lower is "name");

    /// <summary>"Consult for Olga Petrova", "Transfer of Tyrone Banks", "his wife Barbara".</summary>
    public bool FollowsCare => Follows(Lexicon.CareVerbs, Lexicon.CareJoining);

    public bool IsFollowedByCare =>
        Last + 1 < sentence.Words.Length
        && sentence.Words[Last + 1].Lower
            is "w"
                or "with"
                or "had"
                or "has"
                or "was"
                or "is"
                or "came"
                or "needs"
                or "died"
                or "and"
                or "refused"
                or "developed";

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
        return
            BelongsToPlaceOrIllness(sentence, at, last, isTitled)
            || (IsOnlyInitial(sentence, at, last) && !isTitled)
            ? null
            : new(sentence, at, last);
    }

    /// <summary>"Sister Mary Joseph nodule".</summary>
    private static bool IsSistersSign(Sentence sentence, int title, int last) =>
        sentence.Words[title].Lower == "sister"
        && last + 1 < sentence.Words.Length
        && Lexicon.Eponymous.Contains(sentence.Words[last + 1].Lower);

    private static bool CanBegin(Sentence sentence, int at)
    {
        var word = sentence.Words[at];
        var before = at > 0 ? sentence.Words[at - 1].Lower : "";
        var isTitled = Lexicon.Honorifics.Contains(before) || Lexicon.PatientNouns.Contains(before);
        return IsNameWord(word, isTitled)
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

    private static bool IsNameWord(Word word, bool isTitled)
    {
        var isKnown = IsGiven(word.Lower) || IsFamily(word.Lower);
        var isShout = word.IsAllCapitals && !word.IsInitial;
        if (
            !word.IsCapitalized
            || word.IsNumber
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

    private static bool Continues(Sentence sentence, int last)
    {
        var (word, next) = (sentence.Words[last], sentence.Words[last + 1]);
        var between = sentence.Text[word.End..next.Start];
        var isOneName = between is " " or ". " or "." || IsReversedAt(sentence, last);
        return isOneName && !next.IsFirst && IsNameWord(next, false) && !EndsPossessive(word);
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
        var next = last + 1 < sentence.Words.Length ? sentence.Words[last + 1].Lower : "";
        return !isTitled
            && (
                Lexicon.Institutions.Contains(next)
                || (at < last && IsOnMap(sentence.Words[at].Lower, word.Lower))
                || IsTitleOfBook(sentence, last)
                || (Lexicon.Eponymous.Contains(next) && !EndsPossessive(word))
                || (Lexicon.Eponymous.Contains(next) && Lexicon.Eponyms.Contains(Bare(word.Lower)))
                || IsOnlyEponyms(sentence, at, last)
                || sentence.Words[at..(last + 1)].Any(IsHyphenatedEponym)
            );
    }

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
        && !(at < last && IsGiven(sentence.Words[at].Lower))
        && !(at == last && Lexicon.FamilyNames.Contains(Bare(sentence.Words[at].Lower)));

    private static bool IsHyphenatedEponym(Word word) =>
        word.Text.Contains('-', StringComparison.Ordinal)
        && (
            Lexicon.Eponyms.Contains(word.Lower)
            || word.Lower.Split('-').All(Lexicon.Eponyms.Contains)
        );

    private static bool IsOnlyInitial(Sentence sentence, int at, int last) =>
        sentence.Words[at..(last + 1)].All(word => word.IsInitial);

    /// <summary>"O'Dowd" and "McGill", and neither "DOACs" nor "A1c".</summary>
    private static bool IsNamed(Word word) =>
        NameShape().IsMatch(word.Text)
        && !IsAdverb(word.Lower)
        && !Lexicon.EndsTown.Contains(word.Lower)
        && !Lexicon.Eponyms.Contains(Bare(word.Lower));

    [GeneratedRegex(
        @"^(?:\p{L}{1,3}[’']|Mc|Mac|Fitz|De|La|Le|Van|Von)?\p{Lu}\p{Ll}{2,}(?:[’']s)?$",
        RegexOptions.None,
        2000
    )]
    private static partial Regex NameShape();

    private static bool EndsPossessive(Word word) =>
        word.Text.EndsWith("'s", StringComparison.Ordinal)
        || word.Text.EndsWith("’s", StringComparison.Ordinal);

    private static bool IsTooLoud(Word word) =>
        word.Text.Length == 2 && word.IsAllCapitals && word.Lower == "ms";

    private static string Bare(string lower) =>
        lower.EndsWith("'s", StringComparison.Ordinal)
        || lower.EndsWith("’s", StringComparison.Ordinal)
            ? lower[..^2]
            : lower;

    private static bool IsGiven(string lower) =>
        Lexicon.GivenNames.Contains(Bare(lower))
        || Census.IsGiven(Bare(lower))
        || IsDoubleGiven(Bare(lower));

    private static bool IsCommon(string lower) =>
        Lexicon.GivenNames.Contains(Bare(lower)) || Lexicon.FamilyNames.Contains(Bare(lower));

    /// <summary>"Anna-Lise".</summary>
    private static bool IsDoubleGiven(string bare) =>
        bare.Split('-') is { Length: 2 } parts
        && (Census.IsGiven(parts[0]) || Lexicon.GivenNames.Contains(parts[0]))
        && !parts.Any(Lexicon.Eponyms.Contains)
        && parts[1].Length > 2;

    private static bool IsFamily(string lower)
    {
        var bare = Bare(lower);
        var plain = bare.Replace("'", "", StringComparison.Ordinal)
            .Replace("’", "", StringComparison.Ordinal);
        return Lexicon.FamilyNames.Contains(bare)
            || Lexicon.FamilyNames.Contains(plain)
            || Census.IsFamily(plain)
            || bare.Split('-') is { Length: 2 } parts && parts.All(IsFamily);
    }

    private IEnumerable<string> Names() =>
        sentence.Words[first..(Last + 1)].Select(word => word.Lower);

    private Word? Before(int back) => first - back >= 0 ? sentence.Words[first - back] : null;

    private bool Follows(
        System.Collections.Frozen.FrozenSet<string> what,
        System.Collections.Frozen.FrozenSet<string> joining
    )
    {
        for (var back = 1; back <= 4 && Before(back) is { } word; back++)
        {
            if (what.Contains(Bare(word.Lower)))
            {
                return true;
            }

            if (!joining.Contains(word.Lower))
            {
                return false;
            }
        }

        return false;
    }
}
