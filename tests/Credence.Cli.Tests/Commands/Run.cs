using Credence.Cli.Output;
using Credence.Cli.Tests.Architecture;

namespace Credence.Cli.Tests.Commands;

/// <summary>What a command did: its exit code and what it wrote to both outputs.</summary>
internal sealed record Run(int Exit, string Answer, string Aside)
{
    public static string Internist => Path.Combine(SourceTree.Root, "examples", "internist");

    public static string AsKept =>
        Path.Combine(SourceTree.Root, "examples", "as-kept", "ledger-as-kept.csv");

    /// <summary>A command on a terminal of a fixed width, without color.</summary>
    public static Run Of(Func<Terminal, int> command, int width = 80)
    {
        using var answer = new StringWriter { NewLine = "\n" };
        using var aside = new StringWriter { NewLine = "\n" };
        var exit = command(new Terminal(answer, aside, width, color: false));
        return new Run(exit, answer.ToString(), aside.ToString());
    }
}
