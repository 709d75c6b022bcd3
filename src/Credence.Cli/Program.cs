using System.CommandLine;
using System.Text;
using Credence.App;
using Credence.App.Rules;
using Credence.App.Settings;
using Credence.Cli.Commands;
using Credence.Cli.Output;

namespace Credence.Cli;

public static class Program
{
    public static int Main(string[] arguments)
    {
        Console.OutputEncoding = new UTF8Encoding(false);
        if (Workers.Asked(arguments, typeof(Program).Assembly) is { } work)
        {
            return work();
        }

        foreach (var wrong in SettingsFile.Load())
        {
            Console.Error.WriteLine(wrong);
        }

        if (arguments is ["check" or "evaluate", ..])
        {
            RuleLibrary.OfProgram.ReadAhead();
        }

        var parsed = Root().Parse(arguments);
        if (parsed.Errors.Count == 0 || parsed.Action is PageHelp)
        {
            return parsed.Invoke(Stopping(parsed));
        }

        foreach (var error in parsed.Errors)
        {
            Console.Error.WriteLine(error.Message);
        }

        Console.Error.WriteLine(See(parsed));
        return ExitCode.BadInput;
    }

    /// <summary>Which page helps where a command was not understood.</summary>
    public static string See(ParseResult parsed) =>
        $"See: credence {PathOf(parsed.CommandResult.Command)}--help";

    /// <summary>The words that lead to a command, each with a space behind: "rules show ".</summary>
    private static string PathOf(Command command) =>
        command is RootCommand
            ? ""
            : string.Concat(command.Parents.OfType<Command>().Select(PathOf)) + command.Name + " ";

    /// <summary>
    /// The server stops by itself when it is told to: what is under way is answered first, which may take longer than the
    /// two seconds that a command is given, and being told twice means nothing more.
    /// </summary>
    private static InvocationConfiguration Stopping(ParseResult parsed) =>
        parsed.CommandResult.Command.Name == Serve.Name
            ? new() { ProcessTerminationTimeout = null }
            : new();

    public static RootCommand Root()
    {
        var root = new RootCommand(
            "Credence: what every body asks of a physician, what counts, what is missing, and why."
        )
        {
            Account.Command(),
            Backup.Command(),
            Calendar.Command(),
            Catalog.Command(),
            Check.Command(),
            Checkin.Command(),
            Clusters.Command(),
            Doctor.Command(),
            Evaluate.Command(),
            Export.Command(),
            Filter.Command(),
            Import.Command(),
            Log.Command(),
            Map.Command(),
            Mcp.Command(),
            Narrative.Command(),
            Packet.Command(),
            Pitfalls.Command(),
            Plan.Command(),
            Read.Command(),
            Restore.Command(),
            Rules.Command(),
            Serve.Command(),
            Themes.Command(),
            YearEnd.Command(),
        };
        PageHelp.Install(root);
        return root;
    }
}
