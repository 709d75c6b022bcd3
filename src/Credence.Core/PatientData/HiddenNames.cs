using System.Text.RegularExpressions;

namespace Credence.Core.PatientData;

/// <summary>
/// A patient told by half a name: initials beside a day or the word patient, a family name beside a room or a bed, a given
/// name with one letter. Degrees and doses have dots as well, and pass.
/// </summary>
internal static partial class HiddenNames
{
    private const int AfterBed = 5;

    public static void Find(Sentence sentence, List<PatientDataFinding> found)
    {
        Dotted(sentence, found);
        sentence.AddEach(found, IdentifierKind.Name, BareInitials());
        Named(
            sentence,
            found,
            PatientInitials(),
            initials => !Lexicon.Abbreviated.Contains(initials)
        );
        Named(
            sentence,
            found,
            InitialsAndAge(),
            initials => !Lexicon.Abbreviated.Contains(initials)
        );
        Named(sentence, found, AfterName(), IsKnown);
        if (!sentence.IsAtWork)
        {
            Named(sentence, found, FollowedUp(), MayBeName);
            Named(sentence, found, ThoughtOf(), MayBeName);
        }

        Named(sentence, found, Greeted(), MayBePerson);
        sentence.AddEach(found, IdentifierKind.Name, QuietName());
        sentence.AddEach(found, IdentifierKind.Name, TitleAndLetter());
        Named(sentence, found, QuietMister(), IsNoIllness);
        sentence.AddEach(found, IdentifierKind.Name, AsNeighborsSay());
        Named(sentence, found, LoudFamily(), MayBeName);
        Named(sentence, found, InBed(), MayBeName);
        if (sentence.IsClinical)
        {
            Named(sentence, found, Family(), IsFamilyOrWord);
            sentence.AddEach(found, IdentifierKind.Name, FamilyAndInitial());
        }

        if (sentence.IsClinical && !sentence.IsAtWork)
        {
            Named(sentence, found, GivenAndLetter(), MayBeGiven);
            Named(sentence, found, NameAndLetter(), MayBeName);
            Named(sentence, found, Subject(), IsGiven);
            Beds(sentence, found);
        }

        if (sentence.IsClinical || (sentence.IsCare && !sentence.IsAtWork))
        {
            Named(sentence, found, WordAsSubject(), Lexicon.WordsAsNames.Contains);
        }

        if (sentence.IsPersonal || sentence.IsClinical)
        {
            Named(sentence, found, QuietAndLetter(), MayBeName);
            Named(sentence, found, LetterAndQuiet(), MayBeName);
            Named(sentence, found, Relative(), MayBeName);
            Named(sentence, found, AndWhoItIs(), MayBePerson);
            Named(sentence, found, GivenAndAge(), MayBeGiven);
        }
    }

    /// <summary>"rm 412 bed 2 aspirated overnight": who lay there that night is one person.</summary>
    private static void Beds(Sentence sentence, List<PatientDataFinding> found)
    {
        foreach (Match match in NumberedBed().Matches(sentence.Text))
        {
            var next = sentence
                .Words.Where(word => word.Start >= match.Index + match.Length)
                .Take(AfterBed);
            if (next.Any(TellsOfOne))
            {
                sentence.Add(found, IdentifierKind.Bed, match.Index, match.Length);
            }
        }
    }

    private static bool TellsOfOne(Word word) =>
        Lexicon.PersonVerbs.Contains(word.Lower)
        || Lexicon.HappensToOne.Contains(word.Lower)
        || (word.IsNumber && char.IsLetter(word.Text[^1]))
        || (
            word.Lower.EndsWith("ed", StringComparison.Ordinal)
            && Lexicon.SpeaksOf([word.Lower], Lexicon.Clinical)
        );

    internal static bool IsKnown(string lower) =>
        IsGiven(lower)
        || Lexicon.FamilyNames.Contains(lower)
        || (Census.IsFamily(lower) && !Lexicon.IsThing(lower) && !Lexicon.NotNames.Contains(lower));

    private static bool IsFamilyOrWord(string lower) =>
        IsKnown(lower) || Lexicon.WordsAsNames.Contains(lower);

    private static bool IsGiven(string lower) =>
        Lexicon.GivenNames.Contains(lower)
        || (Census.IsGiven(lower) && !Lexicon.IsThing(lower) && !Lexicon.NotNames.Contains(lower));

    private static bool MayBeGiven(string lower) =>
        IsGiven(lower) || Lexicon.WordsAsNames.Contains(lower);

    private static void Dotted(Sentence sentence, List<PatientDataFinding> found)
    {
        var isDated = sentence.IsCare && !sentence.IsAtWork;
        foreach (Match match in Initials().Matches(sentence.Text))
        {
            if (
                (isDated || FollowsPatient().IsMatch(sentence.Text.AsSpan(0, match.Index)))
                && !Lexicon.DottedWords.Contains(
                    match.Value.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant()
                )
            )
            {
                sentence.Add(found, IdentifierKind.Name, match.Index, match.Length);
            }
        }
    }

    internal static void Named(
        Sentence sentence,
        List<PatientDataFinding> found,
        Regex pattern,
        Func<string, bool> isName
    )
    {
        foreach (Match match in pattern.Matches(sentence.Text))
        {
            var name = match.Groups["id"];
            if (
                isName(name.Value.ToLowerInvariant())
                && !Colleagues.IsInDepartment(sentence.After(name.Index + name.Length))
            )
            {
                sentence.Add(found, IdentifierKind.Name, name.Index, name.Length);
            }
        }
    }

    /// <summary>"mr" is a valve that leaks, too.</summary>
    private static bool IsNoIllness(string lower) =>
        !Lexicon.NotNames.Contains(lower)
        && !Lexicon.Abbreviated.Contains(lower)
        && !Lexicon.SpeaksOf([lower], Lexicon.Clinical);

    /// <summary>What a name may be where only a person can stand: "April, my first patient".</summary>
    internal static bool MayBePerson(string lower) =>
        Lexicon.WordsAsNames.Contains(lower)
        || Lexicon.MonthsAsNames.Contains(lower)
        || MayBeName(lower);

    internal static bool MayBeName(string lower) =>
        Lexicon.FamilyNames.Contains(lower)
        || Lexicon.GivenNames.Contains(lower)
        || !(
            Lexicon.NotNames.Contains(lower)
            || Lexicon.IsThing(lower)
            || Lexicon.Eponyms.Contains(lower)
            || Lexicon.SpeaksOf([lower], Lexicon.Clinical)
        );
}
