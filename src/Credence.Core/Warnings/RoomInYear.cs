using System.Collections.Immutable;
using Credence.Core.Allowances;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Filter;
using Credence.Core.Planning;

namespace Credence.Core.Warnings;

/// <summary>Where in the planning year something has room beside what is done and planned (engine.md, pitfalls: overload).</summary>
public static class RoomInYear
{
    /// <summary>What one month of it takes.</summary>
    public static Amount Load(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return Amount.FromHundredths(
            CandidatePlaces.Load(candidate)
                * (
                    candidate.Mode == CandidateMode.Stream
                        ? Math.Max(1, candidate.UnitsPerMonth)
                        : 1
                )
                / Math.Max(
                    1,
                    candidate.Mode == CandidateMode.Project ? candidate.DurationMonths : 1
                )
        );
    }

    /// <summary>Months still to come in which it is offered and its hours are free; a project by the month it ends in.</summary>
    public static ImmutableArray<DateOnly> Months(
        Candidate candidate,
        YearMeans means,
        DateOnly asOf
    )
    {
        ArgumentNullException.ThrowIfNull(means);
        var load = Load(candidate);
        return [.. means.Months.Select(one => one.Month).Where(Fits)];

        bool Fits(DateOnly last) =>
            Enumerable
                .Range(0, candidate.Mode == CandidateMode.Project ? candidate.DurationMonths : 1)
                .Select(back => last.AddMonths(-back))
                .All(month =>
                    MonthSteps.LastOfMonth(month) > asOf
                    && CandidateAsDone.IsOffered(candidate.Offered, month)
                    && means.Months.FirstOrDefault(one => one.Month == month) is { } time
                    && time.All + load <= time.Room
                );
    }

    /// <summary>"It would fit in August."; empty where it is planned, takes no hours, or no hours were set aside.</summary>
    public static string Words(Judgment judgment, YearMeans means, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(judgment);
        ArgumentNullException.ThrowIfNull(means);
        var candidate = judgment.Candidate;
        var load = Load(candidate);
        if (
            judgment.IsPlanned
            || load.IsZero
            || !means.Months.Any(one => MonthSteps.LastOfMonth(one.Month) > asOf)
            || means.Months.All(one => one.Room.IsZero)
        )
        {
            return "";
        }

        var months = Months(candidate, means, asOf);
        var most = means.Months.Max(one => one.Room);
        if (most < load)
        {
            return $"It asks {load} hours of a month; none of yours holds more than {most}.";
        }

        return (months.IsEmpty, candidate.Mode) switch
        {
            (false, CandidateMode.Stream) => $"It would fit from {months[0]:MMMM} on.",
            (false, CandidateMode.Project) => $"It would fit, done by the end of {months[0]:MMMM}.",
            (false, _) => $"It would fit in {months[0]:MMMM}.",
            (true, CandidateMode.Stream) =>
                $"No month left of this year has {load} hours free for it.",
            (true, CandidateMode.Project) =>
                $"It asks {load} hours in each of {candidate.DurationMonths} months in a row, and no such months are left this year.",
            _ when !candidate.Offered.Dates.IsEmpty =>
                "Its days are fixed, and their month has no room: lighten that month first.",
            _ => $"No month left of this year has its {load} hours free: lighten one first.",
        };
    }
}
