using Credence.App.Problems;
using Credence.App.Store;

namespace Credence.App.Proofs;

/// <summary>A proof with its bytes, as they came.</summary>
public sealed record ProofFile(Proof Proof, byte[] Bytes)
{
    public string Type { get; } = MediaType.Of(Bytes);

    public string Name => Path.GetFileName(Proof.Path);
}

/// <summary>Gives a person a file of their own, held against its hash; nobody else's can be named.</summary>
public sealed class ReadProof(Journal journal, IProofFiles files)
{
    /// <param name="path">As a ledger entry names it, such as <c>proofs/sepsis.pdf</c>.</param>
    public async Task<Outcome<ProofFile>> Run(
        PersonId person,
        string path,
        CancellationToken cancellation = default
    )
    {
        try
        {
            return Proof.Find(await journal.Of(person, cancellation), path) is { } proof
                ? await Read(proof, cancellation)
                : Outcome<ProofFile>.Not(ProblemCatalog.ProofMissing.At(path, path));
        }
        catch (DatabaseFailedException failure)
        {
            return Outcome<ProofFile>.Not(failure.Problem);
        }
    }

    /// <summary>The proof is known to be the person's.</summary>
    internal async Task<Outcome<ProofFile>> Read(
        Proof proof,
        CancellationToken cancellation = default
    )
    {
        try
        {
            return await files.Read(proof.Hash, cancellation) is not { } bytes
                    ? Outcome<ProofFile>.Not(ProblemCatalog.ProofGone.At(proof.Path, proof.Path))
                : ProofHash.Of(bytes) == proof.Hash ? Outcome<ProofFile>.Of(new(proof, bytes))
                : Outcome<ProofFile>.Not(ProblemCatalog.ProofChanged.At(proof.Path, proof.Path));
        }
        catch (Exception failure) when (files.IsOwnFailure(failure))
        {
            return Outcome<ProofFile>.Not(Unreachable(files, failure));
        }
    }

    internal static Core.Problems.Problem Unreachable(IProofFiles files, Exception failure) =>
        ProblemCatalog.ProofsUnreachable.At(files.Place, failure.GetType().Name);
}
