using Credence.Core.Filter;

namespace Credence.App.Tests.Filter;

/// <summary>The four questions, like a rule book.</summary>
public sealed class FourQuestionsTests
{
    private const string Course =
        "mode: block, format: course, hours: 8, price: 800, outputs: [certificate]";

    [Fact]
    public void A_paid_course_that_moves_a_goal_and_counts_is_taken()
    {
        var judgment = FilterCase.Asked($"{Course}, credits: 8 ama-pra-1, topics: sepsis");

        Assert.Equal(Verdict.Take, judgment.Verdict);
        Assert.Equal(
            "It moves a goal and counts where credits are still needed.",
            judgment.Reasons[0]
        );
    }

    [Fact]
    public void A_paid_course_that_serves_no_goal_is_always_thought_of_twice()
    {
        var judgment = FilterCase.Asked($"{Course}, credits: 8 ama-pra-1, topics: dermatology");

        Assert.Equal(Verdict.ThinkTwice, judgment.Verdict);
        Assert.Equal("No. Not the one you have.", judgment.Goal.Reason);
        Assert.True(judgment.Need.Yes);
    }

    [Fact]
    public void A_paid_course_that_serves_no_requirement_is_always_thought_of_twice()
    {
        var judgment = FilterCase.Asked($"{Course}, credits: 8 attendance, topics: sepsis");

        Assert.Equal(Verdict.ThinkTwice, judgment.Verdict);
        Assert.True(judgment.Goal.Yes);
        Assert.Equal("No. Nothing that is still open needs it.", judgment.Need.Reason);
    }

    [Fact]
    public void A_paid_course_that_serves_neither_is_thought_of_twice_too() =>
        Assert.Equal(
            Verdict.ThinkTwice,
            FilterCase.Asked($"{Course}, credits: 8 attendance, topics: dermatology").Verdict
        );

    [Theory]
    [InlineData("credits: 1 ama-pra-1, topics: sepsis, hours: 1", Verdict.Take)]
    [InlineData("credits: 1 ama-pra-1, topics: dermatology, hours: 1", Verdict.Take)]
    [InlineData("credits: 1 attendance, topics: sepsis, hours: 1", Verdict.Take)]
    [InlineData("credits: 1 attendance, topics: dermatology, hours: 1", Verdict.Skip)]
    [InlineData(
        "credits: 1 attendance, topics: dermatology, hours: 1, outputs: [presentation]",
        Verdict.ThinkTwice
    )]
    [InlineData("credits: 1 ama-pra-1, topics: dermatology, hours: 3", Verdict.ThinkTwice)]
    public void What_is_free_is_weighed_by_what_it_gives_for_its_hours(
        string members,
        Verdict verdict
    ) => Assert.Equal(verdict, FilterCase.Asked(members).Verdict);

    [Fact]
    public void It_counts_at_each_body_what_that_body_would_miss_less()
    {
        // 50 are missing at the state, 10 at the hospital: of 12 the hospital needs 10.
        var need = FilterCase.Asked("credits: 12 ama-pra-1, topics: dermatology").Need;

        Assert.Equal(
            [("state", "12"), ("hospital", "10")],
            need.Bodies.Select(body => (body.Obligation, $"{body.Credits}"))
        );
        Assert.Equal("12", $"{need.MostAtOneBody}");
        Assert.Equal(
            "Yes: 12 at State license (Continuing education) and 10 at Hospital (Credentialing credits).",
            need.Reason
        );
    }

    [Fact]
    public void A_topic_that_a_body_asks_for_is_named()
    {
        var need = FilterCase.Asked("credits: 4 ama-pra-1, topics: opioid-prescribing").Need;

        var state = need.Bodies.Single(body => body.Obligation == "state");
        Assert.Equal(
            [("total", "4"), ("opioids", "4")],
            state.Requirements.Select(one => (one.Requirement, $"{one.Amount}"))
        );
        Assert.Equal(new DateOnly(2027, 6, 30), state.Requirements[0].Deadline);
    }

    [Fact]
    public void Credits_that_one_body_has_enough_of_count_at_the_other_only()
    {
        var need = FilterCase
            .Asked("credits: 5 ama-pra-1", "L1,2026-02-01,X,Done,course,10 ama-pra-1,,,,\n")
            .Need;

        Assert.Equal("state", Assert.Single(need.Bodies).Obligation);
    }

    [Fact]
    public void A_card_that_is_missing_counts_as_a_certificate_and_one_that_holds_to_the_end_does_not()
    {
        const string Acls = "credits: 4 attendance, topics: life-support";

        var missing = FilterCase.Asked(Acls).Need;
        var holds = FilterCase
            .Asked(
                Acls,
                "L1,2025-12-01,AHA,ACLS,simulation,4 attendance,life-support,,,2027-12-31\n"
            )
            .Need;
        var runsOut = FilterCase
            .Asked(
                Acls,
                "L1,2024-08-01,AHA,ACLS,simulation,4 attendance,life-support,,,2026-08-31\n"
            )
            .Need;

        Assert.Equal(1, Assert.Single(missing.Bodies).Items);
        Assert.Empty(holds.Bodies);
        Assert.Equal(1, Assert.Single(runsOut.Bodies).Items);
    }

