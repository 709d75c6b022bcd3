using Credence.App.Tests.Stories;
using Credence.Core.Allocation;
using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Standing;

namespace Credence.App.Tests.Oddities;

/// <summary>Sentences of engine.md that a second reading held against the engine; figures reasoned by hand.</summary>
public sealed class ReviewTests
{
    private const string TwoYears = "{months: 24}";
    private const string Ten = "{id: total, title: Total, amount: 10}";

    [Fact]
    public void A_block_of_three_cycles_is_no_debt_of_the_first_of_them()
    {
        // Cycles 1 to 3 since June 1, 2022 end May 31, 2024, 2026 and 2028: the block is due in 2028.
        var standing = Oddity.Check(
            "2026-11-22",
            Oddity.Own(
                "board",
                "licensed_on: 2022-06-01\n    cycle_ends: 2028-05-31",
                TwoYears,
                Ten,
                "{id: violence, title: Violence, amount: 2, topics: [domestic-violence], window: 'every-cycles:3'}"
            ),
            "L0,2024-05-31,X,Before,course,1 ama-pra-1,,,\nL1,2025-06-01,X,Course,course,10 ama-pra-1,,,\n"
        );
        Assert.Equal(PreviousState.Met, standing.Body("board").Previous!.State);
        Assert.NotEqual(Status.Overdue, standing.Body("board").Status);
    }

    [Fact]
    public void What_may_have_been_done_before_the_ledger_began_does_not_make_the_cycle_before_overdue()
    {
        // Due at the first renewal, May 31, 2014; the ledger begins in 2023 and covers the cycle that ended in 2026.
        var standing = Oddity.Check(
            "2026-11-22",
            Oddity.Own(
                "board",
                "licensed_on: 2012-06-01\n    cycle_ends: 2028-05-31",
                TwoYears,
                Ten,
                "{id: abuse, title: Child abuse, amount: 2, topics: [child-abuse], window: once, deadline: first-renewal}"
            ),
            "L0,2023-05-31,X,Before,course,1 ama-pra-1,,,\nL1,2025-06-01,X,Course,course,10 ama-pra-1,,,\n"
        );
        Assert.Equal(PreviousState.Unknown, standing.Body("board").Previous!.State);
        Assert.Equal(Status.AnswerNeeded, standing.Requirement("board", "abuse").Status);
        Assert.NotEqual(Status.Overdue, standing.Body("board").Status);
    }

    [Fact]
    public void A_cycle_filled_in_its_extension_is_met_after_it()
    {
        var standing = Oddity.Check(
            "2027-01-15",
            Oddity.Own(
                "board",
                "cycle_ends: 2026-10-31\n    extended_to: 2026-12-31",
                TwoYears,
                Ten
            ),
            "L0,2024-10-31,X,Before,course,1 ama-pra-1,,,\nL1,2026-11-15,X,In the extension,course,10 ama-pra-1,,,\n"
        );
        var previous = standing.Body("board").Previous!;
        Assert.Equal(new DateOnly(2026, 10, 31), previous.Cycle.End);
        Assert.Equal(PreviousState.Met, previous.State);
    }

    [Fact]
    public void A_cycle_that_ended_during_training_was_not_owed()
    {
        var standing = Oddity.Check(
            "2026-11-22",
            Oddity.Own(
                "board",
                "cycle_ends: 2028-05-31\n    status: [{is: training}, {from: 2026-07-01, is: active}]",
                TwoYears,
                Ten
            ),
            "L0,2024-05-31,X,Before,course,1 ama-pra-1,,,\n"
        );
        Assert.Null(standing.Body("board").Previous);
        Assert.Equal(Amount.Whole(10), standing.Body("board").Missing);
    }

    [Fact]
    public void An_inactive_license_asks_nothing()
    {
        var standing = Oddity.Check(
            "2026-11-22",
            Oddity.Own(
                "board",
                "cycle_ends: 2028-05-31\n    status: inactive",
                TwoYears,
                "{id: opioids, title: Opioids, amount: 2, topics: [opioid-prescribing], when: {attribute: prescribes_opioids}}"
            ),
            ""
        );
        Assert.Empty(standing.Questions);
    }

