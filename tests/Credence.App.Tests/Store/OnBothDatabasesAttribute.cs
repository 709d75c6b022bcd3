using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Credence.App.Tests.Store;

public enum DatabaseKind
{
    Sqlite,
    Postgres,
}

/// <summary>The same case on an SQLite file and on a real PostgreSQL; the second is skipped where no server is named.</summary>
public sealed class OnBothDatabasesAttribute : DataAttribute
{
    public const string Variable = "CREDENCE_TEST_POSTGRES";

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod,
        DisposalTracker disposalTracker
    ) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>([
            new TheoryDataRow<DatabaseKind>(DatabaseKind.Sqlite),
            new TheoryDataRow<DatabaseKind>(DatabaseKind.Postgres)
            {
                Skip = Environment.GetEnvironmentVariable(Variable) is null
                    ? $"{Variable} names no PostgreSQL server; ./test starts one"
                    : null,
            },
        ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
