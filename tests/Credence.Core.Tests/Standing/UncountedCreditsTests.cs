using Credence.Core.Allocation;
using Credence.Core.Credits;
using Credence.Core.Requirements;
using Credence.Core.Standing;

namespace Credence.Core.Tests.Standing;

/// <summary>Every credit that counts nowhere has its reason (engine.md sections 3 and 7).</summary>
public sealed class UncountedCreditsTests
{
    private static readonly Requirement Total = Board.Credits("total", 5, types: "ama-pra-1");

    private static Uncounted Only(Person person) => Assert.Single(person.Check().Uncounted);

    private static Person Owing(params Requirement[] asks) =>
        Person.On("2026-11-22").Owing(Board.Asking(asks));

    [Theory]
    [InlineData("2026-03-01", "3 ama-pra-2", UncountedReason.WrongType, 3)]
    [InlineData("2025-05-31", "3 ama-pra-1", UncountedReason.OutsideWindow, 3)]
    [InlineData("2026-03-01", "8 ama-pra-1", UncountedReason.NotNeeded, 3)]
    public void Wrong_type_outside_the_window_not_needed(
        string date,
        string credits,
        UncountedReason reason,
        int amount
    ) =>
        Assert.Equal(
            new("L1", "board", Amount.Whole(amount), reason),
            Tell(Only(Owing(Total).Did(date, credits)))
        );

    [Fact]
    public void Wrong_topic()
    {
        var pain = Board.Credits("pain", 5, topics: "pain");
        Assert.Equal(
            UncountedReason.WrongTopic,
            Only(Owing(pain).Did("2026-03-01", "3 ama-pra-1", "ethics")).Reason
        );
    }

    [Fact]
    public void A_credit_that_only_its_date_keeps_from_the_total_is_outside_the_window()
    {
        var pain = Board.Credits("pain", 5, topics: "pain").In(new Window.Once());
        Assert.Equal(
            UncountedReason.OutsideWindow,
            Only(Owing(Total, pain).Did("2025-05-31", "3 ama-pra-1")).Reason
        );
    }

    [Fact]
    public void Not_applicable_where_nothing_is_asked()
    {
        var first = Total.When(new Condition.FirstCycle(true));
        Assert.Equal(
            UncountedReason.NotApplicable,
            Only(Owing(first).Did("2026-03-01", "3 ama-pra-1")).Reason
        );
    }

    [Fact]
    public void Cap_full_only_while_something_lacks()
    {
        var capped = Board.Credits("total", 9).Capped(2, types: "ama-pra-2");
        Assert.Equal(
            new("L1", "board", Amount.Whole(3), UncountedReason.CapFull),
            Tell(Only(Owing(capped).Did("2026-03-01", "5 ama-pra-2")))
        );
        var full = Owing(capped).Did("2026-03-01", "9 ama-pra-1").Did("2026-04-01", "5 ama-pra-2");
        Assert.Equal(UncountedReason.NotNeeded, Only(full).Reason);
        var part = Board.Credits("total", 9).Capped(2, topics: "wellness");
        Assert.Equal(
            new("L1", "board", Amount.Whole(2), UncountedReason.CapFull),
            Tell(Only(Owing(part).Did("2026-03-01", "6 ama-pra-1", "wellness:4")))
        );
    }

    [Fact]
    public void Over_its_accepted_amount()
    {
        // Of ten hours only four are Category 1: the other six are over what that line carries.
        Assert.Equal(
            new("L1", "board", Amount.Whole(6), UncountedReason.OverAmount),
            Tell(Only(Owing(Total).Did("2026-03-01", "10 ama-pra-2; 4 ama-pra-1")))
        );
    }

    [Fact]
    public void A_card_is_used_and_needs_no_reason()
    {
        var person = Owing(Board.Card("card", topics: "bls"), Total)
            .Did("2026-03-01", "3 ama-pra-2", "bls");
        Assert.Empty(person.Check().Uncounted);
    }

    [Fact]
    public void Each_body_says_for_itself_what_it_does_not_count()
    {
        var person = Person
            .On("2026-11-22")
            .Owing(Board.Asking(Total), Board.Asking("other", Board.Credits("any", 3)))
            .Did("2026-03-01", "3 ama-pra-2");
        Assert.Equal("board", Only(person).Obligation);
    }

    private static (string, string, Amount, UncountedReason) Tell(Uncounted entry) =>
        (entry.Activity.Value, entry.Obligation, entry.Amount, entry.Reason);
}
