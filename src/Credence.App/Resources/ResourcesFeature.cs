using Microsoft.Extensions.DependencyInjection;

namespace Credence.App.Resources;

public static class ResourcesFeature
{
    public static IServiceCollection AddCredenceResources(this IServiceCollection services) =>
        services
            .AddSingleton<ReadHospital>()
            .AddSingleton<AnswerQuestion>()
            .AddSingleton<DropAnswer>();
}
