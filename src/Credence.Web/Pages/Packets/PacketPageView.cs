using System.Collections.Immutable;
using Credence.Core.Problems;
using Credence.Core.Standing;
using Credence.Web.Pages.Sheets;
using Credence.Web.Rendering;

namespace Credence.Web.Pages.Packets;

/// <summary>The choice of a packet with the first page it would have.</summary>
public sealed record PacketPageView(
    ImmutableArray<ObligationStanding> Bodies,
    string Whom,
    PacketView Sheet
)
{
    public ImmutableArray<Problem> Problems { get; init; } = [];

    public int WithoutProof => Sheet.Packet.WithoutProof.Count();

    /// <summary>"9 certificates, about 4 MB."</summary>
    public string Size
    {
        get
        {
            var bytes = Sheet
                .Packet.Entries.Where(entry => entry.Proof.FirstPage == 0 && entry.Proof.IsInside)
                .DistinctBy(entry => entry.Proof.Sha256)
                .Sum(entry => entry.Proof.Bytes);
            return Sheet.Certificates == 0
                ? "No certificates yet. It is ready in a moment."
                : $"{Say.Capital(Say.Count(Sheet.Certificates, "certificate", "certificates"))}, about {SheetWords.Bytes(bytes)}. Usually ready in four seconds.";
        }
    }

    public string Missing =>
        WithoutProof == 1
            ? "One activity has no certificate."
            : $"{Say.Capital(Say.Number(WithoutProof))} activities have no certificate.";
}
