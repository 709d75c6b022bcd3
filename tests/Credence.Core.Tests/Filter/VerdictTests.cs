using Credence.Core.Credits;
using Credence.Core.Filter;
using Credence.Core.Planning;
using static Credence.Core.Tests.Filter.FilterCase;

namespace Credence.Core.Tests.Filter;

/// <summary>From four answers to a verdict, and what is said beside it.</summary>
public sealed class VerdictTests
{
    [Theory]
    [InlineData(
        "ama-pra-1",
        "sepsis",
        Verdict.Take,
        "It moves a goal and counts where credits are still needed."
    )]
    [InlineData(
        "attendance",
        "sepsis",
        Verdict.ThinkTwice,
        "It moves a goal, but no body needs its credits now, and it costs money."
    )]
    [InlineData(
        "ama-pra-1",
        "billing",
        Verdict.ThinkTwice,
        "A paid course that serves no goal is always “think twice”, also where its credits count."
    )]
    [InlineData(
        "attendance",
        "billing",
        Verdict.ThinkTwice,
        "It costs money and serves neither a goal nor a requirement."
    )]
    public void What_costs_money_is_taken_only_where_it_serves_both(
        string type,
        string topic,
        Verdict verdict,
        string reason
    )
    {
        var judgment = Course($"8 {type}", topic).Judged();

        Assert.Equal((verdict, reason), (judgment.Verdict, Assert.Single(judgment.Reasons)));
    }

    [Theory]
    [InlineData(
        "ama-pra-1",
        "sepsis",
        1,
        Verdict.Take,
        "It is free, moves a goal and counts where credits are still needed."
    )]
    [InlineData("attendance", "sepsis", 1, Verdict.Take, "It is free and moves a goal.")]
    [InlineData(
        "ama-pra-1",
        "billing",
        1,
        Verdict.Take,
        "It is free and counts where credits are still needed."
    )]
    [InlineData(
        "ama-pra-1",
        "billing",
        2,
        Verdict.Take,
        "It is free and counts where credits are still needed."
    )]
    [InlineData(
        "ama-pra-1",
        "billing",
        3,
        Verdict.ThinkTwice,
        "Its credits count, but they take more than two hours each and move no goal."
    )]
    [InlineData(
        "attendance",
        "billing",
        1,
        Verdict.Skip,
        "It serves no goal and no requirement: it takes time only."
    )]
    public void What_is_free_is_weighed_by_its_hours_alone(
        string type,
        string topic,
        int hours,
        Verdict verdict,
        string reason
    )
    {
        var judgment = (It($"1 {type}", topic) with { Hours = Amount.Whole(hours) }).Judged();

        Assert.Equal((verdict, reason), (judgment.Verdict, Assert.Single(judgment.Reasons)));
    }

    [Theory]
    [InlineData("certificate", Verdict.Skip)]
    [InlineData("project", Verdict.ThinkTwice)]
    [InlineData("abstract", Verdict.ThinkTwice)]
    [InlineData("presentation", Verdict.ThinkTwice)]
    [InlineData("role", Verdict.ThinkTwice)]
    public void What_serves_nothing_but_leaves_something_lasting_is_worth_a_second_thought(
        string output,
        Verdict verdict
    )
    {
        var judgment = (It("1 attendance", "billing") with { Outputs = [output] }).Judged();

        Assert.Equal(verdict, judgment.Verdict);
        Assert.Equal(
            verdict == Verdict.ThinkTwice,
            judgment.Reasons.Contains(
                "It serves no goal and no requirement now, but it leaves something to show."
            )
        );
    }

    [Fact]
    public void What_was_ruled_out_is_skipped_before_anything_else_is_asked()
    {
        var judgment = (
            It("8 ama-pra-1", "sepsis").On("2026-03-22", "2026-03-24") with
            {
                Status = CandidateStatus.Banned,
            }
        ).Judged();

        Assert.Equal(
            (Verdict.Skip, "You ruled it out yourself."),
            (judgment.Verdict, Assert.Single(judgment.Reasons))
        );
    }

