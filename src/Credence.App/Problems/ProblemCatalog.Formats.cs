namespace Credence.App.Problems;

/// <summary>What can be wrong with files of other systems.</summary>
public static partial class ProblemCatalog
{
    public static ProblemKind ExchangeBroken { get; } =
        new(
            "exchange-broken",
            "The XML is broken here, or has a document type, which is not read.",
            "Have it exported again as a MedBiquitous Activity Report."
        );

    public static ProblemKind ExchangeEmpty { get; } =
        new(
            "exchange-empty",
            "No activity is in this file.",
            "Check that it is an ACCME transcript or a MedBiquitous Activity Report."
        );

    public static ProblemKind ExchangeNotCompleted { get; } =
        new(
            "exchange-not-completed",
            "“{0}” is left out: its status is {1}.",
            "Add it when it is completed."
        );

    public static ProblemKind ExchangeCreditKept { get; } =
        new(
            "exchange-credit-kept",
            "“{0}” is not a kind of credit known here; it is kept in the note.",
            "Look at the entry afterwards."
        );
}
