using System.Collections.Concurrent;

namespace Credence.Faults;

internal enum Notice
{
    ByTest,
    ByEndlessLoop,
    ByNone,
    Untouched,
}

internal sealed record Outcome(Fault Fault, Notice Notice);

/// <summary>Tries faults, each with the tests that touch it, the quickest first, until one notices it.</summary>
internal sealed class Trials(string folder)
{
    public Outcome[] Of(Fault[] faults)
    {
        Habits habits;
        using (var worker = new WorkerProcess(folder, Switch.None))
        {
            habits = new(worker);
        }

        var (left, outcomes) = (new ConcurrentQueue<Fault>(faults), new ConcurrentBag<Outcome>());
        var noticed = new int[habits.Count];
        var threads = Enumerable
            .Range(0, Environment.ProcessorCount)
            .Select(_ => new Thread(() =>
            {
                using var trial = new Trial(folder, habits, noticed);
                while (left.TryDequeue(out var fault))
                {
                    outcomes.Add(new(fault, trial.Of(fault)));
                    if (outcomes.Count % 100 == 0)
                    {
                        Console.Error.WriteLine($"{outcomes.Count} tried");
                    }
                }
            }))
            .ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        return [.. outcomes.OrderBy(one => one.Fault.Id)];
    }
}
