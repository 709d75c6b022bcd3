using System.Globalization;
using System.Text.RegularExpressions;

namespace Credence.Core.PatientData;

/// <summary>
/// A long number in a sentence about a patient or an illness stands for that person, whatever it is called, unless the
/// sentence says what else it counts: a course, a paper, a code, a dose, how many.
/// </summary>
internal static partial class LongNumbers
{
    private const int FewestDigits = 4;
    private const int FewestAtOffice = 6;
    private const int FewestOfNobody = 7;
    private const int FewestWords = 3;
    private const int FewestGrouped = 7;
    private const int FewestNamed = 5;

    // Fewer digits within something that was found already say nothing new.
    private const int FewestAlone = 6;

    // A creatine kinase has four digits, and five are somebody's.
    private const int MostOfLab = 4;

    public static void Find(Sentence sentence, List<PatientDataFinding> found)
    {
        Spoken(sentence, found);
        var isWork = sentence.IsAtOffice || sentence.IsAtWork;
        var isCare = sentence.IsClinical || sentence.SpeaksOfOne;
        if (isWork && !isCare)
        {
            return;
        }

        var fewest =
            isWork ? FewestAtOffice
            : isCare ? FewestDigits
            : FewestOfNobody;
        Look(sentence, found, Number(), fewest);
        Look(sentence, found, Grouped(), Math.Max(fewest, FewestGrouped));
        Look(sentence, found, AfterNumber(), FewestNamed);
    }

    private static void Look(
        Sentence sentence,
        List<PatientDataFinding> found,
        Regex pattern,
        int fewest
    )
    {
        var isCare = sentence.IsClinical || sentence.SpeaksOfOne;
        foreach (var match in pattern.EnumerateMatches(sentence.Text))
        {
            var text = sentence.Text.AsSpan(match.Index, match.Length);
            var before = sentence.Before(match.Index);
            var after = sentence.Text.AsSpan(match.Index + match.Length);
            var digits = Digits(text);
            if (
                digits >= fewest
                && (
                    isCare
                    || (
                        sentence.Words.Length > FewestWords
                        && (sentence.IsCare || digits == text.Length)
                    )
                )
                && !(
                    (
                        digits < FewestAlone
                        || !isCare
                        || text.ContainsAny(' ', '.')
                        || Registered().IsMatch(before)
                    ) && found.Covers(sentence.Start + match.Index)
                )
                && !DateOrYears().IsMatch(text)
                && !IsSpan(text, digits)
                && !(IsTime().IsMatch(text) && ByTheClock().IsMatch(before))
                && !IsCounted(sentence, before)
                && !(sentence.IsAtOffice && Telephone().IsMatch(text))
                && !Lab().IsMatch(before)
                && !(digits <= MostOfLab && IsFinding(sentence, match.Index))
                && !Measured().IsMatch(after)
            )
            {
                sentence.Add(found, IdentifierKind.RecordNumber, match.Index, match.Length);
            }
        }
    }

    /// <summary>"Record three three oh one nine": nobody counts so.</summary>
    private static void Spoken(Sentence sentence, List<PatientDataFinding> found)
    {
        if (!sentence.IsAtOffice)
        {
            sentence.AddWhole(found, IdentifierKind.RecordNumber, DigitsInWords());
        }
    }

    /// <summary>A course or a paper is numbered; a license or a ticket is too, but where one person is, it is that one's.</summary>
    private static bool IsCounted(Sentence sentence, ReadOnlySpan<char> before) =>
        Counted().IsMatch(before)
        || (!sentence.IsPersonal && AreMine().IsMatch(before))
        || (Registered().IsMatch(before) && (!sentence.IsPersonal || IsMine().IsMatch(before)));

