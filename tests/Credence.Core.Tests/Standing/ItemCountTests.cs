using Credence.Core.Allocation;
using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Requirements;

namespace Credence.Core.Tests.Standing;

/// <summary>Certificates and activities, one each whatever their credits (engine.md sections 2 and 3).</summary>
public sealed class ItemCountTests
{
    private static Person Owing(Requirement asked) =>
        Person.On("2026-11-22").Owing(Board.Asking(asked));

    private static Func<CmeActivity, CmeActivity> Until(string day) =>
        activity => activity with { Expires = DateOnly.Parse(day) };

    [Fact]
    public void A_card_holds_to_the_day_so_many_months_later()
    {
        var card = Board.Card("bls", new Window.Valid(24, false), "bls");
        Assert.Equal(Status.Met, Owing(card).Did("2024-11-22", "", "bls").Stands("bls").Status);
        Assert.Equal(
            new DateOnly(2026, 11, 22),
            Owing(card).Did("2024-11-22", "", "bls").Stands("bls").Deadline
        );
        Assert.Equal(Amount.Zero, Owing(card).Did("2024-11-21", "", "bls").Stands("bls").Counted);
        var monthEnd = Board.Card("bls", new Window.Valid(24, true), "bls");
        Assert.Equal(
            new DateOnly(2026, 11, 30),
            Owing(monthEnd).Did("2024-11-01", "", "bls").Stands("bls").Deadline
        );
    }

    [Fact]
    public void Or_to_its_printed_day_and_the_one_that_holds_longest_counts()
    {
        var card = Board.Card("bls", new Window.Valid(24, false), "bls");
        var person = Owing(card)
            .Did("2024-12-01", "", "bls", Until("2027-08-31"))
            .Did("2025-02-01", "", "bls", Until("2027-01-31"));
        Assert.Equal(new DateOnly(2027, 8, 31), person.Stands("bls").Deadline);
        Assert.Equal(Amount.Whole(2), person.Stands("bls").Eligible);
        Assert.Equal(Amount.Whole(1), person.Stands("bls").Counted);
        Assert.Equal(
            Amount.Zero,
            Owing(card).Did("2026-10-01", "", "bls", Until("2026-11-21")).Stands("bls").Counted
        );
        // Without one, the obligation's date.
        Assert.Equal(new DateOnly(2027, 5, 31), Owing(card).Stands("bls").Deadline);
    }

    [Fact]
    public void A_certificate_of_the_cycle_may_be_earlier_where_it_reaches_the_deadline()
    {
        var asked = Board.Card("course", topics: "abuse");
        Person Earlier(string day) => Owing(asked).Did("2025-05-31", "", "abuse", Until(day));
        Assert.Equal(Amount.Whole(1), Earlier("2027-05-31").Stands("course").Counted);
        Assert.Equal(Amount.Zero, Earlier("2027-05-30").Stands("course").Counted);
        Assert.Equal(
            Amount.Zero,
            Owing(asked).Did("2025-05-31", "", "abuse").Stands("course").Counted
        );
        Assert.Equal(
            Amount.Whole(1),
            Owing(asked).Did("2025-06-01", "", "abuse").Stands("course").Counted
        );
        var activity = asked with { Unit = CreditUnit.Activity };
        Assert.Equal(
            Amount.Zero,
            Owing(activity)
                .Did("2025-05-31", "", "abuse", Until("2027-05-31"))
                .Stands("course")
                .Counted
        );
    }

    [Fact]
    public void It_must_meet_topic_format_and_type()
    {
        var asked = Board.Card("course", topics: "abuse") with { Formats = ["course"] };
        Assert.Equal(
            Amount.Zero,
            Owing(asked).Did("2026-01-01", "", "ethics").Stands("course").Counted
        );
        Assert.Equal(
            Amount.Zero,
            Owing(asked)
                .Did("2026-01-01", "", "abuse", one => one with { Format = "journal" })
                .Stands("course")
                .Counted
        );
        Assert.Equal(
            Amount.Whole(1),
            Owing(asked)
                .Did("2026-01-01", "4 ama-pra-1", "ethics:2; abuse:1")
                .Stands("course")
                .Counted
        );
        var typed = Board.Card("points") with { Accepts = [new CreditType("moc-part4")] };
        Assert.Equal(
            Amount.Zero,
            Owing(typed).Did("2026-01-01", "5 ama-pra-1").Stands("points").Counted
        );
        Assert.Equal(
            Amount.Whole(1),
            Owing(typed).Did("2026-01-01", "5 ama-pra-1; 2 moc-part4").Stands("points").Counted
        );
    }

    [Fact]
    public void Its_credits_count_for_the_sums_as_well()
    {
        var person = Person
            .On("2026-11-22")
            .Owing(Board.Asking(Board.Card("course", topics: "abuse"), Board.Credits("total", 10)))
            .Did("2026-01-01", "3 ama-pra-1", "abuse");
        Assert.Equal(Amount.Whole(3), person.Stands("total").Counted);
        Assert.Equal(Amount.Whole(1), person.Stands("course").Counted);
        Assert.Equal(Amount.Whole(1), Assert.Single(person.Stands("course").Allocations).Amount);
    }

    [Fact]
    public void An_assessment_of_another_board_is_none_here()
    {
        var tie = Board.Asking(Board.Card("assessment") with { Formats = ["course"] });
        tie = tie with { Body = tie.Body with { Kind = BodyKind.SpecialtyBoard } };
        Amount Counted(string credits) =>
            Person
                .On("2026-11-22")
                .Owing(tie)
                .Did("2026-01-01", credits)
                .Stands("assessment")
                .Counted;
        Assert.Equal(Amount.Zero, Counted("10 moc-part2@us-abp"));
        Assert.Equal(Amount.Whole(1), Counted("10 moc-part2@board"));
        Assert.Equal(Amount.Whole(1), Counted("10 moc-part2@us-abp; 10 moc-part2@board"));
        Assert.Equal(Amount.Whole(1), Counted(""));
    }
}
