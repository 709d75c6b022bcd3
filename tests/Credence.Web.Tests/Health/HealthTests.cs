using Credence.Web.Tests.Running;

namespace Credence.Web.Tests.Health;

public sealed class HealthTests
{
    [Fact]
    public async Task A_running_server_says_that_it_is_healthy()
    {
        await using var server = new TestServer();
        using var client = server.CreateClient();

        Assert.Equal("Healthy", await client.GetStringAsync("/health"));
    }
}
