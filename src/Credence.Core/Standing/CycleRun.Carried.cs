using Credence.Core.Dates;

namespace Credence.Core.Standing;

/// <summary>What credits of the cycle before give here, and what they leave for the next.</summary>
internal sealed partial class CycleRun
{
    /// <summary>Whether a day lies in the last so many months of the cycle; null: any day does.</summary>
    public bool IsInLastMonths(DateOnly date, int? months) =>
        months is not { } last || date >= MonthSteps.Ending(context.Cycle.End, last).Start;

    /// <summary>Marks what is complete here and is not in the same run without what was carried.</summary>
    public void DoubtCarried(CycleRun without, string doubt)
    {
        for (var place = 0; place < Plan.Count && place < without.Plan.Count; place++)
        {
            if (
                Plan[place].Counts
                && Plan[place].MetBy is null
                && Counted[place] >= Plan[place].Needed
                && without.Counted[place] < without.Plan[place].Needed
            )
            {
                Plan[place].CarriedDoubt = doubt;
            }
        }
    }
}
