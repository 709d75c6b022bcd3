using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Ledger;
using Credence.Core.Planning;

namespace Credence.Core.Filter;

/// <summary>
/// A candidate as it would stand in the ledger if it were done as soon as it can be: a block or project at the end of
/// its first month, an event on its last day, a stream month by month through the planning year.
/// </summary>
/// <param name="Units">One, or how many units of a stream.</param>
/// <param name="Activities">Empty where it is over.</param>
/// <param name="DatesAssumed">An event whose days nobody told: the month is known, or not even that.</param>
public sealed record CandidateAsDone(
    int Units,
    ImmutableArray<CmeActivity> Activities,
    bool DatesAssumed
)
{
    private const int MonthsAhead = 24;

    public bool IsOver => Activities.IsEmpty;

    public DateOnly? Last => IsOver ? null : Activities[^1].Date;

    public static CandidateAsDone Of(Candidate candidate, DateOnly asOf, DateOnly yearStart) =>
        candidate.Mode switch
        {
            CandidateMode.Stream => Stream(candidate, asOf, yearStart),
            CandidateMode.Event => Event(candidate, asOf),
            CandidateMode.Project => Project(candidate, asOf),
            _ => Once(candidate, Open(candidate.Offered, asOf).FirstOrDefault(), false),
        };

    private static CandidateAsDone Stream(Candidate candidate, DateOnly asOf, DateOnly yearStart)
    {
        var end = yearStart.AddMonths(11);
        if (end < FirstMonth(asOf))
        {
            end = FirstMonth(asOf).AddMonths(11);
        }

        var units = Math.Max(1, candidate.UnitsPerMonth);
        var months = Open(candidate.Offered, asOf)
            .Where(month => month >= yearStart && month <= end)
            .ToList();
        return new(
            units * months.Count,
            [.. months.Select(month => Done(candidate, MonthSteps.LastOfMonth(month), units))],
            false
        );
    }

    private static CandidateAsDone Event(Candidate candidate, DateOnly asOf)
    {
        if (candidate.Offered.Dates.IsEmpty)
        {
            return Once(candidate, Open(candidate.Offered, asOf).FirstOrDefault(), true);
        }

        // An event that has begun is not offered any more (engine.md section 5).
        var next = candidate
            .Offered.Dates.Where(span => span.Start > asOf)
            .OrderBy(span => span.Start)
            .Select(span => (DateOnly?)span.End)
            .FirstOrDefault();
        return next is { } day
            ? new(1, [Done(candidate, day, 1)], false)
            : new CandidateAsDone(1, [], false);
    }

    private static CandidateAsDone Project(Candidate candidate, DateOnly asOf)
    {
        var open = Open(candidate.Offered, asOf).ToHashSet();
        var start = open.Where(month =>
                Enumerable
                    .Range(0, candidate.DurationMonths)
                    .All(later => open.Contains(month.AddMonths(later)))
            )
            .Order()
            .FirstOrDefault();
        return Once(
            candidate,
            start == default ? default : start.AddMonths(candidate.DurationMonths - 1),
            false
        );
    }

    private static CandidateAsDone Once(Candidate candidate, DateOnly month, bool assumed) =>
        month == default
            ? new(1, [], assumed)
            : new(1, [Done(candidate, MonthSteps.LastOfMonth(month), 1)], assumed);

    private static DateOnly FirstMonth(DateOnly asOf)
    {
        var month = new DateOnly(asOf.Year, asOf.Month, 1);
        return MonthSteps.IsLastOfMonth(asOf) ? month.AddMonths(1) : month;
    }

    /// <summary>Months that are still to come in which it is offered, by their first day.</summary>
    private static IEnumerable<DateOnly> Open(Offered offered, DateOnly asOf)
    {
        for (var ahead = 0; ahead < MonthsAhead + 12; ahead++)
        {
            var month = FirstMonth(asOf).AddMonths(ahead);
            if (IsOffered(offered, month))
            {
                yield return month;
            }
        }
    }

    /// <summary>Whether it can be had in a month, given by its first day.</summary>
    internal static bool IsOffered(Offered offered, DateOnly month) =>
        !offered.Months.IsEmpty ? offered.Months.Contains(month)
        : !offered.Dates.IsEmpty
            ? offered.Dates.Any(span =>
                span.Overlaps(new DateSpan(month, MonthSteps.LastOfMonth(month)))
            )
        : (offered.From is not { } from || month >= from)
            && (offered.To is not { } to || month <= to);

    /// <summary>One unit, whatever its day.</summary>
    public static CmeActivity Unit(Candidate candidate) => Done(candidate, default, 1);

    private static CmeActivity Done(Candidate candidate, DateOnly day, int units) =>
        new()
        {
            Id = new ActivityId($"candidate:{candidate.Id}"),
            Date = day,
            Title = candidate.Title,
            Provider = candidate.Provider,
            Format = candidate.Format,
            Lines =
            [
                .. candidate.Lines.Select(line => line with { Amount = Times(line.Amount, units) }),
            ],
            Portions =
            [
                .. candidate.Portions.Select(portion =>
                    portion.Amount is { } amount
                        ? portion with
                        {
                            Amount = Times(amount, units),
                        }
                        : portion
                ),
            ],
        };

    private static Amount Times(Amount amount, int units) =>
        Amount.FromHundredths(amount.Hundredths * units);
}
