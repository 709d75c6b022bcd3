using Credence.App.Store;

namespace Credence.App.Proofs;

/// <summary>
/// Puts the bytes of proofs into the store and notes whose they are. It comes before the entry that names them, so
/// that no entry ever names a file that is not there.
/// </summary>
public sealed class KeepProof(ProofHolders holders, IProofFiles files)
{
    /// <summary>Null where all is well.</summary>
    public async Task<Core.Problems.Problem?> Run(
        PersonId person,
        Proof proof,
        byte[] bytes,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(proof);
        try
        {
            await files.Keep(proof.Hash, bytes, cancellation);
        }
        catch (Exception failure) when (files.IsOwnFailure(failure))
        {
            return ReadProof.Unreachable(files, failure);
        }

        return await holders.Add(person, proof.Hash.Hex, proof.Size, cancellation);
    }
}
