using System.Net;
using System.Text.Json.Nodes;
using Credence.Web.Tests.Running;

namespace Credence.Web.Tests.YearEnds;

/// <summary>Looking back on a year: on a phone from the first tap to the next year's plan, and without JavaScript.</summary>
public sealed class YearEndPagesTests(Browser browser) : AtTheDemo, IClassFixture<Browser>
{
    [Fact]
    public async Task On_a_phone_a_year_is_answered_seen_set_up_and_read_again()
    {
        await using var context = await browser.Open(App.Address, 390);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/year-end");
        var faults = await Look.Faults(page);
        await page.GetByText("Interview held").ClickAsync();
        await page.GetByText("Readmission project presented to the quality committee").ClickAsync();
        await page.GetByText("More responsibility").ClickAsync();
        await page.GetByLabel("What do you do now").FillAsync("I lead the readmissions group.");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "See 2027" })
            .ClickAsync();
        Assert.Contains(
            "Reached, and off the list: By December 2026 I am a realistic candidate",
            await page.Locator("#preview").InnerTextAsync()
        );
        faults.AddRange(await Look.Faults(page));
        await Look.Keep(page, "year-end-preview-390");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Set up 2027" })
            .ClickAsync();
        await page.WaitForURLAsync("**/year-end/2026");
        faults.AddRange(await Look.Faults(page));
        await Look.Keep(page, "year-end-closed-390");

        Assert.Empty(faults);
        Assert.Contains(
            "I lead the readmissions group.",
            await page.Locator("main").InnerTextAsync()
        );
        Assert.Contains("1 of 3", await page.Locator(".stats").InnerTextAsync());
        Assert.Contains(
            "2027 has not begun",
            (await Person.Open("/year-end")).QuerySelector("h1")!.TextContent
        );
    }

    [Fact]
    public async Task Answers_are_kept_without_script_and_what_cannot_be_is_told()
    {
        var page = await Person.Open("/year-end");
        var kept = await Person.Press(
            page,
            "/year-end/2026",
            ("do", "keep"),
            ("changed", "niche"),
            ("sentence", "I run the sepsis huddle.")
        );
        Assert.Equal("I run the sepsis huddle.", kept.QuerySelector("#sentence")!.TextContent);
        Assert.NotNull(kept.QuerySelector("input[name=changed][value=niche][checked]"));

        var refused = await Person.Press(
            kept,
            "/year-end/2026",
            ("do", "keep"),
            ("sentence", "Mrs. Alvarez, 64 y/o, changed my mind")
        );
        Assert.NotNull(refused.QuerySelector("#sentence-err"));

        var wrong = await Person.Press(kept, "/year-end/2026", ("do", "see"), ("hours", "lots"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, Person.Status);
        Assert.NotNull(wrong.QuerySelector("#hours-err"));
        Assert.Equal("lots", wrong.QuerySelector("#hours")!.GetAttribute("value"));
        Assert.Contains(
            "2030 has not begun",
            (await Person.Open("/year-end/2030")).QuerySelector("h1")!.TextContent
        );
    }

    [Fact]
    public async Task Programs_look_back_and_set_up_too()
    {
        var seen = await Json(await Person.Api(HttpMethod.Get, "/year-ends/2026"));
        Assert.Equal(22, (decimal?)seen["credits"]);
        var improvement = seen["requirements"]!
            .AsArray()
            .Single(one => (string?)one!["requirement"] == "improvement")!;
        Assert.Equal("2026-02-10", (string?)improvement["closed_on"]);

        const string Answers = """
            {"goals": {"revenue": "let-go"}, "sentence": "I lead.", "decisions": {"title:opioid prescribing module": "drop"}}
            """;
        var preview = await Json(
            await Person.Api(HttpMethod.Post, "/year-ends/2026/preview", Answers)
        );
        Assert.Contains(
            preview["changes"]!.AsArray(),
            line => ((string)line!).StartsWith("Let go: By December 2026 my documentation")
        );
        Assert.Equal(
            HttpStatusCode.OK,
            (await Person.Api(HttpMethod.Post, "/year-ends/2026/set-up", Answers)).StatusCode
        );
        var years = await Json(await Person.Api(HttpMethod.Get, "/year-ends"));
        Assert.True((bool?)years["years"]![0]!["closed"]);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await Person.Api(HttpMethod.Get, "/year-ends/2031")).StatusCode
        );
    }

    private static async Task<JsonNode> Json(HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
}
