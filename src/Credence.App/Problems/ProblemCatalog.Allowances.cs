namespace Credence.App.Problems;

/// <summary>What can be wrong with money and time as typed.</summary>
public static partial class ProblemCatalog
{
    public static ProblemKind AllowanceMissing { get; } =
        new(
            "allowance-missing",
            "“{0}” is not one of your allowances.",
            "Choose one from the list, or add it first."
        );

    public static ProblemKind AllowanceNameTaken { get; } =
        new(
            "allowance-name-taken",
            "“{0}” already means something else in the ledger.",
            "Give the allowance another name, such as the employer's."
        );

    public static ProblemKind TimeAwayMissing { get; } =
        new(
            "time-away-missing",
            "No time away begins on {0}.",
            "Choose one from the list; it may have been changed meanwhile."
        );
}
