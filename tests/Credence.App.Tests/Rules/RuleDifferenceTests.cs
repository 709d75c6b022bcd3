using Credence.App.Rules;

namespace Credence.App.Tests.Rules;

public sealed class RuleDifferenceTests
{
    private const string Before = """
        [{id: total, title: All, amount: 50, source: [law]},
         {id: pain, title: Pain, amount: 1, topics: [pain-management], within: total, source: [law]}]
        """;

    [Fact]
    public void A_changed_figure_window_and_topic_are_told_in_words() =>
        Assert.Equal(
            [
                "total: asks for: 50 credits → 60 credits",
                "total: window: the cycle → the 18 months that end with the cycle",
                "total: only where the physician:  → is past the first cycle",
                "pain: topics: Pain management → Pain management or Opioid prescribing",
            ],
            Changes(
                """
                [{id: total, title: All, amount: 60, window: rolling-months:18, when: {not: {first_cycle: true}}, source: [law]},
                 {id: pain, title: Pain, amount: 1, topics: [pain-management, opioid-prescribing], within: total, source: [law]}]
                """
            )
        );

    [Fact]
    public void A_requirement_that_is_new_or_gone_is_told() =>
        Assert.Equal(
            ["pain: : 1 credit → ", "ethics: :  → 2 credits"],
            Changes(
                """
                [{id: total, title: All, amount: 50, source: [law]},
                 {id: ethics, title: Ethics, amount: 2, topics: [ethics], within: total, source: [law]}]
                """
            )
        );

    [Fact]
    public void The_same_rule_has_no_changes() => Assert.Empty(Changes(Before));

    private static IEnumerable<string> Changes(string after)
    {
        var difference = new RuleDifference(RuleLibrary.OfProgram.Words);
        return difference
            .Between(
                BodyFiles.Whole(BodyFiles.FormTwo(Before)),
                BodyFiles.Whole(BodyFiles.FormTwo(after))
            )
            .Select(change => $"{change.Part}: {change.Aspect}: {change.Before} → {change.After}");
    }
}
