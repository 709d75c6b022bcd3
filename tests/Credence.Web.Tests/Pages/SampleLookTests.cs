using Credence.Web.Pages.Today;
using Credence.Web.Rendering;
using Credence.Web.Tests.Running;
using Microsoft.AspNetCore.Builder;

namespace Credence.Web.Tests.Pages;

/// <summary>Pages in states that a real ledger rarely has at once.</summary>
public sealed class SampleLookTests(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData(320, false)]
    [InlineData(390, true)]
    [InlineData(1280, false)]
    public async Task Today_is_whole_with_every_state_on_it(int width, bool dark)
    {
        await using var app = await RunningApp.Start(application =>
            application.MapGet(
                "/sample/today",
                () => Page.Of<TodayPage>(Samples.Today(Samples.Internist()))
            )
        );
        await using var context = await browser.Open(app.Address, width, dark);
        var page = await context.NewPageAsync();

        await page.GotoAsync("/sample/today");

        await Look.Keep(page, $"sample-today-{width}{(dark ? "-dark" : "")}");
        Assert.Empty(await Look.Faults(page));
    }
}
