using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Planning;
using Credence.Core.Practice;

namespace Credence.Core.Tests.Planning;

/// <summary>In which months a candidate can be put, and which allowances may pay it there (engine.md section 5, Candidates).</summary>
public sealed class YearPlacesTests
{
    [Theory]
    [InlineData("2026-04-30", "4 5 6 7 8 9 10 11 12")]
    [InlineData("2026-12-31", "12")]
    [InlineData("2025-12-31", "1 2 3 4 5 6 7 8 9 10 11 12")]
    public void Every_month_is_open_from_todays_on(string today, string months) =>
        Assert.Equal(months, Months(today, Year.Block("a", 4)));

    [Theory]
    [InlineData("2026-03-01", "2026-05-01", "3 4 5")]
    [InlineData("2026-03-02", "2026-05-31", "4 5")]
    [InlineData("2026-11-01", null, "11 12")]
    [InlineData(null, "2026-02-01", "1 2")]
    public void What_is_offered_from_and_to_is_so_in_the_months_that_begin_there(
        string? from,
        string? to,
        string months
    ) =>
        Assert.Equal(
            months,
            Months(
                "2026-01-01",
                Year.Block("a", 4) with
                {
                    Offered = new() { From = Day(from), To = Day(to) },
                }
            )
        );

    [Fact]
    public void Named_months_are_the_only_ones() =>
        Assert.Equal(
            "3 9",
            Months(
                "2026-02-15",
                Year.Block("a", 4) with
                {
                    Offered = new()
                    {
                        Months =
                        [
                            new(2026, 1, 1),
                            new(2026, 3, 1),
                            new(2026, 9, 1),
                            new(2027, 1, 1),
                        ],
                        From = new(2026, 5, 1),
                    },
                }
            )
        );

    [Fact]
    public void A_course_on_days_is_offered_where_they_end_unless_it_has_begun() =>
        Assert.Equal(
            "3 6",
            Months(
                "2026-02-15",
                Year.Block("a", 4) with
                {
                    Offered = new()
                    {
                        Dates =
                        [
                            Span("2026-02-15", "2026-02-16"),
                            Span("2026-02-27", "2026-03-01"),
                            Span("2026-06-01", "2026-06-02"),
                            Span("2027-01-01", "2027-01-02"),
                        ],
                    },
                }
            )
        );

    [Fact]
    public void A_meeting_is_offered_in_the_months_its_days_end_in()
    {
        var meeting = Year.Meeting("m", "2026-03-30", "2026-04-02") with
        {
            Offered = new()
            {
                Dates =
                [
                    Span("2025-12-30", "2026-01-02"),
                    Span("2026-02-15", "2026-02-18"),
                    Span("2026-02-16", "2026-02-18"),
                    Span("2026-03-30", "2026-04-02"),
                    Span("2026-12-30", "2027-01-02"),
                ],
            },
        };

        Assert.Equal("2 4", Months("2026-02-15", meeting));
        Assert.Equal("2 2 4", Months("2025-12-01", meeting));
        var problem = Year.From("2026-02-15").With(meeting).Problem();
        Assert.Equal([2, 3], problem.Options.Select(option => option.StartMonth));
        Assert.Equal(Span("2026-03-30", "2026-04-02"), problem.Options[1].Dates);
        Assert.All(problem.Options, option => Assert.Equal(1, option.LoadMonths));
    }

    [Fact]
    public void A_project_begins_no_earlier_than_todays_month()
    {
        var problem = Year.From("2026-09-10").With(Year.Project("p", 9, 30, 3)).Problem();

        Assert.Equal(
            [(9, 11, 3), (10, 12, 3)],
            problem.Options.Select(one => (one.StartMonth, one.Month, one.LoadMonths))
        );
        Assert.Equal("9 10 11 12", Months("2026-09-10", Year.Project("p", 9, 30, 0)));
    }

    [Theory]
    [InlineData(20, 0, 2000)]
    [InlineData(20, 2, 400)]
    [InlineData(20, 3, 0)]
    [InlineData(16, 2, 0)]
    public void Days_off_carry_eight_hours_each(int hours, int days, long load) =>
        Assert.Equal(
            load,
            Year.From("2026-01-01")
                .With(
                    Year.Block("a", 4) with
                    {
                        Hours = Amount.Whole(hours),
                        DaysOff = Amount.Whole(days),
                    }
                )
                .Problem()
                .Options[0]
                .LoadTimesMonths
        );

    [Fact]
    public void An_allowance_pays_months_that_lie_wholly_in_its_span_and_meetings_that_end_in_it()
    {
        var year = Year.From(
                "2026-01-01",
                person =>
                    person with
                    {
                        Wishes = person.Wishes with
                        {
                            Allowances =
                            [
                                new("all", Money.Zero, Amount.Zero, null, null),
                                new(
                                    "spring",
                                    Money.Zero,
                                    Amount.Zero,
                                    new(2026, 3, 1),
                                    new(2026, 4, 30)
                                ),
                                new(
                                    "odd",
                                    Money.Zero,
                                    Amount.Zero,
                                    new(2026, 3, 2),
                                    new(2026, 4, 29)
                                ),
                            ],
                        },
                    }
            )
            .With(
                Year.Block("a", 4),
                Year.Meeting("m", "2026-02-27", "2026-03-02"),
                Year.Meeting("n", "2026-04-27", "2026-04-29")
            );

        var problem = year.Problem();
        string[] names = ["all", "spring", "odd"];
        string Paying(string id, int month) =>
            string.Join(
                ' ',
                names.Where(
                    (_, a) =>
                        (
                            problem
                                .Options.Single(option =>
                                    problem.Choices[option.Choice].Id == id && option.Month == month
                                )
                                .Allowances >> a
                            & 1
                        ) == 1
                )
            );

        Assert.Equal("all", Paying("a", 2));
        Assert.Equal("all spring", Paying("a", 3));
        Assert.Equal("all spring", Paying("a", 4));
        Assert.Equal("all", Paying("a", 5));
        Assert.Equal("all spring odd", Paying("m", 3));
        Assert.Equal("all spring odd", Paying("n", 4));
    }

