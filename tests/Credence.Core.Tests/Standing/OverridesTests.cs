using Credence.Core.Allocation;
using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Requirements;

namespace Credence.Core.Tests.Standing;

/// <summary>The user's own word on where an activity counts (engine.md section 3).</summary>
public sealed class OverridesTests
{
    private static readonly Requirement Total = Board.Credits("total", 20, types: "ama-pra-1");
    private static readonly Requirement Pain = Board.Credits("pain", 4, "total", topics: "pain");

    [Fact]
    public void It_lifts_types_and_topics_there_and_above()
    {
        var person = Owing(Total, Pain).Did("2026-03-01", "3 ama-pra-2", also: To("pain"));
        Assert.Equal(Amount.Whole(3), person.Stands("pain").Counted);
        Assert.Equal(Amount.Whole(3), person.Stands("total").Counted);
        Assert.Equal("you put it here", Assert.Single(person.Stands("pain").Allocations).Why);
        Assert.Empty(person.Check().Uncounted);
    }

    [Fact]
    public void Within_the_body_it_goes_there_only()
    {
        var ethics = Board.Credits("ethics", 4, topics: "ethics");
        var person = Owing(Total, Pain, ethics)
            .Did("2026-03-01", "3 ama-pra-1", "ethics", To("pain"));
        Assert.Equal(Amount.Zero, person.Stands("ethics").Counted);
        Assert.Equal(Amount.Whole(3), person.Stands("pain").Counted);
        Assert.Equal(Amount.Zero, person.Stands("ethics").Eligible);
    }

    [Fact]
    public void At_another_body_nothing_changes()
    {
        var person = Owing(Total)
            .Did(
                "2026-03-01",
                "3 ama-pra-2",
                also: activity => activity with { CountsFor = [new Override("other", "total")] }
            );
        Assert.Equal(Amount.Zero, person.Stands("total").Counted);
    }

    [Fact]
    public void Its_window_still_holds_and_an_illegal_one_is_named()
    {
        var result = Owing(Total).Did("2025-05-31", "3 ama-pra-1", also: To("total")).Check();
        Assert.Equal(Amount.Zero, result.Obligations[0].Requirements[0].Counted);
        Assert.Equal(UncountedReason.OverrideIllegal, Assert.Single(result.Uncounted).Reason);
        var unknown = Owing(Total).Did("2026-03-01", "3 ama-pra-1", also: To("nothing")).Check();
        Assert.Equal(UncountedReason.OverrideIllegal, Assert.Single(unknown.Uncounted).Reason);
    }

    [Fact]
    public void So_do_amount_and_caps()
    {
        var capped = Pain.Capped(2, formats: "course");
        var person = Owing(Total, capped).Did("2026-03-01", "3 ama-pra-2", also: To("pain"));
        Assert.Equal(Amount.Whole(2), person.Stands("pain").Counted);
        var result = person.Check();
        Assert.Equal(UncountedReason.CapFull, Assert.Single(result.Uncounted).Reason);
        Assert.Equal(Amount.Whole(1), Assert.Single(result.Uncounted).Amount);
        Assert.Equal(
            Amount.Whole(4),
            Owing(Total, Pain)
                .Did("2026-03-01", "9 ama-pra-2", also: To("pain"))
                .Stands("pain")
                .Counted
        );
    }

    [Fact]
    public void On_a_type_minimum_it_is_put_on_the_parent_and_counts_at_both()
    {
        var floor = Board.Credits("floor", 10, "total", types: "ama-pra-1");
        var person = Owing(Board.Credits("total", 20), floor)
            .Did("2026-03-01", "3 ama-pra-2", also: To("floor"));
        Assert.Equal(Amount.Whole(3), person.Stands("floor").Counted);
        Assert.Equal(Amount.Whole(3), person.Stands("total").Counted);
        var elsewhere = Owing(Board.Credits("total", 20), floor, Pain)
            .Did("2026-03-01", "3 ama-pra-2", also: To("pain"));
        Assert.Equal(Amount.Zero, elsewhere.Stands("floor").Counted);
    }

    [Fact]
    public void On_a_stackable_requirement_within_another_too()
    {
        var stackable = Board.Credits("ethics", 5, "total", topics: "ethics") with
        {
            Stackable = true,
        };
        var person = Owing(Total, stackable).Did("2026-03-01", "3 ama-pra-2", also: To("ethics"));
        Assert.Equal(Amount.Whole(3), person.Stands("ethics").Counted);
        Assert.Equal(Amount.Whole(3), person.Stands("total").Counted);
    }

    [Fact]
    public void A_stackable_root_counts_it_itself_and_nothing_else_does()
    {
        var stackable = Board.Credits("ethics", 5, topics: "ethics") with { Stackable = true };
        var person = Owing(Total, stackable).Did("2026-03-01", "3 ama-pra-1", also: To("ethics"));
        Assert.Equal(Amount.Whole(3), person.Stands("ethics").Counted);
        Assert.Equal(Amount.Zero, person.Stands("total").Counted);
        Assert.Empty(person.Check().Uncounted);
        Assert.Equal(Amount.Whole(3), Assert.Single(person.Stands("ethics").Allocations).Amount);
    }

    [Fact]
    public void A_stackable_root_lists_every_credit_it_counts_wherever_it_is_put()
    {
        var stackable = Board.Credits("ethics", 9, topics: "ethics") with { Stackable = true };
        var person = Owing(Board.Credits("total", 2), stackable)
            .Did("2026-03-01", "2 ama-pra-1", "ethics")
            .Did("2026-04-01", "3 ama-pra-1", "ethics:1");
        Assert.Equal(Amount.Whole(3), person.Stands("ethics").Counted);
        Assert.Equal(
            [("L1", Amount.Whole(2)), ("L2", Amount.Whole(1))],
            person
                .Stands("ethics")
                .Allocations.Select(line => (line.Activity!.Value.Value, line.Amount))
        );
    }

    [Fact]
    public void A_card_takes_the_word_as_well_and_no_other_card_does()
    {
        var person = Owing(Board.Card("acls", topics: "acls"), Board.Card("bls", topics: "bls"))
            .Did("2026-03-01", "", "bls", To("acls"));
        Assert.Equal(Amount.Whole(1), person.Stands("acls").Counted);
        Assert.Equal(Amount.Zero, person.Stands("bls").Counted);
    }

    private static Person Owing(params Requirement[] asks) =>
        Person.On("2026-11-22").Owing(Board.Asking(asks));

    private static Func<CmeActivity, CmeActivity> To(string requirement) =>
        activity => activity with { CountsFor = [new Override("board", requirement)] };
}
