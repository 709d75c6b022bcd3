using Microsoft.Extensions.DependencyInjection;

namespace Credence.App.Pivots;

public static class PivotsFeature
{
    public static IServiceCollection AddCredencePivots(this IServiceCollection services) =>
        services
            .AddSingleton<BeginPivot>()
            .AddSingleton<TakeForPivot>()
            .AddSingleton<JudgePivot>()
            .AddSingleton<DropPivot>()
            .AddSingleton<ProposePivot>()
            .AddSingleton<SuggestGoals>();
}
