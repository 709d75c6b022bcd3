using Microsoft.Extensions.DependencyInjection;

namespace Credence.App.Goals;

public static class GoalsFeature
{
    public static IServiceCollection AddCredenceGoals(this IServiceCollection services) =>
        services.AddSingleton<AddGoal>().AddSingleton<ChangeGoal>().AddSingleton<DropGoal>();
}
