using Credence.Core.Credits;
using Credence.Core.Planning;
using Credence.Core.Standing;

namespace Credence.Core.Warnings;

/// <summary>Lessens what was chosen at random: the plan goes without what serves nothing.</summary>
internal static class NothingStray
{
    public static Repair In(RepairGround ground)
    {
        var stray = BlamedTitle
            .Of(ground.Input.Check.PitfallCauses.Stray)
            .Select(one => ground.Work.FirstOrDefault(item => item.Candidate.Id == one.Candidate))
            .OfType<PlannedWork>()
            // A small steady source fills the month's minimum; without it another would.
            .Where(one =>
                one.Candidate.Mode != CandidateMode.Stream && !ground.IsACard(one.Candidate)
            )
            .Take(RepairGround.MostMoves)
            .ToList();
        if (ground.Input.Check.PitfallCauses.Stray.IsEmpty)
        {
            return Repair.None("Nothing to repair.");
        }

        var steady = BlamedTitle
            .Of(ground.Input.Check.PitfallCauses.Stray)
            .Select(one => one.Candidate)
            .Where(id =>
                ground.Work.Any(one =>
                    one.Candidate.Id == id && one.Candidate.Mode == CandidateMode.Stream
                )
            );

        var least = ground.Input.Planning.Profile.Planning.MicroMinimum;
        var repair = Repair.Of(
            "Plan without what serves nothing",
            [
                stray.Count == 0
                    ? null
                    : new RepairTry([
                        .. stray.Select(one => new RepairStep(one.Candidate.Id, null)),
                    ]),
                least.IsZero || ground.Work.IsEmpty
                    ? null
                    : new RepairTry([.. steady.Take(1).Select(id => new RepairStep(id, null))])
                    {
                        SteadyMinimum = Amount.FromHundredths(least.Hundredths / 2).DownTo(100),
                    },
                .. WorkForAGoal.In(ground).Tries,
            ]
        );
        return repair.CanHelp
            ? repair
            : Repair.None("What is done stays in the record; nothing planned is random.");
    }
}
