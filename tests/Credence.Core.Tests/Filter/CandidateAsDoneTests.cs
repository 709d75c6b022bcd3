using Credence.Core.Credits;
using Credence.Core.Filter;
using Credence.Core.Planning;
using static Credence.Core.Tests.Filter.FilterCase;

namespace Credence.Core.Tests.Filter;

/// <summary>A candidate as it would stand in the ledger if it were done as soon as it can be.</summary>
public sealed class CandidateAsDoneTests
{
    private static readonly DateOnly Year = new(2026, 1, 1);

    [Theory]
    [InlineData("2026-04-21", "", "", "2026-04-30")]
    [InlineData("2026-04-29", "", "", "2026-04-30")]
    [InlineData("2026-04-30", "", "", "2026-05-31")]
    [InlineData("2026-04-21", "2026-06-01", "", "2026-06-30")]
    [InlineData("2026-04-21", "2026-02-01", "2026-04-01", "2026-04-30")]
    [InlineData("2026-04-21", "", "2026-03-01", "")]
    [InlineData("2026-04-21", "2029-03-01", "", "2029-03-31")]
    [InlineData("2026-04-21", "2029-04-01", "", "")]
    public void A_block_is_done_at_the_end_of_the_first_month_that_is_still_to_come(
        string today,
        string from,
        string to,
        string done
    ) =>
        Assert.Equal(
            done,
            Last(
                It("4 ama-pra-1") with
                {
                    Offered = new() { From = Day(from), To = Day(to) },
                },
                today
            )
        );

    [Fact]
    public void Single_months_are_taken_as_they_are_told() =>
        Assert.Equal(
            "2026-09-30",
            Last(
                It("4 ama-pra-1") with
                {
                    Offered = new()
                    {
                        Months = [new(2026, 11, 1), new(2026, 9, 1), new(2026, 2, 1)],
                    },
                }
            )
        );

    [Fact]
    public void Of_several_dates_the_next_one_counts_with_its_last_day()
    {
        var meeting = It("4 ama-pra-1") with
        {
            Mode = CandidateMode.Event,
            Offered = new()
            {
                Dates =
                [
                    new(new(2027, 3, 1), new(2027, 3, 3)),
                    new(new(2026, 10, 1), new(2026, 10, 3)),
                    new(new(2026, 4, 1), new(2026, 4, 3)),
                ],
            },
        };

        var done = CandidateAsDone.Of(meeting, new(2026, 4, 21), Year);

        Assert.Equal(new DateOnly(2026, 10, 3), done.Last);
        Assert.False(done.DatesAssumed);
    }

    [Fact]
    public void A_meeting_whose_days_nobody_told_is_taken_for_its_first_month_and_said_so()
    {
        var done = CandidateAsDone.Of(
            It("4 ama-pra-1") with
            {
                Mode = CandidateMode.Event,
                Offered = new() { From = new(2026, 6, 1) },
            },
            new(2026, 4, 21),
            Year
        );

        Assert.Equal((new DateOnly(2026, 6, 30), true), (done.Last, done.DatesAssumed));
    }

    [Fact]
    public void A_block_with_dates_is_done_in_a_month_that_they_touch() =>
        Assert.Equal(
            "2026-06-30",
            Last(
                It("4 ama-pra-1") with
                {
                    Offered = new() { Dates = [new(new(2026, 6, 30), new(2026, 7, 2))] },
                }
            )
        );

    [Theory]
    [InlineData(1, "2026-05-31")]
    [InlineData(2, "2026-08-31")]
    [InlineData(3, "2026-09-30")]
    [InlineData(4, "")]
    public void A_project_needs_its_months_in_a_row_and_is_done_at_the_end_of_the_last(
        int months,
        string done
    ) =>
        Assert.Equal(
            done,
            Last(
                It("4 ama-pra-1") with
                {
                    Mode = CandidateMode.Project,
                    DurationMonths = months,
                    Offered = new()
                    {
                        Months =
                        [
                            new(2026, 5, 1),
                            new(2026, 7, 1),
                            new(2026, 8, 1),
                            new(2026, 9, 1),
                        ],
                    },
                }
            )
        );

    [Theory]
    [InlineData("2026-04-21", 9, "2026-04-30", "2026-12-31")]
    [InlineData("2026-12-31", 12, "2027-01-31", "2027-12-31")]
    [InlineData("2025-11-10", 12, "2026-01-31", "2026-12-31")]
    public void A_stream_goes_on_through_the_planning_year(
        string today,
        int months,
        string first,
        string last
    )
    {
        var done = CandidateAsDone.Of(
            It("1 ama-pra-1", "sepsis:0.5; billing") with
            {
                Mode = CandidateMode.Stream,
                UnitsPerMonth = 3,
            },
            DateOnly.Parse(today),
            Year
        );

        Assert.Equal(3 * months, done.Units);
        Assert.Equal(months, done.Activities.Length);
        Assert.Equal(
            (DateOnly.Parse(first), DateOnly.Parse(last)),
            (done.Activities[0].Date, done.Last)
        );
        var one = done.Activities[0];
        Assert.Equal("3", $"{one.Amount}");
        Assert.Equal("1.5", $"{one.Portions[0].Amount}");
        Assert.Null(one.Portions[1].Amount);
        Assert.Equal(("candidate:it", "It"), (one.Id.Value, one.Title));
    }

    [Fact]
    public void A_stream_without_units_gives_one_a_month() =>
        Assert.Equal(
            9,
            CandidateAsDone
                .Of(
                    It("1 ama-pra-1") with
                    {
                        Mode = CandidateMode.Stream,
                        UnitsPerMonth = 0,
                    },
                    new(2026, 4, 21),
                    Year
                )
                .Units
        );

    private static string Last(Candidate candidate, string today = "2026-04-21")
    {
        var done = CandidateAsDone.Of(candidate, DateOnly.Parse(today), Year);
        Assert.Equal(done.IsOver, done.Activities.IsEmpty);
        Assert.Equal(1, done.Units);
        return done.Last is { } day ? $"{day:yyyy-MM-dd}" : "";
    }

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.Parse(text);
}
