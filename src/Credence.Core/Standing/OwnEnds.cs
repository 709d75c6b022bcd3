using Credence.Core.Dates;
using Credence.Core.Requirements;

namespace Credence.Core.Standing;

/// <summary>
/// The periods of a requirement that ends on days of its own (engine.md section 2): those that end inside the body's
/// cycle, and the one that is running where the last of them has ended.
/// </summary>
internal static class OwnEnds
{
    private const int FarthestYears = 30;

    public static List<WindowSlot> SlotsOf(OwnRhythm own, CycleContext context)
    {
        var slots = new List<WindowSlot>();
        var first = context.Cycle.Start.Year;
        for (var year = first; year <= first + FarthestYears; year++)
        {
            if (!Falls(own.Years, year) || own.Day.In(year) is var end && end < context.Cycle.Start)
            {
                continue;
            }

            var inside = end <= context.Cycle.End;
            var window = MonthSteps.Ending(end, own.Months);
            // Of a period that has ended only a ledger that reaches back to its start can tell.
            var told = end >= context.AsOf || context.LedgerBegins <= window.Start;
            if (told && (inside || slots.Count == 0 || slots[^1].Deadline < context.AsOf))
            {
                slots.Add(new WindowSlot(window, end));
            }

            if (!inside && end >= context.AsOf)
            {
                break;
            }
        }

        slots.RemoveAll(slot => context.Obligation.LicensedOn > slot.Deadline);
        return slots;
    }

    private static bool Falls(EndYears years, int year) =>
        years.Pick switch
        {
            YearPick.Odd => year % 2 == 1,
            YearPick.Even => year % 2 == 0,
            YearPick.EveryNth => (((year - years.From) % years.Every) + years.Every) % years.Every
                == 0,
            _ => true,
        };
}
