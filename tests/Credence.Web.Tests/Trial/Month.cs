using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Credence.App.Later;
using Credence.App.Mail;
using Credence.App.Tests.Mail;
using Credence.App.Tests.Reminders;
using Credence.Web.Tests.Accounts;
using Credence.Web.Tests.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Credence.Web.Tests.Trial;

/// <summary>One server, its mail server and its clock, over a month that goes by an hour at a time.</summary>
public sealed class Month : IAsyncDisposable
{
    private static readonly bool IsEachHour =
        Environment.GetEnvironmentVariable("CREDENCE_TEST_FULL") == "1";

    private Month(StandingClock clock, MailServer mail, Town town) =>
        (Clock, Mail, Town) = (clock, mail, town);

    public StandingClock Clock { get; }

    public MailServer Mail { get; }

    public Town Town { get; }

    /// <summary>A passkey is bound to a name; a number is none.</summary>
    public string Address => Town.App.Address.Replace("127.0.0.1", "localhost");

    public static async Task<Month> Begin(DateTimeOffset day)
    {
        var clock = new StandingClock(day);
        var mail = await MailServer.Start(MailSecurity.StartTls);
        return new(clock, mail, await Town.Start(clock, mail));
    }

    /// <summary>
    /// What is due is done each hour (in the short run in the two hours of mails and two others a day); every reminder
    /// that goes out is looked at in that hour.
    /// </summary>
    public async Task Until(DateTimeOffset moment, Func<TakenMail, Task> look)
    {
        while (Clock.GetUtcNow() < moment)
        {
            Clock.Advance(TimeSpan.FromHours(1));
            if (!IsEachHour && Clock.GetUtcNow().Hour is not (1 or 6 or 11 or 19))
            {
                continue;
            }

            var before = Mail.Count();
            Assert.Empty(await Town.App.Services.GetRequiredService<RunDueJobs>().Run());
            if (Mail.Count() > before)
            {
                foreach (var one in Mail.Taken()[before..])
                {
                    await look(one);
                }
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Town.DisposeAsync();
        await Mail.DisposeAsync();
    }
}

/// <summary>Somebody at a browser with script, with an account or without.</summary>
public sealed class Visitor(IPage page, Month month) : IAsyncDisposable
{
    /// <summary>What the app for codes shows is taken once; here it comes from the list on paper.</summary>
    private readonly Queue<string> codes = [];

    public IPage Page => page;

    public string Email { get; private init; } = "";

    /// <summary>A token to read with, made on the first day.</summary>
    public string Token { get; private set; } = "";

    public static async Task<Visitor> At(
        Browser browser,
        Month month,
        string email,
        int width = 1280,
        string? address = null
    ) =>
        new(await (await browser.Open(address ?? month.Address, width)).NewPageAsync(), month)
        {
            Email = email,
        };

    public async ValueTask DisposeAsync() => await page.Context.DisposeAsync();

    public Task Go(string path) => page.GotoAsync(path);

    public Task Press(string name) =>
        page.GetByRole(AriaRole.Button, new() { Name = name }).First.ClickAsync();

    public Task Says(string text) =>
        Assertions.Expect(page.Locator("body")).ToContainTextAsync(text);

    public Task IsAt(string path) =>
        Assertions.Expect(page).ToHaveURLAsync(new Regex($"{Regex.Escape(path)}$"));

    /// <summary>How a page is answered that this browser asks for.</summary>
    public async Task<(int Status, string Text)> Ask(string path)
    {
        var answer = await page.Context.APIRequest.GetAsync(path, new() { MaxRedirects = 0 });
        return (answer.Status, await answer.TextAsync());
    }

    public async Task JoinWithPasskey(string name)
    {
        var cdp = await page.Context.NewCDPSessionAsync(page);
        await cdp.SendAsync("WebAuthn.enable");
        await cdp.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new()
            {
                ["options"] = new Dictionary<string, object>
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );
        await Go(await month.Town.Invite(Email));
        await page.FillAsync("#passkey-name", name);
        await Press("Make a passkey");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/account"));
    }

    public async Task JoinWithPassword(string name)
    {
        await Go(await month.Town.Invite(Email));
        await page.FillAsync("#name", name);
        await page.FillAsync("#password", Town.Password);
        await page.Locator("form:not([data-passkey]) button.go").ClickAsync();
        await IsAt("/account/code");
        var key = (await page.Locator(".key-text").InnerTextAsync()).Replace(" ", "");
        await page.FillAsync("#code", Totp.Now(key));
        await Press("Turn it on");
        await Assertions.Expect(page.Locator(".codes code").First).ToBeVisibleAsync();
        foreach (var code in await page.Locator(".codes code").AllInnerTextsAsync())
        {
            codes.Enqueue(code);
        }
    }

    public async Task SignIn(string to)
    {
        await Go($"/sign-in?back={Uri.EscapeDataString(to)}");
        if (codes.Count == 0)
        {
            await Press("Use a passkey");
        }
        else
        {
            await page.FillAsync("#email", Email);
            await page.FillAsync("#password", Town.Password);
            await page.Locator("form[action='/sign-in'] button.go").ClickAsync();
            await Go($"/sign-in/code?recovery=1&back={Uri.EscapeDataString(to)}");
            await page.FillAsync("#code", codes.Dequeue());
            await page.Locator("main form button.go").ClickAsync();
        }

        await IsAt(to);
    }

    /// <summary>Types the address, opens the link in the mail, says yes.</summary>
    public async Task AskForReminders(string hour)
    {
        await Go("/reminders");
        await page.FillAsync("#address", Email);
        await page.SelectOptionAsync("#hour", hour);
        await page.Locator("form[action='/reminders'] button.go").ClickAsync();
        await Says("Look into the mail");
        var mail = month.Mail.Taken()[^1];
        Assert.Equal([Email], mail.To);
        var link = Regex.Match(mail.Part("text/plain"), @"https://\S+").Value;
        await Go(link[RunningApp.PublicUrl.Length..]);
        await page.Locator("main form button").First.ClickAsync();
        await Go("/reminders");
        await Says($"They go to {Email}.");
    }

    public async Task MakeToken()
    {
        await Go("/tokens");
        await page.FillAsync("#name", "Sheet");
        await page.Locator("form[action='/tokens'] button").ClickAsync();
        Token = await page.InputValueAsync("#token");
    }

    /// <summary>What the app says to this person at this moment.</summary>
    public async Task<string> Read(string path)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", Token);
        using var answer = await client.GetAsync($"{month.Town.App.Address}/api/v1{path}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    public async Task Log(string title, string day)
    {
        await Go("/ledger/add");
        await page.FillAsync("#title", title);
        await page.FillAsync("#date", day);
        await page.FillAsync("#amount", "1");
        await page.Locator("#entry button.go").ClickAsync();
    }

    /// <summary>When a mail was written, where somebody lives.</summary>
    public static DateTimeOffset WrittenIn(TakenMail mail, string zone) =>
        TimeZoneInfo.ConvertTime(
            DateTimeOffset.ParseExact(
                mail.Header("Date"),
                "ddd, dd MMM yyyy HH:mm:ss zzz",
                CultureInfo.InvariantCulture
            ),
            TimeZoneInfo.FindSystemTimeZoneById(zone)
        );
}
