using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Credence.App.Store;

/// <summary>The embedded database's file: for its owner's eyes only, and safe on the disk when a change is answered for.</summary>
internal static class SqliteFile
{
    private const UnixFileMode FolderOfOwner =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode FileOfOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes folder and file where they are missing; what SQLite puts beside the file has the file's permissions.</summary>
    public static void Prepare(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }

        if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder, FolderOfOwner);
        }

        if (!File.Exists(file))
        {
            using var made = new FileStream(
                file,
                new FileStreamOptions
                {
                    Mode = FileMode.OpenOrCreate,
                    Access = FileAccess.ReadWrite,
                    UnixCreateMode = FileOfOwner,
                }
            );
        }
        else if (
            File.GetUnixFileMode(file) is var mode
            && (mode & ~FileOfOwner) != UnixFileMode.None
        )
        {
            File.SetUnixFileMode(file, mode & FileOfOwner);
        }
    }
}

/// <summary>
/// What must hold on every connection: a change is on the disk before it is answered for, what is erased is overwritten,
/// and readers do not wait for a writer. It is said once to each: one that is opened again remembers it.
/// </summary>
internal sealed class SqliteOpening(TimeSpan patience) : DbConnectionInterceptor
{
    private readonly ConditionalWeakTable<sqlite3, SqliteOpening> told = [];

    private readonly string words =
        $"PRAGMA busy_timeout={(int)patience.TotalMilliseconds}; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON;";

    /// <summary>Also what is awaited ends here: SQLite works in our own process and answers at once.</summary>
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        var handle = ((SqliteConnection)connection).Handle!;
        if (told.TryGetValue(handle, out _))
        {
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = words;
        command.ExecuteNonQuery();
        told.AddOrUpdate(handle, this);
    }

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
