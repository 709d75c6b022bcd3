using System.Net;
using System.Text.Json.Nodes;
using Credence.Web.Tests.Running;

namespace Credence.Web.Tests.Goals;

/// <summary>Goals, catalog, candidates and the four questions, without JavaScript.</summary>
public sealed class GoalPagesTests : AtTheDemo
{
    private const string Flyer = """
        Advanced Sepsis Workshop
        May 14-16, 2026
        Topics: sepsis, critical care
        Registration fee: $795
        The Society of Critical Care Medicine designates this live activity for a maximum of 18 AMA PRA Category 1 Credits.
        """;

    [Fact]
    public async Task Each_thing_owed_says_which_goal_it_can_serve_as_well_and_with_what()
    {
        var page = await Person.Open("/goals");

        var matrix = page.QuerySelector("table.mx")!;
        Assert.Equal(
            ["You owe", "Critical care", "Leadership", "Revenue"],
            matrix.QuerySelectorAll("thead th").Select(head => head.TextContent)
        );
        var dea = matrix
            .QuerySelectorAll("tbody tr")
            .Single(row => row.TextContent.Contains("DEA", StringComparison.Ordinal));
        // Four hours on opioids that also move critical care; nothing does both for documentation.
        Assert.Contains("ICU", dea.QuerySelectorAll("td")[0].TextContent);
        Assert.Equal("", dea.QuerySelectorAll("td")[2].TextContent);
    }

