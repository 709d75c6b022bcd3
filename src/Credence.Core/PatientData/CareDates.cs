using System.Text.RegularExpressions;

namespace Credence.Core.PatientData;

/// <summary>
/// The day of one patient's care: HIPAA's safe harbor names every day but the year. What stands nearest to a date decides: an
/// illness, a ward, a patient, or a course, an exam, a rule.
/// </summary>
internal static partial class CareDates
{
    private const int Reach = 7;
    private const int Close = 5;
    private const int NearRatio = 24;

    public static void Find(Sentence sentence, List<PatientDataFinding> found)
    {
        sentence.AddEach(found, IdentifierKind.CareDate, OfBody());
        if (!sentence.IsCare || sentence.IsMadeUp || BirthDates.IsOfOwnFamily(sentence))
        {
            return;
        }

        AddCourse(sentence, found);

        if (
            !sentence.IsAtWork
            && !OwnFamily().IsMatch(sentence.Text)
            && OnePerson().IsMatch(sentence.Text)
        )
        {
            AddMonths(sentence, found);
        }

        foreach (Match match in Day().Matches(sentence.Text))
        {
            var day = match.Groups["id"];
            var isSaid = found.Any(other => other.Start == sentence.Start + day.Index);
            if (!isSaid && IsOfCare(sentence, day.Index, day.Index + day.Length))
            {
                sentence.Add(found, IdentifierKind.CareDate, day.Index, day.Length);
            }
        }
    }

    /// <summary>
    /// "Surgery 6/6, fever 6/9, abscess 6/13": several short days tell a stay. One alone may be a score or a share, unless
    /// its second number is greater than those are: "back 4/17, septic".
    /// </summary>
    private static void AddCourse(Sentence sentence, List<PatientDataFinding> found)
    {
        var days = ShortDay().Matches(sentence.Text).Where(day => !IsRatio(sentence, day)).ToList();
        var isStay = days.Count > 1;
        var told = isStay
            ? days
            : LateDay().Matches(sentence.Text).Where(day => !IsRatio(sentence, day));
        foreach (var day in told)
        {
            var isOfCare =
                sentence.IsAtWork || (!isStay && sentence.IsAtOffice)
                    ? HappenedToOne(sentence, day.Index)
                    : IsOfCare(sentence, day.Index, day.Index + day.Length);
            if (isOfCare || (isStay && InHospital().IsMatch(sentence.Text)))
            {
                sentence.Add(found, IdentifierKind.CareDate, day.Index, day.Length);
                return;
            }
        }
    }

    /// <summary>"Mayo Clinic": a clinic, and no visit to one; "the Whitcomb Room", where a lecture is held.</summary>
    private static bool IsPartOfName(Sentence sentence, Word word) =>
        word.IsCapitalized
        && !word.IsFirst
        && (
            Lexicon.Institutions.Contains(word.Lower)
            || (word.Lower == "room" && sentence.IsAtCourse)
        )
        && sentence.Words.Any(other => other.End + 1 == word.Start && other.IsCapitalized);

    /// <summary>"Pain 8/10", "strength 4/5", "5/5 strength": a score, no day.</summary>
    private static bool IsRatio(Sentence sentence, Match day) =>
        Ratio().IsMatch(sentence.Before(day.Index)[^Math.Min(NearRatio, day.Index)..])
        || Ratio()
            .IsMatch(
                sentence.After(day.Index)[..Math.Min(NearRatio, sentence.Text.Length - day.Index)]
            );

    /// <summary>What stands nearest before happened to one person, and is no course.</summary>
    private static bool HappenedToOne(Sentence sentence, int start)
    {
        var deciding = sentence
            .Words.Where(word => word.End <= start)
            .Reverse()
            .Take(Close)
            .FirstOrDefault(word =>
                Lexicon.Calendar.Contains(word.Lower) || Lexicon.HappensToOne.Contains(word.Lower)
            );
        return deciding.Text is not null && Lexicon.HappensToOne.Contains(deciding.Lower);
    }

    /// <summary>
    /// "She was admitted in March 2024": safe harbor leaves the year only. Only what happened to one person counts, so that
    /// seasons, exams and guidelines keep their months.
    /// </summary>
    private static void AddMonths(Sentence sentence, List<PatientDataFinding> found)
    {
        foreach (Match match in MonthOfYear().Matches(sentence.Text))
        {
            var month = match.Groups["id"];
            if (HappenedToOne(sentence, match.Index))
            {
                sentence.Add(found, IdentifierKind.CareDate, month.Index, month.Length);
            }
        }
    }

