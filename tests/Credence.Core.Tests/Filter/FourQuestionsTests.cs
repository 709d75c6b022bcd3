using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Filter;
using Credence.Core.Planning;
using Credence.Core.Practice;
using Credence.Core.Requirements;
using static Credence.Core.Tests.Filter.FilterCase;

namespace Credence.Core.Tests.Filter;

/// <summary>The four questions, each with its answer in words and figures.</summary>
public sealed class FourQuestionsTests
{
    [Fact]
    public void It_counts_at_each_body_what_that_body_would_miss_less()
    {
        // 50 are missing at the state, 10 at the hospital: of 12 the hospital needs 10.
        var need = It("12 ama-pra-1", "billing").Judged().Need;

        Assert.Equal("state 12, hospital 10", need.Bodies.Said());
        Assert.Equal(("22", "12"), ($"{need.Credits}", $"{need.MostAtOneBody}"));
        Assert.Equal(
            "Yes: 12 at The state (Title of total) and 10 at The hospital (Title of total).",
            need.Reason
        );
    }

    [Fact]
    public void A_topic_that_a_body_asks_for_is_told_with_its_day()
    {
        var need = It("4 ama-pra-1", "opioids").Judged().Need;

        Assert.Equal(
            [
                new RequirementServed(
                    "total",
                    "Title of total",
                    Amount.Whole(4),
                    false,
                    new(2027, 6, 30)
                ),
                new RequirementServed(
                    "opioids",
                    "Title of opioids",
                    Amount.Whole(4),
                    false,
                    new(2027, 6, 30)
                ),
            ],
            need.Bodies[0].Requirements
        );
        // Two requirements lack four less: neither says more than the total.
        Assert.Equal("Yes: 4 at The state and 4 at The hospital (Title of total).", need.Reason);
    }

    [Fact]
    public void Credits_that_one_body_has_enough_of_count_at_the_other_only() =>
        Assert.Equal(
            "state 5",
            Jordan
                .DidOnce("2026-02-01", "10 ama-pra-1", "Done")
                .Judged(It("5 ama-pra-1"))
                .Need.Bodies.Said()
        );

    [Theory]
    [InlineData(null, "hospital 0 +1")]
    [InlineData("2027-12-31", "")]
    [InlineData("2026-08-31", "hospital 0 +1")]
    public void A_card_is_needed_unless_one_holds_to_the_end_of_the_cycle(
        string? expires,
        string needed
    )
    {
        var person = expires is null
            ? Jordan
            : Jordan.Did(
                "2024-08-01",
                "4 attendance",
                "life-support",
                one => one with { Expires = DateOnly.Parse(expires) }
            );

        var need = person.Judged(It("4 attendance", "life-support")).Need;

        Assert.Equal(needed, need.Bodies.Said());
        Assert.Equal(
            needed.Length > 0
                ? "Yes: 1 certificate or activity at The hospital."
                : "No. Nothing that is still open needs it.",
            need.Reason
        );
    }

    [Fact]
    public void Credits_and_a_card_at_one_body_are_told_together() =>
        Assert.Equal(
            "Yes: 4 at The state (Title of total) and 4 and 1 certificate or activity at The hospital (Title of total).",
            It("4 ama-pra-1", "life-support").Judged().Need.Reason
        );

    [Fact]
    public void What_comes_after_a_bodys_cycle_does_not_count_in_it() =>
        // The hospital's cycle ended in December, the state's goes on to June.
        Assert.Equal(
            "state 8",
            It("8 ama-pra-1").On("2027-05-03", "2027-05-05").Judged().Need.Bodies.Said()
        );

    [Fact]
    public void What_the_plan_closes_without_it_is_said()
    {
        var need = Jordan
            .Planning("2026-05-08", "20 ama-pra-1", "Meeting")
            .Judged(It("10 ama-pra-1", "sepsis"))
            .Need;

        Assert.Equal("state 10, hospital 10", need.Bodies.Said());
        Assert.Equal("state 10", need.AfterPlan!.Value.Said());
        Assert.EndsWith("After your plan: 10 at The state (Title of total).", need.Reason);
    }

