using System.Text.RegularExpressions;

namespace Credence.Core.PatientData;

/// <summary>Numbers that stand for one person: what names them decides, for a course and an invoice have numbers too.</summary>
internal static partial class NumberedIdentifiers
{
    public static void Find(Sentence sentence, List<PatientDataFinding> found)
    {
        sentence.AddEach(found, IdentifierKind.RecordNumber, RecordNumber());
        sentence.AddEach(found, IdentifierKind.RecordNumber, RecordInOneWord());
        sentence.AddEach(found, IdentifierKind.SocialSecurityNumber, SocialSecurity());
        sentence.AddEach(found, IdentifierKind.SocialSecurityNumber, SocialSecurityNamed());
        sentence.AddEach(found, IdentifierKind.InsuranceNumber, MedicareBeneficiary());
        sentence.AddEach(found, IdentifierKind.InsuranceNumber, Insurance());
        sentence.AddEach(found, IdentifierKind.DeviceOrPlateNumber, DeviceOrPlate());
        sentence.AddEach(found, IdentifierKind.DeviceOrPlateNumber, Paper());
        sentence.AddEach(found, IdentifierKind.RecordNumber, MrWithDashes());
        sentence.AddEach(found, IdentifierKind.RecordNumber, LastDigits());
        sentence.AddWhole(found, IdentifierKind.DeviceOrPlateNumber, Vehicle());
        if (sentence.IsCare)
        {
            sentence.AddEach(found, IdentifierKind.DeviceOrPlateNumber, Aid());
            sentence.AddEach(found, IdentifierKind.RecordNumber, Given());
            sentence.AddEach(found, IdentifierKind.DeviceOrPlateNumber, Plate());
        }

        if (!(sentence.IsAtCourse || sentence.IsAtOffice))
        {
            sentence.AddEach(found, IdentifierKind.RecordNumber, OfStudy());
        }

        if (sentence.IsPersonal)
        {
            sentence.AddEach(found, IdentifierKind.RecordNumber, Ordered());
        }

        if (sentence.SpeaksOfOne)
        {
            sentence.AddWhole(found, IdentifierKind.RecordNumber, Underscored());
        }

        if (sentence.IsCare)
        {
            sentence.AddEach(found, IdentifierKind.DeviceOrPlateNumber, OfAuthority());
        }

        Phones(sentence, found);
        LongNumbers.Find(sentence, found);
    }

    private static void Phones(Sentence sentence, List<PatientDataFinding> found)
    {
        if (sentence.IsCare && !sentence.IsAtOffice)
        {
            sentence.AddEach(found, IdentifierKind.PhoneNumber, LocalPhone());
        }

        foreach (var match in Phone().EnumerateMatches(sentence.Text))
        {
            var text = sentence.Text.AsSpan(match.Index, match.Length);
            var isPlain = !text.ContainsAnyExcept("0123456789");
            var isCalled = PhoneWords().IsMatch(sentence.Text);
            var isTollFree = TollFree().IsMatch(text);
            if (
                !isTollFree
                && !sentence.IsAtOffice
                && (!isPlain || isCalled)
                && !Registered().IsMatch(sentence.Before(match.Index))
            )
            {
                sentence.Add(found, IdentifierKind.PhoneNumber, match.Index, match.Length);
            }
        }
    }

    /// <summary>Five digits or more, held together by blanks, dots or dashes: "W2291 44870 01".</summary>
    private const string Groups =
        @"\b(?=(?-i:[A-Z]{0,4})(?:[ .\-]?[A-Za-z]{0,4}\d){5})(?-i:[A-Z]{0,4})[ .\-]?\d\w*(?:[ .\-]\w*\d\w*)*";

