using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Credence.App.Mail;

public static class MailFeature
{
    public static IServiceCollection AddCredenceMail(this IServiceCollection services)
    {
        services.TryAddSingleton(PublicAddress.FromEnvironment());
        // Read at once: what makes no sense is said at the start.
        var settings = MailSettings.FromEnvironment();
        services.TryAddSingleton(provider => new Mailer(
            settings,
            provider.GetRequiredService<TimeProvider>()
        ));
        return services;
    }
}
