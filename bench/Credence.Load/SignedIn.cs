using System.Security.Claims;
using Credence.App.Store;
using Credence.App.Store.Accounts;
using Credence.Web;
using Credence.Web.Accounts;
using Credence.Web.Running;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Credence.Load;

/// <summary>
/// A browser for each person that signed in a moment ago, as the app itself would have kept it: passwords are hashed so
/// slowly, and that is their point, that ten thousand of them are no part of this measurement.
/// </summary>
internal static class SignedIn
{
    private const string SessionClaim = "Microsoft.AspNetCore.Authentication.Cookies-SessionId";

    /// <returns>What each browser sends as its cookie.</returns>
    public static async Task<string[]> Everybody(Town town, int people)
    {
        await using var app = WebHost.Build(
            ["--urls", "http://127.0.0.1:0"],
            new ServeSettings { Accounts = true, DataFolder = town.Folder }
        );
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var options = services
            .GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(IdentityConstants.ApplicationScheme);
        var principals = services.GetRequiredService<IUserClaimsPrincipalFactory<AccountRow>>();
        var box = services.GetRequiredService<SecretBox>();
        var now = DateTime.UtcNow;
        await using var context = town.Database.Open();
        await context.Sessions.ExecuteDeleteAsync();
        var cookies = new List<string>();
        await foreach (
            var account in context
                .Accounts.AsNoTracking()
                .OrderBy(row => row.Id)
                .Take(people)
                .AsAsyncEnumerable()
        )
        {
            var principal = await principals.CreateAsync(account);
            ((ClaimsIdentity)principal.Identity!).AddClaim(new("amr", "mfa"));
            var key = SecretText.New();
            context.Sessions.Add(
                new()
                {
                    Hash = SecretText.HashOf(key),
                    Account = account.Id,
                    Ticket = box.Close(
                        TicketSerializer.Default.Serialize(Ticket(principal, new(now)))
                    ),
                    Device = "Load",
                    MadeAt = now,
                    SeenAt = now,
                    ExpiresAt = now.AddHours(12),
                }
            );
            var named = new ClaimsPrincipal(
                new ClaimsIdentity(
                    [new(SessionClaim, key, ClaimValueTypes.String, options.ClaimsIssuer)],
                    IdentityConstants.ApplicationScheme
                )
            );
            cookies.Add(
                $"{options.Cookie.Name}={options.TicketDataFormat.Protect(new(named, null, IdentityConstants.ApplicationScheme))}"
            );
        }

        await context.SaveChangesAsync();
        return [.. cookies];
    }

    private static AuthenticationTicket Ticket(ClaimsPrincipal principal, DateTimeOffset now) =>
        new(
            principal,
            new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(12) },
            IdentityConstants.ApplicationScheme
        );
}
