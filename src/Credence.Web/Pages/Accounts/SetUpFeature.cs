using System.Collections.Immutable;
using Credence.App.Problems;
using Credence.App.Store.Accounts;
using Credence.Core.Problems;
using Credence.Web.Access;
using Credence.Web.Rendering;
using Credence.Web.Security;
using Microsoft.AspNetCore.Identity;
using QRCoder;

namespace Credence.Web.Pages.Accounts;

/// <param name="Picture">The square that an app photographs, as the path of an SVG.</param>
/// <param name="Size">How many squares it is wide.</param>
/// <param name="IsChosen">Whether there is an account to go back to: somebody with a passkey adds it.</param>
public sealed record SetUpView(
    string Key,
    string Picture,
    int Size,
    bool IsChosen,
    ImmutableArray<Problem> Problems
);

/// <param name="Next">Where one goes on.</param>
public sealed record CodesView(ImmutableArray<string> Codes, bool First, string Next);

/// <summary>The second factor of a password, and the codes for the day it is lost.</summary>
public static class SetUpFeature
{
    private const int HowMany = 10;

    public static void MapSetUp(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/account/code", Show);
        routes.MapPost("/account/code", Confirm).RequireRateLimiting(Limits.SignIn);
        routes.MapPost("/account/codes", NewCodes);
    }

    private static async Task<IResult> Show(
        Caller caller,
        UserManager<AccountRow> accounts,
        IUserStore<AccountRow> store,
        CancellationToken cancellation
    )
    {
        var account = (await accounts.FindByIdAsync(caller.Session!.Account.Id))!;
        if (account.AsksCode)
        {
            return Page.Back("/account");
        }

        if (await accounts.GetAuthenticatorKeyAsync(account) is null)
        {
            // Not reset, as Identity calls it: that would end every session of somebody who only looked.
            await ((IUserAuthenticatorKeyStore<AccountRow>)store).SetAuthenticatorKeyAsync(
                account,
                accounts.GenerateNewAuthenticatorKey(),
                cancellation
            );
            await accounts.UpdateAsync(account);
        }

        return Page.Of<SetUpPage>(await ViewOf(accounts, account, caller, []));
    }

    private static async Task<IResult> Confirm(
        HttpContext http,
        Caller caller,
        UserManager<AccountRow> accounts,
        SignInManager<AccountRow> signIn,
        KeptSessions sessions,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var account = (await accounts.FindByIdAsync(caller.Session!.Account.Id))!;
        var code = string.Concat(form["code"].ToString().Where(char.IsAsciiDigit));
        if (account.AsksCode)
        {
            return Page.Back("/account");
        }

        if (
            !await accounts.VerifyTwoFactorTokenAsync(
                account,
                TokenOptions.DefaultAuthenticatorProvider,
                code
            )
        )
        {
            return Page.Of<SetUpPage>(
                await ViewOf(
                    accounts,
                    account,
                    caller,
                    [ProblemCatalog.CodeNotMatching.At("code")]
                ),
                StatusCodes.Status422UnprocessableEntity
            );
        }

        await accounts.SetTwoFactorEnabledAsync(account, true);
        var codes = await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, HowMany);
        // What a password alone began is from here on a session with both; any other ends.
        await sessions.RemoveAll(account.Id, caller.Session.Session.Hash, cancellation);
        await signIn.SignInWithClaimsAsync(account, isPersistent: false, [new("amr", "mfa")]);
        return Page.Of<CodesPage>(new CodesView([.. codes!], true, OpenInvitation.Or(http, "/")));
    }

    private static async Task<IResult> NewCodes(Caller caller, UserManager<AccountRow> accounts)
    {
        var account = (await accounts.FindByIdAsync(caller.Session!.Account.Id))!;
        var codes = await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, HowMany);
        return Page.Of<CodesPage>(new CodesView([.. codes!], false, "/account"));
    }

    private static async Task<SetUpView> ViewOf(
        UserManager<AccountRow> accounts,
        AccountRow account,
        Caller caller,
        ImmutableArray<Problem> problems
    )
    {
        var key = (await accounts.GetAuthenticatorKeyAsync(account))!;
        var address =
            $"otpauth://totp/Credence:{Uri.EscapeDataString(account.Email)}?secret={key}&issuer=Credence&digits=6";
        using var drawn = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var squares = drawn.ModuleMatrix;
        var path = string.Concat(
            from row in Enumerable.Range(0, squares.Count)
            from column in Enumerable.Range(0, squares.Count)
            where squares[row][column]
            select $"M{column} {row}h1v1h-1z"
        );
        return new(
            string.Join(' ', key.Chunk(4).Select(part => new string(part))),
            path,
            squares.Count,
            caller.May(Rights.Account),
            problems
        );
    }
}