    [Fact]
    public void A_plan_is_held_against_what_it_gives_before_the_deadline()
    {
        // Ten are missing by February 28, 2027; the plan brings ten in January and one in November.
        var folder = Story.Read(
            "form: 1\nphysician: {name: Pat Example, degree: MD, specialties: [internal-medicine]}\nobligations:\n"
                + Oddity.Own("board", "cycle_ends: 2027-02-28", TwoYears, Ten),
            Oddity.Header,
            []
        );
        var standing = Check.Of(
            Story.InputFor("2026-11-22", folder) with
            {
                Planned =
                [
                    Planned("P1", new DateOnly(2027, 1, 15), 10),
                    Planned("P2", new DateOnly(2027, 11, 15), 1),
                ],
            }
        );
        Assert.Equal(Status.Behind, standing.Requirement("board", "total").Status);
        // Planned credit that a requirement needs is not picked at random: only the one in November is, 1 of 11.
        Assert.Equal(9, standing.Pitfalls.RandomSelection);
    }

    [Fact]
    public void A_body_with_an_open_question_is_not_shown_as_met()
    {
        var standing = Oddity.Check(
            "2026-11-22",
            Oddity.Own(
                "board",
                "cycle_ends: 2027-05-31",
                TwoYears,
                "{id: opioids, title: Opioids, amount: 2, topics: [opioid-prescribing], when: {attribute: prescribes_opioids}}"
            ),
            "L1,2026-03-01,X,Course,course,2 ama-pra-1,opioid-prescribing,,\n"
        );
        Assert.Equal(Amount.Zero, standing.Body("board").Missing);
        Assert.Equal(Status.AnswerNeeded, standing.Body("board").Status);
    }

    [Fact]
    public void An_amount_that_hangs_on_a_fact_is_open_only_in_its_difference()
    {
        // 50 or 20, depending on one answer: 20 for sure and up to 30 more.
        var board = Oddity.Own(
            "board",
            "cycle_ends: 2027-05-31\n    TOLD",
            TwoYears,
            "{id: total, title: Total, amount: [{when: {attribute: prescribes_opioids}, is: 50}, {is: 20}]}"
        );
        var asked = Oddity.Check("2026-11-22", board.Replace("    TOLD\n", ""), "");
        Assert.Equal(Amount.Whole(50), asked.Missing);
        Assert.Equal(Amount.Whole(30), asked.MissingIfAnswered);

        // What the body told this person settles it.
        var told = Oddity.Check("2026-11-22", board.Replace("TOLD", "amounts: {total: 25}"), "");
        Assert.Equal(Amount.Whole(25), told.Missing);
        Assert.DoesNotContain(told.Questions, question => question.Fact == "prescribes_opioids");
    }

    [Fact]
    public void An_override_keeps_a_course_from_counting_as_an_activity_elsewhere_in_the_body()
    {
        var standing = Oddity.Check(
            "2026-11-22",
            Oddity.Own(
                "board",
                "cycle_ends: 2027-05-31",
                TwoYears,
                Ten,
                "{id: ethics, title: Ethics, amount: 1, unit: activity, topics: [ethics]}"
            ),
            "L1,2026-03-01,X,Course,course,2 ama-pra-1,ethics,board/total,\n"
        );
        Assert.Equal(Amount.Whole(2), standing.Requirement("board", "total").Counted);
        Assert.Equal(Amount.Zero, standing.Requirement("board", "ethics").Counted);
    }

    [Fact]
    public void A_carried_credit_that_counts_is_not_listed_as_uncounted()
    {
        const string Board =
            "  - id: board\n    cycle_ends: 2027-12-31\n    custom:\n      id: board\n      name: board\n      cycle: {months: 12}\n"
            + "      carry_over: {allowed: true, max: 10}\n      requirements: [{id: total, amount: 20}]\n";
        var standing = Oddity.Check(
            "2027-03-01",
            Board,
            "L1,2026-02-01,X,Winter,course,15 ama-pra-1,,,\nL2,2026-09-01,X,Fall,course,20 ama-pra-1,,,\n"
        );
        // Ten of L2 are carried and count; of its twenty the other ten lie outside the window.
        var entry = Assert.Single(standing.Uncounted, one => one.Activity.Value == "L2");
        Assert.Equal(Amount.Whole(10), entry.Amount);
    }

