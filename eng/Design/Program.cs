using Credence.App.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;

if (args is not [var name])
{
    Console.Error.WriteLine("Usage: dotnet run --project eng/Design -- NameOfTheChange");
    return 1;
}

var root = Root();
#pragma warning disable EF1001 // The design-time services of the two providers are internal, and this is a design-time tool.
Write(
    new Database(StoreSettings.From("design.db", root)),
    new Microsoft.EntityFrameworkCore.Sqlite.Design.Internal.SqliteDesignTimeServices(),
    "Sqlite"
);
Write(
    new Database(StoreSettings.From("Host=design", root)),
    new Npgsql.EntityFrameworkCore.PostgreSQL.Design.Internal.NpgsqlDesignTimeServices(),
    "Postgres"
);
#pragma warning restore EF1001
return 0;

void Write(Database database, IDesignTimeServices provider, string folder)
{
    using var context = database.Open();
    var services = new ServiceCollection()
        .AddEntityFrameworkDesignTimeServices()
        .AddDbContextDesignTimeServices(context);
    provider.ConfigureDesignTimeServices(services);
    using var built = services.BuildServiceProvider();
    using var scope = built.CreateScope();
    var scaffolder = scope.ServiceProvider.GetRequiredService<IMigrationsScaffolder>();
    var migration = scaffolder.ScaffoldMigration(
        name,
        "Credence.App",
        $"Store.Migrations.{folder}",
        "C#"
    );
    var files = scaffolder.Save(
        Path.Combine(root, "src/Credence.App"),
        migration,
        Path.Combine(root, "src/Credence.App/Store/Migrations", folder),
        dryRun: false
    );
    Console.WriteLine(files.MigrationFile);
}

static string Root()
{
    var folder = new DirectoryInfo(AppContext.BaseDirectory);
    while (!File.Exists(Path.Combine(folder.FullName, "Credence.slnx")))
    {
        folder = folder.Parent ?? throw new InvalidOperationException("Run it inside the project.");
    }

    return folder.FullName;
}
