using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Credence.Cli.Tests.Scripts;

public sealed class StartTests
{
    /// <summary>A machine with nothing built yet publishes first.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    [Fact]
    public async Task Start_serves_the_app_where_it_is_told_to()
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var data = Directory.CreateTempSubdirectory("credence-start-").FullName;
        using var started = Bash.Start(
            $"exec ./start --no-browser --urls {address}",
            new Dictionary<string, string> { ["CREDENCE_DATA"] = data }
        );
        try
        {
            Assert.Equal("Healthy", await Health(address, started));
        }
        finally
        {
            started.Kill(entireProcessTree: true);
            await started.WaitForExitAsync();
            Directory.Delete(data, recursive: true);
        }
    }

    [Fact]
    public void Start_explains_itself() =>
        Assert.Contains("./start --demo", Bash.Run("./start --help").Output);

    private static async Task<string> Health(string address, Process started)
    {
        using var client = new HttpClient();
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return await client.GetStringAsync(address + "/health");
            }
            catch (HttpRequestException) when (waited.Elapsed < Patience && !started.HasExited)
            {
                await Task.Delay(100);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
