using Credence.App.Certificates.Recognition;
using Credence.App.Certificates.Sheets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Credence.App.Certificates;

/// <summary>Reading of certificates.</summary>
public static class CertificatesFeature
{
    public static IServiceCollection AddCredenceCertificates(this IServiceCollection services)
    {
        services.TryAddSingleton<Recognizer>();
        services.TryAddSingleton<OpenSheets>();
        services.TryAddSingleton<ReadCertificate>();
        services.TryAddSingleton<ReadCertificates>();
        services.TryAddSingleton<ShowPage>();
        return services;
    }
}
