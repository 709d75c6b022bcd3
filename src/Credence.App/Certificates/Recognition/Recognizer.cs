using System.Collections.Immutable;
using System.Text.Json;
using Credence.App.Certificates.Sheets;
using Credence.App.Problems;
using Credence.App.Programs;

namespace Credence.App.Certificates.Recognition;

/// <summary>The words of a picture, or why there are none.</summary>
internal sealed record RecognizedPicture
{
    public ProblemKind? Problem { get; init; }

    public ImmutableArray<SheetWord> Words { get; init; } = [];

    public double Width { get; init; }

    public double Height { get; init; }

    public Projection Back { get; init; } = Projection.None;

    public double GivenWidth { get; init; } = 1;

    public double GivenHeight { get; init; } = 1;

    public ImmutableArray<string> Codes { get; init; } = [];

    public SheetPage AsPage(int number) =>
        new(number, Width, Height, Words, TextSource.Ocr)
        {
            ToPicture = Back,
            PictureWidth = GivenWidth,
            PictureHeight = GivenHeight,
        };
}

/// <summary>
/// Recognizes letters in pictures. The work is done by worker processes, at most as many as there are cores; they are
/// kept for the next picture and go when they have been idle for a while.
/// </summary>
public sealed class Recognizer : IDisposable
{
    public const string Packages = "tesseract-ocr tesseract-ocr-eng";

    private const int MostPicturesEach = 200;
    private static readonly TimeSpan LongestPicture = TimeSpan.FromSeconds(60);

    private readonly SemaphoreSlim room = new(Math.Clamp(Environment.ProcessorCount, 1, 4));
    private readonly IdleWorkers<WorkerProcess> idle = new();

    internal Task<RecognizedPicture> Read(
        string path,
        bool isPhoto,
        CancellationToken cancellation
    ) => Ask(path, isPhoto ? "photo" : "scan", cancellation);

    /// <summary>Only what its QR codes say.</summary>
    internal Task<RecognizedPicture> ReadCodes(string path, CancellationToken cancellation) =>
        Ask(path, RecognitionWorker.OnlyCodes, cancellation);

    private async Task<RecognizedPicture> Ask(
        string path,
        string how,
        CancellationToken cancellation
    )
    {
        await room.WaitAsync(cancellation);
        WorkerProcess? worker = null;
        var keep = false;
        try
        {
            worker = idle.Take() ?? WorkerProcess.Start();
            if (worker is null)
            {
                return new() { Problem = ProblemCatalog.ProgramMissing };
            }

            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(LongestPicture);
            var question = JsonSerializer.Serialize<string[]>([path, how]);
            var answer = await worker.Ask(question, limit.Token);
            keep = answer is not null && worker.Answered < MostPicturesEach;
            return Understood(answer);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new() { Problem = ProblemCatalog.ProofTooSlow };
        }
        finally
        {
            if (keep)
            {
                idle.Put(worker!);
            }
            else
            {
                worker?.Dispose();
            }

            room.Release();
        }
    }

    public void Dispose()
    {
        idle.Dispose();
        room.Dispose();
    }

    /// <summary>No answer means that the worker broke on this picture.</summary>
    private static RecognizedPicture Understood(string? answer)
    {
        if (answer is null)
        {
            return new() { Problem = ProblemCatalog.ProofDamaged };
        }

        if (answer.StartsWith("""{"missing""", StringComparison.Ordinal))
        {
            return new() { Problem = ProblemCatalog.ProgramMissing };
        }

        if (answer.StartsWith("""{"damaged""", StringComparison.Ordinal))
        {
            return new() { Problem = ProblemCatalog.ProofDamaged };
        }

        var line = JsonSerializer.Deserialize<RecognizedLine>(answer)!;
        var back = line.Back;
        return new RecognizedPicture
        {
            Words = [.. WordTable.Pages(line.Table, TextSource.Ocr).SelectMany(page => page.Words)],
            Width = line.Width,
            Height = line.Height,
            GivenWidth = line.GivenWidth,
            GivenHeight = line.GivenHeight,
            Back = new(back[0], back[1], back[2], back[3], back[4], back[5], back[6], back[7]),
            Codes = [.. line.Codes],
        };
    }
}
