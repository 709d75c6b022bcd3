using Credence.App.Folder;
using Credence.App.Problems;

namespace Credence.App.Packets;

/// <summary>Gets the bytes of a proof by what the ledger says of it; null where there is no such file.</summary>
public delegate Task<byte[]?> FindProof(string proof, CancellationToken cancellation);

/// <summary>Proofs that lie in a folder beside the ledger.</summary>
public static class ProofsInFolder
{
    private const int MostMegabytes = 100;

    public static FindProof Of(string folder)
    {
        var files = new FilesOnDisk(folder);
        var root = Path.GetFullPath(folder);
        return (proof, _) =>
            Task.FromResult(
                FolderFiles.Inside(proof) is { } inside
                && files.Has(inside)
                && StaysInside(root, inside)
                    ? files.Bytes(inside, MostMegabytes, new ProblemList())
                    : null
            );
    }

    /// <summary>A link that leads out of the folder is not followed.</summary>
    private static bool StaysInside(string root, string path)
    {
        var at = root;
        foreach (var part in path.Split('/'))
        {
            at = Path.Combine(at, part);
            FileSystemInfo entry = Directory.Exists(at) ? new DirectoryInfo(at) : new FileInfo(at);
            if (
                entry.LinkTarget is not null
                && !(entry.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? "").StartsWith(
                    root + Path.DirectorySeparatorChar,
                    StringComparison.Ordinal
                )
            )
            {
                return false;
            }
        }

        return true;
    }
}
