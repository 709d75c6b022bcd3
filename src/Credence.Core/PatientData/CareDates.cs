using System.Text.RegularExpressions;

namespace Credence.Core.PatientData;

/// <summary>
/// The day on which one patient was seen, admitted or operated on, and an age over 89: HIPAA's safe harbor names both. The
/// days of courses and exams pass, and so do the ages of groups.
/// </summary>
internal static partial class CareDates
{
    public static void Find(Sentence sentence, List<PatientDataFinding> found)
    {
        if (!sentence.IsAtWork)
        {
            sentence.AddEach(found, IdentifierKind.CareDate, Care());
        }

        sentence.AddEach(found, IdentifierKind.GreatAge, Age());
    }

    private const string Month = @"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?";

    [GeneratedRegex(
        @"\b(?:(?:re)?admitted|(?:re)?admission|discharged?|seen|visit(?:ed)?|surgery|operated|operation|died|death|transferred|intubated|delivered|came|clinic|biopsied|coded)\b(?:\s|,|\b(?:was|were|on|of|in|the|clinic|to|us|him|her|back)\b){1,8}(?<id>\d{1,2}/\d{1,2}/\d{2,4}|\d{4}-\d{2}-\d{2}|(?:"
            + Month
            + @"\s+\d{1,2}(?:st|nd|rd|th)?|\d{1,2}\s+"
            + Month
            + @")(?:,?\s+\d{4})?)\b",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Care();

    [GeneratedRegex(
        @"(?<!\b(?:over|above|least|older|than|to|and|or|until|under)\s+|[-–])\b(?<id>(?:9\d|1[01]\d)(?:\s*-\s*year\s*-\s*old\b|\s+year\s+old\b|\s*y\.?/?o\.?\b))(?!s|\s+and\b|\s+or\b)",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Age();
}
