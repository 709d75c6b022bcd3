using System.IO.Compression;
using Credence.App.Backups;
using Credence.App.Folder;
using Credence.App.Ledger;
using Credence.App.Practice;
using Credence.App.Proofs;
using Credence.App.Rules;
using Credence.App.Store;
using Credence.App.Tests.Folder;
using Credence.App.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Credence.App.Tests.Backups;

/// <summary>
/// What a much earlier program kept (commit d937e76, the first with backups, two changes of the tables ago): its database,
/// its backup, and the folder that it exported from them at that moment. They hold the example internist with a proof, a
/// correction, an undone removal, an entry in the trash and one without credits.
/// </summary>
public sealed class EarlierProgramTests : IDisposable
{
    private static readonly RulesAtHand Rules = RulesAtHand.Of(RuleLibrary.OfProgram);

    private readonly string folder = Directory.CreateTempSubdirectory("credence-earlier-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_database_of_an_earlier_program_is_opened_with_nothing_lost_and_written_on()
    {
        var database = new Database(StoreSettings.From(null, folder));
        File.Copy(Kept("credence.sqlite"), database.Settings.File!);

        Assert.Null(await database.Prepare(Cancellation));

        await using (var context = database.Open())
        {
            Assert.Empty(await context.Database.GetPendingMigrationsAsync(Cancellation));
        }

        await SaysWhatItSaid(database);
        await IsWrittenOn(database);
    }

    [Fact]
    public async Task The_backup_of_an_earlier_program_is_restored_with_its_proofs()
    {
        var store = StoreSettings.From(null, folder);
        var proofs = new FolderProofFiles(Path.Combine(folder, "proofs"));

        var restored = await BackupPlace
            .Of(store, proofs, new FixedClock())
            .Restore.From(Kept("backup.zip"), Cancellation);

        Assert.Empty(restored.Problems);
        var database = new Database(store);
        Assert.Null(await database.Prepare(Cancellation));
        await SaysWhatItSaid(database);
        var read = new ReadProof(new Journal(database, TimeProvider.System), proofs);
        var proof = Assert.Single(
            Proof.All(await new Journal(database, TimeProvider.System).Of(PersonId.Local))
        );
        Assert.Equal(
            Exported()["proofs/sepsis.pdf"],
            (await read.Read(proof, Cancellation)).Value!.Bytes
        );
        await IsWrittenOn(database);
    }

    /// <summary>Today's export is that of then, byte for byte.</summary>
    private static async Task SaysWhatItSaid(Database database)
    {
        var account = await new Journal(database, TimeProvider.System).Of(
            PersonId.Local,
            Cancellation
        );
        var now = ExportFolder.Files(account, Rules.Words);
        var then = Exported().Where(file => !file.Key.StartsWith("proofs/")).ToDictionary();

        Assert.Equal(then.Keys.Order(), now.Keys.Order());
        foreach (var (path, bytes) in then)
        {
            Assert.Equal(
                System.Text.Encoding.UTF8.GetString(bytes),
                System.Text.Encoding.UTF8.GetString(now[path])
            );
        }

        Assert.Equal(17, account.Sequence);
        var practice = LoadPractice.Read(account, Rules);
        Assert.Equal(["L1", "L2", "L3", "L4", "L6"], practice.Value!.Ledger.Select(row => row.Id));
        Assert.Equal("2.5", $"{practice.Value.Ledger[3].Activity!.Amount}");
        Assert.Equal("L5", Assert.Single(practice.Value.Trash).Id);
    }

    private static async Task IsWrittenOn(Database database)
    {
        var journal = new Journal(database, TimeProvider.System);
        var before = (await journal.Of(PersonId.Local, Cancellation)).Sequence;
        var recorded = await new RecordActivity(journal, Rules).Run(
            Author.Local,
            new Dictionary<string, string>
            {
                ["date"] = "2026-04-01",
                ["title"] = "Airway update",
                ["credits"] = "1 ama-pra-1",
            },
            new DateOnly(2026, 4, 21),
            cancellation: Cancellation
        );
        Assert.Equal("L7", recorded.Value!.Id);
        Assert.Equal(before + 1, recorded.Value.Sequence);
    }

    private static string Kept(string file) =>
        Path.Combine(Examples.Root, "tests", "Credence.App.Tests", "Backups", "Earlier", file);

    private static Dictionary<string, byte[]> Exported()
    {
        using var zip = ZipFile.OpenRead(Kept("folder.zip"));
        return zip.Entries.ToDictionary(
            entry => entry.FullName,
            entry =>
            {
                using var stream = entry.Open();
                using var bytes = new MemoryStream();
                stream.CopyTo(bytes);
                return bytes.ToArray();
            }
        );
    }
}
