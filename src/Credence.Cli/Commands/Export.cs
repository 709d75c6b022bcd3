using System.CommandLine;
using Credence.App.Folder;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.Cli.Output;

namespace Credence.Cli.Commands;

public static class Export
{
    public static Command Command()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder to hand on." };
        var output = new Option<string>("-o", "--output")
        {
            Description = "Where it goes; - is standard output.",
            HelpName = "OUTPUT",
            DefaultValueFactory = _ => "-",
        };
        var format = Options.Format("auto", "folder", "csv", "xlsx", "md", "json");
        var command = new Command("export", "Hand a folder on, or its ledger as a table.")
        {
            folder,
            output,
            format,
        };
        command.SetAction(parsed =>
            Run(
                parsed.GetValue(folder)!,
                parsed.GetValue(output)!,
                parsed.GetValue(format)!,
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
        Terminal terminal,
        Func<Stream> standardOutput
    )
    {
        var form = FormOf(format, output);
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

        var problems = new ProblemList();
        if (form == ExportForm.Folder)
        {
            WriteExport.ToFolder(found, folder, output, problems);
        }
        else
        {
            var id = Path.GetFileName(Path.GetFullPath(folder).TrimEnd('/', '\\'));
            var bytes = WriteExport.Bytes(found, id, form);
            if (output == "-")
            {
                using var stream = standardOutput();
                stream.Write(bytes);
            }
            else
            {
                WriteExport.ToFile(output, bytes, problems);
            }
        }

        terminal.Tell(problems.Problems, problems.Notices);
        return problems.Any ? ExitCode.BadInput : ExitCode.Done;
    }

    /// <summary>As asked for, else by the ending of the output: a table to standard output, a folder where there is none.</summary>
    private static ExportForm FormOf(string format, string output) =>
        (
            format == "auto" ? Path.GetExtension(output).TrimStart('.').ToLowerInvariant() : format
        ) switch
        {
            "csv" => ExportForm.Csv,
            "xlsx" => ExportForm.Sheet,
            "md" => ExportForm.Markdown,
            "json" or "jsonl" => ExportForm.Json,
            _ => output == "-" && format == "auto" ? ExportForm.Csv : ExportForm.Folder,
        };
}
