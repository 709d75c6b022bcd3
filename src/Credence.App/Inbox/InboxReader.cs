using System.Collections.Concurrent;
using System.Threading.Channels;
using Credence.App.Certificates;
using Credence.App.Practice;
using Credence.App.Problems;
using Credence.App.Proofs;
using Credence.App.Store;

namespace Credence.App.Inbox;

/// <summary>Reads a file; the names are those of the physician whose inbox it is.</summary>
public delegate Task<CertificateReading> ReadGivenFile(
    GivenFile file,
    IReadOnlyCollection<string> physicianNames,
    CancellationToken cancellation
);

/// <summary>
/// Reads what waits in inboxes, in the background, a file at a time for each core. What was read is kept beside the
/// file; whatever stops the server, it is read again.
/// </summary>
public sealed class InboxReader(
    LoadPractice load,
    ReadProof proofs,
    KeptReadings kept,
    ReadGivenFile read
)
{
    private static readonly string Program =
        typeof(CertificateReading).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    private readonly Channel<Wanted> queue = Channel.CreateUnbounded<Wanted>();
    private readonly ConcurrentDictionary<(PersonId, ProofHash), bool> asked = new();

    /// <summary>What is kept of these files of the person, by hash.</summary>
    public async Task<IReadOnlyDictionary<string, SheetRead>> Readings(
        PersonId person,
        IReadOnlyCollection<Proof> files,
        CancellationToken cancellation = default
    )
    {
        var texts = await kept.Of(
            person,
            Edition(await Names(person, cancellation)),
            [.. files.Select(proof => proof.Hash.Hex)],
            cancellation
        );
        return texts
            .Select(text => (text.Key, Read: SheetRead.FromJson(text.Value)))
            .Where(pair => pair.Read is not null)
            .ToDictionary(pair => pair.Key, pair => pair.Read!);
    }

    /// <summary>Asks for every file of a person that waits and was not read yet; returns at once.</summary>
    public void Ask(PersonId person, IEnumerable<Proof> unread)
    {
        ArgumentNullException.ThrowIfNull(unread);
        foreach (var proof in unread)
        {
            if (asked.TryAdd((person, proof.Hash), true))
            {
                queue.Writer.TryWrite(new(person, proof));
            }
        }
    }

    /// <summary>Reads what is asked for until it is stopped.</summary>
    public Task Run(CancellationToken cancellation) =>
        Parallel.ForEachAsync(
            queue.Reader.ReadAllAsync(cancellation),
            new ParallelOptions
            {
                MaxDegreeOfParallelism = Math.Clamp(Environment.ProcessorCount, 1, 4),
                CancellationToken = cancellation,
            },
            async (wanted, stop) =>
            {
                try
                {
                    await Read(wanted.Person, wanted.Proof, null, stop);
                }
                catch (DatabaseFailedException)
                {
                    // It is asked for again when somebody looks at the inbox.
                }
                finally
                {
                    asked.TryRemove((wanted.Person, wanted.Proof.Hash), out _);
                }
            }
        );

    /// <summary>Reads one file now, with the password of its owner; the password is used and forgotten.</summary>
    public async Task<SheetRead> Read(
        PersonId person,
        Proof proof,
        string? password,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(proof);
        var names = await Names(person, cancellation);
        var found = await proofs.Read(proof, cancellation);
        var sheet = found.Value is { } file
            ? await Read(file, names, password, cancellation)
            : new SheetRead { Kind = ReadingKind.Unreadable, Error = found.Problems[0] };
        // A store that cannot be reached just now is no property of the file.
        if (found.Done && sheet.Error?.Code != ProblemCatalog.ProgramMissing.Code)
        {
            await kept.Keep(person, proof.Hash.Hex, Edition(names), sheet.ToJson(), cancellation);
        }

        return sheet;
    }

    private async Task<SheetRead> Read(
        ProofFile file,
        IReadOnlyCollection<string> names,
        string? password,
        CancellationToken cancellation
    )
    {
        try
        {
            return SheetRead.Of(
                await read(new(file.Name, file.Bytes, password), names, cancellation)
            );
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Whatever a hostile file does to the reader, it waits in the inbox and everything else goes on.
            return new SheetRead
            {
                Kind = ReadingKind.Unreadable,
                Error = ProblemCatalog.ReadingFailed.At(file.Name),
            };
        }
    }

    private async Task<IReadOnlyCollection<string>> Names(
        PersonId person,
        CancellationToken cancellation
    )
    {
        var practice = (await load.Run(person, cancellation)).Value;
        return practice?.Profile.Profile.Physician is { Name.Length: > 0 } physician
            ? [physician.Name, .. physician.OtherNames]
            : [];
    }

    /// <summary>Another program, or another name of the physician, reads anew.</summary>
    private static string Edition(IReadOnlyCollection<string> names) =>
        $"{Program}-{ProofHash.Of(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', names))).Hex[..16]}";

    private readonly record struct Wanted(PersonId Person, Proof Proof);
}
