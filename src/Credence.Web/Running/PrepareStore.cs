using Credence.App.Folder;
using Credence.App.Practice;
using Credence.App.Store;
using Credence.Core.Problems;

namespace Credence.Web.Running;

/// <summary>Before the first page: the database is brought up to date, and the demo gets its physician.</summary>
public sealed class PrepareStore(Database database, ImportFolder import, ServeSettings settings)
    : IHostedService
{
    public static string ExampleFolder { get; } =
        Path.Combine(AppContext.BaseDirectory, "examples", "internist");

    /// <summary>The same physician with two finished years before.</summary>
    public static string DemoFolder { get; } =
        Path.Combine(AppContext.BaseDirectory, "examples", "demo");

    private bool isDone;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await Run(cancellationToken) is { } problem)
        {
            throw new DatabaseFailedException(problem);
        }
    }

    /// <summary>What is wrong with the database, for the person who starts the app; null where all is well.</summary>
    public async Task<Problem?> Run(CancellationToken cancellation)
    {
        if (isDone)
        {
            return null;
        }

        if (await database.Prepare(cancellation) is { } problem)
        {
            return problem;
        }

        if (settings.Demo)
        {
            var imported = await import.Run(
                Author.Local,
                new FilesOnDisk(settings.DemoFolder ?? DemoFolder),
                cancellation
            );
            if (!imported.Done)
            {
                return imported.Problems[0];
            }
        }

        isDone = true;
        return null;
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
