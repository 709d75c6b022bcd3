using System.CommandLine;
using Credence.App.Checks;
using Credence.App.Packets;
using Credence.App.Rules;
using Credence.Cli.Output;
using Credence.Web.Pages.Sheets;

namespace Credence.Cli.Commands;

public static class Map
{
    public static Command Command()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder to map." };
        var output = new Option<string>("-o", "--output")
        {
            Description = "The PDF, or a folder that takes it under its own name.",
            HelpName = "FILE.pdf",
            Required = true,
        };
        var paper = Options.Paper();
        var asOf = Options.AsOf();
        var command = new Command("map", "The year on one printed page.")
        {
            folder,
            output,
            paper,
            asOf,
        };
        command.SetAction(parsed =>
            Run(
                parsed.GetValue(folder)!,
                parsed.GetValue(output)!,
                Paper.Of(parsed.GetValue(paper)),
                parsed.GetValue(asOf),
                Terminal.OfProcess()
            )
        );
        return command;
    }

    public static int Run(
        string folder,
        string output,
        Paper paper,
        DateOnly? asOf,
        Terminal terminal
    )
    {
        var library = RuleLibrary.OfProgram;
        var reading = new CheckFolder(library, TimeProvider.System).Of(folder, asOf);
        terminal.Tell(reading.Problems, reading.Notices);
        if (reading.Value is not { } found)
        {
            return ExitCode.BadInput;
        }

        var profile = found.Folder.Profile.Profile;
        var view = new MapView
        {
            Profile = profile,
            Check = found.Result,
            Ledger = found.Folder.LedgerByDate,
            Candidates = found.Folder.Candidates.Candidates,
            Plan = found.Folder.Plan?.Plan,
            Name = PrintedSheet.NameOf(library),
        };
        var printed = PrintedSheet.Print(view, paper).GetAwaiter().GetResult();
        if (printed.Value is not { } bytes)
        {
            terminal.Tell(printed.Problems, []);
            return ExitCode.BadInput;
        }

        var name = PacketName.Of(
            profile.Physician.Surname,
            profile.Physician.Name,
            "cme-map",
            found.Result.AsOf
        );
        if (DocumentOutput.Write(output, name, bytes, terminal) is not { } path)
        {
            return ExitCode.BadInput;
        }

        terminal.Answer.WriteLine($"{path}: {view.Title}, one page.");
        return ExitCode.Done;
    }
}
