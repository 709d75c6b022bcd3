using Credence.Core.Dates;

namespace Credence.Core.Tests.Dates;

public sealed class DateSpanTests
{
    private static readonly DateSpan Week = new(new(2026, 3, 2), new(2026, 3, 8));

    [Theory]
    [InlineData("2026-03-01", false)]
    [InlineData("2026-03-02", true)]
    [InlineData("2026-03-05", true)]
    [InlineData("2026-03-08", true)]
    [InlineData("2026-03-09", false)]
    public void Both_ends_belong_to_a_span(string day, bool inside) =>
        Assert.Equal(inside, Week.Contains(DateOnly.Parse(day)));

    [Fact]
    public void Its_length_counts_both_ends()
    {
        Assert.Equal(7, Week.Days);
        Assert.Equal(1, new DateSpan(Week.Start, Week.Start).Days);
    }

    [Theory]
    [InlineData("2026-02-01", "2026-03-01", false)]
    [InlineData("2026-02-01", "2026-03-02", true)]
    [InlineData("2026-03-04", "2026-03-05", true)]
    [InlineData("2026-03-08", "2026-04-01", true)]
    [InlineData("2026-03-09", "2026-04-01", false)]
    public void Spans_overlap_where_they_share_a_day(string from, string to, bool share)
    {
        var other = new DateSpan(DateOnly.Parse(from), DateOnly.Parse(to));
        Assert.Equal(share, Week.Overlaps(other));
        Assert.Equal(share, other.Overlaps(Week));
    }

    [Fact]
    public void A_span_that_ends_before_it_starts_does_not_exist()
    {
        var wrong = Assert.Throws<ArgumentException>(() => new DateSpan(Week.End, Week.Start));
        Assert.Contains("cannot end (2026-03-02) before it starts (2026-03-08)", wrong.Message);
        Assert.Equal("end", wrong.ParamName);
    }

    [Fact]
    public void It_reads_as_its_two_days() =>
        Assert.Equal("2026-03-02..2026-03-08", Week.ToString());
}
