using System.Text.RegularExpressions;

namespace Credence.Core.PatientData;

/// <summary>
/// Whether a name is a colleague's, a speaker's or an author's: the words right beside it say so, whatever else the sentence
/// speaks of.
/// </summary>
internal static partial class Colleagues
{
    public static bool Holds(Sentence sentence, NameRun run)
    {
        var before = sentence.Before(run.Start);
        var after = sentence.After(run.End);
        return run.IsClinician
            || RoleBefore().IsMatch(before)
            || (WorkBefore().IsMatch(before) && !UnderCare().IsMatch(after))
            || IsIntroduced(sentence, run)
            || ((sentence.IsAtCourse || Heard().IsMatch(before)) && OnTopic().IsMatch(after))
            || OwnTraining().IsMatch(before)
            || (!sentence.IsPersonal && Citation().IsMatch(sentence.Text))
            || (sentence.IsAtWork && Speaks().IsMatch(before))
            || (sentence.IsAtCourse && WithRank().IsMatch(before))
            || RoleAfter().IsMatch(after)
            || PlaceAfter().IsMatch(after)
            || DoesWork().IsMatch(after)
            || WorkAfter().IsMatch(after);
    }

    /// <summary>"Our pharmacist, Mr. Pettibone": a title without a degree, and the office beside it.</summary>
    public static bool IsIntroduced(Sentence sentence, NameRun run) =>
        Introduced().IsMatch(sentence.Before(run.Start))
        || RunsCourse().IsMatch(sentence.After(run.End));

    /// <summary>"Conf w/ kowalski": who speaks there needs no capital.</summary>
    public static bool Spoke(ReadOnlySpan<char> before) => WorkBefore().IsMatch(before);

    /// <summary>"Maria from pharmacy".</summary>
    public static bool IsInDepartment(ReadOnlySpan<char> after) => PlaceAfter().IsMatch(after);

    /// <summary>"Marik's sepsis lecture".</summary>
    public static bool OwnsWork(ReadOnlySpan<char> after) => WorkAfter().IsMatch(after);

    private const string Role =
        @"(?:mentor|colleague|director|chair(?:man|woman|person)?|speaker|author|lecturer|fellow|attending|pharmacist|nurse|practitioner|organizer|surveyor|planner|examiner|proctor|reviewer|auditor|inspector|accreditor|officer|physician\s+assistant|tech|technician|paramedic|chaplain|surgeon|hospitalist|\w+ologist|\w*(?<!pat)ician|anesthetist|intensivist|coordinator|registrar|faculty|moderator|panelist|instructor|preceptor|presenter|editor|professor|dean|trainer|therapist|social\s+worker|case\s+manager|scribe|dietitian|midwife|(?-i:np|NP|pa|PA|rn|RN)|boss|chief|supervisor|lead|manager|recruiter|librarian|statistician|administrator|consultant|interpreter|contact|sonographer|phlebotomist|receptionist|(?:study|peer|reading|working|journal)\s+(?:group|club))";

    private const string Work =
        @"(?:lectures?|courses?|papers?|books?|podcasts?|sessions?|chapters?|textbooks?|editorials?|workshops?|webinars?|slides|presentation|keynote|articles?|modules?|videos?|talks?|rounds|essay|commentary|guide|handbook|interview|plenary|symposium|poster|blog|column|curriculum)";

