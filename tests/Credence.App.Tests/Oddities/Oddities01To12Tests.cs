using Credence.App.Tests.Stories;
using Credence.Core.Allocation;
using Credence.Core.Credits;
using Credence.Core.Standing;

namespace Credence.App.Tests.Oddities;

public sealed class Oddities01To12Tests
{
    private const string TwoYears = "{months: 24}";
    private const string Fifty =
        "{id: total, title: Total, amount: 50, accepts: [ama-pra-1, ama-pra-2]}";

    [Fact]
    public void Trap_01_three_licenses_each_20_short_that_the_same_20_close()
    {
        var standing = Oddity.Check(
            "2026-11-22",
            Oddity.Own("one", "cycle_ends: 2027-05-31", TwoYears, Fifty)
                + Oddity.Own("two", "cycle_ends: 2027-06-30", TwoYears, Fifty)
                + Oddity.Own("three", "cycle_ends: 2027-12-31", TwoYears, Fifty),
            "L1,2026-03-01,X,Meeting,conference,30 ama-pra-1,,,\n"
        );

        // Each: 50 - 30 = 20. The same twenty close all three.
        Assert.All(standing.Obligations, body => Assert.Equal(Amount.Whole(20), body.Missing));
        Assert.Equal(Amount.Whole(20), standing.Missing);
    }

    [Fact]
    public void Trap_02_a_meeting_of_ten_credits_with_two_on_opioids()
    {
        var standing = Oddity.Check(
            "2026-11-22",
            Oddity.Own(
                "board",
                "cycle_ends: 2027-05-31",
                TwoYears,
                Fifty,
                "{id: opioids, title: Opioids, amount: 3, topics: [opioid-prescribing], within: total}"
            ),
            "L1,2026-03-01,X,Meeting,conference,10 ama-pra-1,opioid-prescribing:2,,\n"
        );

        Assert.Equal(Amount.Whole(2), standing.Requirement("board", "opioids").Counted);
        Assert.Equal(Amount.Whole(10), standing.Requirement("board", "total").Counted);
        // 50 - 10 = 40, and the one opioid credit that lacks is among them.
        Assert.Equal(Amount.Whole(40), standing.Missing);
    }

    [Fact]
    public void Trap_03_a_Category_1_floor_with_more_than_enough_Category_2()
    {
        var standing = Oddity.Check(
            "2026-11-22",
            Oddity.Own(
                "board",
                "cycle_ends: 2027-05-31",
                TwoYears,
                Fifty,
                "{id: floor, title: Category 1, amount: 20, accepts: [ama-pra-1], within: total}"
            ),
            "L1,2026-01-01,X,Reading,journal,60 ama-pra-2,,,\nL2,2026-03-01,X,Course,course,5 ama-pra-1,,,\n"
        );

        // The total is full (45 of Category 2 and 5 of Category 1), the floor lacks 15.
        Assert.Equal(Amount.Whole(50), standing.Requirement("board", "total").Counted);
        Assert.Equal(Amount.Whole(15), standing.Requirement("board", "floor").Shortfall);
        Assert.Equal(Amount.Whole(15), standing.Body("board").Missing);
    }

    [Fact]
    public void Trap_04_the_eight_hours_of_the_DEA_are_owed_once_and_to_nobody_else()
    {
        const string Dea =
            "  - body: us-dea-mate\n    cycle_ends: 2028-10-31\n    licensed_on: 2013-11-01\n";
        var before = Oddity.Check(
            "2026-11-22",
            Dea,
            "L1,2019-04-01,X,Waiver course,course,8 ama-pra-1,substance-use-disorder,,\n"
        );
        var training = before.Requirement("us-dea-mate", "training");
        Assert.Equal(Amount.Whole(8), training.Counted);
        Assert.True(training.Shortfall.IsZero);
        Assert.Equal(Amount.Zero, before.Missing);
    }

    [Fact]
    public void Trap_05_a_reporting_window_longer_than_the_license()
    {
        var yearly = Oddity.Own(
            "yearly",
            "cycle_ends: 2027-05-31",
            "{months: 12, lookback_months: 24}",
            "{id: total, title: Total, amount: 50, accepts: []}"
        );
        var standing = Oddity.Check(
            "2026-11-22",
            yearly,
            "L1,2025-06-01,X,First day,course,30 ama-pra-1,,,\nL2,2025-05-31,X,One day early,course,20 ama-pra-1,,,\n"
        );

        // 24 months to May 31, 2027 begin June 1, 2025.
        Assert.Equal(Amount.Whole(30), standing.Requirement("yearly", "total").Counted);
        Assert.Equal(
            new DateOnly(2025, 6, 1),
            standing.Requirement("yearly", "total").Window.Start
        );
        Assert.Equal(new DateOnly(2026, 6, 1), standing.Body("yearly").Cycle!.Value.Start);
    }

