using Credence.App.Proofs;
using Credence.App.Store;

namespace Credence.App.Packets;

/// <summary>Proofs that lie in a person's own store; nobody else's can be named.</summary>
public static class ProofsOfPerson
{
    public static FindProof Of(ReadProof read, PersonId person) =>
        async (proof, cancellation) => (await read.Run(person, proof, cancellation)).Value?.Bytes;

    /// <summary>What would be in a packet, by what the store says of its files: none is opened.</summary>
    public static Packet Look(Packet packet, Account account)
    {
        var first = new HashSet<string>();
        return packet with
        {
            Entries =
            [
                .. packet.Entries.Select(entry =>
                    entry with
                    {
                        Proof = Found(entry, account, first),
                    }
                ),
            ],
        };
    }

    private static PacketProof Found(PacketEntry entry, Account account, HashSet<string> first)
    {
        var named = entry.Activity.Proof.Trim();
        return named.Length == 0 ? PacketProof.Missing
            : named.Contains("://", StringComparison.Ordinal)
                ? PacketProof.Missing with
                {
                    State = ProofState.Address,
                    Name = named,
                }
            : Proof.Find(account, named) is { } proof
                ? new PacketProof(
                    first.Add(proof.Hash.Hex) ? ProofState.Inside : ProofState.Shared,
                    Path.GetFileName(proof.Path),
                    proof.Hash.Hex,
                    proof.Size,
                    0,
                    0
                )
            : PacketProof.Missing with { State = ProofState.NotFound, Name = named };
    }
}
