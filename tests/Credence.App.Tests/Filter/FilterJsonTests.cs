using Credence.App.Filter;

namespace Credence.App.Tests.Filter;

public sealed class FilterJsonTests
{
    [Fact]
    public void The_json_gives_for_each_question_the_answer_the_reason_and_the_figures()
    {
        var judgment = FilterCase.Asked(
            "credits: 12 ama-pra-1, topics: sepsis, hours: 8, price: 96"
        );

        var json = System.Text.Json.Nodes.JsonNode.Parse(
            FilterJson.Text(FilterCase.Today, [judgment])
        )!;

        var one = json["candidates"]![0]!;
        Assert.Equal("2026-04-21", (string?)json["as_of"]);
        Assert.Equal("take", (string?)one["verdict"]);
        Assert.Equal(8m, (decimal)one["questions"]!["goal"]!["aligned"]!);
        Assert.Equal(2, (int)one["questions"]!["requirement"]!["places"]!);
        Assert.Equal(10m, (decimal)one["questions"]!["requirement"]!["bodies"]![1]!["credits"]!);
        Assert.Equal(8m, (decimal)one["questions"]!["worth"]!["cost_per_credit"]!);
        Assert.Equal(1.5m, (decimal)one["questions"]!["worth"]!["credits_per_hour"]!);
    }
}
