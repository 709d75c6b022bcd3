using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Credence.App.MailIn;

namespace Credence.Web.Tests.Kills;

/// <summary>The web program with accounts as a process of its own, so that it can be killed.</summary>
internal sealed class ServerProcess(string folder, string address)
{
    /// <summary>Where it listens for mail; null: it takes none.</summary>
    public IPEndPoint? MailIn { get; init; }

    /// <summary>Of its own work, not by the clock: the machine may be busy with other things.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private Process? process;

    /// <summary>What it took of the processor since it was started.</summary>
    public TimeSpan Worked
    {
        get
        {
            process!.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Until it answers.</summary>
    public async Task Start()
    {
        var start = new ProcessStartInfo(
            Path.Combine(AppContext.BaseDirectory, "Credence.Web"),
            ["--urls", address]
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["CREDENCE_DATA"] = folder;
        start.Environment["CREDENCE_ACCOUNTS"] = "on";
        start.Environment.Remove("CREDENCE_DATABASE");
        if (MailIn is not null)
        {
            start.Environment[MailInSettings.Variable] = $"{MailIn}";
            start.Environment[MailInSettings.DomainVariable] = "in.example.org";
        }

        process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var errors = process.StandardError.ReadToEndAsync();
        using var client = new HttpClient();
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync($"{address}/health");
                return;
            }
            catch (HttpRequestException) when (watch.Elapsed < TimeSpan.FromMinutes(10))
            {
                Assert.False(process.HasExited, process.HasExited ? await errors : "");
                Assert.True(Worked < Patience, "It works and does not begin to listen.");
                await Task.Delay(25);
            }
        }
    }

    public static IPEndPoint FreePlace()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return (IPEndPoint)listener.LocalEndpoint;
    }

    /// <summary>At once and without a word to it.</summary>
    public async Task Kill()
    {
        if (process is null)
        {
            return;
        }

        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }
}
