using Credence.App.Proofs;
using Credence.App.Store;
using Npgsql;

namespace Credence.App.Tests.Store;

/// <summary>A fresh database of its own for one test, thrown away afterwards.</summary>
public sealed class TestStore : IAsyncDisposable
{
    private readonly string? server;

    private TestStore(string folder, StoreSettings settings, string? server)
    {
        (Folder, Settings, this.server) = (folder, settings, server);
        Database = new(settings);
        Journal = new(Database, Clock);
        Holders = new(Database, Clock);
        Files = new(Path.Combine(folder, "proofs"));
    }

    public string Folder { get; }

    public StoreSettings Settings { get; }

    public Database Database { get; }

    public Journal Journal { get; }

    public FixedClock Clock { get; } = new();

    public ProofHolders Holders { get; }

    public FolderProofFiles Files { get; }

    public KeepProof Keep => new(Holders, Files);

    public ReadProof Proofs => new(Journal, Files);

    public static async Task<TestStore> Begin(DatabaseKind kind)
    {
        var store = await Unprepared(kind);
        Assert.Null(await store.Database.Prepare());
        return store;
    }

    public static async Task<TestStore> Unprepared(DatabaseKind kind)
    {
        var folder = Directory.CreateTempSubdirectory("credence-test-").FullName;
        if (kind == DatabaseKind.Sqlite)
        {
            return new(
                folder,
                StoreSettings.From(null, Path.Combine(folder, "data"), TimeSpan.FromSeconds(1)),
                null
            );
        }

        var named = Environment.GetEnvironmentVariable(OnBothDatabasesAttribute.Variable)!;
        var name = "credence_" + Guid.NewGuid().ToString("N");
        await Run(named, $"CREATE DATABASE {name}");
        var own = new NpgsqlConnectionStringBuilder(named) { Database = name, MaxPoolSize = 8 };
        return new(folder, StoreSettings.From(own.ToString(), folder), named);
    }

    /// <summary>A second program on the same database, with nothing in its memory.</summary>
    public Journal Another() => new(new Database(Settings), Clock);

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await using (var connection = new NpgsqlConnection(Settings.ConnectionString))
            {
                NpgsqlConnection.ClearPool(connection);
            }

            var name = new NpgsqlConnectionStringBuilder(Settings.ConnectionString).Database;
            await Run(server, $"DROP DATABASE {name} WITH (FORCE)");
        }
        else
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearPool(new(Settings.ConnectionString));
        }

        Directory.Delete(Folder, recursive: true);
    }

    private static async Task Run(string connectionString, string words)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(words, connection);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>Stands at November 22, 2026 and moves only when told.</summary>
public sealed class FixedClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 11, 22, 23, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan by) => now += by;
}
