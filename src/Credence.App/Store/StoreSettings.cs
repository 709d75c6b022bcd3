using Microsoft.Data.Sqlite;
using Npgsql;

namespace Credence.App.Store;

/// <summary>Which database holds the data: one setting decides.</summary>
public sealed record StoreSettings
{
    public const string Key = "Credence:Database";
    public const string Variable = "CREDENCE_DATABASE";
    public const string FileName = "credence.db";

    private StoreSettings() { }

    /// <summary>The embedded database's file; null where the data lies on a PostgreSQL server.</summary>
    public string? File { get; private init; }

    public required string ConnectionString { get; init; }

    public bool IsPostgres => File is null;

    /// <summary>How long to wait while another program writes to the same file.</summary>
    public TimeSpan Patience { get; private init; } = TimeSpan.FromSeconds(5);

    /// <param name="database">Empty: a file in the data folder; <c>Host=…</c>: a PostgreSQL server; else the path of a file.</param>
    /// <param name="patience">Whole seconds; 5 where left out.</param>
    public static StoreSettings From(
        string? database,
        string dataFolder,
        TimeSpan? patience = null
    ) =>
        string.IsNullOrWhiteSpace(database)
            ? Embedded(Path.Combine(dataFolder, FileName), patience ?? TimeSpan.FromSeconds(5))
        : database.Contains("Host=", StringComparison.OrdinalIgnoreCase) ? Server(database)
        : Embedded(database, patience ?? TimeSpan.FromSeconds(5));

    private static StoreSettings Embedded(string file, TimeSpan patience) =>
        new()
        {
            File = Path.GetFullPath(file),
            Patience = patience,
            ConnectionString = new SqliteConnectionStringBuilder
            {
                DataSource = Path.GetFullPath(file),
                ForeignKeys = true,
                DefaultTimeout = (int)patience.TotalSeconds,
            }.ToString(),
        };

    private static StoreSettings Server(string connection) =>
        new()
        {
            ConnectionString = new NpgsqlConnectionStringBuilder(connection)
            {
                ApplicationName = "Credence",
            }.ToString(),
        };
}
