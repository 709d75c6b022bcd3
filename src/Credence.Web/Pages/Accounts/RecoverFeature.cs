using System.Collections.Immutable;
using Credence.App.Accounts;
using Credence.App.Problems;
using Credence.App.Store.Accounts;
using Credence.Core.Problems;
using Credence.Web.Rendering;
using Credence.Web.Running;
using Credence.Web.Security;
using Microsoft.AspNetCore.Identity;

namespace Credence.Web.Pages.Accounts;

/// <param name="CanSend">Whether this server sends mail; else somebody makes links by hand.</param>
public sealed record AskView(
    bool IsSignUp,
    bool CanSend,
    string Email,
    ImmutableArray<Problem> Problems
);

public sealed record RecoverView(string Secret, bool AsksCode, ImmutableArray<Problem> Problems);

/// <summary>The ways in for whoever is outside: a new account, or back into one. Neither tells who has one.</summary>
public static class RecoverFeature
{
    public static void MapRecover(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            "/sign-up",
            (LetterPost post, ServeSettings settings) =>
                Page.Of<AskPage>(new AskView(true, post.IsSetUp && settings.OpenSignUp, "", []))
        );
        routes.MapPost("/sign-up", AskToJoin).RequireRateLimiting(Limits.SignIn);
        routes.MapGet(
            "/recover",
            (LetterPost post) => Page.Of<AskPage>(new AskView(false, post.IsSetUp, "", []))
        );
        routes.MapPost("/recover", AskToRecover).RequireRateLimiting(Limits.SignIn);
        routes.MapGet("/recover/{secret}", Show).RequireRateLimiting(Limits.SignIn);
        routes.MapPost("/recover/{secret}", Recover).RequireRateLimiting(Limits.SignIn);
    }

    private static async Task<IResult> AskToJoin(
        HttpContext http,
        LetterPost post,
        ServeSettings settings,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var canSend = post.IsSetUp && settings.OpenSignUp;
        var email = EmailAddress.Read(form["email"]);
        if (!email.Done || !canSend)
        {
            return Page.Of<AskPage>(
                new AskView(true, canSend, form["email"].ToString(), email.Problems),
                StatusCodes.Status422UnprocessableEntity
            );
        }

        post.AskToJoin(email.Value);
        return Sent();
    }

    private static async Task<IResult> AskToRecover(
        HttpContext http,
        LetterPost post,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var email = EmailAddress.Read(form["email"]);
        if (!email.Done || !post.IsSetUp)
        {
            return Page.Of<AskPage>(
                new AskView(false, post.IsSetUp, form["email"].ToString(), email.Problems),
                StatusCodes.Status422UnprocessableEntity
            );
        }

        post.AskToRecover(email.Value);
        return Sent();
    }

    private static IResult Sent() =>
        Page.Of<SentPage>(
            new SentView(
                "Look into your mailbox",
                "If this address can be used, a link is on its way. It may take a minute."
            )
        );

    private static async Task<IResult> Show(
        string secret,
        KeptLetters letters,
        CancellationToken cancellation
    ) =>
        await Letter(secret, letters, cancellation) is { } letter
            ? Page.Of<RecoverPage>(new RecoverView(secret, letter.Kind == LetterKind.Recover, []))
            : JoinFeature.Spent();

    private static async Task<IResult> Recover(
        string secret,
        HttpContext http,
        KeptLetters letters,
        KeptSessions sessions,
        UserManager<AccountRow> accounts,
        SignInManager<AccountRow> signIn,
        LetterPost post,
        CancellationToken cancellation
    )
    {
        if (
            await Letter(secret, letters, cancellation) is not { Account: { } id } letter
            || await accounts.FindByIdAsync(id) is not { } account
        )
        {
            return JoinFeature.Spent();
        }

        var form = await http.Request.ReadFormAsync(cancellation);
        var password = form["password"].ToString();
        var asksCode = letter.Kind == LetterKind.Recover;
        if (PasswordRule.Wrong(password, account.Email, account.Name) is { } weak)
        {
            return Wrong(weak);
        }

        if (asksCode && !await IsTheirs(accounts, account, form["code"].ToString()))
        {
            return Wrong(ProblemCatalog.CodeRefused.At("code"));
        }

        if (await letters.Use(letter.Kind, secret, cancellation) is null)
        {
            return JoinFeature.Spent();
        }

        if (!asksCode)
        {
            account.CodeKey = account.RecoveryCodes = null;
            await accounts.SetTwoFactorEnabledAsync(account, false);
        }

        await accounts.RemovePasswordAsync(account);
        await accounts.AddPasswordAsync(account, password);
        await sessions.RemoveAll(account.Id, cancellation: cancellation);
        await letters.Forget(account.Id, cancellation);
        post.Tell(
            account.Email,
            "Your Credence password was changed",
            "Every browser was signed out. If this was not you, ask whoever runs the server for help at once."
        );
        await signIn.SignInWithClaimsAsync(
            account,
            isPersistent: false,
            [new("amr", asksCode ? "mfa" : "pwd")]
        );
        return Page.Back(account.AsksCode ? "/account" : "/account/code");

        IResult Wrong(Problem problem) =>
            Page.Of<RecoverPage>(
                new RecoverView(secret, asksCode, [problem]),
                StatusCodes.Status422UnprocessableEntity
            );
    }

    /// <summary>Tried too often, it is not even looked at.</summary>
    private static async Task<bool> IsTheirs(
        UserManager<AccountRow> accounts,
        AccountRow account,
        string typed
    )
    {
        if (await accounts.IsLockedOutAsync(account))
        {
            return false;
        }

        var code = typed.Replace(" ", "", StringComparison.Ordinal);
        if (
            (
                account.AsksCode
                && await accounts.VerifyTwoFactorTokenAsync(
                    account,
                    TokenOptions.DefaultAuthenticatorProvider,
                    code
                )
            ) || (await accounts.RedeemTwoFactorRecoveryCodeAsync(account, code)).Succeeded
        )
        {
            return true;
        }

        await accounts.AccessFailedAsync(account);
        return false;
    }

    private static async Task<LetterRow?> Letter(
        string secret,
        KeptLetters letters,
        CancellationToken cancellation
    ) =>
        await letters.Look(LetterKind.Recover, secret, cancellation)
        ?? await letters.Look(LetterKind.Rescue, secret, cancellation);
}
