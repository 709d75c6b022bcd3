using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Ledger;
using Credence.Core.Obligations;
using Credence.Core.Planning;

namespace Credence.Core.Allowances;

/// <summary>Money, days and hours of a planning year: what there is, what went, what the accepted plan will take.</summary>
public sealed record YearMeans
{
    private const long DayOffHours = 800;

    /// <summary>First day of the year's first month.</summary>
    public required DateOnly Start { get; init; }

    public required ImmutableArray<AllowanceStanding> Allowances { get; init; }

    public required OwnMoney Own { get; init; }

    /// <summary>Twelve months from the start.</summary>
    public required ImmutableArray<MonthTime> Months { get; init; }

    /// <summary>As a day sees it: entries after it are not spent yet, items before its month take nothing any more.</summary>
    /// <param name="plan">Null: nothing is planned.</param>
    public static YearMeans Of(
        Profile profile,
        ImmutableArray<CmeActivity> ledger,
        ImmutableArray<Candidate> candidates,
        AcceptedPlan? plan,
        DateOnly asOf
    )
    {
        ArgumentNullException.ThrowIfNull(profile);
        var begins = profile.Planning.Start ?? new DateOnly(asOf.Year, 1, 1);
        var start = new DateOnly(begins.Year, begins.Month, 1);
        var year = new DateSpan(start, start.AddMonths(12).AddDays(-1));
        var done = ledger
            .Where(entry => entry.Date <= asOf)
            .DistinctBy(entry => entry.Id)
            .ToImmutableArray();
        var present = new DateOnly(asOf.Year, asOf.Month, 1);
        var work = PlannedWork
            .Of(plan, candidates, done)
            .Where(one => one.Month >= present && year.Contains(one.Month))
            .ToImmutableArray();
        var purses = profile
            .Planning.Allowances.Select(one => new Purse(one, one.From, one.To, year, done))
            .ToList();
        TakeDays(purses, done);
        var own = Spend(purses, work);
        return new YearMeans
        {
            Start = start,
            Allowances = [.. purses.Select(purse => purse.Standing(asOf))],
            Own = new OwnMoney(
                profile.Planning.Budget,
                [.. done.Where(entry => entry.PaidBy == "self" && year.Contains(entry.Date))],
                own
            ),
            Months =
            [
                .. Enumerable
                    .Range(0, 12)
                    .Select(n => TimeOf(start.AddMonths(n), profile, done, work)),
            ],
        };
    }

    /// <summary>Days off that were used come out of the allowances in their order, whoever paid the meeting.</summary>
    private static void TakeDays(List<Purse> purses, ImmutableArray<CmeActivity> done)
    {
        foreach (var entry in done)
        {
            var days = entry.Days?.Hundredths ?? 0;
            foreach (var purse in purses.Where(purse => purse.Span.Contains(entry.Date)))
            {
                days -= purse.TakeDays(days);
            }
        }
    }

    /// <summary>
    /// By month: employers' money pays what it may, in the order of the allowances; the rest is own money. A stream's price
    /// is paid once, in its first month.
    /// </summary>
    private static ImmutableArray<PlannedUse> Spend(
        List<Purse> purses,
        ImmutableArray<PlannedWork> work
    )
    {
        var own = ImmutableArray.CreateBuilder<PlannedUse>();
        var paid = new HashSet<string>();
        foreach (var one in work.OrderBy(one => one.Month))
        {
            var once = paid.Add(one.Candidate.Id) ? one.Candidate.PriceOnce.Cents : 0;
            var cents = once + (one.Candidate.PricePerUnit.Cents * one.Item.Units);
            var days = one.Candidate.DaysOff.Hundredths;
            var last = MonthSteps.LastOfMonth(one.Month);
            foreach (var purse in purses.Where(purse => purse.Span.Contains(one.Days?.End ?? last)))
            {
                var (money, off) = purse.Plan(one, one.Candidate.Allowance ? cents : 0, days);
                cents -= money;
                days -= off;
            }

            if (cents > 0)
            {
                own.Add(
                    new(one.Candidate.Id, one.Title, one.Month, Money.FromCents(cents), Amount.Zero)
                );
            }
        }

        return own.ToImmutable();
    }

    private static MonthTime TimeOf(
        DateOnly month,
        Profile profile,
        ImmutableArray<CmeActivity> done,
        ImmutableArray<PlannedWork> work
    )
    {
        var wishes = profile.Planning;
        var span = new DateSpan(month, MonthSteps.LastOfMonth(month));
        return new MonthTime
        {
            Month = month,
            Room = wishes.HoursInMonth.GetValueOrDefault(month, wishes.HoursPerMonth),
            Differs = wishes.HoursInMonth.ContainsKey(month),
            Done = Sum(done.Where(entry => span.Contains(entry.Date)).Select(NetHours)),
            Planned = Sum(work.Select(one => one.LoadIn(month))),
            Away = [.. wishes.Unavailable.Where(one => one.Span.Overlaps(span))],
        };
    }

    /// <summary>What the month carried: days off carry eight hours each.</summary>
    private static Amount NetHours(CmeActivity entry) =>
        (entry.Hours ?? Amount.Zero).Less(
            Amount.FromHundredths((entry.Days?.Hundredths ?? 0) * DayOffHours / 100)
        );

    private static Amount Sum(IEnumerable<Amount> amounts) =>
        amounts.Aggregate(Amount.Zero, (sum, one) => sum + one);
}