    [Theory]
    [InlineData("60 ama-pra-1", "What you have planned closes it without this.")]
    [InlineData("1 attendance", "Your plan does not cover it.")]
    // Five are missing after it, of which the opioids take four.
    [InlineData("45 ama-pra-1", "After your plan: 1 at The state (Title of total).")]
    public void What_the_plan_leaves_of_it_is_said(string planned, string end) =>
        Assert.EndsWith(
            end,
            Jordan.Planning("2026-05-08", planned, "Meeting").Judged(It("8 ama-pra-1")).Need.Reason
        );

    [Fact]
    public void Without_a_plan_there_is_nothing_to_come_after() =>
        Assert.Null(It("10 ama-pra-1").Judged().Need.AfterPlan);

    [Theory]
    [InlineData("Meeting", "SHM", true)]
    [InlineData("Meeting", "Another", false)]
    [InlineData("Another", "SHM", false)]
    public void What_is_in_the_plan_itself_is_asked_what_it_adds_to_the_rest_of_it(
        string title,
        string provider,
        bool planned
    )
    {
        var judgment = Jordan
            .Planning("2026-05-08", "60 ama-pra-1", "Meeting")
            .Judged(It("20 ama-pra-1") with { Title = title, Provider = provider });

        Assert.Equal(planned, judgment.IsPlanned);
        Assert.Equal(planned ? "state 20, hospital 10" : "", judgment.Need.AfterPlan!.Value.Said());
    }

    [Fact]
    public void A_unit_of_the_accepted_plan_is_known_by_its_candidate()
    {
        var person = Jordan.Plans("2026-05-08", "20 ama-pra-1");
        person = person with
        {
            Planned = [person.Planned[0] with { Id = new("planned:it/2026-05/1"), Title = "" }],
        };

        Assert.True(person.Judged(It("20 ama-pra-1") with { Title = "" }).IsPlanned);
        Assert.False(person.Judged(It("20 ama-pra-1") with { Id = "i", Title = "" }).IsPlanned);
    }

    [Fact]
    public void Credits_toward_a_goal_are_those_on_its_topics_times_two_thirds()
    {
        var goal = It("9 ama-pra-1", "sepsis:6; billing:3").Judged().Goal;

        Assert.Equal(
            [
                new GoalServed(
                    "critical-care",
                    "I manage septic shock.",
                    2,
                    Amount.Whole(4),
                    Amount.Whole(20)
                ),
            ],
            goal.Goals
        );
        Assert.Equal("Yes: 4 credits toward “I manage septic shock”.", goal.Reason);
    }

    [Fact]
    public void A_candidate_may_say_itself_how_strongly_it_serves_a_goal()
    {
        var strong = It("9 ama-pra-1") with
        {
            Aligns = ImmutableDictionary<string, int>.Empty.Add("critical-care", 3),
        };
        var none = It("9 ama-pra-1", "sepsis") with
        {
            Aligns = ImmutableDictionary<string, int>.Empty,
        };

        Assert.Equal("9", $"{strong.Judged().Goal.Aligned}");
        Assert.False(none.Judged().Goal.Yes);
    }

    [Fact]
    public void The_goal_that_it_serves_most_comes_first_and_one_credit_is_one_credit()
    {
        var teach = new Goal { Id = "teach", Statement = "By June 2027 I lead the course." };
        var both = It("1 ama-pra-1") with
        {
            Aligns = ImmutableDictionary<string, int>.Empty.Add("critical-care", 1).Add("teach", 3),
        };

        var goal = (Jordan with { Goals = [CriticalCare, teach] }).Judged(both).Goal;

        Assert.Equal(
            "Yes: 1 credit toward “I lead the course” and 0.33 credits toward “I manage septic shock”.",
            goal.Reason
        );
        Assert.Equal("1.33", $"{goal.Aligned}");
    }

