using Credence.Web.Pages.Today;
using Credence.Web.Rendering;
using Credence.Web.Tests.Running;
using Microsoft.AspNetCore.Builder;

namespace Credence.Web.Tests.Pages;

/// <summary>Pages in states that a real ledger rarely has at once.</summary>
public sealed class SampleLookTests(Browser browser)
{
    [Fact]
    public async Task Today_is_whole_with_every_state_on_it()
    {
        await using var app = await RunningApp.Start(application =>
            application.MapGet(
                "/sample/today",
                () => Page.Of<TodayPage>(Samples.Today(Samples.Internist()))
            )
        );
        await using var context = await browser.Open(app.Address);
        var page = await context.NewPageAsync();

        await page.GotoAsync("/sample/today");

        Assert.Empty(await Look.FaultsEveryWay(page, "sample-today"));
    }
}
