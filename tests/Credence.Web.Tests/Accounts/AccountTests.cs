using System.Net;
using Credence.App.Store;
using Credence.App.Store.Accounts;
using Credence.Web.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Credence.Web.Tests.Accounts;

/// <summary>People sign in, each to a record of their own.</summary>
public sealed class AccountTests : IAsyncLifetime
{
    private Town town = null!;

    public async ValueTask InitializeAsync() => town = await Town.Start();

    public ValueTask DisposeAsync() => town.DisposeAsync();

    [Fact]
    public async Task Two_people_have_records_of_their_own_and_neither_sees_the_others()
    {
        var ana = await town.Join("ana@example.org", "Ana Ng, MD");
        var bo = await town.Join("bo@example.org", "Bo Ray, DO");
        await Welcome(ana.Browser, "Ana Ng");
        await Welcome(bo.Browser, "Bo Ray");
        var made = await ana.Browser.Api(
            HttpMethod.Post,
            "/ledger",
            """{"cells":{"date":"2026-03-01","title":"Sepsis update","credits":"2 ama-pra-1"}}"""
        );

        var anas = await (
            await ana.Browser.Api(HttpMethod.Get, "/ledger")
        ).Content.ReadAsStringAsync();
        var bos = await (
            await bo.Browser.Api(HttpMethod.Get, "/ledger")
        ).Content.ReadAsStringAsync();

        Assert.Equal("", made.IsSuccessStatusCode ? "" : await made.Content.ReadAsStringAsync());
        Assert.Contains("Sepsis update", anas);
        Assert.DoesNotContain("Sepsis update", bos);
        Assert.Contains("Bo Ray", (await bo.Browser.Open("/")).Body!.TextContent);
        var accounts = await town.App.Services.GetRequiredService<KeptAccounts>().All();
        Assert.Equal(2, accounts.Select(account => account.Person).Distinct().Count());
        Assert.DoesNotContain(PersonId.Local.Value, accounts.Select(account => account.Person));
    }

