namespace Credence.App.Problems;

/// <summary>What can be wrong with looking back on a year.</summary>
public static partial class ProblemCatalog
{
    public static ProblemKind YearNotBegun { get; } =
        new(
            "year-not-begun",
            "{0} is not a year that can be set up from now.",
            "Look back on the year that you are planning in."
        );

    public static ProblemKind YearClosed { get; } =
        new(
            "year-closed",
            "{0} is closed already, and the year after it is set up.",
            "Undo that first if something in it should change."
        );
}
