using Credence.Web.Tests.Running;

namespace Credence.Web.Tests.Calendar;

public sealed class CalendarTests(DemoApp demo) : IClassFixture<DemoApp>
{
    [Fact]
    public async Task The_calendar_is_downloaded_as_a_file_that_calendars_know_and_stays_the_same()
    {
        using var client = new HttpClient { BaseAddress = new Uri(demo.App.Address) };

        using var answer = await client.GetAsync("/calendar.ics");
        var first = await answer.Content.ReadAsStringAsync();

        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("cme.ics", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", first);
        Assert.Contains("TZID:America/New_York\r\n", first);
        Assert.Equal(first, await client.GetStringAsync("/calendar.ics"));
    }

    [Fact]
    public async Task The_page_lists_what_the_file_holds()
    {
        using var person = new Person(demo.App);

        var page = await person.Open("/calendar");

        Assert.Equal(
            page.QuerySelectorAll("#events .line li").Length,
            (await new HttpClient().GetStringAsync(demo.App.Address + "/calendar.ics"))
                .Split("BEGIN:VEVENT")
                .Length - 1
        );
        Assert.Contains(
            "Fri 24Protected CME, no meetings, 1 pm to 3 pm",
            page.QuerySelector("#events")!.TextContent
        );
    }
}
