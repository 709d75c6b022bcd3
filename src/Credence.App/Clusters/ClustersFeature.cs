using Microsoft.Extensions.DependencyInjection;

namespace Credence.App.Clusters;

public static class ClustersFeature
{
    public static IServiceCollection AddCredenceClusters(this IServiceCollection services) =>
        services
            .AddSingleton<ReadClusters>()
            .AddSingleton<FollowCluster>()
            .AddSingleton<SwapPart>()
            .AddSingleton<SaveCluster>()
            .AddSingleton<DropCluster>();
}
