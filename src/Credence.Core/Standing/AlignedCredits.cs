using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Practice;

namespace Credence.Core.Standing;

/// <summary>
/// Credits that move a goal: those of the portions that meet its topics, or all where none does, times the strength
/// of the alignment over three (engine.md section 5).
/// </summary>
public static class AlignedCredits
{
    private const int NamesTheGoal = 3;
    private const int SharesATopic = 2;

    /// <summary>Earned toward a goal from the start of the planning year to a day.</summary>
    public static Amount Earned(
        Goal goal,
        ImmutableArray<CmeActivity> ledger,
        DateOnly start,
        DateOnly asOf
    ) => Amount.FromHundredths(Earned(goal, new PreparedLedger(ledger), start, asOf));

    /// <summary>What an activity done so many times gives at this strength, 0 to 3; rounded down to a hundredth.</summary>
    public static Amount Of(Goal goal, CmeActivity activity, int strength, int times) =>
        Amount.FromHundredths(
            TimesThree(goal, new PreparedLedger([activity]).Activities[0], strength) * times / 3
        );

    /// <summary>What one thing done gives at this strength, in hundredths times three: a third has no end.</summary>
    internal static long TimesThree(Goal goal, PreparedActivity prepared, int strength) =>
        (Meeting(goal, prepared) is > 0 and var meeting ? meeting : prepared.Amount) * strength;

    internal static long Earned(Goal goal, PreparedLedger ledger, DateOnly start, DateOnly asOf)
    {
        var aligned = 0L;
        foreach (var prepared in ledger.Activities)
        {
            if (prepared.Duplicate || prepared.Date < start || prepared.Date > asOf)
            {
                continue;
            }

            var strength =
                prepared.Source.Goals.Contains(goal.Id) ? NamesTheGoal
                : Meeting(goal, prepared) > 0 ? SharesATopic
                : 0;
            aligned += TimesThree(goal, prepared, strength) / 3;
        }

        return aligned;
    }

    private static long Meeting(Goal goal, PreparedActivity prepared) =>
        prepared
            .Portions.Where(portion => portion.Topics.Any(goal.Topics.Contains))
            .Sum(portion => portion.Amount);
}
