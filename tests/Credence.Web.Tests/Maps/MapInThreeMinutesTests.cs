using Credence.Web.Tests.Running;

namespace Credence.Web.Tests.Maps;

/// <summary>
/// From an empty account to the map on a phone, by somebody who has license letters and wishes at hand: every tap, field and
/// letter is counted, and reckoned with what people need on a phone.
/// </summary>
public sealed class MapInThreeMinutesTests(Browser browser)
{
    [Fact]
    public async Task A_prepared_physician_has_the_map_in_three_minutes()
    {
        await using var app = await RunningApp.Start();
        await using var context = await browser.Open(app.Address, 390);
        var hands = new Hands(await context.NewPageAsync());

        await hands.Page.GotoAsync("/map");
        await hands.Begin();
        await hands.Open("/map", by: 2);
        await hands.Want("By December I run the sepsis huddle alone.", "sepsis, critical-care");
        await hands.Open("/map", by: 2);
        await hands.Want("By December I am a candidate for medical director.", "leadership");
        await hands.Take("grand rounds");
        await hands.Take("critical care support");
        await hands.Take("converge", "05/06/2026");
        await hands.Open("/map", by: 2);

        var map = await hands.Page.Locator("article.sheet").InnerTextAsync();
        var faults = await Look.Faults(hands.Page);
        await Look.Keep(hands.Page, "map-in-three-minutes-390");
        TestContext.Current.SendDiagnosticMessage(hands.Told);
        Assert.Contains("sepsis huddle", map);
        Assert.DoesNotContain("No monthly source", map);
        Assert.Contains("to be decided", map);
        Assert.DoesNotContain("None is chosen", map);
        Assert.Empty(faults);
        Assert.True(hands.Seconds <= 180, hands.Told);
    }
}
