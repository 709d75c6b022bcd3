using System.Text.RegularExpressions;

namespace Credence.App.Certificates.Reasoning;

/// <summary>Words by which a line reads like the title of medical education, and those by which it does not.</summary>
internal static partial class TitleWords
{
    /// <summary>What such titles are about: illnesses, patients, care, duties of a physician.</summary>
    public static bool NamesASubject(string text) => Subject().IsMatch(text);

    /// <summary>What such events are called: "12th Annual Update", "Case Conference", "Symposium".</summary>
    public static bool NamesAnEvent(string text) => Event().IsMatch(text);

    /// <summary>A town, a street, a room or a page of a portal.</summary>
    public static bool IsPlace(string text) => Place().IsMatch(text);

    /// <summary>What stands on a paper beside its contents: its state, its kind, its seal, the machinery of a portal.</summary>
    public static bool IsFurniture(string text) =>
        Beginning().IsMatch(text)
        || EndingSo().IsMatch(text)
        || OfAPaper().IsMatch(text)
        || Periodical().IsMatch(text);

    /// <summary>A line whose last words lead to a title: "for taking part in the evening program", "the lecture".</summary>
    public static bool LeadsToATitle(string text) => Leading().IsMatch(text);

    /// <summary>A line that goes on from a title: "at our live course", "held on", "and was awarded".</summary>
    public static bool FollowsATitle(string text) => Following().IsMatch(text);

    /// <summary>"the meeting named above": the title stands somewhere else.</summary>
    public static bool PointsElsewhere(string text) => Pointing().IsMatch(text);

    /// <summary>"named above", "above": it stands over these words.</summary>
    public static bool PointsAbove(string text) => Above().IsMatch(text);

