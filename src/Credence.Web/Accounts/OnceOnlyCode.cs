using Credence.App.Store.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Credence.Web.Accounts;

/// <summary>
/// The code of an authenticator app, taken once: whoever looked over a shoulder cannot use it again. An account that
/// asks for codes goes on asking, even where its key cannot be read any more.
/// </summary>
public sealed class OnceOnlyCode : AuthenticatorTokenProvider<AccountRow>
{
    public override Task<bool> CanGenerateTwoFactorTokenAsync(
        UserManager<AccountRow> manager,
        AccountRow user
    ) => Task.FromResult(user.AsksCode);

    public override async Task<bool> ValidateAsync(
        string purpose,
        string token,
        UserManager<AccountRow> manager,
        AccountRow user
    )
    {
        if (token == user.LastCode || !await base.ValidateAsync(purpose, token, manager, user))
        {
            return false;
        }

        user.LastCode = token;
        return (await manager.UpdateAsync(user)).Succeeded;
    }
}
