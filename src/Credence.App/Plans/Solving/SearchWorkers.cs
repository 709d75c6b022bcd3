using Credence.App.Programs;

namespace Credence.App.Plans.Solving;

/// <summary>The processes that search, at most one for each core; they go when they have been idle for a while.</summary>
internal sealed class SearchWorkers : IDisposable
{
    private readonly SemaphoreSlim room = new(Math.Clamp(Environment.ProcessorCount, 1, 4));
    private readonly IdleWorkers<SearchProcess> idle = new();
    private Task ready = Task.CompletedTask;

    private readonly Func<SearchProcess?> start;

    public SearchWorkers(Func<SearchProcess?> start) => this.start = start;

    /// <summary>Starts one beside, where none waits.</summary>
    public void GetReady()
    {
        lock (idle)
        {
            if (idle.IsEmpty && ready.IsCompleted)
            {
                ready = Task.Run(() =>
                {
                    if (start() is { } started)
                    {
                        idle.Put(started);
                    }
                });
            }
        }
    }

    /// <summary>Null where the worker broke.</summary>
    public TAnswer? Ask<TAnswer>(SearchQuestion<TAnswer> question)
        where TAnswer : class
    {
        room.Wait(question.Cancellation);
        SearchProcess? worker = null;
        TAnswer? answer = null;
        try
        {
            ready.Wait(question.Cancellation);
            worker = idle.Take() ?? start();
            answer = worker?.Ask(question);
            question.Cancellation.ThrowIfCancellationRequested();
            return answer;
        }
        finally
        {
            if (answer is not null && !question.Cancellation.IsCancellationRequested)
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
        ready.Wait();
        idle.Dispose();

        room.Dispose();
    }
}
