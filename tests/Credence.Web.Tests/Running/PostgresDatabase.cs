using Npgsql;

namespace Credence.Web.Tests.Running;

/// <summary>A test on the PostgreSQL server that ./test starts; skipped where none is named.</summary>
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute(
        [System.Runtime.CompilerServices.CallerFilePath] string? sourceFilePath = null,
        [System.Runtime.CompilerServices.CallerLineNumber] int sourceLineNumber = -1
    )
        : base(sourceFilePath, sourceLineNumber)
    {
        Skip = PostgresDatabase.Server is null
            ? $"{PostgresDatabase.Variable} names no PostgreSQL server; ./test starts one"
            : null;
    }
}

/// <summary>An empty database of its own on a real PostgreSQL, thrown away afterwards.</summary>
public sealed class PostgresDatabase : IAsyncDisposable
{
    public const string Variable = "CREDENCE_TEST_POSTGRES";

    private readonly string name = "credence_" + Guid.NewGuid().ToString("N");

    private PostgresDatabase() { }

    public static string? Server => Environment.GetEnvironmentVariable(Variable);

    public string Connection =>
        new NpgsqlConnectionStringBuilder(Server) { Database = name, MaxPoolSize = 8 }.ToString();

    public static async Task<PostgresDatabase> Begin()
    {
        var made = new PostgresDatabase();
        await Run($"CREATE DATABASE {made.name}");
        return made;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await Run($"DROP DATABASE {name} WITH (FORCE)");
    }

    private static async Task Run(string words)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(words, connection);
        await command.ExecuteNonQueryAsync();
    }
}
