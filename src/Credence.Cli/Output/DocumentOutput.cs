using Credence.App.Folder;
using Credence.App.Problems;

namespace Credence.Cli.Output;

/// <summary>Writes a document to the file that was named, or under its own name into a folder that is there.</summary>
internal static class DocumentOutput
{
    /// <returns>The path written; null where it could not be, and the terminal has been told.</returns>
    public static string? Write(string output, string name, byte[] bytes, Terminal terminal)
    {
        var path = Directory.Exists(output) ? Path.Combine(output, name) : output;
        var problems = new ProblemList();
        WriteExport.ToFile(path, bytes, problems);
        terminal.Tell(problems.Problems, problems.Notices);
        return problems.Any ? null : path;
    }

    /// <summary>Writes to the file that was named, or to standard output where that is -.</summary>
    public static int Give(
        byte[] bytes,
        string output,
        Terminal terminal,
        Func<Stream> standardOutput
    )
    {
        if (output == "-")
        {
            using var stream = standardOutput();
            stream.Write(bytes);
            return ExitCode.Done;
        }

        var problems = new ProblemList();
        WriteExport.ToFile(output, bytes, problems);
        terminal.Tell(problems.Problems, problems.Notices);
        return problems.Any ? ExitCode.BadInput : ExitCode.Done;
    }
}
