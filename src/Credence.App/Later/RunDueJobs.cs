using System.Collections.Concurrent;
using Credence.App.Store;

namespace Credence.App.Later;

/// <summary>Does what is due, some jobs at a time, until nothing is. One server's name stands on what it works on.</summary>
public sealed class RunDueJobs(Jobs jobs, IEnumerable<ILaterWork> kinds, TimeProvider clock)
{
    private const int AtOnce = 4;
    private const int Batch = 40;
    private static readonly TimeSpan Longest = TimeSpan.FromHours(2);

    private readonly string server = Guid.NewGuid().ToString("N");
    private readonly Dictionary<string, ILaterWork> kinds = kinds.ToDictionary(kind => kind.Kind);

    /// <summary>What went wrong, one line each, without personal data; empty where all went well.</summary>
    public async Task<IReadOnlyCollection<string>> Run(CancellationToken cancellation = default)
    {
        var failures = new ConcurrentBag<string>();
        while (!cancellation.IsCancellationRequested)
        {
            var taken = await jobs.Take(server, Batch, cancellation);
            await Parallel.ForEachAsync(
                taken,
                new ParallelOptions
                {
                    MaxDegreeOfParallelism = AtOnce,
                    CancellationToken = cancellation,
                },
                async (job, stop) => await Do(job, failures, stop)
            );
            if (taken.Length < Batch)
            {
                break;
            }
        }

        return failures;
    }

    private async Task Do(Job job, ConcurrentBag<string> failures, CancellationToken stop)
    {
        LaterResult result;
        try
        {
            result = kinds.TryGetValue(job.Kind, out var work)
                ? await work.Run(job, stop)
                : new(Again(job), "No server here knows this kind of work.");
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // One person's trouble must not hold up the others.
            result = new(Again(job), failure.GetType().Name);
        }

        if (result.Said is { } said)
        {
            failures.Add($"{job.Kind}, attempt {job.Attempts}: {said}");
        }

        await jobs.GiveBack(server, job, result.Next, result.Said, stop);
    }

    private DateTime Again(Job job) => WhenToTryAgain(job.Attempts, clock);

    /// <summary>Five minutes, ten, twenty, … two hours.</summary>
    public static DateTime WhenToTryAgain(int attempts, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var wait = TimeSpan.FromMinutes(5 * (1 << Math.Clamp(attempts - 1, 0, 10)));
        return clock.GetUtcNow().UtcDateTime + (wait < Longest ? wait : Longest);
    }
}