    /// <summary>"500-1000": from the less to the more; where there are many digits, in whole tens.</summary>
    private static bool IsSpan(ReadOnlySpan<char> text, int digits) =>
        text.IndexOf('-') is > 0 and var dash
        && int.TryParse(text[..dash], CultureInfo.InvariantCulture, out var from)
        && int.TryParse(text[(dash + 1)..], CultureInfo.InvariantCulture, out var to)
        && from < to
        && (digits < FewestAtOffice || (from % 10 == 0 && to % 10 == 0))
        && text[0] != '0'
        && text[dash + 1] != '0';

    /// <summary>"Glucose 1140": what the number measures stands before it.</summary>
    private static bool IsFinding(Sentence sentence, int at)
    {
        var before = sentence.Words.LastOrDefault(word => word.End <= at);
        return before.Text is not null
            && !Lexicon.Patient.Contains(before.Lower)
            && (
                Lexicon.Abbreviated.Contains(before.Lower)
                || Lexicon.SpeaksOf([before.Lower], Lexicon.Clinical)
            );
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var digits = 0;
        foreach (var letter in text)
        {
            digits += char.IsAsciiDigit(letter) ? 1 : 0;
        }

        return digits;
    }

    [GeneratedRegex(
        @"(?<![\w.,$€/\-*])[A-Za-z]{0,4}-?\d[\dA-Za-z]*(?:[\-/](?:\d[\dA-Za-z]*|[A-Z]+\d*))*(?![\w]|[.,]\d)",
        RegexOptions.None,
        2000
    )]
    private static partial Regex Number();

    // "51 25 282", "K89 2281", "LM.8961.289735": blanks and dots as well hold the groups of one number together.
    [GeneratedRegex(
        @"(?<![\w.,$€/\-*])(?:[A-Z]{1,4}[ .\-]?)?\d{2,}[A-Z]?(?:[ .](?:\d{2,}[A-Z]?|[A-Z]{2,3}(?=[ .]\d{3}))){1,5}(?![\w]|[.,\-/]\d)",
        RegexOptions.None,
        2000
    )]
    private static partial Regex Grouped();

