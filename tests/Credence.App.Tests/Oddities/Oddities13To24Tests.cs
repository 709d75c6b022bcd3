using Credence.App.Tests.Stories;
using Credence.Core.Allocation;
using Credence.Core.Credits;
using Credence.Core.Standing;

namespace Credence.App.Tests.Oddities;

public sealed class Oddities13To24Tests
{
    private const string TwoYears = "{months: 24}";

    private static string Total(string id, string tie, int amount) =>
        Oddity.Own(id, tie, TwoYears, $"{{id: total, title: Total, amount: {amount}}}");

    [Fact]
    public void Trap_13_the_same_credit_counts_at_two_bodies_but_once_inside_one()
    {
        string Board(string id) =>
            Oddity.Own(
                id,
                "cycle_ends: 2027-05-31",
                TwoYears,
                "{id: opioids, title: Opioids, amount: 2, topics: [opioid-prescribing]}",
                "{id: pain, title: Pain, amount: 2, topics: [pain-management]}"
            );
        var standing = Oddity.Check(
            "2026-11-22",
            Board("one") + Board("two"),
            "L1,2026-02-01,X,Both,course,2 ama-pra-1,opioid-prescribing+pain-management:2,,\n"
        );
        Assert.All(standing.Obligations, body => Assert.Equal(Amount.Whole(2), body.Missing));
        // The rule is silent on sharing: the other requirement says so.
        Assert.Equal(["opioids"], standing.Requirement("one", "pain").MayShare);
    }

    [Theory]
    [InlineData("America/New_York")]
    [InlineData("Pacific/Honolulu")]
    [InlineData("Pacific/Guam")]
    public void Trap_14_a_printed_date_never_slips_by_time_zone(string zone)
    {
        var standing = Story.Check(
            "2027-01-01",
            $"form: 1\nphysician: {{name: Pat Example, degree: MD, timezone: {zone}}}\nobligations:\n"
                + Oddity.Own(
                    "board",
                    "cycle_ends: 2026-12-31",
                    "{months: 12}",
                    "{id: total, title: Total, amount: 10}"
                ),
            Oddity.Header
                + "L0,2025-12-31,X,Eve,course,3 ama-pra-1,,,\nL1,2026-12-31,X,Webinar,webinar,10 ama-pra-1,,,\n"
        );
        Assert.Equal(PreviousState.Met, standing.Body("board").Previous!.State);
        Assert.Equal(Amount.Zero, standing.Requirement("board", "total").Counted);
    }

    [Fact]
    public void Trap_15_a_credit_of_the_last_day_of_the_cycle_counts()
    {
        var board = Total("board", "cycle_ends: 2026-11-30", 10);
        var standing = Oddity.Check(
            "2026-11-30",
            board,
            "L1,2026-11-30,X,Last day,course,10 ama-pra-1,,,\n"
        );
        Assert.Equal(Status.Met, standing.Requirement("board", "total").Status);
        Assert.Equal(new DateOnly(2026, 11, 30), standing.Body("board").Cycle!.Value.End);
    }

    [Fact]
    public void Trap_16_the_day_after_a_missed_deadline_the_missed_cycle_comes_first()
    {
        var standing = Oddity.Check(
            "2026-12-01",
            Total("safe", "cycle_ends: 2027-05-31", 1)
                + Total("missed", "cycle_ends: 2026-11-30", 10),
            "L0,2024-11-30,X,Before,course,1 ama-pra-1,,,\nL1,2026-01-30,X,Some,course,4 ama-pra-1,,,\n"
        );
        Assert.Equal("missed", standing.Obligations[0].Id);
        var previous = standing.Obligations[0].Previous!;
        Assert.Equal(PreviousState.Short, previous.State);
        Assert.Equal(Amount.Whole(6), previous.Missing);
        Assert.Equal(Status.Overdue, standing.Obligations[0].Status);
        Assert.Equal(new DateOnly(2026, 12, 1), standing.Obligations[0].Cycle!.Value.Start);
    }

    [Theory]
    [InlineData("2026-10-29", Status.OnPace)]
    [InlineData("2026-10-30", Status.Behind)]
    public void Trap_17_the_pace_has_one_month_of_grace(string asOf, Status status)
    {
        // 24 credits in the 730 days to May 31, 2027. A month before October 29 is September 29, 2026: 486 days,
        // 24 * 486 / 730 = 15.98, and 16 are there. A month before October 30: 487 days, 16.01.
        var standing = Oddity.Check(
            asOf,
            Total("board", "cycle_ends: 2027-05-31", 24),
            "L1,2025-12-01,X,One,course,8 ama-pra-1,,,\nL2,2026-04-01,X,Two,course,8 ama-pra-1,,,\n"
        );
        Assert.Equal(status, standing.Requirement("board", "total").Status);
    }

