using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Planning;
using Credence.Core.Practice;

namespace Credence.Core.Tests.Planning;

/// <summary>What a candidate is worth to a career, and how well it serves a goal (engine.md section 5).</summary>
public sealed class StrategicValueTests
{
    private static readonly Goal Icu = new() { Id = "icu", Topics = [new Topic("sepsis")] };

    [Theory]
    [InlineData("certificate-program", 9)]
    [InlineData("qi-project", 9)]
    [InlineData("conference", 8)]
    [InlineData("simulation", 8)]
    [InlineData("course", 7)]
    [InlineData("workshop", 7)]
    [InlineData("teaching", 6)]
    [InlineData("point-of-care", 4)]
    [InlineData("sponsored-dinner", 3)]
    [InlineData("journal", 5)]
    [InlineData("", 5)]
    public void A_format_has_its_worth(string format, int worth) =>
        Assert.Equal(worth, StrategicValue.Of(Year.Block("a", 4) with { Format = format }));

    [Fact]
    public void What_a_candidate_says_of_its_worth_comes_first() =>
        Assert.Equal(2, StrategicValue.Of(Year.Block("a", 4) with { Strategic = 2 }));

    [Fact]
    public void A_shared_topic_serves_a_goal_by_two_and_what_the_candidate_says_comes_first()
    {
        var said = ImmutableDictionary<string, int>.Empty.Add("icu", 1);

        Assert.Equal(2, StrategicValue.Alignment(Year.Block("a", 4, "pain+sepsis"), Icu));
        Assert.Equal(0, StrategicValue.Alignment(Year.Block("a", 4, "pain"), Icu));
        Assert.Equal(0, StrategicValue.Alignment(Year.Block("a", 4), Icu));
        Assert.Equal(
            1,
            StrategicValue.Alignment(Year.Block("a", 4, "sepsis") with { Aligns = said }, Icu)
        );
        Assert.Equal(
            0,
            StrategicValue.Alignment(
                Year.Block("a", 4, "sepsis") with
                {
                    Aligns = ImmutableDictionary<string, int>.Empty,
                },
                Icu
            )
        );
    }

    [Fact]
    public void An_entry_that_names_a_goal_serves_it_by_three()
    {
        ImmutableArray<Topic> sepsis = [new("sepsis")];

        Assert.Equal(3, StrategicValue.Alignment(["icu"], [], Icu));
        Assert.Equal(
            2,
            StrategicValue.Alignment(
                ["other"],
                [
                    [],
                    sepsis,
                ],
                Icu
            )
        );
        Assert.Equal(
            0,
            StrategicValue.Alignment(
                [],
                [
                    [new("pain")],
                ],
                Icu
            )
        );
    }
}
