using Credence.App.Accounts;
using Credence.App.Store;

namespace Credence.Web.Running;

/// <summary>Beside the pages, where people sign in: deletes whose day has come, and clears away sessions that are over.</summary>
public sealed class AccountsWorker(
    DeleteAccounts delete,
    Database database,
    ILogger<AccountsWorker> log
) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        await Try(delete.Again, stoppingToken);
        do
        {
            await Try(delete.Run, stoppingToken);
        } while (await timer.Next(stoppingToken));
    }

    private async Task Try(Func<CancellationToken, Task> act, CancellationToken stop)
    {
        try
        {
            await act(stop);
        }
        catch (Exception failure) when (database.Explain(failure) is { } problem)
        {
            log.LogWarning("{Problem}", problem);
        }
    }
}
