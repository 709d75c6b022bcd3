using System.Net;
using Credence.App.Accounts;
using Credence.App.Store;
using Credence.App.Store.Accounts;
using Credence.App.Tests.Reminders;
using Credence.Web.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Credence.Web.Tests.Accounts;

/// <summary>Back into an account, to another address, and out of it with everything.</summary>
public sealed class RecoveryTests : IAsyncLifetime
{
    private const string Other = "nine loud geese fly";

    private Town town = null!;
    private Resident ana = null!;

    public async ValueTask InitializeAsync()
    {
        town = await Town.Start();
        ana = await town.Join("ana@example.org", "Ana Ng, MD");
    }

    public ValueTask DisposeAsync() => town.DisposeAsync();

    [Fact]
    public async Task A_mailed_link_needs_a_code_too_works_once_and_signs_everybody_out()
    {
        var account = await Account();
        var secret = await Letters()
            .Write(LetterKind.Recover, account.Email, account.Id, TimeSpan.FromHours(1));
        var thief = town.Stranger();

        await thief.Send($"/recover/{secret}", ("password", Other), ("code", "000000"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, thief.Status);

        var phone = town.Stranger();
        await phone.Send($"/recover/{secret}", ("password", Other), ("code", ana.Codes[0]));
        Assert.Equal("/account", phone.At);
        await ana.Browser.Open("/account");
        Assert.StartsWith("/sign-in", ana.Browser.At);

        await thief.Send($"/recover/{secret}", ("password", Other), ("code", ana.Codes[1]));
        Assert.Equal(HttpStatusCode.NotFound, thief.Status);
        await thief.Send("/sign-in", ("email", ana.Email), ("password", Town.Password));
        Assert.Equal(HttpStatusCode.Unauthorized, thief.Status);
    }

    [Fact]
    public async Task A_link_made_on_the_server_takes_the_place_of_a_lost_phone()
    {
        var link = await town.Invite(ana.Email);
        var phone = town.Stranger();

        await phone.Send(link, ("password", Other));

        Assert.Equal("/account/code", phone.At);
        Assert.False((await Account()).AsksCode);
        await phone.Open("/ledger");
        Assert.Equal("/account/code", phone.At);
    }

    [Fact]
    public async Task Another_address_counts_once_its_own_mailbox_says_so()
    {
        var account = await Account();
        var bo = await town.Join("bo@example.org", "Bo Ray, DO");
        var secret = await Letters()
            .Write(LetterKind.ChangeEmail, "ana.ng@example.org", account.Id, TimeSpan.FromHours(1));

        await bo.Browser.Send($"/account/email/{secret}");
        Assert.Equal(HttpStatusCode.NotFound, bo.Browser.Status);
        await ana.Browser.Send($"/account/email/{secret}");

        Assert.Equal("ana.ng@example.org", (await Accounts().Find(account.Id))!.Email);
        var taken = await Letters()
            .Write(LetterKind.ChangeEmail, bo.Email, account.Id, TimeSpan.FromHours(1));
        await ana.Browser.Send($"/account/email/{taken}");
        Assert.Equal(HttpStatusCode.NotFound, ana.Browser.Status);
        Assert.Equal("ana.ng@example.org", (await Accounts().Find(account.Id))!.Email);
    }

    [Fact]
    public async Task What_changes_the_way_in_asks_again_in_a_browser_that_was_left_open()
    {
        var sessions = town.App.Services.GetRequiredService<KeptSessions>();
        var session = Assert.Single(await sessions.Of((await Account()).Id));
        await sessions.Remove(session.Hash);
        await sessions.Add(
            new()
            {
                Hash = session.Hash,
                Account = session.Account,
                Ticket = session.Ticket,
                MadeAt = session.MadeAt.AddMinutes(-20),
                SeenAt = session.SeenAt,
                ExpiresAt = session.ExpiresAt,
            }
        );

        await ana.Browser.Send("/account/codes");
        Assert.StartsWith("/sign-in?again=1", ana.Browser.At);
        await ana.Browser.Send("/account/delete", ("sure", "yes"));
        Assert.StartsWith("/sign-in?again=1", ana.Browser.At);
        Assert.Null((await Account()).DeleteAt);

        // A second factor of somebody who only had a passkey is a way in too, and its recovery codes are.
        var passkeyOnly = await Account();
        passkeyOnly.AsksCode = false;
        Assert.True(await Accounts().Save(passkeyOnly));
        await ana.Browser.Open("/account/code");
        Assert.Equal("/sign-in?again=1&back=%2Faccount%2Fcode", ana.Browser.At);
        await ana.Browser.Send("/account/code", ("code", Totp.Now(ana.Key)));
        Assert.StartsWith("/sign-in?again=1", ana.Browser.At);
        Assert.False((await Account()).AsksCode);
    }

    [Fact]
    public async Task A_new_address_and_a_look_at_the_second_factor_sign_nobody_out_who_asked_for_it()
    {
        var clock = new StandingClock(DateTimeOffset.UtcNow);
        await using var other = await Town.Start(clock);
        var bo = await other.Join("bo@example.org", "Bo Ray, DO");
        var accounts = other.App.Services.GetRequiredService<KeptAccounts>();
        var account = (await accounts.FindByEmail("BO@EXAMPLE.ORG"))!;
        var secret = await other
            .App.Services.GetRequiredService<KeptLetters>()
            .Write(LetterKind.ChangeEmail, "b@example.org", account.Id, TimeSpan.FromHours(1));
        await bo.Browser.Send($"/account/email/{secret}");
        account = (await accounts.Find(account.Id))!;
        Assert.Equal("b@example.org", account.Email);

        (account.AsksCode, account.CodeKey) = (false, null);
        Assert.True(await accounts.Save(account));
        var setUp = await bo.Browser.Open("/account/code");
        Assert.NotEmpty(setUp.QuerySelector(".key-text")!.TextContent);

        clock.Advance(TimeSpan.FromMinutes(40));
        await bo.Browser.Open("/account");
        Assert.Equal("/account", bo.Browser.At);
    }

    [Fact]
    public async Task Deleting_takes_fourteen_days_and_then_leaves_nothing_also_after_a_restoration()
    {
        await AccountTests.Welcome(ana.Browser, "Ana Ng");
        await ana.Browser.Send("/shares", ("kind", "standing"), ("label", "Office"));
        var account = await Account();
        var person = new PersonId(account.Person);
        var journal = town.App.Services.GetRequiredService<Journal>();
        var delete = town.App.Services.GetRequiredService<DeleteAccounts>();

        await ana.Browser.Send("/account/delete", ("sure", "yes"));
        var day = (await Account()).DeleteAt;
        Assert.InRange(
            day!.Value - DateTime.UtcNow,
            TimeSpan.FromDays(13.9),
            TimeSpan.FromDays(14)
        );
        await delete.Run();
        Assert.False((await journal.Of(person)).IsEmpty);

        var due = await Account();
        due.DeleteAt = DateTime.UtcNow.AddMinutes(-1);
        Assert.True(await Accounts().Save(due));
        await delete.Run();

        Assert.True((await journal.Of(person)).IsEmpty);
        Assert.Empty(await Accounts().All());
        Assert.Empty(await town.App.Services.GetRequiredService<KeptShares>().Of(person));
        await ana.Browser.Open("/account");
        Assert.StartsWith("/sign-in", ana.Browser.At);

        // As an older backup would bring it back.
        await Accounts().Add(account);
        await delete.Again();
        Assert.Empty(await Accounts().All());
    }

    private KeptLetters Letters() => town.App.Services.GetRequiredService<KeptLetters>();

    private KeptAccounts Accounts() => town.App.Services.GetRequiredService<KeptAccounts>();

    private async Task<AccountRow> Account() => (await Accounts().FindByEmail("ANA@EXAMPLE.ORG"))!;
}
