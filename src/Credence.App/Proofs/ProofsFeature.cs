using Credence.App.Store;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Credence.App.Proofs;

public static class ProofsFeature
{
    public static IServiceCollection AddCredenceProofs(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var settings = ProofSettings.From(
            configuration[ProofSettings.Key]
                ?? Environment.GetEnvironmentVariable(ProofSettings.Variable),
            configuration["Credence:Data"] ?? DataFolder.Resolve(),
            Environment.GetEnvironmentVariable
        );
        return services
            .AddSingleton(settings)
            .AddSingleton(_ => settings.Open())
            .AddSingleton<KeepProof>()
            .AddSingleton<ReadProof>()
            .AddSingleton<PurgeProof>();
    }
}
