using System.Text.Json;
using Credence.App.Packets;
using Credence.Cli.Commands;
using Credence.Cli.Tests.Commands;
using Packet = Credence.Cli.Commands.Packet;

namespace Credence.Cli.Tests.Documents;

public sealed class PacketTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 5, 31);

    private readonly string root = Directory.CreateTempSubdirectory("credence-packet-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void The_front_of_a_packet_answers_what_a_coordinator_asks()
    {
        var folder = Example();
        Proof(folder, "sepsis.pdf", MadeFiles.Pdf("Sepsis", 3));
        Proof(folder, "opioid.png", MadeFiles.Png(900, 600));

        var run = Make(folder, "packet.pdf");

        Assert.Equal(0, run.Exit);
        Approved.Is(MachinePrograms.Text(In("packet.pdf"), 1, 3));
        MachinePrograms.IsSound(In("packet.pdf"));
        Assert.Contains(
            "Leadership in Healthcare Series. Noted as proofs/lead.pdf, which is not among the files.",
            run.Answer,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Certificates_follow_in_order_with_bookmarks_and_a_line_that_says_which()
    {
        var folder = Example();
        Proof(folder, "sepsis.pdf", MadeFiles.Pdf("Sepsis", 3));
        Proof(folder, "opioid.png", MadeFiles.Png(900, 600));
        Proof(folder, "lead.pdf", MadeFiles.Pdf("Leadership", 1, 842, 595));

        Make(folder, "packet.pdf");

        var text = MachinePrograms.Text(In("packet.pdf"), 4, 9);
        Assert.Contains("Sepsis, sheet 3", text, StringComparison.Ordinal);
        Assert.Contains(
            "Certificate 1 • Feb 10, 2026 • page 3 of 3  Page C-3 of C-5",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("Leadership, sheet 1", text, StringComparison.Ordinal);
        Assert.Equal(
            [
                "Summary by body → 1",
                "Ledger → 2",
                "Rules and sources used → 2",
                "Attestation → 2",
                "Manifest → 3",
                "Certificates → 4",
                "  1. Sepsis Management Course, Feb 10, 2026 → 4",
                "  2. Opioid Prescribing Module, Mar 5, 2026 → 7",
                "  3. Leadership in Healthcare Series, Apr 20, 2026 → 8",
            ],
            Outline(In("packet.pdf"))
        );
        var sizes = MachinePrograms.Run("pdfinfo", "-f", "1", "-l", "8", In("packet.pdf"));
        Assert.Contains("Page    8 size:  792 x 612 pts (letter)", sizes, StringComparison.Ordinal);
        Assert.True(new FileInfo(In("packet.pdf")).Length < 120_000);
    }

    [Fact]
    public void A_proof_that_cannot_be_put_in_is_named_with_its_reason_and_the_packet_is_made()
    {
        var folder = Example();
        File.AppendAllLines(
            Path.Combine(folder, "ledger.csv"),
            [
                Row("L4", "locked", "proofs/locked.pdf"),
                Row("L5", "broken", "proofs/broken.pdf"),
                Row("L6", "letter", "proofs/letter.docx"),
                Row("L7", "address", "https://example.org/certificate/7"),
                Row("L8", "none", ""),
                Row("L9", "same file again", "proofs/sepsis.pdf"),
                Row("L10", "outside", "../secret.pdf"),
                Row("L11", "bomb", "proofs/bomb.pdf"),
                Row("L12", "bad picture", "proofs/bad.png"),
                Row("L13", "link", "proofs/link.pdf"),
            ]
        );
        Proof(folder, "sepsis.pdf", MadeFiles.Pdf("Sepsis", 2));
        Proof(folder, "opioid.png", MadeFiles.Png(90, 60));
        Proof(folder, "lead.pdf", MadeFiles.Pdf("Leadership"));
        Proof(folder, "broken.pdf", [.. "%PDF-1.7\n"u8, .. new byte[2000]]);
        Proof(folder, "letter.docx", [.. "PK\u0003\u0004"u8, 1, 2, 3]);
        Proof(folder, "bomb.pdf", MadeFiles.Pdf("bomb", 10_000));
        Proof(folder, "bad.png", MadeFiles.Png(90, 60)[..60]);
        File.WriteAllBytes(In("secret.pdf"), MadeFiles.Pdf("secret"));
        File.CreateSymbolicLink(Path.Combine(folder, "proofs", "link.pdf"), In("secret.pdf"));
        File.WriteAllBytes(In("open.pdf"), MadeFiles.Pdf("locked"));
        MachinePrograms.Run(
            "qpdf",
            "--encrypt",
            "word",
            "word",
            "256",
            "--",
            In("open.pdf"),
            Path.Combine(folder, "proofs", "locked.pdf")
        );

        var run = Make(folder, "packet.pdf");

        Assert.Equal(0, run.Exit);
        MachinePrograms.IsSound(In("packet.pdf"));
        Approved.Is(run.Answer.Replace(root, ""));
        Assert.DoesNotContain(
            "secret, sheet",
            MachinePrograms.Text(In("packet.pdf"), 1, 100),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_audit_is_of_one_body_with_its_proofs_in_the_order_of_its_rule()
    {
        var folder = Example();
        Proof(folder, "sepsis.pdf", MadeFiles.Pdf("Sepsis"));
        Proof(folder, "opioid.png", MadeFiles.Png(90, 60));
        Proof(folder, "lead.pdf", MadeFiles.Pdf("Leadership"));

        var refused = Make(folder, "packet.pdf", audit: true);
        Assert.Equal(2, refused.Exit);
        Assert.Equal(
            "body: An audit is of one body. Say which: state-license, specialty-board, hospital, dea. [packet-audit-of-one]\n",
            refused.Aside[refused.Aside.IndexOf("body: ", StringComparison.Ordinal)..]
        );

        var run = Make(folder, "packet.pdf", "specialty-board", audit: true);

        Assert.Equal(0, run.Exit);
        Approved.Is(MachinePrograms.Text(In("packet.pdf"), 1, 4));
    }

    [Fact]
    public void A_body_that_is_not_there_is_refused_with_those_that_are()
    {
        var run = Make(Example(), "packet.pdf", "us-tx-tmb");

        Assert.Equal(2, run.Exit);
        Assert.EndsWith(
            "body: “us-tx-tmb” is not a body that asks for anything now. The bodies are state-license, specialty-board, hospital, dea. [packet-body-unknown]\n",
            run.Aside,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Into_a_folder_it_goes_under_a_name_that_can_be_filed()
    {
        var run = Make(Example(), "", "hospital", paper: Paper.A4);

        Assert.Equal(0, run.Exit);
        var file = In("avery-jordan-hospital-2026-05-31.pdf");
        Assert.Contains("A4", MachinePrograms.Run("pdfinfo", file), StringComparison.Ordinal);
    }

    private static string Row(string id, string title, string proof) =>
        $"{id},2026-05-01,Provider,{title},course,1 ama-pra-1,,,{proof},,,,,,,,,,,";

    private string In(string name) => Path.Combine(root, name);

    private string Example()
    {
        var folder = In("folder");
        Directory.CreateDirectory(Path.Combine(folder, "bodies"));
        Directory.CreateDirectory(Path.Combine(folder, "proofs"));
        foreach (
            var file in Directory.EnumerateFiles(Run.Internist, "*", SearchOption.AllDirectories)
        )
        {
            File.Copy(file, Path.Combine(folder, Path.GetRelativePath(Run.Internist, file)));
        }

        var ledger = Path.Combine(folder, "ledger.csv");
        File.WriteAllText(
            ledger,
            File.ReadAllText(ledger)
                .Replace("/CME/2026/opioid.pdf", "proofs/opioid.png", StringComparison.Ordinal)
                .Replace("/CME/2026/", "proofs/", StringComparison.Ordinal)
        );
        return folder;
    }

    private static void Proof(string folder, string name, byte[] bytes) =>
        File.WriteAllBytes(Path.Combine(folder, "proofs", name), bytes);

    private Run Make(
        string folder,
        string output,
        string body = "",
        bool audit = false,
        Paper? paper = null
    ) =>
        Run.Of(terminal =>
            Packet.Run(folder, In(output), new(body, audit, paper ?? Paper.Letter), Day, terminal)
        );

    private static IEnumerable<string> Outline(string pdf)
    {
        using var json = JsonDocument.Parse(
            MachinePrograms.Run("qpdf", "--json=2", "--json-key=outlines", pdf)
        );
        return Lines(json.RootElement.GetProperty("outlines"), "").ToArray();

        static IEnumerable<string> Lines(JsonElement items, string indent) =>
            items
                .EnumerateArray()
                .SelectMany(item =>
                    Lines(item.GetProperty("kids"), indent + "  ")
                        .Prepend(
                            $"{indent}{item.GetProperty("title").GetString()} → {item.GetProperty("destpageposfrom1").GetInt32()}"
                        )
                );
    }
}
