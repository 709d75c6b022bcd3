using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using Credence.Cli.Commands;

namespace Credence.Cli.Tests.Commands;

public sealed class ServeTests
{
    [Fact]
    public void Serve_listens_on_this_machine_only_unless_told_otherwise()
    {
        var parsed = Program.Root().Parse(["serve"]);

        Assert.Empty(parsed.Errors);
        Assert.Equal("http://127.0.0.1:5080", parsed.GetValue<string>("--urls"));
    }

    [Fact]
    public void Serve_listens_where_it_is_told()
    {
        var parsed = Program.Root().Parse(["serve", "--urls", "http://127.0.0.1:5099"]);

        Assert.Equal("http://127.0.0.1:5099", parsed.GetValue<string>("--urls"));
        Assert.NotEqual(Serve.DefaultUrls, parsed.GetValue<string>("--urls"));
    }

    [Fact]
    public async Task Told_to_stop_twice_it_answers_what_is_under_way_and_ends_quietly()
    {
        var folder = Directory.CreateTempSubdirectory("credence-serve-").FullName;
        var port = FreePort();
        using var process = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [typeof(Serve).Assembly.Location, "serve", "--urls", $"http://127.0.0.1:{port}"]
            )
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["CREDENCE_DATA"] = folder },
            }
        )!;
        var said = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var wrong = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        using var slow = await Connected(port);
        await using var stream = slow.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST /settings/theme HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nOrigin: http://127.0.0.1:{port}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 10\r\nExpect: 100-continue\r\n\r\n"
            ),
            TestContext.Current.CancellationToken
        );
        using var answer = new StreamReader(stream);
        // It asks for the rest: what was sent is under way.
        Assert.Equal(
            "HTTP/1.1 100 Continue",
            await answer.ReadLineAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal("", await answer.ReadLineAsync(TestContext.Current.CancellationToken));

        Assert.Equal((0, 0), (Kill(process.Id, Terminate), Kill(process.Id, Interrupt)));
        // A command is given two seconds; a server that has something under way takes as long as that takes.
        await Task.Delay(2500, TestContext.Current.CancellationToken);
        await stream.WriteAsync("theme=dark"u8.ToArray(), TestContext.Current.CancellationToken);

        Assert.StartsWith(
            "HTTP/1.1 303",
            await answer.ReadLineAsync(TestContext.Current.CancellationToken)
        );
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await said;
        Assert.Equal((0, ""), (process.ExitCode, await wrong));
        Directory.Delete(folder, recursive: true);
    }

    private const int Interrupt = 2;
    private const int Terminate = 15;

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Kill(int process, int signal);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<TcpClient> Connected(int port)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, port);
                return client;
            }
            catch (SocketException) when (watch.Elapsed < TimeSpan.FromMinutes(1))
            {
                client.Dispose();
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }
        }
    }
}
