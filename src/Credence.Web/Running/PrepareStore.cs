using Credence.App.Folder;
using Credence.App.Practice;
using Credence.App.Store;

namespace Credence.Web.Running;

/// <summary>Before the first page: the database is brought up to date, and the demo gets its physician.</summary>
public sealed class PrepareStore(Database database, ImportFolder import, ServeSettings settings)
    : IHostedService
{
    public static string ExampleFolder { get; } =
        Path.Combine(AppContext.BaseDirectory, "examples", "internist");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await database.Prepare(cancellationToken) is { } problem)
        {
            throw new InvalidOperationException(problem.ToString());
        }

        if (!settings.Demo)
        {
            return;
        }

        var imported = await import.Run(
            Author.Local,
            new FilesOnDisk(ExampleFolder),
            cancellationToken
        );
        if (!imported.Done)
        {
            throw new InvalidOperationException(string.Join("\n", imported.Problems));
        }
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        if (
            settings is { Demo: true, DataFolder: { } folder }
            && Path.GetFileName(folder).StartsWith("credence-demo-")
        )
        {
            Directory.Delete(folder, recursive: true);
        }

        return Task.CompletedTask;
    }
}