    [Fact]
    public void What_comes_after_a_body_s_cycle_does_not_count_in_it()
    {
        // A meeting in May 2027: the hospital's cycle ended in December, the state's goes on to June.
        var need = FilterCase
            .Asked(
                "mode: event, credits: 8 ama-pra-1, offered: {dates: [{from: 2027-05-03, to: 2027-05-05}]}"
            )
            .Need;

        Assert.Equal("state", Assert.Single(need.Bodies).Obligation);
    }

    [Fact]
    public void Credits_toward_a_goal_are_those_on_its_topics_times_two_thirds()
    {
        var goal = FilterCase
            .Asked("credits: 9 ama-pra-1, topics: \"sepsis:6; dermatology:3\"")
            .Goal;

        var served = Assert.Single(goal.Goals);
        Assert.Equal((2, "4"), (served.Alignment, $"{served.Aligned}"));
        Assert.Equal("20", $"{served.TargetLeft}");
        Assert.Equal("Yes: 4 credits toward “I manage septic shock”.", goal.Reason);
    }

    [Fact]
    public void A_candidate_may_say_itself_how_strongly_it_serves_a_goal()
    {
        var strong = FilterCase.Asked("credits: 9 ama-pra-1, aligns: {critical-care: 3}").Goal;
        var none = FilterCase.Asked("credits: 9 ama-pra-1, topics: sepsis, aligns: {}").Goal;

        Assert.Equal("9", $"{Assert.Single(strong.Goals).Aligned}");
        Assert.False(none.Yes);
    }

    [Fact]
    public void What_was_earned_since_the_year_began_leaves_less_of_the_target()
    {
        var goal = FilterCase
            .Asked(
                "credits: 3 ama-pra-1, topics: sepsis",
                "L1,2026-02-01,X,Sepsis,course,6 ama-pra-1,sepsis,critical-care,,\n"
                    + "L2,2025-11-01,X,Old,course,9 ama-pra-1,sepsis,critical-care,,\n"
            )
            .Goal;

        Assert.Equal("14", $"{Assert.Single(goal.Goals).TargetLeft}");
    }

    [Fact]
    public void A_stream_is_reckoned_month_by_month_to_the_end_of_the_planning_year()
    {
        // April to December: nine months of two units.
        var judgment = FilterCase.Asked(
            "mode: stream, credits: 1 ama-pra-1, hours: 0.5, price: {once: 90, unit: 10}, units_per_month: 2, topics: sepsis"
        );

        Assert.Equal(18, judgment.AsDone.Units);
        Assert.Equal(
            ("18", "9", "270"),
            ($"{judgment.Worth.Credits}", $"{judgment.Worth.Hours}", $"{judgment.Worth.Price}")
        );
        Assert.Equal((2m, 15m), (judgment.Worth.CreditsPerHour, judgment.Worth.CostPerCredit));
        Assert.Equal("12", $"{judgment.Goal.Aligned}");
        Assert.Equal(["18", "10"], judgment.Need.Bodies.Select(body => $"{body.Credits}"));
    }

    [Fact]
    public void An_hour_is_worth_its_credits_and_those_that_move_a_goal()
    {
        var worth = FilterCase.Asked($"{Course}, credits: 6 ama-pra-1, topics: sepsis").Worth;

        Assert.Equal((0.75m, 0.5m), (worth.CreditsPerHour, worth.AlignedPerHour));
        Assert.Equal(133.33m, worth.CostPerCredit);
        Assert.Equal("0.75 credits an hour, $133.33 a credit, value 7 of 10.", worth.Reason);
    }

    [Theory]
    [InlineData("certificate-program", 9)]
    [InlineData("qi-project", 9)]
    [InlineData("conference", 8)]
    [InlineData("webinar", 5)]
    [InlineData("sponsored-dinner", 3)]
    public void The_value_begins_with_the_format(string format, int value) =>
        Assert.Equal(
            value,
            FilterCase.Asked($"format: {format}, credits: 1 ama-pra-1").Worth.Strategic.Value
        );

    [Theory]
    [InlineData("1", 3)]
    [InlineData("2", 4)]
    [InlineData("3", 5)]
    [InlineData("4", 6)]
    [InlineData("5", 7)]
    [InlineData("", 5)]
    public void One_s_own_ratings_of_the_format_move_the_value_by_two_at_most(
        string rating,
        int value
    ) =>
        Assert.Equal(
            value,
            FilterCase
                .Asked(
                    "format: webinar, credits: 1 ama-pra-1",
                    $"L1,2026-02-01,X,One,webinar,1 ama-pra-1,,,{rating},\n"
                        + "L2,2026-02-02,X,Other,course,1 ama-pra-1,,,1,\n"
                )
                .Worth.Strategic.Value
        );

    [Fact]
    public void A_value_that_the_candidate_names_itself_is_not_moved() =>
        Assert.Equal(
            6,
            FilterCase
                .Asked(
                    "format: webinar, strategic: 6, credits: 1 ama-pra-1",
                    "L1,2026-02-01,X,One,webinar,1 ama-pra-1,,,1,\n"
                )
                .Worth.Strategic.Value
        );
}
