using System.Collections.Immutable;
using System.CommandLine;
using Credence.App.Certificates;
using Credence.App.Certificates.Recognition;
using Credence.App.Certificates.Sheets;
using Credence.App.Folder;
using Credence.App.Inbox;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.Cli.Output;

namespace Credence.Cli.Commands;

public static class Log
{
    public static Command Command()
    {
        var folder = new Argument<string>("FOLDER")
        {
            Description = "The folder whose ledger and proofs take them.",
        };
        var files = new Argument<string[]>("FILE")
        {
            Description = "Certificates: PDFs, scans and photos.",
            Arity = ArgumentArity.OneOrMore,
        };
        var yes = new Option<bool>("--yes") { Description = "File them without asking." };
        var password = new Option<string?>("--password")
        {
            Description = "For PDFs that are locked.",
            HelpName = "PASSWORD",
        };
        var format = Options.Format("text", "json");
        var command = new Command("log", "Read certificates and file them in a folder.")
        {
            folder,
            files,
            yes,
            password,
            format,
        };
        command.SetAction(
            (parsed, cancellation) =>
                Run(
                    parsed.GetValue(folder)!,
                    parsed.GetValue(files)!,
                    parsed.GetValue(yes),
                    parsed.GetValue(password),
                    parsed.GetValue(format) == "json",
                    Terminal.OfProcess(),
                    Console.IsInputRedirected ? null : Console.In,
                    cancellation
                )
        );
        return command;
    }

    /// <param name="answers">Where a yes is typed; null where nobody can be asked.</param>
    public static async Task<int> Run(
        string folder,
        string[] files,
        bool yes,
        string? password,
        bool json,
        Terminal terminal,
        TextReader? answers,
        CancellationToken cancellation
    )
    {
        var log = new LogIntoFolder(RulesAtHand.Of(RuleLibrary.OfProgram));
        var opened = log.Open(folder);
        if (opened.Value is not { } target)
        {
            terminal.Tell(opened.Problems, []);
            return ExitCode.BadInput;
        }

        var missing = files.Where(file => !File.Exists(file)).ToList();
        if (missing.Count > 0)
        {
            terminal.Tell(missing.Select(file => ProblemCatalog.FileMissing.At(file)), []);
            return ExitCode.BadInput;
        }

        var read = await Read(files, password, target, terminal, cancellation);
        var lines = log.Propose(target, read);
        var fit = lines.Where(line => line.Refused is null).ToImmutableArray();
        var logged = new FilesLogged([]);
        if (!json)
        {
            LogText.Proposal(terminal, lines);
        }

        if (fit.Length > 0 && (yes || Agreed(terminal, fit, answers)))
        {
            var written = log.Write(
                target,
                fit,
                DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime)
            );
            if (written.Value is not { } done)
            {
                terminal.Tell(written.Problems, []);
                return ExitCode.BadInput;
            }

            logged = done;
        }

        LogText.Answer(terminal, logged, lines, json);
        return lines.All(line => line.Refused is null) ? ExitCode.Done : ExitCode.BadInput;
    }

    private static async Task<IReadOnlyList<(GivenFile, CertificateReading)>> Read(
        string[] files,
        string? password,
        FolderToLog target,
        Terminal terminal,
        CancellationToken cancellation
    )
    {
        using var recognizer = new Recognizer();
        var read = new ReadCertificates(new ReadCertificate(new OpenSheets(recognizer)));
        var given = files
            .Select(file => new GivenFile(file, File.ReadAllBytes(file), password))
            .ToList();
        var readings = new List<(GivenFile, CertificateReading)>();
        await foreach (
            var reading in read.Of(
                given.Select(file =>
                    (Func<CancellationToken, Task<GivenFile>>)(_ => Task.FromResult(file))
                ),
                target.PhysicianNames,
                cancellation
            )
        )
        {
            readings.Add((given[readings.Count], reading));
            if (files.Length > 1)
            {
                terminal.Say($"{readings.Count} of {files.Length}: {reading.File}");
            }
        }

        return readings;
    }

    private static bool Agreed(Terminal terminal, ImmutableArray<LogLine> fit, TextReader? answers)
    {
        if (answers is null)
        {
            terminal.Say("Nothing was written: nobody could be asked. Say --yes to file them.");
            return false;
        }

        var count = fit.Sum(line => line.Activities.Length);
        terminal.Say(
            count == 1 ? "File this activity? [y/N]" : $"File these {count} activities? [y/N]"
        );
        var agreed = answers.ReadLine()?.Trim().ToLowerInvariant() is "y" or "yes";
        if (!agreed)
        {
            terminal.Say("Nothing was written.");
        }

        return agreed;
    }
}
