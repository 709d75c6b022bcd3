namespace Credence.App.Problems;

/// <summary>What a plan needs from the machine.</summary>
public static partial class ProblemCatalog
{
    public static ProblemKind SolverMissing { get; } =
        new(
            "solver-missing",
            "The solver that makes plans (COIN CBC) is not on this machine.",
            "Install it: sudo apt-get install coinor-libcbc3. Then try again."
        );
}
