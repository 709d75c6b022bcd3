using System.Collections.Immutable;
using Credence.Core.Allowances;
using Credence.Core.Planning;
using Credence.Core.Standing;

namespace Credence.Core.Warnings;

/// <summary>What a repair is found from.</summary>
public sealed record RepairInput
{
    public required PlanningInput Planning { get; init; }

    public required CheckResult Check { get; init; }

    public required YearMeans Means { get; init; }

    /// <summary>What could be taken up beyond the own candidates, best first.</summary>
    public ImmutableArray<Candidate> Offered { get; init; } = [];
}

/// <summary>
/// Finds the few wishes that lessen a pitfall (product, pitfalls: the fix is a proposal of the planner). The planner then
/// does the rest with the fewest changes, and the physician sees the difference first.
/// </summary>
public static class FindRepair
{
    public static Repair For(PitfallKind kind, RepairInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var ground = new RepairGround(input);
        return kind switch
        {
            PitfallKind.LastMinutePanic => WorkDoneEarlier.In(ground),
            PitfallKind.RandomSelection => NothingStray.In(ground),
            PitfallKind.NoTracking => TimeForProofs.In(ground),
            PitfallKind.NoCareerAlignment => WorkForAGoal.In(ground),
            _ => LighterMonth.In(ground),
        };
    }
}
