using System.Text.Json.Nodes;
using Credence.Web.Tests.Running;
using Microsoft.Playwright;

namespace Credence.Web.Tests.Checkins;

public sealed class CheckInPagesTests(Browser browser) : IClassFixture<Browser>
{
    private const int Phone = 390;
    private const float Patience = 60_000;

    [Fact]
    public async Task On_a_phone_the_demo_makes_its_check_in_in_ten_taps_and_two_sentences()
    {
        await using var app = await RunningApp.Start(demo: true);
        await using var context = await browser.Open(app.Address, Phone);
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(Patience);
        await page.GotoAsync("/plan");
        if (await page.GetByRole(AriaRole.Button, new() { Name = "Make my plan" }).CountAsync() > 0)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Make my plan" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Accept this plan" }).ClickAsync();
        }

        var taps = 0;
        await page.GotoAsync("/");
        await Tap(page.GetByRole(AriaRole.Link, new() { Name = "Start the check-in" }));
        await page.GetByRole(AriaRole.Heading, new() { Name = "How did" }).WaitForAsync();
        Assert.Equal(
            ["Credits", "Alignment", "Time", "Adjust the plan"],
            await page.Locator(".steps h2").AllTextContentsAsync()
        );
        await Look.Keep(page, "checkin-390");
        var faults = await Look.Faults(page);

        await Tap(page.Locator("input[name^=rate-]").First);
        await page.GetByLabel("What moved you, what was waste?").FillAsync("The course was basic.");
        if (await page.Locator("input[name=block-all]").CountAsync() > 0)
        {
            await Tap(page.Locator("input[name=block-all][value=short-staffed]"));
        }

        await page.GetByLabel("What broke them, in your words?").FillAsync("Two of us left.");
        await Tap(page.Locator("input[name=hours]").Nth(1));
        await Tap(page.Locator("input[name=lighter]").Nth(2));
        await Tap(page.Locator("input[name=steady]").Nth(1));
        await Tap(page.Locator("input[name=protected]").Nth(1));
        var swaps = page.Locator("select[name^=item-]");
        taps++;
        await swaps.First.SelectOptionAsync("-");
        await Tap(page.GetByRole(AriaRole.Button, new() { Name = "Keep this and see" }));
        var accept = page.GetByRole(AriaRole.Button, new() { Name = "Accept th" });
        await accept.WaitForAsync();
        Assert.NotEmpty(await page.Locator("#new .diff li").AllAsync());
        Assert.Contains("Still safe", await page.Locator("#new").TextContentAsync());
        await Look.Keep(page, "checkin-new-390");
        faults.AddRange(await Look.Faults(page));
        await Tap(accept);

        await page.GetByText("You accepted the new plan").WaitForAsync();
        Assert.Contains("The course was basic.", await page.Locator("main").TextContentAsync());
        // The way there from Today is not part of the answers.
        Assert.InRange(taps - 1, 1, 10);
        await page.GotoAsync("/checkin");
        Assert.Contains("plan changed", await page.Locator("#past").TextContentAsync());
        Assert.Empty(faults);

        async Task Tap(ILocator what)
        {
            taps++;
            await what.ClickAsync();
        }
    }

    [Fact]
    public async Task On_a_phone_somebody_with_an_empty_account_is_led_through_by_the_page_alone()
    {
        await using var app = await RunningApp.Start();
        using var person = new Person(app);
        await person.Send(
            "/welcome",
            ("name", "Sam Lee"),
            ("degree", "MD"),
            ("body", "us-oh-smbo"),
            ("us-oh-smbo.cycle_ends", "06/30/2027"),
            ("act", "save")
        );

        await using var context = await browser.Open(app.Address, Phone, script: false);
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(Patience);
        await page.GotoAsync("/checkin");

        var said = await page.Locator("main").TextContentAsync();
        Assert.Contains("Nothing is in your ledger for these months", said);
        Assert.Contains("No goals are written down yet", said);
        Assert.Contains("There is nothing to plan with yet", said);
        Assert.DoesNotContain("forgot", said);
        Assert.DoesNotContain("missed", said);
        await page.Locator("input[name=protected]").Nth(1).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep this check-in" }).ClickAsync();

        Assert.Contains(
            "The protected block is on Tuesday at 07:00.",
            await page.Locator("main").TextContentAsync()
        );
        await page.GetByRole(AriaRole.Link, new() { Name = "Look through the catalog" })
            .ClickAsync();
        Assert.EndsWith("/catalog", page.Url);
    }

    [Fact]
    public async Task On_a_phone_the_five_habits_show_cause_and_trend_and_mend_by_a_plan()
    {
        await using var app = await RunningApp.Start(demo: true);
        await using var context = await browser.Open(app.Address, Phone);
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(Patience);
        using (var person = new Person(app))
        {
            using var made = await person.Api(HttpMethod.Post, "/plan", "{}");
            using var accepted = await person.Api(HttpMethod.Post, "/plan/accept", "{}");
        }

        await page.GotoAsync("/pitfalls");
        Assert.Equal(5, await page.Locator("main .sec .gauge").CountAsync());
        await Look.Keep(page, "pitfalls-390");
        var faults = await Look.Faults(page);
        var repairs = page.Locator("form[action$='/repair'] button");
        await repairs.Last.ClickAsync();
        await page.Locator("#new").WaitForAsync();
        await Look.Keep(page, "pitfalls-new-390");
        faults.AddRange(await Look.Faults(page));
        if (await page.GetByRole(AriaRole.Button, new() { Name = "Accept th" }).CountAsync() > 0)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Accept th" }).ClickAsync();
            await page.GetByText("Accepted. Your calendar has it too.").WaitForAsync();
        }

        Assert.Empty(faults);
    }

    [Fact]
    public async Task A_paid_thing_without_use_is_kept_only_after_a_calm_word()
    {
        await using var app = await RunningApp.Start(demo: true);
        using var person = new Person(app);
        (string, string)[] typed =
        [
            ("title", "Yacht medicine weekend"),
            ("format", "course"),
            ("credits", "3 ama-pra-1"),
            ("topics", "palliative-care:3"),
            ("hours", "3"),
            ("price", "900"),
        ];

        var warned = await person.Send("/candidates/new", typed);
        Assert.Contains("It costs $900", warned.QuerySelector("#warn")!.TextContent);
        Assert.DoesNotContain(
            "Yacht medicine",
            (await person.Open("/candidates")).Body!.TextContent
        );
        await person.Press(warned, "/candidates/new");
        Assert.Contains("Yacht medicine", (await person.Open("/candidates")).Body!.TextContent);

        var pinned = await person.Send(
            "/candidates/generic-board-review/decide",
            ("status", "pinned"),
            ("month", "2026-07")
        );
        Assert.Contains("July would hold", pinned.QuerySelector("#warn")!.TextContent);
        Assert.Contains("Pin it anyway", pinned.Body!.TextContent);
    }

    [Fact]
    public async Task A_program_reads_the_facts_keeps_the_answers_and_asks_for_a_repair()
    {
        await using var app = await RunningApp.Start(demo: true);
        using var person = new Person(app);

        var next = await Json(await person.Api(HttpMethod.Get, "/checkins/next"));
        using var made = await person.Api(
            HttpMethod.Post,
            "/checkins",
            """{"ratings": {"L1": 4}, "what_moved": "Sepsis.", "hours_per_month": "9"}"""
        );
        var kept = await Json(await person.Api(HttpMethod.Get, "/checkins"));
        var pitfalls = await Json(await person.Api(HttpMethod.Get, "/pitfalls"));
        using var repaired = await person.Api(HttpMethod.Post, "/pitfalls/drifting/repair", "{}");

        Assert.NotNull(next["from"]);
        Assert.Equal(201, (int)made.StatusCode);
        Assert.Contains(
            kept["checkins"]!.AsArray(),
            one => (string)one!["what_moved"]! == "Sepsis."
        );
        Assert.Equal(5, pitfalls["pitfalls"]!.AsArray().Count);
        Assert.Equal(200, (int)repaired.StatusCode);
    }

    private static async Task<JsonNode> Json(HttpResponseMessage answer)
    {
        using (answer)
        {
            return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        }
    }
}
