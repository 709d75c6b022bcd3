using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Credence.App.Dossiers;

public static class DossiersFeature
{
    public static IServiceCollection AddCredenceDossiers(this IServiceCollection services)
    {
        services.TryAddSingleton(new FixedDay(null));
        return services
            .AddSingleton<OpenDossier>()
            .AddSingleton<FollowRules>()
            .AddSingleton<FindBody>();
    }
}
