using System.Text;
using Credence.Core.Planning;

namespace Credence.App.Tests.Plans.Traps;

/// <summary>What nobody should write, and people do: a clear sentence or an honest partial answer, never a crash.</summary>
public sealed class BadInputTests
{
    private const string Any =
        "  - {id: any, title: Any, credits: 12 ama-pra-1, hours: 10, offered: {from: 2026-01, to: 2026-12}}\n";

    [Fact]
    public void Pins_that_contradict_each_other_are_held_as_far_as_they_can_be_and_the_rest_is_named()
    {
        // Two courses of 15 hours are pinned to a month of 20.
        using var year = new TrapYear
        {
            Candidates = """
                  - {id: one, title: One, credits: 12 ama-pra-1, hours: 15, status: pinned, month: 2026-03, offered: {from: 2026-01, to: 2026-12}}
                  - {id: two, title: Two, credits: 12 ama-pra-1, hours: 15, status: pinned, month: 2026-03, offered: {from: 2026-01, to: 2026-12}}
                """,
        };

        var plan = year.Plan();

        Assert.Contains("2026-03 one", plan.Lines());
        var dropped = Assert.Single(plan.DroppedPins);
        Assert.Equal(("two", RejectionReason.Hours), (dropped.Candidate, dropped.Reason));
    }

    [Fact]
    public void A_pinned_event_on_days_away_is_named_and_the_year_planned_without_it()
    {
        using var year = new TrapYear
        {
            Events = "1",
            Planning = "unavailable: [{from: 2026-05-01, to: 2026-05-10, why: family}]",
            Candidates =
                Any
                + "  - {id: meeting, title: Meeting, mode: event, format: conference, credits: 20 ama-pra-1, hours: 8, status: pinned, offered: {dates: [{from: 2026-05-04, to: 2026-05-06}]}}\n",
        };

        var plan = year.Plan();

        Assert.Equal(["any"], plan.Items.Select(item => item.Candidate.Id));
        Assert.Equal("meeting", Assert.Single(plan.DroppedPins).Candidate);
    }

    [Fact]
    public void Two_that_each_must_come_after_the_other_are_both_left_out_with_the_reason()
    {
        using var year = new TrapYear
        {
            Candidates = """
                  - {id: hen, title: Hen, credits: 12 ama-pra-1, hours: 1, after: [egg], offered: {from: 2026-01, to: 2026-12}}
                  - {id: egg, title: Egg, credits: 12 ama-pra-1, hours: 1, after: [hen], offered: {from: 2026-01, to: 2026-12}}
                  - {id: itself, title: Itself, credits: 12 ama-pra-1, hours: 1, after: [itself], offered: {from: 2026-01, to: 2026-12}}
                """,
        };

        var plan = year.Plan();

        Assert.Empty(plan.Items);
        Assert.Equal(12m, plan.Level("law"));
        Assert.All(
            (string[])["hen", "egg", "itself"],
            candidate => Assert.Equal(RejectionReason.Prerequisite, plan.Why(candidate))
        );
        Assert.EndsWith(
            "would count for it, but must come after one another: say which comes first.",
            plan.Shortfalls[0].Fix,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_negative_price_is_refused_with_its_place()
    {
        using var year = new TrapYear
        {
            Candidates = "  - {id: gift, title: Gift, credits: 1 ama-pra-1, price: -50}\n",
        };

        var problem = Assert.Single(year.Read().Problems);

        Assert.StartsWith("candidates.yaml, line 2", problem.Place, StringComparison.Ordinal);
        Assert.Contains("-50", problem.Wrong, StringComparison.Ordinal);
        Assert.NotEmpty(problem.Remedy);
    }

    [Fact]
    public void An_event_that_has_begun_is_not_offered_any_more()
    {
        using var year = new TrapYear
        {
            AsOf = new DateOnly(2026, 5, 4),
            Events = "1",
            Candidates = """
                  - {id: begun, title: Begun, mode: event, format: conference, credits: 20 ama-pra-1, hours: 8, offered: {dates: [{from: 2026-05-04, to: 2026-05-06}]}}
                  - {id: over, title: Over, mode: event, format: conference, credits: 20 ama-pra-1, hours: 8, offered: {dates: [{from: 2025-05-04, to: 2025-05-06}]}}
                """,
        };

        var plan = year.Plan();

        Assert.Empty(plan.Items);
        Assert.Equal(RejectionReason.NotOffered, plan.Why("begun"));
        Assert.Equal(RejectionReason.NotOffered, plan.Why("over"));
        Assert.Equal(0m, plan.Level("structure"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  []\n")]
    public void An_empty_catalog_gives_an_empty_plan_and_says_what_stays_short(string? candidates)
    {
        using var year = new TrapYear { Candidates = candidates };

        var plan = year.Plan();

        Assert.Empty(plan.Items);
        Assert.Equal(12m, plan.Level("law"));
        Assert.Equal(
            12m,
            Assert.Single(plan.Shortfalls, s => s.Level == DemandLevel.Law).Amount.ToDecimal()
        );
    }

    [Fact]
    public void A_year_that_is_over_is_planned_as_it_is_empty()
    {
        using var year = new TrapYear { AsOf = new DateOnly(2027, 2, 1), Candidates = Any };

        Assert.Empty(year.Plan().Items);
    }

    [Fact]
    public void Five_thousand_candidates_get_an_honest_answer_in_the_time_they_are_given()
    {
        var many = new StringBuilder();
        for (var number = 0; number < 5000; number++)
        {
            many.AppendLine(
                $"  - {{id: c{number}, title: Course {number}, credits: {1 + number % 7} ama-pra-1, hours: {1 + number % 5}, "
                    + $"price: {number % 97}, allowance: true, topics: geriatrics, offered: {{months: [2026-{1 + number % 12:D2}, 2026-{1 + number * 5 % 12:D2}]}}}}"
            );
        }

        using var year = new TrapYear
        {
            Requirements =
                "{id: total, title: All credits, amount: 60}, {id: old, title: Old age, amount: 8, topics: [geriatrics], within: total}",
            Goals =
                "{id: growth, statement: Grow, kind: clinical-depth, topics: [geriatrics], target_credits: 40, priority: 2}",
            Candidates = many.ToString(),
        };

        var plan = year.Plan(seconds: 3);

        Assert.True(Planner.Keeps(plan.Problem, [.. plan.Units]));
        Assert.All(
            plan.Levels,
            level =>
                Assert.True(
                    level.Bound is not { } bound
                        || (level.Name == "value" ? level.Value <= bound : level.Value >= bound)
                )
        );
        Assert.All(plan.Levels, level => Assert.True(!level.Proven || level.Value == level.Bound));
    }
}
