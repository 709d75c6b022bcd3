using System.Collections.Immutable;
using Credence.Core.Allowances;
using Credence.Core.Calendar;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Ledger;
using Credence.Core.Practice;
using Credence.Core.Reminders;
using Credence.Core.Requirements;
using Credence.Core.Tests.Standing;

namespace Credence.Core.Tests.Reminders;

/// <summary>What is told of one board whose two years end on May 31, 2027, day by day.</summary>
public sealed class DueRemindersTests
{
    [Theory]
    [InlineData("2026-12-01", null)]
    [InlineData("2026-12-02", "cycle-board-2027 180")]
    [InlineData("2027-03-01", "cycle-board-2027 180")]
    [InlineData("2027-03-02", "cycle-board-2027 90")]
    [InlineData("2027-04-01", "cycle-board-2027 60")]
    [InlineData("2027-05-01", "cycle-board-2027 30")]
    [InlineData("2027-05-24", "cycle-board-2027 7")]
    [InlineData("2027-05-31", "cycle-board-2027 7")]
    public void The_nearest_distance_that_was_reached_is_told(string day, string? key) =>
        Assert.Equal(key, Cycle(Owing(day))?.Key);

    [Theory]
    [InlineData("2027-05-23", "That is in 8 days.", false)]
    [InlineData("2027-05-24", "That is in 7 days.", true)]
    [InlineData("2027-05-30", "That is tomorrow.", true)]
    [InlineData("2027-05-31", "That is today.", true)]
    public void A_week_before_the_day_it_presses(string day, string text, bool pressing)
    {
        var told = Cycle(Owing(day))!;

        Assert.Equal((text, pressing), (told.Text, told.Pressing));
        Assert.Equal("The board: 50 credits open by May 31, 2027", told.Title);
        Assert.Equal(
            (ReminderKind.Renewal, new DateOnly(2027, 5, 31), "/requirements/board"),
            (told.Kind, told.Day!.Value, told.Path)
        );
    }

    [Fact]
    public void With_nothing_open_only_the_renewal_itself_is_remembered()
    {
        static Person Done(string day) => Owing(day).Did("2026-01-01", "50 ama-pra-1");

        Assert.Null(Cycle(Done("2027-04-30")));
        var told = Cycle(Done("2027-05-01"))!;
        Assert.Equal("The board: nothing open by May 31, 2027", told.Title);
        Assert.Equal("The credits are there. Renew it before that day.", told.Text);
    }

    [Theory]
    [InlineData(0, 1, "1 card or course open")]
    [InlineData(0, 2, "2 cards or courses open")]
    [InlineData(20, 0, "20 credits open")]
    [InlineData(20, 2, "20 credits and 2 more open")]
    public void Credits_and_cards_are_told_apart(int credits, int cards, string open)
    {
        Requirement[] asked =
        [
            .. credits > 0 ? [Board.Credits("total", credits)] : Array.Empty<Requirement>(),
            .. Enumerable.Range(1, cards).Select(n => Board.Card($"card{n}", topics: $"topic{n}")),
        ];

        Assert.Equal(
            $"The board: {open} by May 31, 2027",
            Cycle(Person.On("2027-05-10").Owing(Board.Asking(asked)))!.Title
        );
    }

    [Fact]
    public void A_point_that_waits_for_an_answer_is_told_beside_it()
    {
        var asked = Board.Credits("total", 50) with { Confirm = "approved by the board" };
        var done = Person
            .On("2027-05-10")
            .Owing(Board.Asking(asked))
            .Did("2026-01-01", "50 ama-pra-1");

        Assert.Equal(
            "The credits are there. Renew it before that day, and 1 point there waits for your answer.",
            Cycle(done)!.Text
        );
    }

    [Fact]
    public void A_license_that_ends_on_another_day_is_told_by_itself()
    {
        var tie = Board.Asking(Board.Credits("total", 50)) with
        {
            LicenseEnds = new DateOnly(2027, 7, 31),
        };
        var told = All(Person.On("2027-05-10").Owing(tie))
            .Single(one => one.Key.StartsWith("license"));
        var same = tie with { LicenseEnds = new DateOnly(2027, 5, 31) };

        Assert.Equal("license-board-2027 90", told.Key);
        Assert.Equal(
            ("The board: the license ends July 31, 2027", "That is in 82 days.", false),
            (told.Title, told.Text, told.Pressing)
        );
        Assert.DoesNotContain(
            All(Person.On("2027-05-10").Owing(same)),
            one => one.Key.StartsWith("license")
        );
    }

    [Fact]
    public void What_is_late_presses_and_says_what_to_do()
    {
        var tie = Board.Asking(
            Board
                .Credits("course", 8)
                .In(new Window.Once())
                .By(new DeadlineForm.On(new DateOnly(2026, 9, 1)))
        );

        var told = All(Person.On("2026-11-22").Owing(tie).Did("2024-01-01", "1 ama-pra-1"))
            .Single(one => one.Key.StartsWith("late"));

        Assert.Equal("late-board-course-2026", told.Key);
        Assert.Equal("The board: Title of course was due September 1, 2026", told.Title);
        Assert.Equal("If you did it, log it. If not, the page says what is left to do.", told.Text);
        Assert.True(told.Pressing);
    }