    [GeneratedRegex(
        @"^\W*(?:\w+\s+){0,2}above\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Above();

    [GeneratedRegex(
        @"^(?:(?:as\s+)?(?:named|described|listed|shown|stated|given|noted|identified|indicated|printed|titled|specified)\s+)?(?:above|below|here(?:in|on|under|after)?|over\s?leaf|on\s+this\s+(?:page|sheet|certificate)|at\s+(?:the\s+)?(?:top|left|right|head)|(?:this|the)\s+(?:activity|course|event|meeting|program))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Pointing();

    [GeneratedRegex(
        @"\b(?:(?:cardi|neuro|hepat|nephr|gastr|pulmon|dermat|psych|pediatr|geriatr|obstetr|gynec|oncolog|hemat|rheumat|endocrin|immun|infect|diabet|hypertens|arrhythm|thromb|anemi|asthma|arthrit|dement|depress|suicid|opioid|addict|palliat|anesth|surg|radiograph|ultraso|imag|vaccin|antibio|antimicrob|steward|sepsis|stroke|fever|cancer|tumor|lymph|melanom|thyroid|osteo|fractur|trauma|wound|burn|kidney|renal|liver|cirrho|heart|lung|airway|ventilat|resuscit|toxic|poison|overdos|naloxon|buprenorph|prescri|medicat|pharmac|drug|therap|treat|diagnos|screen|prevent|manag|assess|evaluat|rehabilit|patient|physician|clinic|medic|health|hospital|bedside|practice|care|safety|ethic|bias|equit|dispar|cultur|traffick|abuse|violence|neglect|pain|pregnan|matern|newborn|neonat|infant|child|adolesc|aging|frail|fall|sleep|nutrit|obes|metabol|lipid|cholest|vertigo|headache|migrain|seizure|epilep|parkinson|alzheimer|delirium|behavior|mental|anxiety|trauma|ptsd|adhd|autis|hiv|covid|influenz|pneumon|tubercul|std|sexual|contracep|menopaus|prostat|urolog|ophthalm|retina|glaucom|otolaryng|allerg|eczema|psorias|skin|genet|genom|biomark|transplant|dialysis|transfus|embol|anticoag|lesion|nodule|biops|endoscop|colonosc|laparo|robot|error|risk|malpractice|liabil|document|coding|burnout|well-?being|wellness|leadership|communic|team|quality|improv|simul|teach|research|statist|evidence|guideline|telehealth|telemed|artificial|informatics|rural|emergen|critical|intensive|acute|chronic|disorder|disease|syndrome|infection|injur|failure|life|death|dying|end-of-life|hospice|consent|privacy|hipaa|compliance|controlled|substance|cannabi|alcohol|tobacco|nicotine|stimulant|knowledge|medicine|surgery|nursing|crisis|operat|procedur|vascular|access|joint|spine|sport|travel|tropical|sickle|cystic|celiac|crohn|colitis|bowel|ibs|gerd|reflux|gout|lupus|sclerosis|neuropath|myopath|palsy|tremor)\w*)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Subject();

    [GeneratedRegex(
        @"\b(?:annual|update|conference|symposi(?:um|a)|congress|course|rounds|workshop|review|seminar|summit|forum|academy|boot\s*camp|series|masterclass|primer|essentials|advances|frontiers|highlights|controversies|pearls|approach(?:es)?|strategies|principles|fundamentals|basics|introduction|overview|challenges|lessons|cases?|case-based|what|how|why|when|beyond|beginner|intensive|certification|self-assessment|training|education|module|meeting|day|journal\s+club|tumor\s+board|morbidity|in\s+the|for\s+the)\b|\b\d+(?:st|nd|rd|th)\b|\b20\d\d\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Event();

    [GeneratedRegex(
        @"^(?:(?:[\p{Lu}][\w.'’]+(?:\s+[\p{Lu}][\w.'’]+){0,3},\s*){1,2}(?:[A-Z]{2}\b|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New\s\w+|North\s\w+|South\s\w+|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode\sIsland|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West\sVirginia|Wisconsin|Wyoming|Canada)(?:\s+\d{5}(?:-\d{4})?)?(?:\s+\(.*\))?)$|\b(?:street|avenue|suite|floor|room|p\.?\s?o\.?\s+box|zip|ballroom|auditorium|hotel|\d{5}(?:-\d{4})?)\b|^\(?\d{3}\)?[ .-]\d{3}|[>›»→]|\s[•·|]\s|https?:|www\.|\.(?:com|org|edu|net|gov|example)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Place();

    /// <summary>How lines begin that greet, order about, sum up or state how something ended.</summary>
    [GeneratedRegex(
        @"^\W*(?:(?:passed?|failed|completed?|approved|verified|official|copy|original|duplicate|paid|void|confirmed|valid|active|success|credits?|hours|points|amount)\W*$|(?:congratulations|well\s+done|(?:nice|good|great)\s+(?:work|job)|thank\s+you|thanks|welcome|dear|hello|you|your|my|we|i|this|these|please|keep|note|see|scan|sign|print|download|save|share|view|go|click|questions?|contact|call|visit|return|back|next|home|menu|log|help|badge|seal|signature|dates?|name|total|sum|subtotal|page|results?|score|(?:office|division|department)\s+of)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Beginning();

    /// <summary>How headings of papers, offices and parts of a portal end.</summary>
    [GeneratedRegex(
        @"\b(?:scores?|status|signature|certificates?|transcript|receipt|summary|record|slip|ticket|statement|memo(?:randum)?|certificado(?:\s.*)?|(?:quiz|(?:post-?)?test|exam)\s+results?|(?:cme|ce|and|moc)\s+credits?|(?:performance\s+improvement|journal|pi)\s+cme|[–—-]\s*(?:continuing\s+(?:medical\s+)?education|cme)|notice|dashboard|portal|profile|account|stamp|services|(?<!\bthe\s)office|cme\s+credits?)(?:\s+(?:#|no\.?|number)?\s*\d+)?\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex EndingSo();

    /// <summary>Words of papers and of what was earned, wherever they stand in a line.</summary>
    [GeneratedRegex(
        @"\b(?:certificat(?:e|ion)|statement|record|verification|proof|receipt|attestation|confirmation|acknowledg\w+|evidence|notice|documentation|summary)\s+(?:of|for)\b|\b(?:credits?|points|hours)\s+(?:claimed|earned|awarded|offered|available|designated|granted|received|redeemed|remaining)\b|\b(?:claimed|earned|awarded|possible|available|designated)\s+(?:\w+\s+){0,3}(?:credits?|points|hours|\d)|\b(?:number|no\.?|#|id|code|ref(?:erence)?)\s*[:#]?\s*[A-Z]{0,3}[\d-]{4,}|\bMOC\b|\bmaintenance\s+of\s+certification\b|[@©]|\b(?:19|20)\d\d;\s*\d|\bet\s+al\b|\band\s+(?:others|colleagues)\.",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex OfAPaper();

    /// <summary>The head of a journal, whose article is the title.</summary>
    [GeneratedRegex(
        @"^(?:The\s+)?(?:\p{Lu}\w+\s+){0,3}(?:Journal|Annals|Archives|Bulletin|Proceedings|Gazette)\s+(?:of|for)\s+(?:\p{Lu}|the)",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Periodical();

    [GeneratedRegex(
        @"(?:\b(?:activity|activities|courses?|program(?:me)?|conference|event|material|session|series|webinar|symposium|meeting|workshop|training|module|article|lecture|talk|presentation|seminar|initiative|podcast|episode|simulation|self-assessment|examination|project|rounds|titled|entitled|named|called|on|in|of|for|at|completed|completing|attended|attending|following|the)|[:“""])\s*(?:\([^)]*\)\s*)?[:,]?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Leading();

    [GeneratedRegex(
        @"^\W*(?:(?-i:(?:at|on|held|and|for|with|in|which|presented|provided|sponsored|conducted|hosted|from|is|was|has|a|an|the|by|jointly|an?\s+(?:live|enduring|online|accredited))\b)|on\s+(?=\w+\s+\d)|(?:held|presented|provided|hosted|sponsored|jointly|date[ds]?|completed|credits?|location)\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?\s+\d|\d{1,2}/\d{1,2}/\d{2,4}|(?:live|enduring|online|internet|journal|recorded|virtual)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Following();
}
