using System.Text.Json;
using Credence.App.Problems;
using Credence.App.Proofs;
using Credence.App.Store;

namespace Credence.App.Inbox;

/// <summary>A file that came whole and is not recorded yet.</summary>
public sealed record ArrivedFile(string Id, Author Author, string Name, byte[] Bytes);

/// <summary>
/// Where a file lies from the moment it came whole until it is recorded. One rename makes it arrive; whatever stops the
/// server afterwards, it is found at the next start.
/// </summary>
public sealed class IncomingFolder(ProofSettings settings)
{
    private const string Arrived = ".upload";
    private const string Arriving = ".part";
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    /// <summary>Refused where it is larger than a proof may be; nothing of it stays then.</summary>
    public async Task<Outcome<ArrivedFile>> Take(
        Author author,
        string name,
        Stream content,
        string once,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(author);
        ArgumentNullException.ThrowIfNull(content);
        var id = once.Length > 0 ? IdOf(author, once) : Guid.NewGuid().ToString("N");
        var part = PathOf(once.Length > 0 ? Guid.NewGuid().ToString("N") : id, Arriving);
        var head = JsonSerializer.SerializeToUtf8Bytes(
            new Heading(author.Person.Value, author.By, name)
        );
        using var bytes = new MemoryStream();
        try
        {
            OwnersFolder.Make(settings.Incoming);
            await using (var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write))
            {
                file.Write(head);
                file.WriteByte((byte)'\n');
                var buffer = new byte[81920];
                int read;
                while ((read = await content.ReadAsync(buffer, cancellation)) > 0)
                {
                    if (bytes.Length + read > Proof.MostMegabytes * 1024L * 1024L)
                    {
                        return Outcome<ArrivedFile>.Not(
                            ProblemCatalog.FileTooLarge.At(name, $"{Proof.MostMegabytes}")
                        );
                    }

                    bytes.Write(buffer, 0, read);
                    await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
                }

                file.Flush(flushToDisk: true);
            }

            File.Move(part, PathOf(id, Arrived), overwrite: once.Length > 0);
            return Outcome<ArrivedFile>.Of(new(id, author, name, bytes.ToArray()));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return Outcome<ArrivedFile>.Not(
                ProblemCatalog.ProofsUnreachable.At(settings.Incoming, refused.GetType().Name)
            );
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>The same for the same key of the same person, so that what is sent twice comes once.</summary>
    private static string IdOf(Author author, string once) =>
        Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData(
                System.Text.Encoding.UTF8.GetBytes($"{author.Person} {once}")
            )
        )[..32];

    /// <summary>What arrived and was not recorded, oldest first.</summary>
    public IEnumerable<ArrivedFile> Left()
    {
        if (!Directory.Exists(settings.Incoming))
        {
            yield break;
        }

        foreach (var part in Directory.EnumerateFiles(settings.Incoming, "*" + Arriving))
        {
            if (File.GetLastWriteTimeUtc(part) < DateTime.UtcNow - Abandoned)
            {
                File.Delete(part);
            }
        }

        foreach (
            var file in Directory
                .EnumerateFiles(settings.Incoming, "*" + Arrived)
                .OrderBy(File.GetLastWriteTimeUtc)
                .ToList()
        )
        {
            if (Read(file) is { } arrived)
            {
                yield return arrived;
            }
        }
    }

    public void Forget(string id) => File.Delete(PathOf(id, Arrived));

    private static ArrivedFile? Read(string path)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            var end = bytes.AsSpan().IndexOf((byte)'\n');
            return end > 0 && JsonSerializer.Deserialize<Heading>(bytes.AsSpan(0, end)) is { } head
                ? new(
                    Path.GetFileNameWithoutExtension(path),
                    new(new(head.Person), head.By),
                    head.Name,
                    bytes[(end + 1)..]
                )
                : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or IOException)
        {
            // Another server may have recorded it meanwhile; what is no upload of ours is left alone.
            return null;
        }
    }

    private string PathOf(string id, string ending) => Path.Combine(settings.Incoming, id + ending);

    private sealed record Heading(string Person, string By, string Name);
}
