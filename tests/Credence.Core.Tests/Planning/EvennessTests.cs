using Credence.Core.Credits;
using Credence.Core.Planning;

namespace Credence.Core.Tests.Planning;

/// <summary>Hours above the mean of the open months, four times, and the steps of streams (engine.md section 5), by hand.</summary>
public sealed class EvennessTests
{
    [Theory]
    // Two hours in one of twelve months: 4 x (12 x 2 - 2) above the mean, and 12 x 2 for each step.
    [InlineData("s 1 x2", 88 + 24)]
    [InlineData("s 12 x2", 88 + 24)]
    [InlineData("s 5 x2", 88 + 48)]
    // One hour in each of two months that touch: 2 x 4 x (12 - 2), up once and down once.
    [InlineData("s 5, s 6", 80 + 24)]
    [InlineData("s 5, s 6 x2", 4 * (9 + 21) + 48)]
    // No stream, no steps.
    [InlineData("a 5", 4 * (12 * 6 - 6))]
    [InlineData("", 0)]
    public void Months_that_differ_are_uneven(string plan, int hours) =>
        Assert.Equal(
            hours * 100,
            BestPlanTests.Plain().With(Year.Stream("s", 2), Year.Block("a", 6)).Worth(plan).Evenness
        );

    [Fact]
    public void Only_open_months_count()
    {
        var year = BestPlanTests.Plain().With(Year.Stream("s", 2));
        year = year with { Person = year.Person with { AsOf = new(2026, 10, 1) } };

        // Three months: 4 x (3 x 2 - 2), and 3 x 2 for each step; October is the first, nothing stepped up to it.
        Assert.Equal((16 + 6) * 100, year.Worth("s 10 x2").Evenness);
        Assert.Equal((16 + 12) * 100, year.Worth("s 11 x2").Evenness);
    }

    [Fact]
    public void A_projects_hours_lie_in_all_its_months()
    {
        var year = BestPlanTests.Plain().With(Year.Project("p", 8, 12, 3));

        // Four hours in each of three months, a mean of one.
        Assert.Equal(3 * 4 * (12 * 4 - 12) * 100m, year.Worth("p 6").Evenness / Scale(year));

        static decimal Scale(Year year) => new PlanningModel(year.Problem()).HourScale;
    }
}