    private static bool IsOfCare(Sentence sentence, int start, int end)
    {
        if (Hour().IsMatch(sentence.After(end)))
        {
            return true;
        }

        if (OwnExam().IsMatch(sentence.Text[..start]))
        {
            return false;
        }

        var until = sentence.Before(start);
        if (
            !sentence.IsPersonal && (Until().IsMatch(until) || Edition().IsMatch(until))
            || (
                sentence.Text[start..end].Contains('.', StringComparison.Ordinal)
                && OfCode().IsMatch(until)
            )
        )
        {
            return false;
        }

        if (InHospital().IsMatch(sentence.Text))
        {
            return true;
        }

        // "Prof. Nakagawa showed the endoscopic technique on May 4": an illness is what people at work talk about.
        var isTopic = (sentence.IsAtWork || sentence.IsOfCalendar) && !sentence.SpeaksOfOne;
        var before = sentence.Words.Where(word => word.End <= start).Reverse().Take(Reach);
        foreach (var word in before)
        {
            if (Lexicon.Calendar.Contains(word.Lower))
            {
                return false;
            }

            if (IsPartOfName(sentence, word))
            {
                continue;
            }

            if (Lexicon.IsEventOfCare(word.Lower) || (!isTopic && Lexicon.IsOfCare(word.Lower)))
            {
                return true;
            }
        }

        var after = sentence.Words.Where(word => word.Start >= end).Take(Reach).ToList();
        var deciding = after.FirstOrDefault(word =>
            Lexicon.Calendar.Contains(word.Lower)
            || (Lexicon.IsEventOfCare(word.Lower) && !IsPartOfName(sentence, word))
        );
        return deciding.Text is null
            ? !isTopic
                && (
                    after.Any(word => Lexicon.IsOfCare(word.Lower))
                    || (sentence.IsClinical && !(sentence.IsOfCalendar || sentence.IsBusiness))
                )
            : Lexicon.IsEventOfCare(deciding.Lower);
    }

    private const string Month =
        @"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|ober)?\b\.?";

