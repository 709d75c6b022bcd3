using Credence.Core.Allocation;
using Credence.Core.Credits;
using Credence.Core.Obligations;
using Credence.Core.Requirements;

namespace Credence.Core.Tests.Standing;

/// <summary>What an ended cycle leaves over for the next, and what the next may fill before it (engine.md section 3).</summary>
public sealed class CarriedCreditsTests
{
    private static readonly Requirement Total = Board.Credits("total", 20);
    private static readonly Requirement Pain = Board.Credits("pain", 4, topics: "pain");

    [Fact]
    public void What_was_put_nowhere_counts_in_the_next_cycle_only()
    {
        var person = Carrying(10, Total).Did("2024-09-01", "27 ama-pra-1");
        Assert.Equal(Amount.Whole(7), person.Stands().CarriedIn);
        Assert.Equal(Amount.Whole(7), person.Stands("total").Counted);
        Assert.Equal(
            "carried over from the cycle before",
            Assert.Single(person.Stands("total").Allocations).Why
        );
        var later = person with { AsOf = new DateOnly(2027, 11, 22) };
        Assert.Equal(Amount.Zero, later.Stands().CarriedIn);
    }

    [Fact]
    public void At_most_so_many_and_the_newest()
    {
        var person = Carrying(10, Total)
            .Did("2024-09-01", "15 ama-pra-1")
            .Did("2025-02-01", "12 ama-pra-2")
            .Did("2025-03-01", "6 ama-pra-1");
        // 33 done, 20 put: the oldest are used first, so 7 of the second and all 6 of the last are left; 10 go on.
        Assert.Equal(Amount.Whole(10), person.Stands().CarriedIn);
        Assert.Equal(
            [("L2", Amount.Whole(4)), ("L3", Amount.Whole(6))],
            person
                .Stands("total")
                .Allocations.Select(line => (line.Activity!.Value.Value, line.Amount))
        );
    }

    [Fact]
    public void Only_types_the_rule_names_and_none_where_it_forbids_it()
    {
        var person = Carrying(
                10,
                over => over with { Types = [new CreditType("ama-pra-1")] },
                Total
            )
            .Did("2024-09-01", "23 ama-pra-1")
            .Did("2025-02-01", "5 ama-pra-2");
        Assert.Equal(Amount.Whole(3), person.Stands().CarriedIn);
        var forbidden = Carrying(10, over => over with { Allowed = false }, Total)
            .Did("2024-09-01", "25 ama-pra-1");
        Assert.Equal(Amount.Zero, forbidden.Stands().CarriedIn);
        Assert.Equal(Amount.Zero, forbidden.Stands().CarriedOut);
    }

    [Fact]
    public void Carried_credits_have_lost_their_topics()
    {
        var person = Carrying(10, Total, Pain).Did("2024-09-01", "34 ama-pra-1", "pain");
        // 20 on the total, 4 on pain, 10 are left over.
        Assert.Equal(Amount.Whole(10), person.Stands("total").Counted);
        Assert.Equal(Amount.Zero, person.Stands("pain").Counted);
    }

    [Fact]
    public void Unless_the_rule_keeps_them_and_then_each_part_keeps_its_own()
    {
        // Twenty of no topic fill the total; of six on pain four are needed, and two go on as pain.
        var kept = Carrying(10, over => over with { KeepTopics = true }, Total, Pain)
            .Did("2024-08-01", "20 ama-pra-1");
        var pain = kept.Did("2024-09-01", "6 ama-pra-1", "pain");
        Assert.Equal(Amount.Whole(2), pain.Stands().CarriedIn);
        Assert.Equal(Amount.Whole(2), pain.Stands("pain").Eligible);

        // Of four on pain and two on ethics it is the ethics that goes on.
        var ethics = kept.Did("2024-09-01", "6 ama-pra-1", "pain:4; ethics:2");
        Assert.Equal(Amount.Whole(2), ethics.Stands().CarriedIn);
        Assert.Equal(Amount.Zero, ethics.Stands("pain").Eligible);
        Assert.Equal(Amount.Whole(2), ethics.Stands("total").Counted);
    }