    [Fact]
    public void Trap_18_an_extension_moves_the_window_and_the_deadline()
    {
        var standing = Oddity.Check(
            "2026-11-22",
            Total("board", "cycle_ends: 2026-10-31\n    extended_to: 2026-12-31", 10),
            "L1,2026-11-15,X,Late but in time,course,10 ama-pra-1,,,\n"
        );
        var total = standing.Requirement("board", "total");
        Assert.Equal(Status.Met, total.Status);
        Assert.Equal(new DateOnly(2026, 12, 31), total.Deadline);
        Assert.Equal(new DateOnly(2026, 10, 31), standing.Body("board").Cycle!.Value.End);
    }

    [Fact]
    public void Trap_19_a_card_renewed_early_holds_from_its_own_date()
    {
        var hospital = Oddity.Own(
            "hospital",
            "cycle_ends: 2027-03-31",
            TwoYears,
            "{id: acls, title: ACLS, amount: 1, unit: certificate, window: 'valid:24', topics: [life-support]}"
        );
        var standing = Oddity.Check(
            "2026-11-22",
            hospital,
            "L1,2024-12-10,AHA,ACLS,simulation,4 ama-pra-1,life-support,,2026-12-31\nL2,2026-10-05,AHA,ACLS,simulation,4 ama-pra-1,life-support,,2028-10-31\n"
        );
        var acls = standing.Requirement("hospital", "acls");
        Assert.Equal(Status.Met, acls.Status);
        Assert.Equal(new DateOnly(2028, 10, 31), acls.Deadline);
        Assert.Equal(0, standing.MissingItems);
    }

    [Fact]
    public void Trap_20_two_hospitals_from_one_template_have_their_own_cycles()
    {
        const string Two =
            "  - {id: north, body: tpl-hospital-credentialing, cycle_ends: 2027-03-31}\n"
            + "  - {id: south, body: tpl-hospital-credentialing, cycle_ends: 2028-09-30}\n";
        var standing = Oddity.Check(
            "2026-11-22",
            Two,
            "L1,2026-05-01,X,Course,course,10 ama-pra-1,,,\n"
        );
        Assert.Equal(new DateOnly(2027, 3, 31), standing.Body("north").Cycle!.Value.End);
        Assert.Equal(new DateOnly(2028, 9, 30), standing.Body("south").Cycle!.Value.End);
        Assert.All(standing.Obligations, body => Assert.NotEmpty(body.Requirements));
    }

    [Fact]
    public void Trap_21_the_same_activity_twice_counts_once()
    {
        var standing = Oddity.Check(
            "2026-11-22",
            Total("board", "cycle_ends: 2027-05-31", 20),
            "L1,2026-05-01,X,Course,course,10 ama-pra-1,,,\nL2,2026-05-01,X,Course,course,10 ama-pra-1,,,\n"
        );
        Assert.Equal(Amount.Whole(10), standing.Requirement("board", "total").Counted);
        var twice = Assert.Single(standing.Uncounted);
        Assert.Equal(("L2", UncountedReason.Duplicate), (twice.Activity.Value, twice.Reason));
    }

    [Fact]
    public void Trap_22_more_than_a_thousand_activities_and_a_hundred_requirements()
    {
        var topics = Story
            .Library.Words.Topics.Where(topic => topic != "own-specialty")
            .Order()
            .Take(50)
            .ToList();
        var requirements = Enumerable
            .Range(0, 100)
            .Select(i =>
                $"{{id: r{i}, title: R{i}, amount: 1, topics: [{topics[i % 50]}], within: total}}"
            )
            .Prepend("{id: total, title: Total, amount: 500}")
            .ToArray();
        var ledger = string.Concat(
            Enumerable
                .Range(1, 1100)
                .Select(i =>
                    $"L{i},{new DateOnly(2025, 6, 1).AddDays(i % 500):yyyy-MM-dd},P{i},T{i},course,0.25 ama-pra-1,{topics[i % 50]},,\n"
                )
        );
        var standing = Oddity.Check(
            "2026-11-22",
            Oddity.Own("board", "cycle_ends: 2027-05-31", TwoYears, requirements),
            ledger
        );
        // 1,100 quarters are 275 credits; each of the 50 topics has 22 quarters and needs eight, four for each of its two requirements.
        Assert.Equal(Amount.Whole(275), standing.Requirement("board", "total").Counted);
        Assert.All(
            standing.Body("board").Requirements,
            requirement => Assert.True(requirement.Id == "total" || requirement.Shortfall.IsZero)
        );
        Assert.Equal(Amount.Whole(225), standing.Missing);
    }

