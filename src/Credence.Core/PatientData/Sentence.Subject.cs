using System.Text.RegularExpressions;

namespace Credence.Core.PatientData;

/// <summary>The turns of speech that say what a sentence is about, where a single word would mislead.</summary>
internal sealed partial class Sentence
{
    // Nobody leads there.
    [GeneratedRegex(
        @"\blead\s+(?:levels?|poison\w*|paint|exposure|toxicity|screen\w*|test\w*|chelation|kids?)\b|\bblood\s+lead\b",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Metal();

    // Where there is a course, its room is no patient's.
    [GeneratedRegex(
        @"\b(?:course|hotel|conference|lecture|workshop|meetings?|meets|committee|noon|rounds)\b",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Meeting();

    // What a patient teaches is no course.
    [GeneratedRegex(@"\b(?:taught|teaches)\s+(?:me|us)\b", RegexOptions.IgnoreCase, 2000)]
    private static partial Regex TaughtMe();

    // "A cook at Mabel's Diner": what somebody does for a living, where no office is meant.
    [GeneratedRegex(
        @"(?:^\s*|\b(?:an?|retired|former|local|young|old|elderly)\s+(?:[\w\-]+\s+)?)(?:cook|nurse|clerk|pilot|nun|priest|pastor|waiter|waitress|trucker|welder|roofer|miner|plumber|electrician|carpenter|mechanic|fire\s?fighter|policeman|soldier|sailor|fisherman|lobsterman|logger|barber|baker|butcher|janitor|custodian|retiree|inmate|prisoner|athlete|musician|lawyer|engineer|accountant|hairdresser|bartender|cashier|coach|dancer|painter|machinist|grandmother|grandma|grandfather|grandpa|nanny|housekeeper|landscaper|gardener|picker|packer|cowboy|trapper|ranger|guard|deputy|bus\s+driver|mail\s+carrier)\b(?=\s+(?:with|who|whose|at|from|in|on|of|has|had|came)\b|,)|\b(?:works|worked|working)\s+(?:the\s+(?:[\w\-]+\s+){0,2}(?:line|counter|floor|register|fields)|at|as|for|nights|construction)\b",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Occupation();

    // "K was 7.8", "EF 25%".
    [GeneratedRegex(
        @"\b(?:K|Na|Hgb|Hb|Cr|BUN|INR|A1c|A1C|EF|BP|HR|RR|SpO2|O2|WBC|Plt|pH|TSH|BNP|eGFR|GFR|QTc|Ca|Mg|Phos|LDL|CK|ESR|CRP|MELD|GCS)\b[\s:]*(?:was|is|of|at|to|up|down|over|under|hit|=|<|>)*\s*\d",
        RegexOptions.None,
        2000
    )]
    private static partial Regex Measured();

    [GeneratedRegex(
        @"\b(?:he|she|man|woman|boy|girl|baby|lady|gentleman|farmer|rancher|(?:school)?teacher|driver|worker|veteran|widow|widower|student|child|kid|teenager|toddler|guy|(?:ranch|farm|deck|stable|field)\s?hand|\d{1,3}[\s\-]year[\s\-]old|y/?o)\b",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex OnePerson();

    [GeneratedRegex(
        @"\b(?:actors?|standardized|mannequin|manikin|fictional|fictitious|made-up|scenario|vignette|simulated)\b",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex MadeUp();

    // "As I froze with Dewey": what happened to an actor happened to somebody before.
    [GeneratedRegex(
        @"\b(?:my|our)\s+(?:own\s+|real\s+|former\s+|late\s+)?(?:patient|pt)\b|\b(?:just|exactly|much)\s+(?:as|like|how)\b|\b(?:the\s+way|as|like)\s+I\s+(?:did|had|was|once)\b|\bremind(?:s|ed)\s+me\s+of\b",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Likened();

    // A specialty, and nobody's family.
    [GeneratedRegex(
        @"\bfamily\s+(?:medicine|practice|physicians?|doctors?|docs?|planning|nurse\s+practitioners?)\b",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex FamilyMedicine();

    [GeneratedRegex(
        @"\bfamily\b(?!\s+(?:medicine|practice|physicians?|doctors?|docs?|planning|nurse\s+practitioners?)\b)",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Households();

    // "'Doctor, I am not breathing well'": who says so is no doctor.
    [GeneratedRegex(@"['‘""“]doctor,\s|,\s+doctor[.!?,]?['’""”]", RegexOptions.IgnoreCase, 2000)]
    private static partial Regex SaysDoctor();

    // "An hour on second victims": what one sat through, if it was no pump.
    [GeneratedRegex(
        @"\b(?:an?|one|two|three|\d+(?:\.\d+)?)\s+(?:credit\s+)?(?:hours?|hrs?)\s+on\s+(?!(?:the|a|an|his|her|my|our|this|that|hold|call|pump|bypass|pressors?|ecmo|dialysis|bi?-?pap|cpap|oxygen|o2|room|high|low|\d)\b)\p{Ll}",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex HoursOn();
}
