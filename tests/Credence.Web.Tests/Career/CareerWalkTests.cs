using System.Net;
using System.Text.Json.Nodes;
using Credence.Web.Tests.Running;
using Microsoft.Playwright;

namespace Credence.Web.Tests.Career;

/// <summary>Clusters, a field to try, a case theme and the hospital's answers: on a phone, and over the API.</summary>
public sealed class CareerWalkTests(Browser browser)
{
    [Fact]
    public async Task On_a_phone_a_career_is_built_from_the_hub()
    {
        await using var app = await RunningApp.Start(demo: true);
        await using var context = await browser.Open(app.Address, 390);
        var page = await context.NewPageAsync();
        var faults = new List<string>();
        page.PageError += (_, error) => faults.Add($"script {error}");

        await page.GotoAsync("/career");
        Assert.Equal("Three goals, three clusters under way.", await Text(page, ".lead"));
        faults.AddRange(await Look.FaultsEveryWay(page, "career"));
        await page.SetViewportSizeAsync(390, 844);

        // A cluster of the catalog: followed, and a stand-in taken.
        await page.GotoAsync("/career/clusters");
        await Tap(page, "Palliative and serious illness skills", AriaRole.Link);
        await Tap(page, "Follow it");
        await page.GetByText("You follow it").WaitForAsync();
        Assert.Equal("None of three parts done.", await Text(page, ".lead"));
        await page.GotoAsync("/candidates/epec");
        Assert.Contains("Palliative", await Text(page, "h1"), StringComparison.Ordinal);

        // A field: begun, a workshop taken in one tap, judged, and made a goal.
        await page.GotoAsync("/career/fields");
        await Tap(page, "Palliative care");
        await Tap(page, "Serious illness communication workshop");
        await page.GetByText("Taken").First.WaitForAsync();
        faults.AddRange(await Look.FaultsEveryWay(page, "career-field"));
        await page.SetViewportSizeAsync(390, 844);
        await page.GetByText("It gave me energy").ClickAsync();
        await page.GetByLabel("One sentence").FillAsync("I did not look at the clock once.");
        await Tap(page, "Keep the verdict");
        await Tap(page, "Make it a goal", AriaRole.Link);
        Assert.StartsWith(
            "By December 2027 I lead goals-of-care meetings",
            await page.GetByLabel("Goal", new() { Exact = true }).InputValueAsync()
        );
        await Tap(page, "Keep this goal");
        await page.GetByText("Goal saved").WaitForAsync();

        // A theme: a patient is refused and nothing kept; without one it becomes a talk with its credit.
        await page.GotoAsync("/career/themes");
        await page.GetByLabel("The theme").FillAsync("Mrs. Alvarez, 64 y/o, late antibiotics");
        await Tap(page, "Note this theme");
        await page.GetByText("1 thing to fix").WaitForAsync();
        await page.GotoAsync("/career/themes");
        Assert.Equal(0, await page.GetByText("Alvarez").CountAsync());
        await page.GetByLabel("The theme").FillAsync("Late antibiotics at night");
        await page.GetByLabel("Topics").FillAsync("sepsis");
        await Tap(page, "Note this theme");
        await Tap(page, "Late antibiotics at night", AriaRole.Link);
        await page.GetByLabel("Hours you present").FillAsync("1.5");
        await Tap(page, "Plan this session");
        await Tap(page, "Teaching session: Late antibiotics at night", AriaRole.Link);
        Assert.Contains("3 ama-pra-1", await page.ContentAsync(), StringComparison.Ordinal);

        // The hospital: an answer becomes a candidate.
        await page.GotoAsync("/career/hospital");
        await page.Locator("#grand-rounds summary").ClickAsync();
        await page.Locator("#grand-rounds-title").FillAsync("Surgery grand rounds");
        await page.Locator("#grand-rounds .btn").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Surgery grand rounds" }).WaitForAsync();
        await page.EvaluateAsync(
            "() => document.querySelectorAll('details').forEach(one => one.open = true)"
        );
        faults.AddRange(await Look.FaultsEveryWay(page, "career-hospital"));

        await page.GotoAsync("/career");
        Assert.Equal("Four goals, four clusters under way.", await Text(page, ".lead"));
        Assert.Empty(faults);
    }

