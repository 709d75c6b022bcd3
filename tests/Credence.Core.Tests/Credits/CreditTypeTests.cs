using Credence.Core.Credits;

namespace Credence.Core.Tests.Credits;

public sealed class CreditTypeTests
{
    [Fact]
    public void Points_may_name_their_board()
    {
        var named = CreditType.Read("moc-part2@us-abim");
        Assert.Equal(new CreditType("moc-part2", "us-abim"), named);
        Assert.Equal("moc-part2@us-abim", named.ToString());
        Assert.True(named.IsMoc);
        Assert.Equal("moc-part2", CreditType.Read("moc-part2").ToString());
        Assert.Null(CreditType.Read("moc-part2").Board);
    }

    [Theory]
    [InlineData("attendance", true)]
    [InlineData("ancc-contact-hours", true)]
    [InlineData("pharmacy-contact-hours", true)]
    [InlineData("ama-pra-1", false)]
    [InlineData("hour-any", false)]
    public void Some_types_give_a_physician_no_credit(string code, bool none) =>
        Assert.Equal(none, new CreditType(code).GivesNoCredit);

    [Fact]
    public void A_plain_hour_is_of_no_system()
    {
        Assert.True(CreditType.HourAny.IsHourAny);
        Assert.False(new CreditType("ama-pra-1").IsHourAny);
        Assert.False(CreditType.HourAny.IsMoc);
    }
}