    [GeneratedRegex(
        @"(?<![\w./\-$])(?<id>(?:0?[1-9]|[12]\d|3[01])(?<sep>[/.\-])(?:0?[1-9]|[12]\d|3[01])\k<sep>(?:\d{4}|\d{2})|(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-\d{2}|"
            + Month
            + @"\s+\d{1,2}(?:st|nd|rd|th)?(?!\d|\s*(?:of|to|patients|cases|credits|hours))(?:,?\s+\d{4})?|\d{1,2}(?:st|nd|rd|th)?[\s\-]+(?:of\s+)?"
            + Month
            + @"(?:,?[\s\-]+\d{4})?|(?:the\s+)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w+teenth|twentieth|twenty-\w+|thirtieth|thirty-first)\s+of\s+"
            + Month
            + @"|(?<=\b(?:on|since|dated|from|presented|seen|admitted|discharged|died|his|her|their)\s+)(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\d|3[01])(?![/\d])|(?<=\b(?:code(?:\s+(?:blue|stroke|stemi|sepsis))?|rapid\s+response|rrt|arrest|delivery|intubation|extubation|transfusion|transplant|biopsy|cath|fall|stroke|readmission|admission|discharge)\s+)(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\d|3[01])(?![/\d])|(?<=\b(?:admitted|readmitted|discharged|transferred|intubated|extubated|returned|died|seen(?:\s+by\s+\w+)?|surgery|back)\s+)(?:0?[1-9]|1[0-2])-(?:0?[1-9]|[12]\d|3[01])(?=[,;.]|\s*$|\s+(?:with|for|after|and)\b|\s+\p{Ll}{4,})|(?<=\b(?:on|by|since|until|before|after|from)\s+)the\s+\d{1,2}(?:st|nd|rd|th)\b(?!\s+(?:of\s+(?:each|every)|percentile|time|visit|dose|day|hour|week|try|attempt|edition|grade|floor|patient|case|rib|toe|digit|nerve|line))|(?<=\b(?:his|her|he|she|patient|pt)\b[^.;]{0,40}\b\w+ed\s+)(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\d|3[01])(?![/\d]|\s*(?:of|to|points?|criteria|times|doses|tabs?|tablets?|mg|patients|cases))|christmas(?:\s+(?:eve|day|night|morning))?|new\s+year[’']?s(?:\s+(?:eve|day))?|thanksgiving(?:\s+day)?|halloween|valentine[’']?s\s+day|(?:the\s+)?fourth\s+of\s+july|july\s+4th|mother[’']?s\s+day|father[’']?s\s+day|labor\s+day|memorial\s+day|easter(?:\s+(?:sunday|monday))?)(?![\w/\-]|\s+(?:week|weekend|season|call|shifts?|holidays?|party|break)\b)",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Day();

    // Whatever else the sentence says, these days are of one person's body.
    [GeneratedRegex(
        @"\b(?:lmp|lnmp|edd|(?-i:EDC)|last\s+(?:menstrual\s+)?period|last\s+menses|date\s+of\s+(?:death|admission|discharge|conception|injury|surgery|onset)|estimated\s+(?:due\s+date|date\s+of\s+delivery))\b(?:[\s:,.=(~]|\b(?:was|is|on|of|by|about|around)\b){0,6}(?<id>\d{1,2}(?<sep>[/.\-])\d{1,2}(?:\k<sep>(?:\d{4}|\d{2}))?|(?:19|20)\d{2}-\d{2}-\d{2}|"
            + Month
            + @"\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?"
            + Month
            + @"(?:,?\s+\d{4})?)(?![\w/])",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex OfBody();

    // "Took the endoscopy test on 20 January".
    [GeneratedRegex(
        @"^\s*(?:I\s+)?(?:took|passed|sat|retook|failed)\s+(?:the|my|for)\b[^.;]{0,80}\b(?:test|exam|boards?|examination|assessment)\b",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex OwnExam();

    // "The table of vaccines changed on 1/22": a form has its days as a rule has.
    [GeneratedRegex(
        @"\b(?:forms?|tables?|schedules?|editions?|formulary|labels?|labeling|lists?|websites?|templates?|order\s?sets?|instructions|checklists?)\s+(?:(?:was|were|is|are|has|have|been|last|again|just)\s+){0,3}(?:changed?|changes|updated|revised|amended|reissued|printed|reprinted|posted|edited|replaced|dated)\b[\w\s]{0,20}$",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Edition();

    // "N.M. Admin. Code 16.10.14".
    [GeneratedRegex(
        @"(?:\badmin(?:istrative)?\.?\s+code|\b(?:stat(?:ute)?s?|regs?|regulations?|rules?|title|chapter|section|sec|subsection|nmac|comar|cfr|u\.?s\.?c|ann)\b\.?|§+)\s*$",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex OfCode();

    [GeneratedRegex(
        @"\b(?:in|since|last|past|early|late|mid|of|until|around)[\s\-]+(?<id>"
            + Month
            + @"(?:,?\s+(?:of\s+)?(?:19|20)\d{2})?)(?!\w|\s+\d)|(?<=,\s)(?<id>"
            + Month
            + @",?\s+(?:19|20)\d{2})(?!\w|\s+\d)|(?<![\w./\-])(?<id>(?:0?[1-9]|1[0-2])/(?:19|20)\d{2})(?![/\d])",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex MonthOfYear();

    [GeneratedRegex(
        @"\b(?:my|our)\s+(?:own\b|wife|husband|son|daughter|mother|father|brother|sister|mom|dad|kids?|surgery|knee|hip|back|leave)",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex OwnFamily();

    [GeneratedRegex(
        @"\b(?:he|she|his|her|him|hers|patient|pt|man|woman|lady|gentleman|boy|girl|guy|baby|child|kid|mother|father|daughter|son|wife|husband|\d{1,3}[\s\-]?(?:y/?o|year[\s\-]old|[MF]))\b",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex OnePerson();

    [GeneratedRegex(
        @"(?<![\w./\-])(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\d|3[01])(?![/\d\w])",
        RegexOptions.None,
        2000
    )]
    private static partial Regex ShortDay();

    // No course that gives credit: what became of one patient.
    [GeneratedRegex(
        @"\b(?:hosp|hospital|icu|clinical|inpatient|ward|surgical|postop|postoperative)\s+(?:course|stay)\b",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex InHospital();

    [GeneratedRegex(
        @"(?<![\w./\-])(?:0?[1-9]|1[0-2])/(?:1[1-9]|2\d|3[01])(?![/\d\w]|\s*(?:%|h\b|hours?\b|mg\b))",
        RegexOptions.None,
        2000
    )]
    private static partial Regex LateDay();

    [GeneratedRegex(
        @"\b(?:murmur|strength|reflex(?:es)?|pain|score|scale|apgar|sirs|qsofa|centor|criteria|gcs|pulses?|points?|shift|shifts|call|stars?|questions?|ratio|moca|mmse|mini-?mental|phq-?9?|gad-?7?|nihss|audit|acuity|vision|acs|bp|pressures?)\b",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Ratio();

    // "at 0340": nobody gives a course to the minute.
    [GeneratedRegex(
        @"^,?\s+(?:at\s+)?[0-2]\d[0-5]\d\b(?!\s*(?:mg|ml|units))",
        RegexOptions.None,
        2000
    )]
    private static partial Regex Hour();

    [GeneratedRegex(
        @"\b(?:by|until|till|due|before|effective|starting|through|exp\.?|expires?|ends?|closes?|opens?)\s+(?:on\s+)?$",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Until();
}
