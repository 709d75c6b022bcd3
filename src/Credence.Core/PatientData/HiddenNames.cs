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
            Named(sentence, found, Family(), IsKnown);
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

    [GeneratedRegex(
        @"(?<![\w.])(?:[A-Z]\.\s?){2,3}(?!\s*(?:[A-Z][a-z]|[A-Z]\.|\d))",
        RegexOptions.None,
        2000
    )]
    private static partial Regex Initials();

    [GeneratedRegex(
        @"\b(?:patient|pt|saw|seen|met|examined|admitted|discharged|patient[’']?s?\s+initials|initials)\b[\s:.,(]*$",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex FollowsPatient();

    [GeneratedRegex(
        @"\b(?i:initials)\b(?:[\s:,(]|\b(?:are|is|of)\b){0,4}(?<id>[A-Z]{2,3}\b)",
        RegexOptions.None,
        2000
    )]
    private static partial Regex BareInitials();

    // "Drew, 15, exertional syncope".
    [GeneratedRegex(@"^\s*(?<id>\p{Lu}\p{Ll}{2,}),\s\d{1,2},", RegexOptions.None, 2000)]
    private static partial Regex GivenAndAge();

    // "Shepherd, A., 67".
    [GeneratedRegex(
        @"(?<id>\p{Lu}[\p{L}’'\-]{2,},\s\p{Lu}\.)(?=,?\s*\d{1,3}\b|\s*[,:;])",
        RegexOptions.None,
        2000
    )]
    private static partial Regex FamilyAndInitial();

    // "JD, 55M, cirrhotic".
    [GeneratedRegex(
        @"^\s*(?<id>[A-Z]{2,3}),?\s+(?=\d{1,3}\s?-?(?:[MF]\b|y/?o|years?[\s\-]old))",
        RegexOptions.None,
        2000
    )]
    private static partial Regex InitialsAndAge();

    // "Beatrice from the nursing home had …".
    [GeneratedRegex(
        @"^\s*(?<id>\p{Lu}\p{Ll}+)\s+(?:from|had|has|came|was|developed|needs|needed|died|refused|asked|told)\b",
        RegexOptions.None,
        2000
    )]
    private static partial Regex Subject();

    // "name: Halvorsen", "last name Zhao".
    [GeneratedRegex(
        @"\b(?:(?:last|first|family|given|maiden|full)\s+name(?:\s*[:=]|\s+(?:is|was))?|[Nn]ame\s*[:=])\s*(?<id>\p{Lu}\p{Ll}{2,})\b",
        RegexOptions.None,
        2000
    )]
    private static partial Regex AfterName();

    // "mrs. pickering", without capitals; "mr abebe, 59".
    [GeneratedRegex(
        @"\b(?:mrs\.?|mr\.|ms\.)\s(?<id>\p{Ll}{3,})\b|\bmr\s(?<id>\p{Ll}{3,})(?=,?\s\d{1,3}\b)",
        RegexOptions.None,
        2000
    )]
    private static partial Regex QuietName();

    // "mrs b came back".
    [GeneratedRegex(
        @"\b(?:mrs|mr|ms)\.?\s(?<id>\p{Ll})(?=[’']s\b|\s(?:came|has|had|was|said|says|asked|again|back|with|w/|fell|refused|needs|wants|died)\b)",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex TitleAndLetter();

    // "mr kettering still on 6 drugs".
    [GeneratedRegex(
        @"\bmr\s(?<id>\p{Ll}{3,})(?=[’']s\b|,?\s(?:still|refused|refuses|wants|wanted|asked|asks|told|said|says|keeps|kept|who|came|again|has|had|fell|died|called|needs)\b)",
        RegexOptions.None,
        2000
    )]
    private static partial Regex QuietMister();

    // "Dear Anahit,".
    [GeneratedRegex(
        @"\b[Dd]ear\s+(?!(?:Colleagues?|Sirs?|Madam|Editors?|Team|All|Friends?|Members?|Board|Committee|Program|Director|Chair|Applicants?)\b)(?<id>\p{Lu}\p{Ll}{2,})\b",
        RegexOptions.None,
        2000
    )]
    private static partial Regex Greeted();

    // "Old Man Cutter", "Granny Pettigrew".
    [GeneratedRegex(
        @"\b(?:[Oo]ld\s+(?:[Mm]an|[Ll]ady)|[Oo]l[’']\s+[Mm]an|[Gg]ranny|[Gg]randma|[Gg]randpa|[Gg]ramps|[Aa]untie|[Pp]apa|[Mm]ama|[Ff]armer)\s+(?<id>\p{Lu}\p{Ll}{2,})\b",
        RegexOptions.None,
        2000
    )]
    private static partial Regex AsNeighborsSay();

    [GeneratedRegex(
        @"\b(?<id>\p{Lu}[\p{L}’'\-]{2,})\s+(?:twins?|baby|girl|boy|brothers|sisters|family|kids|children|infant)\b",
        RegexOptions.None,
        2000
    )]
    private static partial Regex Family();

    [GeneratedRegex(
        @"\b[Tt]he\s+(?<id>\p{Lu}{4,})\s+(?:twins?|baby|girl|boy|brothers|sisters|family|kids|children)\b",
        RegexOptions.None,
        2000
    )]
    private static partial Regex LoudFamily();

    [GeneratedRegex(
        @"\b(?:rm|room|bed|bay|cubicle|stretcher)\.?\s*\#?\s*\d{1,4}[A-Za-z]?\b(?:[\s,/]+(?:bed|bay|side|window|door)\b(?:\s*\d{1,2}[A-Za-z]?)?)?",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex NumberedBed();

    // "pt oluwaseun a.", "Patient Wanjiru M.".
    [GeneratedRegex(
        @"\b(?i:patient|pt)\s+(?<id>\p{L}{3,})\s\p{L}\.(?!\p{L})",
        RegexOptions.None,
        2000
    )]
    private static partial Regex QuietAndLetter();

    // "the mother (Fatoumata)", "her sister, Nkechi,".
    [GeneratedRegex(
        @"\b(?<!\b[Mm]y\s)(?:mother|father|mom|dad|wife|husband|son|daughter|sister|brother|aunt|uncle|niece|nephew|grandmother|grandfather|girlfriend|boyfriend|spouse|caregiver)(?:\s\((?<id>\p{Lu}\p{Ll}{2,})\)|,\s(?<id>\p{Lu}\p{Ll}{2,}),)",
        RegexOptions.None,
        2000
    )]
    private static partial Regex Relative();

    // "Zoltan, my dialysis guy,", "Drew, his mother,", "mom is April".
    [GeneratedRegex(
        @"^\s*(?<id>\p{Lu}\p{Ll}{2,}),\s(?:(?:his|her|their)\s(?:mother|father|mom|dad|wife|husband|son|daughter|sister|brother|aunt|grandmother|grandfather),)|\b(?:mom|dad|mother|father|wife|husband|sister|brother|daughter|son)\s+is\s+(?<id>\p{Lu}\p{Ll}{2,})\b|^\s*(?<id>\p{Lu}\p{Ll}{2,}),\s(?:my|our)\s(?:[\w\-]+\s){0,3}(?:patient|pt|guy|lady|man|woman|gentleman|boy|girl|kid|baby|grandma|grandpa)\b",
        RegexOptions.None,
        2000
    )]
    private static partial Regex AndWhoItIs();

    // "pt JM with …", "Patient BK had …".
    [GeneratedRegex(
        @"\b(?:[Pp]atient|pt|Pt|[Cc]lient|[Cc]ase\s+of|[Cc]ase)\b\.?:?\s+(?<id>[A-Z]{2,3})(?=[,:]|\s+(?:w/|with|had|has|came|was|is|who|asked|fell|refused|died|bled|needs|again|in\s+bed|in\s+room)\b|\s+w/)",
        RegexOptions.None,
        2000
    )]
    private static partial Regex PatientInitials();

    [GeneratedRegex(
        @"\b(?i:room|rm|bed|bay|cubicle|stretcher)\.?\s*\#?\s*\d{1,4}[A-Za-z]?\s*[,:;(\-–]?\s*(?:(?i:mr|mrs|ms)\.?\s*)?(?<id>\p{Lu}[\p{L}’'\-]{2,})(?![\p{L}’'\-]|(?:\s+\p{Lu}\p{Ll}+)?\s+(?i:pavilion|building|bldg|tower|wing|hall|auditorium|cent(?:er|re)|annex|campus|library|house|floor|conference|lounge|suite|theater|theatre|lobby)\b)",
        RegexOptions.None,
        2000
    )]
    private static partial Regex InBed();

    // "Rose in 3 north has …", "Grace had …".
    [GeneratedRegex(
        @"^\s*(?<id>\p{Lu}\p{Ll}+)(?=[’']s\s|\s+(?:has|had|came|needs|needed|died|fell|bled|asked|told|says|said|wants|refused|refuses|w/|with\s+\p{Ll}|from\s|developed|coded|is\s+(?:\d|back|on|in|a|here|still|my|dying|septic)|was\s+(?:back|on|in|a|here|my|septic|admitted|seen|found|intubated|discharged)|in\s+(?:\d|room|bed|rm|the\s+(?:ed|icu|unit|clinic))))",
        RegexOptions.None,
        2000
    )]
    private static partial Regex WordAsSubject();

    // "Follow up Xiomara re: colpo".
    [GeneratedRegex(
        @"\b(?i:follow(?:ed)?[\s\-]up(?:\s+(?:with|on|for))?|f/u(?:\s+(?:with|on|for))?|check(?:ed)?\s+(?:in\s+)?on|call(?:ed)?\s+back|round(?:ed)?\s+on|apologi[sz]e(?:d)?\s+to)\s+(?<id>\p{Lu}\p{Ll}{2,})\b(?!\s\p{Lu})",
        RegexOptions.None,
        2000
    )]
    private static partial Regex FollowedUp();

    // "from Hyacinth P. that".
    [GeneratedRegex(
        @"(?<=\p{Ll}\s)(?<id>\p{Lu}\p{Ll}{2,})\s\p{Lu}\.(?=\s+\p{Ll}|,)",
        RegexOptions.None,
        2000
    )]
    private static partial Regex NameAndLetter();

    [GeneratedRegex(
        @"\b(?<id>\p{Lu}\p{Ll}{2,})\s\p{Lu}\.?(?=[’']s\b|\s+\p{Ll}|[,;:)]|\s*$)",
        RegexOptions.None,
        2000
    )]
    private static partial Regex GivenAndLetter();
}
