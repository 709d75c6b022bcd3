using System.CommandLine;
using Credence.App.Certificates;
using Credence.App.Certificates.Recognition;
using Credence.App.Certificates.Sheets;
using Credence.App.Problems;
using Credence.Cli.Output;

namespace Credence.Cli.Commands;

public static class Read
{
    public static Command Command()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "PDFs, scans and photos.",
            Arity = ArgumentArity.OneOrMore,
        };
        var name = new Option<string[]>("--name")
        {
            Description = "Whose certificates they should be; another name is warned of.",
            HelpName = "NAME",
        };
        var password = new Option<string?>("--password")
        {
            Description = "For PDFs that are locked.",
            HelpName = "PASSWORD",
        };
        var format = Options.Format("text", "json");
        var command = new Command("read", "What certificates say, with confidence per field.")
        {
            files,
            name,
            password,
            format,
        };
        command.SetAction(
            (parsed, cancellation) =>
                Run(
                    parsed.GetValue(files)!,
                    parsed.GetValue(name) ?? [],
                    parsed.GetValue(password),
                    parsed.GetValue(format) == "json",
                    Terminal.OfProcess(),
                    cancellation
                )
        );
        return command;
    }

    public static async Task<int> Run(
        string[] files,
        string[] names,
        string? password,
        bool json,
        Terminal terminal,
        CancellationToken cancellation
    )
    {
        var missing = files.Where(file => !File.Exists(file)).ToList();
        if (missing.Count > 0)
        {
            terminal.Tell(missing.Select(file => ProblemCatalog.FileMissing.At(file)), []);
            return ExitCode.BadInput;
        }

        using var recognizer = new Recognizer();
        var read = new ReadCertificates(new ReadCertificate(new OpenSheets(recognizer)));
        var readings = new List<CertificateReading>();
        var given = files.Select(file =>
            (Func<CancellationToken, Task<GivenFile>>)(
                async stop => new GivenFile(
                    file,
                    await File.ReadAllBytesAsync(file, stop),
                    password
                )
            )
        );
        IReadOnlyCollection<string> whose =
            names.Length > 0
                ? names
                : [.. files.SelectMany(file => NamesOfFolder.Near(file)).Distinct()];
        try
        {
            await foreach (var reading in read.Of(given, whose, cancellation))
            {
                readings.Add(reading);
                if (files.Length > 1)
                {
                    terminal.Say($"{readings.Count} of {files.Length}: {reading.File}");
                }
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            terminal.Tell(
                [ProblemCatalog.FileUnreadable.At(files[readings.Count], refused.GetType().Name)],
                []
            );
            return ExitCode.BadInput;
        }

        if (json)
        {
            JsonAnswer.Write(
                terminal,
                writer =>
                {
                    writer.WriteStartArray();
                    readings.ForEach(reading => ReadingJson.Write(writer, reading));
                    writer.WriteEndArray();
                }
            );
        }
        else
        {
            readings.ForEach(reading => ReadingText.Write(terminal, reading));
        }

        return ExitCode.Done;
    }
}
