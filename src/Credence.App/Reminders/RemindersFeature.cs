using Credence.App.Later;
using Microsoft.Extensions.DependencyInjection;

namespace Credence.App.Reminders;

public static class RemindersFeature
{
    public static IServiceCollection AddCredenceReminders(this IServiceCollection services) =>
        services
            .AddSingleton<ChooseReminders>()
            .AddSingleton<ILaterWork, SendReminders>()
            .AddSingleton<RunDueJobs>();
}
