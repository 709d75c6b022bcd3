using Credence.Web.Tests.Running;

namespace Credence.Web.Tests.Pages;

/// <summary>Every page of the demo, as a person sees it.</summary>
public sealed class WholeAppTests(Browser browser, DemoApp demo)
    : IClassFixture<Browser>,
        IClassFixture<DemoApp>
{
    public static TheoryData<string> Paths =>
        [
            "/",
            "/requirements",
            "/requirements?view=planned",
            "/requirements/state-license",
            "/requirements/dea/dates",
            "/requirements/dea/settle?requirement=opioid-training",
            "/ledger",
            "/ledger/add",
            "/ledger/L1",
            "/ledger/trash",
            "/ledger/import",
            "/what-if",
            "/bodies/new",
            "/bodies/new?as=text",
            "/bodies/hospital/edit",
            "/what-if?add=us-ks-bha-md&add=us-ca-mbc&drop=hospital",
            "/map",
            "/narrative",
            "/packet",
            "/packet?whom=audit:specialty-board&paper=a4",
            "/changes",
            "/rules",
            "/rules/us-ks-bha-md",
            "/rules/us-oh-smbo/report",
            "/doubts",
            "/you",
            "/bodies/add",
            "/settings",
            "/about",
        ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_page_is_whole_at_every_width_and_in_both_lights(string path)
    {
        var app = demo.App;
        var faults = new List<string>();
        foreach (var (width, dark) in new[] { (320, true), (390, false), (1280, true) })
        {
            await using var context = await browser.Open(app.Address, width, dark);
            var page = await context.NewPageAsync();
            page.Console += (_, said) => faults.Add($"{width}: console {said.Type} {said.Text}");
            page.PageError += (_, error) => faults.Add($"{width}: script {error}");
            page.Response += (_, answer) =>
            {
                if (answer.Status >= 400 || !answer.Url.StartsWith(app.Address))
                {
                    faults.Add($"{width}: {answer.Status} {answer.Url}");
                }
            };
            await page.GotoAsync(path);
            await page.EvaluateAsync(
                "() => document.querySelectorAll('details').forEach(one => one.open = true)"
            );
            await Look.Keep(page, $"{Name(path)}-{width}{(dark ? "-dark" : "")}");
            faults.AddRange((await Look.Faults(page)).Select(fault => $"{width}: {fault}"));
        }

        Assert.Empty(faults);
    }

    private static string Name(string path) =>
        path == "/"
            ? "today"
            : path.Trim('/').Replace('/', '-').Replace('?', '-').Replace('=', '-');
}
