using Credence.Core.Ledger;
using Credence.Core.Requirements;
using Credence.Core.Tests.Standing;

namespace Credence.Core.Tests.Requirements;

public sealed class OddShapesTests
{
    [Fact]
    public void Where_a_rule_says_nothing_of_it_nothing_is_carried_over_or_back()
    {
        Assert.False(CarryOver.None.Allowed);
        Assert.False(CarryOver.None.KeepTopics);
        Assert.False(CarryOver.None.Back);
        Assert.Equal("", CarryOver.None.Note);
    }

    [Fact]
    public void A_class_that_is_only_described_limits_nothing()
    {
        Cap Of(Requirement asked) => asked.Caps[0];
        var total = Board.Credits("total", 10);
        Assert.False(Of(total.Capped(5)).Applied);
        Assert.True(Of(total.Capped(5, types: "ama-pra-2")).Applied);
        Assert.True(Of(total.Capped(5, formats: "teaching")).Applied);
        Assert.True(Of(total.Capped(5, topics: "wellness")).Applied);
        Assert.Equal(
            9,
            Person
                .On("2026-11-22")
                .Owing(Board.Asking(total.Capped(5)))
                .Did("2026-03-01", "9 ama-pra-1")
                .Stands("total")
                .Counted.ToDecimal()
        );
    }

    [Fact]
    public void What_nobody_said_is_empty()
    {
        var activity = new CmeActivity { Id = new("L1"), Date = new DateOnly(2026, 1, 1) };
        Assert.All(
            [activity.Provider, activity.Title, activity.Format, activity.PaidBy, activity.Note],
            text => Assert.Equal("", text)
        );
        Assert.Equal("board/total", new Override("board", "total").ToString());
        var tie = Board.Asking();
        Assert.All(
            [
                tie.Number,
                tie.Package,
                tie.Body.Applies,
                tie.Body.Basis,
                tie.Body.CheckWith,
                tie.Body.Versions[0].Note,
                tie.Body.Versions[0].Cycle.Note,
            ],
            text => Assert.Equal("", text)
        );
        var requirement = new Requirement { Id = "total", Amount = [] };
        Assert.All(
            [requirement.Title, requirement.Applies, requirement.Note, requirement.Confirm],
            text => Assert.Equal("", text)
        );
        var physician = new Core.Practice.Physician { Name = "Pat Example" };
        Assert.Equal("", physician.Npi + physician.TimeZone + physician.FamilyName);
    }
}
