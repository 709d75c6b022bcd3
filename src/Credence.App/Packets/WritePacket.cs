using System.Collections.Immutable;
using Credence.App.Problems;
using Credence.App.Programs;

namespace Credence.App.Packets;

/// <summary>A packet as it was made: its bytes, a name to file it under, and what went in.</summary>
public sealed record PacketFile(string Name, byte[] Bytes, Packet Packet, int FrontPages)
{
    public int Pages => FrontPages + Packet.CertificatePages;
}

/// <summary>How a packet's own pages look: the web app's pages, handed in, since paper and screen are one design.</summary>
/// <param name="Html">The summary, the ledger and what follows, before the certificates.</param>
/// <param name="Legal">One line for the foot of every certificate's page.</param>
public sealed record PacketLook(Func<Packet, Task<string>> Html, string Legal);

/// <summary>
/// Makes the packet: the app's own pages first, then every certificate, laid into pages of one paper with a line that says
/// what it is. A proof that cannot be put in is named, and the packet is made all the same.
/// </summary>
public static class WritePacket
{
    private static readonly ProgramLimits Limits = new()
    {
        Time = TimeSpan.FromSeconds(60),
        Megabytes = 2048,
        OutputMegabytes = 1024,
    };

    /// <summary>Two packets at once take a machine's processors; further ones wait their turn.</summary>
    private static readonly SemaphoreSlim AtOnce = new(2);

    public static async Task<Outcome<PacketFile>> Run(
        Packet packet,
        FindProof find,
        PacketLook look,
        CancellationToken cancellation = default
    )
    {
        if (Missing() is { } missing)
        {
            return Outcome<PacketFile>.Not(missing);
        }

        await AtOnce.WaitAsync(cancellation);
        try
        {
            return await Make(packet, find, look, cancellation);
        }
        finally
        {
            AtOnce.Release();
        }
    }

    private static async Task<Outcome<PacketFile>> Make(
        Packet packet,
        FindProof find,
        PacketLook look,
        CancellationToken cancellation
    )
    {
        using var folder = new PrivateFolder();
        var merging = Merge(packet, find, folder.Path, cancellation);
        var printed = await PrintSheet.Run(
            Html(merging, look),
            onOnePage: false,
            folder.Path,
            "front.pdf",
            cancellation
        );
        var merged = await merging;
        if (!printed.Done)
        {
            return printed.Refused<PacketFile>();
        }

        var whole = merged.Gathered.Packet;
        await File.WriteAllBytesAsync(
            folder.File("frame.pdf"),
            PacketFrame.Write(whole, printed.Value, merged.Pages, look.Legal),
            cancellation
        );
        var laid = await LayIn(printed.Value, merged, folder.Path, cancellation);
        return laid is { End: ProgramEnd.Finished, ExitCode: 0 or 3 }
            ? Outcome<PacketFile>.Of(
                new(
                    PacketName.Of(whole),
                    await File.ReadAllBytesAsync(folder.File("packet.pdf"), cancellation),
                    whole,
                    printed.Value.Pages
                )
            )
            : Outcome<PacketFile>.Not(
                ProblemCatalog.DocumentFailed.At("qpdf", PrintSheet.LastLine(laid))
            );
    }

    private static Credence.Core.Problems.Problem? Missing() =>
        PrintSheet.Python() is null
            ? ProblemCatalog.PrinterMissing.At("weasyprint", "weasyprint", PrintSheet.Package)
        : !RunProgram.IsInstalled("qpdf") ? ProblemCatalog.PrinterMissing.At("qpdf", "qpdf", "qpdf")
        : !RunProgram.IsInstalled("pdfinfo")
            ? ProblemCatalog.PrinterMissing.At("pdfinfo", "pdfinfo", "poppler-utils")
        : null;

    private static async Task<MergedProofs> Merge(
        Packet packet,
        FindProof find,
        string folder,
        CancellationToken cancellation
    ) =>
        await MergeProofs.Run(
            await GatherProofs.Run(packet, find, folder, cancellation),
            folder,
            cancellation
        );

    private static async Task<string> Html(Task<MergedProofs> merging, PacketLook look) =>
        await look.Html((await merging).Gathered.Packet);

    private static Task<ProgramRun> LayIn(
        PrintedDocument front,
        MergedProofs merged,
        string folder,
        CancellationToken cancellation
    )
    {
        var certificates = merged.Pages;
        ImmutableArray<string> below = certificates.IsEmpty
            ? []
            :
            [
                "--underlay",
                merged.File,
                $"--from={Ranges([.. certificates.Select(page => page.At)])}",
                $"--to={front.Pages + 1}-{front.Pages + certificates.Length}",
                "--",
            ];
        return RunProgram.Of(
            "qpdf",
            [
                "frame.pdf",
                "--no-warn",
                "--object-streams=generate",
                "--flatten-annotations=print",
                "--overlay",
                Path.GetFileName(front.File),
                $"--to=1-{front.Pages}",
                "--",
                .. below,
                "packet.pdf",
            ],
            folder,
            Limits,
            cancellation: cancellation
        );
    }

    /// <summary>"1-3,5,7-9".</summary>
    private static string Ranges(ImmutableArray<int> numbers)
    {
        var ranges = new List<string>();
        for (var at = 0; at < numbers.Length; )
        {
            var end = at;
            while (end + 1 < numbers.Length && numbers[end + 1] == numbers[end] + 1)
            {
                end++;
            }

            ranges.Add(at == end ? $"{numbers[at]}" : $"{numbers[at]}-{numbers[end]}");
            at = end + 1;
        }

        return string.Join(',', ranges);
    }
}
