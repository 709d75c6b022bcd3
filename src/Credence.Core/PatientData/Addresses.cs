using System.Text.RegularExpressions;

namespace Credence.Core.PatientData;

/// <summary>Where somebody lives or can be written to; a hotel, a course and an office have addresses as well.</summary>
internal static partial class Addresses
{
    public static void Find(Sentence sentence, List<PatientDataFinding> found)
    {
        foreach (var match in Street().EnumerateMatches(sentence.Text))
        {
            if (
                !(sentence.IsAtOffice || sentence.IsAtCourse) || LivesThere().IsMatch(sentence.Text)
            )
            {
                sentence.Add(found, IdentifierKind.HomeAddress, match.Index, match.Length);
            }
        }

        foreach (Match match in Email().Matches(sentence.Text))
        {
            if (!sentence.IsAtOffice && !Role().IsMatch(match.Groups["local"].ValueSpan))
            {
                sentence.Add(found, IdentifierKind.EmailAddress, match.Index, match.Length);
            }
        }

        sentence.AddEach(found, IdentifierKind.HomeAddress, Zip());

        sentence.AddWhole(found, IdentifierKind.WebAddress, Picture());

        sentence.AddWhole(found, IdentifierKind.WebAddress, Machine());

        sentence.AddWhole(found, IdentifierKind.WebAddress, PatientPage());
    }

    [GeneratedRegex(
        @"\b\d{1,6}[A-Za-z]?\s+(?:[NSEW]\.?\s+|(?:North|South|East|West)\s+)?(?:[A-Z0-9][\w’'.]*\s+){1,3}(?:St(?:reet)?|Ave(?:nue)?|R(?:oa)?d|L(?:a)?ne?|Drive|Dr|Blvd|Boulevard|C(?:our)?t|Way|Pl(?:ace)?|Terrace|Ter|Circle|Cir|Parkway|Pkwy|Highway|Hwy|Trail|Square|Apt)\b",
        RegexOptions.None,
        2000
    )]
    private static partial Regex Street();

    [GeneratedRegex(
        @"\b(?:lives?|lived|living|resides?|home\s+address|(?:his|her|their|patient[’']?s?|pt[’']?s?)\s+(?:new\s+|old\s+)?address|brought\s+(?:him|her|them)\s+from)\b",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex LivesThere();

    [GeneratedRegex(
        @"\b(?:lives?|lived|living|resides?|zip(?:\s*code|\s?\+\s?4)?)\b[^.;\d]{0,24}(?<id>\d{5}(?:-\d{4})?)\b(?!\s*(?:people|patients|square|miles))",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Zip();

    [GeneratedRegex(@"https?://\S+\.(?:jpe?g|png|heic|dcm|tiff?)\b", RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Picture();

    [GeneratedRegex(
        @"(?<local>[A-Za-z0-9._%+\-]+)@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+",
        RegexOptions.None,
        2000
    )]
    private static partial Regex Email();

    [GeneratedRegex(
        @"^(?:[\w.\-]*[._\-])?(?:cme|cpd|courses?|program|fellowship|journal|editor|submissions|abstracts|press|news|sales|billing|info|office|contact|support|help|registrar|registration|education|learning|events?|meetings?|conference|membership|members|customerservice|service|admin|hello|mail|team|library|certificates?|transcripts?|licensing|boards?|no-?reply)[\w.\-]*$",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Role();

    // Programs and rules are numbered so as well.
    [GeneratedRegex(
        @"(?<!\b(?:release|version|build|update|v|comar|code|rule|chapter|section)\s)(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w.]|\s+nmac\b)",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Machine();

    [GeneratedRegex(
        @"(?:https?://|\b[\w\-]+\.[a-z]{2,}|\b[\w\-]+\.[\w\-]+\.[a-z]{2,})\S*(?:patient|chart|mrn|encounter|person|/pts?/)\S*\d{3,}\S*|\b\w*chart\.[\w\-.]+/\S*\d{3,}\S*",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex PatientPage();
}
