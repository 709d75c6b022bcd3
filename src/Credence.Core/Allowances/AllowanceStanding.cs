using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Ledger;
using Credence.Core.Practice;

namespace Credence.Core.Allowances;

/// <summary>What a planned item takes from a purse.</summary>
public sealed record PlannedUse(
    string Candidate,
    string Title,
    DateOnly Month,
    Money Money,
    Amount Days
);

/// <summary>An employer's money and days on a day: spent, planned, left, and when they end (engine.md section 5).</summary>
public sealed record AllowanceStanding
{
    /// <summary>Ends that are nearer than this want a person.</summary>
    public const int WarnDays = 90;

    public required Allowance Allowance { get; init; }

    /// <summary>Its own span, else the planning year.</summary>
    public required DateSpan Span { get; init; }

    public required DateOnly AsOf { get; init; }

    /// <summary>Ledger entries that it paid, by date.</summary>
    public required ImmutableArray<CmeActivity> Paid { get; init; }

    public required Amount DaysTaken { get; init; }

    public required ImmutableArray<PlannedUse> Planned { get; init; }

    public Money Spent => Money.FromCents(Paid.Sum(entry => entry.Cost?.Cents ?? 0));

    public Money PlannedMoney => Money.FromCents(Planned.Sum(use => use.Money.Cents));

    public Amount PlannedDays => Amount.FromHundredths(Planned.Sum(use => use.Days.Hundredths));

    /// <summary>Not spent; what is planned is still in it.</summary>
    public Money Left => Minus(Allowance.Money, Spent);

    public Amount DaysLeft => Allowance.Days.Less(DaysTaken);

    /// <summary>Neither spent nor planned: lost at its end if nothing more comes.</summary>
    public Money Free => Minus(Left, PlannedMoney);

    public Amount DaysFree => DaysLeft.Less(PlannedDays);

    /// <summary>Entries with a cost and no proof: the employer will ask for the receipt.</summary>
    public ImmutableArray<CmeActivity> WithoutReceipt =>
        [.. Paid.Where(entry => entry.Cost is { Cents: > 0 } && entry.Proof.Length == 0)];

    /// <summary>Days until its last day; negative where it has ended.</summary>
    public int DaysToGo => Span.End.DayNumber - AsOf.DayNumber;

    /// <summary>Something would be lost, and soon.</summary>
    public bool EndsSoon =>
        DaysToGo is >= 0 and <= WarnDays && (Free.Cents > 0 || !DaysFree.IsZero);

    internal static Money Minus(Money one, Money other) =>
        Money.FromCents(Math.Max(0, one.Cents - other.Cents));
}

/// <summary>The physician's own money in the planning year.</summary>
/// <param name="Budget">Null: not limited.</param>
public sealed record OwnMoney(
    Money? Budget,
    ImmutableArray<CmeActivity> Paid,
    ImmutableArray<PlannedUse> Planned
)
{
    public Money Spent => Money.FromCents(Paid.Sum(entry => entry.Cost?.Cents ?? 0));

    public Money PlannedMoney => Money.FromCents(Planned.Sum(use => use.Money.Cents));

    public Money? Left => Budget is { } budget ? AllowanceStanding.Minus(budget, Spent) : null;
}