    [Fact]
    public void What_gives_no_credits_may_still_serve_a_goal() =>
        Assert.Equal(
            "Yes: “I manage septic shock”.",
            (
                It("") with
                {
                    Aligns = ImmutableDictionary<string, int>.Empty.Add("critical-care", 2),
                }
            )
                .Judged()
                .Goal.Reason
        );

    [Fact]
    public void What_was_earned_since_the_year_began_leaves_less_of_the_target()
    {
        var goal = Jordan
            .Did(
                "2026-02-01",
                "6 ama-pra-1",
                "sepsis",
                one => one with { Goals = ["critical-care"] }
            )
            .Did(
                "2025-11-01",
                "9 ama-pra-1",
                "sepsis",
                one => one with { Goals = ["critical-care"] }
            )
            .Judged(It("3 ama-pra-1", "sepsis"))
            .Goal;

        Assert.Equal("14", $"{Assert.Single(goal.Goals).TargetLeft}");
    }

    [Theory]
    [InlineData(0, "You have not named a goal yet.")]
    [InlineData(1, "No. Not the one you have.")]
    [InlineData(3, "No. None of your three.")]
    public void That_it_serves_no_goal_is_said_by_how_many_there_are(int goals, string reason) =>
        Assert.Equal(
            reason,
            (Jordan with { Goals = [.. Enumerable.Repeat(CriticalCare, goals)] })
                .Judged(It("8 ama-pra-1", "billing"))
                .Goal.Reason
        );

    [Theory]
    [InlineData("", "course", "Nothing that you could show.")]
    [InlineData("certificate", "course", "A certificate of completion.")]
    [InlineData("certificate", "certificate-program", "A credential with a name.")]
    [InlineData("certificate project", "course", "A certificate and a finished project.")]
    [InlineData("abstract presentation role", "course", "An abstract, a presentation and a role.")]
    [InlineData("poster", "course", "Poster.")]
    public void What_it_leaves_to_show_is_named(string outputs, string format, string reason)
    {
        var output = (It("1 ama-pra-1") with { Format = format, Outputs = [.. outputs.Split(' ')] })
            .Judged()
            .Output;

        Assert.Equal((outputs.Length > 0, reason), (output.Yes, output.Reason));
    }

    [Fact]
    public void An_hour_is_worth_its_credits_and_those_that_move_a_goal()
    {
        var worth = Course("6 ama-pra-1", "sepsis").Judged().Worth;

        Assert.Equal((0.75m, 0.5m), (worth.CreditsPerHour, worth.AlignedPerHour));
        Assert.Equal(133.33m, worth.CostPerCredit);
        Assert.Equal("0.75 credits an hour, $133.33 a credit, value 7 of 10.", worth.Reason);
    }

    [Theory]
    [InlineData("8 ama-pra-1", 8, 800, "1 credit an hour, $100 a credit, value 7 of 10.")]
    [InlineData("8 ama-pra-1", 0, 0, "Free, value 7 of 10.")]
    [InlineData("", 0, 800, "$800 and no credit, value 7 of 10.")]
    [InlineData("8 ama-pra-1", 16, 2, "0.5 credits an hour, $0.25 a credit, value 7 of 10.")]
    public void What_it_costs_is_said_by_the_credit(
        string credits,
        int hours,
        int price,
        string reason
    ) =>
        Assert.Equal(
            reason,
            (Course(credits) with { Hours = Amount.Whole(hours), PriceOnce = Dollars(price) })
                .Judged()
                .Worth.Reason
        );

