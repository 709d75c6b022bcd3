using System.Collections.Immutable;
using Credence.App.Accounts;
using Credence.App.Problems;
using Credence.App.Store.Accounts;
using Credence.Core.Problems;
using Credence.Web.Rendering;
using Credence.Web.Security;
using Microsoft.AspNetCore.Identity;

namespace Credence.Web.Pages.Accounts;

public sealed record SignInView(
    string Back,
    string Email,
    bool Again,
    ImmutableArray<Problem> Problems
);

public sealed record CodeView(string Back, bool Recovery, ImmutableArray<Problem> Problems);

/// <summary>A passkey first; a password and then a code. What went wrong never tells who has an account.</summary>
public static class SignInFeature
{
    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            "/sign-in",
            (string? back, string? again) =>
                Page.Of<SignInPage>(new SignInView(OwnAddress.Of(back), "", again is not null, []))
        );
        routes.MapPost("/sign-in", SignIn).RequireRateLimiting(Limits.SignIn);
        routes.MapGet(
            "/sign-in/code",
            (string? back, string? recovery) =>
                Page.Of<CodePage>(new CodeView(OwnAddress.Of(back), recovery is not null, []))
        );
        routes.MapPost("/sign-in/code", Code).RequireRateLimiting(Limits.SignIn);
        routes.MapPost("/sign-in/passkey/ask", Ask).RequireRateLimiting(Limits.SignIn);
        routes.MapPost("/sign-in/passkey", WithPasskey).RequireRateLimiting(Limits.SignIn);
        routes.MapPost("/sign-out", SignOut);
    }

    private static async Task<IResult> SignIn(
        HttpContext http,
        UserManager<AccountRow> accounts,
        SignInManager<AccountRow> signIn,
        KeptAccounts kept,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var (typed, password) = (form["email"].ToString(), form["password"].ToString());
        var back = OwnAddress.Of(form["back"]);
        var account =
            EmailAddress.Read(typed) is { Done: true } email
            && password.Length <= PasswordRule.Longest
                ? await accounts.FindByEmailAsync(email.Value)
                : null;
        var mayBePassword =
            account is { PasswordHash: not null }
            // Where there is a passkey and no code yet, a password alone would be the weaker door.
            && (account.AsksCode || !await kept.HasPasskey(account.Id, cancellation))
            && !await accounts.IsLockedOutAsync(account);
        if (!mayBePassword)
        {
            // As long as it takes for somebody who has an account.
            accounts.PasswordHasher.HashPassword(kept.Begin("", "", ""), password);
            return Refused();
        }

        var result = await signIn.PasswordSignInAsync(
            account!,
            password,
            isPersistent: form["keep"] == "on",
            lockoutOnFailure: true
        );
        return result.RequiresTwoFactor
                ? Page.Back($"/sign-in/code?back={Uri.EscapeDataString(back)}")
            : result.Succeeded ? Page.Back(back)
            : Refused();

        IResult Refused() =>
            Page.Of<SignInPage>(
                new SignInView(back, typed, false, [ProblemCatalog.SignInRefused.At("password")]),
                StatusCodes.Status401Unauthorized
            );
    }

    private static async Task<IResult> Code(
        HttpContext http,
        SignInManager<AccountRow> signIn,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var back = OwnAddress.Of(form["back"]);
        var typed = form["code"].ToString().Replace(" ", "", StringComparison.Ordinal);
        var isRecovery = form["recovery"] == "on";
        var result = isRecovery
            ? await signIn.TwoFactorRecoveryCodeSignInAsync(typed)
            : await signIn.TwoFactorAuthenticatorSignInAsync(
                typed.Replace("-", "", StringComparison.Ordinal),
                isPersistent: form["keep"] == "on",
                rememberClient: false
            );
        return result.Succeeded
            ? Page.Back(back)
            : Page.Of<CodePage>(
                new CodeView(back, isRecovery, [ProblemCatalog.CodeRefused.At("code")]),
                StatusCodes.Status401Unauthorized
            );
    }

    private static async Task<IResult> Ask(SignInManager<AccountRow> signIn) =>
        Results.Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");

    private static async Task<IResult> WithPasskey(
        HttpContext http,
        UserManager<AccountRow> accounts,
        SignInManager<AccountRow> signIn,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var back = OwnAddress.Of(form["back"]);
        if (await Passkeys.Used(signIn, form["credential"].ToString()) is { Succeeded: true } used)
        {
            await accounts.AddOrUpdatePasskeyAsync(used.User, used.Passkey);
            await signIn.SignInWithClaimsAsync(used.User, false, [new("amr", Passkeys.Method)]);
            return Page.Back(back);
        }

        return Page.Of<SignInPage>(
            new SignInView(back, "", false, [ProblemCatalog.PasskeyRefused.At("")]),
            StatusCodes.Status401Unauthorized
        );
    }

    private static async Task<IResult> SignOut(
        HttpContext http,
        SignInManager<AccountRow> signIn,
        CancellationToken cancellation
    )
    {
        var form = http.Request.HasFormContentType
            ? await http.Request.ReadFormAsync(cancellation)
            : null;
        http.ForgetPages(
            // Another person's entries still wait on this device; its script took the pages away already.
            exceptWhatWaits: form?["leave"].ToString() == "waiting"
        );
        await signIn.SignOutAsync();
        return Page.Back("/sign-in");
    }
}