    [Fact]
    public void Parts_are_carried_in_the_order_written_up_to_what_is_left()
    {
        // Twenty fill the total; of nine left, three on ethics and four on pain come first, then two of no topic; seven go on.
        var kept = Carrying(7, over => over with { KeepTopics = true }, Total)
            .Did("2024-08-01", "20 ama-pra-1")
            .Did("2024-09-01", "9 ama-pra-1", "ethics:3; pain:4");
        var asking = kept with
        {
            Ties =
            [
                kept.Ties[0]
                    .Rules(version =>
                        version with
                        {
                            Requirements =
                            [
                                .. version.Requirements,
                                Pain,
                                Board.Credits("ethics", 9, topics: "ethics"),
                            ],
                        }
                    ),
            ],
        };
        // Asked of both cycles, the topics take their own first: nothing on them is left.
        Assert.Equal(Amount.Whole(2), asking.Stands().CarriedIn);
        Assert.Equal(Amount.Zero, asking.Stands("pain").Eligible);
        Assert.Equal(Amount.Whole(7), kept.Stands().CarriedIn);
        Assert.Equal(Amount.Whole(7), kept.Stands("total").Counted);
    }

    [Fact]
    public void A_requirement_the_rule_excepts_takes_none()
    {
        var person = Carrying(10, over => over with { Except = ["total"] }, Total)
            .Did("2024-09-01", "25 ama-pra-1");
        Assert.Equal(Amount.Whole(5), person.Stands().CarriedIn);
        Assert.Equal(Amount.Zero, person.Stands("total").Counted);
    }

    [Fact]
    public void Where_only_one_requirement_takes_them_what_it_did_not_use_is_carried_though_it_counted_above()
    {
        var pain = Pain with { Within = "total" };
        var person = Carrying(10, over => over with { Into = ["pain"] }, Total, pain)
            .Did("2024-09-01", "20 ama-pra-1", "pain:7; ethics:3")
            .Did("2025-09-01", "18 ama-pra-1", "pain:1");
        // Twenty of twenty, seven on pain and four of them needed: three go on, and nothing of the rest.
        Assert.Equal(Amount.Whole(3), person.Stands().CarriedIn);
        // One and three on pain; the total counts its own eighteen alone.
        Assert.Equal(Amount.Whole(4), person.Stands("pain").Counted);
        Assert.Equal(Amount.Whole(18), person.Stands("total").Counted);
        Assert.Equal(Amount.Whole(2), person.Stands().Missing);
    }

    [Fact]
    public void What_was_carried_once_is_not_carried_again()
    {
        var pain = Pain with { Within = "total" };
        var person = Carrying(10, over => over with { Into = ["pain"] }, Total, pain)
            .Did("2022-09-01", "20 ama-pra-1", "pain:20");
        Assert.Equal(Amount.Zero, person.Stands().CarriedIn);
        Assert.Equal(Amount.Zero, person.Stands("pain").Counted);
    }

    [Fact]
    public void Only_what_was_earned_in_the_last_months_is_carried_where_the_rule_says_so()
    {
        // Cycles end May 31: the last six months begin December 1, 2024.
        var person = Carrying(50, over => over with { LastMonths = 6 }, Total)
            .Did("2024-02-01", "20 ama-pra-1")
            .Did("2024-11-30", "3 ama-pra-1")
            .Did("2024-12-01", "4 ama-pra-1");
        Assert.Equal(Amount.Whole(4), person.Stands().CarriedIn);
    }

    [Fact]
    public void A_doubt_about_carrying_touches_those_who_need_what_was_carried()
    {
        var person = Carrying(10, over => over with { Doubt = "One table." }, Total)
            .Did("2024-09-01", "25 ama-pra-1");
        var needs = person.Did("2026-02-01", "15 ama-pra-1").Stands("total");
        Assert.Equal(Status.Unsettled, needs.Status);
        Assert.Equal("One table.", needs.Doubt);
        Assert.Equal(Status.Met, person.Did("2026-02-01", "20 ama-pra-1").Stands("total").Status);
        Assert.Equal("", person.Did("2026-02-01", "10 ama-pra-1").Stands("total").Doubt);
    }

