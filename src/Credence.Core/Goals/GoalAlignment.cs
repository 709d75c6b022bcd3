using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Planning;
using Credence.Core.Practice;
using Credence.Core.Standing;

namespace Credence.Core.Goals;

/// <summary>How strongly a candidate serves a goal (engine.md section 5): as the candidate says, else 2 where a topic is shared.</summary>
public static class GoalAlignment
{
    public static int Of(Goal goal, Candidate candidate) =>
        StrategicValue.Alignment(candidate, goal);

    /// <summary>Aligned credits of so many units of a candidate.</summary>
    /// <param name="unit">One unit of it, as it would stand in the ledger.</param>
    public static Amount Credits(Goal goal, Candidate candidate, CmeActivity unit, int units) =>
        AlignedCredits.Of(goal, unit, Of(goal, candidate), units);
}

/// <summary>Where a goal stands: earned since the planning year began, against its target.</summary>
public sealed record GoalProgress(Goal Goal, Amount Earned)
{
    public Amount Left => Goal.TargetCredits.Less(Earned);

    public static ImmutableArray<GoalProgress> Of(
        ImmutableArray<Goal> goals,
        ImmutableArray<CmeActivity> ledger,
        DateOnly start,
        DateOnly asOf
    ) =>
        [
            .. goals.Select(goal => new GoalProgress(
                goal,
                AlignedCredits.Earned(goal, ledger, start, asOf)
            )),
        ];
}
