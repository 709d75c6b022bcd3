using System.CommandLine;
using Credence.App.Folder;
using Credence.App.Rules;
using Credence.Cli.Output;

namespace Credence.Cli.Commands;

public static class Import
{
    public static Command Command()
    {
        var source = new Argument<string>("SOURCE")
        {
            Description = "A list as CSV, Excel, Markdown, JSON or XML, or another folder.",
        };
        var folder = new Argument<string>("FOLDER")
        {
            Description = "The folder whose ledger takes the activities.",
        };
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = "Show what would come in, and write nothing.",
        };
        var cells = new Option<bool>("--cells")
        {
            Description = "Show how every cell was understood, not only those to look at.",
        };
        var format = Options.Format("text", "json");
        var command = new Command("import", "Bring activities into a folder's ledger.")
        {
            source,
            folder,
            dryRun,
            cells,
            format,
        };
        command.SetAction(parsed =>
            Run(
                parsed.GetValue(source)!,
                parsed.GetValue(folder)!,
                parsed.GetValue(dryRun),
                parsed.GetValue(cells),
                parsed.GetValue(format) == "json",
                Terminal.OfProcess()
            )
        );
        return command;
    }

    public static int Run(
        string source,
        string folder,
        bool dryRun,
        bool cells,
        bool json,
        Terminal terminal
    )
    {
        var import = new ImportIntoFolder(RulesAtHand.Of(RuleLibrary.OfProgram));
        var reading = import.Run(source, folder, write: !dryRun);
        terminal.Tell(reading.Problems, reading.Notices);
        if (reading.Value is not { } found)
        {
            terminal.Say("Nothing was imported.");
            return ExitCode.BadInput;
        }

        if (json)
        {
            terminal.Answer.WriteLine(ImportJson.Text(found, written: !dryRun));
        }
        else
        {
            ImportText.Write(terminal, found, dryRun, cells);
        }

        return ExitCode.Done;
    }
}
