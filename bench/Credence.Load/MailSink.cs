using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Credence.Load;

/// <summary>
/// A mail server (RFC 5321) that takes everything on this machine and keeps nothing but to whom: it counts who got how
/// many, and how long it took from the first to the last.
/// </summary>
internal sealed class MailSink(int port)
{
    private readonly ConcurrentDictionary<string, int> taken = new();
    private readonly Stopwatch clock = new();
    private readonly TaskCompletionSource all = new();
    private int count;
    private int connections;
    private long bytes;

    public async Task<int> Run(int expected)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        _ = Listen(listener, expected);
        var last = (Count: 0, At: Stopwatch.GetTimestamp());
        while (!all.Task.IsCompleted)
        {
            await Task.WhenAny(all.Task, Task.Delay(500));
            last = count > last.Count ? (count, Stopwatch.GetTimestamp()) : last;
            if (Stopwatch.GetElapsedTime(last.At) > TimeSpan.FromSeconds(90))
            {
                break;
            }
        }

        var seconds = clock.Elapsed.TotalSeconds;
        // Whoever is sent a second mail is sent it within the next seconds.
        await Task.Delay(3000);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"mail: {count} mails to {taken.Count} people in {seconds:F1} s, {taken.Count(one => one.Value > 1)} of them twice; {connections} connections, {bytes / Math.Max(1, count)} bytes each"
            )
        );
        return taken.Count == expected && count == expected ? 0 : 1;
    }

    private async Task Listen(TcpListener listener, int expected)
    {
        while (true)
        {
            var client = await listener.AcceptTcpClientAsync();
            connections++;
            clock.Start();
            _ = Converse(client, expected);
        }
    }

    private async Task Converse(TcpClient client, int expected)
    {
        using var held = client;
        client.NoDelay = true;
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.ASCII)
        {
            AutoFlush = true,
            NewLine = "\r\n",
        };
        await writer.WriteLineAsync("220 sink");
        var to = "";
        while (await reader.ReadLineAsync() is { } line)
        {
            var word = line.Split(' ', ':')[0].ToUpperInvariant();
            if (word == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                while (await reader.ReadLineAsync() is { } part && part != ".")
                {
                    Interlocked.Add(ref bytes, part.Length + 2);
                }

                taken.AddOrUpdate(to, 1, (_, many) => many + 1);
                if (Interlocked.Increment(ref count) == expected)
                {
                    clock.Stop();
                    all.TrySetResult();
                }
            }

            to = word == "RCPT" ? line : to;
            if (word == "EHLO")
            {
                await writer.WriteAsync("250-sink\r\n250 PIPELINING\r\n");
            }
            else
            {
                await writer.WriteLineAsync(word == "QUIT" ? "221 bye" : "250 ok");
            }
        }
    }
}
