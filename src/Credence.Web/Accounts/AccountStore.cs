using System.Globalization;
using Credence.App.Store.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Credence.Web.Accounts;

/// <summary>
/// ASP.NET Core Identity on the app's own tables: what it knows of an account, passkeys apart
/// (<see cref="AccountPasskeys"/>). What must stay secret is encrypted before it is kept.
/// </summary>
public partial class AccountStore(KeptAccounts accounts, SecretBox box)
    : IUserPasswordStore<AccountRow>,
        IUserEmailStore<AccountRow>,
        IUserSecurityStampStore<AccountRow>,
        IUserLockoutStore<AccountRow>,
        IUserTwoFactorStore<AccountRow>,
        IUserAuthenticatorKeyStore<AccountRow>,
        IUserTwoFactorRecoveryCodeStore<AccountRow>,
        IUserPasskeyStore<AccountRow>
{
    private const char Between = ';';

    public async Task<IdentityResult> CreateAsync(
        AccountRow user,
        CancellationToken cancellationToken
    ) =>
        await accounts.Add(user, cancellationToken)
            ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityErrorDescriber().DuplicateEmail(user.Email));

    public async Task<IdentityResult> UpdateAsync(
        AccountRow user,
        CancellationToken cancellationToken
    ) =>
        await accounts.Save(user, cancellationToken)
            ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityErrorDescriber().ConcurrencyFailure());

    public async Task<IdentityResult> DeleteAsync(
        AccountRow user,
        CancellationToken cancellationToken
    )
    {
        await accounts.Remove(user.Id, cancellationToken);
        return IdentityResult.Success;
    }

    public Task<AccountRow?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        accounts.Find(userId, cancellationToken);

    /// <summary>The name to sign in with is the address.</summary>
    public Task<AccountRow?> FindByNameAsync(
        string normalizedUserName,
        CancellationToken cancellationToken
    ) => accounts.FindByEmail(normalizedUserName, cancellationToken);

    public Task<AccountRow?> FindByEmailAsync(
        string normalizedEmail,
        CancellationToken cancellationToken
    ) => accounts.FindByEmail(normalizedEmail, cancellationToken);

    public Task<string> GetUserIdAsync(AccountRow user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Id);

    public Task<string?> GetUserNameAsync(AccountRow user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Email);

    public Task SetUserNameAsync(
        AccountRow user,
        string? userName,
        CancellationToken cancellationToken
    ) => SetEmailAsync(user, userName, cancellationToken);

    public Task<string?> GetNormalizedUserNameAsync(
        AccountRow user,
        CancellationToken cancellationToken
    ) => Task.FromResult<string?>(user.NormalizedEmail);

    public Task SetNormalizedUserNameAsync(
        AccountRow user,
        string? normalizedName,
        CancellationToken cancellationToken
    ) => SetNormalizedEmailAsync(user, normalizedName, cancellationToken);

    public Task<string?> GetEmailAsync(AccountRow user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Email);

    public Task SetEmailAsync(AccountRow user, string? email, CancellationToken cancellationToken)
    {
        user.Email = email ?? "";
        return Task.CompletedTask;
    }

    public Task<string?> GetNormalizedEmailAsync(
        AccountRow user,
        CancellationToken cancellationToken
    ) => Task.FromResult<string?>(user.NormalizedEmail);

    public Task SetNormalizedEmailAsync(
        AccountRow user,
        string? normalizedEmail,
        CancellationToken cancellationToken
    )
    {
        user.NormalizedEmail = normalizedEmail ?? "";
        return Task.CompletedTask;
    }

    /// <summary>There is no account without a link that was followed from its mailbox.</summary>
    public Task<bool> GetEmailConfirmedAsync(
        AccountRow user,
        CancellationToken cancellationToken
    ) => Task.FromResult(true);

    public Task SetEmailConfirmedAsync(
        AccountRow user,
        bool confirmed,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    public Task<string?> GetPasswordHashAsync(
        AccountRow user,
        CancellationToken cancellationToken
    ) => Task.FromResult(user.PasswordHash);

    public Task SetPasswordHashAsync(
        AccountRow user,
        string? passwordHash,
        CancellationToken cancellationToken
    )
    {
        user.PasswordHash = passwordHash;
        return Task.CompletedTask;
    }

    public Task<bool> HasPasswordAsync(AccountRow user, CancellationToken cancellationToken) =>
        Task.FromResult(user.PasswordHash is not null);

    public Task<string?> GetSecurityStampAsync(
        AccountRow user,
        CancellationToken cancellationToken
    ) => Task.FromResult<string?>(user.SecurityStamp);

    public Task SetSecurityStampAsync(
        AccountRow user,
        string stamp,
        CancellationToken cancellationToken
    )
    {
        user.SecurityStamp = stamp;
        return Task.CompletedTask;
    }

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(
        AccountRow user,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            user.LockedUntil is { } until ? new DateTimeOffset(until) : (DateTimeOffset?)null
        );

    public Task SetLockoutEndDateAsync(
        AccountRow user,
        DateTimeOffset? lockoutEnd,
        CancellationToken cancellationToken
    )
    {
        user.LockedUntil = lockoutEnd?.UtcDateTime;
        return Task.CompletedTask;
    }

    public Task<int> IncrementAccessFailedCountAsync(
        AccountRow user,
        CancellationToken cancellationToken
    ) => Task.FromResult(++user.FailedCount);

    public Task ResetAccessFailedCountAsync(AccountRow user, CancellationToken cancellationToken)
    {
        user.FailedCount = 0;
        return Task.CompletedTask;
    }

    public Task<int> GetAccessFailedCountAsync(
        AccountRow user,
        CancellationToken cancellationToken
    ) => Task.FromResult(user.FailedCount);

    public Task<bool> GetLockoutEnabledAsync(
        AccountRow user,
        CancellationToken cancellationToken
    ) => Task.FromResult(true);

    public Task SetLockoutEnabledAsync(
        AccountRow user,
        bool enabled,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    public Task<bool> GetTwoFactorEnabledAsync(
        AccountRow user,
        CancellationToken cancellationToken
    ) => Task.FromResult(user.AsksCode);

    public Task SetTwoFactorEnabledAsync(
        AccountRow user,
        bool enabled,
        CancellationToken cancellationToken
    )
    {
        user.AsksCode = enabled;
        return Task.CompletedTask;
    }

    public Task<string?> GetAuthenticatorKeyAsync(
        AccountRow user,
        CancellationToken cancellationToken
    ) => Task.FromResult(box.Open(user.CodeKey));

    public Task SetAuthenticatorKeyAsync(
        AccountRow user,
        string key,
        CancellationToken cancellationToken
    )
    {
        user.CodeKey = box.Close(key);
        return Task.CompletedTask;
    }

    public Task ReplaceCodesAsync(
        AccountRow user,
        IEnumerable<string> recoveryCodes,
        CancellationToken cancellationToken
    )
    {
        user.RecoveryCodes = box.Close(string.Join(Between, recoveryCodes));
        return Task.CompletedTask;
    }

    public async Task<bool> RedeemCodeAsync(
        AccountRow user,
        string code,
        CancellationToken cancellationToken
    )
    {
        var left = Codes(user);
        var wanted = code.Trim().ToUpper(CultureInfo.InvariantCulture);
        if (!left.Contains(wanted))
        {
            return false;
        }

        await ReplaceCodesAsync(user, left.Where(one => one != wanted), cancellationToken);
        return true;
    }

    public Task<int> CountCodesAsync(AccountRow user, CancellationToken cancellationToken) =>
        Task.FromResult(Codes(user).Length);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) { }

    private string[] Codes(AccountRow user) =>
        (box.Open(user.RecoveryCodes) ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries);
}
