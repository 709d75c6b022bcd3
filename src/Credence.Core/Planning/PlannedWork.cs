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
        ImmutableArray<Candidate> candidates,
        ImmutableArray<CmeActivity> ledger
    )
    {
        var byId = candidates.DistinctBy(one => one.Id).ToDictionary(one => one.Id);
        return
        [
            .. (Open(plan, candidates, ledger)?.Items ?? [])
                .Where(item => item is { Dropped: false, Done.IsEmpty: true, Units: > 0 })
                .Where(item => byId.ContainsKey(item.Candidate))
                .Select(item => new PlannedWork(item, byId[item.Candidate])),
        ];
    }

    /// <summary>
    /// The plan without what the ledger shows as done: a thing done once is known by its title within the year before its
    /// month's end (engine.md section 5), a stream's units by entries of that title in that month.
    /// </summary>
    public static AcceptedPlan? Open(
        AcceptedPlan? plan,
        ImmutableArray<Candidate> candidates,
        ImmutableArray<CmeActivity> ledger
    )
    {
        if (plan is null || ledger.IsEmpty)
        {
            return plan;
        }

        var byId = candidates.DistinctBy(one => one.Id).ToDictionary(one => one.Id);
        var done = ByTitle(ledger);
        return plan with
        {
            Items =
            [
                .. plan
                    .Items.Select(item =>
                        byId.TryGetValue(item.Candidate, out var candidate)
                            ? LeftOf(item, candidate, done)
                            : item
                    )
                    .OfType<AcceptedItem>(),
            ],
        };
    }

    /// <summary>The plan with the entries that fulfilled an item named in it (plan.yaml, <c>done</c>); itself where none is new.</summary>
    public static AcceptedPlan Marked(
        AcceptedPlan plan,
        ImmutableArray<Candidate> candidates,
        ImmutableArray<CmeActivity> ledger
    )
    {
        ArgumentNullException.ThrowIfNull(plan);
        var byId = candidates.DistinctBy(one => one.Id).ToDictionary(one => one.Id);
        var done = ByTitle(ledger);
        var items = plan
            .Items.Select(item =>
                item is { Dropped: false, Done.IsEmpty: true }
                && byId.TryGetValue(item.Candidate, out var candidate)
                && Fulfilling(item, candidate, done) is { Count: > 0 } by
                    ? item with
                    {
                        Done = [.. by.Select(entry => entry.Id.Value)],
                    }
                    : item
            )
            .ToImmutableArray();
        return items.SequenceEqual(plan.Items) ? plan : plan with { Items = items };
    }

    /// <summary>The entry of a thing done once; of a stream's month all of them, once it has its units.</summary>
    private static List<CmeActivity> Fulfilling(
        AcceptedItem item,
        Candidate candidate,
        ILookup<string, CmeActivity> done
    )
    {
        var same = done[candidate.Title.Trim()];
        if (candidate.Mode != CandidateMode.Stream)
        {
            return [.. same.Where(entry => IsNear(entry, item)).Take(1)];
        }

        var units = same.Where(entry => IsIn(entry.Date, item.Month)).ToList();
        return units.Count >= item.Units ? units : [];
    }

    private static ILookup<string, CmeActivity> ByTitle(ImmutableArray<CmeActivity> ledger) =>
        ledger
            .Where(entry => entry.Title.Trim().Length > 0)
            .ToLookup(entry => entry.Title.Trim(), StringComparer.OrdinalIgnoreCase);

    private static bool IsNear(CmeActivity entry, AcceptedItem item) =>
        entry.Date >= item.Month.AddMonths(-11) && entry.Date < item.Month.AddMonths(1);

    private static AcceptedItem? LeftOf(
        AcceptedItem item,
        Candidate candidate,
        ILookup<string, CmeActivity> done
    )
    {
        var same = done[candidate.Title.Trim()];
        if (candidate.Mode != CandidateMode.Stream)
        {
            return same.Any(entry => IsNear(entry, item)) ? null : item;
        }

        var units = item.Units - same.Count(entry => IsIn(entry.Date, item.Month));
        return units > 0 ? item with { Units = units } : null;
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
