using System.Text;
using Credence.Web.Tests.Running;
using Microsoft.Playwright;

namespace Credence.Web.Tests.Plans;

/// <summary>
/// The picture of the year in README. Run with CREDENCE_SHOTS it is taken anew (year.png); put it into docs/pictures then.
/// </summary>
public sealed class PictureTests(Browser browser)
{
    [Fact]
    public async Task The_README_shows_the_plan_that_the_example_gets()
    {
        await using var app = await RunningApp.Start(demo: true);
        using var person = new Person(app);
        using var made = await person.Api(HttpMethod.Post, "/plan", "{}");
        using var accepted = await person.Api(HttpMethod.Post, "/plan/accept", "{}");
        await using var context = await browser.Open(app.Address);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/plan");
        await page.Locator("#why .dots").First.WaitForAsync();
        await Take(page);

        var titles = (
            await page.Locator(".lane:not(:last-child) .it>span").AllTextContentsAsync()
        ).Select(title => title.Replace("\u00ad", ""));
        var html = Encoding.UTF8.GetByteCount(await page.ContentAsync());

        var picture = new FileInfo(Path.Combine(Root, "docs/pictures/year.png"));
        var readme = await File.ReadAllTextAsync(Path.Combine(Root, "README.md"));
        Assert.InRange(picture.Length, 5_000, 150_000);
        var words = readme
            .Split("](docs/pictures/year.png)")[0]
            .Split("![")[^1]
            .ReplaceLineEndings(" ");
        Assert.All(titles.Distinct(), title => Assert.Contains(title, words));
        Assert.InRange(html, 5_000, 100_000);
    }

    private static string Root
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "Credence.slnx")))
            {
                folder = Path.GetDirectoryName(folder)!;
            }

            return folder;
        }
    }

    private static async Task Take(IPage page)
    {
        if (Environment.GetEnvironmentVariable("CREDENCE_SHOTS") is not { Length: > 0 } folder)
        {
            return;
        }

        await page.EvaluateAsync(
            "() => { document.querySelector('.banner')?.remove(); document.querySelector('main form.acts')?.remove(); document.querySelector('.tabs')?.remove(); }"
        );
        var head = (await page.Locator(".head").BoundingBoxAsync())!;
        var key = (await page.Locator("#board+.key").BoundingBoxAsync())!;
        await page.ScreenshotAsync(
            new()
            {
                Path = Path.Combine(folder, "year.png"),
                FullPage = true,
                Clip = new()
                {
                    X = head.X - 16,
                    Y = head.Y - 16,
                    Width = head.Width + 32,
                    Height = key.Y + key.Height - head.Y + 22,
                },
            }
        );
    }
}