    [Fact]
    public async Task Without_signing_in_a_page_leads_to_the_door_and_a_program_is_told()
    {
        var nobody = town.Stranger();

        await nobody.Open("/ledger");
        Assert.Equal("/sign-in?back=%2Fledger", nobody.At);

        var answer = await nobody.Api(HttpMethod.Get, "/ledger");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_password_alone_opens_nothing_and_a_code_works_once()
    {
        var ana = await town.Join("ana@example.org", "Ana Ng, MD");
        var phone = town.Stranger();

        await phone.Send("/sign-in", ("email", "Ana@Example.org"), ("password", Town.Password));
        Assert.StartsWith("/sign-in/code", phone.At);
        await phone.Open("/ledger");
        Assert.StartsWith("/sign-in", phone.At);

        var code = Totp.Now(ana.Key, 1);
        await phone.Send("/sign-in", ("email", ana.Email), ("password", Town.Password));
        await phone.Send("/sign-in/code", ("code", code), ("back", "/account"));
        Assert.Equal("/account", phone.At);

        var thief = town.Stranger();
        await thief.Send("/sign-in", ("email", ana.Email), ("password", Town.Password));
        await thief.Send("/sign-in/code", ("code", code), ("back", "/account"));
        Assert.Equal(HttpStatusCode.Unauthorized, thief.Status);

        await thief.Send(
            "/sign-in/code",
            ("code", ana.Codes[0]),
            ("recovery", "on"),
            ("back", "/account")
        );
        Assert.Equal("/account", thief.At);
        var again = town.Stranger();
        await again.Send("/sign-in", ("email", ana.Email), ("password", Town.Password));
        await again.Send("/sign-in/code", ("code", ana.Codes[0]), ("recovery", "on"));
        Assert.Equal(HttpStatusCode.Unauthorized, again.Status);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_are_told_alike()
    {
        await town.Join("ana@example.org", "Ana Ng, MD");
        var somebody = town.Stranger();

        var wrong = await somebody.Send(
            "/sign-in",
            ("email", "ana@example.org"),
            ("password", "not the right one")
        );
        var status = somebody.Status;
        var unknown = await somebody.Send(
            "/sign-in",
            ("email", "zed@example.org"),
            ("password", "not the right one")
        );

        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Equal(status, somebody.Status);
        Assert.Equal(
            wrong.Body!.InnerHtml.Replace("ana@", "x@"),
            unknown.Body!.InnerHtml.Replace("zed@", "x@")
        );
    }

    [Fact]
    public async Task A_session_that_is_ended_elsewhere_is_signed_out_at_its_next_request()
    {
        var ana = await town.Join("ana@example.org", "Ana Ng, MD");
        var phone = town.Stranger();
        await phone.Send("/sign-in", ("email", ana.Email), ("password", Town.Password));
        await phone.Send("/sign-in/code", ("code", Totp.Now(ana.Key, 1)), ("back", "/account"));
        Assert.Equal("/account", phone.At);

        var account = await ana.Browser.Open("/account");
        Assert.Equal("/account", ana.Browser.At);
        var form = account.QuerySelector("form[action='/account/sessions/end']")!;
        await ana.Browser.Send(
            "/account/sessions/end",
            ("session", form.QuerySelector("[name=session]")!.GetAttribute("value")!)
        );

        await phone.Open("/account");
        Assert.StartsWith("/sign-in", phone.At);
        await ana.Browser.Open("/account");
        Assert.Equal("/account", ana.Browser.At);
    }

    [Fact]
    public async Task Whoever_makes_an_account_on_the_way_to_help_comes_back_to_the_invitation()
    {
        var ana = await town.Join("ana@example.org", "Ana Ng, MD");
        var made = await ana.Browser.Send("/delegates", ("name", "Kim"), ("scope", "Log"));
        var invitation = new Uri(
            made.QuerySelector("#invite-link")!.GetAttribute("value")!
        ).AbsolutePath;
        var kim = town.Stranger();
        await kim.Open(invitation);

        await kim.Send(
            await town.Invite("kim@example.org"),
            ("name", "Kim Lee"),
            ("password", Town.Password)
        );
        var key = (await kim.Open("/account/code"))
            .QuerySelector(".key-text")!
            .TextContent.Replace(" ", "");
        var wrong = await kim.Send("/account/code", ("code", "000"));
        Assert.StartsWith(
            "This is not the code that your app should show now.",
            wrong.QuerySelector("#code-err")!.TextContent
        );
        Assert.DoesNotContain("recovery code", wrong.Body!.TextContent);
        var codes = await kim.Send("/account/code", ("code", Totp.Now(key)));
        var back = codes.QuerySelector(".acts .btn.go")!.GetAttribute("href")!;

        Assert.Equal(invitation, back);
        await kim.Send(back);
        Assert.Equal("/inbox", kim.At);
    }

    [Fact]
    public async Task A_link_makes_one_account_and_a_weak_password_makes_none()
    {
        var link = await town.Invite("ana@example.org");
        var person = town.Stranger();

        await person.Send(link, ("name", "Ana"), ("password", "password1234"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, person.Status);

        await person.Send(link, ("name", "Ana"), ("password", Town.Password));
        Assert.Equal("/account/code", person.At);
        await person.Open("/ledger");
        Assert.Equal("/account/code", person.At);

        await town.Stranger().Send(link, ("name", "Eve"), ("password", Town.Password));
        Assert.Single(await town.App.Services.GetRequiredService<KeptAccounts>().All());
    }

    [Fact]
    public async Task What_is_secret_is_kept_neither_readable_nor_usable()
    {
        var ana = await town.Join("ana@example.org", "Ana Ng, MD");
        var account = (await town.App.Services.GetRequiredService<KeptAccounts>().All()).Single();
        var cookie = Assert.Single(ana.Browser.Cookies());

        Assert.DoesNotContain(ana.Key, account.CodeKey);
        Assert.DoesNotContain(ana.Codes[0], account.RecoveryCodes);
        Assert.DoesNotContain(Town.Password, account.PasswordHash);
        Assert.True(cookie.HttpOnly);
        Assert.DoesNotContain(account.Id, cookie.Value);
    }

    internal static Task Welcome(Person person, string name) =>
        person.Send(
            "/welcome",
            ("name", name),
            ("degree", "MD"),
            ("specialty", "Internal medicine"),
            ("body", "us-federal-dea"),
            ("act", "save")
        );
}
