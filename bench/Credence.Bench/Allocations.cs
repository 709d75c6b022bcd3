using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using Credence.Core.Allocation;
using Credence.Core.Tests.Allocation;
using Credence.Core.Tests.Oracle;

namespace Credence.Bench;

/// <summary>The sharing of one body's credits: ours (the whole lexicographic order) and CBC (the least shortfall only).</summary>
[MemoryDiagnoser]
public class Allocations
{
    private AllocationProblem drawn = null!;

    [ParamsSource(nameof(Shapes))]
    public int Shape { get; set; }

    [Params(20, 200, 1000)]
    public int Activities { get; set; }

    public static IEnumerable<int> Shapes => Enumerable.Range(0, TypicalBodies.Count);

    [GlobalSetup]
    public void Draw() => drawn = TypicalBodies.Draw(Shape, Activities, seed: 1);

    [Benchmark(Baseline = true)]
    public AllocationResult Ours() => Allocator.Solve(drawn);

    [Benchmark]
    public long CbcInProcess() => new CbcAllocation(drawn).MostProgress();

    /// <summary>Medians without BenchmarkDotNet, in seconds instead of minutes: <c>bench allocations</c>.</summary>
    public static void Print(bool withCbc)
    {
        Console.WriteLine(
            $"{"shape", -58} {"activities", 10} {"ours", 10} {"bytes", 9} {"CBC", 10} {"process", 10}"
        );
        // Long enough for the compiler's last tier.
        for (
            var began = Stopwatch.GetTimestamp();
            Stopwatch.GetElapsedTime(began).TotalSeconds < 3;

        )
        {
            for (var shape = 0; shape < TypicalBodies.Count; shape++)
            {
                Allocator.Solve(TypicalBodies.Draw(shape, 60, seed: 1));
            }
        }
        foreach (var activities in (int[])[20, 60, 200, 1000])
        {
            for (var shape = 0; shape < TypicalBodies.Count; shape++)
            {
                PrintRow(shape, activities, withCbc);
            }
        }
        PrintOdd();
    }

    /// <summary>Random bodies full of oddities, and one of a hundred requirements: how long the worst takes.</summary>
    private static void PrintOdd()
    {
        foreach (var (nodes, activities) in ((int, int)[])[(20, 200), (30, 300)])
        {
            var large = RandomProblems.Draw(
                new Random(1),
                new RandomProblems.Shape(nodes, activities, 3, 60, 25, 0)
            );
            var took = Median([large], p => Allocator.Solve(p), 3);
            Console.WriteLine(
                $"{nodes} requirements at random, {activities} activities: {took.TotalMilliseconds:F1} ms"
            );
        }
        var times = new List<(double Microseconds, int Seed)>();
        for (var seed = 0; seed < 2000; seed++)
        {
            var problem = RandomProblems.Realistic(seed);
            times.Add((Median([problem], p => Allocator.Solve(p), 3).TotalMicroseconds, seed));
        }
        times.Sort();
        Console.WriteLine(
            $"odd bodies at random: median {times[1000].Microseconds:F0} us, 99 % {times[1980].Microseconds:F0} us, "
                + $"worst {times[^1].Microseconds:F0} us (seed {times[^1].Seed}), {times[^2]}"
        );
    }

    private static void PrintRow(int shape, int activities, bool withCbc)
    {
        var problems = Enumerable
            .Range(1, 20)
            .Select(seed => TypicalBodies.Draw(shape, activities, seed))
            .ToArray();
        foreach (var problem in problems)
        {
            Allocator.Solve(problem);
        }
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        Allocator.Solve(problems[0]);
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        var ours = Median(problems, problem => Allocator.Solve(problem), 15);
        Console.Write(
            $"{TypicalBodies.NameOf(shape), -58} {activities, 10} {ours.TotalMicroseconds, 7:F1} us {bytes, 9}"
        );
        if (withCbc && activities <= 200)
        {
            var few = problems.Take(5).ToArray();
            foreach (var problem in few)
            {
                var worth = Allocator.Solve(problem);
                var progress = problem
                    .Nodes.Select((node, r) => Math.Min(node.Demand, worth.Counted[r]))
                    .Sum();
                if (new CbcAllocation(problem).MostProgress() != progress)
                {
                    throw new InvalidOperationException("CBC and the allocator differ.");
                }
            }
            var cbc = Median(few, problem => new CbcAllocation(problem).MostProgress(), 5);
            var process = Median(few[..2], SolveByProcess, 2);
            Console.Write(
                $" {cbc.TotalMicroseconds, 7:F0} us {process.TotalMilliseconds, 7:F1} ms"
            );
        }
        Console.WriteLine();
    }

    private static TimeSpan Median(
        AllocationProblem[] problems,
        Action<AllocationProblem> solve,
        int rounds
    )
    {
        var times = new List<TimeSpan>();
        foreach (var problem in problems)
        {
            for (var round = 0; round < rounds; round++)
            {
                var began = Stopwatch.GetTimestamp();
                solve(problem);
                times.Add(Stopwatch.GetElapsedTime(began));
            }
        }
        times.Sort();
        return times[times.Count / 2];
    }

    private static void SolveByProcess(AllocationProblem problem)
    {
        var file = Path.Combine(Path.GetTempPath(), $"credence-bench-{Environment.ProcessId}.lp");
        var allocation = new CbcAllocation(problem);
        using (var writer = new StreamWriter(file))
        {
            allocation.Model.WriteLp(writer, maximize: true, allocation.TotalProgress);
        }
        var start = new ProcessStartInfo("cbc")
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        foreach (var argument in (string[])[file, "solve", "solution", "stdout"])
        {
            start.ArgumentList.Add(argument);
        }
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        File.Delete(file);
        if (!output.Contains("Optimal", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("cbc found no best: " + output);
        }
    }
}
