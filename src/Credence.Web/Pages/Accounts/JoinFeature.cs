using System.Collections.Immutable;
using Credence.App.Accounts;
using Credence.App.Problems;
using Credence.App.Store;
using Credence.App.Store.Accounts;
using Credence.Core.Problems;
using Credence.Web.Rendering;
using Credence.Web.Security;
using Credence.Web.Visits;
using Microsoft.AspNetCore.Identity;

namespace Credence.Web.Pages.Accounts;

public sealed record JoinView(
    string Secret,
    string Email,
    string Name,
    ImmutableArray<Problem> Problems
);

public sealed record SentView(string Title, string Lead);

/// <summary>An account is made by whoever opens a link from its mailbox: with a passkey, or a password and then a code.</summary>
public static class JoinFeature
{
    public static void MapJoin(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/join/{secret}", Show).RequireRateLimiting(Limits.SignIn);
        routes.MapPost("/join/{secret}", Join).RequireRateLimiting(Limits.SignIn);
        routes.MapPost("/join/{secret}/passkey/ask", Ask).RequireRateLimiting(Limits.SignIn);
        routes.MapPost("/join/{secret}/passkey", WithPasskey).RequireRateLimiting(Limits.SignIn);
    }

    public static IResult Spent() =>
        Page.Of<NotFoundPage>(
            new NotFoundView(
                $"{ProblemCatalog.LinkSpent.At("").Wrong} {ProblemCatalog.LinkSpent.At("").Remedy}",
                "/sign-in",
                "Sign in"
            ),
            StatusCodes.Status404NotFound
        );

    private static async Task<IResult> Show(
        string secret,
        KeptLetters letters,
        CancellationToken cancellation
    ) =>
        await letters.Look(LetterKind.SignUp, secret, cancellation) is { } letter
            ? Page.Of<JoinPage>(new JoinView(secret, letter.Email, "", []))
            : Spent();

    private static async Task<IResult> Join(
        string secret,
        HttpContext http,
        KeptLetters letters,
        KeptAccounts kept,
        UserManager<AccountRow> accounts,
        SignInManager<AccountRow> signIn,
        CancellationToken cancellation
    )
    {
        if (await letters.Look(LetterKind.SignUp, secret, cancellation) is not { } letter)
        {
            return Spent();
        }

        var form = await http.Request.ReadFormAsync(cancellation);
        var (name, password) = (Name(form["name"]), form["password"].ToString());
        if (PasswordRule.Wrong(password, letter.Email, name) is { } weak)
        {
            return Page.Of<JoinPage>(
                new JoinView(secret, letter.Email, name, [weak]),
                StatusCodes.Status422UnprocessableEntity
            );
        }

        var account = kept.Begin(SecretText.NewId(), letter.Email, name);
        if (
            await letters.Use(LetterKind.SignUp, secret, cancellation) is null
            || !(await accounts.CreateAsync(account, password)).Succeeded
        )
        {
            return Spent();
        }

        await signIn.PasswordSignInAsync(account, password, isPersistent: false, false);
        return Page.Back("/account/code");
    }

    private static async Task<IResult> Ask(
        string secret,
        HttpContext http,
        KeptLetters letters,
        SignInManager<AccountRow> signIn,
        CancellationToken cancellation
    )
    {
        if (await letters.Look(LetterKind.SignUp, secret, cancellation) is not { } letter)
        {
            return Spent();
        }

        var form = await http.Request.ReadFormAsync(cancellation);
        return Results.Content(
            await signIn.MakePasskeyCreationOptionsAsync(
                new()
                {
                    Id = SecretText.NewId(),
                    Name = letter.Email,
                    DisplayName = Name(form["name"]) is { Length: > 0 } name ? name : letter.Email,
                }
            ),
            "application/json"
        );
    }

    private static async Task<IResult> WithPasskey(
        string secret,
        HttpContext http,
        KeptLetters letters,
        KeptAccounts kept,
        UserManager<AccountRow> accounts,
        SignInManager<AccountRow> signIn,
        CancellationToken cancellation
    )
    {
        if (await letters.Look(LetterKind.SignUp, secret, cancellation) is not { } letter)
        {
            return Spent();
        }

        var form = await http.Request.ReadFormAsync(cancellation);
        var name = Name(form["name"]);
        var made = await Passkeys.Made(signIn, form["credential"].ToString());
        if (made is not { Succeeded: true })
        {
            return Page.Of<JoinPage>(
                new JoinView(secret, letter.Email, name, [ProblemCatalog.PasskeyRefused.At("")]),
                StatusCodes.Status422UnprocessableEntity
            );
        }

        var account = kept.Begin(made.UserEntity.Id, letter.Email, name);
        if (
            await letters.Use(LetterKind.SignUp, secret, cancellation) is null
            || !(await accounts.CreateAsync(account)).Succeeded
        )
        {
            return Spent();
        }

        made.Passkey.Name = DeviceNamed(http);
        await accounts.AddOrUpdatePasskeyAsync(account, made.Passkey);
        await signIn.SignInWithClaimsAsync(account, false, [new("amr", Passkeys.Method)]);
        http.Say(
            "Your account is made. Write down recovery codes next, for the day you lose your device."
        );
        return Page.Back(OpenInvitation.Or(http, "/account#codes"));
    }

    internal static string Name(string? typed)
    {
        var name = string.Concat((typed ?? "").Where(letter => !char.IsControl(letter))).Trim();
        return name.Length > 100 ? name[..100] : name;
    }

    internal static string DeviceNamed(HttpContext http) =>
        Web.Accounts.DeviceName.Of(http.Request.Headers.UserAgent.ToString());
}
