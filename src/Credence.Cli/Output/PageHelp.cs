using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Credence.Cli.Output;

/// <summary>A command's page is its help: <c>credence check --help</c> prints Commands/Check.md as it stands.</summary>
public sealed class PageHelp(SynchronousCommandLineAction usual) : SynchronousCommandLineAction
{
    public static void Install(RootCommand root)
    {
        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: SynchronousCommandLineAction usual } help)
            {
                help.Action = new PageHelp(usual);
            }
        }
    }

    public override int Invoke(ParseResult parseResult)
    {
        for (var command = parseResult.CommandResult; command is not null; command = Above(command))
        {
            if (Page(command.Command.Name) is { } page)
            {
                parseResult.InvocationConfiguration.Output.Write(page);
                return ExitCode.Done;
            }
        }

        return usual.Invoke(parseResult);
    }

    private static System.CommandLine.Parsing.CommandResult? Above(
        System.CommandLine.Parsing.CommandResult command
    ) => command.Parent as System.CommandLine.Parsing.CommandResult;

    public static string? Page(string command)
    {
        var name = string.Concat(
            command.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..])
        );
        using var stream = typeof(PageHelp).Assembly.GetManifestResourceStream(
            $"Commands/{name}.md"
        );
        return stream is null ? null : new StreamReader(stream).ReadToEnd();
    }
}
