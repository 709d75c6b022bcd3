using System.Net;
using Credence.Web.Security;
using Credence.Web.Tests.Accounts;

namespace Credence.Web.Tests.Security;

public sealed class LimitsTests
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7", true)]
    [InlineData("203.0.113.7", "203.0.113.8", false)]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7", true)]
    [InlineData("2001:db8:1:2::7", "2001:db8:1:2:ffff::8", true)]
    [InlineData("2001:db8:1:2::7", "2001:db8:1:3::7", false)]
    public void Whoever_has_a_whole_network_knocks_as_one(string one, string other, bool isSame) =>
        Assert.Equal(
            isSame,
            Limits.PlaceOf(IPAddress.Parse(one)) == Limits.PlaceOf(IPAddress.Parse(other))
        );

    [Fact]
    public async Task Whoever_knocks_too_often_is_asked_to_wait_on_a_page_like_any_other()
    {
        await using var town = await Town.Start();
        var stranger = town.Stranger();
        for (var knock = 0; knock < 30; knock++)
        {
            await stranger.Send("/recover", ("email", $"nobody{knock}@example.org"));
            Assert.NotEqual(HttpStatusCode.TooManyRequests, stranger.Status);
        }

        var page = await stranger.Send("/recover", ("email", "nobody@example.org"));

        Assert.Equal(HttpStatusCode.TooManyRequests, stranger.Status);
        Assert.Equal("A moment, please", page.QuerySelector("h1")!.TextContent);
    }
}
