using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Credence.App.Plans;
using Credence.App.Plans.Solving;
using Credence.App.Rules;
using Credence.Core.Planning;

namespace Credence.Bench;

/// <summary>How long a year's plan takes, what is proven, and what is left open after five seconds: <c>bench plans 25 120 600</c>.</summary>
internal static class Plans
{
    private static readonly DateOnly AsOf = new(2026, 1, 4);
    private static readonly TimedSolver Solver = new();

    /// <summary>What of the years is made: from which seed and how many, with how many seconds for plain CBC (0 = without it).</summary>
    public sealed record Asked(int First, int Seeds, int Plainly, bool Once, int Brake);

    public static void Print(IEnumerable<int> sizes, Asked asked)
    {
        var folder = Directory.CreateTempSubdirectory("credence-bench-").FullName;
        try
        {
            foreach (var size in sizes)
            {
                for (var seed = asked.First; seed < asked.First + asked.Seeds; seed++)
                {
                    Year(PlanYears.Write(folder, size, seed), size, seed, asked);
                }
            }

            Console.WriteLine(
                $"memory at most {Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB"
            );
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Year(string path, int size, int seed, Asked asked)
    {
        var planner = new PlanFolder(RuleLibrary.OfProgram, TimeProvider.System, Solver);
        var input = planner.Of(path, AsOf, seconds: 1).Value!.Input;
        Solver.Told();
        var problem = PlanningDerivation.Of(input);
        var (plan, took) =
            size < 600
                ? Timed($"{size} candidates, seed {seed}", () => Planner.Make(problem, Solver))
                : Timed(
                    $"{size} candidates, seed {seed}, {asked.Brake} s",
                    () => Planner.Make(problem, Solver, Within(asked.Brake))
                );
        if (asked.Plainly > 0)
        {
            Plainly(path, asked.Plainly, took);
        }

        if (asked.Once)
        {
            return;
        }

        if (size >= 600)
        {
            var (five, _) = Timed("  after 5 s", () => Planner.Make(problem, Solver, Within(5)));
            Console.WriteLine($"    gaps after 5 s: {string.Join(", ", five.Levels.Select(Gap))}");
        }

        Replan(input, plan);
    }

    /// <summary>By how much a level could still be better, of what it is.</summary>
    private static string Gap(LevelInPlan level) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{level.Name} {(
                level.Proven ? 0
                : level is { Bound: { } bound, Value: not 0 }
                    ? Math.Abs(100 * (level.Value - bound) / level.Value)
                : 100
            ):0.##} %"
        );

    private static SearchLimits Within(int seconds)
    {
        var begun = Stopwatch.GetTimestamp();
        return new SearchLimits(() =>
            seconds - (decimal)Stopwatch.GetElapsedTime(begun).TotalSeconds
        );
    }

    private static (YearPlan Plan, double Seconds) Timed(string name, Func<YearPlan> make)
    {
        var began = Stopwatch.GetTimestamp();
        var processor = Process.GetCurrentProcess().TotalProcessorTime;
        var plan = make();
        var took = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var worked = (Process.GetCurrentProcess().TotalProcessorTime - processor).TotalSeconds;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {took:F2} s ({worked:F2} s of processor): {string.Join(", ", plan.Levels.Select(Level))}"
            )
        );
        Console.WriteLine($"    searches: {Solver.Told()}");
        return (plan, took);
    }

    private static string Level(LevelInPlan level) =>
        level.Proven
            ? string.Create(CultureInfo.InvariantCulture, $"{level.Name} {level.Value:0.##}")
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{level.Name} {level.Value:0.##} (bound {level.Bound:0.##})"
            );

    /// <summary>The plan is accepted; one course that was left out is insisted on.</summary>
    private static void Replan(PlanningInput input, YearPlan plan)
    {
        var left = plan.Problem.Choices.First(choice =>
            choice.Layer == PlanLayer.Small
            && choice.OptionCount > 0
            && plan.Items.All(item => item.Candidate.Id != choice.Id)
        );
        var pinned = PlanningDerivation.Of(
            input with
            {
                Accepted = PlanAcceptance.Of(plan, null),
                Candidates =
                [
                    .. input.Candidates.Select(candidate =>
                        candidate.Id == left.Id
                            ? candidate with
                            {
                                Status = CandidateStatus.Pinned,
                            }
                            : candidate
                    ),
                ],
            }
        );
        Timed("  again, one pinned", () => Planner.Make(pinned, Solver, start: [.. plan.Units]));
    }

    /// <summary>The page's plain model, one level after the other, by CBC with its own settings.</summary>
    private static void Plainly(string path, int most, double ours)
    {
        var start = new ProcessStartInfo("/usr/bin/python3")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        foreach (
            var argument in ImmutableArray.Create(
                "-B",
                "bench/plainly.py",
                path,
                $"{AsOf:yyyy-MM-dd}",
                $"{most}"
            )
        )
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Console.Write(said);
        var seconds = double.Parse(
            said.Split("plain CBC: ")[1].Split(' ')[0],
            CultureInfo.InvariantCulture
        );
        var atLeast = said.Contains("not proven") ? "more than " : "";
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  ours {ours:F2} s: {atLeast}{seconds / ours:F1} times faster"
            )
        );
    }
}
