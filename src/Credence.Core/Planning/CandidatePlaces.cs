using Credence.Core.Dates;
using Credence.Core.Practice;

namespace Credence.Core.Planning;

/// <summary>Where in the year a candidate can be put: offered months and dates that are still to come (engine.md section 5).</summary>
internal sealed class CandidatePlaces(PlanningYear year, PlanningWishes wishes)
{
    /// <summary>A place before its number is known.</summary>
    public readonly record struct Place(int Month, int StartMonth, DateSpan? Dates, int LoadMonths);

    public List<Place> Of(Candidate candidate) =>
        candidate.Mode switch
        {
            CandidateMode.Project => Projects(candidate),
            CandidateMode.Event when !candidate.Offered.Dates.IsEmpty => Events(candidate),
            _ => Months(candidate),
        };

    /// <summary>Hundredths of hours that one unit asks of its months: what exceeds eight hours a day off.</summary>
    public static long Load(Candidate candidate) =>
        Math.Max(0, candidate.Hours.Hundredths - (8 * candidate.DaysOff.Hundredths));

    /// <summary>Allowances in whose span the place lies, one bit each.</summary>
    public ulong AllowancesAt(Place place)
    {
        var last = place.Dates?.End ?? year.LastDay(place.Month);
        var first = place.Dates?.End ?? year.FirstDay(place.Month);
        var bits = 0UL;
        for (var i = 0; i < wishes.Allowances.Length && i < 64; i++)
        {
            var allowance = wishes.Allowances[i];
            if (!(allowance.From > first) && !(allowance.To < last))
            {
                bits |= 1UL << i;
            }
        }

        return bits;
    }

    private List<Place> Months(Candidate candidate)
    {
        var places = new List<Place>();
        for (var month = year.FirstOpenMonth; month <= 12; month++)
        {
            if (IsOffered(candidate.Offered, month))
            {
                places.Add(new Place(month, month, null, 1));
            }
        }

        return places;
    }

    /// <summary>A project runs over months that are all offered; it earns in the last.</summary>
    private List<Place> Projects(Candidate candidate)
    {
        var places = new List<Place>();
        var length = Math.Max(1, candidate.DurationMonths);
        for (var last = year.FirstOpenMonth + length - 1; last <= 12; last++)
        {
            var offered = true;
            for (var month = last - length + 1; month <= last; month++)
            {
                offered &= IsOffered(candidate.Offered, month);
            }

            if (offered)
            {
                places.Add(new Place(last, last - length + 1, null, length));
            }
        }

        return places;
    }

    /// <summary>On its dates, unless it has begun or some of them are not free.</summary>
    private List<Place> Events(Candidate candidate)
    {
        var places = new List<Place>();
        foreach (var dates in candidate.Offered.Dates)
        {
            var month = year.MonthOf(dates.End);
            if (
                dates.Start > year.AsOf
                && dates.Start >= year.Start
                && month is >= 1 and <= 12
                && !wishes.Unavailable.Any(away => away.Span.Overlaps(dates))
            )
            {
                places.Add(new Place(month, year.MonthOf(dates.Start), dates, 1));
            }
        }

        return places;
    }

    private bool IsOffered(Offered offered, int month)
    {
        var first = year.FirstDay(month);
        if (!offered.Months.IsEmpty)
        {
            return offered.Months.Any(day => year.MonthOf(day) == month);
        }

        if (!offered.Dates.IsEmpty)
        {
            return offered.Dates.Any(dates =>
                year.MonthOf(dates.End) == month && dates.Start > year.AsOf
            );
        }

        return !(offered.From > first) && !(offered.To < first);
    }
}
