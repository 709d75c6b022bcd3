using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Credence.App.Store;

public static class StoreFeature
{
    public static IServiceCollection AddCredenceStore(
        this IServiceCollection services,
        IConfiguration configuration
    ) =>
        services.AddCredenceStore(
            StoreSettings.From(
                configuration[StoreSettings.Key]
                    ?? Environment.GetEnvironmentVariable(StoreSettings.Variable),
                configuration["Credence:Data"] ?? DataFolder.Resolve()
            )
        );

    public static IServiceCollection AddCredenceStore(
        this IServiceCollection services,
        StoreSettings settings
    )
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton(settings)
            .AddSingleton<Database>()
            .AddSingleton<Journal>()
            .AddSingleton<PersonSettings>()
            .AddSingleton<ProofHolders>()
            .AddSingleton<KeptReadings>()
            .AddSingleton<KeptPages>()
            .AddSingleton<Secrets>()
            .AddSingleton<Jobs>()
            .AddSingleton<SentMails>();
    }
}
