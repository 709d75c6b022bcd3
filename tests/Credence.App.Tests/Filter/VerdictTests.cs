using Credence.App.Filter;
using Credence.Core.Filter;

namespace Credence.App.Tests.Filter;

/// <summary>What stands before the four answers, and what is said beside them.</summary>
public sealed class VerdictTests
{
    [Theory]
    [InlineData("status: banned", "You ruled it out yourself.")]
    [InlineData(
        "mode: event, offered: {dates: [{from: 2026-03-22, to: 2026-03-24}]}",
        "It is over, or not offered again that we know of."
    )]
    [InlineData(
        "mode: event, offered: {dates: [{from: 2026-04-20, to: 2026-04-24}]}",
        "It is over, or not offered again that we know of."
    )]
    [InlineData("offered: {to: 2026-03}", "It is over, or not offered again that we know of.")]
    [InlineData(
        "mode: project, duration_months: 4, offered: {from: 2026-05, to: 2026-07}",
        "It is over, or not offered again that we know of."
    )]
    public void What_cannot_be_done_is_skipped(string members, string reason)
    {
        var judgment = FilterCase.Asked($"credits: 8 ama-pra-1, topics: sepsis, {members}");

        Assert.Equal((Verdict.Skip, reason), (judgment.Verdict, judgment.Reasons[0]));
    }

    [Fact]
    public void What_was_done_this_year_is_not_done_again_but_a_stream_goes_on()
    {
        const string Ledger = "L1,2026-02-10,X,It,course,8 ama-pra-1,sepsis,,,\n";

        var course = FilterCase.Asked("credits: 8 ama-pra-1, topics: sepsis", Ledger);
        var stream = FilterCase.Asked("mode: stream, credits: 1 ama-pra-1, topics: sepsis", Ledger);

        Assert.Equal("It is in your ledger already, on Feb 10, 2026.", course.Reasons[0]);
        Assert.Equal(Verdict.Skip, course.Verdict);
        Assert.Equal(Verdict.Take, stream.Verdict);
    }

    [Fact]
    public void More_hours_than_a_month_holds_and_more_money_than_the_budget_are_said()
    {
        var judgment = FilterCase.Asked(
            "credits: 30 ama-pra-1, topics: sepsis, hours: 30, price: 1200"
        );

        Assert.Equal(
            [
                "It moves a goal and counts where credits are still needed.",
                "It needs 30 hours in months that hold 10.",
                "It costs more than your whole budget of $1000 a year.",
            ],
            judgment.Reasons
        );
    }

    [Fact]
    public void Days_off_carry_eight_hours_each() =>
        Assert.DoesNotContain(
            FilterCase
                .Asked("credits: 20 ama-pra-1, topics: sepsis, hours: 24, days_off: 3")
                .Reasons,
            reason => reason.Contains("hours in months", StringComparison.Ordinal)
        );

    [Fact]
    public void A_price_that_nobody_told_is_not_taken_for_nothing()
    {
        var judgment = FilterCase
            .Judge()
            .Of(FilterCase.Of("credits: 8 ama-pra-1, topics: dermatology"), Unknown.Price);

        Assert.Equal(Verdict.ThinkTwice, judgment.Verdict);
        Assert.Contains("Its price is not known.", judgment.Reasons);
        Assert.Null(judgment.Worth.CostPerCredit);
    }

    [Fact]
    public void Topics_and_credits_that_nobody_told_are_asked_for_before_anything_is_ruled_out()
    {
        var topics = FilterCase.Judge().Of(FilterCase.Of("credits: 8 attendance"), Unknown.Topics);
        var credits = FilterCase.Judge().Of(FilterCase.Of("topics: sepsis"), Unknown.Credits);

        Assert.Equal(
            (Verdict.ThinkTwice, "Not known: it does not say what it is about."),
            (topics.Verdict, topics.Goal.Reason)
        );
        Assert.Equal(
            (Verdict.ThinkTwice, "Not known: nobody said how many credits it carries."),
            (credits.Verdict, credits.Need.Reason)
        );
    }

    [Fact]
    public void Without_a_goal_nothing_can_serve_one() =>
        Assert.Equal(
            "You have not named a goal yet.",
            FilterCase
                .WithoutGoals()
                .Of(FilterCase.Of("credits: 8 ama-pra-1, topics: sepsis"))
                .Goal.Reason
        );

    [Fact]
    public void What_counts_in_more_places_stands_higher_and_money_only_breaks_ties()
    {
        var judge = FilterCase.Judge();
        var order = Ranking.Order([
            judge.Of(FilterCase.Of("price: 900, credits: 4 ama-pra-1") with { Id = "dear" }),
            judge.Of(FilterCase.Of("price: 0, credits: 4 ama-pra-2") with { Id = "one-place" }),
            judge.Of(FilterCase.Of("price: 90, credits: 4 ama-pra-1") with { Id = "cheap" }),
            judge.Of(FilterCase.Of("price: 990, credits: 5 ama-pra-1") with { Id = "more" }),
        ]);

        Assert.Equal(["more", "cheap", "dear", "one-place"], order.Select(one => one.Candidate.Id));
    }

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

    [Fact]
    public void With_and_without_agree_with_the_check_itself()
    {
        // The same question by another way: the credits in the ledger, checked on the last day of the cycle.
        var judge = FilterCase.Judge();
        var before = judge.Open.Single(body => body.Obligation == "hospital").Missing;
        var served = judge
            .Of(FilterCase.Of("credits: 7 ama-pra-1"))
            .Need.Bodies.Single(body => body.Obligation == "hospital");
        var after = FilterCase
            .Judge("L1,2026-04-20,X,Same,course,7 ama-pra-1,,,,\n")
            .Open.Single(body => body.Obligation == "hospital")
            .Missing;

        Assert.Equal(before.Less(served.Credits), after);
    }
}
