using Credence.App.Problems;
using Credence.App.Programs;
using Credence.Core.Problems;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Credence.App.Store;

/// <summary>
/// A copy of the whole database as it stood at one moment, taken while others write to it, and the way back into an empty
/// place. SQLite copies itself; PostgreSQL's own programs do it there.
/// </summary>
public sealed class CopyDatabase(StoreSettings settings)
{
    public const string Sqlite = "sqlite";
    public const string Postgres = "postgres";

    private static readonly ProgramLimits Patient = new()
    {
        Time = TimeSpan.FromHours(6),
        Megabytes = 4096,
        OutputMegabytes = 1024 * 1024,
    };

    public string Kind => settings.IsPostgres ? Postgres : Sqlite;

    private string Place =>
        settings.File ?? new NpgsqlConnectionStringBuilder(settings.ConnectionString).Host ?? "";

    /// <summary>Writes the copy to a file that does not exist yet.</summary>
    public async Task<Problem?> To(string file, CancellationToken cancellation = default)
    {
        if (settings.IsPostgres)
        {
            return await Run(
                "pg_dump",
                ["--format=custom", "--no-owner", $"--file={file}"],
                file,
                cancellation
            );
        }

        if (!File.Exists(settings.File))
        {
            return ProblemCatalog.BackupNothingThere.At(Place);
        }

        await using var from = new SqliteConnection(settings.ConnectionString);
        await from.OpenAsync(cancellation);
        await using var to = Alone(file);
        await to.OpenAsync(cancellation);
        from.BackupDatabase(to);
        // As one file: a copy that still leans on a log beside it is half a copy.
        await Say(to, "PRAGMA journal_mode=DELETE");
        return null;
    }

    /// <summary>Null where nothing of a Credence lies where the settings point to.</summary>
    public async Task<Problem?> Taken(CancellationToken cancellation = default)
    {
        if (!settings.IsPostgres)
        {
            return File.Exists(settings.File) ? ProblemCatalog.RestorePlaceTaken.At(Place) : null;
        }

        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(cancellation);
        await using var tables = new NpgsqlCommand(
            "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'",
            connection
        );
        return (long)(await tables.ExecuteScalarAsync(cancellation))! > 0
            ? ProblemCatalog.RestorePlaceTaken.At(Place)
            : null;
    }

    /// <summary>Puts a copy where the settings point to: whole or not at all.</summary>
    public async Task<Problem?> From(string file, CancellationToken cancellation = default)
    {
        if (settings.IsPostgres)
        {
            return await Run(
                "pg_restore",
                ["--single-transaction", "--exit-on-error", "--no-owner", "--dbname", "", file],
                file,
                cancellation
            );
        }

        await using (var copy = Alone(file))
        {
            await copy.OpenAsync(cancellation);
            if (await Say(copy, "PRAGMA integrity_check") != "ok")
            {
                return ProblemCatalog.DatabaseCorrupt.At(file);
            }
        }

        SqliteFile.Prepare(settings.File! + ".new");
        File.Copy(file, settings.File! + ".new", overwrite: true);
        using (var written = File.OpenWrite(settings.File! + ".new"))
        {
            written.Flush(flushToDisk: true);
        }

        File.Move(settings.File! + ".new", settings.File!);
        return null;
    }

    private static SqliteConnection Alone(string file) =>
        new(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());

    private static async Task<string?> Say(SqliteConnection connection, string words)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = words;
        return (await command.ExecuteScalarAsync()) as string;
    }

    private async Task<Problem?> Run(
        string program,
        string[] arguments,
        string file,
        CancellationToken cancellation
    )
    {
        var server = new NpgsqlConnectionStringBuilder(settings.ConnectionString);
        var run = await RunProgram.Of(
            program,
            arguments.Select(one => one.Length == 0 ? server.Database! : one),
            Path.GetDirectoryName(file)!,
            Patient,
            environment: new Dictionary<string, string>
            {
                ["PGHOST"] = server.Host ?? "",
                ["PGPORT"] = $"{server.Port}",
                ["PGUSER"] = server.Username ?? "",
                ["PGPASSWORD"] = server.Password ?? "",
                ["PGDATABASE"] = server.Database ?? "",
            },
            cancellation: cancellation
        );
        return run.Done ? null
            : run.End == ProgramEnd.NotInstalled
                ? ProblemCatalog.BackupProgramMissing.At(program, program)
            : ProblemCatalog.DatabaseUnreachable.At(Place, run.Errors.Split('\n')[0].TrimEnd('.'));
    }
}
