using Credence.App.Dossiers;
using Credence.App.Packets;
using Credence.App.Problems;
using Credence.App.Proofs;
using Credence.App.Rules;
using Credence.Web.Pages.Sheets;
using Credence.Web.Rendering;
using Credence.Web.Visits;

namespace Credence.Web.Pages.Packets;

/// <summary>The packet: choose for whom, see its first page, take it away as a PDF.</summary>
public static class PacketsFeature
{
    public const string Pdf = "application/pdf";

    public static void MapPackets(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/packet", Show);
        routes.MapGet("/packet.pdf", Download);
        routes.MapGet("/transcript.pdf", Transcript);
    }

    private static Task<IResult> Show(
        string? whom,
        string? paper,
        RuleLibrary library,
        Visit visit,
        CancellationToken cancellation
    ) =>
        visit.Show(
            dossier => Page.Of<PacketPage>(View(dossier, whom, paper, library)),
            cancellation
        );

    private static Task<IResult> Download(
        string? whom,
        string? paper,
        RuleLibrary library,
        ReadProof read,
        Visit visit,
        CancellationToken cancellation
    ) =>
        visit.Show(
            async dossier =>
            {
                var made = await Make(dossier, Wish(whom, paper), library, read, cancellation);
                return made.Done
                    ? Results.File(made.Value.Bytes, Pdf, made.Value.Name)
                    : Page.Of<PacketPage>(
                        View(dossier, whom, paper, library) with
                        {
                            Problems = made.Problems,
                        },
                        StatusCodes.Status422UnprocessableEntity
                    );
            },
            cancellation
        );

    private static Task<IResult> Transcript(
        string? paper,
        RuleLibrary library,
        Visit visit,
        CancellationToken cancellation
    ) =>
        visit.Show(
            async dossier =>
            {
                var printed = await TranscriptOf(dossier, Paper.Of(paper), library, cancellation);
                return printed.Done
                    ? Results.File(printed.Value, Pdf, NameOf(dossier, "transcript"))
                    : Page.Of<PacketPage>(
                        View(dossier, null, paper, library) with
                        {
                            Problems = printed.Problems,
                        },
                        StatusCodes.Status422UnprocessableEntity
                    );
            },
            cancellation
        );

    internal static Task<Outcome<byte[]>> TranscriptOf(
        Dossier dossier,
        Paper paper,
        RuleLibrary library,
        CancellationToken cancellation
    ) =>
        PrintedSheet.Print(
            new TranscriptView
            {
                Physician = dossier.Profile.Physician,
                AsOf = dossier.AsOf,
                Ledger = dossier.Ledger,
                Name = PrintedSheet.NameOf(library),
            },
            paper,
            cancellation
        );

    internal static async Task<Outcome<PacketFile>> Make(
        Dossier dossier,
        PacketWish wish,
        RuleLibrary library,
        ReadProof read,
        CancellationToken cancellation
    )
    {
        var packet = ComposePacket.Of(dossier.Profile, dossier.Ledger, dossier.Check, wish);
        return packet.Done
            ? await WritePacket.Run(
                packet.Value,
                ProofsOfPerson.Of(read, dossier.Account.Person),
                PrintedSheet.Packet(library),
                cancellation
            )
            : packet.Refused<PacketFile>();
    }

    internal static string NameOf(Dossier dossier, string what) =>
        PacketName.Of(
            dossier.Profile.Physician.Surname,
            dossier.Profile.Physician.Name,
            what,
            dossier.AsOf
        );

    /// <summary>"hospital", "audit:state-license", or nothing for all bodies.</summary>
    internal static PacketWish Wish(string? whom, string? paper) =>
        (whom ?? "").Split(':', 2) is ["audit", var body]
            ? new(body, true, Paper.Of(paper))
            : new(whom ?? "", false, Paper.Of(paper));

    private static PacketPageView View(
        Dossier dossier,
        string? whom,
        string? paper,
        RuleLibrary library
    )
    {
        var wish = Wish(whom, paper);
        var composed = ComposePacket.Of(dossier.Profile, dossier.Ledger, dossier.Check, wish);
        var packet =
            composed.Value
            ?? ComposePacket
                .Of(
                    dossier.Profile,
                    dossier.Ledger,
                    dossier.Check,
                    wish with
                    {
                        Obligation = "",
                        Audit = false,
                    }
                )
                .Value!;
        return new PacketPageView(
            [.. dossier.Check.Obligations.Where(body => body.Applicable && body.Cycle is not null)],
            whom ?? "",
            new PacketView(
                ProofsOfPerson.Look(packet, dossier.Account),
                PrintedSheet.NameOf(library),
                OnPaper: false
            )
        )
        {
            Problems = composed.Problems,
        };
    }
}
