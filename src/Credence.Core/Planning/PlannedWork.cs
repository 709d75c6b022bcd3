using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Ledger;

namespace Credence.Core.Planning;

/// <summary>An item of the accepted plan that is still to be done, with the candidate behind it.</summary>
public sealed record PlannedWork(AcceptedItem Item, Candidate Candidate)
{
    private const long DayOffHours = 800;
    private static readonly Amount DeepFrom = Amount.Whole(6);

    /// <summary>In the plan's order; what is done or dropped is no work any more.</summary>
    public static ImmutableArray<PlannedWork> Of(
        AcceptedPlan? plan,
        ImmutableArray<Candidate> candidates
    )
    {
        var byId = candidates.DistinctBy(one => one.Id).ToDictionary(one => one.Id);
        return
        [
            .. (plan?.Items ?? [])
                .Where(item => item is { Dropped: false, Done.IsEmpty: true, Units: > 0 })
                .Where(item => byId.ContainsKey(item.Candidate))
                .Select(item => new PlannedWork(item, byId[item.Candidate])),
        ];
    }

    public string Title => Candidate.Title.Length > 0 ? Candidate.Title : Candidate.Id;

    public DateOnly Month => Item.Month;

    /// <summary>All its hours, those that days off carry included.</summary>
    public Amount Hours => Amount.FromHundredths(Candidate.Hours.Hundredths * Item.Units);

    /// <summary>The hours that the months have to carry: days off carry eight each (engine.md section 5).</summary>
    public Amount Load =>
        Hours.Less(Amount.FromHundredths(Candidate.DaysOff.Hundredths * DayOffHours / 100));

    /// <summary>Credits of one unit, times the units.</summary>
    public Amount Credits =>
        Amount.FromHundredths(
            new CmeActivity
            {
                Id = new ActivityId(Candidate.Id),
                Date = Month,
                Lines = Candidate.Lines,
            }
                .Amount
                .Hundredths * Item.Units
        );

    /// <summary>The layer of the year that it fills (engine.md section 5).</summary>
    public PlanLayer Layer =>
        Candidate.Mode switch
        {
            CandidateMode.Stream => PlanLayer.Micro,
            CandidateMode.Event => PlanLayer.Event,
            _ => Credits >= DeepFrom ? PlanLayer.DeepDive : PlanLayer.Small,
        };

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

    /// <summary>The months over which it runs; one for everything but a project.</summary>
    public IEnumerable<DateOnly> Months
    {
        get
        {
            var first =
                Candidate.Mode == CandidateMode.Project
                    ? Item.StartMonth ?? Month.AddMonths(1 - Candidate.DurationMonths)
                    : Month;
            for (var month = first; month <= Month; month = month.AddMonths(1))
            {
                yield return month;
            }
        }
    }

    /// <summary>Its share of the load in a month; a project's is even, the odd hundredths first.</summary>
    public Amount LoadIn(DateOnly month)
    {
        var months = Months.ToList();
        var place = months.IndexOf(month);
        return place < 0
            ? Amount.Zero
            : Amount.FromHundredths(
                (Load.Hundredths / months.Count) + (place < Load.Hundredths % months.Count ? 1 : 0)
            );
    }

    private static bool IsIn(DateOnly day, DateOnly month) =>
        day.Year == month.Year && day.Month == month.Month;
}
