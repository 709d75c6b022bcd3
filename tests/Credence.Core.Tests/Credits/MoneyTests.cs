using Credence.Core.Credits;

namespace Credence.Core.Tests.Credits;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("$1,250.50", 125_050)]
    [InlineData("695", 69_500)]
    [InlineData("0", 0)]
    [InlineData("99999999.99", 9_999_999_999)]
    public void Dollars_are_read_to_the_cent(string text, long cents)
    {
        Assert.Equal(cents, Money.Read(text)!.Value.Cents);
        Assert.Equal(cents / 100m, Money.Read(text)!.Value.ToDecimal());
    }

    [Theory]
    [InlineData("-5")]
    [InlineData("1.005")]
    [InlineData("100000000")]
    [InlineData("free")]
    public void What_is_no_price_is_not_read(string text) => Assert.Null(Money.Read(text));

    [Fact]
    public void Money_is_never_negative_and_can_be_compared()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Money.FromCents(-1));
        Assert.Equal(Money.Zero, Money.FromCents(0));
        Assert.True(Money.FromCents(100).CompareTo(Money.FromCents(99)) > 0);
        Assert.Equal("1250.5", Money.FromCents(125_050).ToString());
    }
}
