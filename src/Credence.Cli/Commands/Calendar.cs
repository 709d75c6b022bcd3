using System.CommandLine;
using Credence.App.Calendar;
using Credence.App.Rules;
using Credence.Cli.Output;

namespace Credence.Cli.Commands;

public static class Calendar
{
    public static Command Command()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder it is made from." };
        var output = new Option<string>("-o", "--output")
        {
            Description = "The calendar file; - is standard output.",
            HelpName = "FILE.ics",
            Required = true,
        };
        var asOf = Options.AsOf();
        var command = new Command("calendar", "The year as a calendar file.")
        {
            folder,
            output,
            asOf,
        };
        command.SetAction(parsed =>
            Run(
                parsed.GetValue(folder)!,
                parsed.GetValue(output)!,
                parsed.GetValue(asOf),
                TimeProvider.System,
                Terminal.OfProcess(),
                Console.OpenStandardOutput
            )
        );
        return command;
    }

    public static int Run(
        string folder,
        string output,
        DateOnly? asOf,
        TimeProvider clock,
        Terminal terminal,
        Func<Stream> standardOutput
    )
    {
        var made = new MakeFolderCalendar(RuleLibrary.OfProgram, clock).Of(folder, asOf);
        terminal.Tell(made.Problems, made.Notices);
        if (made.Value is not { } bytes)
        {
            return ExitCode.BadInput;
        }

        return DocumentOutput.Give(bytes, output, terminal, standardOutput);
    }
}
