using System.CommandLine;
using System.Globalization;
using Credence.App.Backups;
using Credence.App.Problems;
using Credence.Cli.Output;

namespace Credence.Cli.Commands;

public static class Backup
{
    public static Command Command()
    {
        var output = new Option<string>("-o", "--output")
        {
            Description = "The file to write; it must not exist yet.",
            HelpName = "FILE",
            Required = true,
        };
        var data = Data();
        var command = new Command("backup", "Everything the server keeps, as one file.")
        {
            output,
            data,
        };
        command.SetAction(
            async (parsed, cancellation) =>
                Tell(
                    Terminal.OfProcess(),
                    "Kept",
                    await Place(parsed.GetValue(data))
                        .Make.To(parsed.GetValue(output)!, cancellation)
                )
        );
        return command;
    }

    internal static Option<string?> Data() =>
        new("--data")
        {
            Description = "The folder of the server's data; without it, the usual one.",
            HelpName = "FOLDER",
        };

    internal static BackupPlace Place(string? data) =>
        BackupPlace.Of(data, Environment.GetEnvironmentVariable, TimeProvider.System);

    internal static int Tell(Terminal terminal, string did, Outcome<BackupReport> outcome)
    {
        if (!outcome.Done)
        {
            terminal.Tell(outcome.Problems, []);
            return ExitCode.BadInput;
        }

        var report = outcome.Value;
        terminal.Answer.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{did}: the database as of {report.Made:yyyy-MM-dd HH:mm:ss} UTC and {report.Proofs} {(report.Proofs == 1 ? "proof" : "proofs")}, {report.Bytes / 1024.0 / 1024.0:0.0} MB in {report.File}"
            )
        );
        return ExitCode.Done;
    }
}
