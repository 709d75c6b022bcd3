using System.Diagnostics;
using Credence.App.Programs;

namespace Credence.App.Plans.Solving;

/// <summary>A running <see cref="SearchWorker"/>, asked one thing at a time.</summary>
internal sealed class SearchProcess : IIdleWorker
{
    private const long MostMemory = 3_000_000_000;

    private readonly OwnWorker worker;
    private readonly BinaryWriter asked;
    private readonly BinaryReader said;

    private SearchProcess(OwnWorker worker)
    {
        this.worker = worker;
        asked = new BinaryWriter(new BufferedStream(worker.Input.BaseStream, 1 << 16));
        said = new BinaryReader(new BufferedStream(worker.Output.BaseStream, 1 << 16));
    }

    public Stopwatch IdleSince { get; private set; } = Stopwatch.StartNew();

    public bool IsRunning => worker.IsRunning;

    public static SearchProcess? Start(string word = SearchWorker.Word) =>
        OwnProgram.Start(word, MostMemory) is { } worker ? new SearchProcess(worker) : null;

    /// <summary>Null where the worker broke, or was ended because nobody wants the answer any more.</summary>
    public TAnswer? Ask<TAnswer>(SearchQuestion<TAnswer> question)
        where TAnswer : class
    {
        try
        {
            using var end = question.Cancellation.Register(worker.End);
            question.Write(asked);
            using var stop = question.Stop.Register(Stop);
            var answer = question.Answer(said);
            IdleSince = Stopwatch.StartNew();
            return answer;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>What could not be written any more ends as all that a broken worker was asked.</summary>
    private void Stop()
    {
        try
        {
            asked.Write((byte)SearchWord.Stop);
            asked.Flush();
        }
        catch (IOException)
        {
            // As above.
        }
    }

    public void Dispose() => worker.Dispose();
}
