using System.IO.Compression;
using System.Security.Cryptography;
using Credence.App.Problems;
using Credence.App.Proofs;
using Credence.App.Store;
using Credence.Core.Problems;

namespace Credence.App.Backups;

/// <summary>
/// Puts a backup into an empty place. Everything is held against its checksum before anything is written; the proofs go
/// first and the database last, so that a restoration that was killed can simply be begun again.
/// </summary>
public sealed class RestoreBackup(CopyDatabase copies, Database database, IProofFiles proofs)
{
    public async Task<Outcome<BackupReport>> From(
        string file,
        CancellationToken cancellation = default
    )
    {
        try
        {
            if (await copies.Taken(cancellation) is { } taken)
            {
                return Refused(taken);
            }

            if (!File.Exists(file))
            {
                return Refused(ProblemCatalog.FileMissing.At(file));
            }

            await using var input = File.OpenRead(file);
            await using var zip = new ZipArchive(input, ZipArchiveMode.Read);
            return await From(file, input.Length, zip, cancellation);
        }
        catch (InvalidDataException broken)
        {
            return Refused(ProblemCatalog.BackupUnreadable.At(file, broken.Message.TrimEnd('.')));
        }
        catch (Exception failure) when (database.Explain(failure) is { } problem)
        {
            return Refused(
                failure is IOException
                    ? ProblemCatalog.BackupUnreadable.At(file, failure.Message.TrimEnd('.'))
                    : problem
            );
        }
    }

    private async Task<Outcome<BackupReport>> From(
        string file,
        long length,
        ZipArchive zip,
        CancellationToken cancellation
    )
    {
        if (Manifest(zip) is not { } manifest)
        {
            return Refused(ProblemCatalog.BackupUnreadable.At(file, "its list is absent"));
        }

        if (await Wrong(file, manifest, zip, cancellation) is { } wrong)
        {
            return Refused(wrong);
        }

        using var folder = new Programs.PrivateFolder();
        var copy = folder.File(BackupManifest.DatabaseName);
        var kept = 0;
        foreach (var entry in manifest.Entries)
        {
            var stored = zip.GetEntry(entry.Name)!;
            if (entry.Name == BackupManifest.DatabaseName)
            {
                await stored.ExtractToFileAsync(copy, cancellation);
                continue;
            }

            await using var stream = await stored.OpenAsync(cancellation);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, cancellation);
            await proofs.Keep(HashOf(entry)!.Value, bytes.ToArray(), cancellation);
            kept++;
        }

        return await copies.From(copy, cancellation) is { } problem ? Refused(problem)
            : await database.Prepare(cancellation) is { } old ? Refused(old)
            : Outcome<BackupReport>.Of(new(file, manifest.Made, kept, length));
    }

    private static BackupManifest? Manifest(ZipArchive zip)
    {
        if (zip.GetEntry(BackupManifest.FileName) is not { } entry)
        {
            return null;
        }

        using var stream = entry.Open();
        return BackupManifest.Of(stream);
    }

    private async Task<Problem?> Wrong(
        string file,
        BackupManifest manifest,
        ZipArchive zip,
        CancellationToken cancellation
    )
    {
        if (manifest.Form > BackupManifest.CurrentForm)
        {
            return ProblemCatalog.BackupNewer.At(file);
        }

        if (manifest.Database != copies.Kind)
        {
            return ProblemCatalog.BackupOtherDatabase.At(file, manifest.Database, copies.Kind);
        }

        if (manifest.Entries.All(entry => entry.Name != BackupManifest.DatabaseName))
        {
            return ProblemCatalog.BackupUnreadable.At(file, "it holds no database");
        }

        foreach (var entry in manifest.Entries)
        {
            var known = entry.Name == BackupManifest.DatabaseName || HashOf(entry) is not null;
            if (
                !known
                || zip.GetEntry(entry.Name) is not { } stored
                || !await IsWhole(entry, stored, cancellation)
            )
            {
                return ProblemCatalog.BackupDamaged.At(file, entry.Name);
            }
        }

        return null;
    }

    private static async Task<bool> IsWhole(
        BackupEntry entry,
        ZipArchiveEntry stored,
        CancellationToken cancellation
    )
    {
        if (stored.Length != entry.Length)
        {
            return false;
        }

        await using var stream = await stored.OpenAsync(cancellation);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation));
        return hash == entry.Sha256;
    }

    /// <summary>A proof's name is its hash, so that no name can point anywhere else.</summary>
    private static ProofHash? HashOf(BackupEntry entry) =>
        entry.Name.StartsWith(BackupManifest.ProofFolder, StringComparison.Ordinal)
        && ProofHash.Parse(entry.Name[BackupManifest.ProofFolder.Length..]) is { } hash
        && hash.Hex == entry.Sha256
            ? hash
            : null;

    private static Outcome<BackupReport> Refused(Problem problem) =>
        Outcome<BackupReport>.Not(problem);
}
