using System.Net;
using System.Text.Json.Nodes;
using Credence.Web.Tests.Inbox;
using Credence.Web.Tests.Running;
using Microsoft.Playwright;

namespace Credence.Web.Tests.Offline;

public sealed class OfflineTests(Browser browser)
{
    [Fact]
    public async Task In_a_tunnel_pages_are_read_and_what_is_logged_arrives_later_and_once()
    {
        await using var app = await RunningApp.Start(demo: true);
        await using var line = new Line(app.Address);
        await using var context = await browser.Open(line.Address, 390);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/");
        await page.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => 1)");
        foreach (var path in new[] { "/", "/ledger", "/ledger/add", "/inbox" })
        {
            await page.GotoAsync(path);
        }

        line.Become(Line.State.Cut);
        await page.GotoAsync("/ledger");
        await Expect(page.Locator("main .banner[role=status]")).ToContainTextAsync("No connection");
        await Expect(page.Locator("main")).ToContainTextAsync("Sepsis Management Course");
        await page.GotoAsync("/plan");
        await Expect(page.Locator("main .banner[role=status]"))
            .ToContainTextAsync("was not opened on this device before");

        await Log(page, "Airway in a tunnel");
        await Expect(page.Locator("#kept")).ToContainTextAsync("Airway in a tunnel");
        await page.GotoAsync("/inbox");
        await page.SetInputFilesAsync(
            "#files",
            new FilePayload
            {
                Name = "certificate.pdf",
                MimeType = "application/pdf",
                Buffer = SamplePdf.Of((14, "Certificate in a tunnel")),
            }
        );
        await Expect(page.Locator("#kept li")).ToHaveCountAsync(2);
        await Expect(page.Locator("#kept")).ToContainTextAsync("certificate.pdf");
        Assert.Empty(await Look.FaultsEveryWay(page, "offline"));

        // The server gets this one, but the phone never hears of it.
        line.Become(Line.State.AnswersLost);
        await page.GotoAsync("/ledger/add");
        await Log(page, "Airway with its answer lost", open: false);
        await Expect(page.Locator("#kept li")).ToHaveCountAsync(3);
        line.Become(Line.State.Whole);
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send what waits" }).ClickAsync();
        await Expect(page.Locator("#kept")).ToHaveTextAsync("Nothing waits here.");

        using var client = new HttpClient { BaseAddress = new(app.Address) };
        var entries = JsonNode.Parse(await client.GetStringAsync("/api/v1/ledger?q=Airway"))!;
        Assert.Equal(2, (int)entries["found"]!);
        var waiting = await client.GetStringAsync("/api/v1/inbox");
        Assert.Equal(1, waiting.Split("certificate.pdf\",\"received_at").Length - 1);
    }

    [Fact]
    public async Task What_is_refused_later_is_opened_again_as_it_was_typed()
    {
        await using var app = await RunningApp.Start(demo: true);
        await using var line = new Line(app.Address);
        await using var context = await browser.Open(line.Address, 390);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/ledger/add");
        await page.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => 1)");
        await page.GotoAsync("/ledger/add");
        line.Become(Line.State.Cut);
        await page.FillAsync("#title", "Without a day");
        await page.Locator("#entry button.go").ClickAsync();
        await Expect(page.Locator("#kept")).ToContainTextAsync("Waits for a connection.");

        line.Become(Line.State.Whole);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send what waits" }).ClickAsync();
        await Expect(page.Locator("#kept")).ToContainTextAsync("needs a look");
        await page.GetByRole(AriaRole.Button, new() { Name = "Look at it" }).ClickAsync();

        await Expect(page.Locator("#title")).ToHaveValueAsync("Without a day");
        await Expect(page.Locator(".wrong")).ToBeVisibleAsync();
        await page.GotoAsync("/offline");
        await Expect(page.Locator("#kept")).ToHaveTextAsync("Nothing waits here.");
    }

    [Fact]
    public async Task What_is_sent_twice_under_one_key_is_there_once_even_when_it_was_thrown_away()
    {
        await using var app = await RunningApp.Start(demo: true);
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new(app.Address),
        };
        client.DefaultRequestHeaders.Add("Origin", app.Address);
        client.DefaultRequestHeaders.Add("Idempotency-Key", "0f8fad5b-d9cb-469f-a165-70867728950e");

        foreach (var _ in new[] { 1, 2 })
        {
            using var sent = await client.PostAsync(
                "/ledger/add",
                new FormUrlEncodedContent([
                    KeyValuePair.Create("title", "Once"),
                    KeyValuePair.Create("date", "04/16/2026"),
                    KeyValuePair.Create("amount", "1"),
                    KeyValuePair.Create("type", "ama-pra-1"),
                ])
            );
            Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        }

        var found = JsonNode.Parse(await client.GetStringAsync("/api/v1/ledger?q=Once"))!;
        Assert.Equal(1, (int)found["found"]!);
        using var person = new Person(app);
        var id = (string)found["entries"]![0]!["id"]!;
        using var gone = await person.Api(HttpMethod.Delete, $"/ledger/{id}");
        using var again = await client.PostAsync(
            "/ledger/add",
            new FormUrlEncodedContent([KeyValuePair.Create("title", "Once")])
        );
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
        Assert.Equal(
            0,
            (int)JsonNode.Parse(await client.GetStringAsync("/api/v1/ledger?q=Once"))!["found"]!
        );
    }

    [Fact]
    public async Task It_can_be_installed_and_takes_what_other_apps_share()
    {
        await using var app = await RunningApp.Start(demo: true);
        using var client = new HttpClient { BaseAddress = new(app.Address) };
        using var answer = await client.GetAsync("/manifest.webmanifest");
        var manifest = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

        Assert.Equal("application/manifest+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("/inbox/shared", (string)manifest["share_target"]!["action"]!);
        Assert.Equal("file", (string)manifest["share_target"]!["params"]!["files"]![0]!["name"]!);
        foreach (var icon in manifest["icons"]!.AsArray())
        {
            using var picture = await client.GetAsync((string)icon!["src"]!);
            Assert.Equal("image/png", picture.Content.Headers.ContentType!.MediaType);
        }

        using var person = new Person(app);
        var page = await person.SendFile(
            "/inbox/shared",
            "shared.pdf",
            SamplePdf.Of((14, "Shared from another app"))
        );
        Assert.Contains("shared.pdf", page.DocumentElement.TextContent);
    }

    private static async Task Log(IPage page, string title, bool open = true)
    {
        if (open)
        {
            await page.GotoAsync("/ledger/add");
        }

        await page.FillAsync("#title", title);
        await page.FillAsync("#date", "04/16/2026");
        await page.FillAsync("#amount", "1");
        await page.Locator("#entry button.go").ClickAsync();
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
