using Credence.App.Tests.Folder;

namespace Credence.App.Tests.Plans.Oracle;

/// <summary>Every level of every plan is as good as another solver finds from the page alone, and every hard rule holds.</summary>
public sealed class PlansAgainstTheOracleTests
{
    private static bool Full => Environment.GetEnvironmentVariable("CREDENCE_TEST_FULL") == "1";

    [Theory]
    [InlineData("tiny", 10, 100)]
    [InlineData("small", 10, 200)]
    [InlineData("middle", 2, 60)]
    public void Every_level_of_a_random_year_is_the_best_there_is(string size, int few, int many)
    {
        using var oracle = new PlanOracle();

        Assert.Empty(oracle.Differences(oracle.Draw(size, first: 1, Full ? many : few)));
    }

    [Fact]
    public void The_internists_year_keeps_every_hard_rule_and_is_worth_what_it_says()
    {
        using var oracle = new PlanOracle();
        var copy = oracle.Copy(Path.Combine(Examples.Root, "examples/internist"));

        Assert.Empty(oracle.Differences([copy], new DateOnly(2026, 1, 4), search: Full));
    }
}