    [Theory]
    [InlineData("2026-03-22", "2026-03-24", true)]
    [InlineData("2026-04-20", "2026-04-24", true)]
    [InlineData("2026-04-21", "2026-04-24", true)]
    [InlineData("2026-04-22", "2026-04-24", false)]
    public void A_meeting_that_has_begun_is_over(string from, string to, bool over)
    {
        var judgment = It("8 ama-pra-1", "sepsis").On(from, to).Judged();

        Assert.Equal(over, judgment.AsDone.IsOver);
        Assert.Equal(
            over,
            judgment.Reasons.Contains("It is over, or not offered again that we know of.")
        );
        Assert.Equal(over ? Verdict.Skip : Verdict.Take, judgment.Verdict);
        Assert.Equal(over, judgment.Need.Reason == "No: it is over.");
    }

    [Theory]
    [InlineData("2026-02-10", "It", Verdict.Skip)]
    [InlineData("2026-02-10", "IT", Verdict.Skip)]
    [InlineData("2026-04-21", "It", Verdict.Skip)]
    [InlineData("2026-01-01", "It", Verdict.Skip)]
    [InlineData("2025-12-31", "It", Verdict.Take)]
    [InlineData("2026-04-22", "It", Verdict.Take)]
    [InlineData("2026-02-10", "Another", Verdict.Take)]
    public void What_was_done_in_the_planning_year_is_not_done_again(
        string day,
        string title,
        Verdict verdict
    )
    {
        var person = Jordan.DidOnce(day, "1 ama-pra-1", title);

        var judgment = person.Judged(It("8 ama-pra-1", "sepsis"));

        Assert.Equal(verdict, judgment.Verdict);
        Assert.Equal(
            verdict == Verdict.Skip,
            judgment.Reasons[0]
                == $"It is in your ledger already, on {DateOnly.Parse(day):MMM d, yyyy}."
        );
        Assert.Equal(
            Verdict.Take,
            person.Judged(It("1 ama-pra-1", "sepsis") with { Mode = CandidateMode.Stream }).Verdict
        );
    }

    [Fact]
    public void More_hours_than_a_month_holds_and_more_money_than_the_budget_are_said()
    {
        var large = It("30 ama-pra-1", "sepsis") with
        {
            Hours = Amount.Whole(30),
            PriceOnce = Dollars(1200),
        };

        Assert.Equal(
            [
                "It moves a goal and counts where credits are still needed.",
                "It needs 30 hours in months that hold 10.",
                "It costs more than your whole budget of $1000 a year.",
            ],
            large.Judged().Reasons
        );
        Assert.Single(
            (large with { DaysOff = Amount.Whole(3), Allowance = true }).Judged().Reasons
        );
        Assert.Single(
            (large with { Hours = Amount.Whole(10), PriceOnce = Dollars(1000) }).Judged().Reasons
        );
    }

    [Theory]
    [InlineData(CandidateMode.Project, 1, 3, false)]
    [InlineData(CandidateMode.Project, 1, 2, true)]
    [InlineData(CandidateMode.Stream, 2, 1, true)]
    [InlineData(CandidateMode.Block, 1, 1, true)]
    public void Hours_are_those_of_one_month(
        CandidateMode mode,
        int units,
        int months,
        bool tooMany
    ) =>
        Assert.Equal(
            tooMany,
            (
                It("1 ama-pra-1", "sepsis") with
                {
                    Mode = mode,
                    Hours = Amount.Whole(mode == CandidateMode.Stream ? 6 : 30),
                    UnitsPerMonth = units,
                    DurationMonths = months,
                }
            )
                .Judged()
                .Reasons.Any(reason => reason.Contains("hours in months"))
        );

    [Fact]
    public void Who_pays_for_it_is_said_where_it_is_a_company() =>
        Assert.Contains(
            "A company pays for it.",
            (It("1 ama-pra-1", "sepsis") with { Format = "sponsored-dinner" }).Judged().Reasons
        );

