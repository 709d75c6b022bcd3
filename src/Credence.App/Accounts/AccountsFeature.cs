using Credence.App.Store;
using Credence.App.Store.Accounts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Credence.App.Accounts;

public static class AccountsFeature
{
    public static IServiceCollection AddCredenceAccounts(
        this IServiceCollection services,
        IConfiguration configuration
    ) =>
        services
            .AddSingleton(new ErasedPeople(configuration["Credence:Data"] ?? DataFolder.Resolve()))
            .AddSingleton<KeptAccounts>()
            .AddSingleton<KeptSessions>()
            .AddSingleton<KeptLetters>()
            .AddSingleton<KeptDelegations>()
            .AddSingleton<KeptShares>()
            .AddSingleton<InvitePerson>()
            .AddSingleton<LetterPost>()
            .AddSingleton<DeleteAccounts>();
}