    [Fact]
    public void What_has_no_units_is_not_offered_and_a_pin_on_what_is_not_offered_is_lost()
    {
        var problem = Year.From("2026-06-01")
            .With(
                Year.Stream("none", 0),
                Year.Meeting("past", "2026-05-01", "2026-05-03") with
                {
                    Status = CandidateStatus.Pinned,
                    Month = new(2026, 5, 1),
                }
            )
            .Problem();

        Assert.Empty(problem.Choices);
        Assert.Equal(
            [
                new RejectedCandidate("none", RejectionReason.NotOffered, ""),
                new RejectedCandidate("past", RejectionReason.NotOffered, ""),
            ],
            problem.NotOffered
        );
        Assert.Equal(
            [new DroppedPin("past", new(2026, 5, 1), RejectionReason.NotOffered)],
            problem.LostPins
        );
    }

    [Fact]
    public void Of_the_accepted_plan_the_open_months_are_kept_where_they_can_still_be()
    {
        var problem = Year.From("2026-06-10")
            .With(
                Year.Block("a", 4) with
                {
                    Offered = new() { Months = [new(2026, 7, 1)] },
                },
                Year.Stream("rounds", 2)
            )
            .AcceptedWith(
                Year.Item("a", 5),
                Year.Item("a", 6),
                Year.Item("a", 7),
                Year.Item("rounds", 12, 2),
                Year.Item("rounds", 11, 3),
                Year.Item("rounds", 10, 0),
                Year.Item("rounds", 9) with
                {
                    Dropped = true,
                },
                Year.Item("rounds", 8) with
                {
                    Done = ["L1"],
                },
                Year.Item("gone", 6) with
                {
                    Month = new(2027, 1, 1),
                },
                Year.Item("gone", 6)
            )
            .Problem();

        Assert.Equal(
            ["a 6: lost", "a 7: 7", "rounds 12: 12", "rounds 11: lost", "gone 6: lost"],
            problem.Accepted.Select(item =>
                $"{item.Candidate} {item.Month}: {(item.Option < 0 ? "lost" : problem.Options[item.Option].Month)}"
            )
        );
    }

    [Fact]
    public void A_cluster_asks_for_its_parts_that_are_still_to_be_done()
    {
        var year = Year.From(
                "2026-06-01",
                person =>
                    person.Did(
                        "2025-02-01",
                        "8 ama-pra-1",
                        "",
                        one => one with { Title = "Course done" }
                    )
            )
            .With(Year.Block("done", 8), Year.Block("a", 4), Year.Block("b", 4));
        year = year with
        {
            Clusters =
            [
                new Cluster("open", "", "", ["done", "a", "a", "b"]),
                new Cluster("never", "", "", ["a", "gone"]),
                new Cluster("empty", "", "", []),
            ],
        };

        var cluster = Assert.Single(year.Problem().Clusters);
        Assert.Equal("open", cluster.Id);
        Assert.Equal([1, 2], cluster.Needs);
    }

    [Fact]
    public void A_pin_of_the_accepted_plan_and_one_of_the_candidate_are_one_where_they_name_one_month()
    {
        var problem = Year.From("2026-06-10")
            .With(
                Year.Block("a", 4) with
                {
                    Status = CandidateStatus.Pinned,
                    Month = new(2026, 8, 1),
                },
                Year.Stream("rounds", 3),
                Year.Block("any", 4) with
                {
                    Status = CandidateStatus.Pinned,
                },
                Year.Block("past", 4) with
                {
                    Status = CandidateStatus.Pinned,
                    Month = new(2025, 8, 1),
                }
            )
            .AcceptedWith(
                Pin("a", 8),
                Pin("rounds", 7, 2),
                Pin("rounds", 9, 4),
                Pin("rounds", 5),
                Pin("rounds", 10) with
                {
                    Dropped = true,
                },
                Pin("rounds", 11) with
                {
                    Done = ["L1"],
                },
                Year.Item("rounds", 12)
            )
            .Problem();

        Assert.Equal(
            [
                "a 8 x1 in 8",
                "rounds 7 x2 in 7",
                "rounds 9 x4 in nothing",
                "any 0 x1 in 6 7 8 9 10 11 12",
                "past 1 x1 in nothing",
            ],
            problem.Pins.Select(pin =>
                $"{pin.Candidate} {pin.Month} x{pin.Units} in "
                + (
                    pin.Options.IsEmpty
                        ? "nothing"
                        : string.Join(' ', pin.Options.Select(o => problem.Options[o].Month))
                )
            )
        );

        static AcceptedItem Pin(string id, int month, int units = 1) =>
            Year.Item(id, month, units) with
            {
                Pinned = true,
            };
    }

    private static string Months(string today, Candidate candidate) =>
        string.Join(
            ' ',
            Year.From(today).With(candidate).Problem().Options.Select(option => option.Month)
        );

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day);

    private static DateSpan Span(string from, string to) =>
        new(DateOnly.Parse(from), DateOnly.Parse(to));
}
