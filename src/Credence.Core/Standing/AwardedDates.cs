using Credence.Core.Dates;
using Credence.Core.Practice;
using Credence.Core.Requirements;

namespace Credence.Core.Standing;

/// <summary>Whether an award is held on the deadline, was held long enough in a span, or given in one.</summary>
internal static class AwardedDates
{
    public static bool Hold(Condition.HasAward wanted, CycleContext context)
    {
        var awards = context.Physician.Awards.Where(award => award.Code == wanted.Code);
        if (wanted.Given is { } given)
        {
            var span = DatedFacts.SpanOf(given, context);
            return awards.Any(award => span.Contains(award.From) && award.From <= context.AsOf);
        }

        if (wanted.Held is { } held)
        {
            var span = DatedFacts.SpanOf(held, context);
            return DaysHeld(awards, span) >= LeastDays(span.Start, wanted.MonthsAtLeast);
        }

        return awards.Any(award =>
            award.From <= context.Deadline && (award.To is not { } to || to >= context.Deadline)
        );
    }

    /// <summary>So many months in days, from the span's start on; no months: a single day will do.</summary>
    private static int LeastDays(DateOnly start, int months) =>
        months == 0 ? 1 : MonthSteps.Later(start, months).DayNumber - start.DayNumber;

    /// <summary>Days of a span on which the award was held, each once.</summary>
    private static int DaysHeld(IEnumerable<Award> awards, DateSpan span)
    {
        var days = 0;
        var next = span.Start;
        foreach (var award in awards.OrderBy(award => award.From))
        {
            var from = award.From > next ? award.From : next;
            var to = award.To is { } end && end < span.End ? end : span.End;
            if (to >= from)
            {
                days += to.DayNumber - from.DayNumber + 1;
                next = to.AddDays(1);
            }
        }

        return days;
    }
}
