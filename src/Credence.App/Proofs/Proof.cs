using System.Globalization;
using System.Text.Json;
using Credence.App.Store;

namespace Credence.App.Proofs;

/// <summary>A file that proves something, by the path it has in the folder form. Its bytes lie in the store of files.</summary>
public sealed record Proof(string Path, ProofHash Hash, long Size)
{
    /// <summary>A scan of a whole binder may be large; a film is no proof.</summary>
    public const int MostMegabytes = 50;

    public Subject Subject => Subject.Proof(Path);

    public static Proof Of(string path, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return new(path, ProofHash.Of(bytes), bytes.Length);
    }

    /// <summary>The same file gives the same text, so that a folder brought back is the account it came from.</summary>
    public string ToJson() =>
        $$"""{"sha256":"{{Hash.Hex}}","size":{{Size.ToString(CultureInfo.InvariantCulture)}}}""";

    /// <summary>Null where the content was removed for good.</summary>
    public static Proof? Of(SubjectHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (history.Content.Length == 0)
        {
            return null;
        }

        using var document = JsonDocument.Parse(history.Content);
        return ProofHash.Parse(document.RootElement.GetProperty("sha256").GetString()) is { } hash
            ? new(history.Subject.Id, hash, document.RootElement.GetProperty("size").GetInt64())
            : null;
    }

    /// <summary>All that a person keeps, in the order of entry.</summary>
    public static IEnumerable<Proof> All(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return account.Present(SubjectKind.Proof).Select(Of).OfType<Proof>();
    }

    /// <summary>Null where the person keeps no file under this path: an address, a path in a drive of one's own, nothing.</summary>
    public static Proof? Find(Account account, string path)
    {
        ArgumentNullException.ThrowIfNull(account);
        return account.Find(Subject.Proof(path)) is { Standing: Standing.Present } history
            ? Of(history)
            : null;
    }
}
