using Microsoft.Extensions.DependencyInjection;

namespace Credence.App.Warnings;

public static class WarningsFeature
{
    public static IServiceCollection AddCredenceWarnings(this IServiceCollection services) =>
        services
            .AddSingleton<RepairPitfall>()
            .AddSingleton<WatchPitfalls>()
            .AddSingleton<WarnOfChoice>();
}
