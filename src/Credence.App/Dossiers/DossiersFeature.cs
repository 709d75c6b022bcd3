using Credence.App.Profiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Credence.App.Dossiers;

public static class DossiersFeature
{
    public static IServiceCollection AddCredenceDossiers(this IServiceCollection services)
    {
        services.TryAddSingleton(new FixedDay(null));
        return services
            .AddSingleton<OpenDossier>()
            .AddSingleton<ChangeProfile>()
            .AddSingleton<AnswerQuestion>()
            .AddSingleton<WritePhysician>()
            .AddSingleton<AddObligation>()
            .AddSingleton<ChangeObligation>()
            .AddSingleton<DropObligation>()
            .AddSingleton<MarkRenewed>()
            .AddSingleton<MarkSatisfied>()
            .AddSingleton<MarkWaived>()
            .AddSingleton<ConfirmCourse>()
            .AddSingleton<AddCertificate>()
            .AddSingleton<Onboard>()
            .AddSingleton<FindBody>()
            .AddSingleton<WhatIf>();
    }
}
