using Credence.App.Problems;
using Credence.App.Store;

namespace Credence.App.Proofs;

/// <summary>
/// Removes a file for good, for what must not exist (patient data): bytes, reading and every mention of it go; a dated
/// line without content stays. Where another person keeps the same file, theirs stays.
/// </summary>
public sealed class PurgeProof(Journal journal, ProofHolders holders, IProofFiles files)
{
    public async Task<Outcome<Changed>> Run(
        Author author,
        string path,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(author);
        var account = await journal.Of(author.Person, cancellation);
        var subject = Subject.Proof(path);
        var proof = account.Find(subject) is { } history ? Proof.Of(history) : null;
        if (proof is not null)
        {
            await holders.Release(author.Person, proof.Hash.Hex, cancellation);
        }

        var purged = await journal.Purge(author, subject, cancellation);
        await Sweep(cancellation);
        return purged;
    }

    /// <summary>Removes the bytes that nobody keeps any more; also what a stopped server left half done.</summary>
    public async Task Sweep(CancellationToken cancellation = default)
    {
        foreach (var (hash, isHeld) in await holders.Released(cancellation))
        {
            if (!isHeld && ProofHash.Parse(hash) is { } bytes)
            {
                try
                {
                    await files.Remove(bytes, cancellation);
                }
                catch (Exception failure) when (files.IsOwnFailure(failure))
                {
                    // The note of it stays, so the next sweep tries again.
                    continue;
                }
            }

            await holders.Forget(hash, cancellation);
        }
    }
}
