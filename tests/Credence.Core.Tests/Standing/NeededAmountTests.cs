using Credence.Core.Allocation;
using Credence.Core.Credits;
using Credence.Core.Obligations;
using Credence.Core.Practice;
using Credence.Core.Requirements;

namespace Credence.Core.Tests.Standing;

/// <summary>Amounts in proportion, shares of other amounts, and doubts for some only (engine.md section 3b).</summary>
public sealed class NeededAmountTests
{
    // The cycle runs June 1, 2025 to May 31, 2027.
    private static readonly Requirement Total = Board.Credits("total", 50);

    private static Person Owing(Func<Obligation, Obligation> tie, params Requirement[] asks) =>
        Person.On("2026-11-22").Owing(tie(Board.Asking(asks)));

    [Theory]
    [InlineData("2012-03-01", 50)] // long before: the whole
    [InlineData("2025-06-01", 50)] // the first day: 24 of 24 months
    [InlineData("2025-06-02", 50)] // the 24th month is begun
    [InlineData("2026-06-01", 25)] // 12 of 24
    [InlineData("2026-05-31", 27.09)] // 13 begun: 650 / 24 = 27.083.., up
    [InlineData("2026-11-01", 14.59)] // 7: 350 / 24 = 14.583..
    public void An_amount_shrinks_with_the_months_begun(string licensed, double needed)
    {
        var asked = Total with
        {
            Amount = [new AmountCase(null, Amount.Whole(50)) { Prorated = Proration.Month }],
        };
        Assert.Equal(
            Amount.From((decimal)needed)!.Value,
            Owing(tie => tie.Licensed(licensed), asked).Stands("total").Needed
        );
    }

    [Theory]
    [InlineData("2025-06-01", 50, 50)]
    [InlineData("2025-06-02", 50, 25)] // two years begun, one complete
    [InlineData("2026-06-01", 25, 25)]
    [InlineData("2026-06-02", 25, 0)]
    public void Years_count_when_begun_or_only_when_complete(string licensed, int begun, int full)
    {
        Assert.Equal(Amount.Whole(begun), Needed(Proration.Year));
        Assert.Equal(Amount.Whole(full), Needed(Proration.FullYear));

        Amount Needed(Proration by) =>
            Owing(
                    tie => tie.Licensed(licensed),
                    Total with
                    {
                        Amount = [new AmountCase(null, Amount.Whole(50)) { Prorated = by }],
                    }
                )
                .Stands("total")
                .Needed;
    }

    [Fact]
    public void A_share_follows_the_other_amount_in_the_first_cycle_and_where_the_body_set_it()
    {
        Requirement[] asks =
        [
            Total with
            {
                FirstCycleAmount = [new(null, Amount.Whole(25))],
            },
            Board.Credits("aged", 0, within: "total", topics: "geriatrics") with
            {
                Amount = [new AmountCase(null, null) { Share = new(1, 3, "total") }],
            },
        ];
        Assert.Equal(Amount.From(16.67m), Owing(tie => tie, asks).Stands("aged").Needed);
        Assert.Equal(
            Amount.From(8.34m),
            Owing(tie => tie.Licensed("2026-01-01"), asks).Stands("aged").Needed
        );
        Assert.Equal(
            Amount.Whole(20),
            Owing(
                    tie => tie with { Amounts = tie.Amounts.SetItem("total", Amount.Whole(60)) },
                    asks
                )
                .Stands("aged")
                .Needed
        );
    }

    [Fact]
    public void A_share_of_an_amount_that_waits_for_an_answer_waits_with_it()
    {
        Requirement[] asks =
        [
            Total with
            {
                Amount =
                [
                    new(new Condition.Attribute("opioids"), Amount.Whole(60)),
                    new(null, Amount.Whole(40)),
                ],
            },
            Board.Credits("half", 0, within: "total", types: "ama-pra-1") with
            {
                Amount = [new AmountCase(null, null) { Share = new(1, 2, "total") }],
            },
        ];
        var half = Owing(tie => tie, asks).Stands("half");
        Assert.Equal(Amount.Whole(30), half.Needed);
        Assert.Equal("opioids", half.Question);
    }

    [Fact]
    public void A_cap_may_be_a_share_of_its_own_requirement_rounded_down()
    {
        var capped = Total.Capped(0, formats: "teaching") with { };
        capped = capped with { Caps = [capped.Caps[0] with { Share = new(1, 3, "") }] };
        var person = Owing(tie => tie, capped)
            .Did("2026-01-10", "40 ama-pra-1", also: one => one with { Format = "teaching" });
        Assert.Equal(Amount.From(16.66m), person.Stands("total").Counted);
    }

    [Fact]
    public void A_class_may_be_a_type_outside_some_topics()
    {
        var capped = Total.Capped(0, types: "ama-pra-2");
        capped = capped with
        {
            Caps = [capped.Caps[0] with { ExceptTopics = [new Topic("medical-errors")] }],
        };
        var person = Owing(tie => tie, capped)
            .Did("2026-01-10", "2 ama-pra-2", "medical-errors")
            .Did("2026-02-10", "8 ama-pra-2")
            .Did("2026-03-10", "5 ama-pra-1; 5 ama-pra-2");
        // 2 on errors; none of the 8; the 5 that are Category 1 as well are not in the class.
        Assert.Equal(Amount.Whole(7), person.Stands("total").Counted);
    }

    [Fact]
    public void A_doubt_for_some_stands_for_those_and_until_the_fact_is_known()
    {
        var asked = Board.Credits("total", 5) with
        {
            PersonalDoubts = [new("The steps were not read.", new Condition.Attribute("late"))],
        };
        Assert.Equal(Status.Unsettled, Standing(true));
        Assert.Equal(Status.Met, Standing(false));
        Assert.Equal(Status.Unsettled, Standing(null));

        Status Standing(bool? late) =>
            Person
                .On("2026-11-22")
                .Being(who => late is { } known ? Known(who, known) : who)
                .Owing(Board.Asking(asked))
                .Did("2026-01-10", "5 ama-pra-1")
                .Stands("total")
                .Status;

        static Physician Known(Physician who, bool late) =>
            who with
            {
                Attributes = who.Attributes.SetItem("late", late),
            };
    }
}
