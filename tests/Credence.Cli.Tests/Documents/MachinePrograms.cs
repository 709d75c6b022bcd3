using System.Diagnostics;

namespace Credence.Cli.Tests.Documents;

/// <summary>The programs that look at a document from outside.</summary>
internal static class MachinePrograms
{
    public static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(60_000), $"{program} hangs.");
        Assert.True(process.ExitCode == 0, $"{program}: {errors.Result}{output}");
        return output;
    }

    /// <summary>As a person reads it, lines that hold nothing left out.</summary>
    public static string Text(string pdf, int first, int last) =>
        string.Join(
            '\n',
            Run("pdftotext", "-layout", "-f", $"{first}", "-l", $"{last}", pdf, "-")
                .Split('\n', '\f')
                .Select(line => line.TrimEnd())
                .Where(line => line.Length > 0)
                .Select(line =>
                    string.Join(
                        "  ",
                        line.Split("  ", StringSplitOptions.RemoveEmptyEntries)
                            .Select(word => word.Trim())
                    )
                )
        ) + "\n";

    public static void IsSound(string pdf) => Run("qpdf", "--check", pdf);
}
