using Microsoft.Extensions.DependencyInjection;

namespace Credence.App.Career;

public static class NarrativeFeature
{
    public static IServiceCollection AddCredenceNarrative(this IServiceCollection services) =>
        services.AddSingleton<KeepNarrative>().AddSingleton<TellNarrativeAgain>();
}
