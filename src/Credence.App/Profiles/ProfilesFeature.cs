using Microsoft.Extensions.DependencyInjection;

namespace Credence.App.Profiles;

public static class ProfilesFeature
{
    public static IServiceCollection AddCredenceProfiles(this IServiceCollection services) =>
        services
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
            .AddSingleton<AddTraining>()
            .AddSingleton<AddLeave>()
            .AddSingleton<AddAward>()
            .AddSingleton<AddRegistration>()
            .AddSingleton<Onboard>()
            .AddSingleton<WhatIf>()
            .AddSingleton<SaveOwnBody>();
}
