using System.Diagnostics;
using System.Net;
using Credence.Web.Tests.Running;

namespace Credence.Web.Tests.Calendar;

public sealed class FeedTests(DemoApp demo) : IClassFixture<DemoApp>
{
    [Fact]
    public async Task A_private_address_is_shown_once_and_read_without_a_sign_in()
    {
        using var person = new Person(demo.App);

        var page = await person.Send("/calendar/feeds", ("name", "My phone"));
        var address = page.QuerySelector("#address")!.GetAttribute("value")!;

        Assert.StartsWith($"{demo.App.Address}/feeds/", address);
        Assert.StartsWith(
            "webcal://",
            page.QuerySelector("a[href^='webcal:']")!.GetAttribute("href")
        );
        using var reader = new HttpClient();
        using var answer = await reader.GetAsync(address);
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", await answer.Content.ReadAsStringAsync());
        var again = await person.Open("/calendar");
        Assert.Contains("My phone", again.QuerySelector("#subscribe")!.TextContent);
        Assert.Contains("last read", again.QuerySelector("#subscribe")!.TextContent);
        Assert.DoesNotContain(address.Split('/')[^2], again.DocumentElement.OuterHtml);
    }

    [Fact]
    public async Task A_reader_that_knows_the_calendar_is_told_nothing_changed_until_it_does()
    {
        using var person = new Person(demo.App);
        var address = await Subscribe(person);
        using var reader = new HttpClient();
        using var first = await reader.GetAsync(address);
        var (tag, changed) = (first.Headers.ETag!, first.Content.Headers.LastModified!.Value);

        Assert.Equal(HttpStatusCode.NotModified, await Ask(tag.Tag, null));
        Assert.Equal(HttpStatusCode.NotModified, await Ask(null, changed));
        Assert.Equal(HttpStatusCode.OK, await Ask("\"another\"", changed.AddDays(1)));
        using var head = await reader.SendAsync(new(HttpMethod.Head, address));
        Assert.Equal(tag, head.Headers.ETag);

        // Each test run has its own demo; another protected rhythm moves the events.
        await person.Api(
            HttpMethod.Put,
            "/protected-time",
            """{"weekday": "monday", "start": "07:00"}"""
        );
        using var later = await reader.GetAsync(address);
        Assert.NotEqual(tag, later.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, await Ask(tag.Tag, null));

        async Task<HttpStatusCode> Ask(string? known, DateTimeOffset? since)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            if (known is not null)
            {
                request.Headers.TryAddWithoutValidation("If-None-Match", known);
            }

            request.Headers.IfModifiedSince = since;
            using var answer = await reader.SendAsync(request);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task An_address_that_was_taken_back_shows_nothing_and_a_guess_neither()
    {
        using var person = new Person(demo.App);
        using var made = await person.Api(HttpMethod.Post, "/calendar/feeds", """{"name":"Old"}""");
        var told = System.Text.Json.Nodes.JsonNode.Parse(await made.Content.ReadAsStringAsync())!;
        var (address, id) = ((string)told["address"]!, (string)told["id"]!);
        using var reader = new HttpClient();
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(address)).StatusCode);

        using var gone = await person.Api(HttpMethod.Delete, $"/calendar/feeds/{id}");

        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(address)).StatusCode);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (
                await reader.GetAsync($"{demo.App.Address}/feeds/{new string('a', 32)}/cme.ics")
            ).StatusCode
        );
    }

    [Fact]
    public async Task Vdirsyncer_follows_the_address_and_khal_shows_the_same_events()
    {
        using var person = new Person(demo.App);
        var address = await Subscribe(person);
        var folder = Directory.CreateTempSubdirectory("credence-vdirsyncer-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "events"));
            var settings = Path.Combine(folder, "config");
            await File.WriteAllTextAsync(
                settings,
                $"""
                [general]
                status_path = "{folder}/status"
                [pair cme]
                a = "there"
                b = "here"
                collections = null
                [storage there]
                type = "http"
                url = "{address}"
                [storage here]
                type = "filesystem"
                path = "{folder}/events"
                fileext = ".ics"
                """
            );

            await Run(folder, "vdirsyncer", "-c", settings, "discover");
            await Run(folder, "vdirsyncer", "-c", settings, "sync");
            await Run(folder, "vdirsyncer", "-c", settings, "sync");

            var events = Directory.GetFiles(Path.Combine(folder, "events"));
            using var reader = new HttpClient();
            var feed = await reader.GetStringAsync(address);
            Assert.Equal(feed.Split("BEGIN:VEVENT").Length - 1, events.Length);
            await File.WriteAllTextAsync(
                Path.Combine(folder, "khal"),
                $"""
                [calendars]
                [[cme]]
                path = {folder}/events
                [locale]
                timeformat = %H:%M
                dateformat = %Y-%m-%d
                longdateformat = %Y-%m-%d
                datetimeformat = %Y-%m-%d %H:%M
                longdatetimeformat = %Y-%m-%d %H:%M
                local_timezone = America/New_York
                default_timezone = America/New_York
                [sqlite]
                path = {folder}/cache
                """
            );
            var told = await Run(
                folder,
                "khal",
                "-c",
                Path.Combine(folder, "khal"),
                "list",
                "--format",
                "{title}",
                "2026-04-21",
                "60d"
            );
            Assert.Contains("Protected CME, no meetings", told);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> Subscribe(Person person) =>
        (await person.Send("/calendar/feeds", ("name", "Test")))
            .QuerySelector("#address")!
            .GetAttribute("value")!;

    private static async Task<string> Run(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["HOME"] = folder;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        Assert.True(process.ExitCode == 0, $"{program}: {await errors}");
        return output;
    }
}
