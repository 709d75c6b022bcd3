using Credence.Core.Allocation;
using Credence.Core.Credits;
using Credence.Core.Obligations;
using Credence.Core.Requirements;
using Credence.Core.Standing;

namespace Credence.Core.Tests.Standing;

/// <summary>The cycle before, packages, licenses at rest, and what a file does not know (engine.md sections 2 and 3b).</summary>
public sealed class PreviousCheckTests
{
    private static readonly Requirement Ten = Board.Credits("total", 10);

    /// <summary>The cycle before ran from June 1, 2024 to May 31, 2026.</summary>
    private static Obligation Tie(params Requirement[] asks) =>
        Board.Asking(asks).Ending("2028-05-31");

    private static Person Owing(Obligation tie) => Person.On("2026-11-22").Owing(tie);

    [Fact]
    public void Short_is_overdue_and_comes_first_everywhere()
    {
        var person = Person
            .On("2026-11-22")
            .Owing(Board.Asking("first", Board.Credits("a", 1)).Licensed("2026-01-01"), Tie(Ten))
            .Did("2024-06-01", "7 ama-pra-1");
        var result = person.Check();
        Assert.Equal(["board", "first"], result.Obligations.Select(body => body.Id));
        var previous = result.Obligations[0].Previous!;
        Assert.Equal(PreviousState.Short, previous.State);
        Assert.Equal(Amount.Whole(3), previous.Missing);
        Assert.Equal(Status.Overdue, result.Obligations[0].Status);
        Assert.Equal(Amount.Whole(7), previous.Requirements.Single().Counted);
        Assert.Equal(new DateOnly(2026, 5, 31), previous.Cycle.End);
    }

    [Fact]
    public void Unknown_where_the_ledger_begins_after_its_start_and_then_it_is_asked()
    {
        var person = Owing(Tie(Ten)).Did("2024-06-02", "7 ama-pra-1");
        Assert.Equal(PreviousState.Unknown, person.Stands().Previous!.State);
        var question = Assert.Single(person.Check().Questions);
        Assert.Equal("renewed:board/2026-05-31", question.Fact);
        Assert.Equal(
            "Did you renew with The board for the cycle that ended May 31, 2026?",
            question.Text
        );
        Assert.NotEqual(Status.Overdue, person.Stands().Status);
    }

    [Fact]
    public void Met_it_is_shown_for_a_year_and_renewed_not_at_all()
    {
        var person = Owing(Tie(Ten)).Did("2024-06-01", "10 ama-pra-1");
        Assert.Equal(PreviousState.Met, person.Stands().Previous!.State);
        Assert.NotNull((person with { AsOf = new DateOnly(2027, 5, 31) }).Stands().Previous);
        Assert.Null((person with { AsOf = new DateOnly(2027, 6, 1) }).Stands().Previous);
        var renewed = Tie(Ten) with { Renewed = [new Renewed(new(2026, 5, 31), null)] };
        Assert.Null(Owing(renewed).Did("2024-06-01", "1 ama-pra-1").Stands().Previous);
    }

    [Fact]
    public void What_waits_only_for_an_answer_is_not_short()
    {
        var asked = Ten.When(new Condition.Attribute("opioids"));
        Assert.Equal(
            PreviousState.Unknown,
            Owing(Tie(asked)).Did("2024-06-01", "1 ama-pra-1").Stands().Previous!.State
        );
    }

    [Fact]
    public void Missing_cards_make_it_short_too()
    {
        var previous = Owing(Tie(Board.Card("card")))
            .Did("2024-05-31", "1 ama-pra-1")
            .Stands()
            .Previous!;
        Assert.Equal(PreviousState.Short, previous.State);
        Assert.Equal(1, previous.MissingItems);
        Assert.Equal(Amount.Zero, previous.Missing);
    }

    [Fact]
    public void Nobody_owed_a_cycle_before_the_license() =>
        Assert.Null(Owing(Tie(Ten).Licensed("2026-06-01")).Stands().Previous);

    [Fact]
    public void A_late_renewal_counts_until_its_last_day_and_stays_overdue()
    {
        var tie = Tie(Ten).Cycles(rule => rule with { LateUntil = new LateUntil(null, 6, 0) });
        var person = Owing(tie).Did("2026-08-01", "4 ama-pra-1");
        var standing = person.Stands();
        Assert.Equal(new DateOnly(2026, 5, 31), standing.Deadline);
        Assert.Equal(new DateOnly(2026, 11, 30), standing.LateUntil);
        Assert.Equal(Amount.Whole(4), person.Stands("total").Counted);
        Assert.Equal(Status.Overdue, person.Stands("total").Status);
    }

