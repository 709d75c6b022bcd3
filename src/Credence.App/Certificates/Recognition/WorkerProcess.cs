using System.ComponentModel;
using System.Diagnostics;

namespace Credence.App.Certificates.Recognition;

/// <summary>A running worker with its limits of memory and size; it ends when its input does.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private const long MostMemory = 1_200_000_000;

    private readonly Process process;

    private WorkerProcess(Process process) => this.process = process;

    public int Answered { get; private set; }

    public Stopwatch IdleSince { get; private set; } = Stopwatch.StartNew();

    public static WorkerProcess? Start()
    {
        if (WorkerProgram.Find() is not { } program)
        {
            return null;
        }

        var start = new ProcessStartInfo("prlimit")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (
            var argument in program
                .Prepend("--")
                .Prepend("--core=0")
                .Prepend($"--data={MostMemory}")
        )
        {
            start.ArgumentList.Add(argument);
        }

        // Tesseract's threads wait for each other longer than they work; this is read before it starts.
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x10000000";
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        try
        {
            if (Process.Start(start) is { } process)
            {
                process.ErrorDataReceived += (_, _) => { };
                process.BeginErrorReadLine();
                return new WorkerProcess(process);
            }
        }
        catch (Win32Exception)
        {
            // No prlimit on this machine: the caller says what is missing.
        }

        return null;
    }

    /// <summary>Null where the worker broke.</summary>
    public async Task<string?> Ask(string question, CancellationToken cancellation)
    {
        try
        {
            await process.StandardInput.WriteLineAsync(question.AsMemory(), cancellation);
            await process.StandardInput.FlushAsync(cancellation);
            var answer = await process.StandardOutput.ReadLineAsync(cancellation);
            Answered++;
            IdleSince = Stopwatch.StartNew();
            return answer;
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself.
        }

        process.Dispose();
    }
}
