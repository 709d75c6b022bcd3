using Credence.Web.Tests.Running;

namespace Credence.Web.Tests.YearEnds;

/// <summary>The demo that people are shown: two finished years, so that every page has history.</summary>
public sealed class DemoYearsLookTests(Browser browser)
{
    [Fact]
    public async Task Two_finished_years_can_be_read_and_prove_themselves()
    {
        await using var app = await RunningApp.Start(demo: true, years: true);
        using var person = new Person(app);
        var faults = new List<string>();
        await using var context = await browser.Open(app.Address, 390);
        var page = await context.NewPageAsync();
        foreach (
            var (path, said) in new[]
            {
                ("/year-end", "2026 so far"),
                ("/year-end/2025", "A year without a scramble"),
                ("/year-end/2024", "Met, part of it close to the deadline"),
            }
        )
        {
            await page.GotoAsync(path);
            faults.AddRange((await Look.Faults(page)).Select(fault => $"{path}: {fault}"));
            await Look.Keep(page, $"demo{path.Replace('/', '-')}-390");
            Assert.Equal(said, await page.Locator("h1").InnerTextAsync());
        }

        Assert.Empty(faults);
        var years = (await person.Open("/year-end")).QuerySelectorAll("#years li");
        Assert.Equal(
            ["2025", "2024"],
            years.Select(year => year.QuerySelector("time")!.TextContent)
        );
        Assert.Equal(
            ["39.75 credits, both goals reached", "38 credits, one of two goals reached"],
            years.Select(year => year.QuerySelector(".soft")!.TextContent)
        );
        Assert.Contains(
            "29.25 of 50",
            (await person.Open("/requirements/state-license")).Body!.TextContent
        );
        var proof = await person.Open("/ledger/Y25-5");
        Assert.Contains("2025-06-12-y25-5.pdf", proof.Body!.InnerHtml);
        Assert.Contains(
            "quality committee",
            (await person.Open("/year-end/2025")).Body!.TextContent
        );
    }
}
