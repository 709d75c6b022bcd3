using System.IO.Compression;
using System.Text;
using Credence.App.Backups;
using Credence.App.Problems;
using Credence.App.Proofs;
using Credence.App.Store;
using Credence.App.Tests.Store;
using static Credence.App.Tests.Store.Recording;

namespace Credence.App.Tests.Backups;

public sealed class BackupTests : IDisposable
{
    private static readonly byte[] Certificate = Encoding.UTF8.GetBytes("%PDF-1.7 a certificate");

    private readonly string folder = Directory.CreateTempSubdirectory("credence-backup-").FullName;

    private string BackupFile => Path.Combine(folder, "all.zip");

    private FolderProofFiles Proofs => new(Path.Combine(folder, "proofs"));

    private FolderProofFiles RestoredProofs => new(Path.Combine(folder, "restored-proofs"));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, OnBothDatabases]
    public async Task What_was_kept_comes_back_into_an_empty_place(DatabaseKind kind)
    {
        await using var store = await TestStore.Begin(kind);
        await using var empty = await TestStore.Unprepared(kind);
        var hash = await Fill(store);

        var made = await Make(store);
        await store.Journal.Do(Made("L2", "{\"id\":\"L2\"}"));
        var restored = await Restore(empty);

        Assert.Equal(1, made.Value!.Proofs);
        Assert.Empty(restored.Problems);
        Assert.Equal("L1={\"id\":\"L1\"}", await empty.Journal.Picture());
        Assert.Equal(Certificate, await RestoredProofs.Read(hash, Cancellation));
        Assert.True((await empty.Journal.Do(Made("L3", "{}"))).Done);
    }

    [Theory, OnBothDatabases]
    public async Task A_backup_taken_while_others_write_holds_whole_changes_up_to_a_moment(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.Begin(kind);
        await using var empty = await TestStore.Unprepared(kind);
        await Fill(store);
        using var stop = new CancellationTokenSource();
        var acknowledged = 1;
        var writing = Task.Run(
            async () =>
            {
                while (!stop.IsCancellationRequested)
                {
                    await store.Journal.Do(Made($"W{acknowledged}", "{}"));
                    acknowledged++;
                }
            },
            Cancellation
        );
        while (Volatile.Read(ref acknowledged) < 5)
        {
            await Task.Delay(5, Cancellation);
        }

        var before = Volatile.Read(ref acknowledged);
        var made = await Make(store);
        await stop.CancelAsync();
        await writing;
        Assert.Empty(made.Problems);

        Assert.Empty((await Restore(empty)).Problems);
        var account = await empty.Journal.Of(Ana);
        Assert.InRange(account.Sequence, before, acknowledged);
        Assert.Equal(account.Sequence, account.Present(SubjectKind.Activity).LongCount());
    }

    [Fact]
    public async Task A_place_that_is_taken_is_left_as_it_is()
    {
        await using var store = await TestStore.Begin(DatabaseKind.Sqlite);
        await using var taken = await TestStore.Begin(DatabaseKind.Sqlite);
        await Fill(store);
        await taken.Journal.Do(Made("mine", "{}"));
        await Make(store);

        var restored = await Restore(taken);

        Assert.Equal(ProblemCatalog.RestorePlaceTaken.Code, Assert.Single(restored.Problems).Code);
        Assert.Equal("mine={}", await taken.Another().Picture());
    }

    [Fact]
    public async Task A_backup_never_overwrites_a_file()
    {
        await using var store = await TestStore.Begin(DatabaseKind.Sqlite);
        await Fill(store);
        await File.WriteAllTextAsync(BackupFile, "precious", Cancellation);

        var made = await Make(store);

        Assert.Equal(ProblemCatalog.BackupFileExists.Code, Assert.Single(made.Problems).Code);
        Assert.Equal("precious", await File.ReadAllTextAsync(BackupFile, Cancellation));
    }

    [Fact]
    public async Task Any_single_bit_that_flipped_restores_all_or_nothing()
    {
        await using var store = await TestStore.Begin(DatabaseKind.Sqlite);
        var hash = await Fill(store);
        await Make(store);
        var bytes = await File.ReadAllBytesAsync(BackupFile, Cancellation);
        var chance = new Random(1122);
        var refused = 0;
        for (var attempt = 0; attempt < 60; attempt++)
        {
            var damaged = bytes.ToArray();
            damaged[chance.Next(damaged.Length)] ^= (byte)(1 << chance.Next(8));
            await File.WriteAllBytesAsync(BackupFile, damaged, Cancellation);
            await using var empty = await TestStore.Unprepared(DatabaseKind.Sqlite);

            var restored = await Restore(empty);

            if (restored.Done)
            {
                Assert.Equal("L1={\"id\":\"L1\"}", await empty.Journal.Picture());
                Assert.Equal(Certificate, await RestoredProofs.Read(hash, Cancellation));
            }
            else
            {
                refused++;
                Assert.False(File.Exists(empty.Settings.File));
            }
        }

        Assert.InRange(refused, 30, 60);
    }

    [Fact]
    public async Task A_backup_that_was_cut_short_or_is_none_restores_nothing()
    {
        await using var store = await TestStore.Begin(DatabaseKind.Sqlite);
        await Fill(store);
        await Make(store);
        var bytes = await File.ReadAllBytesAsync(BackupFile, Cancellation);
        foreach (var length in new[] { 0, 10, bytes.Length / 2, bytes.Length - 1 })
        {
            await File.WriteAllBytesAsync(BackupFile, bytes[..length], Cancellation);
            await using var empty = await TestStore.Unprepared(DatabaseKind.Sqlite);

            var restored = await Restore(empty);

            Assert.Equal(
                ProblemCatalog.BackupUnreadable.Code,
                Assert.Single(restored.Problems).Code
            );
            Assert.False(File.Exists(empty.Settings.File));
        }
    }

    [Fact]
    public async Task A_name_in_the_archive_cannot_point_out_of_its_place()
    {
        await using var store = await TestStore.Begin(DatabaseKind.Sqlite);
        await Fill(store);
        await Make(store);
        using (var zip = await ZipFile.OpenAsync(BackupFile, ZipArchiveMode.Update, Cancellation))
        {
            var manifest = zip.GetEntry(BackupManifest.FileName)!;
            var words = await ReadText(manifest);
            manifest.Delete();
            var proof = zip.Entries.Single(entry =>
                entry.FullName.StartsWith(BackupManifest.ProofFolder, StringComparison.Ordinal)
            );
            var content = await ReadText(proof);
            var name = proof.FullName;
            proof.Delete();
            const string Outside = "proofs/../../outside";
            await WriteText(zip.CreateEntry(Outside), content);
            await WriteText(
                zip.CreateEntry(BackupManifest.FileName),
                words.Replace(name, Outside, StringComparison.Ordinal)
            );
        }

        await using var empty = await TestStore.Unprepared(DatabaseKind.Sqlite);
        var restored = await Restore(empty);

        Assert.Equal(ProblemCatalog.BackupDamaged.Code, Assert.Single(restored.Problems).Code);
        Assert.False(File.Exists(empty.Settings.File));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<string> ReadText(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(await entry.OpenAsync(Cancellation));
        return await reader.ReadToEndAsync(Cancellation);
    }

    private static async Task WriteText(ZipArchiveEntry entry, string text)
    {
        await using var writer = new StreamWriter(await entry.OpenAsync(Cancellation));
        await writer.WriteAsync(text);
    }

    private async Task<ProofHash> Fill(TestStore store)
    {
        await store.Journal.Do(Made("L1", "{\"id\":\"L1\"}"));
        var hash = ProofHash.Of(Certificate);
        await Proofs.Keep(hash, Certificate, Cancellation);
        return hash;
    }

    private Task<Outcome<BackupReport>> Make(TestStore store) =>
        BackupPlace.Of(store.Settings, Proofs, store.Clock).Make.To(BackupFile, Cancellation);

    private Task<Outcome<BackupReport>> Restore(TestStore store) =>
        BackupPlace
            .Of(store.Settings, RestoredProofs, store.Clock)
            .Restore.From(BackupFile, Cancellation);
}
