using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Credence.Core.Planning.Solving;

namespace Credence.App.Plans.Solving;

/// <summary>COIN CBC as a program of its own (Debian package coinor-cbc), where the library is not on the machine.</summary>
public sealed class CbcProgram : ISolver
{
    private readonly string program;

    private CbcProgram(string program, string version) =>
        (this.program, Version) = (program, version);

    public string Name => "COIN CBC (program)";

    public string Version { get; }

    /// <summary>The program on the path, or null.</summary>
    public static CbcProgram? Find(string? path)
    {
        foreach (
            var folder in (path ?? "").Split(
                Path.PathSeparator,
                StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            var file = Path.Combine(folder, OperatingSystem.IsWindows() ? "cbc.exe" : "cbc");
            if (File.Exists(file) && VersionOf(file) is { } version)
            {
                return new CbcProgram(file, version);
            }
        }

        return null;
    }

    public SolvedProgram Solve(
        MixedProgram program,
        SolveLimits limits,
        ImmutableArray<decimal>? start = null,
        IProgress<int>? progress = null,
        CancellationToken cancellation = default
    )
    {
        cancellation.ThrowIfCancellationRequested();
        var sparse = new SparseProgram(program);
        var kept = start is { } given && program.IsKeptBy(given) ? start : null;
        // Only the owner may look into it: a plan is personal.
        var folder = Directory.CreateTempSubdirectory("credence-plan-").FullName;
        try
        {
            var (problem, solution) = (
                Path.Combine(folder, "plan.mps"),
                Path.Combine(folder, "plan.sol")
            );
            using (var writer = new StreamWriter(problem))
            {
                MpsText.Write(sparse, writer);
            }

            List<string> arguments = [problem];
            foreach (var (name, value) in CbcOptions.For(limits))
            {
                arguments.AddRange(["-" + name, value]);
            }

            if (kept is { } begun)
            {
                var file = Path.Combine(folder, "start.sol");
                WriteStart(file, begun, program);
                arguments.AddRange(["-mipStart", file]);
            }

            var said = Run(
                program: this.program,
                [.. arguments, "-solve", "-solution", solution],
                cancellation
            );
            return SaidByCbc.Read(
                sparse,
                said,
                File.Exists(solution) ? File.ReadAllLines(solution) : [],
                kept
            );
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void WriteStart(string file, ImmutableArray<decimal> start, MixedProgram program)
    {
        using var writer = new StreamWriter(file);
        writer.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Stopped on iterations - objective value {program.CostOf(start)}"
            )
        );
        for (var column = 0; column < start.Length; column++)
        {
            writer.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{column} x{column} {start[column]} 0")
            );
        }
    }

    private static string? VersionOf(string file)
    {
        try
        {
            var said = Run(file, ["-quit"], CancellationToken.None);
            return said.Split('\n')
                .Select(line => line.Split(':', 2))
                .Where(parts => parts is [var name, _] && name.Trim() == "Version")
                .Select(parts => parts[1].Trim())
                .FirstOrDefault();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static string Run(
        string program,
        IEnumerable<string> arguments,
        CancellationToken cancellation
    )
    {
        var begin = new ProcessStartInfo(program)
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        foreach (var argument in arguments)
        {
            begin.ArgumentList.Add(argument);
        }

        using var process = Process.Start(begin)!;
        process.StandardInput.Close();
        using var stop = cancellation.Register(() => End(process));
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        cancellation.ThrowIfCancellationRequested();
        return said;
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself in the same moment.
        }
    }
}
