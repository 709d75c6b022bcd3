using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Credence.App.Programs;
using Credence.Core.Planning.Solving;

namespace Credence.App.Plans.Solving;

/// <summary>COIN CBC as a program of its own (Debian package coinor-cbc), where the library is not on the machine.</summary>
public sealed class CbcProgram : ISolver
{
    private const string Program = "cbc";

    /// <summary>The search has its own limits; this only ends what hangs.</summary>
    private static readonly ProgramLimits Wide = new()
    {
        Time = TimeSpan.FromHours(2),
        Megabytes = 8192,
        OutputMegabytes = 256,
    };

    private CbcProgram(string version) => Version = version;

    public string Name => "COIN CBC (program)";

    public string Version { get; }

    /// <summary>The program on the path, or null.</summary>
    public static CbcProgram? Find()
    {
        if (!RunProgram.IsInstalled(Program))
        {
            return null;
        }

        using var folder = new PrivateFolder();
        return Run(folder, ["-quit"], CancellationToken.None)
            .Split('\n')
            .Select(line => line.Split(':', 2))
            .Where(parts => parts is [var name, _] && name.Trim() == "Version")
            .Select(parts => new CbcProgram(parts[1].Trim()))
            .FirstOrDefault();
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
        if (sparse.Contradicts)
        {
            return FoundColumns.Contradicting(sparse);
        }

        var kept = start is { } given && program.IsKeptBy(given) ? start : null;
        using var folder = new PrivateFolder();
        using (var writer = new StreamWriter(folder.File("plan.mps")))
        {
            MpsText.Write(sparse, writer);
        }

        List<string> arguments = [folder.File("plan.mps")];
        foreach (var (name, value) in CbcOptions.For(limits, sparse.CostStep))
        {
            arguments.AddRange(["-" + name, value]);
        }

        if (kept is { } begun)
        {
            WriteStart(folder.File("start.sol"), begun, program);
            arguments.AddRange(["-mipStart", folder.File("start.sol")]);
        }

        string said;
        try
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(
                cancellation,
                limits.Stop
            );
            said = Run(
                folder,
                [.. arguments, "-solve", "-solution", folder.File("plan.sol")],
                either.Token
            );
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return FoundColumns.Answer(
                sparse,
                SolveStatus.Stopped,
                null,
                double.NegativeInfinity,
                kept,
                0,
                bySeconds: false
            );
        }

        return SaidByCbc.Read(
            sparse,
            said,
            File.Exists(folder.File("plan.sol")) ? File.ReadAllLines(folder.File("plan.sol")) : [],
            kept
        );
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

    private static string Run(
        PrivateFolder folder,
        IEnumerable<string> arguments,
        CancellationToken cancellation
    ) =>
        Encoding.UTF8.GetString(
            RunProgram
                .Of(Program, arguments, folder.Path, Wide, cancellation: cancellation)
                .GetAwaiter()
                .GetResult()
                .Output
        );
}