    [Fact]
    public async Task From_an_empty_account_every_part_says_what_it_is_for_and_begins_without_JavaScript()
    {
        await using var app = await RunningApp.Start();
        using var person = new Person(app);
        await person.Send(
            "/welcome",
            ("name", "Ana Reyes"),
            ("degree", "DO"),
            ("body", "us-oh-smbo"),
            ("us-oh-smbo.cycle_ends", "06/30/2027"),
            ("act", "save")
        );

        var hub = await person.Open("/career");
        Assert.Equal("No goals yet, no cluster followed.", hub.QuerySelector(".lead")!.TextContent);

        var clusters = await person.Open("/career/clusters");
        Assert.True(clusters.QuerySelectorAll("article.card").Length >= 15);
        await person.Send("/career/clusters/older-adults/follow");
        var page = await person.Send("/career/fields", ("field", "addiction-medicine"));
        Assert.Contains("ASAM", page.Body!.TextContent, StringComparison.Ordinal);
        page = await person.Send("/career/fields/1/verdict", ("sentence", "No choice made"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, person.Status);
        await person.Send("/career/themes", ("words", "Relapse after detox"), ("topics", ""));
        page = await person.Open("/career/themes/1");
        // Osteopathic teaching is open to this physician.
        Assert.NotNull(page.QuerySelector("input[value=teaching-aoa]"));
        page = await person.Press(page, "/career/themes/1/make", ("hours", "many"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, person.Status);
        Assert.Contains("many", page.QuerySelector("#teaching-hours")!.OuterHtml);
        page = await person.Send("/career/hospital/posting", ("answer", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, person.Status);

        hub = await person.Open("/career");
        Assert.Equal(
            "No goals yet, one cluster under way.",
            hub.QuerySelector(".lead")!.TextContent
        );
        Assert.Contains("Relapse after detox", hub.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_is_done_over_the_api()
    {
        await using var app = await RunningApp.Start(demo: true);
        using var person = new Person(app);

        await Done(person, "/clusters/obesity-metabolic/follow");
        await Done(
            person,
            "/clusters",
            """{"title":"Sepsis lead","claim":"Leads sepsis","parts":["L1","sepsis-bundle-qi"]}"""
        );
        var clusters = (await Get(person, "/clusters"))["clusters"]!.AsArray();
        Assert.True(
            (bool)clusters.Single(one => (string?)one!["id"] == "obesity-metabolic")!["followed"]!
        );
        var own = clusters.Single(one => (string?)one!["id"] == "sepsis-lead")!;
        Assert.Equal("L1", (string?)own["parts"]![0]!["entry"]);
        Assert.Equal(0, (decimal)own["cheapest"]!["price"]!);
        Assert.Equal(24, (decimal)own["cheapest"]!["hours"]!);

        await Done(person, "/fields", """{"title":"Wound care","topics":["wound-care"]}""");
        await Done(person, "/fields/1/verdict", """{"energized":"yes","sentence":"I liked it."}""");
        var goal = (await Get(person, "/goals/suggested"))["goals"]![0]!;
        Assert.Contains("wound care", (string)goal["statement"]!, StringComparison.Ordinal);

        await Done(
            person,
            "/themes",
            """{"words":"Falls after sedation","topics":["geriatrics"]}"""
        );
        await Done(
            person,
            "/themes/1/make",
            """{"claim":"teaching-self-recorded","hours":1,"day":"2026-04-20"}"""
        );
        var theme = (await Get(person, "/themes"))["themes"]![0]!;
        Assert.Equal("L4", (string?)theme["became"]![0]!["entry"]);

        using (
            var put = await person.Api(
                HttpMethod.Put,
                "/hospital/what-is-paid",
                """{"name":"Lakeside","money":4000,"days":5}"""
            )
        )
        {
            Assert.Equal(HttpStatusCode.OK, put.StatusCode);
        }

        var asked = (await Get(person, "/hospital"))["questions"]!.AsArray();
        Assert.Equal(
            "lakeside",
            (string?)asked.Single(one => (string?)one!["id"] == "what-is-paid")!["made"]![0]
        );
        Assert.Equal(7, (await Get(person, "/claims"))["claims"]!.AsArray().Count);
        using var missing = await person.Api(HttpMethod.Delete, "/fields/9");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        using var refused = await person.Api(
            HttpMethod.Post,
            "/themes",
            """{"words":"MRN 4481920 was septic"}"""
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    private static async Task<JsonNode> Get(Person person, string path)
    {
        using var answer = await person.Api(HttpMethod.Get, path);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    private static async Task Done(Person person, string path, string json = "{}")
    {
        using var answer = await person.Api(HttpMethod.Post, path, json);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static Task<string> Text(IPage page, string selector) =>
        page.Locator(selector).First.InnerTextAsync();

    private static Task Tap(IPage page, string name, AriaRole role = AriaRole.Button) =>
        page.Locator("main").GetByRole(role, new() { Name = name }).First.ClickAsync();
}
