using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Planning;

namespace Credence.Core.Warnings;

/// <summary>Lessens missing proofs: an hour or two for them in the plan, and so on the calendar.</summary>
internal static class TimeForProofs
{
    private const int MinutesForAProof = 10;

    /// <summary>Two hours of it at a time are enough for anybody.</summary>
    private const int MostProofs = 12;

    public static Repair In(RepairGround ground)
    {
        var bare = ground
            .Input.Check.PitfallCauses.Untracked.Where(one => one.Activity.Proof.Length == 0)
            .ToList();
        if (bare.Count == 0)
        {
            return Repair.None(
                ground.Input.Check.PitfallCauses.Untracked.IsEmpty
                    ? "Nothing to repair."
                    : "What was logged late keeps its date; the next ones count from the day you log them."
            );
        }

        var some = Math.Min(bare.Count, MostProofs);
        var halves = ((some * MinutesForAProof) + 29) / 30;
        var month = new DateOnly(ground.AsOf.Year, ground.AsOf.Month, 1);
        if (MonthSteps.LastOfMonth(ground.AsOf).DayNumber - ground.AsOf.DayNumber < 7)
        {
            month = month.AddMonths(1);
        }

        var candidate = new Candidate
        {
            Id = $"file-proofs-{month:yyyy-MM}",
            Title =
                some == 1 ? "File the missing proof"
                : some < bare.Count ? $"File {some} of the missing proofs"
                : $"File the {some} missing proofs",
            Provider = "Own record",
            Hours = Amount.FromHundredths(halves * 50L),
            Offered = new Offered { Months = [month, month.AddMonths(1)] },
            Aligns = ImmutableDictionary<string, int>.Empty,
        };
        return ground.Input.Planning.Candidates.Any(one => one.Id == candidate.Id)
            ? Repair.None("The time for it is among your candidates already.")
            : Repair.Of(
                $"Set aside {(halves == 1 ? "half an hour" : halves == 2 ? "an hour" : $"{candidate.Hours} hours")} for it in {month:MMMM}",
                new RepairTry(new RepairStep(candidate.Id, month, candidate))
            );
    }
}
