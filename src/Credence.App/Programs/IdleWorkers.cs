using System.Collections.Concurrent;
using System.Diagnostics;

namespace Credence.App.Programs;

/// <summary>A process of our own program that can be asked again.</summary>
internal interface IIdleWorker : IDisposable
{
    bool IsRunning { get; }

    Stopwatch IdleSince { get; }
}

/// <summary>Workers that wait for the next thing to do; they go when they have been idle for a while.</summary>
internal sealed class IdleWorkers<TWorker> : IDisposable
    where TWorker : class, IIdleWorker
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private readonly ConcurrentStack<TWorker> waiting = [];
    private readonly Timer sweep;

    public IdleWorkers() => sweep = new Timer(_ => Sweep(), null, Longest, Longest);

    public bool IsEmpty => waiting.IsEmpty;

    public void Put(TWorker worker) => waiting.Push(worker);

    /// <summary>Null where none waits. One that ended while it waited is not given.</summary>
    public TWorker? Take()
    {
        while (waiting.TryPop(out var worker))
        {
            if (worker.IsRunning)
            {
                return worker;
            }

            worker.Dispose();
        }

        return null;
    }

    public void Dispose()
    {
        sweep.Dispose();
        while (waiting.TryPop(out var worker))
        {
            worker.Dispose();
        }
    }

    private void Sweep()
    {
        var fresh = new List<TWorker>();
        while (waiting.TryPop(out var worker))
        {
            if (worker.IdleSince.Elapsed > Longest)
            {
                worker.Dispose();
            }
            else
            {
                fresh.Add(worker);
            }
        }

        fresh.ForEach(waiting.Push);
    }
}
