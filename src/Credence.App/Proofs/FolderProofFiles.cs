using System.Runtime.CompilerServices;
using Credence.App.Folder;

namespace Credence.App.Proofs;

/// <summary>Proofs in a folder beside the database, two letters a level: <c>ab/cdef…</c>.</summary>
public sealed class FolderProofFiles(string root) : IProofFiles
{
    public string Place => root;

    public Task Keep(ProofHash hash, byte[] bytes, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var path = PathOf(hash);
        // A file that was cut short by a dying disk is written once more.
        if (!File.Exists(path) || new FileInfo(path).Length != bytes.Length)
        {
            OwnersFolder.Make(Path.GetDirectoryName(path)!);
            AtOnce.Write(path, bytes);
        }

        return Task.CompletedTask;
    }

    public async Task<byte[]?> Read(ProofHash hash, CancellationToken cancellation = default)
    {
        var path = PathOf(hash);
        return File.Exists(path) ? await File.ReadAllBytesAsync(path, cancellation) : null;
    }

    public async IAsyncEnumerable<ProofHash> All(
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        if (!Directory.Exists(root))
        {
            yield break;
        }

        foreach (var path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            cancellation.ThrowIfCancellationRequested();
            var name = Path.GetFileName(Path.GetDirectoryName(path)) + Path.GetFileName(path);
            if (ProofHash.Parse(name) is { } hash)
            {
                yield return hash;
            }
        }

        await Task.CompletedTask;
    }

    public Task Remove(ProofHash hash, CancellationToken cancellation = default)
    {
        if (Directory.Exists(Path.GetDirectoryName(PathOf(hash))))
        {
            File.Delete(PathOf(hash));
        }

        return Task.CompletedTask;
    }

    public bool IsOwnFailure(Exception failure) =>
        failure is IOException or UnauthorizedAccessException;

    private string PathOf(ProofHash hash) => Path.Combine(root, hash.Hex[..2], hash.Hex[2..]);
}