    [Fact]
    public void Trap_05_a_reporting_window_shorter_than_the_license()
    {
        var standing = Oddity.Check(
            "2026-11-22",
            Oddity.Own(
                "short",
                "cycle_ends: 2027-05-31",
                "{months: 36, lookback_months: 12}",
                "{id: total, title: Total, amount: 20}"
            ),
            "L1,2026-05-31,X,One day early,course,9 ama-pra-1,,,\nL2,2026-06-01,X,First day,course,4 ama-pra-1,,,\n"
        );
        Assert.Equal(Amount.Whole(4), standing.Requirement("short", "total").Counted);
        Assert.Equal(new DateOnly(2024, 6, 1), standing.Body("short").Cycle!.Value.Start);
    }

    [Theory]
    [InlineData("Adams", 2028)]
    [InlineData("Lee", 2028)]
    [InlineData("Moss", 2027)]
    [InlineData("Zhang", 2027)]
    public void Trap_06_West_Virginia_renews_A_to_L_in_even_years_and_M_to_Z_in_odd_years(
        string surname,
        int year
    )
    {
        var standing = Story.Check(
            "2026-11-22",
            $"form: 1\nphysician: {{name: Pat {surname}, degree: MD}}\nobligations:\n  - {{body: us-wv-bom, licensed_on: 2012-03-01}}\n",
            Oddity.Header
        );
        Assert.Equal(new DateOnly(year, 6, 30), standing.Body("us-wv-bom").Cycle!.Value.End);
    }

    [Theory]
    [InlineData("1980-03-14", 2028)]
    [InlineData("1981-03-14", 2027)]
    public void Trap_06_Maine_renews_in_the_birth_month_of_even_years_for_even_birth_years(
        string born,
        int year
    )
    {
        var standing = Story.Check(
            "2026-11-22",
            $"form: 1\nphysician: {{name: Pat Example, degree: MD, born: {born}}}\nobligations:\n  - {{body: us-me-blm, licensed_on: 2012-03-01}}\n",
            Oddity.Header
        );
        Assert.Equal(new DateOnly(year, 3, 31), standing.Body("us-me-blm").Cycle!.Value.End);
    }

    [Fact]
    public void Trap_07_every_third_renewal_counts_blocks_from_the_license()
    {
        // Licensed March 1, 2020, cycles of two years end February 28: the second block is cycles 4 to 6,
        // March 1, 2026 to February 29, 2032.
        var board = Oddity.Own(
            "board",
            "{licensed_on: 2020-03-01, cycle_ends: 2028-02-29}"
                .Trim('{', '}')
                .Replace(", ", "\n    "),
            TwoYears,
            "{id: violence, title: Domestic violence, amount: 2, topics: [domestic-violence], window: every-cycles:3}"
        );
        var standing = Oddity.Check(
            "2026-11-22",
            board,
            "L1,2025-12-01,X,Course,course,2 ama-pra-1,domestic-violence,,\n"
        );
        var violence = standing.Requirement("board", "violence");
        Assert.Equal(new DateOnly(2026, 3, 1), violence.Window.Start);
        Assert.Equal(new DateOnly(2032, 2, 29), violence.Deadline);
        Assert.Equal(Amount.Whole(2), violence.Shortfall);
    }

    [Fact]
    public void Trap_08_the_first_cycle_is_exempt_and_the_second_is_not()
    {
        var board = Oddity.Own(
            "board",
            "licensed_on: 2025-09-10\n    cycle_ends: 2027-05-31",
            TwoYears,
            "{id: total, title: Total, amount: 40, when: {not: {first_cycle: true}}}"
        );
        Assert.Equal(
            Status.NotApplicable,
            Oddity.Check("2026-11-22", board, "").Requirement("board", "total").Status
        );
        Assert.Equal(
            Amount.Whole(40),
            Oddity.Check("2027-06-01", board, "").Requirement("board", "total").Needed
        );
    }

    [Fact]
    public void Trap_09_a_rule_in_force_from_a_future_date_decides_by_the_deadline()
    {
        string Board(string end) =>
            Oddity.Own(
                "board",
                $"cycle_ends: {end}",
                TwoYears,
                "{id: total, title: Total, amount: 40}",
                "{id: nutrition, title: Nutrition, amount: 1, topics: [nutrition], within: total, effective_from: 2027-01-01}"
            );
        Assert.DoesNotContain(
            Oddity.Check("2026-11-22", Board("2026-12-31"), "").Body("board").Requirements,
            requirement => requirement.Id == "nutrition"
        );
        var coming = Assert.Single(
            Oddity.Check("2026-11-22", Board("2026-12-31"), "").Body("board").Coming
        );
        Assert.Equal(new DateOnly(2027, 1, 1), coming.From);
        Assert.Equal(
            Amount.Whole(1),
            Oddity
                .Check("2026-11-22", Board("2027-06-30"), "")
                .Requirement("board", "nutrition")
                .Needed
        );
    }

