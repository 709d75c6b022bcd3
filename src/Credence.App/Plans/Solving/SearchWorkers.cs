using System.Collections.Concurrent;

namespace Credence.App.Plans.Solving;

/// <summary>The processes that search, at most one for each core; they go when they have been idle for a while.</summary>
internal sealed class SearchWorkers : IDisposable
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim room = new(Math.Clamp(Environment.ProcessorCount, 1, 4));
    private readonly ConcurrentStack<SearchProcess> idle = [];
    private readonly Timer sweep;
    private Task ready = Task.CompletedTask;

    private readonly Func<SearchProcess?> start;

    public SearchWorkers(Func<SearchProcess?> start)
    {
        this.start = start;
        sweep = new Timer(_ => Sweep(), null, Idle, Idle);
    }

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
                        idle.Push(started);
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
            worker = Waiting() ?? start();
            answer = worker?.Ask(question);
            question.Cancellation.ThrowIfCancellationRequested();
            return answer;
        }
        finally
        {
            if (answer is not null && !question.Cancellation.IsCancellationRequested)
            {
                idle.Push(worker!);
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
        sweep.Dispose();
        ready.Wait();
        while (idle.TryPop(out var worker))
        {
            worker.Dispose();
        }

        room.Dispose();
    }

    /// <summary>One that may have ended while it waited is not asked.</summary>
    private SearchProcess? Waiting()
    {
        while (idle.TryPop(out var worker))
        {
            if (worker.IsRunning)
            {
                return worker;
            }

            worker.Dispose();
        }

        return null;
    }

    private void Sweep()
    {
        var waiting = new List<SearchProcess>();
        while (idle.TryPop(out var worker))
        {
            if (worker.IdleSince.Elapsed > Idle)
            {
                worker.Dispose();
            }
            else
            {
                waiting.Add(worker);
            }
        }

        waiting.ForEach(idle.Push);
    }
}
