using System.Diagnostics;
using Credence.Cli.Tests.Architecture;

namespace Credence.Cli.Tests.Scripts;

/// <summary>Runs a line of bash at the project's root.</summary>
public static class Bash
{
    public static Process Start(string line, IReadOnlyDictionary<string, string>? variables = null)
    {
        var start = new ProcessStartInfo("bash", ["-c", line])
        {
            WorkingDirectory = SourceTree.Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public static (int Code, string Output) Run(string line)
    {
        using var process = Start(line);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}
