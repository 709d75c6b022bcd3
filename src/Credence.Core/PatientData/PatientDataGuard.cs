using System.Collections.Immutable;

namespace Credence.Core.PatientData;

/// <summary>
/// Finds what could tell a stranger who a patient is, in text that a physician types. Clinical language passes: ages alone,
/// diagnoses, doses, eponyms, colleagues with their title, offices with their phone. It reads one sentence at a time, for
/// the same number is a patient's in one and a registration desk's in another. Where both readings stand, it refuses.
/// </summary>
public static class PatientDataGuard
{
    /// <summary>In the order of the text; empty where it may be kept.</summary>
    public static ImmutableArray<PatientDataFinding> Look(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 0)
        {
            return [];
        }

        var found = new List<PatientDataFinding>();
        foreach (var sentence in Sentence.Of(text))
        {
            NumberedIdentifiers.Find(sentence, found);
            BirthDates.Find(sentence, found);
            Addresses.Find(sentence, found);
            PatientNames.Find(sentence, found);
            HiddenNames.Find(sentence, found);
            QuietNames.Find(sentence, found);
            CareDates.Find(sentence, found);
            GreatAges.Find(sentence, found);
            LivingPlaces.Find(sentence, found);
            Traces.Find(sentence, found);
        }

        return
        [
            .. found
                .OrderBy(finding => finding.Start)
                .ThenBy(finding => finding.Kind)
                .DistinctBy(finding => (finding.Start, finding.Kind)),
        ];
    }

    /// <summary>What was found, as words in a sentence: "a record number and a date of birth"; nothing of the text is in it.</summary>
    public static string Explain(ImmutableArray<PatientDataFinding> findings) =>
        string.Join(" and ", findings.Select(finding => finding.Words).Distinct());
}
