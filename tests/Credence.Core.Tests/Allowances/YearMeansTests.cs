using System.Collections.Immutable;
using Credence.Core.Allowances;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Ledger;
using Credence.Core.Obligations;
using Credence.Core.Planning;
using Credence.Core.Practice;

namespace Credence.Core.Tests.Allowances;

public sealed class YearMeansTests
{
    private static readonly DateOnly AsOf = new(2026, 4, 21);

    private static readonly Allowance Hospital = new(
        "hospital",
        Money.FromCents(350_000),
        Amount.Whole(5),
        null,
        null
    );

    [Fact]
    public void What_the_allowance_paid_is_spent_and_what_oneself_paid_is_not()
    {
        var means = Of([Entry("L1", 2, 595, "hospital"), Entry("L2", 3, 25, "self")]);

        var hospital = Assert.Single(means.Allowances);
        Assert.Equal((59_500, 290_500), (hospital.Spent.Cents, hospital.Left.Cents));
        Assert.Equal(2_500, means.Own.Spent.Cents);
        Assert.Equal(247_500, means.Own.Left!.Value.Cents);
    }

    [Fact]
    public void An_entry_outside_its_span_is_no_longer_its_affair()
    {
        var until = Hospital with { To = new DateOnly(2026, 2, 28) };

        var means = Of([Entry("L1", 2, 100, "hospital"), Entry("L2", 3, 50, "hospital")], until);

        Assert.Equal(10_000, means.Allowances[0].Spent.Cents);
        Assert.Equal(new DateSpan(new(2026, 1, 1), new(2026, 2, 28)), means.Allowances[0].Span);
    }

    [Fact]
    public void Planned_items_use_the_allowance_first_and_own_money_for_the_rest()
    {
        var course = Course("course", 2000, allowed: true);
        var meeting = Course("meeting", 1850, allowed: true);

        var means = Of(
            [Entry("L1", 2, 595, "hospital")],
            Hospital,
            [course, meeting],
            Item("course", 5),
            Item("meeting", 6)
        );

        Assert.Equal(
            [("course", 200_000L), ("meeting", 90_500L)],
            means.Allowances[0].Planned.Select(use => (use.Candidate, use.Money.Cents))
        );
        Assert.Equal(0, means.Allowances[0].Free.Cents);
        Assert.Equal(
            ("meeting", 94_500L),
            (means.Own.Planned[0].Candidate, means.Own.Planned[0].Money.Cents)
        );
    }

    [Fact]
    public void What_the_employer_may_not_pay_is_own_money()
    {
        var means = Of([], Hospital, [Course("book", 25, allowed: false)], Item("book", 5));

        Assert.Empty(means.Allowances[0].Planned);
        Assert.Equal(2_500, means.Own.PlannedMoney.Cents);
    }

    [Fact]
    public void An_allowance_that_has_ended_by_then_pays_nothing()
    {
        var until = Hospital with { To = new DateOnly(2026, 6, 15) };

        var means = Of([], until, [Course("late", 100, allowed: true)], Item("late", 6));

        Assert.Empty(means.Allowances[0].Planned);
        Assert.Equal(10_000, means.Own.PlannedMoney.Cents);
    }

    [Fact]
    public void A_subscription_is_paid_once_however_many_months_it_runs()
    {
        var stream = Course("audio", 399, allowed: true) with
        {
            Mode = CandidateMode.Stream,
            PricePerUnit = Money.FromCents(500),
        };

        var means = Of([], Hospital, [stream], Item("audio", 5, 2), Item("audio", 6, 2));

        Assert.Equal(39_900 + 2_000, means.Allowances[0].PlannedMoney.Cents);
    }

    [Fact]
    public void Days_off_come_out_of_the_allowances_in_their_order()
    {
        var second = Hospital with { Id = "university", Days = Amount.Whole(3) };
        var means = YearMeans.Of(
            Profile(Hospital, second),
            [Entry("L1", 2, 0, "free") with { Days = Amount.Whole(6) }],
            [],
            null,
            AsOf
        );

        Assert.Equal([500L, 100L], means.Allowances.Select(one => one.DaysTaken.Hundredths));
        Assert.Equal(200, means.Allowances[1].DaysLeft.Hundredths);
    }

    [Fact]
    public void Money_that_nothing_planned_will_use_is_warned_about_ninety_days_ahead()
    {
        var until = Hospital with { To = new DateOnly(2026, 7, 20), Days = Amount.Zero };

        Assert.True(Of([], until).Allowances[0].EndsSoon);
        Assert.Equal(90, Of([], until).Allowances[0].DaysToGo);
        Assert.False(Of([], until with { To = new DateOnly(2026, 7, 21) }).Allowances[0].EndsSoon);
        Assert.False(Of([], until with { To = new DateOnly(2026, 4, 20) }).Allowances[0].EndsSoon);
        Assert.False(
            Of([], until, [Course("all", 3500, allowed: true)], Item("all", 6))
                .Allowances[0]
                .EndsSoon
        );
    }

    [Fact]
    public void A_cost_without_proof_wants_its_receipt()
    {
        var means = Of([
            Entry("L1", 2, 595, "hospital"),
            Entry("L2", 2, 100, "hospital") with
            {
                Proof = "proofs/receipt.pdf",
            },
            Entry("L3", 2, 0, "hospital"),
        ]);

        Assert.Equal("L1", Assert.Single(means.Allowances[0].WithoutReceipt).Id.Value);
    }

