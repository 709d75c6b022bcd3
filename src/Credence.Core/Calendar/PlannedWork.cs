using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Ledger;
using Credence.Core.Planning;

namespace Credence.Core.Calendar;

/// <summary>An item of the accepted plan that is still to be done, with the candidate behind it.</summary>
internal sealed record PlannedWork(AcceptedItem Item, Candidate Candidate)
{
    private static readonly Amount DeepFrom = Amount.Whole(6);

    /// <summary>In the plan's order; what is done or dropped is no work any more.</summary>
    public static ImmutableArray<PlannedWork> Of(CalendarInput input)
    {
        var byId = input.Candidates.DistinctBy(one => one.Id).ToDictionary(one => one.Id);
        return
        [
            .. (input.Plan?.Items ?? [])
                .Where(item => item is { Dropped: false, Done.IsEmpty: true, Units: > 0 })
                .Where(item => byId.ContainsKey(item.Candidate))
                .Select(item => new PlannedWork(item, byId[item.Candidate])),
        ];
    }

    public string Title => Candidate.Title.Length > 0 ? Candidate.Title : Candidate.Id;

    public DateOnly Month => Item.Month;

    public Amount Hours => Amount.FromHundredths(Candidate.Hours.Hundredths * Item.Units);

    public Amount Credits =>
        new CmeActivity
        {
            Id = new ActivityId(Candidate.Id),
            Date = Month,
            Lines = Candidate.Lines,
        }.Amount;

    /// <summary>A block of six credits or more is a deep dive (engine.md section 5).</summary>
    public bool IsDeepBlock => Candidate.Mode == CandidateMode.Block && Credits >= DeepFrom;

    /// <summary>A meeting's own days, where they lie in its month.</summary>
    public DateSpan? Days =>
        Candidate.Mode == CandidateMode.Event
            ? Candidate
                .Offered.Dates.Where(span => IsIn(span.End, Month) || IsIn(span.Start, Month))
                .OrderByDescending(span => IsIn(span.End, Month))
                .ThenBy(span => span.Start)
                .Cast<DateSpan?>()
                .FirstOrDefault()
            : null;

    /// <summary>The months over which a project runs.</summary>
    public IEnumerable<DateOnly> Months
    {
        get
        {
            var first = Item.StartMonth ?? Month.AddMonths(1 - Candidate.DurationMonths);
            for (var month = first; month <= Month; month = month.AddMonths(1))
            {
                yield return month;
            }
        }
    }

    private static bool IsIn(DateOnly day, DateOnly month) =>
        day.Year == month.Year && day.Month == month.Month;
}
