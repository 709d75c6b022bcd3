using System.Collections.Immutable;
using Credence.Core.Dates;
using Credence.Core.Planning;

namespace Credence.Core.Warnings;

/// <summary>Lessens the panic at the last minute: work stands two months before the deadline.</summary>
internal static class WorkDoneEarlier
{
    public static Repair In(RepairGround ground)
    {
        if (ground.Input.Check.PitfallCauses.NearestDeadline is not { } deadline)
        {
            return Repair.None("Nothing is missing, so there is nothing to move.");
        }

        var early = deadline.AddMonths(-2);
        if (ground.Work.IsEmpty)
        {
            return ground.HasCandidates
                ? Repair.Of($"Make a plan that keeps {deadline:MMMM} calm", new RepairTry())
                : Repair.None(
                    "There is nothing to plan with yet: take a few courses from the catalog."
                );
        }

        var steps = ground
            .Work.Where(one =>
                one.Candidate.Mode is CandidateMode.Block or CandidateMode.Project
                && MonthSteps.LastOfMonth(one.Month) > early
                && one.Month <= deadline
            )
            .OrderByDescending(one => one.Credits)
            .Select(one => ground.Move(one, month => MonthSteps.LastOfMonth(month) <= early))
            .OfType<RepairStep>()
            .Take(RepairGround.MostMoves)
            .ToImmutableArray();
        var sooner = ground
            .Input.Planning.Candidates.Where(one =>
                ground.IsOpen(one) && one.Mode is CandidateMode.Block or CandidateMode.Project
            )
            .OrderByDescending(one => CandidateChoices.AsActivity(one, default).Amount)
            .Select(one =>
                ground.First(one, month => MonthSteps.LastOfMonth(month) <= early) is { } month
                    ? new RepairStep(one.Id, month)
                    : null
            )
            .FirstOrDefault(step => step is not null);
        return Repair.Of(
            "Move the work forward",
            new RepairTry(),
            steps.IsEmpty ? null : new RepairTry(steps),
            sooner is null ? null : new RepairTry(sooner)
        );
    }
}
