using Credence.Web.Tests.Running;

namespace Credence.Web.Tests.Plans;

/// <summary>The eight steps of a year on the plan's page: as far as they are, each leading to where it is done.</summary>
public sealed class YearStepsTests
{
    [Fact]
    public async Task Each_step_says_how_far_it_is_and_leads_there()
    {
        await using var app = await RunningApp.Start(demo: true);
        using var person = new Person(app);

        var steps = await Steps(person);
        Assert.Equal(
            [
                ("Requirements", "Done", "/requirements", "Four bodies ask; four questions wait"),
                ("Goals", "Done", "/goals", "Three goals"),
                (
                    "Small steady sources",
                    "Next",
                    "/candidates",
                    "Lectures, journals, rounds: a few credits a month"
                ),
                ("Deep dives", "Next", "/plan#board", "In 2 of 4 quarters so far"),
                (
                    "The meeting of the year",
                    "Next",
                    "/catalog?format=conference",
                    "None chosen yet"
                ),
                ("Calendar", "Next", "/calendar", "Bring the year to your calendar"),
                (
                    "Quarterly check-in",
                    "Now",
                    "/checkin",
                    "The quarter that ended waits for a look"
                ),
                ("End-of-year audit", "Later", "/year-end", "Comes December 18"),
            ],
            steps
        );

        // Where no meeting is wanted none is missing.
        await person.Api(HttpMethod.Patch, "/time-and-money", """{"events": 0}""");
        Assert.Contains(
            ("The meeting of the year", "Done", "/catalog?format=conference", "None wanted"),
            await Steps(person)
        );
    }

    private static async Task<(string, string, string, string)[]> Steps(Person person) =>
        [
            .. (await person.Open("/plan"))
                .QuerySelectorAll("#steps li")
                .Select(step =>
                    (
                        step.QuerySelector("b")!.TextContent,
                        step.QuerySelector(".badge")!.TextContent,
                        step.QuerySelector("a")!.GetAttribute("href")!,
                        step.QuerySelector(".soft")!.TextContent
                    )
                ),
        ];
}