    [Fact]
    public void Trap_10_quarter_hours_are_rounded_down_at_one_body_only()
    {
        string Board(string id, string round) =>
            $"  - id: {id}\n    cycle_ends: 2027-05-31\n    custom:\n      id: {id}\n      name: {id}\n      {round}requirements: [{{id: total, amount: 20}}]\n";
        var standing = Oddity.Check(
            "2026-11-22",
            Board("exact", "") + Board("quarters", "round: quarter\n      "),
            "L1,2026-02-01,X,Seven and a third,course,7.33 ama-pra-1,,,\n"
        );
        Assert.Equal(Amount.From(7.33m), standing.Requirement("exact", "total").Counted);
        Assert.Equal(Amount.From(7.25m), standing.Requirement("quarters", "total").Counted);
    }

    [Fact]
    public void Trap_11_the_newest_left_over_credits_are_carried_up_to_the_maximum()
    {
        const string Board =
            "  - id: board\n    cycle_ends: 2027-12-31\n    custom:\n      id: board\n      name: board\n      cycle: {months: 12}\n"
            + "      carry_over: {allowed: true, max: 10}\n      requirements: [{id: total, amount: 20}]\n";
        var standing = Oddity.Check(
            "2027-03-01",
            Board,
            "L1,2026-02-01,X,Winter,course,15 ama-pra-1,,,\nL2,2026-09-01,X,Fall,course,20 ama-pra-1,,,\n"
        );

        // 2026: 15 of winter and 5 of fall are used; 15 of fall are left, at most 10 are carried.
        Assert.Equal(Amount.Whole(10), standing.Body("board").CarriedIn);
        var line = Assert.Single(standing.Requirement("board", "total").Allocations);
        Assert.Equal("L2", line.Activity?.Value);
        Assert.Equal(Amount.Whole(10), standing.Requirement("board", "total").Counted);
        // Carried credits count in the next cycle only.
        Assert.Equal(
            Amount.Zero,
            Oddity
                .Check(
                    "2028-03-01",
                    Board,
                    "L1,2026-02-01,X,Winter,course,15 ama-pra-1,,,\nL2,2026-09-01,X,Fall,course,20 ama-pra-1,,,\n"
                )
                .Requirement("board", "total")
                .Counted
        );
    }

    [Fact]
    public void Trap_11_carry_back_fills_the_cycle_before_and_is_spent_for_this_one()
    {
        const string Board =
            "  - id: board\n    cycle_ends: 2027-12-31\n    custom:\n      id: board\n      name: board\n      cycle: {months: 12}\n"
            + "      carry_over: {allowed: false, max: 10, back: true}\n      requirements: [{id: total, amount: 20}]\n";
        var standing = Oddity.Check(
            "2027-03-01",
            Board,
            "L1,2026-01-01,X,Winter,course,15 ama-pra-1,,,\nL2,2027-02-01,X,Late,course,8 ama-pra-1,,,\n"
        );
        Assert.Equal(PreviousState.Met, standing.Body("board").Previous!.State);
        Assert.Equal(Amount.Whole(3), standing.Requirement("board", "total").Counted);
    }

    [Fact]
    public void Trap_12_the_exact_sharing_succeeds_where_first_come_first_served_fails()
    {
        // First come, first served puts the opioid-and-ethics course on opioids and leaves ethics empty.
        var standing = Oddity.Check(
            "2026-11-22",
            Oddity.Own(
                "board",
                "cycle_ends: 2027-05-31",
                TwoYears,
                "{id: opioids, title: Opioids, amount: 2, topics: [opioid-prescribing]}",
                "{id: ethics, title: Ethics, amount: 2, topics: [ethics]}"
            ),
            "L1,2026-02-01,X,Both,course,2 ama-pra-1,opioid-prescribing+ethics:2,,\nL2,2026-03-01,X,Opioids,course,2 ama-pra-1,opioid-prescribing,,\n"
        );
        Assert.Equal(Amount.Zero, standing.Missing);
        Assert.Equal(
            "L1",
            Assert.Single(standing.Requirement("board", "ethics").Allocations).Activity?.Value
        );
    }
}
