using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Ledger;
using Credence.Core.Planning;

namespace Credence.Web.Pages.Plans;

/// <summary>One thing on the board: done, in ink, or planned, in pencil.</summary>
public sealed record BoardItem
{
    /// <summary>The candidate's id, or the ledger entry's.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required PlanLayer Layer { get; init; }

    /// <summary>The month in which its credits are earned.</summary>
    public required DateOnly Month { get; init; }

    public required DateOnly StartMonth { get; init; }

    public int Units { get; init; } = 1;

    public required Amount Credits { get; init; }

    public required Amount Hours { get; init; }

    /// <summary>Null: it is done.</summary>
    public Candidate? Candidate { get; init; }

    public DateSpan? Dates { get; init; }

    public Money? Price { get; init; }

    public Money? OwnMoney { get; init; }

    public ItemChange? Change { get; init; }

    public bool Pinned { get; init; }

    public ImmutableArray<PlanReason> Why { get; init; } = [];

    public bool IsDone => Candidate is null;

    public static BoardItem Of(PlanItem item) =>
        new()
        {
            Id = item.Candidate.Id,
            Title = item.Candidate.Title.Length > 0 ? item.Candidate.Title : item.Candidate.Id,
            Layer = item.Layer,
            Month = item.Month,
            StartMonth = item.StartMonth,
            Units = item.Units,
            Credits = item.Credits,
            Hours = item.Hours,
            Candidate = item.Candidate,
            Dates = item.Dates,
            Price = item.Price,
            OwnMoney = item.OwnMoney,
            Change = item.Change,
            Pinned = item.Pinned,
            Why = item.Why,
        };

    public static BoardItem Of(PlannedWork work) =>
        new()
        {
            Id = work.Candidate.Id,
            Title = work.Title,
            Layer = work.Layer,
            Month = work.Month,
            StartMonth = work.Months.First(),
            Units = work.Item.Units,
            Credits = work.Credits,
            Hours = work.Hours,
            Candidate = work.Candidate,
            Dates = work.Days,
            Pinned = work.Item.Pinned || work.Candidate.Status == CandidateStatus.Pinned,
        };

    /// <summary>What is done lies where a plan would have put it.</summary>
    public static BoardItem Of(CmeActivity done, IReadOnlySet<string> streamFormats) =>
        new()
        {
            Id = done.Id.Value,
            Title = done.Title,
            Layer =
                done.Format == "conference" ? PlanLayer.Event
                : streamFormats.Contains(done.Format) ? PlanLayer.Micro
                : done.Amount >= Amount.Whole(6) ? PlanLayer.DeepDive
                : PlanLayer.Small,
            Month = done.Date.AddDays(1 - done.Date.Day),
            StartMonth = done.Date.AddDays(1 - done.Date.Day),
            Credits = done.Amount,
            Hours = done.Hours ?? Amount.Zero,
        };
}

/// <summary>One month of the board.</summary>
public sealed record BoardMonth(
    DateOnly Month,
    DateOnly Present,
    Amount Room,
    Amount Hours,
    ImmutableArray<BoardItem> Items
)
{
    public bool IsPast => Month < Present;

    public bool IsNow => Month == Present;

    /// <summary>Items of a lane that run in this month; a project stands in each of its months.</summary>
    public IEnumerable<BoardItem> In(PlanLayer layer) => Items.Where(item => item.Layer == layer);

    public Amount Steady(bool done) =>
        In(PlanLayer.Micro)
            .Where(item => item.IsDone == done)
            .Aggregate(Amount.Zero, (sum, item) => sum + item.Credits);
}
