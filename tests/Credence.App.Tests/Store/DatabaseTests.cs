using Credence.App.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using static Credence.App.Tests.Store.Recording;

namespace Credence.App.Tests.Store;

public sealed class DatabaseTests
{
    [Theory, OnBothDatabases]
    public async Task The_migrations_make_the_tables_that_the_model_wants(DatabaseKind kind)
    {
        await using var store = await TestStore.Begin(kind);
        await using var context = store.Database.Open();

        Assert.False(context.Database.HasPendingModelChanges());
        Assert.Null(await store.Database.Prepare());
    }

    [Fact]
    public async Task A_lock_that_a_killed_process_left_behind_stops_nobody()
    {
        await using var store = await TestStore.Unprepared(DatabaseKind.Sqlite);
        Directory.CreateDirectory(Path.GetDirectoryName(store.Settings.File)!);
        await using (var context = store.Database.Open())
        {
            await context.Database.ExecuteSqlRawAsync(
                """
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-01 08:00:00.1234567+00:00');
                """
            );
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        Assert.Null(await store.Database.Prepare(patience.Token));

        Assert.True((await store.Journal.Do(Made("L1", "a"))).Done);
    }

    [Theory, OnBothDatabases]
    public async Task A_database_of_a_newer_Credence_is_left_alone(DatabaseKind kind)
    {
        await using var store = await TestStore.Begin(kind);
        await using (var context = store.Database.Open())
        {
            await context.Database.ExecuteSqlRawAsync(
                "INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Later', '99.0.0')"
            );
        }

        Assert.Equal("database-newer", (await store.Database.Prepare())!.Code);
    }

    [Fact]
    public async Task The_file_and_its_folder_are_for_their_owner_only()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has other permissions.");
        }

        await using var store = await TestStore.Begin(DatabaseKind.Sqlite);
        await store.Journal.Do(Made("L1", "a"));
        var folder = Path.GetDirectoryName(store.Settings.File)!;

        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            new DirectoryInfo(folder).UnixFileMode
        );
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite,
                new FileInfo(file).UnixFileMode
            );
        }
    }

    [Fact]
    public async Task A_change_is_on_the_disk_before_it_is_answered_for()
    {
        await using var store = await TestStore.Begin(DatabaseKind.Sqlite);
        await using var context = store.Database.Open();
        await context.Database.OpenConnectionAsync();

        Assert.Equal("wal", await Pragma("journal_mode"));
        Assert.Equal("2", await Pragma("synchronous"));
        Assert.Equal("1", await Pragma("foreign_keys"));
        Assert.Equal("1", await Pragma("secure_delete"));

        async Task<string?> Pragma(string name)
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {name}";
            return (await command.ExecuteScalarAsync())?.ToString();
        }
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named_and_left_as_it_is()
    {
        await using var store = await TestStore.Unprepared(DatabaseKind.Sqlite);
        Directory.CreateDirectory(Path.GetDirectoryName(store.Settings.File)!);
        var garbage = string.Concat(Enumerable.Repeat("not a database; ", 500));
        await File.WriteAllTextAsync(store.Settings.File!, garbage);

        var problem = await store.Database.Prepare();

        Assert.Equal("database-corrupt", problem!.Code);
        Assert.Equal(store.Settings.File, problem.Place);
        Assert.Equal(garbage, await File.ReadAllTextAsync(store.Settings.File!));
    }

    [Fact]
    public async Task A_damaged_database_is_told_in_words_when_it_is_read_or_written()
    {
        await using var store = await TestStore.Begin(DatabaseKind.Sqlite);
        await store.Journal.Do([
            .. Enumerable.Range(1, 400).Select(n => Made($"L{n}", new string('x', 200))),
        ]);
        SqliteConnection.ClearPool(new(store.Settings.ConnectionString));
        await using (var file = new FileStream(store.Settings.File!, FileMode.Open))
        {
            file.Seek(4096, SeekOrigin.Begin);
            await file.WriteAsync(Enumerable.Repeat((byte)0xA5, (int)file.Length - 4096).ToArray());
        }

        var read = await Assert.ThrowsAsync<DatabaseFailedException>(() => store.Another().Of(Ana));
        Assert.Equal("database-corrupt", read.Problem.Code);
        var written = await store.Another().Do(Made("new", "x"));
        Assert.Equal("database-corrupt", Assert.Single(written.Problems).Code);
    }

    [Fact]
    public async Task A_database_that_another_program_holds_is_told_in_words_and_works_afterwards()
    {
        await using var store = await TestStore.Begin(DatabaseKind.Sqlite);
        await using (var other = new SqliteConnection(store.Settings.ConnectionString))
        {
            await other.OpenAsync();
            await using var command = other.CreateCommand();
            command.CommandText = "BEGIN EXCLUSIVE";
            await command.ExecuteNonQueryAsync();

            var refused = await store.Journal.Do(Made("L1", "a"));
            Assert.Equal("database-locked", Assert.Single(refused.Problems).Code);
            Assert.True((await store.Journal.Of(Ana)).IsEmpty);

            command.CommandText = "ROLLBACK";
            await command.ExecuteNonQueryAsync();
        }

        Assert.True((await store.Journal.Do(Made("L1", "a"))).Done);
    }

    [Fact]
    public async Task A_database_that_may_not_be_written_is_told_in_words()
    {
        await using var store = await TestStore.Begin(DatabaseKind.Sqlite);
        await store.Journal.Do(Made("L1", "a"));
        var readOnly = store.Settings with
        {
            ConnectionString = store.Settings.ConnectionString + ";Mode=ReadOnly",
        };

        var refused = await new Journal(new Database(readOnly), store.Clock).Do(Made("L2", "b"));

        Assert.Equal("database-read-only", Assert.Single(refused.Problems).Code);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_told_in_words()
    {
        var file = Path.GetTempFileName();

        var problem = await new Database(
            StoreSettings.From(null, Path.Combine(file, "below"))
        ).Prepare();

        Assert.Equal("database-unreachable", problem!.Code);
        File.Delete(file);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_told_in_words_and_without_its_password()
    {
        var settings = StoreSettings.From(
            "Host=127.0.0.1;Port=1;Database=cme;Username=app;Password=hush;Timeout=2",
            "unused"
        );

        var problem = await new Database(settings).Prepare();

        Assert.Equal("database-unreachable", problem!.Code);
        Assert.Equal("127.0.0.1/cme", problem.Place);
        Assert.DoesNotContain("hush", problem.ToString());
        Assert.Equal(
            "127.0.0.1/cme: The database cannot be opened: Failed to connect to 127.0.0.1:1. "
                + "Check the folder or the setting Credence:Database, and that its server runs. [database-unreachable]",
            problem.ToString()
        );
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(" ", false)]
    [InlineData("Host=db.example.org;Database=cme", true)]
    [InlineData("own.db", false)]
    public void One_setting_names_the_database(string? setting, bool isPostgres)
    {
        var settings = StoreSettings.From(setting, "data");

        Assert.Equal(isPostgres, settings.IsPostgres);
        if (!isPostgres)
        {
            var expected = setting == "own.db" ? "own.db" : Path.Combine("data", "credence.db");
            Assert.Equal(Path.GetFullPath(expected), settings.File);
        }
    }
}
