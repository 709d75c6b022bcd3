using Microsoft.Extensions.DependencyInjection;

namespace Credence.App.Checkins;

public static class CheckinsFeature
{
    public static IServiceCollection AddCredenceCheckins(this IServiceCollection services) =>
        services
            .AddSingleton<OpenCheckIn>()
            .AddSingleton<RecordCheckIn>()
            .AddSingleton<AcceptCheckInPlan>()
            .AddSingleton<SettleCheckIn>();
}
