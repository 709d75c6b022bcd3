using System.Diagnostics;

namespace Credence.Web.Tests.Kills;

/// <summary>The web program with accounts as a process of its own, so that it can be killed.</summary>
internal sealed class ServerProcess(string folder, string address)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private Process? process;

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
            catch (HttpRequestException) when (watch.Elapsed < Patience)
            {
                Assert.False(process.HasExited, process.HasExited ? await errors : "");
                await Task.Delay(25);
            }
        }
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
