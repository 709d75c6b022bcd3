using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;

namespace Credence.Load;

/// <summary>How one request went.</summary>
internal sealed record Answered(int Number, double Milliseconds, int Status, int Bytes, string Tag);

/// <summary>
/// Sends requests at their times, whether or not earlier ones were answered, and counts each from the time at which it
/// should have gone: what waits, in the client too, is counted.
/// </summary>
internal sealed class OpenLoop(IPEndPoint server)
{
    private readonly ConcurrentBag<Line> idle = [];
    private int lines;

    /// <summary>How many connections were needed at once.</summary>
    public int Lines => lines;

    public Task<Answered[]> Run(int rate, int seconds, Func<int, byte[]> request) =>
        RunAll(rate, rate * seconds, request);

    public async Task<Answered[]> RunAll(int rate, int count, Func<int, byte[]> request)
    {
        var answers = new ConcurrentBag<Answered>();
        var running = new CountdownEvent(1);
        var clock = Stopwatch.StartNew();
        for (var sent = 0; sent < count; )
        {
            var due = Math.Min(count, (int)(clock.Elapsed.TotalSeconds * rate) + 1);
            for (; sent < due; sent++)
            {
                var number = sent;
                var at = (double)number / rate * 1000;
                running.AddCount();
                _ = Task.Run(async () =>
                {
                    var (status, bytes, tag) = await Once(request(number));
                    answers.Add(
                        new(number, clock.Elapsed.TotalMilliseconds - at, status, bytes, tag)
                    );
                    running.Signal();
                });
            }

            await Task.Delay(1);
        }

        running.Signal();
        running.Wait(TimeSpan.FromMinutes(1));
        return [.. answers];
    }

    private async Task<(int Status, int Bytes, string Tag)> Once(byte[] request)
    {
        if (!idle.TryTake(out var line))
        {
            Interlocked.Increment(ref lines);
            line = new Line(server);
        }

        try
        {
            var answer = await line.Ask(request);
            idle.Add(line);
            return answer;
        }
        catch (IOException)
        {
            return (0, 0, "");
        }
    }

    public static byte[] Get(string path, string headers) =>
        Encoding.ASCII.GetBytes(
            $"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip, deflate, br\r\nUser-Agent: Load\r\n{headers}\r\n"
        );
}
