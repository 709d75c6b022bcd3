using Credence.App.Checks;
using Credence.App.Rules;
using Credence.Cli.Output;

namespace Credence.Cli.Commands;

/// <summary>The short answer to "am I on track?", as JSON.</summary>
internal static class McpMissing
{
    public static int Run(string folder, DateOnly? asOf, Terminal terminal)
    {
        var reading = new CheckFolder(RuleLibrary.OfProgram, TimeProvider.System).Of(folder, asOf);
        terminal.Tell(reading.Problems, reading.Notices);
        if (reading.Value is not { } found)
        {
            return ExitCode.BadInput;
        }

        var answer = string.Join(" ", Answer.Of(found.Result));
        terminal.Answer.WriteLine(MissingJson.Text(found.Result, answer));
        return Answer.IsShort(found.Result) ? ExitCode.Short : ExitCode.Done;
    }
}
