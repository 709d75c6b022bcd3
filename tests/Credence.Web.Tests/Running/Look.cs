using Deque.AxeCore.Commons;
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

    private const string Axe = """
        async () => {
          const kinds = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
          const said = await axe.run(document, { runOnly: { type: 'tag', values: kinds }, resultTypes: ['violations'] });
          return said.violations.map(found =>
            `axe ${found.id}: ${found.nodes.slice(0, 3).map(node => node.html).join(' | ')}`);
        }
        """;

    private static readonly string AxeScript = new BundledAxeScriptProvider().GetScript();

    /// <summary>What is wrong with the page as it stands now.</summary>
    public static async Task<List<string>> Faults(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(AxeScript);
        }

        return
        [
            .. await page.EvaluateAsync<string[]>(Axe),
            .. await ScrollsSideways(page),
            .. (await page.EvaluateAsync<string[]>(TooSmall)).Select(one => $"small target: {one}"),
            .. (await page.EvaluateAsync<string[]>(SmallText)).Select(one => $"small text: {one}"),
        ];
    }

    /// <summary>
    /// What is wrong with the page as it stands on a small phone in the dark, on a phone, and at a desk in the dark:
    /// the same page is made smaller and larger, as when a phone is turned.
    /// </summary>
    public static async Task<List<string>> FaultsEveryWay(IPage page, string name)
    {
        var faults = new List<string>();
        foreach (var (width, dark) in new[] { (320, true), (390, false), (1280, true) })
        {
            await page.SetViewportSizeAsync(width, width < 700 ? 844 : 900);
            await page.EmulateMediaAsync(
                new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light }
            );
            await Keep(page, $"{name}-{width}{(dark ? "-dark" : "")}");
            faults.AddRange((await Faults(page)).Select(fault => $"{name} at {width}: {fault}"));
        }

        return faults;
    }

    private static async Task<IEnumerable<string>> ScrollsSideways(IPage page)
    {
        var over = await page.EvaluateAsync<int>(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
        );
        return over > 0 ? [$"scrolls sideways by {over} px"] : [];
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
