using Credence.Core.Allocation;
using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Obligations;
using Credence.Core.Requirements;
using Credence.Core.Standing;

namespace Credence.Core.Tests.Standing;

/// <summary>The status of a requirement, the first that fits (engine.md section 3).</summary>
public sealed class StatusRuleTests
{
    private static readonly Requirement Total = Board.Credits("total", 24);

    /// <summary>Old credits that count nowhere now but give a pace of twelve a year.</summary>
    private static Person Pacing(Requirement asked, string day = "2026-11-22") =>
        Person.On(day).Owing(Board.Asking(asked)).Did("2024-01-01", "1 ama-pra-2");

    [Theory]
    // 730 days from June 1, 2025; on November 22, 2026 less a month 509 have gone: 24 * 509 / 730 = 16.734.
    [InlineData(16.73, Status.Behind)]
    [InlineData(16.74, Status.OnPace)]
    [InlineData(23.99, Status.OnPace)]
    [InlineData(24, Status.Met)]
    public void On_pace_is_the_elapsed_share_with_a_month_of_grace(double done, Status status) =>
        Assert.Equal(
            status,
            Pacing(Total).Did("2026-05-01", $"{done} ama-pra-1").Stands("total").Status
        );

    [Fact]
    public void At_risk_is_what_the_last_years_pace_does_not_give()
    {
        // Ten of the last twelve months: 190 days to May 31, 2027 give 10 * 190 / 365 = 5.2; 14 lack.
        Assert.Equal(
            Status.AtRisk,
            Pacing(Total).Did("2026-05-01", "10 ama-pra-1").Stands("total").Status
        );
    }

    [Fact]
    public void With_less_than_three_months_of_ledger_the_micro_minimum_is_the_pace()
    {
        // 3 a month: 36 * 190 / 365 = 18.7 by the deadline.
        Person Young(decimal done) =>
            Person
                .On("2026-11-22")
                .Owing(Board.Asking(Total))
                .Did("2026-09-01", $"{done} ama-pra-1");
        Assert.Equal(Status.AtRisk, Young(5.26m).Stands("total").Status);
        Assert.Equal(Status.Behind, Young(5.27m).Stands("total").Status);
        Assert.Equal(
            Status.AtRisk,
            Person.On("2026-11-22").Owing(Board.Asking(Total)).Stands("total").Status
        );
    }

    [Fact]
    public void A_plan_takes_the_place_of_the_pace()
    {
        var person = Pacing(Total).Did("2026-05-01", "4 ama-pra-1");
        Assert.Equal(Status.AtRisk, person.Stands("total").Status);
        Assert.Equal(
            Status.Behind,
            person.Plans("2027-05-31", "20 ama-pra-1").Stands("total").Status
        );
        Assert.Equal(
            Status.AtRisk,
            person.Plans("2027-06-01", "20 ama-pra-1").Stands("total").Status
        );
        Assert.Equal(
            Status.AtRisk,
            person.Plans("2027-05-31", "19 ama-pra-1").Stands("total").Status
        );
    }

    [Fact]
    public void After_its_deadline_it_is_overdue_and_on_it_not_yet()
    {
        var asked = Total.By(new DeadlineForm.On(new DateOnly(2026, 11, 22)));
        Assert.Equal(Status.AtRisk, Pacing(asked).Stands("total").Status);
        Assert.Equal(Status.Overdue, Pacing(asked, "2026-11-23").Stands("total").Status);
    }

    [Fact]
    public void A_window_that_has_not_begun_is_not_yet_due() =>
        Assert.Equal(
            Status.NotYetDue,
            Pacing(Total.In(new Window.RollingMonths(6))).Stands("total").Status
        );

    [Theory]
    [InlineData("2027-11-22", Status.AtRisk)]
    [InlineData("2027-11-23", Status.NotYetDue)]
    public void A_once_item_is_not_yet_due_until_twelve_months_before(string due, Status status)
    {
        var once = Board
            .Credits("total", 60)
            .In(new Window.Once())
            .By(new DeadlineForm.On(DateOnly.Parse(due)));
        Assert.Equal(status, Pacing(once).Stands("total").Status);
    }

