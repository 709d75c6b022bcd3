using Credence.App.MailIn;

namespace Credence.Web.Running;

/// <summary>Beside the pages: receives mail, where somebody turned that on.</summary>
public sealed class MailInWorker(IServiceProvider services, ILogger<MailInWorker> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (services.GetService<MailListener>() is not { } listener)
        {
            return;
        }

        try
        {
            await listener.Run(stoppingToken);
        }
        catch (System.Net.Sockets.SocketException refused)
        {
            // The pages go on: mail that nobody takes is kept by who sends it.
            log.LogError("Mail cannot be received: {Reason}", refused.Message);
        }
    }
}
