using Credence.App.Packets;

namespace Credence.Web.Pages.Sheets;

/// <summary>A packet as a document shows it.</summary>
/// <param name="Name">The name of a code of the vocabulary.</param>
/// <param name="OnPaper">Page numbers are known only there.</param>
public sealed record PacketView(Packet Packet, Func<string, string> Name, bool OnPaper)
{
    public int Certificates =>
        Packet.Entries.Count(entry => entry.Proof.State == ProofState.Inside);

    /// <summary>The number of a certificate's first page, filled in by the printer.</summary>
    public static string PageOf(PacketProof proof) => $"@@p{proof.FirstPage}@@";
}
