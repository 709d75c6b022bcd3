using System.CommandLine;
using Credence.App.Checks;
using Credence.App.Packets;
using Credence.App.Rules;
using Credence.Cli.Output;
using Credence.Web.Pages.Sheets;

namespace Credence.Cli.Commands;

public static class Packet
{
    public static Command Command()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder to hand in." };
        var output = new Option<string>("-o", "--output")
        {
            Description = "The PDF, or a folder that takes it under its own name.",
            HelpName = "FILE.pdf",
            Required = true,
        };
        var body = new Option<string>("--body")
        {
            Description = "One body only, by its id.",
            HelpName = "ID",
            DefaultValueFactory = _ => "",
        };
        var audit = new Option<bool>("--audit")
        {
            Description = "For a body's audit: its cycle, proofs in the order of its rule.",
        };
        var paper = Options.Paper();
        var asOf = Options.AsOf();
        var command = new Command("packet", "Summary, ledger and certificates in one PDF.")
        {
            folder,
            output,
            body,
            audit,
            paper,
            asOf,
        };
        command.SetAction(parsed =>
            Run(
                parsed.GetValue(folder)!,
                parsed.GetValue(output)!,
                new(
                    parsed.GetValue(body)!,
                    parsed.GetValue(audit),
                    Paper.Of(parsed.GetValue(paper))
                ),
                parsed.GetValue(asOf),
                Terminal.OfProcess()
            )
        );
        return command;
    }

    public static int Run(
        string folder,
        string output,
        PacketWish wish,
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

        var packet = ComposePacket.Of(
            found.Folder.Profile.Profile,
            found.Folder.LedgerByDate,
            found.Result,
            wish
        );
        if (!packet.Done)
        {
            terminal.Tell(packet.Problems, []);
            return ExitCode.BadInput;
        }

        var made = WritePacket
            .Run(packet.Value, ProofsInFolder.Of(folder), PrintedSheet.Packet(library))
            .GetAwaiter()
            .GetResult();
        if (!made.Done)
        {
            terminal.Tell(made.Problems, []);
            return ExitCode.BadInput;
        }

        return DocumentOutput.Write(output, made.Value.Name, made.Value.Bytes, terminal) is { } path
            ? Told(path, made.Value, terminal)
            : ExitCode.BadInput;
    }

    private static int Told(string path, PacketFile made, Terminal terminal)
    {
        var answer = terminal.Answer;
        answer.WriteLine(
            $"{path}: {made.Pages} pages, {made.Packet.Entries.Length} activities, {made.Packet.CertificatePages} pages of certificates."
        );
        foreach (var entry in made.Packet.WithoutProof)
        {
            answer.WriteLine(
                $"  without a certificate: {Words.Day(entry.Activity.Date)}  {SheetWords.Title(entry.Activity)}. {SheetWords.Why(entry.Proof)}"
            );
        }

        return ExitCode.Done;
    }
}
