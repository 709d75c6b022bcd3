using System.Diagnostics;
using Credence.Web.Tests.Running;
using Microsoft.Playwright;

namespace Credence.Web.Tests.Plans;

/// <summary>
/// From an empty account to an accepted year on the calendar, and one change of it, on a phone: counted as the map is, with
/// the seconds that the app itself takes, and a minute to read each of the two plans.
/// </summary>
public sealed class FirstYearInTenMinutesTests(Browser browser)
{
    private const double SecondsToRead = 2 * 60;

    [Fact]
    public async Task A_new_user_has_a_year_on_the_calendar_in_ten_minutes_and_one_change_changes_nothing_else()
    {
        await using var app = await RunningApp.Start();
        await using var context = await browser.Open(app.Address, 390);
        var hands = new Hands(await context.NewPageAsync());
        hands.Page.SetDefaultTimeout(60_000);
        var began = Stopwatch.GetTimestamp();

        await hands.Page.GotoAsync("/");
        await hands.Begin();
        await hands.Want("By December I run the sepsis huddle alone.", "sepsis, critical-care");
        await hands.Want("By December I am a candidate for medical director.", "leadership");
        await hands.Take("grand rounds");
        await hands.Take("critical care support");
        await hands.Take("leadership academy", "10/05/2026");
        await hands.Take("opioid");
        await hands.Open("/time-and-money");
        await hands.Type("Hours in a usual month", "10");
        await hands.Press("Save the usual hours");

        await hands.Open("/plan");
        await hands.Press("Make my plan");
        await hands
            .Page.GetByRole(AriaRole.Button, new() { Name = "Accept this plan" })
            .WaitForAsync();
        await Look.Keep(hands.Page, "first-year-390");
        await hands.Press("Accept this plan");
        await hands.Open("/calendar", by: 2);
        var before = Events(await hands.Download("Download the calendar file"));

        await hands.Open("/plan");
        await hands.Page.Locator("a.it[data-move*=leadership]").First.ClickAsync();
        var left = (await hands.Page.Locator("#item-title").InnerTextAsync()).Replace("\u00ad", "");
        await hands.Press("Leave it out");
        await hands.Page.Locator("#new .diff").WaitForAsync();
        var named = (
            await hands.Page.Locator("#new .diff b:not([aria-hidden])").AllInnerTextsAsync()
        )
            .Select(title => title.Replace("\u00ad", ""))
            .ToList();
        await Look.Keep(hands.Page, "first-year-change-390");
        await hands.Page.Locator("form[action='/plan/accept'] button").ClickAsync();
        await hands
            .Page.Locator("#new")
            .WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await hands.Open("/calendar", by: 2);
        var after = Events(await hands.Download("Download the calendar file"));

        var seconds = hands.Seconds + SecondsToRead + Stopwatch.GetElapsedTime(began).TotalSeconds;
        TestContext.Current.SendDiagnosticMessage(
            $"{hands.Told}; with reading and waiting {seconds:F0} s"
        );
        Assert.Contains(left, named);
        Assert.Contains(before.Values, text => text.Contains(left));
        // What was on a calendar is called off there, or it would stand there for ever.
        Assert.All(
            after.Values.Where(text => text.Contains(left)),
            text => Assert.Contains("STATUS:CANCELLED", text)
        );
        Assert.All(
            before
                .Keys.Union(after.Keys)
                .Where(id => before.GetValueOrDefault(id) != after.GetValueOrDefault(id))
                .Select(id => before.GetValueOrDefault(id) ?? after[id]),
            text => Assert.Contains(named, title => text.Contains(title))
        );
        Assert.True(seconds <= 600, $"{hands.Told}; with reading and waiting {seconds:F0} s");
    }

    /// <summary>Each event by its UID, without when the file was written.</summary>
    private static Dictionary<string, string> Events(string calendar) =>
        calendar
            .Replace("\r\n ", "")
            .Replace("\\,", ",")
            .Split("BEGIN:VEVENT")
            .Skip(1)
            .Select(text =>
                text.Split("END:VEVENT")[0]
                    .Split("\r\n")
                    .Where(line => !line.StartsWith("DTSTAMP", StringComparison.Ordinal))
                    .ToList()
            )
            .ToDictionary(
                lines => lines.Single(line => line.StartsWith("UID:", StringComparison.Ordinal)),
                lines => string.Join('\n', lines)
            );
}
