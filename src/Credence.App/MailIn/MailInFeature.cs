using Credence.App.Inbox;
using Credence.App.Mail;
using Credence.App.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Credence.App.MailIn;

public static class MailInFeature
{
    public static IServiceCollection AddCredenceMailIn(this IServiceCollection services) =>
        services.AddCredenceMailIn(MailInSettings.Read(Environment.GetEnvironmentVariable));

    public static IServiceCollection AddCredenceMailIn(
        this IServiceCollection services,
        MailInSettings? settings
    )
    {
        services.AddSingleton(provider => new MailInAddresses(
            provider.GetRequiredService<Secrets>(),
            settings
        ));
        services.AddSingleton(provider => new TakeMail(
            provider.GetRequiredService<BringFile>(),
            settings,
            provider.GetRequiredService<Mailer>(),
            provider.GetRequiredService<TimeProvider>()
        ));
        if (settings is not null)
        {
            services.AddSingleton(provider => new MailListener(
                settings,
                provider.GetRequiredService<MailInAddresses>(),
                provider.GetRequiredService<TakeMail>()
            ));
        }

        return services;
    }
}
