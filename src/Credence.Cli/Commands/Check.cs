using System.CommandLine;
using Credence.App.Checks;
using Credence.App.Rules;
using Credence.Cli.Output;

namespace Credence.Cli.Commands;

public static class Check
{
    public static Command Command()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder to check." };
        var asOf = Options.AsOf();
        var format = Options.Format("text", "json");
        var why = new Option<bool>("--why")
        {
            Description = "Also show which credits count where, and why others do not.",
        };
        var command = new Command("check", "What every body asks, what counts, what is missing.")
        {
            folder,
            asOf,
            format,
            why,
        };
        command.SetAction(parsed =>
            Run(
                parsed.GetValue(folder)!,
                parsed.GetValue(asOf),
                parsed.GetValue(format) == "json",
                parsed.GetValue(why),
                Terminal.OfProcess()
            )
        );
        return command;
    }

    public static int Run(string folder, DateOnly? asOf, bool json, bool why, Terminal terminal)
    {
        var reading = new CheckFolder(RuleLibrary.OfProgram, TimeProvider.System).Of(folder, asOf);
        terminal.Tell(reading.Problems, reading.Notices);
        if (reading.Value is not { } found)
        {
            return ExitCode.BadInput;
        }

        if (json)
        {
            terminal.Answer.WriteLine(CheckJson.Text(found.Result));
        }
        else
        {
            new StandingText(
                terminal,
                found.Result,
                found.Folder.Ledger.ToDictionary(activity => activity.Id),
                why
            ).Write(found.Folder.Profile.Profile.Physician.Name);
        }

        return Answer.IsShort(found.Result) ? ExitCode.Short : ExitCode.Done;
    }
}
