using System.Text.RegularExpressions;

namespace Credence.Core.PatientData;

/// <summary>
/// A long number in a sentence about a patient or an illness stands for that person, whatever it is called, unless the
/// sentence says what else it counts: a course, a paper, a code, a dose, how many.
/// </summary>
internal static partial class LongNumbers
{
    private const int FewestDigits = 6;
    private const int FewestOfPerson = 5;

    public static void Find(Sentence sentence, List<PatientDataFinding> found)
    {
        if (!sentence.IsClinical && !sentence.SpeaksOfOne)
        {
            return;
        }

        foreach (var match in Number().EnumerateMatches(sentence.Text))
        {
            var text = sentence.Text.AsSpan(match.Index, match.Length);
            var from = Math.Max(0, match.Index - 40);
            var before = sentence.Text.AsSpan(from, match.Index - from);
            var after = sentence.Text.AsSpan(match.Index + match.Length);
            if (
                Digits(text) >= (sentence.IsPersonal ? FewestOfPerson : FewestDigits)
                && !DateOrYears().IsMatch(text)
                && (!Counted().IsMatch(before) || IsOnesOwn().IsMatch(before))
                && !Lab().IsMatch(before)
                && !Measured().IsMatch(after)
            )
            {
                sentence.Add(found, IdentifierKind.RecordNumber, match.Index, match.Length);
            }
        }
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
        @"(?<![\w.,$€/\-])[A-Za-z]{0,4}-?\d[\dA-Za-z]*(?:[\-/]\d[\dA-Za-z]*)*(?![\w]|[.,]\d)",
        RegexOptions.None,
        2000
    )]
    private static partial Regex Number();

    [GeneratedRegex(
        @"^(?:\d{2,3}/\d{2,3}|\d{1,2}[/\-]\d{1,2}[/\-]\d{2,4}|(?:19|20)\d{2}[/\-]\d{1,2}(?:[/\-]\d{1,2}(?:T\d*)?)?|(?:19|20)\d{2}[/\-](?:19|20)?\d{2}|(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]))$|^1?-?8(?:00|33|44|55|66|77|88)-\d{3}-\d{4}$|^NCT\d{8}$|^PMC?I?D?\d+$|^G\d",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex DateOrYears();

    // "her nursing license RN-448213".
    [GeneratedRegex(
        @"\b(?:his|her|their|patient[’']?s|pt[’']?s)\s+(?:\w+\s+){0,3}(?:licen[cs]e|certificate|badge|claim|code|policy|registration|permit|ticket|case|card)\b[\s:\#]*(?:(?:no|number|id|is)\b[.\s:\#]*)*$",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex IsOnesOwn();

    [GeneratedRegex(
        @"\b(?:platelets?|plts?|wbc|anc|ck|cpk|bnp|pro-?bnp|troponin|ferritin|ldh|lipase|amylase|viral\s+load|vl|counts?|d-?dimer|titers?|alt|ast|b?-?hcg|cea|psa|afp|steps|units|g|dose|of)\b[^;.\d]{0,14}$",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Lab();

    // What names a paper, a course, a code or a license before the number.
    [GeneratedRegex(
        @"\b(?:course|certificate|certification|activity|module|session|program|provider|accme|acpe|aoa|npi|dea|licen[sc]e|invoice|receipt|booking|confirmation|registration|ticket|pmid|pmcid|doi|nct|isbn|issn|trial|cpt|icd|icd-10|hcpcs|loinc|snomed|rxnorm|code|codes|version|grant|award|protocol|policy|item|order|catalog|credit|credits|claim|episode|podcast|article|page|pages|volume|vol|zip|fax|phone|rule|rules|section|statute|law|act|bill|title|chapter|regulation|har|wac|cost|costs|paid)\b[^;]{0,24}$|[=$€≥≤<>~]\s*$|\d[:;]\s*$",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Counted();

    [GeneratedRegex(
        @"^\s*(?:%|/|units?\b|iu\b|cells?\b|copies\b|patients?\b|people\b|persons?\b|participants?\b|cases?\b|deaths?\b|adults?\b|children\b|women\b|men\b|physicians?\b|americans?\b|beds?\b|per\b|mg\b|mcg\b|ml\b|dollars?\b|births?\b|times\b|years?\b)",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Measured();
}