    [Theory]
    [InlineData(20, "2026-05-30", null)]
    [InlineData(20, "2026-05-31", "long-board-total-2027 365")]
    [InlineData(20, "2026-09-03", "long-board-total-2027 270")]
    [InlineData(20, "2026-12-02", null)]
    [InlineData(19, "2026-09-03", null)]
    public void What_takes_long_is_told_a_year_ahead(int credits, string day, string? key)
    {
        var told = All(Person.On(day).Owing(Board.Asking(Board.Credits("total", credits))))
            .SingleOrDefault(one => one.Kind == ReminderKind.TakesLong);

        Assert.Equal(key, told?.Key);
        Assert.False(told?.Pressing ?? false);
    }

    [Fact]
    public void A_card_takes_long_and_a_part_of_a_total_does_not()
    {
        var told = All(
                Person
                    .On("2026-09-03")
                    .Owing(
                        Board.Asking(
                            Board.Credits("total", 19),
                            Board.Credits("part", 19, within: "total", topics: "ethics"),
                            Board.Card("acls", topics: "acls")
                        )
                    )
            )
            .Where(one => one.Kind == ReminderKind.TakesLong);

        Assert.Equal(["long-board-acls-2027 270"], told.Select(one => one.Key));
    }

    [Fact]
    public void A_requirement_with_a_day_of_its_own_is_told_by_itself()
    {
        var tie = Board.Asking(
            Board
                .Credits("course", 8)
                .In(new Window.Once())
                .By(new DeadlineForm.On(new DateOnly(2027, 2, 1)))
        );

        var told = All(Person.On("2027-01-20").Owing(tie).Did("2024-01-01", "1 ama-pra-1"))
            .Single(one => one.Key.StartsWith("requirement"));

        Assert.Equal("requirement-board-course-2027 30", told.Key);
        Assert.Equal("The board: Title of course is due February 1, 2027", told.Title);
        Assert.Equal("That is in 12 days.", told.Text);
    }

    [Theory]
    [InlineData("2026-03-14", 0)]
    [InlineData("2026-03-15", 1)]
    [InlineData("2026-04-30", 1)]
    [InlineData("2026-05-01", 0)]
    public void Entries_without_proof_are_told_from_two_weeks_after_their_month(
        string day,
        int told
    )
    {
        var person = Person
            .On(day)
            .Did("2026-02-03", "1 ama-pra-1")
            .Did("2026-02-20", "1 ama-pra-1")
            .Did("2026-02-21", "1 ama-pra-1", also: one => one with { Proof = "proofs/a.pdf" });

        var missing = All(person).Where(one => one.Kind == ReminderKind.MissingProof).ToList();

        Assert.Equal(told, missing.Count);
        Assert.All(
            missing,
            one =>
                Assert.Equal(
                    ("2 entries of February have no proof yet", "Activity L1; Activity L2"),
                    (one.Title, one.Text)
                )
        );
    }

    [Fact]
    public void One_entry_has_no_proof() =>
        Assert.Contains(
            All(Person.On("2026-03-20").Did("2026-02-03", "1 ama-pra-1")),
            one => one.Title == "1 entry of February has no proof yet"
        );

    [Theory]
    [InlineData("2026-04-01", null)]
    [InlineData("2026-04-02", "allowance-work-2026 90")]
    [InlineData("2026-06-10", "allowance-work-2026 30")]
    [InlineData("2026-07-01", "allowance-work-2026 30")]
    [InlineData("2026-07-02", null)]
    public void Money_that_ends_is_told_ninety_and_thirty_days_ahead(string day, string? key)
    {
        var person = Person.On(day) with
        {
            Wishes = new PlanningWishes
            {
                Start = new DateOnly(2026, 1, 1),
                Allowances =
                [
                    new Allowance(
                        "work",
                        Money.FromCents(100_000),
                        Amount.Zero,
                        null,
                        new DateOnly(2026, 7, 1)
                    ),
                ],
            },
        };

        Assert.Equal(
            key,
            All(person).SingleOrDefault(one => one.Kind == ReminderKind.Allowance)?.Key
        );
    }

    [Fact]
    public void The_soonest_day_comes_first_and_what_has_no_day_last()
    {
        var all = All(Owing("2027-05-10").Did("2027-03-03", "1 ama-pra-1"));

        Assert.Equal(
            all.Select(one => one.Day ?? DateOnly.MaxValue).Order(),
            all.Select(one => one.Day ?? DateOnly.MaxValue)
        );
        Assert.Equal(ReminderKind.MissingProof, all[^1].Kind);
    }

    private static Person Owing(string day) =>
        Person.On(day).Owing(Board.Asking(Board.Credits("total", 50)));

    private static Reminder? Cycle(Person person) =>
        All(person).SingleOrDefault(one => one.Key.StartsWith("cycle-"));

    private static ImmutableArray<Reminder> All(Person person)
    {
        var input = person.Input();
        return DueReminders.Of(
            new CalendarInput
            {
                Profile = input.Profile,
                Check = person.Check(),
                Ledger = person.Ledger,
            },
            YearMeans.Of(input.Profile, person.Ledger, [], null, person.AsOf).Allowances
        );
    }
}
