using System.IO.Compression;
using System.Security.Cryptography;
using Credence.App.Problems;
using Credence.App.Proofs;
using Credence.App.Store;
using Credence.Core.Problems;

namespace Credence.App.Backups;

/// <summary>
/// Everything the server keeps, as one file, while it goes on working: first the database as of one moment, then every
/// proof. A proof is kept before it is recorded, so none that the database names can be absent.
/// </summary>
public sealed class MakeBackup(CopyDatabase database, IProofFiles proofs, TimeProvider clock)
{
    public async Task<Outcome<BackupReport>> To(
        string file,
        CancellationToken cancellation = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        var path = Path.GetFullPath(file);
        if (Path.Exists(path))
        {
            return Refused(ProblemCatalog.BackupFileExists.At(file));
        }

        var beside = $"{path}.{Environment.ProcessId}.new";
        try
        {
            var report = await Write(beside, file, cancellation);
            if (report.Done)
            {
                File.Move(beside, path);
            }

            return report;
        }
        catch (Exception failure)
            when (failure is IOException or UnauthorizedAccessException
                || proofs.IsOwnFailure(failure)
            )
        {
            return Refused(ProblemCatalog.BackupUnwritable.At(file, failure.Message.TrimEnd('.')));
        }
        finally
        {
            if (File.Exists(beside))
            {
                File.Delete(beside);
            }
        }
    }

    private async Task<Outcome<BackupReport>> Write(
        string beside,
        string file,
        CancellationToken cancellation
    )
    {
        using var folder = new Programs.PrivateFolder();
        var copy = folder.File(BackupManifest.DatabaseName);
        if (await database.To(copy, cancellation) is { } problem)
        {
            return Refused(problem);
        }

        var entries = new List<BackupEntry>();
        await using var output = Create(beside);
        var made = clock.GetUtcNow();
        await using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using (var stream = File.OpenRead(copy))
            {
                entries.Add(
                    await Put(
                        zip,
                        BackupManifest.DatabaseName,
                        stream,
                        CompressionLevel.Fastest,
                        cancellation
                    )
                );
            }

            await foreach (var hash in proofs.All(cancellation))
            {
                if (await proofs.Read(hash, cancellation) is { } bytes)
                {
                    using var stream = new MemoryStream(bytes);
                    entries.Add(
                        await Put(
                            zip,
                            BackupManifest.ProofFolder + hash.Hex,
                            stream,
                            CompressionLevel.NoCompression,
                            cancellation
                        )
                    );
                }
            }

            var manifest = new BackupManifest(
                BackupManifest.CurrentForm,
                made,
                database.Kind,
                entries
            );
            using var words = new MemoryStream(manifest.ToBytes());
            await Put(zip, BackupManifest.FileName, words, CompressionLevel.Fastest, cancellation);
        }

        output.Flush(flushToDisk: true);
        return Outcome<BackupReport>.Of(new(file, made, entries.Count - 1, output.Length));
    }

    /// <summary>For its owner's eyes only.</summary>
    private static FileStream Create(string file)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new(file, options);
    }

    private static async Task<BackupEntry> Put(
        ZipArchive zip,
        string name,
        Stream from,
        CompressionLevel level,
        CancellationToken cancellation
    )
    {
        await using var entry = await zip.CreateEntry(name, level).OpenAsync(cancellation);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[128 * 1024];
        long length = 0;
        while (await from.ReadAsync(buffer, cancellation) is var read and > 0)
        {
            hash.AppendData(buffer, 0, read);
            length += read;
            await entry.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        return new(name, length, Convert.ToHexStringLower(hash.GetCurrentHash()));
    }

    private static Outcome<BackupReport> Refused(Problem problem) =>
        Outcome<BackupReport>.Not(problem);
}