    [Fact]
    public void Its_pace_is_that_of_its_last_twelve_months()
    {
        // Due May 22, 2027: of the year before 153 of 365 days have gone by October 22, 2026 (24 * 154 / 365 = 10.1).
        var once = Total.In(new Window.Once()).By(new DeadlineForm.On(new DateOnly(2027, 5, 22)));
        Assert.Equal(
            Status.OnPace,
            Pacing(once).Did("2026-05-01", "16.7 ama-pra-1").Stands("total").Status
        );
    }

    [Theory]
    [InlineData("2027-05-22", Status.AtRisk)]
    [InlineData("2027-05-23", Status.NotYetDue)]
    public void A_card_is_not_yet_due_until_six_months_before(string due, Status status)
    {
        var card = Board.Card("card").By(new DeadlineForm.On(DateOnly.Parse(due)));
        Assert.Equal(status, Pacing(card).Stands("card").Status);
    }

    [Fact]
    public void Complete_but_for_a_point_to_confirm()
    {
        var asked = Total with { Confirm = "the course is approved" };
        CmeActivity Confirmed(CmeActivity activity) =>
            activity with
            {
                Confirmed = [new Override("board", "total")],
            };
        var open = Pacing(asked).Did("2026-05-01", "24 ama-pra-1").Stands("total");
        Assert.Equal(Status.Confirm, open.Status);
        Assert.Equal("the course is approved", open.Confirm);
        var half = Pacing(asked)
            .Did("2026-05-01", "12 ama-pra-1", also: Confirmed)
            .Did("2026-06-01", "12 ama-pra-1");
        Assert.Equal(Status.Confirm, half.Stands("total").Status);
        var all = Pacing(asked).Did("2026-05-01", "24 ama-pra-1", also: Confirmed).Stands("total");
        Assert.Equal(Status.Met, all.Status);
        Assert.Equal("", all.Confirm);
        var elsewhere = Pacing(asked)
            .Did(
                "2026-05-01",
                "24 ama-pra-1",
                also: activity => activity with { Confirmed = [new Override("other", "total")] }
            );
        Assert.Equal(Status.Confirm, elsewhere.Stands("total").Status);
    }

    [Fact]
    public void Confirmed_below_is_confirmed_above_and_a_card_is_confirmed_too()
    {
        CmeActivity Confirmed(CmeActivity activity, string requirement) =>
            activity with
            {
                Confirmed = [new Override("board", requirement)],
            };
        var total = Board.Credits("total", 4) with { Confirm = "approved" };
        var pain = Board.Credits("pain", 4, "total", topics: "pain");
        var floor = Board.Credits("floor", 4, "total", types: "ama-pra-1") with
        {
            Confirm = "approved",
        };
        var person = Person.On("2026-11-22").Owing(Board.Asking(total, pain, floor));
        Assert.Equal(
            Status.Met,
            person
                .Did("2026-05-01", "4 ama-pra-1", "pain", one => Confirmed(one, "total"))
                .Stands("total")
                .Status
        );
        Assert.Equal(
            Status.Met,
            person
                .Did("2026-05-01", "4 ama-pra-1", "pain", one => Confirmed(one, "floor"))
                .Stands("floor")
                .Status
        );
        Assert.Equal(
            Status.Confirm,
            person.Did("2026-05-01", "4 ama-pra-1", "pain").Stands("floor").Status
        );
        var card = Person
            .On("2026-11-22")
            .Owing(Board.Asking(Board.Card("card") with { Confirm = "approved" }));
        Assert.Equal(Status.Confirm, card.Did("2026-05-01", "").Stands("card").Status);
        Assert.Equal(
            Status.Met,
            card.Did("2026-05-01", "", also: one => Confirmed(one, "card")).Stands("card").Status
        );
    }

