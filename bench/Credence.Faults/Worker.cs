using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;

namespace Credence.Faults;

/// <summary>
/// The process that stays warm. Asked by lines: <c>run 17</c> tells what test 17 touches and takes;
/// <c>try 4711 17:9000 3:800</c> switches fault 4711 on and runs test 17 for at most 9,000 passes, then test 3.
/// </summary>
internal sealed class Worker(string folder)
{
    private readonly TextWriter answers = Console.Out;
    private CoreTest[] tests = [];

    public void Serve(int fault)
    {
        Console.SetOut(TextWriter.Null);
        Switch.Active = fault;
        // Tests look for their files beside themselves.
        AppDomain.CurrentDomain.SetData("APP_CONTEXT_BASE_DIRECTORY", folder);
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            File.Exists(PathOf(name.Name!))
                ? context.LoadFromAssemblyPath(PathOf(name.Name!))
                : null;
        tests = CoreTest.In(
            AssemblyLoadContext.Default.LoadFromAssemblyPath(PathOf("Credence.Core.Tests"))
        );
        Answer(string.Join('\t', tests.Select(test => test.Name)));
        while (Console.In.ReadLine() is { } line)
        {
            var words = line.Split(' ');
            Answer(
                words[0] == "run"
                    ? Run(tests[int.Parse(words[1])])
                    : Try(int.Parse(words[1]), words.Skip(2))
            );
        }
    }

    private string PathOf(string assembly) => Path.Combine(folder, assembly + ".dll");

    private void Answer(string line)
    {
        answers.WriteLine(line);
        answers.Flush();
    }

    private static string Run(CoreTest test)
    {
        Array.Clear(Switch.Touched);
        Switch.Passes = 0;
        var clock = Stopwatch.StartNew();
        var failure = test.Run();
        clock.Stop();
        var touched = Switch.Touched.Index().Where(one => one.Item).Select(one => one.Index);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(failure is null ? "passed" : "failed")} {clock.Elapsed.TotalMilliseconds:F3} {Switch.Passes} {string.Join(',', touched)}"
        );
    }

    private string Try(int fault, IEnumerable<string> tried)
    {
        var before = Switch.Active;
        foreach (var one in tried)
        {
            var at = one.IndexOf(':', StringComparison.Ordinal);
            var test = int.Parse(one.AsSpan(0, at));
            (Switch.Active, Switch.Passes, Switch.Limit) = (
                fault,
                0,
                long.Parse(one.AsSpan(at + 1))
            );
            var failure = tests[test].Run();
            (Switch.Active, Switch.Limit) = (before, Switch.Unlimited);
            if (failure is not null)
            {
                // What a fault before this one has left behind must not count as this one noticed.
                return fault != before && tests[test].Run() is not null ? $"spoiled {test}"
                    : failure is EndlessException ? $"endless {test}"
                    : $"noticed {test}";
            }
        }

        return "passed";
    }
}
