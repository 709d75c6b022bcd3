using System.Data.Common;
using Credence.App.Problems;
using Credence.Core.Problems;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace Credence.App.Store;

/// <summary>Opens the database that the settings name, brings its tables up to date, and says in plain words what is wrong with it.</summary>
public sealed class Database
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteReadOnly = 8;
    private const int SqliteIoError = 10;
    private const int SqliteCorrupt = 11;
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;
    private const int SqliteNotADatabase = 26;

    // A context is made for every use, and making one costs as much as a small query: they are used again.
    private readonly PooledDbContextFactory<SqliteStoreContext>? sqlite;
    private readonly PooledDbContextFactory<PostgresStoreContext>? postgres;

    public Database(StoreSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        Settings = settings;
        if (settings.IsPostgres)
        {
            postgres = new(
                new DbContextOptionsBuilder<PostgresStoreContext>()
                    .UseNpgsql(settings.ConnectionString)
                    .Options
            );
        }
        else
        {
            sqlite = new(
                new DbContextOptionsBuilder<SqliteStoreContext>()
                    .UseSqlite(settings.ConnectionString)
                    .AddInterceptors(new SqliteOpening(settings.Patience))
                    .Options
            );
        }
    }

    public StoreSettings Settings { get; }

    /// <summary>The file, or the server without its password: what a message may name.</summary>
    public string Place =>
        Settings.File
        ?? (
            new NpgsqlConnectionStringBuilder(Settings.ConnectionString) is var server
                ? $"{server.Host}/{server.Database}"
                : ""
        );

    public StoreContext Open() =>
        sqlite is not null ? sqlite.CreateDbContext() : postgres!.CreateDbContext();

    /// <summary>Makes the database where it is missing and brings its tables up to date; null where all is well.</summary>
    public async Task<Problem?> Prepare(CancellationToken cancellation = default)
    {
        try
        {
            if (Settings.File is { } file)
            {
                SqliteFile.Prepare(file);
            }

            await using var context = Open();
            if (Settings.File is not null)
            {
                await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", cancellation);
            }

            var known = context.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
            var applied = await context.Database.GetAppliedMigrationsAsync(cancellation);
            if (applied.Any(migration => !known.Contains(migration)))
            {
                return ProblemCatalog.DatabaseNewer.At(Place);
            }

            if (known.Except(applied).Any())
            {
                await DropForgottenLock(context, cancellation);
                await context.Database.MigrateAsync(cancellation);
            }

            return null;
        }
        catch (Exception failure) when (Explain(failure) is not null)
        {
            return Explain(failure);
        }
    }

    /// <summary>What is wrong with it, changing nothing; null where all is well.</summary>
    public async Task<Problem?> Look(CancellationToken cancellation = default)
    {
        try
        {
            await using var context = Open();
            var known = context.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
            var applied = await context.Database.GetAppliedMigrationsAsync(cancellation);
            return applied.Any(migration => !known.Contains(migration))
                ? ProblemCatalog.DatabaseNewer.At(Place)
                : null;
        }
        catch (Exception failure) when (Explain(failure) is not null)
        {
            return Explain(failure);
        }
    }

    /// <summary>A process that was killed while it made the tables leaves a lock in SQLite that everybody would wait for.</summary>
    private async Task DropForgottenLock(StoreContext context, CancellationToken cancellation)
    {
        if (Settings.File is null)
        {
            return;
        }

        var tables = await context
            .Database.SqlQueryRaw<string>(
                "SELECT name AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'"
            )
            .ToListAsync(cancellation);
        if (tables.Count > 0)
        {
            await context.Database.ExecuteSqlRawAsync(
                "DELETE FROM \"__EFMigrationsLock\" WHERE unixepoch(\"Timestamp\") < unixepoch('now', '-1 minute')",
                cancellation
            );
        }
    }

    /// <summary>What a failure of the database means for a person; null where it is no failure of the database.</summary>
    public Problem? Explain(Exception failure) =>
        failure switch
        {
            DbUpdateException { InnerException: { } inner } => Explain(inner),
            InvalidOperationException { InnerException: DbException inner } => Explain(inner),
            SqliteException error => Kind(error).At(Place, Words(error)),
            NpgsqlException error => ProblemCatalog.DatabaseUnreachable.At(Place, Words(error)),
            UnauthorizedAccessException => ProblemCatalog.DatabaseReadOnly.At(Place),
            System.Net.Sockets.SocketException or TimeoutException =>
                ProblemCatalog.DatabaseUnreachable.At(Place, Words(failure)),
            IOException => ProblemCatalog.DatabaseUnreachable.At(Place, Words(failure)),
            _ => null,
        };

    private static ProblemKind Kind(SqliteException error) =>
        error.SqliteErrorCode switch
        {
            SqliteBusy or SqliteLocked => ProblemCatalog.DatabaseLocked,
            SqliteReadOnly => ProblemCatalog.DatabaseReadOnly,
            SqliteCorrupt or SqliteNotADatabase => ProblemCatalog.DatabaseCorrupt,
            SqliteFull => ProblemCatalog.DatabaseFull,
            SqliteIoError or SqliteCannotOpen => ProblemCatalog.DatabaseUnreachable,
            // "no such table" and the like: a database, but not one of ours.
            1 => ProblemCatalog.DatabaseCorrupt,
            _ => ProblemCatalog.DatabaseUnreachable,
        };

    private static string Words(Exception failure) => failure.Message.Split('\n')[0].TrimEnd('.');
}

/// <summary>The database failed while something was read. Its problem is what a person is shown.</summary>
public sealed class DatabaseFailedException(Problem problem, Exception? cause = null)
    : Exception(problem.ToString(), cause)
{
    public Problem Problem { get; } = problem;
}
