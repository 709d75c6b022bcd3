using System.Text.RegularExpressions;

namespace Credence.App.Certificates.Reasoning;

/// <summary>The words by which a sheet tells who stands behind it.</summary>
internal static partial class ProviderWitnesses
{
    [GeneratedRegex(
        @",?\s+(?:\([A-Za-z&.\- ]{2,20}\)\s*,?\s*)?(?:is|are|was|has\s+been)\s+(?:(?:also|fully|jointly|currently|duly|provisionally)\s+)?(?:surveyed\s+and\s+)?(?:accredited|approved|recognized|authorized)\s+(?:with\s+commendation\s+)?(?:as\s+a\s+provider\s+)?(?:by|to\s+(?:provide|offer|award))\b|,?\s+(?:\([A-Za-z&.\- ]{2,20}\)\s*,?\s*)?(?:holds?|maintains?|carries|keeps|has\s+(?:received|earned|maintained|been\s+(?:awarded|granted|given)))\s+(?:\w+\s+){0,2}accreditation\b|,?\s+(?<!\bnot,?\s+)an?\s+(?:ACCME[- ])?accredited\s+(?:CME\s+)?(?:provider|sponsor)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Accredited();

    [GeneratedRegex(
        @",?\s+(?:\([A-Za-z&.\- ]{2,20}\)\s*,?\s*)?(?:has\s+)?(?:designate[sd]?|certifies|assigns|approve[sd]|has\s+reviewed\s+and\s+approved)\s+(?:this|the|that\s+this)\s+(?!physician|is|participant|learner)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Designates();

    [GeneratedRegex(
        @"\s*\b(?:hereby\s+)?(?:certif(?:y|ies)\s+that|verif(?:y|ies)\s+that|confirms\s+that|attests\s+that|acknowledges\s+that|records\s+that|presents\s+this|awards\s+this|is\s+pleased\s+to|issues\s+this)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Certifies();

    [GeneratedRegex(
        @"\b(?:(?:jointly\s+(?:provided|sponsored|presented)|joint\s+(?:providership|sponsorship)\s+of|co-?provided|co-?sponsored)(?:\s+by)?|(?<plain>(?:designated|provided|sponsored|offered|presented|organized|issued|awarded|certified|conducted)\s+by)|(?<host>(?:held|hosted|given|delivered|produced|arranged|administered|put\s+on|run|convened)\s+by|under\s+the\s+(?:auspices|sponsorship|providership|direction)\s+of|an?\s+(?:program|service|activity|presentation|course|initiative)\s+of))\s*:?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Jointly();

    [GeneratedRegex(
        @"\b(?:supported\s+(?:in\s+part\s+)?(?:by|through)|(?:educational\s+)?grants?\s+(?:was\s+provided\s+|provided\s+)?(?:from|by)|support\s+(?:was\s+)?(?:provided\s+|received\s+)?(?:from|by)|funded\s+(?:in\s+part\s+)?by|underwritten\s+by|made\s+possible\s+by|commercial\s+support(?:er)?s?\s*(?:from|by|:))\s*(?:an?\s+)?(?:independent\s+|unrestricted\s+|medical\s+|educational\s+)*(?:grants?\s+(?:from|by)\s+)?(?:the\s+)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Supported();

    /// <summary>A name that is whole: what stands under it is a part of the company.</summary>
    [GeneratedRegex(@"\b(?:Inc|LLC|Ltd|Corp|PLLC)\.?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IsIncorporated();

    [GeneratedRegex(
        @"(?<=[a-z)\d][.;:])(?<!\b(?:St|Ste|Dr|Mt|Ft|No|Jr|Sr|Inc|Univ|Assn|Dept|vs)\.)\s+(?=[A-Z""“])|\bpatient\s+care,\s*|\bthat\s+(?=[A-Z])|^\s*(?:Accreditation(?:\s+Statement)?|Credit\s+Designation(?:\s+Statement)?|Designation(?:\s+Statement)?|Physicians?|Joint\s+Accreditation(?:\s+Statement)?|Physician\s+(?:Credit|Continuing\s+Medical\s+Education))\s*[:\n–—-]\s*|(?:™|®)\.?\s+(?=[A-Z])|\bproviders?hip\s+of\s+|\bprovided\s+by\s+|\.\s*\n(?=[A-Z])|\n(?=The\s+[A-Z])|(?<=\b(?:LLC|LLP|PLLC)\.)\s+(?=[A-Z])|(?<=\p{Lu}{3}[.;:])(?<!\b(?:INC|STE|UNIV|ASSN|DEPT)\.)\s+(?=\p{Lu}{2})|^\s*(?:ACCREDITATION|DESIGNATION)(?:\s+STATEMENT)?\W+|\bPATIENT\s+CARE,\s*",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex SubjectStart();

    [GeneratedRegex(
        @"(?<!\b(?:St|Ste|Dr|Mt|Ft|No|Jr|Sr|Inc|Univ|Assn|Dept))\.\s+(?=[A-Z])|\.$|;|\n(?=[A-Z][a-z]+\s+(?:is|are|has|designates)\b)|\s+(?:is|are|was|has|designates|on\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|for\s+(?:a|an|the|physicians)|to\s+provide|in\s+(?:accordance|compliance|support|joint|conjunction)|which|who|maintains|holds)\b|,\s+(?:an?|the|on|in)\s+|\s\(|\s[|]\s|\s(?:scan|visit|verify|keep|view|download|please|questions\?|https?|www\.)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Stop();

    /// <summary>"Activity Sponsor Fairhaven Medical Center": a caption that no gap parts from its value.</summary>
    [GeneratedRegex(
        @"^(?:\p{Lu}\w+\s+){0,2}(?:Sponsor|Provider)\s+(?=\p{Lu})",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex BehindCaption();

    [GeneratedRegex(@",\s*(?:and\s+)?|\s+and\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SplitAnd();

    /// <summary>"a grant from Example, Inc. to Example Consortium": who receives it gives none.</summary>
    [GeneratedRegex(@"\s+to\s+(?=(?:the\s+)?\p{Lu})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Receiving();

    [GeneratedRegex(
        @"^(?:supported|funded|underwritten|made\s+possible|my\s+certificates|certificate|memorandum|accredited\s+continuing|continuing\s+(?:medical\s+)?education(?:\s+(?:certificate|credit|transcript).*)?$|transcript|statement|cme\s+(?:certificate|transcript|record)|joint\s+accreditation|jointly)|\b(?:update|symposium|conference|course|review|webinar|rounds|workshop|summit|congress)\b|\b(?:certificate|statement|record|proof|letter|attestation|verification)\s+of\b|\bMOC\b|\bmaintenance\s+of\s+certification\b|\b(?:certificate|transcript|notice)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Common();
}
