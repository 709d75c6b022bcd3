using Credence.Web.Tests.Running;
using Microsoft.Playwright;

namespace Credence.Web.Tests.Maps;

/// <summary>
/// From an empty account to the map on a phone, by somebody who has license letters and wishes at hand: every tap, field and
/// letter is counted, and reckoned with what people need on a phone.
/// </summary>
public sealed class MapInThreeMinutesTests(Browser browser)
{
    private const double SecondsATap = 1.5;
    private const double SecondsAField = 1.2;
    private const double SecondsALetter = 0.28;
    private const double SecondsAPage = 1;

    private IPage page = null!;
    private int taps;
    private int fields;
    private int letters;
    private int pages;

    private double Seconds =>
        (taps * SecondsATap)
        + (fields * SecondsAField)
        + (letters * SecondsALetter)
        + (pages * SecondsAPage);

    [Fact]
    public async Task A_prepared_physician_has_the_map_in_three_minutes()
    {
        await using var app = await RunningApp.Start();
        await using var context = await browser.Open(app.Address, 390);
        page = await context.NewPageAsync();
        page.FrameNavigated += (_, _) => pages++;

        await page.GotoAsync("/map");
        await Type("1. Your name", "Ana Reyes");
        await Choose("MD");
        await Type("3. Your specialty", "Hospital medicine");
        await Choose("DEA");
        foreach (var body in new[] { "Ohio", "ABIM" })
        {
            await Type("Add another by its name", body);
            await Press("Add it");
        }

        await Press("Next: the dates");
        foreach (var end in await page.Locator("input[name$=cycle_ends]").AllAsync())
        {
            await Fill(end, "06/30/2027");
        }

        await Press("Show me where I stand");
        foreach (
            var (goal, topics) in new[]
            {
                ("By December I run the sepsis huddle alone.", "sepsis, critical-care"),
                ("By December I am a candidate for medical director.", "leadership"),
            }
        )
        {
            await Map();
            await Open("/goals/new");
            await Type("Goal", goal);
            await Type("Topics", topics);
            await Press("Keep this goal");
        }

        await Take("grand rounds", "");
        await Take("critical care support", "");
        await Take("converge", "05/06/2026");
        await Map();

        var map = await page.Locator("article.sheet").InnerTextAsync();
        var faults = await Look.Faults(page);
        await Look.Keep(page, "map-in-three-minutes-390");
        TestContext.Current.SendDiagnosticMessage(
            $"{taps} taps, {fields} fields, {letters} letters, {pages} pages: {Seconds:F0} s"
        );
        Assert.Contains("sepsis huddle", map);
        Assert.DoesNotContain("No monthly source", map);
        Assert.Contains("to be decided", map);
        Assert.DoesNotContain("None is chosen", map);
        Assert.Empty(faults);
        Assert.True(
            Seconds <= 180,
            $"{taps} taps, {fields} fields, {letters} letters, {pages} pages: {Seconds:F0} s"
        );
    }

    private async Task Map()
    {
        await page.GotoAsync("/map");
        taps += 2;
    }

    private async Task Open(string address)
    {
        await page.GotoAsync(address);
        taps++;
    }

    /// <summary>Search the catalog for what one knows, open the first that was found, take it.</summary>
    private async Task Take(string search, string firstDay)
    {
        await page.GotoAsync("/catalog");
        taps += 2;
        await Fill(page.Locator("#q"), search);
        await page.Keyboard.PressAsync("Enter");
        // The search as one types may answer first; then no page is loaded anew.
        await page.WaitForURLAsync("**q=*", new() { WaitUntil = WaitUntilState.Commit });
        taps += 2;
        await page.Locator("#found tbody a").First.ClickAsync();
        if (firstDay.Length > 0)
        {
            await Type("First day", firstDay);
        }

        await Press("Take it among my candidates");
    }

    private Task Type(string label, string text) =>
        Fill(page.GetByLabel(label, new() { Exact = true }), text);

    private async Task Fill(ILocator field, string text)
    {
        await field.FillAsync(text);
        fields++;
        letters += text.Length;
    }

    private async Task Choose(string text)
    {
        await page.GetByText(text, new() { Exact = true }).First.ClickAsync();
        taps++;
    }

    private async Task Press(string name)
    {
        await page.EvaluateAsync("() => document.body.id = 'before'");
        await page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        await Assertions.Expect(page.Locator("body:not(#before)")).ToBeVisibleAsync();
        taps++;
    }
}
