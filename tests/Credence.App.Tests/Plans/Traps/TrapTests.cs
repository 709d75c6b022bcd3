using Credence.Core.Planning;

namespace Credence.App.Tests.Plans.Traps;

/// <summary>Years that look harmless and mislead; what must come out is reasoned by hand beside each.</summary>
public sealed class TrapTests
{
    [Fact]
    public void Trap_1_a_deadline_in_March_is_met_by_what_is_done_before_it()
    {
        // 10 by March 31; then 9 of the next 12 months: 7.5. The cheap course only comes in April.
        using var year = new TrapYear
        {
            Cycle = "cycle_ends: 2026-03-31",
            Requirements = "{id: total, title: All credits, amount: 10}",
            Candidates = """
                  - {id: cheap, title: Cheap, credits: 10 ama-pra-1, hours: 5, price: 0, offered: {from: 2026-04, to: 2026-12}}
                  - {id: dear, title: Dear, credits: 10 ama-pra-1, hours: 10, price: 900, offered: {from: 2026-01, to: 2026-12}}
                """,
        };

        var plan = year.Plan();

        Assert.Equal((0m, 0m), (plan.Level("law"), plan.Level("pace")));
        Assert.InRange(plan.Items.Single(item => item.Candidate.Id == "dear").Month.Month, 1, 3);
        Assert.InRange(plan.Items.Single(item => item.Candidate.Id == "cheap").Month.Month, 4, 12);
    }

    [Fact]
    public void Trap_2_money_that_is_gone_buys_nothing()
    {
        // 300 of 300 are spent: only the free one is left, 8 of 12 stay short.
        using var year = new TrapYear
        {
            Means = "budget: 300",
            Ledger = "L1,2026-01-01,Bought,course,0.25 ama-pra-2,,300,self,0\n",
            Requirements = "{id: total, title: All credits, amount: 12, accepts: [ama-pra-1]}",
            Candidates = """
                  - {id: paid, title: Paid, credits: 12 ama-pra-1, hours: 2, price: 50, offered: {from: 2026-01, to: 2026-12}}
                  - {id: free, title: Free, credits: 4 ama-pra-1, hours: 8, price: 0, offered: {from: 2026-01, to: 2026-12}}
                """,
        };

        var plan = year.Plan();

        Assert.Equal(["free"], plan.Items.Select(item => item.Candidate.Id));
        Assert.Equal(8m, plan.Level("law"));
        Assert.Equal(RejectionReason.Money, plan.Why("paid"));
    }

    [Fact]
    public void Trap_3_all_hours_in_one_month_take_the_whole_year()
    {
        // Twelve credits, three of them steady ones, because only June has hours and June asks for three.
        using var year = new TrapYear
        {
            Planning = "buffer_step: 0",
            Hours = """{default: 0, "2026-06": 14}""",
            Micro = "{min: 3, max: 7, practice_linked: 0}",
            Candidates = """
                  - {id: block, title: Block, credits: 5 ama-pra-1, hours: 5, offered: {from: 2026-01, to: 2026-12}}
                  - {id: other, title: Other, credits: 4 ama-pra-1, hours: 4, offered: {from: 2026-01, to: 2026-12}}
                  - {id: steady, title: Steady, mode: stream, format: audio, credits: 1 ama-pra-1, hours: 1, units_per_month: 4, offered: {from: 2026-01, to: 2026-12}}
                """,
        };

        var plan = year.Plan();

        Assert.Equal(["2026-06 block", "2026-06 other", "2026-06 steady x3"], plan.Lines().Order());
        Assert.Equal((0m, 0m), (plan.Level("law"), plan.Level("structure")));
    }

    [Fact]
    public void Trap_4_what_must_come_first_comes_first_even_before_a_near_deadline()
    {
        // The long course opens only in March and only after the first step; both by March 31.
        using var year = new TrapYear
        {
            Cycle = "cycle_ends: 2026-03-31",
            Months = 36,
            Candidates = """
                  - {id: first-step, title: First step, credits: 1 ama-pra-1, hours: 15, offered: {from: 2026-01, to: 2026-03}}
                  - {id: long-course, title: Long course, credits: 11 ama-pra-1, hours: 11, after: [first-step], offered: {from: 2026-01, to: 2026-03}}
                  - {id: too-late, title: Too late, credits: 12 ama-pra-1, hours: 1, after: [second-step], offered: {months: [2026-02]}}
                  - {id: second-step, title: Second step, credits: 1 ama-pra-1, hours: 1, offered: {months: [2026-02]}}
                """,
        };

        var plan = year.Plan();

        Assert.Equal(0m, plan.Level("law"));
        Assert.True(
            plan.Items.Single(item => item.Candidate.Id == "first-step").Month
                < plan.Items.Single(item => item.Candidate.Id == "long-course").Month
        );
        Assert.Equal(RejectionReason.Prerequisite, plan.Why("too-late"));
    }

