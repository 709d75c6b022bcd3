using System.Diagnostics;

namespace Credence.Bench;

/// <summary>Milliseconds on the clock, and of the processors, client included.</summary>
internal sealed record Took(double Clock, double Processor)
{
    public static async Task<Took> By(Func<Task> visit)
    {
        var (begun, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await visit();
        return new(
            Stopwatch.GetElapsedTime(begun).TotalMilliseconds,
            (Environment.CpuUsage.TotalTime - used).TotalMilliseconds
        );
    }

    public static Took Median(List<Took> all) =>
        new(
            all.Select(one => one.Clock).Order().ElementAt(all.Count / 2),
            all.Select(one => one.Processor).Order().ElementAt(all.Count / 2)
        );
}
