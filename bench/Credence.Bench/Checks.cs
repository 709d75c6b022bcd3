using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using Credence.App.Rules;
using Credence.Core.Standing;

namespace Credence.Bench;

/// <summary>One physician checked in process: five bodies, and every jurisdiction at once.</summary>
[MemoryDiagnoser]
public class Checks
{
    private readonly CheckInput five = Physicians.Input(
        RuleLibrary.OfProgram,
        Physicians.Five,
        200
    );
    private readonly CheckInput all = Physicians.Input(
        RuleLibrary.OfProgram,
        Physicians.AllJurisdictions(RuleLibrary.OfProgram),
        1000
    );

    [Benchmark]
    public CheckResult FiveBodies200Activities() => Check.Of(five);

    [Benchmark]
    public CheckResult AllJurisdictions1000Activities() => Check.Of(all);

    /// <summary>A quick table without the full benchmark machinery: medians in milliseconds, and how they grow.</summary>
    public static void Print()
    {
        var library = RuleLibrary.OfProgram;
        var everywhere = Physicians.AllJurisdictions(library);
        Console.WriteLine("bodies  activities  median ms");
        Row(Physicians.Five, 100);
        Row(Physicians.Five, 200);
        Row(Physicians.Five, 400);
        Row(Physicians.Five, 1000);
        Row(everywhere[..25], 1000);
        Row(everywhere, 1000);

        void Row(string[] bodies, int activities)
        {
            var input = Physicians.Input(library, bodies, activities);
            Console.WriteLine($"{bodies.Length, 6}  {activities, 10}  {Median(input):0.000}");
        }
    }

    private static double Median(CheckInput input)
    {
        var until = Stopwatch.GetTimestamp() + (3 * Stopwatch.Frequency);
        var times = new List<double>();
        while (Stopwatch.GetTimestamp() < until)
        {
            var start = Stopwatch.GetTimestamp();
            Check.Of(input);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        // The first half warms the compiler up.
        var warm = times[(times.Count / 2)..];
        warm.Sort();
        return warm[warm.Count / 2];
    }
}
