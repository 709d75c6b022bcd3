using System.Text.RegularExpressions;

namespace Credence.Core.PatientData;

/// <summary>
/// A date of birth, or the year of one person's birth. "Patients born before 1957" is how guidelines speak, not a person.
/// </summary>
internal static partial class BirthDates
{
    public static void Find(Sentence sentence, List<PatientDataFinding> found)
    {
        if (!IsOfOwnFamily(sentence))
        {
            sentence.AddEach(found, IdentifierKind.BirthDate, Born());
        }

        foreach (Match match in BornInYear().Matches(sentence.Text))
        {
            if (!ManyPeople().IsMatch(sentence.Text.AsSpan(0, match.Index)))
            {
                var date = match.Groups["date"];
                sentence.Add(found, IdentifierKind.BirthDate, date.Index, date.Length);
            }
        }
    }

    /// <summary>"My daughter's birthday", and no illness.</summary>
    internal static bool IsOfOwnFamily(Sentence sentence) =>
        !sentence.IsClinical && OwnFamily().IsMatch(sentence.Text);

    // "wife's birthday July 9": the physician's own week.
    [GeneratedRegex(
        @"(?:^|\b(?:my|our)\s+)(?:wife|husband|son|daughter|mom|dad|mother|father|kid|brother|sister|partner)[’']s\s+(?:\w+\s+)?birthday\b|\bmy\s+(?:own\s+)?birthday\b",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex OwnFamily();

    private const string Cue =
        @"(?:\bd\.?\s?o\.?\s?b\b\.?|\bborn\b|\bbirth\s?-?dates?\b|\bdates?\s+of\s+birth\b|\bbirthday\b|\b(?:turn(?:s|ed|ing)|became)\s+\d{1,3}\s+on\b|\bb\.\s?(?=\d))";

    [GeneratedRegex(
        Cue
            + @"[^\d.;]{0,24}?(?<id>\d{1,4}\s?[/.\-]\s?\d{1,2}(?:\s?[/.\-]\s?\d{1,4})?|\d{1,2}(?:st|nd|rd|th)?[\s\-]+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?(?:[\s\-]+\d{2,4})?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?\b,?(?:\s+\d{2,4})?|\d{6,8}\b)",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Born();

    [GeneratedRegex(
        Cue
            + @"(?:\s+(?:in|back|on|is|was|year|of|the))*(?:\s+[\p{L}’']+){0,4}?[\s:,]+(?:[a-z]+\s+)?(?<date>(?:18|19|20)\d{2})\b(?!\s?[\-–]|\s+(?:to|and|or)\s)",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex BornInYear();

    [GeneratedRegex(
        @"\b(?:patients|people|persons|adults|americans|women|men|those|everyone|everybody|anyone|individuals|cohorts?|boomers|children|infants|babies|physicians|veterans|mothers|residents)\b[^.;]{0,30}$|\b(?:before|after|between|since)\s*$",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex ManyPeople();
}