    [Fact]
    public void A_price_that_nobody_told_is_not_taken_for_nothing()
    {
        var judgment = It("8 ama-pra-1", "billing").Judged(Unknown.Price);

        Assert.Equal(Verdict.ThinkTwice, judgment.Verdict);
        Assert.Contains("Its price is not known.", judgment.Reasons);
        Assert.StartsWith("Price not known", judgment.Worth.Reason);
        Assert.Null(judgment.Worth.CostPerCredit);
        Assert.Equal(Unknown.Price, judgment.Unknown);
    }

    [Fact]
    public void Topics_and_credits_that_nobody_told_are_asked_for_before_anything_is_ruled_out()
    {
        var topics = It("8 attendance").Judged(Unknown.Topics);
        var credits = It("", "sepsis").Judged(Unknown.Credits);

        Assert.Equal(
            (
                Verdict.ThinkTwice,
                "Not known: it does not say what it is about.",
                "Say what it is about, then ask again: it may serve a goal."
            ),
            (topics.Verdict, topics.Goal.Reason, topics.Reasons[0])
        );
        Assert.Equal(
            (
                Verdict.ThinkTwice,
                "Not known: nobody said how many credits it carries.",
                "Find out how many credits it carries, then ask again."
            ),
            (credits.Verdict, credits.Need.Reason, credits.Reasons[0])
        );
    }

    [Fact]
    public void What_nobody_told_does_not_matter_where_the_answer_is_yes_without_it() =>
        Assert.Equal(
            Verdict.Take,
            It("8 ama-pra-1", "sepsis").Judged(Unknown.Credits | Unknown.Topics).Verdict
        );

    [Fact]
    public void A_plan_that_closes_all_of_it_is_a_reason_beside_the_verdict()
    {
        const string Closed = "What you have planned closes all of that without it.";
        var ten = It("10 ama-pra-1", "sepsis");

        Assert.Contains(
            Closed,
            Jordan.Planning("2026-05-08", "60 ama-pra-1", "Meeting").Judged(ten).Reasons
        );
        Assert.DoesNotContain(
            Closed,
            Jordan.Planning("2026-05-08", "20 ama-pra-1", "Meeting").Judged(ten).Reasons
        );
        Assert.DoesNotContain(
            Closed,
            Jordan
                .Planning("2026-05-08", "60 ama-pra-1", "Meeting")
                .Judged(It("1 attendance", "sepsis"))
                .Reasons
        );
    }

    [Fact]
    public void What_counts_in_more_places_stands_higher_and_money_only_breaks_ties()
    {
        var order = Ranking.Order(
            new (string Id, Candidate Candidate)[]
            {
                ("one-place", It("4 ama-pra-2")),
                ("dear", It("4 ama-pra-1") with { PriceOnce = Dollars(900) }),
                ("b", It("4 ama-pra-1") with { PriceOnce = Dollars(90) }),
                ("a", It("4 ama-pra-1") with { PriceOnce = Dollars(90) }),
                ("first-by-title", It("4 ama-pra-1") with { PriceOnce = Dollars(90), Title = "A" }),
                ("valued", It("4 ama-pra-1") with { PriceOnce = Dollars(990), Strategic = 9 }),
                ("goal", It("4 ama-pra-1", "sepsis") with { PriceOnce = Dollars(990) }),
                ("more", It("5 ama-pra-1") with { PriceOnce = Dollars(990) }),
            }.Select(one => (one.Candidate with { Id = one.Id }).Judged())
        );

        Assert.Equal(
            "more goal valued first-by-title a b dear one-place",
            string.Join(' ', order.Select(one => one.Candidate.Id))
        );
    }

    [Fact]
    public void With_and_without_agree_with_the_check_itself()
    {
        // The same question by another way: the credits in the ledger.
        var before = new CandidateJudge(Jordan.Input()).Open.Single(Hospital).Missing;
        var served = It("7 ama-pra-1")
            .Judged()
            .Need.Bodies.Single(one => one.Obligation == "hospital");
        var after = new CandidateJudge(Jordan.DidOnce("2026-04-20", "7 ama-pra-1", "Same").Input())
            .Open.Single(Hospital)
            .Missing;

        Assert.Equal(before.Less(served.Credits), after);

        static bool Hospital(Credence.Core.Standing.BodyOutlook body) =>
            body.Obligation == "hospital";
    }
}
