namespace Credence.App.Problems;

/// <summary>What a proposal against a pitfall cannot do.</summary>
public static partial class ProblemCatalog
{
    public static ProblemKind NoBetterPlan { get; } =
        new(
            "no-better-plan",
            "No other plan makes this better.",
            "Keep the plan; what is done weighs less as the year goes on."
        );
}
