using Credence.App.Catalog;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Credence.App.YearEnds;

public static class YearEndsFeature
{
    public static IServiceCollection AddCredenceYearEnds(this IServiceCollection services)
    {
        services.TryAddSingleton(CatalogLibrary.OfProgram);
        return services
            .AddSingleton<OpenYearEnd>()
            .AddSingleton<KeepYearEnd>()
            .AddSingleton<PrepareNextYear>()
            .AddSingleton<SetUpNextYear>();
    }
}
