using Credence.App.Inbox;
using Credence.App.Proofs;
using Credence.App.Store;

namespace Credence.Web.Running;

/// <summary>
/// Beside the pages: takes up uploads that an earlier run left half done, clears away what was purged, and reads what
/// waits in the inbox.
/// </summary>
public sealed class InboxWorker(
    BringFile bring,
    PurgeProof purge,
    InboxReader reader,
    Database database,
    ILogger<InboxWorker> log
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            foreach (var problem in await bring.TakeUp(stoppingToken))
            {
                log.LogWarning("{Problem}", problem);
            }

            await purge.Sweep(stoppingToken);
        }
        catch (Exception failure) when (database.Explain(failure) is { } problem)
        {
            log.LogWarning("{Problem}", problem);
        }

        await reader.Run(stoppingToken);
    }
}
