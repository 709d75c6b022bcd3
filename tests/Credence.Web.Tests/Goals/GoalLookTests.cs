using Credence.Web.Tests.Running;

namespace Credence.Web.Tests.Goals;

/// <summary>The pages for goals, catalog, candidates and the four questions, as a person sees them.</summary>
public sealed class GoalLookTests(Browser browser, DemoApp demo)
    : IClassFixture<Browser>,
        IClassFixture<DemoApp>
{
    [Theory]
    [InlineData("/goals")]
    [InlineData("/goals/new")]
    [InlineData("/catalog?q=sepsis&price=2500")]
    [InlineData("/catalog/chest-annual")]
    [InlineData("/candidates")]
    [InlineData("/candidates/quality-certificate")]
    [InlineData("/filter?c=generic-board-review&c=quality-certificate")]
    [InlineData("/filter/typed")]
    public async Task A_page_is_whole_on_a_phone_and_on_a_desk(string path)
    {
        var faults = new List<string>();
        foreach (var (width, dark) in new[] { (320, false), (1280, true) })
        {
            await using var context = await browser.Open(demo.App.Address, width, dark);
            var page = await context.NewPageAsync();
            page.Console += (_, said) => faults.Add($"{width}: console {said.Type} {said.Text}");
            page.PageError += (_, error) => faults.Add($"{width}: script {error}");
            await page.GotoAsync(path);
            await page.EvaluateAsync(
                "() => document.querySelectorAll('details').forEach(one => one.open = true)"
            );
            await Look.Keep(
                page,
                $"goals-{path.Trim('/').Replace('/', '-').Split('?')[0]}-{width}"
            );
            faults.AddRange((await Look.Faults(page)).Select(fault => $"{width}: {fault}"));
        }

        Assert.Empty(faults);
    }

    [Fact]
    public async Task A_page_of_the_catalog_weighs_little()
    {
        using var client = new HttpClient { BaseAddress = new(demo.App.Address) };

        Assert.InRange(
            (await client.GetByteArrayAsync("/catalog?specialty=all")).Length,
            5_000,
            60_000
        );
    }
}
