using System.Text.RegularExpressions;

namespace Credence.App.Certificates.Reasoning;

/// <summary>The words around a day.</summary>
internal static partial class DateWitnesses
{
    private const string FromTo =
        @"(?:from\s+)?\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?\s?m\b\.?|noon)?\s*(?:[-–—]|to\b|until\b)\s*\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?\s?m\b|noon)";

    /// <summary>"March 1, 2024, 7:00 PM to 8:15 PM": what has its hours was live on that day.</summary>
    [GeneratedRegex(
        @"^[\s,;|•·(–—-]*(?:at\s+)?" + FromTo,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex WithItsHours();

    [GeneratedRegex(
        @"\b(?:regularly\s+scheduled|recurring)\s+series\b|\bsessions?\s+(?:held|attended)\b|\battended\s+\d+\b|\bacademic\s+year\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Series();

    [GeneratedRegex("[“\"][^”\"“]{5,220}[”\"]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Title();

    [GeneratedRegex(@"(?<=[a-z)\d™]{2})\.\s+(?=[A-Z])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(
        @"\b(?:releas\w+|expir\w+|valid\s+(?:through|until|thru|to)|renew\w*|print\w*|generated|(?:last\s+)?updated|review\w*|accredited\s+(?:through|until)|effective|takes?\s+effect(?:\s+on)?|born|birth|available\s+(?:through|until|from)|until|posted|reported|issued|downloaded|mailed|signed|published|recorded|term\s+of\s+(?:approval|offering)|approved\s+(?:from|through|on)|copyright|©|retriev\w+|accessed|(?<!credited\s)(?<!awarded\s)as\s+of|redeemed\s+by|beginning|starting|begins|deadline|ends?|ended|ending|through|thru|(?:cycle|period)\s+(?:of|from|to)|due|starts?|started|ran\s+from|running\s+from|opens?|opened|begun|began|closes?|closed|enrolled|last\s+day(?:\s+(?:for|to)\s+\w+)?|no\s+later\s+than|before|registered|purchased|paid|by|dated|launch\w*|terminat\w+|produced|created|exported|run\s+on|compiled|prepared)(?!\w)\W*(?:\w+\W+){0,3}$|\b(?:reported|submitted|transmitted|sent|reprinted)\W+(?:(?!passed|completed)\w+\W+){0,8}(?:on\W+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Elsewhere();

    [GeneratedRegex(
        @"^,?\s*(?:at\s+)?(?!"
            + FromTo
            + @")\d{1,2}:\d\d|^\W*(?:is\s+the\s+(?:release|expiration)|\(?(?:release|expir|printed|date\s+printed))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex ElsewhereAfter();

    [GeneratedRegex(
        @"\b(?:expir\w+|valid\s+(?:through|until|thru|to)|renew\s+(?:by|before))\W*(?:\w+\W+){0,2}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Expiring();

    [GeneratedRegex(
        @"\b(?:complet(?:ed|ion|ing)|participat(?:ed|ion|ing)|attend(?:ed|ance|ing)|took\s+part|(?:was|were)\s+present|redeemed|redemption|passed|finished|earned|taken|answered|presented|taught|submitted|fulfilled|concluded|(?:review|manuscript|paper|work)\s+(?:\w+\s+)?accepted)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Completed();

    [GeneratedRegex(
        @"\b(?:held|conducted|took\s+place|takes\s+place|taking\s+place|presented|offered|hosted|convened|delivered|given|broadcast|streamed|aired)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Held();

    [GeneratedRegex(
        @"\b(?:awarded|claimed|granted|credited|received)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Awarded();

    /// <summary>A line that begins with the day: "on April 14, 2024".</summary>
    [GeneratedRegex(
        @"(?:^|\n)\s*(?:held\s+)?(?:on|0n)\s*(?:\w+day,?\s*)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex OnDay();

    [GeneratedRegex(
        @"\bissued?(?:\s+(?:on|date))?\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Issuing();

    [GeneratedRegex(
        @"^(?:dear|to\s+whom\s+it\s+may|hello|greetings)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Greeting();
}
