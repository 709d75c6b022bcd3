using System.Text.RegularExpressions;

namespace Credence.Core.PatientData;

/// <summary>One person's age over 89, in numbers or in words; the ages of groups pass ("aged 90 and older").</summary>
internal static partial class GreatAges
{
    public static void Find(Sentence sentence, List<PatientDataFinding> found)
    {
        if (sentence.IsMadeUp)
        {
            return;
        }

        sentence.AddEach(found, IdentifierKind.GreatAge, Old());
        sentence.AddEach(found, IdentifierKind.GreatAge, Aged());
        sentence.AddEach(found, IdentifierKind.GreatAge, IsSoOld());
        sentence.AddEach(found, IdentifierKind.GreatAge, Sex());
        sentence.AddEach(found, IdentifierKind.GreatAge, Beside());
        sentence.AddEach(found, IdentifierKind.GreatAge, InWords());
        if (sentence.IsClinical || sentence.SpeaksOfOne)
        {
            sentence.AddEach(found, IdentifierKind.GreatAge, Begins());
            sentence.AddEach(found, IdentifierKind.GreatAge, OfYears());
            sentence.AddEach(found, IdentifierKind.GreatAge, TreatedAt());
        }
    }

    private const string Years = @"(?:9\d|1[01]\d)";
    private const string NotGroup =
        @"(?!\s*(?:s\b|\+|%|-|–|(?:years?\s+)?(?:and|or)\s+(?:older|over|up|above|beyond)|to\s+\d|plus|(?:is|was|are|alone)\b))";

