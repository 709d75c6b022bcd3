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
            return HeldIn(awards, span, wanted.MonthsAtLeast);
        }

        return awards.Any(award =>
            award.From <= context.Deadline && (award.To is not { } to || to >= context.Deadline)
        );
    }

    /// <summary>Whole months of the span on which it was held, each day once; what is left of them adds up by 31 days.</summary>
    private static bool HeldIn(IEnumerable<Award> awards, DateSpan span, int least)
    {
        var (months, days, any) = (0, 0, false);
        var next = span.Start;
        foreach (var award in awards.OrderBy(award => award.From))
        {
            var from = award.From > next ? award.From : next;
            var after = (award.To is { } end && end < span.End ? end : span.End).AddDays(1);
            if (after <= from)
            {
                continue;
            }

            var whole = 0;
            while (MonthSteps.Later(from, whole + 1) <= after)
            {
                whole++;
            }

            (months, any, next) = (months + whole, true, after);
            days += after.DayNumber - MonthSteps.Later(from, whole).DayNumber;
        }

        return any && months + (days / 31) >= least;
    }
}
