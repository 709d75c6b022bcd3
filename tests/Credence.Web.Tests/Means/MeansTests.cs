using System.Text.Json.Nodes;
using Credence.Web.Tests.Running;

namespace Credence.Web.Tests.Means;

public sealed class MeansTests
{
    [Fact]
    public async Task The_demo_says_what_is_left_and_what_went_where()
    {
        await using var app = await RunningApp.Start(demo: true);
        using var person = new Person(app);

        var page = await person.Open("/time-and-money");

        Assert.Equal(
            "$2,010 and 5 days from Hospital until December 31. $2,500 of your own set aside.",
            page.QuerySelector(".lead")!.TextContent
        );
        Assert.Contains("Sepsis Management Course", page.QuerySelector("#allowances")!.TextContent);
        Assert.Contains("Jul 0 of 5", page.QuerySelector("#hours title")!.TextContent);
    }

    [Fact]
    public async Task Without_script_an_allowance_a_lighter_month_and_a_call_week_are_kept()
    {
        await using var app = await RunningApp.Start(demo: true);
        using var person = new Person(app);
        const string Path = "/time-and-money";

        await person.Send(
            $"{Path}/allowances",
            ("name", "University"),
            ("money", "800"),
            ("to", "06/30/2026")
        );
        await person.Send($"{Path}/hours", ("month", "2026-11"), ("month_hours", "3"));
        await person.Send(
            $"{Path}/away",
            ("from", "11/23/2026"),
            ("to", "11/29/2026"),
            ("why", "on call")
        );
        var page = await person.Open(Path);

        Assert.Contains(
            "$800 from University until June 30",
            page.QuerySelector(".lead")!.TextContent
        );
        Assert.Contains(
            "$800 from University end June 30",
            page.QuerySelector(".notes")!.TextContent
        );
        Assert.Contains("Nov 0 of 3", page.QuerySelector("#hours title")!.TextContent);
        Assert.Contains("on call", page.QuerySelector("#away")!.TextContent);
        Assert.Contains(
            "$800 from University end June 30",
            (await person.Open("/")).QuerySelector("#look")!.TextContent
        );

        await person.Send($"{Path}/away/drop", ("from", "2026-11-23"));
        Assert.DoesNotContain(
            "on call",
            (await person.Open(Path)).QuerySelector("#away")!.TextContent
        );
    }

    [Fact]
    public async Task A_wrong_amount_stays_in_its_field_with_what_to_do()
    {
        await using var app = await RunningApp.Start(demo: true);
        using var person = new Person(app);

        var page = await person.Send("/time-and-money/hours", ("form", "own"), ("budget", "a lot"));

        Assert.Equal(422, (int)person.Status);
        Assert.Equal("a lot", page.QuerySelector("#budget")!.GetAttribute("value"));
        Assert.Contains(
            "“a lot” is not an amount of dollars. Write it as 595 or 595.50.",
            page.QuerySelector("#budget-err")!.TextContent
        );
    }

    [Fact]
    public async Task A_program_reads_and_changes_the_same()
    {
        await using var app = await RunningApp.Start(demo: true);
        using var person = new Person(app);

        await person.Api(
            HttpMethod.Put,
            "/allowances/university",
            """{"money": 800, "to": "2026-06-30"}"""
        );
        await person.Api(
            HttpMethod.Patch,
            "/time-and-money",
            """{"hours_in_month": {"2026-11": 3}}"""
        );
        await person.Api(
            HttpMethod.Put,
            "/protected-time",
            """{"weekday": "monday", "start": "07:00"}"""
        );
        using var answer = await person.Api(HttpMethod.Get, "/time-and-money");
        var means = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

        Assert.Equal(1490m, (decimal)means["allowances"]![0]!["spent"]!);
        Assert.Equal("university", (string)means["warnings"]![0]!);
        Assert.Equal(3m, (decimal)means["months"]![10]!["hours"]!);
        using var none = await person.Api(HttpMethod.Delete, "/allowances/nobody");
        Assert.Equal(404, (int)none.StatusCode);
    }
}
