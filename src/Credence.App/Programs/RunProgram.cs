using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Credence.App.Programs;

/// <summary>
/// Runs a program of the machine on what a stranger may have written: without a shell, in a private folder, with limits
/// on time, memory and output, and with nothing of our environment but the search path.
/// </summary>
public static class RunProgram
{
    private const int MostErrors = 64 * 1024;
    private const string Limiter = "prlimit";

    private static readonly Lazy<bool> CanLimit = new(() => IsInstalled(Limiter));

    public static bool IsInstalled(string program) => PathOf(program) is not null;

    /// <param name="program">A name on the search path, or a whole path.</param>
    /// <param name="folder">Where it works, and its home and temporary folder.</param>
    /// <param name="later">Input that is still being made while the program starts.</param>
    /// <param name="environment">Further variables, such as a limit on threads.</param>
    public static async Task<ProgramRun> Of(
        string program,
        IEnumerable<string> arguments,
        string folder,
        ProgramLimits? limits = null,
        byte[]? input = null,
        IReadOnlyDictionary<string, string>? environment = null,
        Task<byte[]>? later = null,
        CancellationToken cancellation = default
    )
    {
        var within = limits ?? new ProgramLimits();
        if (PathOf(program) is not { } path)
        {
            return new(ProgramEnd.NotInstalled, -1, [], $"{program} is not installed");
        }

        using var process = new Process
        {
            StartInfo = Start(path, arguments, folder, within, environment),
        };
        try
        {
            process.Start();
        }
        catch (Win32Exception refused)
        {
            return new(ProgramEnd.NotInstalled, -1, [], refused.Message);
        }

        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(within.Time);
        var said = new Gathered(Math.Min(within.OutputMegabytes, 1024) * 1024 * 1024);
        var errors = new Gathered(MostErrors);
        try
        {
            await Task.WhenAll(
                Give(process, later ?? Task.FromResult(input ?? []), time.Token),
                said.From(process.StandardOutput.BaseStream, () => Kill(process), time.Token),
                errors.From(process.StandardError.BaseStream, null, time.Token),
                process.WaitForExitAsync(time.Token)
            );
        }
        catch (Exception stopped)
        {
            Kill(process);
            if (stopped is not OperationCanceledException)
            {
                throw;
            }

            cancellation.ThrowIfCancellationRequested();
            return new(ProgramEnd.OutOfTime, -1, [], errors.Text);
        }

        return said.IsTooMuch
            ? new(ProgramEnd.TooMuchOutput, -1, [], errors.Text)
            : new(ProgramEnd.Finished, process.ExitCode, said.Bytes, errors.Text);
    }

    private static ProcessStartInfo Start(
        string path,
        IEnumerable<string> arguments,
        string folder,
        ProgramLimits limits,
        IReadOnlyDictionary<string, string>? environment
    )
    {
        var start = new ProcessStartInfo(CanLimit.Value ? PathOf(Limiter)! : path)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (CanLimit.Value)
        {
            start.ArgumentList.Add($"--as={limits.Megabytes * 1024L * 1024L}");
            start.ArgumentList.Add($"--fsize={limits.OutputMegabytes * 1024L * 1024L}");
            start.ArgumentList.Add($"--cpu={(int)Math.Ceiling(limits.Time.TotalSeconds) * 2}");
            start.ArgumentList.Add("--core=0");
            start.ArgumentList.Add("--");
            start.ArgumentList.Add(path);
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment.Clear();
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "/usr/bin:/bin";
        start.Environment["LANG"] = "C.UTF-8";
        start.Environment["HOME"] = folder;
        start.Environment["TMPDIR"] = folder;
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static async Task Give(
        Process process,
        Task<byte[]> input,
        CancellationToken cancellation
    )
    {
        try
        {
            var bytes = await input.WaitAsync(cancellation);
            await process.StandardInput.BaseStream.WriteAsync(bytes, cancellation);
        }
        catch (IOException)
        {
            // It ended without reading all of it, and says why itself.
        }
        finally
        {
            Close(process);
        }
    }

    private static void Close(Process process)
    {
        try
        {
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // As above: what was not read is not missed.
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception ended) when (ended is InvalidOperationException or Win32Exception) { }
    }

    /// <summary>Where it stands on the search path; null where it is not installed.</summary>
    public static string? PathOf(string program) =>
        Path.IsPathRooted(program)
            ? (File.Exists(program) ? program : null)
            : (Environment.GetEnvironmentVariable("PATH") ?? "/usr/bin:/bin")
                .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
                .SelectMany(folder =>
                    (string[])
                        [Path.Combine(folder, program), Path.Combine(folder, program + ".exe")]
                )
                .FirstOrDefault(File.Exists);

    /// <summary>What a program says, up to a limit; beyond it the rest is read and thrown away.</summary>
    private sealed class Gathered(int most)
    {
        private readonly MemoryStream kept = new();

        public bool IsTooMuch { get; private set; }

        public byte[] Bytes => kept.ToArray();

        public string Text => Encoding.UTF8.GetString(kept.ToArray());

        public async Task From(Stream stream, Action? tooMuch, CancellationToken cancellation)
        {
            var buffer = new byte[32 * 1024];
            while (await stream.ReadAsync(buffer, cancellation) is var read and > 0)
            {
                var room = Math.Min(read, most - (int)kept.Length);
                kept.Write(buffer, 0, room);
                if (room < read && !IsTooMuch)
                {
                    IsTooMuch = true;
                    tooMuch?.Invoke();
                }
            }
        }
    }
}
