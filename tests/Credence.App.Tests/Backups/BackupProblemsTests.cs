using System.IO.Compression;
using Credence.App.Backups;
using Credence.App.Problems;
using Credence.App.Proofs;
using Credence.App.Store;
using Credence.App.Tests.Store;

namespace Credence.App.Tests.Backups;

public sealed class BackupProblemsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("credence-backup-").FullName;

    private string BackupFile => Path.Combine(folder, "all.zip");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task What_stands_in_the_way_of_a_backup_is_named_with_what_to_do()
    {
        await using var store = await TestStore.Begin(DatabaseKind.Sqlite);
        await using var none = await TestStore.Unprepared(DatabaseKind.Sqlite);
        var nowhere = Path.Combine(folder, "nowhere", "all.zip");

        Says(
            await Place(none).Make.To(BackupFile, Cancellation),
            $"{none.Settings.File}: There is no Credence database here yet. Name the folder of the data with --data, or "
                + "start Credence once. [backup-nothing-there]"
        );
        var unwritable = Assert
            .Single((await Place(store).Make.To(nowhere, Cancellation)).Problems)
            .ToString();
        Assert.StartsWith(
            $"{nowhere}: The backup cannot be written: Could not find a part of the path",
            unwritable,
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "Check the folder. [backup-unwritable]",
            unwritable,
            StringComparison.Ordinal
        );
        await File.WriteAllTextAsync(BackupFile, "precious", Cancellation);
        Says(
            await Place(store).Make.To(BackupFile, Cancellation),
            $"{BackupFile}: There is a file of this name already. Choose another name; a backup never overwrites one. "
                + "[backup-file-exists]"
        );
        Assert.Equal(
            "pg_dump: pg_dump is needed for a PostgreSQL database and is not installed. On Debian or Ubuntu: sudo apt-get "
                + "install postgresql-client. [backup-program-missing]",
            ProblemCatalog.BackupProgramMissing.At("pg_dump", "pg_dump").ToString()
        );
    }

    [Fact]
    public async Task What_stands_in_the_way_of_a_restoration_is_named_with_what_to_do()
    {
        await using var empty = await TestStore.Unprepared(DatabaseKind.Sqlite);

        Assert.Equal(
            $"{BackupFile}: The file is not there. Check the name, or add the file. [file-missing]",
            await Refusal(empty)
        );
        await File.WriteAllTextAsync(BackupFile, "no archive", Cancellation);
        Assert.EndsWith("[backup-unreadable]", await Refusal(empty), StringComparison.Ordinal);
        await Write(
            """{"form":9,"made":"2026-11-22T00:00:00Z","database":"sqlite","entries":[]}"""
        );
        Assert.Equal(
            $"{BackupFile}: The backup was made by a newer Credence. Update Credence, then try again. [backup-newer]",
            await Refusal(empty)
        );
        await Write(
            """{"form":1,"made":"2026-11-22T00:00:00Z","database":"postgres","entries":[]}"""
        );
        Assert.Equal(
            $"{BackupFile}: The backup is of a postgres database, and the settings name a sqlite one. Set "
                + "Credence:Database to an empty postgres database, then try again. [backup-other-database]",
            await Refusal(empty)
        );
        await Write(
            """{"form":1,"made":"2026-11-22T00:00:00Z","database":"sqlite","entries":[{"name":"database","length":3,"sha256":"00"}]}"""
        );
        Assert.Equal(
            $"{BackupFile}: “database” in the backup is not what was put in. Use another copy of the backup; nothing was "
                + "restored. [backup-damaged]",
            await Refusal(empty)
        );
        Assert.False(File.Exists(empty.Settings.File));
        await using var taken = await TestStore.Begin(DatabaseKind.Sqlite);
        Assert.Equal(
            $"{taken.Settings.File}: There is a Credence database here already. Restore into an empty place: another "
                + "folder with --data, or move this one away. [restore-place-taken]",
            await Refusal(taken)
        );
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static void Says(Outcome<BackupReport> outcome, string words) =>
        Assert.Equal(words, Assert.Single(outcome.Problems).ToString());

    private async Task<string> Refusal(TestStore store) =>
        Assert
            .Single((await Place(store).Restore.From(BackupFile, Cancellation)).Problems)
            .ToString();

    private BackupPlace Place(TestStore store) =>
        BackupPlace.Of(
            store.Settings,
            new FolderProofFiles(Path.Combine(folder, "proofs")),
            store.Clock
        );

    private async Task Write(string manifest)
    {
        File.Delete(BackupFile);
        await using var zip = await ZipFile.OpenAsync(
            BackupFile,
            ZipArchiveMode.Create,
            Cancellation
        );
        await using var writer = new StreamWriter(
            await zip.CreateEntry(BackupManifest.FileName).OpenAsync(Cancellation)
        );
        await writer.WriteAsync(manifest);
    }
}
