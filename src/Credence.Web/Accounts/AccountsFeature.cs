using System.Security.Claims;
using Credence.App.Accounts;
using Credence.App.Proofs;
using Credence.App.Store.Accounts;
using Credence.Web.Running;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Credence.Web.Accounts;

/// <summary>ASP.NET Core Identity: passwords, codes, passkeys, and the cookie that names a session.</summary>
public static class AccountsFeature
{
    /// <summary>Of the key that a password becomes; what is usual in 2026 for this way of doing it.</summary>
    private const int Rounds = 210_000;

    private const int WrongTries = 10;
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    public static void AddAccounts(
        this IServiceCollection services,
        ServeSettings settings,
        string dataFolder
    )
    {
        var keys = Path.Combine(dataFolder, "keys");
        OwnersFolder.Make(keys);
        services
            .AddDataProtection()
            .SetApplicationName("Credence")
            .PersistKeysToFileSystem(new DirectoryInfo(keys));
        services.AddHttpContextAccessor();
        services.AddSingleton<SecretBox>();
        services.AddSingleton<SessionTickets>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = Rounds);
        services
            .AddIdentityCore<AccountRow>(options =>
            {
                // The one rule of passwords is the app's own (PasswordRule); Identity asks for length alone.
                options.Password.RequiredLength = PasswordRule.Shortest;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = WrongTries;
                options.Lockout.DefaultLockoutTimeSpan = Rest;
                options.User.AllowedUserNameCharacters = "";
                options.User.RequireUniqueEmail = true;
            })
            .AddUserStore<AccountStore>()
            .AddSignInManager()
            .AddTokenProvider<OnceOnlyCode>(TokenOptions.DefaultAuthenticatorProvider);
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            options.ResidentKeyRequirement = "required";
            options.UserVerificationRequirement = "required";
        });
        // Looked at again now and then, a session stays as strong or as weak as it began.
        services.Configure<SecurityStampValidatorOptions>(options =>
            options.OnRefreshingPrincipal = refreshed =>
            {
                if (
                    refreshed.CurrentPrincipal?.FindFirst("amr") is { } strength
                    && refreshed.NewPrincipal?.Identity is ClaimsIdentity identity
                )
                {
                    identity.AddClaim(strength);
                }

                return Task.CompletedTask;
            }
        );
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        // A name that only this very host can set, over an encrypted connection.
        var prefix = settings.IsEncrypted ? "__Host-" : "";
        services
            .AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<SessionTickets>(
                (options, tickets) =>
                {
                    Flags(options.Cookie, $"{prefix}credence", settings);
                    options.SessionStore = tickets;
                    options.ExpireTimeSpan = Remembered;
                    options.SlidingExpiration = false;
                }
            );
        services.Configure<CookieAuthenticationOptions>(
            IdentityConstants.TwoFactorUserIdScheme,
            options => Flags(options.Cookie, $"{prefix}credence-half", settings)
        );
    }

    private static void Flags(CookieBuilder cookie, string name, ServeSettings settings)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.Path = "/";
        // Lax, not Strict: whoever follows a link from a mail is signed in there too. What changes something is
        // guarded by where it comes from.
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = settings.IsEncrypted
            ? CookieSecurePolicy.Always
            : CookieSecurePolicy.SameAsRequest;
    }
}