    // What is called a number needs fewer digits.
    [GeneratedRegex(
        @"(?<=\b(?:number|no|nr|num|id|serial|s/n|sn|lot|ref|accession|specimen|record|file|licen[cs]e|plate)\b[.:,]?[\s\#]{1,2}(?:(?:is|was)\s)?)(?:[A-Za-z]{1,4}[ .\-]?)?\d[\dA-Z]*(?:[ .\-/]\d[\dA-Z]*){0,5}(?![\w]|[.,\-/]\d)",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex AfterNumber();

    [GeneratedRegex(
        @"^\d+\s+(?:CFR|USC|CCR|KAR|NYCRR|CMR)\b|^(?:\d{1,3}(?:/\d{1,3}){1,3}|(?:0?[1-9]|1[0-2])/(?:19|20)\d{2}|\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}|10\.\d{4,}/|[A-TV-Z]\d[\dA-B]\.[\dA-Z]{1,4}$|(?:19|20)\d{2}[/\-]\d{1,2}(?:[/\-]\d{1,2}(?:T\d*)?)?|(?:19|20)\d{2}[/\-](?:19|20)?\d{2}|(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])|(?:1[89]|20)\d{2}s?|\d+(?:mc?g|m?l|g|k?cal|i?u|units?|k|cc|meq|mmol|hrs?|min|th))$|^1?-?8(?:00|33|44|55|66|77|88)-\d{3}-\d{4}$|^NCT\d{8}$|^PMC?I?D?\d+$|^G\d",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex DateOrYears();

    [GeneratedRegex(
        @"\b(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|niner)(?:[\s,\-]+(?:(?:double|triple)[\s\-]+)?(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|niner)\b){3,}",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex DigitsInWords();

    [GeneratedRegex(@"^[0-2]\d[0-5]\d$", RegexOptions.None, 2000)]
    private static partial Regex IsTime();

    [GeneratedRegex(
        @"\b(?:at|by|around|until|till|since|from|to|before|after|about|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?)\s+$",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex ByTheClock();

    [GeneratedRegex(
        @"\b(?:cert(?:ificat(?:e|ion))?|lic(?:en[sc]e)?|invoice|receipt|booking|confirmation|registration|ticket|claim|order|policy|item|bill|paid|costs?)\b[^;]{0,60}$",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Registered();

    [GeneratedRegex(
        @"\b(?:my|our)\b(?!\s+(?:[\w\-]+\s+)?(?:patient|pt)[’']?s?\b)[^;]{0,60}$",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex IsMine();

    // "The form asks for NPI and license; mine are".
    [GeneratedRegex(@"\bmine\s+(?:is|are)\b[^;]{0,40}$", RegexOptions.IgnoreCase, 2000)]
    private static partial Regex AreMine();

    [GeneratedRegex(@"^\d{3}[\-. ]\d{3}[\-. ]\d{4}$", RegexOptions.None, 2000)]
    private static partial Regex Telephone();

    [GeneratedRegex(
        @"\b(?:platelets?|plts?|wbc|anc|ck|cpk|bnp|pro-?bnp|troponin|ferritin|ldh|lipase|amylase|viral\s+load|vl|counts?|d-?dimer|titers?|alt|ast|b?-?hcg|cea|psa|afp|steps|units|triglycerides|calcium\s+score|agatston|ammonia|glucose|weigh(?:s|ed|ing)?|weight|doses?)\b[^;.\d]{0,14}$",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Lab();

    // What names a paper, a course, a code or a license before the number.
    [GeneratedRegex(
        @"\b(?:course|activity|module|session|program|provider|accme|acpe|uan|abim|abfm|abms|aafp|ecfmg|aamc|caqh|orcid|nbme|nbome|aoa|npi|dea|pmid|pubmed|pmcid|doi|nct|isbn|issn|ndc|rxcui|trial|cpt|icd|icd-10|hcpcs|loinc|snomed|rxnorm|code|codes|version|grant|award|protocol|catalog|credit|credits|episode|podcast|article|page|pages|volume|vol|zip|fax|phone|pager|beeper|ext|extension|billing|billed|hotline|helpline|lifeline|crisis|poison\s+control|(?-i:OAR|OAC|ORC|ORS|AAC|ARS|RSA|KSA|KAR|KRS|MCL|RCW|NJAC|NJSA|NYCRR|NMAC|CMR|IAC|ILCS|LAC|UCA|CRS|MCA|NDAC|NDCC|SDCL|TAC|CFR|USC|RICR)|hla|gene|allele|variant|rule|rules|section|statute|law|act|title|chapter|ch\.|regs?\.?|regulation|har|wac)\b[^;]{0,24}$|\b10\.\d{4,9}/\S*$|[=$€≥≤<>~]\s*$|\b(?:19|20)\d{2}\s?;\s?\d{0,4}(?:\s?\([^)]{1,8}\))?[:;]?\s*$|\b\d{1,3}(?:\(\d{1,3}\))?:\s?$(?<!\d{4}:\s?)",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Counted();

    [GeneratedRegex(
        @"^\s*(?:%|/|units?\b|iu\b|cells?\b|copies\b|patients?\b|people\b|persons?\b|participants?\b|cases?\b|deaths?\b|adults?\b|children\b|women\b|men\b|physicians?\b|americans?\b|beds?\b|per\b|mg\b|mcg\b|ml\b|dollars?\b|births?\b|times\b|years?\b|m?g\b|kg\b|grams?\b|k?cal(?:ories)?\b|cc\b|m?eq\b|m?mol\b|ng\b|pg\b|l\b|liters?\b|steps\b|feet\b|miles\b|credits?\b|hours?\b|hrs?\b|minutes?\b|percent\b|line\b|days?\b|words\b|doses?\b|tablets?\b|pills\b|visits?\b|members\b|veterans\b|residents\b|nurses\b|centers\b|hospitals\b|international\b)",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Measured();
}