    [Fact]
    public void The_first_hours_that_count_double_are_those_of_each_cycle()
    {
        // Nevada doubles four hours in geriatrics: 2 in this cycle are 4, whatever the four of the last one were.
        var standing = Oddity.Check(
            "2026-11-22",
            "  - {body: us-nv-bme, licensed_on: 2010-03-01, cycle_ends: 2027-06-30}\n",
            "L1,2024-03-01,X,Before,course,4 ama-pra-1,geriatrics,,\nL2,2026-03-01,X,Now,course,2 ama-pra-1,geriatrics,,\n"
        );
        Assert.Equal(Amount.Whole(4), standing.Requirement("us-nv-bme", "total").Counted);
    }

    [Fact]
    public void A_child_written_before_its_parent_has_the_types_of_the_parent()
    {
        var standing = Oddity.Check(
            "2026-11-22",
            Oddity.Own(
                "board",
                "cycle_ends: 2027-05-31",
                TwoYears,
                "{id: ethics, title: Ethics, amount: 2, topics: [ethics], within: total}",
                "{id: total, title: Total, amount: 20, accepts: [ama-pra-1]}"
            ),
            "L1,2026-03-01,X,Reading,journal,2 ama-pra-2,ethics,,\n"
        );
        Assert.Equal(Amount.Zero, standing.Requirement("board", "ethics").Counted);
    }

    [Fact]
    public void The_first_of_two_clocks_is_not_met_by_credit_that_the_parent_does_not_take()
    {
        var standing = Oddity.Check(
            "2026-11-22",
            Oddity.Own(
                "board",
                "licensed_on: 2025-06-01\n    cycle_ends: 2027-05-31",
                TwoYears,
                "{id: total, title: Total, amount: 20, accepts: [ama-pra-1]}",
                "{id: ethics, title: Ethics, amount: 2, topics: [ethics], within: total, due: {first: licensed+24m, then: 48m}}"
            ),
            "L1,2026-03-01,X,Reading,journal,2 ama-pra-2,ethics,,\n"
        );
        Assert.Equal(new DateOnly(2027, 6, 1), standing.Requirement("board", "ethics").Deadline);
    }

    [Theory]
    [InlineData("", 2, 2)]
    [InlineData("L1,2025-12-01,X,Course,course,2 ama-pra-1,ethics,,\n", 1, 0)]
    public void Of_two_clocks_the_first_is_a_one_time_item_and_the_second_is_yearly(
        string ledger,
        int annual,
        int oneTime
    )
    {
        // Due September 1, 2026: two hours, once. Afterwards 12 * 2 / 48 = 0.5 a year, in whole credits 1.
        var standing = Oddity.Check(
            "2026-06-01",
            Oddity.Own(
                "board",
                "licensed_on: 2024-09-01\n    cycle_ends: 2026-08-31",
                TwoYears,
                "{id: ethics, title: Ethics, amount: 2, topics: [ethics], due: {first: licensed+24m, then: 48m}}"
            ),
            ledger
        );
        Assert.Equal(Amount.Whole(annual), Assert.Single(standing.Annual.ByBody).Annual);
        Assert.Equal(Amount.Whole(oneTime), standing.Annual.OneTime);
    }

    [Fact]
    public void A_credit_that_counts_for_a_stackable_requirement_is_not_listed_as_uncounted()
    {
        var standing = Oddity.Check(
            "2026-11-22",
            Oddity.Own(
                "board",
                "cycle_ends: 2027-05-31",
                TwoYears,
                "{id: hours, title: Any hours, amount: 30, stackable: true}"
            ),
            "L1,2026-05-01,X,Course,course,12 ama-pra-2,,,\n"
        );
        Assert.Equal(Amount.Whole(12), standing.Requirement("board", "hours").Counted);
        Assert.Empty(standing.Uncounted);
    }

    private static CmeActivity Planned(string id, DateOnly date, int credits) =>
        new()
        {
            Id = new ActivityId(id),
            Date = date,
            Title = id,
            Lines = [new CreditLine(new CreditType("ama-pra-1"), Amount.Whole(credits))],
        };
}