    [Fact]
    public void Trap_23_an_override_lifts_types_and_topics_but_not_the_window()
    {
        var board = Oddity.Own(
            "board",
            "cycle_ends: 2027-05-31",
            TwoYears,
            "{id: total, title: Total, amount: 10, accepts: [ama-pra-1]}",
            "{id: ethics, title: Ethics, amount: 2, topics: [ethics], within: total}"
        );
        var standing = Oddity.Check(
            "2026-11-22",
            board,
            "L1,2026-05-01,X,Committee,teaching,2 ama-pra-2,,board/ethics,\nL2,2024-05-01,X,Too old,course,2 ama-pra-1,,board/ethics,\n"
        );
        Assert.Equal(Amount.Whole(2), standing.Requirement("board", "ethics").Counted);
        Assert.Equal(Amount.Whole(2), standing.Requirement("board", "total").Counted);
        Assert.Contains(
            standing.Uncounted,
            entry => entry is { Activity.Value: "L2", Reason: UncountedReason.OverrideIllegal }
        );
    }

    [Fact]
    public void Trap_24_an_unknown_fact_counts_as_due_and_is_asked_once()
    {
        string Board(string id) =>
            Oddity.Own(
                id,
                "cycle_ends: 2027-05-31",
                TwoYears,
                "{id: total, title: Total, amount: 20}",
                "{id: opioids, title: Opioids, amount: 9, topics: [opioid-prescribing], when: {attribute: prescribes_opioids}}"
            );
        var standing = Oddity.Check("2026-11-22", Board("one") + Board("two"), "");
        Assert.Equal(Status.AnswerNeeded, standing.Requirement("one", "opioids").Status);
        Assert.Equal(
            2,
            Assert
                .Single(standing.Questions, question => question.Fact == "prescribes_opioids")
                .Changes
        );
        // 20 for sure, and up to 9 more depending on one answer.
        Assert.Equal(Amount.Whole(29), standing.Missing);
        Assert.Equal(Amount.Whole(9), standing.MissingIfAnswered);
    }

    [Fact]
    public void Trap_25_a_year_that_ended_before_the_license_is_not_owed()
    {
        var standing = Oddity.Check(
            "2026-11-22",
            Oddity.Own(
                "board",
                "licensed_on: 2026-08-01\n    cycle_ends: 2026-12-31",
                TwoYears,
                "{id: yearly, title: Each year, amount: 2, window: year}"
            ),
            ""
        );
        // Of 2025 and 2026 only the second is this physician's.
        Assert.Equal(
            new DateOnly(2026, 12, 31),
            Assert.Single(standing.Body("board").Requirements).Deadline
        );
    }

    [Fact]
    public void Trap_26_a_duty_due_before_the_ledger_began_is_asked_not_scolded()
    {
        var standing = Oddity.Check(
            "2026-11-22",
            "  - {body: us-ct-dph, licensed_on: 2012-05-10, cycle_ends: 2027-02-28}\n",
            "L1,2025-03-05,X,Course,course,50 ama-pra-1,internal-medicine,,\n"
        );
        var assault = standing.Requirement("us-ct-dph", "sexual-assault");
        Assert.Equal(Status.AnswerNeeded, assault.Status);
        Assert.True(assault.DidYouDoThis);
    }

    [Fact]
    public void Trap_27_a_stackable_root_shares_its_credits_with_everything_else()
    {
        var standing = Oddity.Check(
            "2026-11-22",
            Oddity.Own(
                "board",
                "cycle_ends: 2027-05-31",
                TwoYears,
                "{id: total, title: Total, amount: 20}",
                "{id: hours, title: Any hours, amount: 30, stackable: true}",
                "{id: formal, title: Formal hours, amount: 10, stackable: true, accepts: [ama-pra-1], within: hours}"
            ),
            "L1,2026-05-01,X,Course,course,12 ama-pra-2,,,\n"
        );
        // Total lacks 8. The stackable hours lack 18, the formal ones among them 10: the same 18 close all.
        Assert.Equal(Amount.Whole(8), standing.Requirement("board", "total").Shortfall);
        Assert.Equal(Amount.Whole(18), standing.Requirement("board", "hours").Missing);
        Assert.Equal(Amount.Whole(18), standing.Missing);
        Assert.Equal(Amount.Whole(26), standing.Body("board").Missing);
    }
}
