using Microsoft.Extensions.DependencyInjection;

namespace Credence.App.Calendar;

public static class CalendarFeature
{
    public static IServiceCollection AddCredenceCalendar(this IServiceCollection services) =>
        services.AddSingleton<MakeCalendar>().AddSingleton<CalendarFeed>();
}