    [Fact]
    public void What_is_offered_only_before_what_must_come_first_says_so()
    {
        // The first step is worth doing by itself in May; the course that needs it ends in April.
        using var year = new TrapYear
        {
            Cycle = "cycle_ends: 2026-06-30",
            Candidates = """
                  - {id: first-step, title: First step, credits: 1 ama-pra-1, hours: 1, offered: {months: [2026-05]}}
                  - {id: course, title: Course, credits: 5 ama-pra-1, hours: 5, after: [first-step], offered: {from: 2026-01, to: 2026-04}}
                """,
        };

        var plan = year.Plan();

        Assert.Equal(["2026-05 first-step"], plan.Lines());
        Assert.Equal(RejectionReason.Prerequisite, plan.Why("course"));
    }

    [Fact]
    public void Trap_5_two_events_are_wanted_and_the_days_pay_for_one()
    {
        // Either takes three of four days. The one that serves the goal is worth its price; nothing counts as missing.
        using var year = new TrapYear
        {
            Requirements = "",
            Events = "2",
            Means = "allowance: {money: 5000, days: 4}",
            Goals =
                "{id: growth, statement: Grow, kind: clinical-depth, topics: [geriatrics], target_credits: 20, priority: 3}",
            Candidates = """
                  - {id: plain, title: Plain, mode: event, format: conference, credits: 20 ama-pra-1, hours: 24, days_off: 3, price: 100, allowance: true, offered: {dates: [{from: 2026-03-02, to: 2026-03-04}]}}
                  - {id: serving, title: Serving, mode: event, format: conference, credits: 20 ama-pra-1, topics: geriatrics, hours: 24, days_off: 3, price: 1900, allowance: true, offered: {dates: [{from: 2026-05-04, to: 2026-05-06}]}}
                """,
        };

        var plan = year.Plan();

        Assert.Equal(["2026-05 serving"], plan.Lines());
        Assert.Equal(0m, plan.Level("structure"));
        // 20 credits at 2/3 reach 13.33 of the goal: 400, and 8 x 3 at 2/3: 16; less 19 of the employer's money and 96 for hours.
        Assert.Equal(400m + 16m - 19m - 96m, decimal.Round(plan.Level("value"), 4));
    }

    [Fact]
    public void Trap_6_a_year_across_two_cycles_serves_each_with_its_own_months()
    {
        // 12 by June 30, half of the next 12 by December; the band asks 15 by September. 18 hours do all of it.
        using var year = new TrapYear
        {
            Cycle = "cycle_ends: 2026-06-30",
            Hours = "4",
            Candidates = """
                  - {id: steady, title: Steady, mode: stream, format: audio, credits: 1 ama-pra-1, hours: 1, units_per_month: 4, offered: {from: 2026-01, to: 2026-12}}
                """,
        };

        var plan = year.Plan();

        Assert.Equal((0m, 0m), (plan.Level("law"), plan.Level("pace")));
        Assert.Equal((12m, 6m), (plan.Credits(1, 6), plan.Credits(7, 12)));
        Assert.True(plan.Credits(1, 9) >= 15m);
        Assert.Equal(-72m, plan.Level("value"));
    }

    [Fact]
    public void Trap_7_a_law_that_cannot_be_met_gets_the_best_plan_and_a_name_for_what_is_short()
    {
        // 20 by the end of February; two months of four hours give 8.
        using var year = new TrapYear
        {
            Cycle = "cycle_ends: 2026-02-28",
            Months = 36,
            Hours = "4",
            Requirements = "{id: total, title: All credits, amount: 20}",
            Candidates = """
                  - {id: steady, title: Steady, mode: stream, format: audio, credits: 1 ama-pra-1, hours: 1, units_per_month: 9, offered: {from: 2026-01, to: 2026-12}}
                """,
        };

        var plan = year.Plan();

        Assert.Equal(12m, plan.Level("law"));
        Assert.Equal(8m, plan.Credits(1, 2));
        var shortfall = Assert.Single(plan.Shortfalls, s => s.Level == DemandLevel.Law);
        Assert.Equal(
            ("board", "total", 12m, new DateOnly(2026, 2, 28)),
            (
                shortfall.Obligation,
                shortfall.Requirement,
                shortfall.Amount.ToDecimal(),
                shortfall.Deadline
            )
        );
        Assert.NotEmpty(shortfall.Fix);
    }

    [Fact]
    public void Trap_8_a_change_keeps_what_was_accepted_where_nothing_better_comes_of_it()
    {
        // Both courses close the gap alike; the accepted one stays, in its own month.
        using var year = new TrapYear
        {
            Planning = "buffer_step: 0",
            Accepted =
                "accepted: 2026-01-01\nitems:\n  - {candidate: second, month: 2026-07, units: 1}\n",
            Candidates = """
                  - {id: first, title: First, credits: 12 ama-pra-1, hours: 10, offered: {from: 2026-01, to: 2026-12}}
                  - {id: second, title: Second, credits: 12 ama-pra-1, hours: 10, offered: {from: 2026-01, to: 2026-12}}
                """,
        };

        var plan = year.Plan();

        Assert.Equal(["2026-07 second"], plan.Lines());
        Assert.Equal(0m, plan.Level("change"));
    }
}
