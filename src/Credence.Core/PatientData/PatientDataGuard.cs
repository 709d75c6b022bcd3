using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Credence.Core.PatientData;

/// <summary>
/// Finds what could tell a stranger who a patient is, in text that a physician types. Clinical language passes: ages alone,
/// diagnoses, doses, eponyms, colleagues with their title, offices with their phone. It reads one sentence at a time, for
/// the same number is a patient's in one and a registration desk's in another. Where both readings stand, it refuses; so it
/// does where a sentence about one person holds a capital or a number that nothing explains.
/// </summary>
public static class PatientDataGuard
{
    /// <summary>What looks for one kind of identifier in one sentence, and adds what it finds.</summary>
    internal delegate void Pass(Sentence sentence, List<PatientDataFinding> found);

    private static readonly Pass[] Passes =
    [
        NumberedIdentifiers.Find,
        BirthDates.Find,
        Addresses.Find,
        PatientNames.Find,
        HiddenNames.Find,
        QuietNames.Find,
        LoneNames.Find,
        RelativesOfKnown.Find,
        CareDates.Find,
        GreatAges.Find,
        LivingPlaces.Find,
        QuietPlaces.Find,
        Traces.Find,
    ];

    /// <summary>In the order of the text; empty where it may be kept.</summary>
    public static ImmutableArray<PatientDataFinding> Look(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Look(text, Passes);
    }

    internal static ImmutableArray<PatientDataFinding> Look(string text, IReadOnlyList<Pass> passes)
    {
        var found = new List<PatientDataFinding>();
        try
        {
            foreach (var sentence in Sentence.Of(text))
            {
                foreach (var pass in passes)
                {
                    pass(sentence, found);
                }
            }
        }
        catch (RegexMatchTimeoutException)
        {
            found.Add(new(IdentifierKind.Unchecked, 0, text.Length));
        }

        return
        [
            .. found
                .Where(finding => !IsPartOfPlace(finding, found))
                .OrderBy(finding => finding.Start)
                .ThenBy(finding => finding.Kind)
                .DistinctBy(finding => (finding.Start, finding.Kind)),
        ];
    }

    /// <summary>"Harlan County" is where somebody lives, and no name besides.</summary>
    private static bool IsPartOfPlace(PatientDataFinding finding, List<PatientDataFinding> found) =>
        finding.Kind == IdentifierKind.Name
        && found.Any(other =>
            other.Kind == IdentifierKind.LivingPlace
            && other.Length > finding.Length
            && other.Covers(finding.Start)
            && other.Covers(finding.Start + finding.Length - 1)
        );

    /// <summary>What was found, as words in a sentence: "a record number and a date of birth"; nothing of the text is in it.</summary>
    public static string Explain(ImmutableArray<PatientDataFinding> findings) =>
        string.Join(" and ", findings.Select(finding => finding.Words).Distinct());
}
