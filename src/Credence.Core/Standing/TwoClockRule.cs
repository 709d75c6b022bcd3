using Credence.Core.Dates;
using Credence.Core.Requirements;

namespace Credence.Core.Standing;

/// <summary>
/// Two clocks: until the first is met a once item with that deadline; afterwards the second runs from the day
/// (or the cycle) it was met in, again and again (engine.md section 3b).
/// </summary>
internal static class TwoClockRule
{
    public static List<WindowSlot> SlotsOf(
        Requirement requirement,
        ulong types,
        CycleContext context,
        BodyWords words,
        BodyLedger ledger
    )
    {
        if (requirement.Due is not { } due)
        {
            return WindowRule.SlotsOf(requirement, context);
        }

        var from =
            requirement.FromLicense && context.Obligation.LicensedOn is { } licensed
                ? licensed
                : WindowRule.Ever;
        var first = true;
        var deadline = DeadlineRule.DayOf(due.First, context) ?? context.Deadline;
        while (true)
        {
            var met = DayMet(requirement, types, context, words, ledger, from);
            if (met is not { } day)
            {
                return
                [
                    new WindowSlot(new DateSpan(from, Later(deadline, context.LastDay)), deadline)
                    {
                        IsFirstClock = first,
                    },
                ];
            }

            var next = NextDeadline(due, day, context);
            if (next > context.Deadline)
            {
                // Done, and not due again before this cycle ends.
                return [new WindowSlot(new DateSpan(from, next), next)];
            }

            first = false;
            from = day.AddDays(1);
            deadline = next;
        }
    }

    private static DateOnly NextDeadline(TwoClocks due, DateOnly met, CycleContext context)
    {
        if (due.ThenMonths is { } months)
        {
            return MonthSteps.Later(met, months);
        }

        var end = context.Calendar.EndOnOrAfter(met);
        for (var i = 0; i < (due.ThenCycles ?? 1); i++)
        {
            end = context.Calendar.EndAfter(end);
        }

        return context.Calendar.DeadlineOf(end);
    }

    /// <summary>The day on which the credits since a day reach the amount; null where they never do by as-of.</summary>
    private static DateOnly? DayMet(
        Requirement requirement,
        ulong types,
        CycleContext context,
        BodyWords words,
        BodyLedger ledger,
        DateOnly from
    )
    {
        var satisfied = context
            .Obligation.Satisfied.Where(entry =>
                entry.Requirement == requirement.Id && entry.On >= from && entry.On <= context.AsOf
            )
            .Select(entry => (DateOnly?)entry.On)
            .Min();
        var needed = requirement.Amount[^1].Is?.Hundredths ?? 0;
        var topics = words.TopicMask(requirement.Topics);
        var sum = 0L;
        foreach (var activity in ledger.Activities)
        {
            if (activity.Date < from || activity.Date > context.AsOf || activity.Carried)
            {
                continue;
            }

            sum += Worth(activity, requirement, types, topics);
            if (sum >= needed && sum > 0)
            {
                return satisfied is { } earlier && earlier < activity.Date
                    ? earlier
                    : activity.Date;
            }
        }

        return satisfied;
    }

    private static long Worth(
        BodyActivity activity,
        Requirement requirement,
        ulong types,
        UInt128 topics
    )
    {
        if (!activity.Overrides.IsEmpty)
        {
            // The user's word: toward that requirement and no other of this body, its types and topics taken as accepted.
            return !activity.Overrides.Contains(requirement.Id) ? 0
                : requirement.CountsItems ? 100
                : activity.Amount;
        }

        if (!requirement.Formats.IsEmpty && !requirement.Formats.Contains(activity.Format))
        {
            return 0;
        }

        var matching = 0L;
        var meets = false;
        foreach (var portion in activity.Portions)
        {
            if (topics == UInt128.Zero || (portion.Topics & topics) != UInt128.Zero)
            {
                matching += portion.Amount;
                meets = true;
            }
        }

        if (requirement.CountsItems)
        {
            return meets ? 100 : 0;
        }

        return Math.Min(matching, activity.LargestOf(types));
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