    // "our pharmacist Karen Liu", "Speakers: Ana Flores and Ben Ito".
    [GeneratedRegex(
        @"\b(?:"
            + Role
            + @"s?|(?:my|our)\s+partners?|residents?|(?:my|our|medical|the)\s+(?:students?|interns?|co-?residents?))\b(?>[\s,:(&]+(?-i:(?:is|was|are|and|named)\b|\p{Lu}[\p{L}.'’\-]*))*[\s,:(&]*$",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex RoleBefore();

    // "the lecture by", "a workshop with", "per".
    [GeneratedRegex(
        @"(?-i:\bDrs)\.?\s+(?:[\p{L}.'’\-]+[\s,]+(?:and\s+|&\s*)?){0,4}$|\b"
            + Work
            + @"\b[^.;:]{0,40}\bby\s+(?:[\p{L}.'’\-]+[\s,]+(?:and\s+|&\s*)?)?$|\b(?:course|lecture|workshop|webinar|session|rounds|podcast|module|interview|(?<!\b(?:family|care|case|goals|discharge)\s+)(?:conf|conference)|jc|(?:journal\s+)?club)\b[^.;:]{0,40}(?:\b(?:with|from|led\s+by|run\s+by|by)|\bw/)\s*(?:[\p{L}.'’\-]+\s*(?:,|&|\band\b)\s*)?$|\b(?:papers?|books?|chapters?|textbooks?|editorials?|articles?|essays?|handbook|atlas|checklist|manual|guidelines?|reviews?|writings|work|talks?|lectures?|keynote|webinar)\s+of\s+(?:[\p{L}.'’\-]+\s*(?:,|&|\band\b)\s*)?$|\b(?:attn|attention)[.:]?\s+$|\b(?:trained|studied|apprenticed|interned)\s+(?:under|with|beside)\s+(?:[\p{L}.'’\-]+\s+(?:and|&)\s+)?$|\b(?:per|according\s+to|thank|thanks\s+to|cc|read|reread|reading|rereading|quote|cite|cited|(?:edition|ed\.|copy|volume)\s+of(?:\s+[\p{L}’'\-]+\s+(?:and|&))?|co-?authored\s+with|precepted|mentored|supervised|coached|proctored)\s+$",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex WorkBefore();

    // "Thank Consuelo before her second transplant", "read Delphine's portal note".
    [GeneratedRegex(
        @"^\s+(?:before|after|during|at|on|for)\s+(?:his|her)\b(?!\s+(?:lectures?|talks?|courses?|help|time|work|slides|session|patience|notes|retirement|mentor\w*|teaching|advice|support))|^['’]s\s+(?:[\w\-]+\s+)?(?:charts?|portal|discharge|admission|obituary|labs?|scan|biopsy|pathology|autopsy|ekg|ecg|x-?ray|films?|ct|mri)\b",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex UnderCare();

    // "I heard Wanda Okoye on hypertension in pregnancy".
    [GeneratedRegex(@"\b(?:heard|watched|listened\s+to|caught)\s+$", RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Heard();

    // "Hochberg on vasculitis", and not "Hochberg on dialysis".
    [GeneratedRegex(
        @"^\s+on\s+(?!(?:the|his|her|my|our|a|an|day|pod|room|bi?-?pap|cpap|hfnc|oxygen|o2|dialysis|ecmo|pressors?|hospice|precautions|tele|telemetry|insulin|heparin|warfarin|methadone|suboxone|rounds|call|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b)\p{Ll}{4,}",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex OnTopic();

    // "I trained under Hartsfield at Grady".
    [GeneratedRegex(
        @"\b(?:I|we)\s+(?:trained|studied|apprenticed|interned)\b[^.;,]{0,60}\bat\s+$",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex OwnTraining();

    // "J Urol Case Rep 2019;12:44-47": whose names stand there wrote it.
    [GeneratedRegex(
        @"\b(?:19|20)\d{2}\s?;\s?\d{1,4}(?:\s?\([^)]{1,8}\))?:\s?e?\d",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Citation();

    [GeneratedRegex(
        @"\b(?:our|my|the)\s+(?:(?!patient|retired|former|old|an?\b)[\w\-’']+\s+){0,4}"
            + Role
            + @",?\s+(?:Mr|Mrs|Ms|Miss|Mx|Sister|Rev|Reverend|Rabbi)\.?\s+$|\b(?:attn|attention)[.:]?\s+(?:Mr|Mrs|Ms|Miss|Mx)\.?\s+$|\b"
            + Work
            + @"\s+(?:by|with)\s+(?:Mr|Mrs|Ms|Miss|Mx|Sister|Rev|Reverend|Rabbi)\.?\s+$",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Introduced();

    [GeneratedRegex(
        @"^,?\s+who\s+(?:runs|teaches|leads|directs|chairs|organizes|coordinates|edits|gave|gives|taught|led|ran)\s+(?:(?:our|the|my|an?)\s+)?(?:[\w\-]+\s+){0,3}(?:courses?|series|programs?|sessions?|lectures?|conferences?|rounds|office|committee|workshops?|clerkship|residency|journal|talks?)\b",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex RunsCourse();

    // "Discuss with", where the sentence is about work.
    [GeneratedRegex(
        @"\b(?:(?<!\b(?:visit|visits|appointment|encounter|conversation|sat|sitting|bedside|hour|time)\s)with|ask|email|e-mail|call|tell|remind|join|invite|from)\s+$",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Speaks();

    // "With Sgt. Oyama", where there is a course.
    [GeneratedRegex(@"\bwith\s+(?:Sgt|Det|Lt|Capt|Col|Chief)\.?\s+$", RegexOptions.None, 2000)]
    private static partial Regex WithRank();

    // ", our residency director", ", MD", "(nephrology)".
    [GeneratedRegex(
        @"^,?\s*(?:MD|DO|RN|NP|PA|PA-C|PharmD|PhD|MBBS|FACP|DPM|DDS|DNP|LCSW|LICSW|LMFT|MSW|MDiv|RD|RPh|DPT|OTR|SLP|EdD|PsyD|DrPH|ScD|MS|MA|MSc|MHA|MBA|MSN|BSN|FNP|ACNP|CNM|CNS|CNP|AuD|OD|DVM|RRT|FRCP|FRCS|FACS|FACEP|FAAFP|FAAP|FACC|Esq|JD|MPH|CRNA|APRN|M\.D\.|D\.O\.)(?![\w])|^(?i:\s*[,(]\s*(?:who\s+is\s+|is\s+)?(?:our|my|the|an?)?\s*(?:(?!patient|wife|husband|son|daughter)[\w\-]+\s+){0,3}"
            + Role
            + @"\b)|^(?i:\s*[,(]\s*(?:our|my|the|an?)\s+(?:(?!patient)[\w\-]+\s+){0,3}(?:student|resident|intern|extern|partner|co-?resident)\b)|^(?i:\s*\(\s*(?:[a-z]+ology|[a-z]+iatry|surgery|pharmacy|nursing|anesthesia|icu|ed|er)\s*\))",
        RegexOptions.None,
        2000
    )]
    private static partial Regex RoleAfter();

    // "from cardiology", "of the CME office".
    [GeneratedRegex(
        @"^,?\s+(?:of|from|in|at)\s+(?:the\s+|our\s+)?[\w\- ]{0,30}?\b(?:office|board|department|society|college|committee|desk|staff|cme|library|university|pharmacy|nursing|quality|billing|coding|compliance|it|hr|human\s+resources|medical\s+staff|dietary|case\s+management|social\s+work|lab(?!\s+(?:one|two|three|four|five|\d))|laboratory|bio-?med|biomedical|informatics|risk|supply|facilities|engineering|security|registration|scheduling|admitting|transport|housekeeping|education|simulation|cardiology|nephrology|neurology|oncology|radiology|pathology|psychiatry|rheumatology|endocrinology|gastroenterology|gi|id|infectious\s+diseases?|palliative(?:\s+care)?|anesthesia|surgery|hematology|pulmonology|urology|dermatology)\b",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex PlaceAfter();

    // "spoke on", "et al.", "(2021)".
    [GeneratedRegex(
        @"^(?:\s+(?:and|&)\s+(?:I|me|myself)\b|(?-i:,\s+\p{Lu}[\p{L}.'’\-]*(?:\s\p{Lu}[\p{L}.'’\-]*)?,?\s+and\s+I\b))|^(?-i:\s+\p{Lu}[\p{L}’'\-]+)?\s+(?:speak|lecture|present|teach)\b|^(?:\s+(?:and|&)\s+[\p{L}.'’\-]+)?(?:\s+(?:gave|gives|spoke|speaks|speak|lecture|present|teach|lectured|lectures|presented(?!\s+(?:with|to|at|late|again|in))|presents(?!\s+(?:with|to|at))|teaches|recommends|recommended|runs|leads|led|chairs|chaired|directs|wrote|writes|argues|argued|published|moderated|precepts|precepted|demonstrated|organized|lent\s+me|covered\s+for\s+me)\b|,?\s+et\s+al\b|(?:,\s+[\p{L}’'\-]+){0,6},?\s+(?:(?:and|&)\s+[\p{L}’'\-]+\s+)?et\s+al\b|,?\s*\(?(?:19|20)\d{2}\)?(?=[\s:;,.)]|$))",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex DoesWork();

    // "Marik's paper", "Hollenberg sepsis lecture", "Franklin, N Engl J Med".
    [GeneratedRegex(
        @"^,?\s+(?-i:N\s+Engl|NEJM|JAMA|Lancet|BMJ|Ann(?:als)?\s|Circulation|Am\s+J|J\s+[A-Z]|Br\s+J|Eur\s+[A-Z]|Pediatrics|Arch|Obstet|Chest|Crit\s|Blood|Clin\s|Neurology|Gut|Cochrane)(?=[^.]{0,60}\b(?:19|20)\d{2}\b)|^(?:['’]s?)?\s+(?:(?!case|chart|m&m|mortality|morbidity|death|missed|wife|husband|son|daughter)[\w\-&]+\s+){0,2}"
            + Work
            + @"\b|^(?:\s+(?:and|&)\s+\p{Lu}[\p{L}’'\-]+)?,\s*(?:chapters?|edition|page|vol(?:ume)?|\d+th\s+ed)\b",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex WorkAfter();
}