    [GeneratedRegex(
        @"(?<!\b(?:over|above|least|older|than|to|and|or|until|under|mean|median)\s+|[-–$<>≥])\b(?<id>"
            + Years
            + @"(?:\s*-?\s*years?\s*-?\s*old\b|\s*-?\s*y\.?\s?/?o\.?[mf]?\b|\s*-?\s*yrs?\b(?:\s*-?\s*old)?|\s*y(?=[\s/]+(?:female|male|woman|man|lady|gentleman|f|m)\b)|\s+years\s+of\s+age))(?!s|\s+and\b|\s+or\b|\s+(?:after|before|later|ago))",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Old();

    // "Ninety-four, three daughters", "Ninety-one and still driving", "96 lbs at 96 years".
    [GeneratedRegex(
        @"^\s*(?<id>ninety(?:-\w+)?|"
            + Years
            + @")(?=,\s+(?!\d)|\s+and\s+(?:still|now|counting|\w+ing)\b)|\b(?:at|is|now|nearly|almost)\s+(?<id>"
            + Years
            + @")\s+years\b(?!\s+(?:after|ago|later|in|of|and\s+(?:older|over)|or\s+(?:older|over)))",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Begins();

    // "A great-grandmother of 102", "a retired teacher of 92 with seizures".
    [GeneratedRegex(
        @"\b(?:an?|the|this|my|our|that)\s+(?:[\w\-]+\s+){0,3}?(?:(?:great-)*grand(?:mother|father|ma|pa)|(?:\w+-?)?(?:man|woman)|lady|gentleman|patient|pt|mother|father|veteran|widow(?:er)?|(?:school)?teacher|farmer|rancher|nun|priest|retiree|nurse|doctor|physician|lawyer|judge|driver|worker|engineer|pilot|sister|brother|uncle|aunt|spinster|bachelor|musician|singer|dancer|painter|pianist|professor|librarian|miner|sailor|soldier|baker|tailor|carpenter|seamstress|housewife|homemaker|(?<=\b(?:retired|former|widowed|frail|spry)\s+)[\w\-]+)\s+of\s+(?<id>"
            + Years
            + @")\b(?!\s*(?:[/:%°.]\d|percent|mg|kg|lbs?|pounds))",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex OfYears();

    // "Cataract surgery at 95 gave her back her crosswords".
    [GeneratedRegex(
        @"\b(?:surgery|replacement|transplant|operation|repair|chemo(?:therapy)?|bypass|tavr|pacemaker|stroke|arthroplasty|colonoscopy|mastectomy|marriage|widowed|diagnos(?:is|ed)|retired|\w+ectomy)\s+at\s+(?:age\s+)?(?<id>"
            + Years
            + @")\b(?!\s*(?:[/:%°.]\d|%|percent|mg|kg|days?|hours?|minutes?|weeks?|bpm|degrees))",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex TreatedAt();

    // "a woman in her nineties, 93, with a bleed".
    [GeneratedRegex(
        @"\b(?:man|woman|lady|gentleman|patient|pt|mother|father|mom|dad|grandmother|grandfather|nonagenarian|veteran|vet|widow|widower|retiree|teacher|farmer|nun|priest|oldest|eldest|nineties|90s)\b[^.;\d]{0,30},\s+(?:aged?\s+)?(?<id>"
            + Years
            + @")(?=\s*(?:[,.;:)\-–]|with\b|and\b|w/|who\b|on\b|$))",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Beside();

    [GeneratedRegex(
        @"(?<!\b(?:patients|people|adults|men|women|those|residents|mean|median|average|persons|veterans|everyone|anyone|nonagenarians)\s+(?:\w+\s+)?)\bage[d]?:?\s+(?:of\s+)?(?<id>"
            + Years
            + @"\b)"
            + NotGroup,
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Aged();

    [GeneratedRegex(
        @"\b(?:he|she|who|patient|pt|mother|father|mom|dad|grandmother|grandfather|wife|husband|widow|man|woman|lady|gentleman|veteran|nun)(?:['’]s|['’]ll|\s+(?:is|was|just|has|had|will\s+be|be|almost|nearly|now))*\s+(?:at\s+|(?:turned|turns|turning|reached)\s+)?(?<id>"
            + Years
            + @")\b(?!\s*(?:[/:%°.]\d?|percent|mg|mcg|kg|lbs?|pounds|ml|mm|cm|bpm|on\b|over\b|degrees|days?|hours?|minutes?|weeks?|systolic|times|beats))|\bat\s+(?:age\s+)?(?<id>"
            + Years
            + @"),?\s+(?:he|she|still|and\s+still|my|the\s+(?:man|woman|patient))\b|\b(?:turned|turns|turning)\s+(?<id>"
            + Years
            + @")\b(?!\s*(?:[/%°]|percent|degrees))|\b(?:man|woman|male|female|patient|lady|gentleman|widow|widower|veteran|farmer|nun|priest|teacher|grandmother|grandfather|mother|father)\s*[,(]\s*(?<id>"
            + Years
            + @")\s*[,;:).]|\(\s*(?<id>"
            + Years
            + @")\s*\)\s*(?:woman|man|female|male|lady|gentleman|y)\b",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex IsSoOld();

    // 96M, but not a temperature of 98F.
    [GeneratedRegex(
        @"(?<!\b(?:temp|temperature|fever|tmax|t|of|to|was|at)\s+|[$\d.\-])\b(?<id>9\d\s?[MF]\b)(?!\s*(?:dollars|people))|\b(?<id>[MF]\s?/?9\d)\b(?!\s*(?:%|kg|mg)|\.\d)",
        RegexOptions.None,
        2000
    )]
    private static partial Regex Sex();

    [GeneratedRegex(
        @"\b(?<id>(?:ninety|(?:one\s+|a\s+)?hundred)(?:[\s\-](?:and[\s\-])?(?:one|two|three|four|five|six|seven|eight|nine))?(?:[\s\-]years?[\s\-]old|\s+y\.?/?o\b|\s+years\s+of\s+age))\b(?!s)|\b(?:turned|turning|aged|is|was)\s+(?<id>ninety(?:[\s\-](?:one|two|three|four|five|six|seven|eight|nine))?|(?:one|a)\s+hundred)\b(?!\s+(?:percent|and\s+older|or\s+older|mg|days|minutes|beats|patients|\w+s\b))|\b(?:an?|the|this|my|our)\s+(?<id>centenarian)\b",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex InWords();
}
