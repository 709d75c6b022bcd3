using Credence.App.Accounts;
using Credence.App.Store.Accounts;
using Credence.Web.Access;
using Credence.Web.Rendering;
using Credence.Web.Security;
using Microsoft.AspNetCore.Identity;

namespace Credence.Web.Pages.Accounts;

public sealed record ConfirmEmailView(string Secret, string Email);

/// <summary>Another address, and the way out: everything is deleted, after a time to change one's mind.</summary>
public static class LeaveFeature
{
    public static void MapLeave(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/account/email", AskToChange).RequireRateLimiting(Limits.SignIn);
        routes.MapGet("/account/email/{secret}", ShowChange);
        routes.MapPost("/account/email/{secret}", Change).RequireRateLimiting(Limits.SignIn);
        routes.MapPost("/account/delete", Delete);
        routes.MapPost("/account/keep", Keep);
    }

    private static async Task<IResult> AskToChange(
        HttpContext http,
        Caller caller,
        LetterPost post,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var email = EmailAddress.Read(form["email"]);
        if (!email.Done)
        {
            return await AccountFeature.Show(http, email.Problems);
        }

        var account = caller.Session!.Account;
        post.AskToChange(account, email.Value);
        post.Tell(
            account.Email,
            "A new address for your Credence account was asked for",
            "Nothing changes until the link in the new mailbox is opened. If this was not you, sign out everywhere and change your password."
        );
        http.Say(
            "If this address can be used, a link is on its way there. Until you open it nothing changes."
        );
        return Page.Back("/account#email");
    }

    private static async Task<IResult> ShowChange(
        string secret,
        Caller caller,
        KeptLetters letters,
        CancellationToken cancellation
    ) =>
        await letters.Look(LetterKind.ChangeEmail, secret, cancellation) is { } letter
        && letter.Account == caller.Session!.Account.Id
            ? Page.Of<ConfirmEmailPage>(new ConfirmEmailView(secret, letter.Email))
            : JoinFeature.Spent();

    private static async Task<IResult> Change(
        string secret,
        HttpContext http,
        Caller caller,
        KeptLetters letters,
        UserManager<AccountRow> accounts,
        SignInManager<AccountRow> signIn,
        LetterPost post,
        CancellationToken cancellation
    )
    {
        if (
            await letters.Look(LetterKind.ChangeEmail, secret, cancellation) is not { } letter
            || letter.Account != caller.Session!.Account.Id
            || await letters.Use(LetterKind.ChangeEmail, secret, cancellation) is null
            || await accounts.FindByIdAsync(letter.Account) is not { } account
        )
        {
            return JoinFeature.Spent();
        }

        var before = account.Email;
        if (!(await accounts.SetEmailAsync(account, letter.Email)).Succeeded)
        {
            return JoinFeature.Spent();
        }

        await letters.Forget(account.Id, cancellation);
        // Every other browser is signed out at its next look; this one has just shown whose it is.
        await signIn.RefreshSignInAsync(account);
        post.Tell(
            before,
            "The address of your Credence account was changed",
            "You sign in with the new one from now on. If this was not you, ask whoever runs the server for help at once."
        );
        http.Say("From now on you sign in with your new address.");
        return Page.Back("/account");
    }

    private static async Task<IResult> Delete(
        HttpContext http,
        Caller caller,
        UserManager<AccountRow> accounts,
        LetterPost post,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var account = (await accounts.FindByIdAsync(caller.Session!.Account.Id))!;
        if (form["sure"] != "yes")
        {
            http.Say("Nothing is deleted. Tick the box if you mean it.");
            return Page.Back("/account#leave");
        }

        account.DeleteAt ??= clock.GetUtcNow().UtcDateTime + DeleteAccounts.Grace;
        await accounts.UpdateAsync(account);
        post.Tell(
            account.Email,
            "Your Credence account will be deleted",
            $"Everything of yours goes on {account.DeleteAt:MMMM d, yyyy}. Until then you can sign in and keep it."
        );
        return Page.Back("/account");
    }

    private static async Task<IResult> Keep(
        HttpContext http,
        Caller caller,
        UserManager<AccountRow> accounts
    )
    {
        var account = (await accounts.FindByIdAsync(caller.Session!.Account.Id))!;
        account.DeleteAt = null;
        await accounts.UpdateAsync(account);
        http.Say("Everything stays.");
        return Page.Back("/account");
    }
}
