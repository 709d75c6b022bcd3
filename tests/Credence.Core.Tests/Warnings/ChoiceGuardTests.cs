using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Filter;
using Credence.Core.Planning;
using Credence.Core.Tests.Planning;
using Credence.Core.Tests.Standing;
using Credence.Core.Warnings;

namespace Credence.Core.Tests.Warnings;

/// <summary>What is said at the moment of a choice, and where the year has room for it.</summary>
public sealed class ChoiceGuardTests
{
    private static readonly Year April = WarningCase.From("2026-04-21");

    [Theory]
    [InlineData("ama-pra-1", 0, "")]
    [InlineData("ama-pra-1", 1234, "It costs $1,234 and moves none of your goals.")]
    [InlineData(
        "attendance",
        80,
        "It costs $80, moves none of your goals and closes nothing that a body still wants."
    )]
    public void Money_for_nothing_is_said(string type, int dollars, string words) =>
        Assert.Equal(words, Said(April, Paid(type, dollars), null));

    [Fact]
    public void Money_for_a_goal_alone_is_said_too()
    {
        var course = Paid("attendance", 80) with
        {
            Aligns = ImmutableDictionary<string, int>.Empty.Add("icu", 2),
        };
        var year = April with
        {
            Person = April.Person with { Goals = [new() { Id = "icu", Statement = "Shock." }] },
        };

        Assert.Equal(
            "It costs $80 and closes nothing that a body still wants.",
            Said(year, course, null)
        );
        Assert.Equal("", Said(year, course with { Lines = Paid("ama-pra-1", 0).Lines }, null));
    }

    [Theory]
    [InlineData(Unknown.Topics, "It costs $80 and closes nothing that a body still wants.")]
    [InlineData(Unknown.Credits, "It costs $80 and moves none of your goals.")]
    [InlineData(Unknown.Topics | Unknown.Credits, "")]
    [InlineData(Unknown.Price, "")]
    public void What_nobody_told_about_it_is_not_held_against_it(Unknown unknown, string words) =>
        Assert.Equal(words, Said(April, Paid("attendance", 80), null, unknown));

    [Theory]
    [InlineData(10, "")]
    [InlineData(4, "")]
    [InlineData(
        11,
        "June would hold 11 hours where you set 10 aside. No other month of the year has room for it."
    )]
    public void A_month_that_would_overflow_is_told(int hours, string words) =>
        Assert.Equal(words, Said(April, Year.Block("it", hours), 6));

    [Theory]
    [InlineData(5, "It would fit in August.")]
    [InlineData(6, "It would fit in July.")]
    [InlineData(12, "It would fit in November.")]
    public void The_nearest_month_after_it_that_has_room_is_named_else_one_before(
        int month,
        string end
    )
    {
        // Six hours stand in May, June, December; and from June to July in nothing else.
        var year = April
            .With(
                Year.Block("may", 6),
                Year.Block("june", 6),
                Year.Block("december", 6),
                Year.Block("it", 5)
            )
            .AcceptedWith(Year.Item("may", 5), Year.Item("june", 6), Year.Item("december", 12));
        var it = Year.Block("it", 5) with
        {
            Offered = new() { From = month == 5 ? new DateOnly(2026, 8, 1) : null },
        };

        Assert.EndsWith(end, Said(year, it, month));
        Assert.StartsWith(
            $"{new DateOnly(2026, month, 1):MMMM} would hold 11 hours where you set 10 aside.",
            Said(year, it, month)
        );
    }

    [Fact]
    public void Days_that_are_fixed_cannot_go_elsewhere_and_what_is_planned_is_counted_already()
    {
        var meeting = Year.Meeting("it", "2026-06-03", "2026-06-05") with
        {
            Hours = Amount.Whole(40),
        };

        Assert.Equal(
            "June would hold 16 hours where you set 10 aside. Its days are fixed.",
            Said(April, meeting, 6)
        );
        Assert.Equal("", Said(April, meeting with { DaysOff = Amount.Whole(5) }, 6));
        var planned = April with { Person = April.Person.Plans("2026-06-05", "20 ama-pra-1") };
        planned = planned with
        {
            Person = planned.Person with
            {
                Planned = [planned.Person.Planned[0] with { Id = new("planned:it/2026-06/1") }],
            },
        };
        Assert.Equal("", Said(planned, meeting, 6));
    }

    [Theory]
    [InlineData(5, "")]
    [InlineData(6, "Title of total at The board is due May 31, 2026, before the end of June.")]
    public void What_comes_after_the_day_it_is_needed_is_told(int month, string words)
    {
        var year = Ending("2026-05-31");

        Assert.Equal(words, Said(year, Year.Block("it", 4), month));
    }

