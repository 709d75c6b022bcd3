using System.Diagnostics;

namespace Credence.Faults;

/// <summary>A <see cref="Worker"/> as its parent sees it: asked a line, it answers a line, hangs, or dies.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Process process;

    /// <param name="fault">The fault that is on from the beginning, before anything is computed at first use.</param>
    public WorkerProcess(string folder, int fault)
    {
        process = Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!, ["work", folder, $"{fault}"])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = folder,
                // Enough for every test; a fault that fills the memory ends only its own process.
                Environment = { ["DOTNET_GCHeapHardLimit"] = "0x28000000" },
            }
        )!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        Tests = process.StandardOutput.ReadLine()?.Split('\t') ?? [];
    }

    /// <summary>The names of the tests; none where the process died at its start.</summary>
    public string[] Tests { get; }

    public bool Ended => process.HasExited;

    /// <summary>The answer; "died" or, after so much time of the processor, "endless", and the process is gone.</summary>
    public string Ask(string question, TimeSpan allowed)
    {
        if (Tests.Length == 0)
        {
            return "died";
        }

        var before = process.TotalProcessorTime;
        process.StandardInput.WriteLine(question);
        var answer = process.StandardOutput.ReadLineAsync();
        while (!answer.Wait(TimeSpan.FromMilliseconds(200)))
        {
            process.Refresh();
            if (!process.HasExited && process.TotalProcessorTime - before > allowed)
            {
                Dispose();
                return "endless";
            }
        }

        if (answer.Result is { } line)
        {
            return line;
        }

        process.WaitForExit();
        return "died";
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }
    }
}
