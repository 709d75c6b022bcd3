using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Credence.Load;

/// <summary>What is asked for, by whom, and what is told about it.</summary>
internal static class Pages
{
    private const int Seed = 1122;

    private const int WarmUp = 1500;

    /// <summary>Each request is another person's, drawn evenly: nobody's record is likelier to be at hand.</summary>
    public static async Task Today(
        Town town,
        IPEndPoint server,
        int people,
        int rate,
        int seconds,
        bool cold,
        Process? program
    )
    {
        var cookies = await SignedIn.Everybody(town, people);
        var requests = cookies
            .Select(cookie => OpenLoop.Get("/", $"Cookie: {cookie}\r\n"))
            .ToArray();
        var loop = new OpenLoop(server);
        var random = new Random(Seed);
        // Pages that nobody made yet are asked for once each; kept ones by whoever comes.
        var drawn = cold
            ? [.. Enumerable.Range(0, people).OrderBy(_ => random.Next()).Take(rate * seconds)]
            : Enumerable.Range(0, rate * seconds).Select(_ => random.Next(people)).ToArray();
        if (await town.Newcomers() > 0)
        {
            // What is written at somebody's very first visit is no part of what is measured.
            var watch = Stopwatch.StartNew();
            foreach (var part in requests.Chunk(20))
            {
                await loop.RunAll(100_000, part.Length, number => part[number]);
            }

            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"everybody's first visit: {watch.Elapsed.TotalSeconds:F0} s"
                )
            );
        }

        if (cold)
        {
            // So that making a page is warm too: a server that just started compiles for some seconds what it does often.
            await town.ThrowAwayPages();
        }

        Tell(
            "warming up",
            await loop.RunAll(rate / 3, WarmUp, _ => requests[Random.Shared.Next(people)])
        );
        if (cold)
        {
            await town.ThrowAwayPages();
        }

        var work = new Work(program);
        Tell(
            cold ? "today, nothing kept" : "today",
            await loop.RunAll(rate, drawn.Length, number => requests[drawn[number]])
        );
        work.Tell(drawn.Length, loop.Lines);
    }

    /// <summary>Everybody's program has read the calendar once and asks whether it changed; one in fifty has lost its mark.</summary>
    public static async Task Feed(
        Town town,
        IPEndPoint server,
        int people,
        int rate,
        int seconds,
        Process? program
    )
    {
        var secrets = await town.Feeds(people);
        var loop = new OpenLoop(server);
        var watch = Stopwatch.StartNew();
        var tags = new string[people];
        // No faster than the server makes them: this is no part of the rate.
        foreach (var part in Enumerable.Range(0, people).Chunk(100))
        {
            var first = await loop.RunAll(
                100_000,
                part.Length,
                number => OpenLoop.Get($"/feeds/{secrets[part[number]]}/cme.ics", "")
            );
            foreach (var answer in first)
            {
                tags[part[answer.Number]] = answer.Tag;
            }
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"first reading: {people} calendars in {watch.Elapsed.TotalSeconds:F1} s"
            )
        );
        var random = new Random(Seed);
        var drawn = Enumerable
            .Range(0, rate * seconds)
            .Select(_ =>
            {
                var who = random.Next(people);
                return OpenLoop.Get(
                    $"/feeds/{secrets[who]}/cme.ics",
                    random.Next(50) == 0 ? "" : $"If-None-Match: {tags[who]}\r\n"
                );
            })
            .ToArray();
        var work = new Work(program);
        Tell("feed", await loop.Run(rate, seconds, number => drawn[number]));
        work.Tell(rate * seconds, loop.Lines);
    }

    private static void Tell(string name, Answered[] answers)
    {
        var times = answers.Select(one => one.Milliseconds).Order().ToArray();
        var seconds = answers.Max(one => one.Number + 1.0);
        var statuses = string.Join(
            ", ",
            answers
                .GroupBy(one => one.Status)
                .OrderBy(group => group.Key)
                .Select(group => $"{group.Count()} times {group.Key}")
        );
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {answers.Length} of {seconds:F0} answered, {statuses}; {answers.Average(one => one.Bytes):F0} bytes; half within {At(0.5):F1} ms, 95 % {At(0.95):F1} ms, 99 % {At(0.99):F1} ms, 99.9 % {At(0.999):F1} ms, worst {times[^1]:F1} ms"
            )
        );

        double At(double share) => times[(int)(share * (times.Length - 1))];
    }

    /// <summary>What the server and the client took of the processor meanwhile.</summary>
    private sealed class Work(Process? program)
    {
        private readonly TimeSpan before = Of(program);
        private readonly TimeSpan own = Of(Process.GetCurrentProcess());

        public void Tell(int requests, int lines)
        {
            var (server, client) = (Of(program) - before, Of(Process.GetCurrentProcess()) - own);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"of the processor, a request: server {server.TotalMilliseconds / requests:F2} ms, client {client.TotalMilliseconds / requests:F2} ms; {lines} connections"
                )
            );
        }

        private static TimeSpan Of(Process? process)
        {
            process?.Refresh();
            return process?.TotalProcessorTime ?? default;
        }
    }
}
