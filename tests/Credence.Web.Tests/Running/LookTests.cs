namespace Credence.Web.Tests.Running;

/// <summary>The look at a page sees what is planted there.</summary>
public sealed class LookTests(Browser browser)
{
    [Fact]
    public async Task A_page_with_every_fault_is_found_out_at_every_width()
    {
        await using var context = await browser.Open("http://127.0.0.1");
        var page = await context.NewPageAsync();
        await page.SetContentAsync(
            """
            <!doctype html><html lang="en"><title>Planted</title><main><h1>Planted</h1>
            <p style="color:#bbb;background:#fff">Too pale to read</p><img src="data:,">
            <button style="height:20px">Tiny</button><p style="font-size:9px">Small print</p>
            <div style="width:2000px">Wide</div></main></html>
            """
        );

        var faults = await Look.FaultsEveryWay(page, "planted");

        foreach (var width in new[] { 320, 390, 1280 })
        {
            foreach (
                var fault in new[]
                {
                    "axe color-contrast",
                    "axe image-alt",
                    "scrolls sideways",
                    "small target: BUTTON",
                    "small text: P Small print",
                }
            )
            {
                Assert.Contains(faults, one => one.StartsWith($"planted at {width}: {fault}"));
            }
        }
    }
}