    [Fact]
    public void A_month_holds_what_was_done_and_what_is_planned_without_what_days_off_carry()
    {
        var meeting = Course("meeting", 0, allowed: false) with
        {
            Hours = Amount.Whole(26),
            DaysOff = Amount.Whole(3),
        };
        var project = Course("qi", 0, allowed: false) with
        {
            Mode = CandidateMode.Project,
            Hours = Amount.Whole(10),
            DurationMonths = 3,
        };

        var months = Of(
            [Entry("L1", 2, 0, "free") with { Hours = Amount.Whole(8) }],
            Hospital,
            [meeting, project],
            Item("meeting", 5),
            Item("qi", 8)
        ).Months;

        Assert.Equal((800, 0), (months[1].Done.Hundredths, months[1].Planned.Hundredths));
        Assert.Equal(200, months[4].Planned.Hundredths);
        Assert.Equal([334L, 333L, 333L], months[5..8].Select(month => month.Planned.Hundredths));
        Assert.Equal((1000, 500), (months[5].Room.Hundredths, months[6].Room.Hundredths));
        Assert.True(months[6].Differs);
    }

    [Fact]
    public void Past_done_and_dropped_items_take_nothing_any_more()
    {
        ImmutableArray<Candidate> candidates = [Course("a", 10, true), Course("b", 10, true)];
        var means = Of(
            [],
            Hospital,
            candidates,
            Item("a", 3),
            Item("b", 5) with
            {
                Dropped = true,
            }
        );

        Assert.Empty(means.Allowances[0].Planned);
    }

    [Fact]
    public void What_was_paid_and_what_is_planned_are_sums_in_the_order_of_their_days()
    {
        var means = Of(
            [Entry("L1", 3, 100, "hospital"), Entry("L2", 2, 50, "hospital")],
            Hospital,
            [Course("a", 10, allowed: true), Course("b", 20, allowed: true)],
            Item("a", 5),
            Item("b", 6)
        );

        var hospital = means.Allowances[0];
        Assert.Equal(["L2", "L1"], hospital.Paid.Select(entry => entry.Id.Value));
        Assert.Equal((15_000, 3_000), (hospital.Spent.Cents, hospital.PlannedMoney.Cents));
    }

    [Theory]
    [InlineData(null, null, "2026-01-01", "2026-12-31")]
    [InlineData("2025-07-01", null, "2025-07-01", "2026-12-31")]
    [InlineData("2027-02-01", null, "2027-02-01", "2027-02-01")]
    [InlineData(null, "2025-06-30", "2025-06-30", "2025-06-30")]
    [InlineData(null, "2027-06-30", "2026-01-01", "2027-06-30")]
    public void An_allowance_without_a_beginning_or_end_goes_with_the_year(
        string? from,
        string? to,
        string start,
        string end
    )
    {
        var allowance = Hospital with
        {
            From = from is null ? null : DateOnly.Parse(from),
            To = to is null ? null : DateOnly.Parse(to),
        };

        Assert.Equal(
            new DateSpan(DateOnly.Parse(start), DateOnly.Parse(end)),
            Of([], allowance).Allowances[0].Span
        );
    }

    [Fact]
    public void A_meeting_that_ends_before_the_money_does_is_paid_though_its_month_goes_on()
    {
        var until = Hospital with { To = new DateOnly(2026, 6, 15) };
        var meeting = Course("meeting", 100, allowed: true) with
        {
            Mode = CandidateMode.Event,
            DaysOff = Amount.Whole(3),
            Offered = new Offered { Dates = [new DateSpan(new(2026, 6, 10), new(2026, 6, 12))] },
        };
        var second = Hospital with { Id = "university" };

        var means = YearMeans.Of(
            Profile(until, second),
            [],
            [meeting],
            new AcceptedPlan(null, [Item("meeting", 6)]),
            AsOf
        );

        // The first pays all of it and gives all its days; nothing is left to take from the second.
        Assert.Equal(10_000, means.Allowances[0].PlannedMoney.Cents);
        Assert.Equal(300, means.Allowances[0].Planned[0].Days.Hundredths);
        Assert.Empty(means.Allowances[1].Planned);
    }

    private static YearMeans Of(
        ImmutableArray<CmeActivity> ledger,
        Allowance? allowance = null,
        ImmutableArray<Candidate>? candidates = null,
        params ImmutableArray<AcceptedItem> items
    ) =>
        YearMeans.Of(
            Profile(allowance ?? Hospital),
            ledger,
            candidates ?? [],
            new AcceptedPlan(null, items),
            AsOf
        );

    private static Profile Profile(params ImmutableArray<Allowance> allowances) =>
        new()
        {
            Physician = new Physician { Name = "Jordan Avery" },
            Planning = new PlanningWishes
            {
                Start = new DateOnly(2026, 1, 1),
                Budget = Money.FromCents(250_000),
                Allowances = allowances,
                HoursPerMonth = Amount.Whole(10),
                HoursInMonth = ImmutableDictionary<DateOnly, Amount>.Empty.Add(
                    new DateOnly(2026, 7, 1),
                    Amount.Whole(5)
                ),
            },
        };

    private static CmeActivity Entry(string id, int month, int dollars, string paidBy) =>
        new()
        {
            Id = new ActivityId(id),
            Date = new DateOnly(2026, month, 10),
            Title = id,
            Cost = Money.FromCents(dollars * 100L),
            PaidBy = paidBy,
        };

    private static Candidate Course(string id, int dollars, bool allowed) =>
        new()
        {
            Id = id,
            Title = id,
            PriceOnce = Money.FromCents(dollars * 100L),
            Allowance = allowed,
        };

    private static AcceptedItem Item(string candidate, int month, int units = 1) =>
        new(candidate, new DateOnly(2026, month, 1), null, units, false, [], false);
}
