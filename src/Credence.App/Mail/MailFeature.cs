using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Credence.App.Mail;

public static class MailFeature
{
    public static IServiceCollection AddCredenceMail(this IServiceCollection services)
    {
        services.TryAddSingleton(PublicAddress.FromEnvironment());
        services.TryAddSingleton(provider => new Mailer(
            MailSettings.FromEnvironment(),
            provider.GetRequiredService<TimeProvider>()
        ));
        return services;
    }
}
