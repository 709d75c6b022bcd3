using System.Text.RegularExpressions;

namespace Credence.Core.PatientData;

/// <summary>
/// A given name by itself that only what its bearer does gives away, for it is a word as well: who would not take a
/// medicine, who talked in group, whom one sat with.
/// </summary>
internal static partial class LoneNames
{
    public static void Find(Sentence sentence, List<PatientDataFinding> found)
    {
        if (sentence.IsMadeUp)
        {
            return;
        }

        HiddenNames.Named(sentence, found, WhoseBody(), IsGivenName);
        if (!sentence.IsClinical)
        {
            return;
        }

        HiddenNames.Named(sentence, found, InSeat(), IsGivenName);
        HiddenNames.Named(sentence, found, SatWithMeanwhile(), MayBePerson);
        if (!sentence.IsAtWork)
        {
            HiddenNames.Named(sentence, found, SatWith(), MayBePerson);
            HiddenNames.Named(sentence, found, DoesAsPatient(), IsGivenName);
        }
    }

    private static bool IsGivenName(string lower) =>
        Lexicon.WordsAsNames.Contains(lower) || HiddenNames.IsKnown(lower);

    private static bool MayBePerson(string lower) =>
        Lexicon.WordsAsNames.Contains(lower) || HiddenNames.MayBeName(lower);

    // "Grace wouldn't take the lithium", "Frank skipped his insulin".
    [GeneratedRegex(
        @"^\s*(?<id>\p{Lu}\p{Ll}{2,})\s+(?:(?:(?:would|could|did|does|will|was|is|has|had)(?:n[’']t|\s+not|\s+never|\s+finally)|won[’']t|can[’']t|cannot|never|finally|kept|keeps|quit|stopped|started|started\s+to|began\s+to)\s+(?:tak(?:e|es|ing|en)|took|swallow\w*|talk\w*|eat\w*|ate|sleep\w*|slept|drink\w*|drank|us(?:e|ed|ing)|smok\w+|inject\w*|show(?:ed)?\s+up|fill(?:ed)?|tolerat\w+|want(?:ed)?|believ\w+|trust\w*|wak(?:e|ing)|walk\w*|breath\w+|refus\w+|cut(?:ting)?|vomit\w*|cough\w*|bleed(?:ing)?|seiz\w+|fall(?:ing)?)\b|(?:takes?|took|skips|skipped|missed|misses|swallowed|injects|injected|snorts|snorted|tolerates|tolerated|stopped|quit)\s+(?:his|her|all|two|three|half|too|a\s+(?:whole|bottle|handful))\b|(?:relapsed|miscarried|aspirated|fainted|overdosed|vomited|detoxed|hallucinated|wheezed|seized)\b)",
        RegexOptions.None,
        2000
    )]
    private static partial Regex DoesAsPatient();

    // "Bill in the second chair never talked until he relapsed".
    [GeneratedRegex(
        @"^\s*(?<id>\p{Lu}\p{Ll}{2,})\s+(?:in|from)\s+(?:the|our|my)\s+(?:\w+\s+)?(?:chair|seat|recliner|group|bed|corner|bay|cell|row)\b(?=[^.;]*\b(?:relapsed|never|cried|cries|died|asked|said|quit|stopped|talked|talks|laughed|refused|wants|wanted|bled|fell|has|had|was)\b)",
        RegexOptions.None,
        2000
    )]
    private static partial Regex InSeat();

    [GeneratedRegex(
        @"\b(?:[Ss]at|[Ss]it|[Ss]itting|[Ss]tayed|[Cc]ried|[Pp]rayed|[Ww]aited)\s+(?:(?:down|again|up|all\s+night)\s+)?with\s+(?<id>\p{Lu}\p{Ll}{2,})\b(?![’']|\s+\p{Lu}|\s+(?:and|&)\s+(?:me|I)\b)",
        RegexOptions.None,
        2000
    )]
    private static partial Regex SatWith();

    // Where the sentence speaks of a course as well.
    [GeneratedRegex(
        @"\b(?:[Ss]at|[Ss]it|[Ss]itting|[Ss]tayed|[Cc]ried|[Pp]rayed|[Ww]aited)\s+(?:(?:down|again|up|all\s+night)\s+)?with\s+(?<id>\p{Lu}\p{Ll}{2,})\s+(?:while|until|till|because)\b",
        RegexOptions.None,
        2000
    )]
    private static partial Regex SatWithMeanwhile();

    // "Dear Tommy Ray, whose appendix I sat on".
    [GeneratedRegex(
        @"(?<!\b(?:Dr|Drs|Prof|Doctor|Professor|Nurse)\.?\s+(?:\p{Lu}[\p{L}.’'\-]*\s+)?)\b(?<id>\p{Lu}\p{Ll}{2,})(?:\s+\p{Lu}[\p{L}.’'\-]*)?,\s+whose\s+(?:[\w\-]+\s+)?(?:appendix|gallbladder|spleen|kidneys?|liver|heart|lungs?|brain|hips?|knees?|legs?|arms?|hands?|foot|feet|toes?|eyes?|breasts?|colon|bowel|uterus|cervix|ovary|ovaries|placenta|prostate|bladder|stomach|skin|spine|back|blood|sugars?|pressure|pain|tumor|cancer|stroke|mole|wound|rash|cough|fever|seizures?|labs?|scan|biopsy)\b",
        RegexOptions.None,
        2000
    )]
    private static partial Regex WhoseBody();
}
