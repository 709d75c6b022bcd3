using Microsoft.Extensions.DependencyInjection;

namespace Credence.App.Reconcile;

public static class ReconcileFeature
{
    public static IServiceCollection AddCredenceReconcile(this IServiceCollection services) =>
        services
            .AddSingleton<BringTranscript>()
            .AddSingleton<SettleLine>()
            .AddSingleton<DropTranscript>();
}
