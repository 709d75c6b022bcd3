namespace Credence.App.Problems;

public static partial class ProblemCatalog
{
    public static ProblemKind PatientData { get; } =
        new(
            "patient-data",
            "This looks as if it held {0}.",
            "Nothing of it was kept. Say it without names, numbers, days and places, as in: a 65-year-old with sepsis."
        );

    public static ProblemKind PatientDataUnchecked { get; } =
        new(
            "patient-data-unchecked",
            "This could not be checked for patient data in time.",
            "Nothing of it was kept. Say it in fewer words, or in shorter sentences."
        );
}
