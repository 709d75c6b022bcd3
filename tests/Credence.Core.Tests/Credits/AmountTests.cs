using Credence.Core.Credits;

namespace Credence.Core.Tests.Credits;

public sealed class AmountTests
{
    [Theory]
    [InlineData("8", 800)]
    [InlineData(" 7.5 ", 750)]
    [InlineData("0.25", 25)]
    [InlineData("0", 0)]
    [InlineData("99999.99", 9_999_999)]
    public void Credits_are_read_to_the_hundredth(string text, int hundredths) =>
        Assert.Equal(hundredths, Amount.Read(text)!.Value.Hundredths);

    [Theory]
    [InlineData("-1")]
    [InlineData("1.005")]
    [InlineData("100000")]
    [InlineData("ten")]
    [InlineData("1,000")]
    [InlineData("")]
    public void What_is_no_amount_of_credits_is_not_read(string text) =>
        Assert.Null(Amount.Read(text));

    [Fact]
    public void A_quarter_and_a_quarter_and_a_half_is_one() =>
        Assert.Equal(
            Amount.Whole(1),
            Amount.FromHundredths(25) + Amount.FromHundredths(25) + Amount.FromHundredths(50)
        );

    [Fact]
    public void An_amount_is_never_negative()
    {
        var wrong = Assert.Throws<ArgumentOutOfRangeException>(() => Amount.FromHundredths(-1));
        Assert.Contains("never negative", wrong.Message);
        Assert.Equal(Amount.Zero, Amount.Whole(3).Less(Amount.Whole(5)));
        Assert.Equal(Amount.Whole(2), Amount.Whole(5).Less(Amount.Whole(3)));
        Assert.Equal(Amount.Zero, Amount.FromHundredths(0));
    }

    [Theory]
    [InlineData(110, 25, 100)]
    [InlineData(149, 50, 100)]
    [InlineData(150, 50, 150)]
    [InlineData(199, 100, 100)]
    [InlineData(199, 1, 199)]
    public void Rounding_down_keeps_whole_steps(int amount, int step, int rounded) =>
        Assert.Equal(rounded, Amount.FromHundredths(amount).DownTo(step).Hundredths);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 100)]
    [InlineData(100, 100)]
    [InlineData(101, 200)]
    public void Rounding_up_gives_whole_credits(int amount, int rounded) =>
        Assert.Equal(rounded, Amount.FromHundredths(amount).UpToWhole().Hundredths);

    [Fact]
    public void The_greater_the_lesser_and_the_order()
    {
        var (two, three) = (Amount.Whole(2), Amount.Whole(3));
        Assert.Equal(three, Amount.Max(two, three));
        Assert.Equal(three, Amount.Max(three, two));
        Assert.Equal(two, three.AtMost(two));
        Assert.Equal(two, two.AtMost(three));
        Assert.True(two < three && three > two && two <= three && three >= two);
        Assert.True(two <= Amount.Whole(2) && two >= Amount.Whole(2));
        Assert.False(two < Amount.Whole(2) || two > Amount.Whole(2));
        Assert.True(two.CompareTo(three) < 0);
        Assert.True(Amount.Zero.IsZero);
        Assert.False(two.IsZero);
    }

    [Theory]
    [InlineData(800, "8")]
    [InlineData(750, "7.5")]
    [InlineData(125, "1.25")]
    [InlineData(5, "0.05")]
    [InlineData(100_000, "1000")]
    public void It_is_written_without_trailing_zeros(int hundredths, string text) =>
        Assert.Equal(text, Amount.FromHundredths(hundredths).ToString());
}
