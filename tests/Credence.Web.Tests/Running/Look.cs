using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Credence.Web.Tests.Running;

/// <summary>How a page must be at every width and in both lights (design of the app, section 18).</summary>
public static class Look
{
    private const string TooSmall = """
        () => {
          const found = [];
          for (const e of document.querySelectorAll('a,button,summary,input:not([type=hidden]),select,textarea')) {
            if (e.closest('.vh') || e.matches('.skip,.seg input,.chips input,.check input,.ck input')) continue;
            const target = e.closest('label') ?? e;
            const box = target.getBoundingClientRect();
            const inText = getComputedStyle(e).display === 'inline' && e.closest('p,li,dd,td,small,figcaption,div.soft');
            if (!box.width || inText || !e.checkVisibility()) continue;
            if (box.height < (e.closest('.side') ? 39.5 : 43.5)) found.push(`${e.tagName} "${e.textContent.trim().slice(0, 30)}" ${Math.round(box.height)} high`);
          }
          return found;
        }
        """;

    private const string SmallText = """
        () => [...document.querySelectorAll('body *')]
          .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()) && !e.closest('svg[viewBox]') && e.checkVisibility())
          .filter(e => parseFloat(getComputedStyle(e).fontSize) < 14)
          .map(e => e.tagName + ' ' + e.textContent.trim().slice(0, 30))
        """;

    public static async Task<List<string>> Faults(IPage page)
    {
        var faults = new List<string>();
        var axe = await page.RunAxe(
            new AxeRunOptions
            {
                RunOnly = new()
                {
                    Type = "tag",
                    Values =
                    [
                        "wcag2a",
                        "wcag2aa",
                        "wcag21a",
                        "wcag21aa",
                        "wcag22aa",
                        "best-practice",
                    ],
                },
            }
        );
        faults.AddRange(
            axe.Violations.Select(found =>
                $"axe {found.Id}: {string.Join(" | ", found.Nodes.Take(3).Select(node => node.Html))}"
            )
        );
        var over = await page.EvaluateAsync<int>(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
        );
        if (over > 0)
        {
            faults.Add($"scrolls sideways by {over} px");
        }

        faults.AddRange(
            (await page.EvaluateAsync<string[]>(TooSmall)).Select(one => $"small target: {one}")
        );
        faults.AddRange(
            (await page.EvaluateAsync<string[]>(SmallText)).Select(one => $"small text: {one}")
        );
        return faults;
    }

    /// <summary>Where CREDENCE_SHOTS names a folder, the page is kept there as a picture to look at.</summary>
    public static async Task Keep(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("CREDENCE_SHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(
                new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true }
            );
        }
    }
}