    [Fact]
    public async Task A_wish_becomes_an_outcome_by_answers_and_is_kept()
    {
        var form = await Person.Open("/goals/new");
        Assert.Contains("three goals already", form.QuerySelector("main")!.TextContent);

        var composed = await Person.Send(
            "/goals/new",
            ("statement", "get better at teaching"),
            ("what", "teach the ultrasound course"),
            ("who", "our residents"),
            ("by_when", "June 2027"),
            ("kind", "academic-teaching"),
            ("do", "compose")
        );
        var kept = await Person.Press(
            composed,
            "/goals/new",
            ("do", "save"),
            ("topics", "ultrasound, medical education"),
            ("target", "6")
        );

        Assert.Equal(
            "By June 2027 I teach the ultrasound course, for our residents.",
            composed.QuerySelector("#statement")!.TextContent
        );
        Assert.Contains("Four goals", kept.QuerySelector(".lead")!.TextContent);
        Assert.Contains(
            "By June 2027 I teach the ultrasound course",
            kept.QuerySelector("main")!.TextContent
        );
        var back = await Person.Press(kept, "/changes/undo");
        Assert.DoesNotContain("ultrasound course", back.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task What_is_wrong_with_a_goal_is_told_at_its_field_and_nothing_typed_is_lost()
    {
        var page = await Person.Send(
            "/goals/critical-care",
            ("statement", "  "),
            ("target", "lots"),
            ("evidence", "one\ntwo")
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, Person.Status);
        Assert.NotNull(page.QuerySelector("#statement-err"));
        Assert.NotNull(page.QuerySelector("#target-err"));
        Assert.Contains("two", page.QuerySelector("#evidence")!.TextContent);
    }

    [Fact]
    public async Task The_catalog_is_narrowed_down_by_what_is_in_the_address()
    {
        var all = await Person.Open("/catalog?specialty=all");
        var opioids = await Person.Open("/catalog?topic=opioid-prescribing&price=free");
        var nothing = await Person.Open("/catalog?q=no-such-thing-anywhere");

        Assert.Contains("216 real activities", all.QuerySelector(".lead")!.TextContent);
        var rows = opioids.QuerySelectorAll("#found tbody tr");
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Contains("free", row.TextContent));
        Assert.All(rows, row => Assert.Contains("counts in", row.TextContent));
        Assert.Contains("Nothing in the catalog", nothing.QuerySelector("#found")!.TextContent);
        Assert.Contains("Nobody can pay", all.QuerySelector(".why")!.TextContent);
    }

    [Fact]
    public async Task Only_what_a_body_still_needs_is_shown_for_that_body()
    {
        var page = await Person.Open("/catalog?body=dea");

        var rows = page.QuerySelectorAll("#found tbody tr");
        Assert.NotEmpty(rows);
        var first = await Person.Open(rows[0].QuerySelector("a")!.GetAttribute("href")!);
        Assert.Contains("DEA registration", first.QuerySelector("article.card")!.TextContent);
    }

    [Fact]
    public async Task A_meeting_is_taken_from_the_catalog_with_its_days_pinned_and_dropped()
    {
        var entry = await Person.Open("/catalog/chest-annual");
        var wrong = await Person.Press(entry, "/catalog/chest-annual/add", ("from", "10/41/2026"));
        Assert.NotNull(wrong.QuerySelector("#from-err"));

        var mine = await Person.Press(
            entry,
            "/catalog/chest-annual/add",
            ("from", "10/18/2026"),
            ("to", "10/21/2026"),
            ("price", "900")
        );
        Assert.Contains("$900", mine.QuerySelector(".lead")!.TextContent);
        Assert.Equal("10/18/2026", mine.QuerySelector("#from")!.GetAttribute("value"));

        var pinned = await Person.Send(
            "/candidates/chest-annual/decide",
            ("status", "pinned"),
            ("month", "2026-10")
        );
        Assert.Contains("Pinned to October 2026", pinned.QuerySelector("main")!.TextContent);
        var dropped = await Person.Send("/candidates/chest-annual/drop");
        Assert.DoesNotContain("chest-annual", dropped.QuerySelector("main")!.InnerHtml);
    }

    [Fact]
    public async Task Two_candidates_stand_side_by_side_with_their_verdicts_and_numbers()
    {
        var page = await Person.Open("/filter?c=General+board+review+bundle&c=quality-certificate");

        Assert.Equal(
            ["Think twice", "Take it"],
            page.QuerySelectorAll("article.card .st").Select(state => state.TextContent.Trim())
        );
        Assert.Contains("$1,195", page.QuerySelector("table.tl")!.TextContent);
        Assert.Contains("always “think twice”", page.QuerySelector("details.why")!.TextContent);
    }

    [Fact]
    public async Task A_name_that_nobody_knows_is_told_and_stays_in_its_field()
    {
        var page = await Person.Open("/filter?c=quality-certificat");

        Assert.Contains("quality-certificate", page.QuerySelector(".wrong")!.TextContent);
        Assert.Equal("quality-certificat", page.QuerySelector("#c")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_pasted_flyer_shows_what_was_understood_and_becomes_a_candidate()
    {
        var read = await Person.Send("/filter/flyer", ("text", Flyer));
        Assert.Contains("Take it", read.QuerySelector("article.card")!.TextContent);
        Assert.Contains(
            "designates this live activity",
            read.QuerySelector("table.tl")!.TextContent
        );
        Assert.Equal("795", read.QuerySelector("#price")!.GetAttribute("value"));

        var asked = await Person.Press(read, "/filter/typed", ("do", "ask"), ("hours", "20"));
        Assert.Contains("0.9 credits an hour", asked.QuerySelector("article.card")!.TextContent);
        var kept = await Person.Press(asked, "/filter/typed", ("do", "keep"));

        Assert.Contains("Advanced Sepsis Workshop", kept.QuerySelector("table.tl")!.TextContent);
    }

    [Fact]
    public async Task A_list_of_candidates_is_reported_row_by_row()
    {
        var page = await Person.SendFile(
            "/candidates/import",
            "hospital.csv",
            "title,credits,price\nNoon conference,1 ama-pra-1,0\nOdd one,1 nonsense,0\n"u8.ToArray()
        );

        var report = page.QuerySelector("table.tl")!.TextContent;
        Assert.Contains("Added", report);
        Assert.Contains("nonsense", report);
    }

    [Fact]
    public async Task The_same_answers_come_as_json()
    {
        var added = await Person.Api(
            HttpMethod.Post,
            "/goals",
            """{"statement": "Teach", "topics": ["medical-education"], "target_credits": 4}"""
        );
        var goals = await Json(await Person.Api(HttpMethod.Get, "/goals"));
        var matrix = await Json(await Person.Api(HttpMethod.Get, "/goals/matrix"));
        var catalog = await Json(await Person.Api(HttpMethod.Get, "/catalog?q=sepsis"));
        var filter = await Json(
            await Person.Api(
                HttpMethod.Post,
                "/filter",
                $$"""{"candidates": ["quality-certificate"], "flyer": {{JsonValue.Create(Flyer).ToJsonString()}}}"""
            )
        );
        var nobody = await Person.Api(HttpMethod.Delete, "/candidates/nobody");

        Assert.Equal(HttpStatusCode.OK, added.StatusCode);
        Assert.Contains(
            goals["goals"]!.AsArray(),
            goal => (string?)goal!["id"] == "medical-education"
        );
        Assert.True((bool)goals["more_than_a_year_moves"]!);
        Assert.NotEmpty(matrix["rows"]!.AsArray());
        Assert.NotEmpty(catalog["entries"]!.AsArray());
        Assert.Equal(
            ["take", "take"],
            filter["candidates"]!.AsArray().Select(one => (string?)one!["verdict"])
        );
        Assert.Equal(HttpStatusCode.NotFound, nobody.StatusCode);
    }

    private static async Task<JsonNode> Json(HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
}
