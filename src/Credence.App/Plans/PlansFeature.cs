using Credence.App.Plans.Solving;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Credence.App.Plans;

public static class PlansFeature
{
    public static IServiceCollection AddCredencePlans(this IServiceCollection services)
    {
        services.TryAddSingleton(new PlanSolver(SolverAtHand.Find));
        return services
            .AddSingleton<ProposePlan>()
            .AddSingleton<AcceptPlan>()
            .AddSingleton<PlanDesk>();
    }
}
