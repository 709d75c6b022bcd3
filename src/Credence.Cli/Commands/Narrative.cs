using System.CommandLine;
using Credence.App.Career;
using Credence.App.Checks;
using Credence.App.Rules;
using Credence.Cli.Output;
using Credence.Web.Pages.Sheets;

namespace Credence.Cli.Commands;

public static class Narrative
{
    public static Command Command()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder to tell from." };
        var output = new Option<string>("-o", "--output")
        {
            Description = "Where it goes; - is standard output.",
            HelpName = "OUTPUT",
            DefaultValueFactory = _ => "-",
        };
        var format = Options.Format("md", "docx", "json");
        var asOf = Options.AsOf();
        var command = new Command("narrative", "What was done, as a CV would say it.")
        {
            folder,
            output,
            format,
            asOf,
        };
        command.SetAction(parsed =>
            Run(
                parsed.GetValue(folder)!,
                parsed.GetValue(output)!,
                parsed.GetValue(format)!,
                parsed.GetValue(asOf),
                Terminal.OfProcess(),
                Console.OpenStandardOutput
            )
        );
        return command;
    }

    public static int Run(
        string folder,
        string output,
        string format,
        DateOnly? asOf,
        Terminal terminal,
        Func<Stream> standardOutput
    )
    {
        var library = RuleLibrary.OfProgram;
        var reading = new CheckFolder(library, TimeProvider.System).Of(folder, asOf);
        terminal.Tell(reading.Problems, reading.Notices);
        if (reading.Value is not { } found)
        {
            return ExitCode.BadInput;
        }

        var told = MakeNarrative.Of(
            found.Folder.Profile.Profile,
            found.Folder.LedgerByDate,
            found.Folder.Candidates.Candidates,
            found.Folder.Plan?.Plan,
            found.Result.AsOf,
            PrintedSheet.NameOf(library),
            found.Folder.Candidates.Clusters
        );
        var bytes = NarrativeForms.Bytes(
            format,
            told,
            found.Folder.Profile.Profile.Physician,
            KeptNarrative.In(found.Folder.More)
        );

        return DocumentOutput.Give(bytes, output, terminal, standardOutput);
    }
}
