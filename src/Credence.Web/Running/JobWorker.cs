using Credence.App.Later;
using Credence.App.Store;

namespace Credence.Web.Running;

/// <summary>Beside the pages: twice a minute does what is due. Several servers on one database share the work.</summary>
public sealed class JobWorker(
    RunDueJobs run,
    Secrets secrets,
    Database database,
    TimeProvider clock,
    ILogger<JobWorker> log
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        var swept = DateTimeOffset.MinValue;
        do
        {
            try
            {
                foreach (var failure in await run.Run(stoppingToken))
                {
                    log.LogWarning("A job did not end well: {Failure}", failure);
                }

                if (clock.GetUtcNow() - swept > TimeSpan.FromDays(1))
                {
                    await secrets.Sweep(stoppingToken);
                    swept = clock.GetUtcNow();
                }
            }
            catch (Exception failure) when (database.Explain(failure) is { } problem)
            {
                log.LogWarning("{Problem}", problem);
            }
        } while (await timer.Next(stoppingToken));
    }
}
