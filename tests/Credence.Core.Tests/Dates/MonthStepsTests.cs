using Credence.Core.Dates;

namespace Credence.Core.Tests.Dates;

public sealed class MonthStepsTests
{
    [Theory]
    [InlineData("2026-04-30", 1, "2026-05-31")]
    [InlineData("2026-05-31", 1, "2026-06-30")]
    [InlineData("2026-02-28", 24, "2028-02-29")]
    [InlineData("2028-02-29", -24, "2026-02-28")]
    [InlineData("2026-05-30", -3, "2026-02-28")]
    [InlineData("2026-05-30", 24, "2028-05-30")]
    [InlineData("2028-02-28", 12, "2029-02-28")]
    public void An_end_on_the_last_of_its_month_stays_there_and_any_other_day_is_kept(
        string end,
        int months,
        string expected
    ) => Assert.Equal(DateOnly.Parse(expected), MonthSteps.FromEnd(DateOnly.Parse(end), months));

    [Theory]
    [InlineData("2027-05-31", 24, "2025-06-01")]
    [InlineData("2027-05-15", 12, "2026-05-16")]
    [InlineData("2028-02-29", 12, "2027-03-01")]
    public void So_many_months_that_end_on_a_day_begin_the_day_after_the_end_before(
        string end,
        int months,
        string start
    )
    {
        var span = MonthSteps.Ending(DateOnly.Parse(end), months);
        Assert.Equal(DateOnly.Parse(start), span.Start);
        Assert.Equal(DateOnly.Parse(end), span.End);
    }

    [Theory]
    [InlineData("2028-02-29", 12, "2029-02-28")]
    [InlineData("2026-08-31", 6, "2027-02-28")]
    [InlineData("2026-02-28", 1, "2026-03-28")]
    [InlineData("2026-03-15", -2, "2026-01-15")]
    public void The_same_day_of_a_later_month_is_cut_to_its_length(
        string day,
        int months,
        string expected
    ) => Assert.Equal(DateOnly.Parse(expected), MonthSteps.Later(DateOnly.Parse(day), months));

    [Theory]
    [InlineData("2026-02-11", "2026-02-28")]
    [InlineData("2028-02-11", "2028-02-29")]
    [InlineData("2026-12-31", "2026-12-31")]
    public void The_last_of_a_month(string day, string last)
    {
        Assert.Equal(DateOnly.Parse(last), MonthSteps.LastOfMonth(DateOnly.Parse(day)));
        Assert.True(MonthSteps.IsLastOfMonth(DateOnly.Parse(last)));
        Assert.Equal(day == last, MonthSteps.IsLastOfMonth(DateOnly.Parse(day)));
    }
}
