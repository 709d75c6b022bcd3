using System.Text.RegularExpressions;

namespace Credence.Core.PatientData;

/// <summary>The forms of half a name.</summary>
internal static partial class HiddenNames
{
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

    // "pt of mine d. macgillicuddy".
    [GeneratedRegex(
        @"\b(?i:patient|pt)(?:\s+of\s+(?:mine|ours))?[\s:,]+(?:\p{L}\.\s?){1,2}(?<id>\p{Ll}{3,}(?:[\-’']\p{L}+)*)\b",
        RegexOptions.None,
        2000
    )]
    private static partial Regex LetterAndQuiet();

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

    // "Cant stop thinking of Xiomara".
    [GeneratedRegex(
        @"\b(?i:(?:stop|keeps?|kept|still|always|often)\s+(?:\w+\s+)?think(?:ing)?\s+(?:of|about)|(?:stop|keeps?|kept|still)\s+(?:\w+\s+)?(?:dream(?:ing|t)?\s+(?:of|about)|hear(?:ing)?|see(?:ing)?)|haunted\s+by|(?:never|can[’']?t|cannot)\s+forget)\s+(?<id>\p{Lu}\p{Ll}{2,})\b(?![’']|\s\p{Lu})",
        RegexOptions.None,
        2000
    )]
    private static partial Regex ThoughtOf();

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
