using Credence.Web.Tests.Running;
using Microsoft.Playwright;

namespace Credence.Web.Tests.Pages;

/// <summary>Everything works with script turned off: forms, then a redirect to the same place.</summary>
public sealed class WithoutScriptTests(Browser browser)
{
    [Fact]
    public async Task An_activity_is_logged_taken_back_thrown_away_and_restored()
    {
        await using var app = await RunningApp.Start(demo: true);
        await using var context = await browser.Open(app.Address, 390, script: false);
        var page = await context.NewPageAsync();

        await page.GotoAsync("/ledger/add");
        await page.GetByLabel("Activity").FillAsync("Airway rounds");
        await page.GetByLabel("Completed on").FillAsync("04/36/2026");
        await page.GetByLabel("Credits", new() { Exact = true }).FillAsync("1.5");
        await page.GetByRole(AriaRole.Button, new() { Name = "Log it" }).ClickAsync();
        await Assertions
            .Expect(page.Locator("#date-err"))
            .ToContainTextAsync("April has 30 days. Did you mean 04/30/2026?");

        await page.GetByLabel("Completed on").FillAsync("04/16/2026");
        await page.GetByRole(AriaRole.Button, new() { Name = "Log it" }).ClickAsync();
        await Assertions.Expect(page.Locator("table.led")).ToContainTextAsync("Airway rounds");

        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(page.Locator("table.led")).Not.ToContainTextAsync("Airway rounds");

        await page.GotoAsync("/ledger/L1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Move it to the trash" }).ClickAsync();
        await Assertions.Expect(page.Locator("table.led")).Not.ToContainTextAsync("Sepsis");
        await page.GotoAsync("/ledger/trash");
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it back" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("table.led")).ToContainTextAsync("Sepsis");
    }

    [Fact]
    public async Task The_first_questions_lead_to_the_first_overview()
    {
        await using var app = await RunningApp.Start();
        await using var context = await browser.Open(app.Address, 390, script: false);
        var page = await context.NewPageAsync();

        await page.GotoAsync("/");
        await Assertions
            .Expect(page)
            .ToHaveURLAsync(new System.Text.RegularExpressions.Regex("welcome$"));
        await page.GetByLabel("1. Your name").FillAsync("Ana Reyes");
        await page.GetByText("DO", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("3. Your specialty").FillAsync("Family medicine");
        await page.GetByText("DEA", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("Add another by its name").FillAsync("Florida");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add it" }).ClickAsync();
        await Assertions.Expect(page.Locator("aside")).ToContainTextAsync("Florida");
        await page.GetByRole(AriaRole.Button, new() { Name = "Next: the dates" }).ClickAsync();
        await page.GetByLabel("Your DEA registration expires on").FillAsync("10/31/2027");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show me where I stand" })
            .ClickAsync();

        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Dr. Reyes");
        await page.GotoAsync("/requirements");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Florida");
    }

    [Fact]
    public async Task A_question_is_answered_with_one_tap_and_the_answer_stays()
    {
        await using var app = await RunningApp.Start(demo: true);
        await using var context = await browser.Open(app.Address, 390, script: false);
        var page = await context.NewPageAsync();

        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Button, new() { Name = "I renewed all" }).ClickAsync();

        await Assertions.Expect(page.Locator(".toast")).ToContainTextAsync("Noted as renewed.");
        await Assertions
            .Expect(page.GetByRole(AriaRole.Button, new() { Name = "I renewed all" }))
            .ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_theme_turns_by_a_form()
    {
        await using var app = await RunningApp.Start(demo: true);
        await using var context = await browser.Open(app.Address, 1280, script: false);
        var page = await context.NewPageAsync();

        await page.GotoAsync("/about");
        await page.GetByRole(AriaRole.Button, new() { Name = "Light or dark" }).First.ClickAsync();

        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
    }
}
