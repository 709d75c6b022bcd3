using System.Text.RegularExpressions;

namespace Credence.Core.PatientData;

/// <summary>
/// A patient told by half a name: initials beside a day or the word patient, a family name beside a room or a bed, a given
/// name with one letter. Degrees and doses have dots as well, and pass.
/// </summary>
internal static partial class HiddenNames
{
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
        sentence.AddEach(found, IdentifierKind.Name, QuietName());
        Named(sentence, found, InBed(), MayBeName);
        if (sentence.IsClinical)
        {
            Named(sentence, found, Family(), Lexicon.FamilyNames.Contains);
        }

        if (sentence.IsClinical && !sentence.IsAtWork)
        {
            Named(sentence, found, GivenAndLetter(), Lexicon.GivenNames.Contains);
            Named(sentence, found, Subject(), Lexicon.GivenNames.Contains);
        }
    }

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

    private static void Named(
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

    private static bool MayBeName(string lower) =>
        Lexicon.FamilyNames.Contains(lower)
        || Lexicon.GivenNames.Contains(lower)
        || (!Lexicon.NotNames.Contains(lower) && !Lexicon.SpeaksOf([lower], Lexicon.Clinical));

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

    // "Beatrice from the nursing home had …".
    [GeneratedRegex(
        @"^\s*(?<id>\p{Lu}\p{Ll}{2,})\s+(?:from|had|has|came|was|developed|needs|needed|died|refused|asked|told)\b",
        RegexOptions.None,
        2000
    )]
    private static partial Regex Subject();

    // "mrs. pickering", without capitals.
    [GeneratedRegex(@"\b(?:mrs\.?|mr\.|ms\.)\s(?<id>\p{Ll}{3,})\b", RegexOptions.None, 2000)]
    private static partial Regex QuietName();

    [GeneratedRegex(
        @"\b(?<id>\p{Lu}[\p{L}’'\-]{2,})\s+(?:twins?|baby|girl|boy|brothers|sisters|family|kids|children|infant)\b",
        RegexOptions.None,
        2000
    )]
    private static partial Regex Family();

    // "pt JM with …", "Patient BK had …".
    [GeneratedRegex(
        @"\b(?:[Pp]atient|pt|Pt|[Cc]lient|[Cc]ase\s+of|[Cc]ase)\b\.?:?\s+(?<id>[A-Z]{2,3})(?=[,:]|\s+(?:w/|with|had|has|came|was|is|who|asked|fell|refused|died|bled|needs|again|in\s+bed|in\s+room)\b|\s+w/)",
        RegexOptions.None,
        2000
    )]
    private static partial Regex PatientInitials();

    [GeneratedRegex(
        @"\b(?i:room|rm|bed|bay|cubicle|stretcher)\.?\s*\#?\s*\d{1,4}[A-Za-z]?\s*[,:;(\-–]?\s*(?:(?i:mr|mrs|ms)\.?\s*)?(?<id>\p{Lu}[\p{L}’'\-]{2,})",
        RegexOptions.None,
        2000
    )]
    private static partial Regex InBed();

    [GeneratedRegex(
        @"\b(?<id>\p{Lu}\p{Ll}{2,})\s\p{Lu}\.?(?=[’']s\b|\s+\p{Ll}|[,;:)]|\s*$)",
        RegexOptions.None,
        2000
    )]
    private static partial Regex GivenAndLetter();
}
