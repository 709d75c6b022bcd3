namespace Credence.App.Problems;

/// <summary>What can be wrong with a token.</summary>
public static partial class ProblemCatalog
{
    public static ProblemKind TokenLifetimeWrong { get; } =
        new(
            "token-lifetime-wrong",
            "A token lives from 1 to {0} days, or until it is taken back.",
            "Choose a number of days in that range, or leave it out."
        );
}
