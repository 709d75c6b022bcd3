using System.Globalization;

namespace Credence.Faults;

/// <summary>What each test does without a fault: which places of faults it touches, and how long it takes.</summary>
internal sealed class Habits
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly HashSet<int> atFirstUse = [];
    private readonly Dictionary<int, List<int>> touching = [];
    private readonly string[] names;
    private readonly double[] milliseconds;
    private readonly long[] passes;

    /// <summary>Every test twice: what only the first round touches is computed at first use.</summary>
    public Habits(WorkerProcess worker)
    {
        names = worker.Tests;
        (milliseconds, passes) = (new double[names.Length], new long[names.Length]);
        for (var test = 0; test < names.Length; test++)
        {
            atFirstUse.UnionWith(Learn(worker, test));
        }

        for (var test = 0; test < names.Length; test++)
        {
            foreach (var fault in Learn(worker, test))
            {
                touching.TryAdd(fault, []);
                touching[fault].Add(test);
            }
        }

        atFirstUse.ExceptWith(touching.Keys);
    }

    public int Count => names.Length;

    /// <summary>The tests that touch a fault each time they run.</summary>
    public IReadOnlyList<int> Touching(Fault fault) => touching.GetValueOrDefault(fault.Id, []);

    /// <summary>Whether the fault is touched only where something is computed once for all tests.</summary>
    public bool IsAtFirstUse(Fault fault) => atFirstUse.Contains(fault.Id);

    public double MillisecondsOf(int test) => milliseconds[test];

    /// <summary>Whether the test stands in the folder that mirrors the fault's.</summary>
    public bool IsBeside(Fault fault, int test) => names[test].StartsWith(fault.Folder + ".");

    /// <summary>The question that tries a fault with these tests, and the time of the processor that it may take.</summary>
    public (string Question, TimeSpan Allowed) Trial(Fault fault, IEnumerable<int> tests)
    {
        var tried = tests.ToArray();
        var words = tried.Select(test => $"{test}:{30_000_000 + (20 * passes[test])}");
        return (
            $"try {fault.Id} {string.Join(' ', words)}",
            TimeSpan.FromSeconds(10 + (tried.Sum(MillisecondsOf) * 20 / 1000))
        );
    }

    private IEnumerable<int> Learn(WorkerProcess worker, int test)
    {
        var words = worker.Ask($"run {test}", Patience).Split(' ');
        if (words is not ["passed", var time, var passed, var touched])
        {
            throw new InvalidOperationException($"{names[test]} fails without a fault.");
        }

        milliseconds[test] = double.Parse(time, CultureInfo.InvariantCulture);
        passes[test] = long.Parse(passed, CultureInfo.InvariantCulture);
        return touched
            .Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => int.Parse(word, CultureInfo.InvariantCulture));
    }
}
