using Microsoft.Extensions.DependencyInjection;

namespace Credence.App.Practice;

public static class PracticeFeature
{
    public static IServiceCollection AddCredencePractice(this IServiceCollection services) =>
        services
            .AddSingleton<LoadPractice>()
            .AddSingleton<ImportFolder>()
            .AddSingleton<ExportFolder>();
}