    [Fact]
    public void A_stream_is_reckoned_month_by_month_to_the_end_of_the_planning_year()
    {
        // April to December: nine months of two units.
        var judgment = (
            It("1 ama-pra-1", "sepsis") with
            {
                Mode = CandidateMode.Stream,
                Format = "journal",
                Hours = Amount.FromHundredths(50),
                PriceOnce = Dollars(90),
                PricePerUnit = Dollars(10),
                UnitsPerMonth = 2,
            }
        ).Judged();

        Assert.Equal(18, judgment.AsDone.Units);
        Assert.Equal(
            ("18", "9", "270"),
            ($"{judgment.Worth.Credits}", $"{judgment.Worth.Hours}", $"{judgment.Worth.Price}")
        );
        Assert.Equal(
            "2 credits an hour, $15 a credit, value 5 of 10. Reckoned as 18 units to the end of your year.",
            judgment.Worth.Reason
        );
        Assert.Equal("12", $"{judgment.Goal.Aligned}");
        Assert.Equal("state 18, hospital 10", judgment.Need.Bodies.Said());
        Assert.Equal(2, judgment.Places);
    }

    [Theory]
    [InlineData("1", 3)]
    [InlineData("2", 4)]
    [InlineData("3", 5)]
    [InlineData("4", 6)]
    [InlineData("5", 7)]
    [InlineData("5 4 4", 6)]
    [InlineData("5 4", 7)]
    [InlineData("2 3 3", 5)]
    [InlineData("", 5)]
    public void Ones_own_ratings_of_the_format_move_the_value_by_two_at_most(
        string stars,
        int value
    )
    {
        var person = Jordan.Did("2026-02-02", "1 ama-pra-1", "", one => one with { Rating = 1 });
        foreach (var star in stars.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            person = person.Did(
                "2026-02-01",
                "1 ama-pra-1",
                "",
                one => one with { Format = "webinar", Rating = int.Parse(star) }
            );
        }

        var webinar = It("1 ama-pra-1") with { Format = "webinar" };
        var worth = person.Judged(webinar).Worth;

        Assert.Equal((value, 5), (worth.Strategic.Value, worth.Strategic.Start));
        Assert.Equal(worth.Strategic, RatedValue.Of(webinar, person.Ledger));
        Assert.Equal(
            value != 5,
            worth.Reason.EndsWith("Your own ratings of this format moved the value from 5.")
        );
    }

    [Theory]
    [InlineData("certificate-program", 5, 10)]
    [InlineData("sponsored-dinner", 1, 1)]
    public void The_value_stays_between_one_and_ten(string format, int stars, int value) =>
        Assert.Equal(
            value,
            Jordan
                .Did(
                    "2026-02-01",
                    "1 ama-pra-1",
                    "",
                    one => one with { Format = format, Rating = stars }
                )
                .Judged(It("1 ama-pra-1") with { Format = format })
                .Worth.Strategic.Value
        );

    [Fact]
    public void A_value_that_the_candidate_names_itself_is_not_moved() =>
        Assert.Equal(
            new RatedValue(6, 6, 0, true),
            Jordan
                .Did("2026-02-01", "1 ama-pra-1", "", one => one with { Rating = 1 })
                .Judged(It("1 ama-pra-1") with { Format = "course", Strategic = 6 })
                .Worth.Strategic
        );

    [Theory]
    [InlineData("I manage septic shock.", "I manage septic shock")]
    [InlineData("By December 2026 my notes hold up", "my notes hold up")]
    [InlineData("Within two years, I lead the unit", "I lead the unit")]
    [InlineData("By all means teach", "By all means teach")]
    [InlineData(
        "I teach residents how to read an electrocardiogram well enough",
        "I teach residents how to read an electrocardiogram well …"
    )]
    [InlineData(
        "I teach residents how to read an electrocardiogram, well-and-quickly",
        "I teach residents how to read an electrocardiogram …"
    )]
    [InlineData(
        "0123456789012345678901234567890123456789012345678901234567890123456789",
        "012345678901234567890123456789012345678901234567890123456789 …"
    )]
    public void A_statement_is_shortened_at_a_word_and_without_its_day(
        string text,
        string shorter
    ) => Assert.Equal(shorter, JudgmentWords.Short(text));
}
