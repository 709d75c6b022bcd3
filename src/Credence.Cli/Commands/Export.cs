using System.CommandLine;
using System.Text;
using Credence.App.Checks;
using Credence.App.Folder;
using Credence.App.Formats;
using Credence.App.Packets;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.Cli.Output;
using Credence.Web.Pages.Sheets;

namespace Credence.Cli.Commands;

public static class Export
{
    private const string Accme = "accme";
    private const string MedBiquitous = "medbiq";
    private const string CeBroker = "ce-broker";
    private const string Pdf = "pdf";

    public static Command Command()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder to hand on." };
        var output = new Option<string>("-o", "--output")
        {
            Description = "Where it goes; - is standard output.",
            HelpName = "OUTPUT",
            DefaultValueFactory = _ => "-",
        };
        var format = Options.Format(
            "auto",
            "folder",
            "csv",
            "xlsx",
            "md",
            "json",
            Accme,
            MedBiquitous,
            CeBroker,
            Pdf
        );
        var asOf = Options.AsOf();
        var paper = Options.Paper();
        var command = new Command("export", "Hand a folder on, or its ledger as a table.")
        {
            folder,
            output,
            format,
            asOf,
            paper,
        };
        command.SetAction(parsed =>
            Run(
                parsed.GetValue(folder)!,
                parsed.GetValue(output)!,
                parsed.GetValue(format)!,
                Terminal.OfProcess(),
                Console.OpenStandardOutput,
                parsed.GetValue(asOf),
                parsed.GetValue(paper)
            )
        );
        return command;
    }

    public static int Run(
        string folder,
        string output,
        string format,
        Terminal terminal,
        Func<Stream> standardOutput,
        DateOnly? asOf = null,
        string? paper = null
    )
    {
        var asked = format == "auto" ? Ending(output) : format;
        if (asked is Accme or MedBiquitous or CeBroker or Pdf)
        {
            return Document(folder, output, asked, asOf, Paper.Of(paper), terminal, standardOutput);
        }

        var form = FormOf(asked, format, output);
        if (form == ExportForm.Folder && output == "-")
        {
            terminal.Say("A folder cannot go to standard output. Say where with -o FOLDER.");
            return ExitCode.BadInput;
        }

        var reading = PracticeFolder.Read(folder, RulesAtHand.Of(RuleLibrary.OfProgram));
        terminal.Tell(reading.Problems, reading.Notices);
        if (reading.Value is not { } found)
        {
            return ExitCode.BadInput;
        }

        if (form != ExportForm.Folder)
        {
            var id = Path.GetFileName(Path.GetFullPath(folder).TrimEnd('/', '\\'));
            return DocumentOutput.Give(
                WriteExport.Bytes(found, id, form),
                output,
                terminal,
                standardOutput
            );
        }

        var problems = new ProblemList();
        WriteExport.ToFolder(found, folder, output, problems);
        terminal.Tell(problems.Problems, problems.Notices);
        return problems.Any ? ExitCode.BadInput : ExitCode.Done;
    }

    /// <summary>What is handed to others: it holds what was done to the day.</summary>
    private static int Document(
        string folder,
        string output,
        string format,
        DateOnly? asOf,
        Paper paper,
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

        var profile = found.Folder.Profile.Profile;
        var ledger = found.Folder.LedgerByDate;
        var day = found.Result.AsOf;
        var name = PrintedSheet.NameOf(library);
        switch (format)
        {
            case Accme:
                return Out(TranscriptJson.Write(profile, ledger, day, name));
            case MedBiquitous:
                return Out(ActivityReportXml.Write(profile.Physician, ledger, day, name));
            case CeBroker:
                return Out(
                    Encoding.UTF8.GetBytes(
                        CeBrokerWorksheet.Csv(profile, ledger, found.Result, name)
                    )
                );
            default:
                var view = new TranscriptView
                {
                    Physician = profile.Physician,
                    AsOf = day,
                    Ledger = ledger,
                    Name = name,
                };
                var printed = PrintedSheet.Print(view, paper).GetAwaiter().GetResult();
                terminal.Tell(printed.Problems, []);
                return printed.Value is { } bytes ? Out(bytes) : ExitCode.BadInput;
        }

        int Out(byte[] bytes) => DocumentOutput.Give(bytes, output, terminal, standardOutput);
    }

    private static string Ending(string output) =>
        Path.GetExtension(output).ToLowerInvariant() switch
        {
            ".xml" => MedBiquitous,
            ".pdf" => Pdf,
            var ending => ending.TrimStart('.'),
        };

    /// <summary>As asked for, else by the ending of the output: a table to standard output, a folder where there is none.</summary>
    private static ExportForm FormOf(string asked, string format, string output) =>
        asked switch
        {
            "csv" => ExportForm.Csv,
            "xlsx" => ExportForm.Sheet,
            "md" => ExportForm.Markdown,
            "json" or "jsonl" => ExportForm.Json,
            _ => output == "-" && format == "auto" ? ExportForm.Csv : ExportForm.Folder,
        };
}
