using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Credence.Web.Tests.Running;
using Microsoft.Playwright;

namespace Credence.Web.Tests.Plans;

public sealed class PlanTests(Browser browser)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Without_script_a_year_is_made_accepted_changed_at_one_place_and_taken_back()
    {
        await using var app = await RunningApp.Start(demo: true);
        using var person = new Person(app);

        var first = await Made(person, await person.Send("/plan/make"));
        Assert.Contains("A plan for you", first.QuerySelector("#new-title")!.TextContent);
        Assert.Contains("proven best", first.QuerySelector(".head .badge")!.TextContent);
        Assert.Equal(12, first.QuerySelectorAll(".year>li").Length);
        Assert.Equal(
            "Sepsis Management Course",
            first.QuerySelector(".it:not(.plan)>span")!.TextContent.Replace("\u00ad", "")
        );
        Assert.NotEmpty(first.QuerySelectorAll("#not li"));

        await person.Press(first, "/plan/accept");
        var accepted = await Made(person, await person.Open("/plan"));
        Assert.Null(accepted.QuerySelector("#new"));
        Assert.NotEmpty(accepted.QuerySelectorAll(".it.plan"));
        Assert.NotEmpty(accepted.QuerySelectorAll("#why .dots li"));

        // One wish; only what it touches is in the difference.
        await person.Send("/plan/change", ("candidate", "coding"), ("act", "out"));
        var changed = await Made(person, await person.Open("/plan"));
        var difference = changed.QuerySelector("#new .diff")!.TextContent;
        Assert.Contains("Documentation, coding and billing for hospitalists", difference);
        Assert.Contains("no longer", difference);
        Assert.Contains("You left it out.", changed.QuerySelector("#not")!.TextContent);

        await person.Press(changed, "/plan/dismiss");
        var kept = await Made(person, await person.Open("/plan"));
        Assert.Contains("coding", kept.QuerySelector("#board")!.InnerHtml);
        Assert.Null(kept.QuerySelector("#new"));
    }

    [Fact]
    public async Task The_accepted_plan_stands_on_Today_among_the_requirements_and_on_the_calendar()
    {
        await using var app = await RunningApp.Start(demo: true);
        using var person = new Person(app);
        await person.Press(await Made(person, await person.Send("/plan/make")), "/plan/accept");

        var today = await person.Open("/");
        var owed = await person.Open("/requirements?view=planned");
        var calendar = await person.Open("/calendar");
        var means = await person.Open("/time-and-money");

        Assert.Contains(
            "Hospital medicine annual meeting",
            today.QuerySelector("#plan")!.TextContent
        );
        Assert.NotEmpty(owed.QuerySelectorAll("rect.plan"));
        Assert.Contains("Book travel and hotel", calendar.QuerySelector("#events")!.TextContent);
        Assert.Contains("planned, ", means.QuerySelector("#allowances")!.TextContent);
    }

    [Fact]
    public async Task An_item_is_pinned_where_it_is_swapped_and_moved_and_wishes_come_together()
    {
        await using var app = await RunningApp.Start(demo: true);
        using var person = new Person(app);
        await person.Press(await Made(person, await person.Send("/plan/make")), "/plan/accept");
        await Made(person, await person.Open("/plan"));
        const string Meeting = "hospital-medicine-meeting";

        await person.Send(
            "/plan/change",
            ("candidate", Meeting),
            ("act", "pin"),
            ("month", "2026-05")
        );
        var pinned = await Made(person, await person.Open($"/plan?item={Meeting}"));
        Assert.Contains("Nothing moves", pinned.QuerySelector("#new")!.TextContent);
        Assert.Equal(
            "Keep it so",
            pinned.QuerySelector("form[action='/plan/accept'] button")!.TextContent
        );

        await person.Send(
            "/plan/change",
            ("candidate", "coding"),
            ("act", "move"),
            ("month", "2026-10")
        );
        var moved = await Made(person, await person.Open("/plan"));
        Assert.Contains("from December to October", moved.QuerySelector("#new .diff")!.TextContent);
        await person.Press(moved, "/plan/accept");
        var kept = await Made(person, await person.Open($"/plan?item={Meeting}"));
        Assert.Equal("pinned, May", kept.QuerySelector("#why .badge")!.TextContent);

        await person.Send(
            "/plan/change",
            ("candidate", Meeting),
            ("act", "swap"),
            ("for", "leadership-academy")
        );
        var swapped = await Made(person, await person.Open("/plan"));
        var difference = swapped.QuerySelector("#new .diff")!.TextContent;
        Assert.Contains("Hospital medicine leadership academynew, October", difference);
        Assert.Contains("Hospital medicine annual meetingno longer, was May", difference);
    }

    [Fact]
    public async Task The_board_is_whole()
    {
        await using var app = await RunningApp.Start(demo: true);
        using var person = new Person(app);
        var made = await Made(person, await person.Send("/plan/make"));
        await using var context = await browser.Open(app.Address);
        var page = await context.NewPageAsync();

        await page.GotoAsync("/plan");
        var faults = await Look.FaultsEveryWay(page, "plan-new");
        await person.Press(made, "/plan/accept");
        await Made(person, await person.Open("/plan"));
        await page.GotoAsync("/plan?item=2026-05");
        await page.EvaluateAsync(
            "() => document.querySelectorAll('details').forEach(one => one.open = true)"
        );
        Assert.Empty(faults.Concat(await Look.FaultsEveryWay(page, "plan")));
    }

    [Fact]
    public async Task With_script_the_page_comes_by_itself_when_the_plan_is_made_and_an_item_is_dragged()
    {
        await using var app = await RunningApp.Start(demo: true);
        await using var context = await browser.Open(app.Address);
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        await page.GotoAsync("/plan");

        await page.GetByRole(AriaRole.Button, new() { Name = "Make my plan" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Accept this plan" }).ClickAsync();
        await page.Locator("#why .dots").First.WaitForAsync();
        await page.Locator(".it[data-move=coding]")
            .DragToAsync(page.Locator("li[data-month='2026-10'] .m"));

        await page.Locator("#new .diff").WaitForAsync();
        Assert.Contains(
            "from December to October",
            await page.Locator("#new .diff").TextContentAsync()
        );
    }

    [Fact]
    public async Task A_page_answers_while_a_plan_is_made_and_the_making_can_be_stopped()
    {
        await using var app = await RunningApp.Start(demo: true);
        using var person = new Person(app);

        var making = person.Api(HttpMethod.Post, "/plan", "{}");
        using var stopped = await person.Api(HttpMethod.Delete, "/plan/progress");
        using var answer = await making;
        var told = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

        Assert.Equal(204, (int)stopped.StatusCode);
        // The plan may have been quicker than the stop; either way the page answers and nothing is accepted.
        var page = await person.Open("/plan");
        Assert.Contains(
            told["stopped"] is not null ? "Make my plan" : "Accept this plan",
            page.Body!.TextContent
        );
        Assert.Empty((await person.Open("/")).QuerySelectorAll("#plan"));
    }

    [Fact]
    public async Task A_program_proposes_with_a_wish_sees_the_difference_and_accepts()
    {
        await using var app = await RunningApp.Start(demo: true);
        using var person = new Person(app);

        using var proposed = await person.Api(
            HttpMethod.Post,
            "/plan",
            """{"changes": [{"candidate": "coding", "status": "pinned", "month": "2026-10"}]}"""
        );
        var plan = JsonNode.Parse(await proposed.Content.ReadAsStringAsync())!;
        using var accepted = await person.Api(HttpMethod.Post, "/plan/accept", "{}");
        using var kept = await person.Api(HttpMethod.Get, "/plan");
        var items = JsonNode.Parse(await kept.Content.ReadAsStringAsync())!["items"]!.AsArray();

        Assert.Equal(7, plan["levels"]!.AsArray().Count);
        Assert.Contains(
            plan["difference"]!.AsArray(),
            line => (string)line!["candidate"]! == "coding" && (string)line["kind"]! == "new"
        );
        Assert.Equal(200, (int)accepted.StatusCode);
        Assert.Contains(
            items,
            item => (string)item!["candidate"]! == "coding" && (string)item["month"]! == "2026-10"
        );
        using var again = await person.Api(HttpMethod.Post, "/plan/accept", "{}");
        Assert.Equal(409, (int)again.StatusCode);
    }

    /// <summary>The page once the plan is made: it comes again by itself until then.</summary>
    private static async Task<IDocument> Made(Person person, IDocument page)
    {
        var until = DateTime.UtcNow + Patience;
        page = await person.Open("/plan");
        while (page.QuerySelector("#making") is not null && DateTime.UtcNow < until)
        {
            Assert.NotNull(page.QuerySelector("noscript"));
            await Task.Delay(150);
            page = await person.Open("/plan");
        }

        Assert.Null(page.QuerySelector("#making"));
        return page;
    }
}
