using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Ledger;
using Credence.Core.Planning;
using Credence.Core.Practice;

namespace Credence.Core.Allowances;

/// <summary>An allowance while it is counted: what is still in it.</summary>
internal sealed class Purse
{
    private readonly Allowance allowance;
    private readonly ImmutableArray<CmeActivity> paid;
    private readonly ImmutableArray<PlannedUse>.Builder planned =
        ImmutableArray.CreateBuilder<PlannedUse>();

    private long money;
    private long days;
    private long taken;

    public Purse(
        Allowance allowance,
        DateOnly? from,
        DateOnly? to,
        DateSpan year,
        ImmutableArray<CmeActivity> done
    )
    {
        this.allowance = allowance;
        var start = from ?? (to < year.Start ? to.Value : year.Start);
        var end = to ?? (start > year.End ? start : year.End);
        Span = new DateSpan(start, end);
        paid =
        [
            .. done.Where(entry => entry.PaidBy == allowance.Id && Span.Contains(entry.Date))
                .OrderBy(entry => entry.Date),
        ];
        money = Math.Max(0, allowance.Money.Cents - paid.Sum(entry => entry.Cost?.Cents ?? 0));
        days = allowance.Days.Hundredths;
    }

    public DateSpan Span { get; }

    public long TakeDays(long wanted)
    {
        var now = Math.Min(wanted, days);
        days -= now;
        taken += now;
        return now;
    }

    public (long Money, long Days) Plan(PlannedWork one, long wantedMoney, long wantedDays)
    {
        var (pays, gives) = (Math.Min(wantedMoney, money), Math.Min(wantedDays, days));
        if (pays > 0 || gives > 0)
        {
            money -= pays;
            days -= gives;
            planned.Add(
                new(
                    one.Candidate.Id,
                    one.Title,
                    one.Month,
                    Money.FromCents(pays),
                    Amount.FromHundredths(gives)
                )
            );
        }

        return (pays, gives);
    }

    public AllowanceStanding Standing(DateOnly asOf) =>
        new()
        {
            Allowance = allowance,
            Span = Span,
            AsOf = asOf,
            Paid = paid,
            DaysTaken = Amount.FromHundredths(taken),
            Planned = planned.ToImmutable(),
        };
}
