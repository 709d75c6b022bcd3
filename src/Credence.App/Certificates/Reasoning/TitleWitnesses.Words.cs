using System.Text.RegularExpressions;

namespace Credence.App.Certificates.Reasoning;

/// <summary>The words around a title, and those that are none.</summary>
internal static partial class TitleWitnesses
{
    private const string KindsOfActivity =
        @"(?:activit(?:y|ies)|courses?|programs?|conferences?|events?|materials?|sessions?|series|webinars?|symposi(?:um|a)|meetings?|workshops?|trainings?|modules?|articles?|lectures?|offering|seminar|initiative|podcast|simulation)";

    private const string KindsOfWay =
        @"(?:live|enduring|internet|online|on-demand|journal|journal-based|educational|education|accredited|certified|CME|CE|CME-certified|continuing|medical|hybrid|virtual|in-person|self-study|regularly\s+scheduled|point-of-care|learning|performance|improvement|professional|interprofessional|development|web-based|home-study|required|one-day|two-day|three-day|hour|[\w’']+-(?:required|mandated|approved|based|designated|related|hour))";

    [GeneratedRegex(
        @"^\W*(?:(?:live|enduring|online|on-?demand|internet|virtual|hybrid|in[- ]person|journal-based|self-paced|recorded|web-based|point[- ]of[- ]care|regularly\s+scheduled)\b[\s,;/|•·()–—-]*){1,3}(?:(?:internet|enduring|educational|cme|learning)\s+)*(?:activity|activities|materials?|course|event|meeting|webinar|webcast|series|format|learning|live|point-of-care|simulcast)?[\s,;/|•·()–—-]*(?:live|in[- ]person|virtual|hybrid|online|on-?demand|by\s+video)?\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Format();

    [GeneratedRegex(
        @"\b(?:participat(?:ed|ion|ing)\s+(?:in|at)|(?:joined|joining|undertook|undertaken|finish(?:ed|ing)|conclud(?:ed|ing)|pass(?:ed|ing)|(?:an?\s+)?(?:participant|attendee|delegate)\s+(?:in|at|of)|engaged\s+in|presence\s+at|registered\s+for\s+and\s+attended)(?=\s)|(?:attend(?:ed|ing)|complet(?:ed|ing))\s+[\d.]+\s+(?:credit\s+)?(?:hours?|credits?)\s+of|(?:complet(?:ed|ing)(?:\s+(?:of|all\s+requirements\s+(?:of|for)|the\s+requirements\s+(?:of|for)))?|completion\s+of(?:\s+all\s+(?:\w+\s+)?(?:stages|phases|parts|steps|modules)\s+of)?)|attend(?:ed|ing)|attendance\s+(?:at|of)|took\s+part\s+in|taken\s+part\s+in|taking\s+part\s+in|present\s+(?:at|for)|in\s+attendance\s+at|requirements\s+(?:of|for)|hours?\s+of\s+(?:training|education|instruction)\s+(?:on|in|about)|reviewed(?=\s+[^.]{5,200}?\s+and\s+(?:deemed|found|determined))|(?<titled>entitled|titled))\s*(?-i:(?:the|an?|this|our|all|today[’']s)(?:\s+|$))?(?:following\s+)?(?:(?:(?:"
            + KindsOfWay
            + @")\s+)*(?="
            + KindsOfActivity
            + @"\b)|(?:(?-i:"
            + KindsOfWay
            + @")\s+)*)(?:"
            + KindsOfActivity
            + @"\b\s*)?(?:(?<titled>titled|entitled|called|named|known\s+as)\b|\(activity\)|[:,])?\s*(?-i:the\s+)?[:,]?(?:\s*(?-i:on|about|regarding)\s+(?=(?-i:[A-Z])(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]*\b)))?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex TakingPart();

    /// <summary>The heading of a column or a caption: "Sessions attended".</summary>
    [GeneratedRegex(
        @"^\W*(?:sessions?|activit(?:y|ies)|courses?|dates?|days?|credits?|hours?)\s+(?:attended|completed|taken)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Column();

    [GeneratedRegex("[“\"„](?<in>[^”\"“„]{5,220})[”\"“]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(
        @",\s+an?\s+(?:[\w-]+\s+){0,4}(?:activity|course|program|conference|webinar|webcast|material|series|(?-i:workshop|seminar|symposium|meeting|session|lecture|training|module|event))\b|,?\s+(?:held|during\s+the|on\s+(?=(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d))|from\s+(?=(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d))|(?:jointly\s+)?(?:presented|provided|sponsored|offered|hosted|conducted|organized|planned|produced)\s+(?:jointly\s+|together\s+)?(?:by|on|at|with)|and\s+(?:is|has|was|claimed|earned|claims|hereby|deemed|found\s+it|have)\b|for\s+(?:a\s+(?:maximum|total)|an?\s+total|up\s+to|\d)|which\s+(?:was|is|took|were|has)|(?:is|was|has|have)\s+(?:been\s+)?(?:awarded|earned|designated|granted|claimed|credited)|earning|and\s+is\s+awarded|with\s+a\s+(?:total|maximum))|\s\((?=[^)]*(?:activity|credits?|course\s+id|complet|date|participat|attend|series|scheduled|weekly|monthly|recorded|enduring|hybrid|webcast|in\s+person|\d\s*(?:\w+\s+)?(?:hours?|hrs?|minutes?|min)\b))|(?<!:)\n(?=vol\.|(?:given|conducted|delivered)\s+(?:on|at|in|by)\b|(?:date|submitted|passed|broadcast|held|on|0n|completed|provided|presented|sponsored|jointly|awarded|credits?|hosted|is\s+awarded|and\s+(?:is|has|was)|enduring|internet|volume|original\s+release|released|published|recorded|posted|location|format|at\s+(?:our|the|a)|copy\s+\w|(?-i:at\s+\p{Lu}\w*)|(?:manuscript|course|activity|program|article|certificate|reference|approval)\s+(?:no|number|id)|an?\s+(?:live|online|enduring|internet|(?:[\w-]+\s+){0,4}(?:activity|course|program|conference|webinar|webcast|material|series|initiative|project)))\b)|(?<!\b(?:Dr|St|Mr|Ms|Mrs|Jr|Sr|vs|No|Mt|Prof|Vol))\.\s+(?=[A-Z])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Stop();

    /// <summary>What stands on certificates of every title.</summary>
    [GeneratedRegex(
        @"^(?:(?:official\s+)?(?:cme\s+|ce\s+|continuing\s+(?:medical\s+)?education\s+|physician\s+|course\s+|learner\s+|completion\s+|credit\s+)*(?:certificate|statement|record|transcript|letter|verification|proof|evidence|documentation|confirmation)s?(?:\s+(?:of|for)\s+\w+(?:\s+\w+){0,4}\s*)?|certificate\b.{0,40}|(?:accredited\s+)?continuing\s+(?:medical|professional)\s+(?:education|development)(?:\s+(?:credit|certificate|program|activity|transcript|record|department))*|(?:your\s+)?cme(?:\s+(?:certificate|credits?|activity|transcript|record|office|program))*|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:has\s+)?(?:attended|participated(?:\s+in)?|completed)|(?:dea\s+)?training\s+requirement|with\s+(?:kind|best|warm)\s+regards|(?:very\s+truly|sincerely|respectfully).{0,10}|memorandum|to\s+whom\s+it\s+may\s+concern.?|(?:original|duplicate|reprint)(?:\s+certificate)?|physician\s+credit.*|learning\s+record|course\s+completion\s+record|credit\s+summary|this\s+(?:is\s+to\s+)?certif.*|presented\s+to|awarded\s+to|for\s+(?:successfully\s+)?(?:completing|participating|attending).{0,30}|(?:live|enduring|internet|journal|online).{0,15}(?:activity|material)(?:\s*\(.*\))?|accreditation(?:\s+statement)?|credit\s+designation.*|physicians?|designation(?:\s+statement)?|ama\s+pra.*|.{0,20}category\s+1\s+credit.*|credits?\s+(?:earned|claimed|awarded).*|activity|course|program|event|participant|learner|joint\s+accreditation.*|jointly\s+accredited.*|page\s+\d.*|of\s+(?:completion|attendance|participation|credit|achievement)|(?:successful\s+)?(?:completion|attendance|participation|achievement|recognition)|(?:the\s+)?(?:cme|educational|following|above|learning|live|enduring)?\s*(?:activity|course|program)(?:\s+(?:named|described|listed|shown|above|below|and\s+evaluation).*)?|(?:the\s+)?(?:evaluation|post-?test|requirements?|assessment|survey)\b.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Heading();

    /// <summary>"Grand Rounds — Proof of Attendance", "Journal CME Certificate".</summary>
    [GeneratedRegex(
        @"\b(?:certificate|(?:proof|statement|record|verification|confirmation|evidence|documentation|attestation)\s+of\s+(?:\w+\s+){0,3}(?:attendance|credits?|completion|participation|education))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Paper();

    [GeneratedRegex(
        @"\b(?:(?:certif|confirm|attest|acknowledg|verif|stat|record|document)\w*\s+that|(?:is|are)\s+accredited|designates\s+this|has\s+(?:participated|completed|been)|should\s+claim|physicians\s+should|in\s+accordance\s+with|planned\s+and\s+implemented|thank\s+you|sincerely|awarded\s+to|(?:provided|sponsored|presented|offered|issued)\s+by|registered\s+trademark|all\s+rights|please\s+(?:keep|retain|print|note)|(?:named|listed)\s+(?:above|below)\s+\w+ed|supported\s+by|educational\s+grants?)\b|https?:|www\.|@",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Sentence();

    /// <summary>What may stand before a title in quotation marks: nothing, or what kind of event it was.</summary>
    [GeneratedRegex(
        @"^\W*(?:\w+\s+){0,3}(?:(?:activity|course|program|conference|event|session|series|webinar|symposium|meeting|workshop|rounds|lecture|module|article|project|seminar)\b\W*)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Leading();

    [GeneratedRegex(
        @"(?:[\s,–—-]*\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)+[\s,–—-]*$|[\s,(–—-]+(?-i:held|conducted|presented|given|offered|delivered|completed|attended|taken|on|from|during|dated)[\s,]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Weekdays();

    /// <summary>"CME Certificate — Sepsis in 2025".</summary>
    [GeneratedRegex(
        @"^(?:(?:official|cme|ce|course|credit)\s+)*(?:certificate|statement|record|verification)(?:\s+of\s+\w+(?:\s+\w+){0,2})?\s*(?:[–—:|]|-\s)\s*(?=\S)|^(?:certificat(?:e|ion)|proof|record|verification)\s+of\s+(?:(?:completion|attendance)\s+of\s+)?(?:training|education|instruction|course\s*work)\s+(?:in|on)\s+(?=\S)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex BehindHeading();

    /// <summary>"Subject: CME credit for Item Writing": what the letter is about, before what it was for.</summary>
    [GeneratedRegex(
        @"^(?:your\s+)?(?:(?:cme|ce|category\s+1|continuing\s+(?:medical\s+)?education|ama\s+pra)\s+)*(?:credits?|certificate|completion|attendance|participation|confirmation)\s+(?:for|of|in|at)\s+(?=[A-Z“""])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex BehindCredit();

    /// <summary>"the internet enduring activity Sepsis in 2025": what kind of thing it was, in small letters, before its name.</summary>
    [GeneratedRegex(
        @"^\s*(?:(?:the|an?|this|our)\s+)?(?:[a-z][\w-]*\s+){0,4}(?:activity|course|program|conference|event|material|session|series|webinar|symposium|meeting|workshop|training|module|article|lecture|seminar|podcast|simulation)\s*(?:titled|entitled|called|named|[:,])?\s+(?=[A-Z“""\d])",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex BehindIntroduction();

    /// <summary>A row of a table of days: "Saturday 8".</summary>
    [GeneratedRegex(
        @"^\W*(?:mon|tues|wednes|thurs|fri|satur|sun)day\W+[\d\s.:,]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex DayOfWeek();

    /// <summary>Letters behind a name: ", MA, CHCP".</summary>
    [GeneratedRegex(
        @"^[^,:;]{5,50},\s*(?:[A-Z]\.?[A-Za-z]{0,2}\.?[A-Z]{0,5}\.?)(?:[,-]\s*[A-Z][A-Za-z.]{1,6})*\s*(?:$|,\s+[A-Z][a-z])",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Degrees();

    /// <summary>Its place in a list: "3. Hypertension in Practice".</summary>
    [GeneratedRegex(@"^\W?\d{1,2}[.)]\s+(?=[A-Z“""])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbered();

    /// <summary>No title ends so.</summary>
    [GeneratedRegex(
        @"\b(?:and|or|of|the|in|for|with|to|on|a|an|from|by|at|&)$|[,:–—-]$|\b\w+-based$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Dangling();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spaces();
}
