using Credence.App.Catalog;
using Credence.App.Filter;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Credence.App.Candidates;

public static class CandidatesFeature
{
    public static IServiceCollection AddCredenceCandidates(this IServiceCollection services)
    {
        services.TryAddSingleton(CatalogLibrary.OfProgram);
        return services
            .AddSingleton<ChangeCandidates>()
            .AddSingleton<AddCandidate>()
            .AddSingleton<AddFromCatalog>()
            .AddSingleton<TryCandidate>()
            .AddSingleton<ChangeCandidate>()
            .AddSingleton<DropCandidate>()
            .AddSingleton<DecideOnCandidate>()
            .AddSingleton<ImportCandidates>()
            .AddSingleton<FindCandidate>()
            .AddSingleton<JudgePractice>();
    }
}
