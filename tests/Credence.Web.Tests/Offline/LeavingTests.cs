using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Credence.App.Store.Accounts;
using Credence.Web.Tests.Accounts;
using Credence.Web.Tests.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Credence.Web.Tests.Offline;

/// <summary>Signing out, or being signed out, on a phone that keeps what was logged without a connection.</summary>
public sealed class LeavingTests(Browser browser)
{
    [Fact]
    public async Task Signing_out_asks_about_what_was_not_sent_and_leaves_what_is_somebody_elses()
    {
        await using var town = await Town.Start();
        var ana = await town.Join("ana@example.org", "Ana Ng, MD");
        await AccountTests.Welcome(ana.Browser, "Ana Ng");
        await using var line = new Line(town.App.Address);
        await using var context = await Phone(line, ana);
        var (page, account) = (await context.NewPageAsync(), await context.NewPageAsync());
        await Ready(page);
        await account.GotoAsync("/account");
        await account.EvaluateAsync(
            "() => keep({ key: 'other', to: '/ledger/add', person: 'somebody', at: 1, state: 'waiting', said: '', fields: [['title', 'Theirs']] })"
        );

        line.Become(Line.State.Cut);
        await Log(page, "Airway in a tunnel", "04/16/2026");
        await Log(page, "Without a day", "");
        await account.GetByRole(AriaRole.Button, new() { Name = "Sign out here" }).ClickAsync();
        var card = account.Locator("#leaving");
        await Expect(card.Locator("h2")).ToHaveTextAsync("2 entries have not been sent yet");
        await Expect(card).ToContainTextAsync("Airway in a tunnel; Without a day");
        Assert.Empty(await Look.FaultsEveryWay(account, "leaving"));
        var send = card.GetByRole(AriaRole.Button, new() { Name = "Send and sign out" });
        await send.ClickAsync();
        await Expect(card).ToContainTextAsync("There is no connection to send it.");

        line.Become(Line.State.Whole);
        await send.ClickAsync();
        await Expect(card).ToContainTextAsync("Something in it needs a look");
        var ledger = await (
            await ana.Browser.Api(HttpMethod.Get, "/ledger")
        ).Content.ReadAsStringAsync();
        Assert.Equal(1, (int)JsonNode.Parse(ledger)!["found"]!);
        Assert.Contains("Airway in a tunnel", ledger);

        await card.GetByRole(AriaRole.Button, new() { Name = "Throw away and sign out" })
            .ClickAsync();
        await Assertions.Expect(account).ToHaveURLAsync(new Regex("/sign-in$"));
        Assert.Equal(
            ["other"],
            await account.EvaluateAsync<string[]>(
                "async () => (await shelve('readonly', kept => kept.getAll())).map(one => one.key).filter(key => key !== 'who')"
            )
        );
        Assert.Equal(
            ["/offline"],
            await account.EvaluateAsync<string[]>(
                "async () => (await (await caches.open('pages')).keys()).map(one => new URL(one.url).pathname)"
            )
        );
        await ana.Browser.Open("/account");
        Assert.StartsWith("/sign-in", ana.Browser.At);
    }

    [Fact]
    public async Task What_is_sent_after_the_session_is_over_waits_until_its_owner_is_back()
    {
        await using var town = await Town.Start();
        var ana = await town.Join("ana@example.org", "Ana Ng, MD");
        await AccountTests.Welcome(ana.Browser, "Ana Ng");
        await using var line = new Line(town.App.Address);
        await using var context = await Phone(line, ana);
        var page = await context.NewPageAsync();
        await Ready(page);
        line.Become(Line.State.Cut);
        await Log(page, "Logged in a tunnel", "04/16/2026");
        await Expect(page.Locator("#kept")).ToContainTextAsync("Waits for a connection.");

        var accounts = town.App.Services.GetRequiredService<KeptAccounts>();
        await town
            .App.Services.GetRequiredService<KeptSessions>()
            .RemoveAll((await accounts.FindByEmail("ANA@EXAMPLE.ORG"))!.Id);
        line.Become(Line.State.Whole);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send what waits" }).ClickAsync();
        await Expect(page.Locator("#kept")).ToContainTextAsync("Waits until you sign in.");
        line.Become(Line.State.Cut);
        await page.GotoAsync("/ledger/add");
        line.Become(Line.State.Whole);
        await Log(page, "Typed while signed out", "04/17/2026", open: false);

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/sign-in\\?back=%2Foffline$"));
        await page.FillAsync("#email", ana.Email);
        await page.FillAsync("#password", Town.Password);
        await page.Locator("form[action='/sign-in'] button.go").ClickAsync();
        await page.FillAsync("#code", Totp.Now(ana.Key, 1));
        await page.Locator("button.go").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/offline$"));
        await Expect(page.Locator("#kept")).ToHaveTextAsync("Nothing waits here.");
        await page.GotoAsync("/ledger");
        await Expect(page.Locator("main")).ToContainTextAsync("Logged in a tunnel");
        await Expect(page.Locator("main")).ToContainTextAsync("Typed while signed out");
    }

    private async Task<IBrowserContext> Phone(Line line, Resident person)
    {
        var context = await browser.Open(line.Address, 390);
        await context.AddCookiesAsync(
            person
                .Browser.Cookies()
                .Select(cookie => new Cookie
                {
                    Name = cookie.Name,
                    Value = cookie.Value,
                    Url = line.Address,
                })
        );
        return context;
    }

    private static async Task Ready(IPage page)
    {
        await page.GotoAsync("/ledger/add");
        await page.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => 1)");
        await page.GotoAsync("/ledger/add");
    }

    private static async Task Log(IPage page, string title, string day, bool open = true)
    {
        if (open)
        {
            await page.GotoAsync("/ledger/add");
        }

        await page.FillAsync("#title", title);
        await page.FillAsync("#date", day);
        await page.FillAsync("#amount", "1");
        await page.Locator("#entry button.go").ClickAsync();
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
