using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Requirements;

namespace Credence.Core.Tests.Standing;

/// <summary>A first due date, then another rhythm (engine.md section 3b).</summary>
public sealed class TwoClockRuleTests
{
    private static readonly Requirement Abuse = Board.Credits(
        "abuse",
        2,
        topics: "child-abuse"
    ) with
    {
        Due = new TwoClocks(new DeadlineForm.LicensedPlus(24), 48, null),
    };

    private static Person Owing(Requirement asked) =>
        Person.On("2026-11-22").Owing(Board.Asking(asked).Licensed("2020-03-15"));

    [Fact]
    public void Until_the_first_is_met_its_deadline_holds()
    {
        // Licensed March 15, 2020, and 24 months.
        var standing = Owing(Abuse).Did("2020-01-01", "1 ama-pra-1").Stands("abuse");
        Assert.Equal(new DateOnly(2022, 3, 15), standing.Deadline);
        Assert.Equal(Amount.Whole(2), standing.Shortfall);
    }

    [Fact]
    public void Afterwards_the_second_runs_from_the_day_it_was_met()
    {
        // One in 2021, the other in June 2022: met June 10, 2022, due again June 10, 2026.
        var person = Owing(Abuse)
            .Did("2021-05-01", "1 ama-pra-1", "child-abuse")
            .Did("2022-06-10", "1 ama-pra-1", "child-abuse");
        var standing = person.Stands("abuse");
        Assert.Equal(new DateOnly(2026, 6, 10), standing.Deadline);
        Assert.Equal(Amount.Zero, standing.Counted);
        // Done again in July 2026: the next is July 1, 2030, after this cycle.
        var again = person.Did("2026-07-01", "2 ama-pra-1", "child-abuse").Stands("abuse");
        Assert.Equal(new DateOnly(2030, 7, 1), again.Deadline);
        Assert.Equal(Amount.Whole(2), again.Counted);
    }

    [Fact]
    public void Or_from_the_cycle_it_was_met_in()
    {
        var asked = Abuse with { Due = new TwoClocks(new DeadlineForm.FirstRenewal(), null, 2) };
        // Met in the cycle to May 31, 2021: two cycles on is May 31, 2025.
        var standing = Owing(asked).Did("2020-05-01", "2 ama-pra-1", "child-abuse").Stands("abuse");
        Assert.Equal(new DateOnly(2025, 5, 31), standing.Deadline);
    }

    [Fact]
    public void The_users_word_of_it_starts_the_second_clock()
    {
        var tie = Board.Asking(Abuse).Licensed("2020-03-15") with
        {
            Satisfied = [new("abuse", new DateOnly(2021, 2, 1), "")],
        };
        Assert.Equal(
            new DateOnly(2025, 2, 1),
            Person.On("2026-11-22").Owing(tie).Stands("abuse").Deadline
        );
    }

    [Fact]
    public void Only_what_could_count_starts_it()
    {
        var live = Abuse with { Formats = ["live"], Accepts = [new CreditType("ama-pra-1")] };
        var first = new DateOnly(2022, 3, 15);
        Assert.Equal(
            first,
            Owing(live).Did("2021-05-01", "2 ama-pra-1", "child-abuse").Stands("abuse").Deadline
        );
        Assert.Equal(
            first,
            Owing(live)
                .Did("2021-05-01", "2 ama-pra-2", "child-abuse", Live)
                .Stands("abuse")
                .Deadline
        );
        Assert.Equal(
            first,
            Owing(live).Did("2021-05-01", "2 ama-pra-1", "ethics", Live).Stands("abuse").Deadline
        );
        Assert.Equal(
            new DateOnly(2025, 5, 1),
            Owing(live)
                .Did("2021-05-01", "2 ama-pra-1", "child-abuse", Live)
                .Stands("abuse")
                .Deadline
        );
    }

    [Fact]
    public void What_the_user_put_here_starts_it_and_what_they_put_elsewhere_does_not()
    {
        CmeActivity To(CmeActivity activity, string requirement) =>
            activity with
            {
                CountsFor = [new Override("board", requirement)],
            };
        var live = Abuse with { Formats = ["live"] };
        Assert.Equal(
            new DateOnly(2025, 5, 1),
            Owing(live)
                .Did("2021-05-01", "2 ama-pra-2", also: one => To(one, "abuse"))
                .Stands("abuse")
                .Deadline
        );
        Assert.Equal(
            new DateOnly(2022, 3, 15),
            Owing(Abuse)
                .Did("2021-05-01", "2 ama-pra-1", "child-abuse", one => To(one, "other"))
                .Stands("abuse")
                .Deadline
        );
    }

    [Fact]
    public void A_certificate_has_two_clocks_as_well()
    {
        var card = Board.Card("card", topics: "child-abuse") with
        {
            Due = new TwoClocks(new DeadlineForm.FirstRenewal(), 24, null),
        };
        Assert.Equal(
            new DateOnly(2027, 1, 5),
            Owing(card).Did("2025-01-05", "", "child-abuse").Stands("card").Deadline
        );
        Assert.Equal(
            new DateOnly(2021, 5, 31),
            Owing(card).Did("2025-01-05", "", "ethics").Stands("card").Deadline
        );
    }

    [Fact]
    public void From_the_license_on_nothing_earlier_starts_it()
    {
        var asked = Abuse with { FromLicense = true };
        Assert.Equal(
            new DateOnly(2022, 3, 15),
            Owing(asked).Did("2020-03-14", "2 ama-pra-1", "child-abuse").Stands("abuse").Deadline
        );
        Assert.Equal(
            new DateOnly(2024, 3, 15),
            Owing(asked).Did("2020-03-15", "2 ama-pra-1", "child-abuse").Stands("abuse").Deadline
        );
    }

    private static CmeActivity Live(CmeActivity activity) => activity with { Format = "live" };
}
