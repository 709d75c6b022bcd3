using Credence.App.Store;

namespace Credence.Web.Health;

/// <summary>
/// Plain answers for whoever watches the server. Healthy: the program is up. Ready: it can also reach its data and is not
/// about to stop, so a balancer may send people here.
/// </summary>
public static class HealthFeature
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health", () => Results.Text("Healthy"));
        routes.MapGet("/ready", Ready);
    }

    private static async Task<IResult> Ready(
        Database database,
        IHostApplicationLifetime lifetime,
        CancellationToken cancellation
    ) =>
        lifetime.ApplicationStopping.IsCancellationRequested ? NotReady("Stopping")
        // Where the data lies is nobody's business here; the log and `credence doctor` say it.
        : await database.Look(cancellation) is { } problem ? NotReady($"Not ready: {problem.Code}")
        : Results.Text("Ready");

    private static IResult NotReady(string why) =>
        Results.Text(why, statusCode: StatusCodes.Status503ServiceUnavailable);
}