    [Fact]
    public void Of_packages_the_chosen_one_the_first_met_or_the_one_that_lacks_least()
    {
        var tie = Board
            .Asking()
            .Rules(version =>
                version with
                {
                    Packages =
                    [
                        new Package("small", "Small", [Board.Credits("total", 20)]),
                        new Package("large", "Large", [Board.Credits("total", 40)]),
                        new Package("cards", "Cards", [Board.Card("card"), Board.Card("other")]),
                    ],
                }
            );
        var some = Owing(tie).Did("2026-01-01", "5 ama-pra-1").Stands();
        // Nothing of credits lacks in the third, but two cards do: it is not met, yet lacks least.
        Assert.Equal("small", Without(tie, "cards", 5));
        Assert.Equal("cards", some.Package);
        Assert.Equal(
            [("small", Amount.Whole(15), 0, false), ("large", Amount.Whole(35), 0, false)],
            some.OtherPackages.Select(one => (one.Id, one.Missing, one.MissingItems, one.Met))
        );
        Assert.Equal("small", Without(tie, "cards", 20));
        Assert.Equal("large", Owing(tie with { Package = "large" }).Stands().Package);
        Assert.Equal(Amount.Whole(40), Owing(tie with { Package = "large" }).Stands().Missing);
    }

    private static string Without(Obligation tie, string package, int done)
    {
        var fewer = tie.Rules(version =>
            version with
            {
                Packages = version.Packages.RemoveAll(one => one.Id == package),
            }
        );
        return Owing(fewer).Did("2026-01-01", $"{done} ama-pra-1").Stands().Package;
    }

    [Theory]
    [InlineData(LicenseStatus.Inactive)]
    [InlineData(LicenseStatus.Retired)]
    [InlineData(LicenseStatus.Training)]
    [InlineData(LicenseStatus.Lapsed)]
    public void A_license_at_rest_owes_nothing_and_tells_what_it_would(LicenseStatus status)
    {
        var tie = Tie(Ten) with { Statuses = [new StatusFrom(null, status)] };
        var standing = Owing(tie).Stands();
        Assert.False(standing.Applicable);
        Assert.Equal(Amount.Zero, standing.Missing);
        Assert.Empty(standing.Requirements);
        Assert.Equal(Amount.Whole(10), Assert.Single(standing.OnReactivation).Shortfall);
        Assert.Equal(
            $"This license is {status.ToString().ToLowerInvariant()}: nothing is due now.",
            standing.Refusal
        );
        Assert.Equal(Amount.Zero, Owing(tie).Check().Missing);
    }

    [Fact]
    public void Another_degree_and_an_unknown_one()
    {
        var tie = Tie(Ten);
        var osteopathic = tie with { Body = tie.Body with { Degrees = [Core.Practice.Degree.DO] } };
        var refused = Owing(osteopathic).Stands();
        Assert.False(refused.Applicable);
        Assert.Equal("The board licenses the degree DO, not MD.", refused.Refusal);
        var unknown = Owing(osteopathic).Being(one => one with { Degree = null });
        Assert.True(unknown.Stands().Applicable);
        Assert.Equal("degree", Assert.Single(unknown.Asked()).Fact);
        Assert.Equal("Is your degree MD or DO?", Assert.Single(unknown.Asked()).Text);
        Assert.Empty(Owing(tie).Being(one => one with { Degree = null }).Asked());
    }

    [Fact]
    public void Without_dates_and_before_its_first_version_a_file_says_so()
    {
        var undated = Owing(Tie(Ten).EndingByRule(new CycleRule()));
        Assert.Equal(Status.AnswerNeeded, undated.Stands().Status);
        Assert.Equal("cycle_ends@board", Assert.Single(undated.Check().Questions).Fact);
        Assert.Contains("not known yet", undated.Stands().Refusal);
        var tie = Tie(Ten);
        tie = tie with { Body = tie.Body with { SpeaksFrom = new DateOnly(2029, 1, 1) } };
        var silent = Owing(tie).Stands();
        Assert.Equal(Status.Unsettled, silent.Status);
        Assert.Equal(
            "This rule is on file from January 1, 2029 only. Ask the board for earlier cycles.",
            silent.Refusal
        );
    }

    [Fact]
    public void What_is_announced_or_in_force_later_is_coming()
    {
        var tie = Tie(Ten);
        var bill = new BodyVersion
        {
            Cycle = new CycleRule(),
            Announced = true,
            Note = "A bill.",
        };
        var later = new BodyVersion
        {
            Cycle = new CycleRule(),
            InForceFrom = new DateOnly(2029, 1, 1),
            Note = "Adopted.",
        };
        tie = tie with { Body = tie.Body with { Versions = [tie.Body.Versions[0], bill, later] } };
        Assert.Equal(
            [("A bill.", true), ("Adopted.", false)],
            Owing(tie).Stands().Coming.Select(change => (change.Text, change.Announced))
        );
    }
}
