namespace Credence.App.Proofs;

/// <summary>Where the bytes of proofs lie, by their hash: a folder, or storage that speaks S3. Whose they are is not known here.</summary>
public interface IProofFiles
{
    /// <summary>The folder or bucket, for messages; never a key or a password.</summary>
    string Place { get; }

    /// <summary>Whole or not at all; keeping what is there already changes nothing.</summary>
    Task Keep(ProofHash hash, byte[] bytes, CancellationToken cancellation = default);

    /// <summary>As they lie there, not yet held against the hash; null where there is nothing.</summary>
    Task<byte[]?> Read(ProofHash hash, CancellationToken cancellation = default);

    /// <summary>Everything that lies there, in no order.</summary>
    IAsyncEnumerable<ProofHash> All(CancellationToken cancellation = default);

    Task Remove(ProofHash hash, CancellationToken cancellation = default);

    /// <summary>What a failure means for a person; null where it is none of the storage.</summary>
    bool IsOwnFailure(Exception failure);
}
