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
        if (sentence.IsCare && !sentence.IsAtWork)
        {
            HiddenNames.Named(sentence, found, ActsAlone(), MayBegin);
            HiddenNames.Named(sentence, found, MonthActs(), Lexicon.MonthsAsNames.Contains);
        }

        if (!sentence.IsClinical)
        {
            return;
        }

        HiddenNames.Named(sentence, found, InSeat(), IsGivenName);
        HiddenNames.Named(sentence, found, SatWithMeanwhile(), HiddenNames.MayBePerson);
        if (!sentence.IsAtWork)
        {
            HiddenNames.Named(sentence, found, SatWith(), HiddenNames.MayBePerson);
            HiddenNames.Named(sentence, found, DoesAsPatient(), IsGivenName);
        }
    }

    /// <summary>English begins no sentence with one thing alone and a verb of people: "Olafsson came in", "Patience said".</summary>
    private static bool MayBegin(string lower) =>
        Lexicon.MonthsAsNames.Contains(lower)
        || Lexicon.FamilyNames.Contains(lower)
        || IsGivenName(lower)
        || (
            HiddenNames.MayBeName(lower)
            && !Lexicon.BeginsAlone.Contains(lower)
            && !Several().IsMatch(lower)
        );

    private static bool IsGivenName(string lower) =>
        Lexicon.WordsAsNames.Contains(lower) || HiddenNames.IsKnown(lower);

    [GeneratedRegex(
        @"^\s*(?<id>\p{Lu}\p{Ll}+)\s+(?:(?:then|just|also|still|always|never|once|finally|again|only|really)\s+)?(?:said|says|told|tells|asked|asks|called|refused|refuses|cried|cries|wept|thanked|smiled|laughed|insisted|begged|denied|denies|fell|died|bled|coded|seized|vomited|collapsed|came\s+(?:in|back|to|with|for)|went\s+(?:home|to|into)|shows?\s+up|showed\s+up|lives|lived|drove|drank|drinks|smokes|smoked|overdosed|relapsed|delivered|wanted|wants|needed|forgot|hid|lied|hates|hated|loved|loves|trusts|trusted|taught\s+me|reminded\s+me|kept\s+\w+ing|woke|wakes|slept|sleeps|wrote\s+me|showed\s+me|had\s+an?\s)\b",
        RegexOptions.None,
        2000
    )]
    private static partial Regex ActsAlone();

    // "When April said the pain was the worst".
    [GeneratedRegex(
        @"\b(?<id>April|May|June|August)\s+(?:said|says|told|asked|refused|cried|fell|wanted|wants|needed|thought|is\s+\d|finally)\b",
        RegexOptions.None,
        2000
    )]
    private static partial Regex MonthActs();

    [GeneratedRegex(
        @"(?:[^s]s|ogy|try|ics|ing|ions?|ment|ness|ity|ism|[ae]nce|ure|hood|ship|ary|ical|body|one|thing|ly)$",
        RegexOptions.None,
        2000
    )]
    private static partial Regex Several();

    // "Grace wouldn't take the lithium", "Frank skipped his insulin".
    [GeneratedRegex(
        @"^\s*(?<id>\p{Lu}\p{Ll}{2,})\s+(?:(?:(?:would|could|did|does|will|was|is|has|had)(?:n[’']t|\s+not|\s+never|\s+finally)|won[’']t|can[’']t|cannot|never|finally|kept|keeps|quit|stopped|started|started\s+to|began\s+to)\s+(?:tak(?:e|es|ing|en)|took|swallow\w*|talk\w*|eat\w*|ate|sleep\w*|slept|drink\w*|drank|us(?:e|ed|ing)|smok\w+|inject\w*|show(?:ed)?\s+up|fill(?:ed)?|tolerat\w+|want(?:ed)?|believ\w+|trust\w*|wak(?:e|ing)|walk\w*|breath\w+|refus\w+|cut(?:ting)?|vomit\w*|cough\w*|bleed(?:ing)?|seiz\w+|fall(?:ing)?)\b|(?:takes?|took|skips|skipped|missed|misses|swallowed|injects|injected|snorts|snorted|tolerates|tolerated|stopped|quit)\s+(?:his|her|all|two|three|half|too|a\s+(?:whole|bottle|handful))\b|(?:stopped|quit|skipped|refused)\s+\p{Ll}{4,}\s+(?:when|because|after|before|until|and)\b|(?:relapsed|miscarried|aspirated|fainted|overdosed|vomited|detoxed|hallucinated|wheezed|seized)\b)",
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
