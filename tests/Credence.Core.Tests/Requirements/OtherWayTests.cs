using Credence.Core.Credits;
using Credence.Core.Requirements;
using Credence.Core.Tests.Standing;

namespace Credence.Core.Tests.Requirements;

/// <summary>A requirement met in another way keeps everything that the other way does not say.</summary>
public sealed class OtherWayTests
{
    private static readonly Requirement Asked = Board.Credits(
        "training",
        8,
        types: "ama-pra-1",
        topics: "opioids"
    ) with
    {
        Formats = ["course"],
        Or = [Nothing],
    };

    private static OtherWay Nothing => new("", [], null, [], [], []);

    [Fact]
    public void A_way_that_says_nothing_changes_nothing()
    {
        var met = Nothing.Of(Asked);

        Assert.Equal(Asked.Amount, met.Amount);
        Assert.Equal(Asked.Accepts, met.Accepts);
        Assert.Equal(Asked.Formats, met.Formats);
        Assert.Equal(Asked.Topics, met.Topics);
        Assert.Equal(Asked.Window, met.Window);
        Assert.Empty(met.Or);
    }

    [Fact]
    public void What_a_way_says_takes_the_place_of_what_was_asked()
    {
        var way = new OtherWay(
            "an audit",
            [new AmountCase(null, Amount.Whole(1))],
            new Window.Once(),
            [new CreditType("aoa-1a")],
            ["audit"],
            [new Topic("safety")]
        );

        var met = way.Of(Asked);

        Assert.Equal(way.Amount, met.Amount);
        Assert.Equal(way.Window, met.Window);
        Assert.Equal(way.Accepts, met.Accepts);
        Assert.Equal(way.Formats, met.Formats);
        Assert.Equal(way.Topics, met.Topics);
        Assert.Equal("training", met.Id);
    }
}
