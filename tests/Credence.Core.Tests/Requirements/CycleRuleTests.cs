using Credence.Core.Requirements;

namespace Credence.Core.Tests.Requirements;

public sealed class CycleRuleTests
{
    [Fact]
    public void February_29_of_a_rule_is_the_last_of_February()
    {
        var day = new MonthDay(2, 29);
        Assert.Equal(new DateOnly(2027, 2, 28), day.In(2027));
        Assert.Equal(new DateOnly(2028, 2, 29), day.In(2028));
        Assert.Equal("02-29", day.ToString());
    }

    [Theory]
    [InlineData("2026-06-30", "2026-09-30")]
    [InlineData("2026-09-30", "2027-09-30")]
    [InlineData("2026-12-31", "2027-09-30")]
    public void Late_until_a_day_of_the_year_is_the_next_such_day(string end, string last) =>
        Assert.Equal(
            DateOnly.Parse(last),
            new LateUntil(new MonthDay(9, 30), 0, 0).After(DateOnly.Parse(end))
        );

    [Fact]
    public void Late_by_months_and_days_is_counted_from_the_end() =>
        Assert.Equal(
            new DateOnly(2026, 9, 9),
            new LateUntil(null, 2, 10).After(new DateOnly(2026, 6, 30))
        );

    [Theory]
    [InlineData("2025-12-31", false)]
    [InlineData("2026-01-01", true)]
    [InlineData("2027-12-31", true)]
    [InlineData("2028-01-01", false)]
    public void A_version_and_a_requirement_are_in_force_from_their_first_to_their_last_day(
        string day,
        bool inForce
    )
    {
        var (from, until) = (new DateOnly(2026, 1, 1), new DateOnly(2027, 12, 31));
        var version = new BodyVersion
        {
            Cycle = new CycleRule(),
            InForceFrom = from,
            InForceUntil = until,
        };
        var requirement = new Requirement
        {
            Id = "total",
            Amount = [],
            InForceFrom = from,
            InForceUntil = until,
        };
        Assert.Equal(inForce, version.InForceOn(DateOnly.Parse(day)));
        Assert.Equal(inForce, requirement.InForceOn(DateOnly.Parse(day)));
    }
}
