using Credence.App.Packets;

namespace Credence.Web.Pages.Sheets;

/// <summary>A packet as a document shows it.</summary>
/// <param name="Name">The name of a code of the vocabulary.</param>
/// <param name="OnPaper">Page numbers are known only there.</param>
public sealed record PacketView(Packet Packet, Func<string, string> Name, bool OnPaper)
{
    public int Certificates =>
        Packet.Entries.Count(entry => entry.Proof.State == ProofState.Inside);

    /// <summary>Certificates have numbers of their own, so that they are known before the rest is laid out.</summary>
    public static string PageOf(PacketProof proof) => $"C-{proof.FirstPage}";
}
