using Credence.Core.Credits;
using Credence.Core.Goals;
using Credence.Core.Planning;
using Credence.Core.Practice;

namespace Credence.Core.Warnings;

/// <summary>Lessens a goal that lags: something for it in the plan, or sooner.</summary>
internal static class WorkForAGoal
{
    public static Repair In(RepairGround ground)
    {
        var last = ground
            .Input.Check.PitfallCauses.Goals.Where(one => one.Earned < one.Due)
            .OrderBy(one => one.Earned.Hundredths * 1_000 / Math.Max(1, one.Due.Hundredths))
            .FirstOrDefault();
        if (last is null)
        {
            return Repair.None("Every goal has its share by now.");
        }

        var goal = last.Goal;
        var known = ground.Input.Planning.Candidates.Select(one => one.Id).ToHashSet();
        var repair = Repair.Of(
            "Put something for it into the plan",
            new[]
            {
                Best(ground, goal, ground.Input.Planning.Candidates.Where(ground.IsOpen)),
                Sooner(ground, goal),
                Best(ground, goal, ground.Input.Offered.Where(one => !known.Contains(one.Id))),
            }
                .OfType<RepairStep>()
                .Select(step => new RepairTry(step))
        );
        return repair.CanHelp
            ? repair
            : Repair.None(
                "Nothing that you could do or that the catalog knows would move it sooner."
            );
    }

    /// <summary>Most credits toward the goal, in the first month that has the hours.</summary>
    private static RepairStep? Best(
        RepairGround ground,
        Goal goal,
        IEnumerable<Candidate> candidates
    ) =>
        candidates
            .Where(one => one.Mode is CandidateMode.Block or CandidateMode.Project)
            .Select(one => (Candidate: one, Aligned: Aligned(goal, one)))
            .Where(one => !one.Aligned.IsZero)
            .OrderByDescending(one => one.Aligned)
            .Select(one =>
                ground.First(one.Candidate, _ => true) is { } month
                    ? new RepairStep(
                        one.Candidate.Id,
                        month,
                        ground.Input.Planning.Candidates.Any(known => known.Id == one.Candidate.Id)
                            ? null
                            : one.Candidate
                    )
                    : null
            )
            .FirstOrDefault(step => step is not null);

    private static RepairStep? Sooner(RepairGround ground, Goal goal) =>
        ground
            .Work.Where(one =>
                one.Candidate.Mode is CandidateMode.Block or CandidateMode.Project
                && !Aligned(goal, one.Candidate).IsZero
            )
            .OrderBy(one => one.Month)
            .Select(one => ground.Move(one, month => month < one.Month))
            .FirstOrDefault(step => step is not null);

    private static Amount Aligned(Goal goal, Candidate candidate) =>
        GoalAlignment.Credits(goal, candidate, CandidateChoices.AsActivity(candidate, default), 1);
}
