using Credence.Web.Tests.Running;
using Microsoft.Playwright;

namespace Credence.Web.Tests.Pages;

/// <summary>Pages on paper, and in the colors a person's system forces.</summary>
public sealed class PaperAndContrastTests(Browser browser, DemoApp demo) : IClassFixture<DemoApp>
{
    private const string Visible =
        "() => [...document.querySelectorAll('.btn,.side,.dock,[role=search]')].filter(e => e.checkVisibility()).map(e => e.textContent.trim())";

    [Theory]
    [InlineData("/")]
    [InlineData("/requirements")]
    [InlineData("/requirements/state-license")]
    [InlineData("/ledger")]
    [InlineData("/what-if?add=us-ks-bha-md")]
    [InlineData("/changes")]
    [InlineData("/rules/us-ca-mbc")]
    [InlineData("/you")]
    public async Task On_paper_there_is_nothing_to_press_and_nothing_is_cut_off(string path)
    {
        await using var context = await browser.Open(demo.App.Address, 794);
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Empty(await page.EvaluateAsync<string[]>(Visible));
        Assert.True(await page.Locator("h1").IsVisibleAsync());
        Assert.Equal(
            0,
            await page.EvaluateAsync<int>(
                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
        );
    }

    [Fact]
    public async Task In_forced_colors_the_chosen_view_and_what_is_earned_stand_out()
    {
        await using var context = await browser.Open(demo.App.Address);
        var page = await context.NewPageAsync();
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await page.GotoAsync("/requirements");

        Task<string> Color(string selector, string property) =>
            page.Locator(selector)
                .First.EvaluateAsync<string>(
                    $"element => getComputedStyle(element).getPropertyValue('{property}')"
                );
        Assert.NotEqual(
            await Color(".seg label:has(:checked)", "background-color"),
            await Color(".seg label:not(:has(:checked))", "background-color")
        );
        Assert.NotEqual(await Color(".bar .got", "fill"), await Color("body", "background-color"));
    }
}
