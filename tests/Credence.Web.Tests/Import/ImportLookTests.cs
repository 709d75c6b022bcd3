using Credence.Web.Tests.Running;

namespace Credence.Web.Tests.Import;

/// <summary>The pages that one comes to only by filling a form, as a person sees them.</summary>
public sealed class ImportLookTests(Browser browser, DemoApp demo) : IClassFixture<DemoApp>
{
    private const string List = """
        Date,Activity,Credits,Type / Category,Requirement Tag,Proof Location
        2026-02-10,Sepsis Management Course,7,Cat 1 / QI,"Board, Hospital",/CME/2026/sepsis.pdf
        2026-02-20,Stroke Night,2.5,Cat 1 / Stroke,,
        sometime in March,Journal Club,1,Cat 2,,
        """;

    [Fact]
    public async Task The_report_of_a_list_is_whole()
    {
        await using var context = await browser.Open(demo.App.Address);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/ledger/import");
        await page.FillAsync("#text", List);
        await page.ClickAsync("main button.go");
        await page.WaitForSelectorAsync("table.take");
        await page.EvaluateAsync(
            "() => document.querySelectorAll('details').forEach(one => one.open = true)"
        );

        Assert.Empty(await Look.FaultsEveryWay(page, "import-review"));
    }
}
