using Credence.Core.Filter;

namespace Credence.App.Tests.Filter;

/// <summary>What a candidate adds where something is planned already.</summary>
public sealed class BesideThePlanTests
{
    // The hospital needs 10 this year; a meeting that is written down for May brings all of it.
    private const string Meeting = "L1,2026-05-08,SHM,Meeting,conference,20 ama-pra-1,,,,\n";

    private static CandidateJudge Planned() => FilterCase.JudgeWithPlanned(Meeting);

    [Fact]
    public void What_the_plan_closes_without_it_is_said()
    {
        var need = Planned().Of(FilterCase.Of("credits: 10 ama-pra-1, topics: sepsis")).Need;

        Assert.Equal(["state", "hospital"], need.Bodies.Select(body => body.Obligation));
        Assert.Equal("state", Assert.Single(need.AfterPlan!.Value).Obligation);
        Assert.EndsWith(
            "After your plan: 10 at State license (Continuing education).",
            need.Reason,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_is_in_the_plan_itself_is_asked_what_it_adds_to_the_rest_of_it()
    {
        var meeting = FilterCase.Of(
            "mode: event, credits: 20 ama-pra-1, offered: {dates: [{from: 2026-05-06, to: 2026-05-08}]}"
        ) with
        {
            Title = "Meeting",
            Provider = "SHM",
        };

        var judgment = Planned().Of(meeting);

        Assert.True(judgment.IsPlanned);
        Assert.Equal(2, judgment.Need.AfterPlan!.Value.Length);
    }

    [Fact]
    public void Without_a_plan_there_is_nothing_to_come_after() =>
        Assert.Null(FilterCase.Asked("credits: 10 ama-pra-1").Need.AfterPlan);

    [Fact]
    public void A_plan_that_closes_all_of_it_is_a_reason_beside_the_verdict()
    {
        var judgment = FilterCase
            .JudgeWithPlanned("L1,2026-05-08,SHM,Meeting,conference,60 ama-pra-1,,,,\n")
            .Of(FilterCase.Of("credits: 10 ama-pra-1, topics: sepsis"));

        Assert.Contains("What you have planned closes all of that without it.", judgment.Reasons);
    }
}
