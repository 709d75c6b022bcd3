using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Credence.App.Plans.Solving;
using Credence.Core.Planning.Solving;

namespace Credence.Bench;

/// <summary>The solver of the program, which tells how long each search took, with its nodes.</summary>
internal sealed class TimedSolver : ISolver
{
    private readonly CbcInProcess solver = new();
    private readonly List<string> told = [];
    private int kept;

    public string Name => solver.Name;

    public string Version => solver.Version;

    /// <summary>CREDENCE_BENCH_TALK=1: each search is told at once.</summary>
    private void Tell(string text)
    {
        told.Add(text);
        if (Environment.GetEnvironmentVariable("CREDENCE_BENCH_TALK") is not null)
        {
            Console.Error.WriteLine(text);
        }
    }

    public string Told()
    {
        var all = string.Join(", ", told);
        told.Clear();
        return all;
    }

    public SolvedProgram Solve(
        MixedProgram program,
        SolveLimits limits,
        ImmutableArray<decimal>? start = null,
        IProgress<int>? progress = null,
        CancellationToken cancellation = default
    )
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        if (Environment.GetEnvironmentVariable("CREDENCE_BENCH_KEEP") is { } folder)
        {
            Keep(program, Path.Combine(folder, $"{kept++:D3}.lp"));
        }

        var solved = solver.Solve(program, limits, start, progress, cancellation);
        var took = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        Tell(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{took:F2} s ({program.Rows.Length} rows, {program.Columns.Length} columns, {solved.Nodes} nodes: {solved.Value:0} of {solved.Bound:0})"
            )
        );
        return solved;
    }

    public RelaxedProgram? Relax(MixedProgram program)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var relaxed = solver.Relax(program);
        var took = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        Tell(
            string.Create(CultureInfo.InvariantCulture, $"{took:F2} s (split: {relaxed?.Value:0})")
        );
        return relaxed;
    }

    public ImmutableArray<decimal?> Probe(
        MixedProgram program,
        ImmutableArray<ProgramProbe> probes,
        decimal wanted
    )
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var bounds = solver.Probe(program, probes, wanted);
        var took = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        Tell(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{took:F2} s ({probes.Length} probes: {bounds.Count(bound => bound is null || bound > wanted)})"
            )
        );
        return bounds;
    }

    /// <summary>The program in the LP format, to be tried with other settings of the solver.</summary>
    private static void Keep(MixedProgram program, string file)
    {
        using var text = new StreamWriter(file);
        text.WriteLine("Minimize");
        text.Write(" cost:");
        for (var column = 0; column < program.Columns.Length; column++)
        {
            text.WriteLine($" {program.Columns[column].Cost:+0;-0} x{column}");
        }

        text.WriteLine("Subject To");
        for (var row = 0; row < program.Rows.Length; row++)
        {
            var one = program.Rows[row];
            foreach (var (sign, limit) in new[] { (">=", one.Lower), ("<=", one.Upper) })
            {
                if (limit is { } value)
                {
                    text.Write($" r{row}{(sign == ">=" ? 'a' : 'b')}:");
                    foreach (var term in one.Terms)
                    {
                        text.WriteLine($" {term.Amount:+0;-0} x{term.Column}");
                    }

                    text.WriteLine($" {sign} {value}");
                }
            }
        }

        text.WriteLine("Bounds");
        for (var column = 0; column < program.Columns.Length; column++)
        {
            var one = program.Columns[column];
            text.WriteLine(
                one.Upper is { } upper
                    ? $" {one.Lower} <= x{column} <= {upper}"
                    : $" x{column} >= {one.Lower}"
            );
        }

        text.WriteLine("Generals");
        foreach (
            var column in Enumerable
                .Range(0, program.Columns.Length)
                .Where(column => program.Columns[column].IsWhole)
        )
        {
            text.WriteLine($" x{column}");
        }

        text.WriteLine("End");
    }
}