    [Fact]
    public void What_is_left_over_now_would_go_into_the_next()
    {
        var person = Carrying(10, Total).Did("2026-03-01", "24.5 ama-pra-1");
        Assert.Equal(Board.Of(4.5m), person.Stands().CarriedOut);
        Assert.Equal(Amount.Zero, person.Stands().CarriedIn);
    }

    [Fact]
    public void Nothing_is_left_over_where_only_topics_are_asked_for() =>
        Assert.Equal(
            Amount.Zero,
            Carrying(10, Pain).Did("2024-09-01", "25 ama-pra-1", "pain").Stands().CarriedIn
        );

    [Fact]
    public void What_is_carried_was_used_and_has_no_reason_not_to_count()
    {
        var result = Carrying(10, Total).Did("2024-09-01", "27 ama-pra-1").Check();
        var rest = Assert.Single(result.Uncounted);
        Assert.Equal(Amount.Whole(20), rest.Amount);
    }

    [Fact]
    public void Where_the_rule_carries_back_the_cycle_before_is_filled_and_the_credits_are_spent()
    {
        var person = Back(50).Did("2024-09-01", "12 ama-pra-1").Did("2025-08-01", "15 ama-pra-1");
        // Met, and more than a year ago: nothing is said of it.
        Assert.Null(person.Stands().Previous);
        // Eight of the fifteen went back.
        Assert.Equal(Amount.Whole(7), person.Stands("total").Counted);
    }

    [Fact]
    public void Carrying_back_has_its_maximum()
    {
        var person = Back(5).Did("2023-06-01", "12 ama-pra-1").Did("2025-08-01", "15 ama-pra-1");
        Assert.Equal(Amount.Whole(3), person.Stands().Previous!.Missing);
        Assert.Equal(Amount.Whole(10), person.Stands("total").Counted);
    }

    [Fact]
    public void A_cycle_that_was_full_takes_nothing_back()
    {
        var person = Back(50).Did("2024-09-01", "20 ama-pra-1").Did("2025-08-01", "15 ama-pra-1");
        Assert.Equal(Amount.Whole(15), person.Stands("total").Counted);
    }

    [Fact]
    public void What_goes_back_is_put_on_a_requirement_and_not_chosen_at_random()
    {
        var person = Back(50).Did("2024-09-01", "12 ama-pra-1").Did("2026-08-01", "15 ama-pra-1");
        // Eight went back and seven count now: all fifteen serve.
        Assert.Equal(Amount.Whole(7), person.Stands("total").Counted);
        Assert.Equal(0, person.Check().Pitfalls.RandomSelection);
    }

    [Fact]
    public void What_goes_back_is_taken_from_the_part_without_a_topic_first()
    {
        // Eight of ten go back, seven of no topic and one of the three on pain; two on pain are left.
        var tie = Board.Asking(Total, Pain with { Within = "total" });
        var person = Person
            .On("2026-11-22")
            .Owing(Over(tie, CarryOver.None with { Allowed = false, Back = true, Max = null }))
            .Did("2024-09-01", "12 ama-pra-1", "pain")
            .Did("2025-08-01", "10 ama-pra-1", "pain:3");
        Assert.Null(person.Stands().Previous);
        Assert.Equal(Amount.Whole(2), person.Stands("total").Counted);
        Assert.Equal(Amount.Whole(2), person.Stands("pain").Counted);
    }

    private static Person Back(int most) =>
        Person
            .On("2026-11-22")
            .Owing(
                Over(
                    Board.Asking(Total),
                    CarryOver.None with
                    {
                        Back = true,
                        Max = Amount.Whole(most),
                    }
                )
            );

    private static Person Carrying(int most, params Requirement[] asks) =>
        Carrying(most, over => over, asks);

    private static Person Carrying(
        int most,
        Func<CarryOver, CarryOver> also,
        params Requirement[] asks
    ) =>
        Person
            .On("2026-11-22")
            .Owing(
                Over(
                    Board.Asking(asks),
                    also(CarryOver.None with { Allowed = true, Max = Amount.Whole(most) })
                )
            );

    private static Obligation Over(Obligation tie, CarryOver rule) =>
        tie.Rules(version => version with { CarryOver = rule });
}
