using Credence.Web.Tests.Running;

namespace Credence.Web.Tests.Pages;

/// <summary>Every page of the demo, as a person sees it.</summary>
public sealed class WholeAppTests(Browser browser, DemoApp demo) : IClassFixture<DemoApp>
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
            "/calendar",
            "/checkin",
            "/pitfalls",
            "/time-and-money",
            "/goals",
            "/goals/new",
            "/catalog?q=sepsis&price=2500",
            "/catalog/chest-annual",
            "/candidates",
            "/candidates/quality-certificate",
            "/filter?c=generic-board-review&c=quality-certificate",
            "/filter/typed",
            "/map",
            "/career/clusters",
            "/career/clusters/palliative-skills",
            "/career/clusters/critical-care-depth",
            "/career/clusters/new",
            "/career/fields",
            "/career/themes",
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
        await using var context = await browser.Open(app.Address);
        var page = await context.NewPageAsync();
        page.Console += (_, said) => faults.Add($"console {said.Type} {said.Text}");
        page.PageError += (_, error) => faults.Add($"script {error}");
        page.Response += (_, answer) =>
        {
            if (answer.Status >= 400 || !answer.Url.StartsWith(app.Address))
            {
                faults.Add($"{answer.Status} {answer.Url}");
            }
        };
        await page.GotoAsync(path);
        await page.EvaluateAsync(
            "() => document.querySelectorAll('details').forEach(one => one.open = true)"
        );
        faults.AddRange(await Look.FaultsEveryWay(page, Name(path)));

        Assert.Empty(faults);
    }

    private static string Name(string path) =>
        path == "/"
            ? "today"
            : path.Trim('/').Replace('/', '-').Replace('?', '-').Replace('=', '-');
}
