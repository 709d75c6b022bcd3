using System.Text.RegularExpressions;

namespace Credence.Core.PatientData;

/// <summary>
/// A name is a patient's by what stands around it: a title without a degree, the word patient, an age, a relative, care that
/// was given. Clinicians with their title, speakers, mentors and eponyms pass.
/// </summary>
internal static partial class PatientNames
{
    public static void Find(Sentence sentence, List<PatientDataFinding> found)
    {
        for (var at = 0; at < sentence.Words.Length; at++)
        {
            var run = NameRun.At(sentence, at);
            if (run is null)
            {
                continue;
            }

            if (IsPatient(sentence, run))
            {
                sentence.Add(found, IdentifierKind.Name, run.Start, run.End - run.Start);
            }

            at = run.Last;
        }
    }

    private static bool IsPatient(Sentence sentence, NameRun run)
    {
        if (
            (run.IsClinician && !IsTreated().IsMatch(sentence.Text))
            || sentence.IsMadeUp
            || run.IsSign
            || IsOfOffice(sentence, run)
            || NamedPeople.IsOwnFamily(sentence, run)
        )
        {
            return false;
        }

        var isWork = sentence.IsAtWork && !sentence.IsClinical;
        return (
                run.HasHonorific
                && !(isWork && IsExplained(sentence, run))
                && !Colleagues.IsIntroduced(sentence, run)
            )
            || (
                run.FollowsPatientNoun
                && (
                    run.IsLikely
                    || run.Count > 1
                    || run.IsFollowedByCare
                    || IsNumbered(sentence, run)
                    || run.FollowsBaby
                    || (sentence.IsClinical && IsFollowedByStop(sentence, run))
                )
            )
            || ((run.IsLikely || run.IsClinician) && IsTreated().IsMatch(sentence.Text))
            || (run.FollowsOwnPatient && sentence.SaysWhatAbout(run.Last))
            || (HasAge(sentence, run) && (run.Count > 1 || run.IsLikely || sentence.IsPersonal))
            || (
                run.FollowsNaming
                && (run.IsLikely || run.Count > 1)
                && (
                    sentence.IsPersonal
                    || sentence.IsInClinicalText
                    || SpeaksOfPerson().IsMatch(sentence.Text)
                )
            )
            || (
                !isWork
                && !Colleagues.Holds(sentence, run)
                && run.FollowsCare
                && (run.IsLikely || (run.Count > 1 && sentence.IsClinical))
            )
            || (
                !isWork
                && !Colleagues.Holds(sentence, run)
                && (sentence.IsClinical || sentence.IsPersonal)
                && (run.IsFullName || (run.IsLikely && SaysAge().IsMatch(sentence.Text)))
            )
            || NamedPeople.Holds(sentence, run);
    }

    private static bool IsExplained(Sentence sentence, NameRun run) =>
        Colleagues.Holds(sentence, run) && !Teaches(sentence, run);

    /// <summary>"Mrs. Whitfield of the CME office".</summary>
    private static bool IsOfOffice(Sentence sentence, NameRun run) =>
        OfOffice().IsMatch(sentence.Text.AsSpan(run.End));

    /// <summary>"Mrs. Lowell taught me": what physicians say of patients.</summary>
    private static bool Teaches(Sentence sentence, NameRun run) =>
        TaughtMe().IsMatch(sentence.Text.AsSpan(run.End));

    // A colleague who is the patient is one.
    [GeneratedRegex(
        @"\b(?:is|was|became|being|as)\s+(?:now\s+)?(?:my|our|the)\s+(?:own\s+)?patient\b|\b(?:my|our)\s+(?:[\w\-]+\s+)?patient,?\s+(?:dr|doctor|prof|professor|nurse|dean|chaplain)\b|\breferred\s+(?:him|her)self\b|\bcame\s+to\s+(?:me|us)\s+(?:as\s+a\s+patient|with\s+(?:his|her)\s+own)\b",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex IsTreated();

    private static bool IsFollowedByStop(Sentence sentence, NameRun run) =>
        sentence.Text.AsSpan(run.End) is [':' or ',' or '.', ..];

    /// <summary>"Baby Girl Thornhill, 26 weeker".</summary>
    private static bool IsNumbered(Sentence sentence, NameRun run) =>
        sentence.Text.AsSpan(run.End).TrimStart(" ,:;(-–") is [>= '0' and <= '9', ..];

    /// <summary>"John Whitaker is a 58-year-old", "Ethel Brown (83F)", "Thomas Egan, 81,", "72 yo Walter Schmidt".</summary>
    private static bool HasAge(Sentence sentence, NameRun run)
    {
        var after = sentence.Text.AsSpan(run.End, Math.Min(40, sentence.Text.Length - run.End));
        var from = Math.Max(0, run.Start - 24);
        var before = sentence.Text.AsSpan(from, run.Start - from);
        return AgeAfter().IsMatch(after) || AgeBefore().IsMatch(before);
    }

    [GeneratedRegex(
        @"^\s+at\s+\d{1,3}\b(?!\s*(?:%|percent|a\.?m|p\.?m|:|o[’']clock|mg|ml))|^[’']?s?(?:\s+(?:is|was|who|now|then|an?|the|our|at))*[\s.,:;(\-–]*(?:(?:an?|is|was)\s+)?(?:(?:age[d]?\s*)\d{1,3}\b|\d{1,3}\s?-?\s?(?:y\.?/?o\b|yo[mf]?\b|y\.o\.|yrs?\b|years?|year-old|[mMfF]\b|[mf]/|month|day|week)|[mMfF]\s?\d{2,3}\b)|^\s*[,(\-–]\s*\d{1,3}\s*(?:[,;.)\-–]|$)|^\s+\d{2}\s+(?:with|w/|and|who)",
        RegexOptions.None,
        2000
    )]
    private static partial Regex AgeAfter();

    [GeneratedRegex(
        @"(?:\b\d{1,3}\s?-?\s?(?:y\.?/?o\.?[mf]?|y\.o\.|yrs?(?:\s?-?old)?|years?[\s\-]old|year-old|[mMfF])|\b(?:age|aged)\s+\d{1,3}|\b[a-z]+ty(?:-[a-z]+)?[\s\-]years?[\s\-]old)[\s,:()\-]*(?:(?:patient|man|woman|male|female|named|called|pt|boy|girl|lady|gentleman|is|was|mr|mrs|ms)\.?\s+){0,3}$",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex AgeBefore();

    [GeneratedRegex(
        @"\b\d{1,3}\s?-?\s?(?:y\.?/?o\b|y\.o\.|yrs?\b|years?[\s\-]old|year-old|[MF]\b)",
        RegexOptions.None,
        2000
    )]
    private static partial Regex SaysAge();

    [GeneratedRegex(
        @"^,?\s+(?:of|from|at|in)\s+(?:the\s+|our\s+)?[\w\- ]{0,30}?\b(?:office|board|department|society|college|committee|desk|staff|cme|library)\b",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex OfOffice();

    [GeneratedRegex(
        @"^(?:\s+has|\s+have|\s+had)?\s+(?:taught|reminded|showed|shown|made|asked|told|convinced)\s+(?:me|us)\b",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex TaughtMe();

    [GeneratedRegex(
        @"\b(?:he|she|him|her|man|woman|boy|girl|kid|child|baby|lady|gentleman|patient|pt|born|who|person)\b",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex SpeaksOfPerson();
}
