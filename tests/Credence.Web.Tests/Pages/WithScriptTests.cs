using System.Text.RegularExpressions;
using Credence.Web.Tests.Running;
using Microsoft.Playwright;

namespace Credence.Web.Tests.Pages;

/// <summary>What script adds: no reload, the address kept, single keys.</summary>
public sealed class WithScriptTests(Browser browser)
{
    [Fact]
    public async Task A_one_tap_answer_changes_the_page_without_loading_it_again()
    {
        await using var app = await RunningApp.Start(demo: true);
        await using var context = await browser.Open(app.Address);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/");
        await page.EvaluateAsync("() => window.stillTheSame = true");

        await page.GetByRole(AriaRole.Button, new() { Name = "I renewed all" }).ClickAsync();

        await Assertions
            .Expect(page.GetByRole(AriaRole.Button, new() { Name = "I renewed all" }))
            .ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".toast")).ToContainTextAsync("Noted as renewed.");
        Assert.True(await page.EvaluateAsync<bool>("() => window.stillTheSame === true"));
    }

    [Fact]
    public async Task Single_keys_open_pages_but_not_while_typing_and_not_when_turned_off()
    {
        await using var app = await RunningApp.Start(demo: true);
        await using var context = await browser.Open(app.Address);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/");

        await page.Keyboard.PressAsync("l");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/ledger$"));
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("rt");
        await Assertions.Expect(page.Locator("#q")).ToHaveValueAsync("rt");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/ledger"));

        await page.GotoAsync("/settings");
        await page.GetByText("Single keys open pages").UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save keys" }).ClickAsync();
        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("l");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/settings"));
    }

    [Fact]
    public async Task The_planned_view_is_kept_in_the_address()
    {
        await using var app = await RunningApp.Start(demo: true);
        await using var context = await browser.Open(app.Address);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/requirements");

        await page.GetByText("Planned", new() { Exact = true }).ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("view=planned$"));
        await Assertions.Expect(page.Locator(".of.is-official").First).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Searching_the_ledger_narrows_it_as_one_types()
    {
        await using var app = await RunningApp.Start(demo: true);
        await using var context = await browser.Open(app.Address);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/ledger");

        await page.Locator("#q").PressSequentiallyAsync("sepsis");

        await Assertions.Expect(page.Locator("caption")).ToContainTextAsync("One entry");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("q=sepsis"));
    }

    [Fact]
    public async Task The_first_questions_are_whole_on_a_phone_and_on_a_desk()
    {
        await using var app = await RunningApp.Start();
        var faults = new List<string>();
        await using var context = await browser.Open(app.Address);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/welcome");
        faults.AddRange(await Look.FaultsEveryWay(page, "welcome"));
        await page.GetByLabel("1. Your name").FillAsync("Ana Reyes");
        await page.GetByText("DEA", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Next: the dates" }).ClickAsync();
        faults.AddRange(await Look.FaultsEveryWay(page, "welcome-dates"));

        Assert.Empty(faults);
    }
}