    [Fact]
    public void Complete_but_for_a_doubt_or_without_a_source()
    {
        var doubtful = Total with { Doubt = "Two tables differ." };
        var standing = Pacing(doubtful).Did("2026-05-01", "24 ama-pra-1").Stands("total");
        Assert.Equal(Status.Unsettled, standing.Status);
        Assert.Equal("Two tables differ.", standing.Doubt);
        var untold = Total with { SourceNoneFound = true };
        Assert.Equal(
            "No source was found for this figure.",
            Pacing(untold).Did("2026-05-01", "24 ama-pra-1").Stands("total").Doubt
        );
        Assert.Equal(Status.AtRisk, Pacing(doubtful).Stands("total").Status);
        Assert.Equal(
            Status.NotApplicable,
            Pacing(doubtful.When(new Condition.FirstCycle(true))).Stands("total").Status
        );
        Assert.Equal(
            "",
            Pacing(doubtful.When(new Condition.FirstCycle(true))).Stands("total").Doubt
        );
    }

    [Theory]
    [InlineData("overdue at-risk", Status.Overdue)]
    [InlineData("at-risk met", Status.AtRisk)]
    [InlineData("met met", Status.Met)]
    [InlineData("met unsettled", Status.Unsettled)]
    [InlineData("not-yet met", Status.NotYetDue)]
    [InlineData("", Status.Met)]
    public void A_body_shows_what_wants_a_person_most(string parts, Status worst)
    {
        Requirement Of(string part) =>
            part switch
            {
                "overdue" => Total.By(new DeadlineForm.On(new DateOnly(2026, 1, 1))) with
                {
                    Id = "overdue",
                },
                "at-risk" => Board.Credits("at-risk", 99),
                "not-yet" => Total.In(new Window.RollingMonths(6)) with { Id = "not-yet" },
                "unsettled" => Board.Credits("unsettled", 0) with { Doubt = "A doubt." },
                _ => Board.Credits("met", 0),
            };
        var tie = Board.Asking([
            .. parts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Of),
        ]);
        var renewed = tie with { Renewed = [new Renewed(new DateOnly(2025, 5, 31), null)] };
        Assert.Equal(worst, Person.On("2026-11-22").Owing(renewed).Stands().Status);
    }

    [Fact]
    public void With_an_unanswered_condition_a_body_is_not_met()
    {
        var asked = Board
            .Credits("pain", 2, topics: "pain")
            .When(new Condition.Attribute("opioids"));
        var person = Person
            .On("2026-11-22")
            .Owing(Board.Asking(asked))
            .Did("2026-05-01", "2 ama-pra-1", "pain");
        Assert.Equal(Amount.Zero, person.Stands().Missing);
        Assert.Equal(Status.AnswerNeeded, person.Stands().Status);
    }

    [Fact]
    public void With_the_plan_done_it_says_what_would_stand()
    {
        var person = Pacing(Total).Did("2026-05-01", "4 ama-pra-1");
        var planned = person.Plans("2027-01-10", "20 ama-pra-1").Stands("total").Planned!;
        Assert.Equal(Amount.Whole(24), planned.Counted);
        Assert.Equal(Amount.Zero, planned.Shortfall);
        Assert.Equal(Status.Met, planned.Status);
        var part = person.Plans("2027-01-10", "5 ama-pra-1").Stands("total");
        Assert.Equal(Amount.Whole(15), part.Planned!.Shortfall);
        Assert.Equal(part.Status, part.Planned.Status);
        Assert.Equal(Amount.Whole(4), part.Counted);
        Assert.Equal(Amount.Whole(4), person.Stands("total").Planned!.Counted);
        var confirm = Pacing(Total with { Confirm = "approved" })
            .Plans("2027-01-10", "24 ama-pra-1");
        Assert.Equal(Status.Confirm, confirm.Stands("total").Planned!.Status);
        var doubt = Pacing(Total with { Doubt = "A doubt." }).Plans("2027-01-10", "24 ama-pra-1");
        Assert.Equal(Status.Unsettled, doubt.Stands("total").Planned!.Status);
    }
}