    [Theory]
    [InlineData("60 ama-pra-1", "")]
    [InlineData(
        "10 ama-pra-1",
        "Title of total at The board is due May 31, 2026, before the end of June."
    )]
    public void Unless_something_else_that_is_planned_closes_it(string planned, string words)
    {
        var year = Ending("2026-05-31");

        Assert.Equal(
            words,
            Said(
                year with
                {
                    Person = year.Person.Plans("2026-05-10", planned),
                },
                Year.Block("it", 4),
                6
            )
        );
    }

    [Theory]
    [InlineData(CandidateMode.Stream, 3, 1, 6)]
    [InlineData(CandidateMode.Stream, 0, 1, 2)]
    [InlineData(CandidateMode.Project, 1, 2, 1)]
    [InlineData(CandidateMode.Block, 3, 2, 2)]
    public void What_a_month_of_it_takes(CandidateMode mode, int units, int months, int hours) =>
        Assert.Equal(
            Amount.Whole(hours),
            RoomInYear.Load(
                Year.Block("it", 2) with
                {
                    Mode = mode,
                    UnitsPerMonth = units,
                    DurationMonths = months,
                }
            )
        );

    [Theory]
    [InlineData(CandidateMode.Block, 10, "It would fit in April.")]
    [InlineData(CandidateMode.Stream, 10, "It would fit from April on.")]
    [InlineData(CandidateMode.Project, 10, "It would fit, done by the end of May.")]
    [InlineData(
        CandidateMode.Block,
        11,
        "It asks 11 hours of a month; none of yours holds more than 10."
    )]
    [InlineData(CandidateMode.Block, 0, "")]
    public void Where_it_would_fit_is_said_by_how_it_is_done(
        CandidateMode mode,
        int hours,
        string words
    ) => Assert.Equal(words, Room(April, Shaped(mode, hours)));

    [Theory]
    [InlineData(
        CandidateMode.Block,
        "No month left of this year has its 5 hours free: lighten one first."
    )]
    [InlineData(CandidateMode.Stream, "No month left of this year has 5 hours free for it.")]
    [InlineData(
        CandidateMode.Project,
        "It asks 5 hours in each of 2 months in a row, and no such months are left this year."
    )]
    [InlineData(
        CandidateMode.Event,
        "Its days are fixed, and their month has no room: lighten that month first."
    )]
    public void Where_it_fits_nowhere_it_is_said_why(CandidateMode mode, string words)
    {
        var it = Shaped(mode, 5) with
        {
            Offered =
                mode == CandidateMode.Event
                    ? new() { Dates = [new(new(2026, 12, 3), new(2026, 12, 5))] }
                    : new() { From = new DateOnly(2026, 12, 1) },
        };
        var year = April.With(Year.Block("full", 6)).AcceptedWith(Year.Item("full", 12));

        Assert.Equal(words, Room(year, it));
    }

    [Fact]
    public void Nothing_is_said_of_room_where_no_hours_were_set_aside_or_the_year_is_over()
    {
        var none = April with
        {
            Person = April.Person with
            {
                Wishes = April.Person.Wishes with { HoursPerMonth = Amount.Zero },
            },
        };

        Assert.Equal("", Room(none, Year.Block("it", 5)));
        Assert.Equal(
            "It would fit in December.",
            Room(WarningCase.From("2026-12-30"), Year.Block("it", 5))
        );
        Assert.Equal("", Room(WarningCase.From("2026-12-31"), Year.Block("it", 5)));
    }

    private static Candidate Shaped(CandidateMode mode, int hours) =>
        Year.Block("it", 4) with
        {
            Mode = mode,
            // A project's hours are those of both its months.
            Hours = Amount.Whole(mode == CandidateMode.Project ? 2 * hours : hours),
            DurationMonths = mode == CandidateMode.Project ? 2 : 1,
        };

    private static Candidate Paid(string type, int dollars) =>
        Year.Block("it", 4) with
        {
            Lines = [new(new CreditType(type), Amount.Whole(4))],
            PriceOnce = Money.FromCents(dollars * 100L),
        };

    private static Year Ending(string day) =>
        April with
        {
            Person = April.Person with { Ties = [April.Person.Ties[0].Ending(day)] },
        };

    private static string Room(Year year, Candidate candidate) =>
        RoomInYear.Words(year.Judged(candidate), year.Means(), year.Person.AsOf);

    private static string Said(
        Year year,
        Candidate candidate,
        int? month,
        Unknown unknown = Unknown.None
    ) =>
        string.Join(
            ' ',
            ChoiceGuard
                .Of(
                    year.Judged(candidate, unknown),
                    year.Means(),
                    year.Person.Check(),
                    month is { } one ? new DateOnly(2026, one, 1) : null
                )
                .Select(warning => warning.Words)
        );
}
