using System.Collections.Immutable;
using Credence.App.Accounts;
using Credence.App.Problems;
using Credence.App.Store.Accounts;
using Credence.Core.Problems;
using Credence.Web.Access;
using Credence.Web.Rendering;
using Credence.Web.Security;
using Microsoft.AspNetCore.Identity;

namespace Credence.Web.Pages.Accounts;

public sealed record AccountView(
    AccountRow Account,
    ImmutableArray<PasskeyRow> Passkeys,
    ImmutableArray<SessionRow> Sessions,
    string ThisSession,
    int CodesLeft,
    ImmutableArray<Problem> Problems
);

/// <summary>How one gets in, where one is signed in, and the way out with everything.</summary>
public static class AccountFeature
{
    public static void MapAccount(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/account", (HttpContext http, Caller _) => Show(http, []));
        routes.MapPost("/account/name", Rename);
        routes.MapPost("/account/password", ChangePassword).RequireRateLimiting(Limits.SignIn);
        routes.MapPost("/account/sessions/end", EndSession);
        routes.MapPost("/account/sessions/end-others", EndOthers);
        routes.MapPost("/account/passkeys/ask", AskPasskey);
        routes.MapPost("/account/passkeys", AddPasskey);
        routes.MapPost("/account/passkeys/remove", RemovePasskey);
    }

    internal static async Task<IResult> Show(
        HttpContext http,
        params ImmutableArray<Problem> problems
    )
    {
        var services = http.RequestServices;
        var session = services.GetRequiredService<Caller>().Session!;
        var kept = services.GetRequiredService<KeptAccounts>();
        var accounts = services.GetRequiredService<UserManager<AccountRow>>();
        var cancellation = http.RequestAborted;
        return Page.Of<AccountPage>(
            new AccountView(
                session.Account,
                await kept.Passkeys(session.Account.Id, cancellation),
                await services
                    .GetRequiredService<KeptSessions>()
                    .Of(session.Account.Id, cancellation),
                session.Session.Hash,
                await accounts.CountRecoveryCodesAsync(session.Account),
                problems
            ),
            problems.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );
    }

    private static async Task<IResult> Rename(
        HttpContext http,
        Caller caller,
        UserManager<AccountRow> accounts,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var account = (await accounts.FindByIdAsync(caller.Session!.Account.Id))!;
        account.Name = JoinFeature.Name(form["name"]);
        await accounts.UpdateAsync(account);
        http.Say("Others see your new name from now on.");
        return Page.Back("/account");
    }

    /// <summary>A password is a way in only together with a code; whoever has no code yet sets that up first.</summary>
    private static async Task<IResult> ChangePassword(
        HttpContext http,
        Caller caller,
        UserManager<AccountRow> accounts,
        SignInManager<AccountRow> signIn,
        KeptSessions sessions,
        KeptLetters letters,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var account = (await accounts.FindByIdAsync(caller.Session!.Account.Id))!;
        var password = form["password"].ToString();
        if (PasswordRule.Wrong(password, account.Email, account.Name) is { } weak)
        {
            return await Show(http, weak);
        }

        if (!account.AsksCode)
        {
            return Page.Back("/account/code");
        }

        await accounts.RemovePasswordAsync(account);
        await accounts.AddPasswordAsync(account, password);
        await sessions.RemoveAll(account.Id, caller.Session.Session.Hash, cancellation);
        await letters.Forget(account.Id, cancellation);
        await signIn.SignInWithClaimsAsync(account, false, [new("amr", "mfa")]);
        http.Say("Your password is changed. Every other browser is signed out.");
        return Page.Back("/account");
    }

    private static async Task<IResult> EndSession(
        HttpContext http,
        Caller caller,
        KeptSessions sessions,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        await sessions.Remove(caller.Session!.Account.Id, form["session"].ToString(), cancellation);
        http.Say("That browser is signed out.");
        return Page.Back("/account#sessions");
    }

    private static async Task<IResult> EndOthers(
        HttpContext http,
        Caller caller,
        KeptSessions sessions,
        CancellationToken cancellation
    )
    {
        await sessions.RemoveAll(
            caller.Session!.Account.Id,
            caller.Session.Session.Hash,
            cancellation
        );
        http.Say("Every other browser is signed out.");
        return Page.Back("/account#sessions");
    }

    private static async Task<IResult> AskPasskey(Caller caller, SignInManager<AccountRow> signIn)
    {
        var account = caller.Session!.Account;
        return Results.Content(
            await signIn.MakePasskeyCreationOptionsAsync(
                new()
                {
                    Id = account.Id,
                    Name = account.Email,
                    DisplayName = account.Name.Length > 0 ? account.Name : account.Email,
                }
            ),
            "application/json"
        );
    }

    private static async Task<IResult> AddPasskey(
        HttpContext http,
        Caller caller,
        UserManager<AccountRow> accounts,
        SignInManager<AccountRow> signIn,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var account = caller.Session!.Account;
        if (
            await Passkeys.Made(signIn, form["credential"].ToString())
                is not { Succeeded: true } made
            || made.UserEntity.Id != account.Id
        )
        {
            return await Show(http, ProblemCatalog.PasskeyRefused.At(""));
        }

        made.Passkey.Name = JoinFeature.DeviceNamed(http);
        await accounts.AddOrUpdatePasskeyAsync(account, made.Passkey);
        http.Say("The passkey is added.");
        return Page.Back("/account#passkeys");
    }

    /// <summary>Never the last way in.</summary>
    private static async Task<IResult> RemovePasskey(
        HttpContext http,
        Caller caller,
        KeptAccounts kept,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var account = caller.Session!.Account;
        var passkeys = await kept.Passkeys(account.Id, cancellation);
        if (passkeys.Length == 1 && account is not { PasswordHash: not null, AsksCode: true })
        {
            http.Say(
                "This is your only way in. Add another passkey, or a password with codes, first."
            );
        }
        else if (await kept.RemovePasskey(account.Id, form["passkey"].ToString(), cancellation))
        {
            http.Say("The passkey is removed. It opens nothing any more.");
        }

        return Page.Back("/account#passkeys");
    }
}
