using System.Diagnostics;
using Credence.App.Programs;

namespace Credence.App.Certificates.Recognition;

/// <summary>A running worker with its limits of memory and size; it ends when its input does.</summary>
internal sealed class WorkerProcess : IIdleWorker
{
    private const long MostMemory = 1_200_000_000;

    private readonly OwnWorker worker;

    private WorkerProcess(OwnWorker worker) => this.worker = worker;

    public bool IsRunning => worker.IsRunning;

    public int Answered { get; private set; }

    public Stopwatch IdleSince { get; private set; } = Stopwatch.StartNew();

    // Tesseract's threads wait for each other longer than they work; this is read before it starts.
    public static WorkerProcess? Start() =>
        OwnProgram.Start(
            RecognitionWorker.Word,
            MostMemory,
            ("OMP_THREAD_LIMIT", "1"),
            ("DOTNET_GCHeapHardLimit", "0x10000000")
        )
            is { } worker
            ? new WorkerProcess(worker)
            : null;

    /// <summary>Null where the worker broke.</summary>
    public async Task<string?> Ask(string question, CancellationToken cancellation)
    {
        try
        {
            await worker.Input.WriteLineAsync(question.AsMemory(), cancellation);
            await worker.Input.FlushAsync(cancellation);
            var answer = await worker.Output.ReadLineAsync(cancellation);
            Answered++;
            IdleSince = Stopwatch.StartNew();
            return answer;
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => worker.Dispose();
}
