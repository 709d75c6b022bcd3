using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Credence.App.Accounts;
using Credence.App.Later;
using Credence.App.Reminders;
using Credence.App.Store;
using Credence.App.Store.Accounts;
using Credence.Web.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Credence.Web.Tests.Accounts;

/// <summary>
/// The pages with accounts on a real PostgreSQL. What each of them does is tested on SQLite; here it is that none of them
/// says something to the database that only SQLite understands. The other way round, CREDENCE_TEST_PAGES=postgres runs all
/// tests of pages on it.
/// </summary>
public sealed class OnPostgresTests
{
    [PostgresFact]
    public async Task Everything_that_people_do_with_accounts_works_on_postgres_as_well()
    {
        await using var database = await PostgresDatabase.Begin();
        await using var town = await Town.Start(database: database.Connection);
        Assert.True(town.App.Services.GetRequiredService<Database>().Settings.IsPostgres);
        var ana = await town.Join("ana@example.org", "Ana Ng, MD");
        await AccountTests.Welcome(ana.Browser, "Ana Ng");
        var kim = await town.Join("kim@example.org", "Kim Lee");

        await SignsInElsewhere(town, ana);
        await IsHelped(ana, kim);
        await Shares(ana);
        await IsFollowedByPrograms(ana);
        await IsReminded(town);
        await Leaves(town, ana);
    }

    private static async Task SignsInElsewhere(Town town, Resident ana)
    {
        var phone = town.Stranger();
        await phone.Send("/sign-in", ("email", ana.Email), ("password", "not the right one"));
        Assert.Equal(HttpStatusCode.Unauthorized, phone.Status);
        await phone.Send("/sign-in", ("email", ana.Email), ("password", Town.Password));
        await phone.Send("/sign-in/code", ("code", Totp.Now(ana.Key, 1)), ("back", "/account"));
        Assert.Equal("/account", phone.At);

        var form = (await ana.Browser.Open("/account")).QuerySelector(
            "form[action='/account/sessions/end']"
        )!;
        await ana.Browser.Send(
            "/account/sessions/end",
            ("session", form.QuerySelector("[name=session]")!.GetAttribute("value")!)
        );
        await phone.Open("/account");
        Assert.StartsWith("/sign-in", phone.At);
    }

    private static async Task IsHelped(Resident ana, Resident kim)
    {
        var made = await ana.Browser.Send("/delegates", ("name", "Kim"), ("scope", "Log"));
        var link = made.QuerySelector("#invite-link")!.GetAttribute("value")!;
        await kim.Browser.Send(new Uri(link).AbsolutePath);
        await kim.Browser.Send(
            "/ledger/add",
            ("date", "2026-03-01"),
            ("title", "Sepsis update"),
            ("also", "2 ama-pra-1")
        );
        Assert.Contains("Sepsis update", (await ana.Browser.Open("/ledger")).Body!.TextContent);
        Assert.Contains("Kim", (await ana.Browser.Open("/changes")).Body!.TextContent);

        var delegates = await ana.Browser.Open("/delegates");
        await ana.Browser.Press(delegates, "/delegates/revoke");
        await kim.Browser.Open("/ledger");
        Assert.DoesNotContain(
            "Sepsis update",
            (await kim.Browser.Open("/ledger")).Body!.TextContent
        );
    }

    private static async Task Shares(Resident ana)
    {
        var made = await ana.Browser.Send("/shares", ("kind", "standing"), ("label", "Office"));
        var link = made.QuerySelector("#share-link")!.GetAttribute("value")!;
        using var viewer = new HttpClient();
        Assert.Contains("Ana Ng", await viewer.GetStringAsync(link));
        var share = (await ana.Browser.Open("/shares"))
            .QuerySelector("main a[href^='/shares/']")!
            .GetAttribute("href")!;
        await ana.Browser.Send($"{share}/revoke");
        using var over = await viewer.GetAsync(link);
        Assert.Equal(HttpStatusCode.NotFound, over.StatusCode);
    }

    private static async Task IsFollowedByPrograms(Resident ana)
    {
        var page = await ana.Browser.Send("/calendar/feeds", ("name", "My phone"));
        var feed = page.QuerySelector("#address")!.GetAttribute("value")!;
        using var reader = new HttpClient();
        using var first = await reader.GetAsync(feed);
        Assert.StartsWith("BEGIN:VCALENDAR", await first.Content.ReadAsStringAsync());
        reader.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await reader.GetAsync(feed);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);

        using var made = await ana.Browser.Api(
            HttpMethod.Post,
            "/tokens",
            """{"name":"Sheet","scope":"read"}"""
        );
        var token = (string)JsonNode.Parse(await made.Content.ReadAsStringAsync())!["token"]!;
        using var program = new HttpClient { BaseAddress = ana.Browser.Client.BaseAddress };
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            token
        );
        Assert.Contains("Sepsis update", await program.GetStringAsync("/api/v1/ledger"));
    }

    /// <summary>No mail server is named, so the mail is taken back and tried again later.</summary>
    private static async Task IsReminded(Town town)
    {
        var services = town.App.Services;
        var account = (
            await services.GetRequiredService<KeptAccounts>().FindByEmail("ANA@EXAMPLE.ORG")
        )!;
        var person = new PersonId(account.Person);
        await services
            .GetRequiredService<PersonSettings>()
            .Set(
                person,
                SendReminders.Setting,
                new ReminderSettings
                {
                    Address = account.Email,
                    Confirmed = true,
                    Day = null,
                    QuietWeekends = false,
                }.Write()
            );
        var jobs = services.GetRequiredService<Jobs>();
        await jobs.Set(person, SendReminders.Setting, DateTime.UtcNow.AddMinutes(-1));

        await services.GetRequiredService<RunDueJobs>().Run();

        Assert.True(await jobs.DueAt(person, SendReminders.Setting) > DateTime.UtcNow);
        Assert.Empty(await services.GetRequiredService<SentMails>().Of(person));
    }

    private static async Task Leaves(Town town, Resident ana)
    {
        var services = town.App.Services;
        var accounts = services.GetRequiredService<KeptAccounts>();
        await ana.Browser.Send("/account/delete", ("sure", "yes"));
        var leaving = (await accounts.FindByEmail("ANA@EXAMPLE.ORG"))!;
        leaving.DeleteAt = DateTime.UtcNow.AddMinutes(-1);
        Assert.True(await accounts.Save(leaving));

        await services.GetRequiredService<DeleteAccounts>().Run();

        Assert.True(
            (await services.GetRequiredService<Journal>().Of(new PersonId(leaving.Person))).IsEmpty
        );
        Assert.Equal("kim@example.org", Assert.Single(await accounts.All()).Email);
    }
}