    // What names a patient's record, then at most three small words, then something with four digits or more.
    [GeneratedRegex(
        @"\b(?:mrns?|mr\s?(?:\#|no\b|num(?:ber)?\b)|m\.r\.n\.?|csn|fin|har|med(?:ical|\.)?\s+rec(?:ord)?s?\.?|charts?|urn|empi|mpi|file\s+(?:id|no|num(?:ber)?|\#)|hospital\s+(?:no|num(?:ber)?|id)|(?:patient|pt|client)[’']?s?\s*\.?\s*(?:id|identifier|no|num(?:ber)?|\#)|acc(?:oun)?t|encounter|visit\s*(?:no|num(?:ber)?|id|\#)|accession|admission\s*(?:no|num(?:ber)?|id|\#)|unit\s+(?:no|num(?:ber)?)|case\s*(?:id|no|num(?:ber)?|\#)|record\s+(?:id|no|num(?:ber)?|\#)|specimen|lab(?:oratory)?\s+(?:order|id|no|num(?:ber)?)|(?:rx|prescription)\s*(?:no|num(?:ber)?|\#)|mychart|epic\s+(?:id|no|num(?:ber)?)|birth\s+certificate|wrist\s?band|bracelet|(?:comp|compensation|disability|injury|ssdi|fmla|tort)\s+(?:claim|case|file)|prior\s+auth(?:orization)?|referral\s+(?:no|num(?:ber)?|\#)|authorization\s+(?:no|num(?:ber)?|\#)|ehr|emr|requisition|barcode|inmate|prisoner|detainee|offender|doc\s*\#|chain\s+of\s+(?:identity|custody)(?:\s+(?:code|form))?|unos|optn|badge|(?:study\s+|trial\s+|research\s+)(?:subject|participant|patient|volunteer)|a-number|alien\s+(?:no|num(?:ber)?)|uscis|subject(?=\s+\d)|subject\s+(?:id|no|num(?:ber)?|\#)|edipi|dod\s+(?:id|no)|passport|student\s+id|employee\s+(?:id|no)|enc(?:ounter)?|blood\s+bank|donor\s+(?:id|no)|police\s+report|incident\s+report|certificate\s+(?:no|num(?:ber)?)\s+of\s+birth|(?:id|identity|green|library|badge|ration)\s+card|path(?:ology)?(?:\s+(?:report|no|num(?:ber)?|case|slide|\#))?|surg\s?path|biopsy(?:\s+(?:report|no|num(?:ber)?|\#))|cytology|slides?|film|peer\s+review\s+(?:case|no|\#))\b?(?:[\s:\#.,=(\-]|\b(?:no|num|number|id|is|was|of|the|nr|birth|ending|ends|in)\b){0,8}(?<id>(?=[\w./:\-]*(?:\d[\w./:\-]*){4})[A-Za-z]{0,4}[\-]?\d[\w./:\-]*\w|(?=[\w\-]*(?:\d[\w\-]*){4})[A-Za-z][\w\-]*|"
            + Groups
            + @")",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex RecordNumber();

    // Seventeen places, as vehicles are numbered.
    [GeneratedRegex(
        @"\b(?=[A-Z0-9]*\d{4})(?=[A-Z0-9]*[A-Z][A-Z0-9]*[A-Z])[A-HJ-NPR-Z0-9]{17}\b",
        RegexOptions.None,
        2000
    )]
    private static partial Regex Vehicle();

    // "her glucose monitor, transmitter 8GK2RT".
    [GeneratedRegex(
        @"\b(?i:transmitter|monitor|sensor|meter|hearing\s+aids?|wheelchair|walker|lens|stent|valve|lead|generator|neurostimulator|stimulator|cpap|ventilator|concentrator|pump|implant|port)\b[\s,:\#]*(?i:(?:no|number|id|model|serial)\b[.\s:\#]*)*(?<id>(?=[A-Z0-9\-]*\d[A-Z0-9\-]*\d)(?=[A-Z0-9\-]*[A-Z])[A-Z0-9\-]{6,})\b",
        RegexOptions.None,
        2000
    )]
    private static partial Regex Aid();

    [GeneratedRegex(
        @"\border\s+(?:id|no\.?|num(?:ber)?|\#)[\s:\#]*(?<id>[A-Z]{0,3}-?\d{4,}[\d\-]*)",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Ordered();

    // "last four of his social are 7719", "ending in 4471, the MRN".
    [GeneratedRegex(
        @"\b(?:last|final)\s+(?:four|4|five|5|six|6)\b(?:\s+(?:digits?|numbers?)\b|\s+(?:of|on)\s+(?:his|her|their|the|patient[’']?s|pt[’']?s|ssn|social|mrn|chart|account)\b)[^.;\d]{0,40}(?<id>\d{4,6})\b|\bending\s+(?:in|with)\s+(?<id>\d{3,6})\b(?=[^.;]{0,40}\b(?:mrn|chart|record|ssn|social|account|patient|pt)\b)|\b(?:mrn|chart|record|ssn|social|account)\b[^.;\d]{0,24}\bend(?:s|ing)?\s+(?:in|with)\s+(?<id>\d{3,6})\b",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex LastDigits();

    // "file VP_0093", "scan_20931".
    [GeneratedRegex(
        @"(?<![\w.])(?!(?:IMG|DSC|PXL|MVI)_)(?:[A-Za-z]{1,12}_){1,3}\d{3,}\w*(?!\w|\.\w)|(?<![\w.])\d{3,}_[A-Za-z]\w*(?!\w|\.\w)",
        RegexOptions.None,
        2000
    )]
    private static partial Regex Underscored();

    // "FAA certificate no. 3381907": what a patient's work asks for, and no course.
    [GeneratedRegex(
        @"\b(?:faa|airman[’']?s?|pilot[’']?s?|mariner[’']?s?|merchant|seaman[’']?s?|uscg|dot|trucker[’']?s?|captain[’']?s?|hunting|fishing|firearms?|gun|concealed[\s\-]carry|guide[’']?s?|marriage|death|baptismal)\s+(?:\w+\s+)?(?:cert(?:ificate)?|licen[cs]e|permit|card)\b(?:[\s:\#.,(]|\b(?:no|num|number|id|is|was)\b){1,6}(?<id>[A-Za-z]{0,4}-?(?:\d[\-]?){5,}\w*)",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex OfAuthority();

    [GeneratedRegex(
        @"\b(?i:plates?|tags?)\s+(?:(?i:no\.?|number)\s+)?(?<id>(?=[A-Z ]*\d)[A-Z\d]{2,4}[ \-][A-Z\d]{2,4})\b|(?<!\b(?i:my|medical|nursing|state|dea)\s)\b(?i:licen[cs]e|tags?),?\s+(?<id>\d[A-Z]{3}\d{3}|[A-Z]{3}[ \-]?\d{3,4}|\d{3}[ \-]?[A-Z]{3})\b|\b(?i:pickup|truck|car|van|sedan|suv|motorcycle|bike|trailer|camper)\b[^.;\d]{0,24}\b\p{Lu}\p{Ll}+\s+(?<id>\d{1,3}[ \-][A-Z\d]{3,6})\b",
        RegexOptions.None,
        2000
    )]
    private static partial Regex Plate();

    // "Study ID MOSAIC-03-118", "ancestry kit code 7HQ2-RRL9-11", and not the trial's own number.
    [GeneratedRegex(
        @"\b(?i:study|trial|research|registry|enrollment|screening|randomi[sz]ation|kit|swab)\s+(?i:id|code|number|no\.?)[\s:\#]*(?:(?i:is|was)\s+)?(?<id>(?!NCT|ISRCTN|EUCTR|ACTRN|IRB)(?=[A-Z\d\-]*\d[A-Z\d\-]*\d)[A-Z\d][A-Z\d\-]{5,})\b",
        RegexOptions.None,
        2000
    )]
    private static partial Regex OfStudy();

    // "donor ID AKGT412": letters and digits that somebody was given.
    [GeneratedRegex(
        @"\b(?i:donor|recipient|patient|subject|participant|client|inmate|unos|specimen|sample|case|device|his|her|their)\s+(?:(?i:study|unos|device|tag|unit)\s+)?(?i:id|number|no\.?|code)[\s:\#]*(?:(?i:is|was)\s+)?(?<id>(?=[A-Z\d\-]*\d[A-Z\d\-]*\d)[A-Z\d][A-Z\d\-]{4,})\b|\b(?i:identity|custody)\s+(?i:code|number)\b[^.;\d]{0,24}(?<id>[A-Z]*-?\d[A-Z\d\-]{4,})\b",
        RegexOptions.None,
        2000
    )]
    private static partial Regex Given();

    [GeneratedRegex(@"\bMR\s+(?<id>\d{2,3}-\d{2,3}-\d{2,4})\b", RegexOptions.None, 2000)]
    private static partial Regex MrWithDashes();

    [GeneratedRegex(@"(?<id>(?:mrn|csn)[_\-\#:]?\w?\d{4,}\w*)", RegexOptions.IgnoreCase, 2000)]
    private static partial Regex RecordInOneWord();

    [GeneratedRegex(
        @"(?<![\w.\-])(?<id>\d{3}(?<dash>[ .\-])\d{2}\k<dash>\d{4}[A-Z]?\d?)(?![\w\-])",
        RegexOptions.None,
        2000
    )]
    private static partial Regex SocialSecurity();

    [GeneratedRegex(
        @"\b(?:ssn|social\s+security|soc\.?\s+sec)\b\D{0,20}(?<id>\d{4,9})|\b(?:his|her|their|of|the|patient[’']?s?)\s+social(?:[\s:\#]|\b(?:is|are|was|no|number|ends|ending|in)\b){0,6}(?<id>\d{4,9})\b",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex SocialSecurityNamed();

    // The form of a Medicare Beneficiary Identifier: eleven places, letters only where the agency puts them.
    [GeneratedRegex(
        @"\b(?<id>[1-9][AC-HJ-KM-NP-RT-Y][0-9AC-HJ-KM-NP-RT-Y]\d[ .\-]?[AC-HJ-KM-NP-RT-Y][0-9AC-HJ-KM-NP-RT-Y]\d[ .\-]?[AC-HJ-KM-NP-RT-Y]{2}\d{2})\b",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex MedicareBeneficiary();

    [GeneratedRegex(
        @"\b(?:medicare|medicaid|hicn?|mbi|insurance|insurer|subscriber|policy|member|beneficiary|health\s+plan|payer|payor|group\s+policy)\b(?:[\s:\#.,=(\-]|\b(?:no|num|number|id|is|was|of|the|member|policy|beneficiary|claim)\b){0,8}(?<id>"
            + Groups
            + @"|[A-Za-z]{0,4}[ \-]?\d[\w\-]{2,}(?: \d{2,}[\w\-]*)+|(?=[\w\-]*(?:\d[\w\-]*){5})[\w\-]+)",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Insurance();

    [GeneratedRegex(
        @"\b(?:s/n|sn|serial|device|pacemaker|implant|icd(?!-?10|-?9)|pump|prosthesis|driver[’']?s?\s+license|driving\s+license|(?:commercial|pilot[’']?s?|cdl)\s+license|cdl|license\s+plate|plate|passport|vin)\b(?:[\s:\#.,=(\-]|\b(?:no|num|number|id|is|was|of|the|serial|plate|model|sn|s/n)\b){0,8}(?<id>(?=[\w\-]*[A-Za-z])(?=[\w\-]*(?:\d[\w\-]*){4})[\w\-]+|(?-i:[A-Z]{2,3})[ \-]\d{3,4}\b|\d{7,}|"
            + Groups
            + @")",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex DeviceOrPlate();

    // "The driver's license in his pocket, 6640218", "license plate 482 KXN".
    [GeneratedRegex(
        @"(?<!\bmy\s(?:own\s)?)\b(?:driver[’']?s?\s+licen[cs]e|driving\s+licen[cs]e|licen[cs]e\s+plate|plates?|passport|(?:id|identity|insurance|medicare|medicaid|green|library|student)\s+card)\b[^.;\d]{0,30}?(?<id>\d{6,}|\d{2,4}[ \-]?(?-i:[A-Z]{2,3})\b|(?-i:[A-Z]{1,3})\d{4,}\w*)|\bvin\b(?:[\s:\#.]|\b(?:no|number|is|was)\b){1,6}(?<id>(?=\w*\d)(?=\w*[A-Za-z])\w{6,})",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Paper();

    [GeneratedRegex(
        @"(?<![\w.\-])(?:\+?1[\s.\-]?)?(?:\(\d{3}\)\s?|\d{3}[\s.\-/]?)\d{3}[\s.\-]?\d{4}(?![\w\-])",
        RegexOptions.None,
        2000
    )]
    private static partial Regex Phone();

    [GeneratedRegex(
        @"\b(?:phone|cell|mobile|tel|telephone|call|text|reach|number|fax|at)\b[^.;\d]{0,20}(?<id>\d{3}[\-. ]\d{4})(?![\w\-])",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex LocalPhone();

    [GeneratedRegex(@"\b(?:npi|dea|pmid|doi)\b[\s:\#]*$", RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Registered();

    [GeneratedRegex(
        @"\b(?:phone|cell|mobile|tel|telephone|call|callback|number|fax|text|reach|contact|pager)\b",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex PhoneWords();

    [GeneratedRegex(@"^\+?1?[\s.\-]?\(?8(?:00|33|44|55|66|77|88)\b", RegexOptions.None, 2000)]
    private static partial Regex TollFree();
}
