using System.Net;
using Credence.Web.Tests.Running;

namespace Credence.Web.Tests.Bodies;

public sealed class OwnBodyTests : AtTheDemo
{
    [Fact]
    public async Task Two_rows_typed_without_JavaScript_become_a_body_that_counts()
    {
        var page = await Person.Open("/bodies/new");
        page = await Person.Press(
            page,
            "/bodies/new",
            ("do", "row"),
            ("name", "Brightwater Hospital"),
            ("cycle_ends", "06/30/2027"),
            ("r0-title", "Credits for reappointment"),
            ("r0-amount", "20")
        );
        Assert.Equal(2, page.QuerySelectorAll("fieldset.card").Length);
        Assert.Equal("Brightwater Hospital", page.QuerySelector("#name")!.GetAttribute("value"));

        var body = await Person.Press(
            page,
            "/bodies/new",
            ("do", "save"),
            ("r1-title", "On quality"),
            ("r1-amount", "5"),
            ("r1-topics", "quality-improvement"),
            ("r1-within", "credits-for-reappointment"),
            ("r1-max", "2"),
            ("r1-max-of", "ama-pra-2")
        );

        Assert.Equal("", body.QuerySelector(".wrong")?.TextContent ?? "");
        Assert.Contains("Brightwater Hospital", body.QuerySelector("h1")!.TextContent);
        Assert.Contains("On quality", body.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Limits_conditions_and_a_first_cycle_are_typed_shown_again_and_counted()
    {
        var page = await Person.Open("/bodies/new");
        page = await Person.Press(
            page,
            "/bodies/new",
            ("do", "more"),
            ("name", "Brightwater Hospital"),
            ("carry", "5"),
            ("round", "half"),
            ("r0-title", "Credits"),
            ("r0-amount", "20"),
            ("r0-first", "8"),
            ("r0-max", "2"),
            ("r0-max-of", "journal"),
            ("r0-when", "degree:MD")
        );
        page = await Person.Press(
            page,
            "/bodies/new",
            ("do", "text"),
            ("r0-max2", "3"),
            ("r0-max2-of", "ama-pra-2"),
            ("r0-max2-per", "year"),
            ("r0-when2", "initial_license"),
            ("r0-when2-if", "unless"),
            ("r0-when-join", "all")
        );

        var file = page.QuerySelector("#text")!.TextContent;
        page = await Person.Press(page, "/bodies/new", ("do", "fields"));
        Assert.Equal("2", page.QuerySelector("#r0-max")!.GetAttribute("value"));
        Assert.Equal("ama-pra-2", page.QuerySelector("#r0-max2-of")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("#r0-max2-per option[value=year][selected]"));
        Assert.NotNull(page.QuerySelector("#r0-when2-if option[value=unless][selected]"));
        Assert.NotNull(page.QuerySelector("#r0-when-join option[value=all][selected]"));
        Assert.NotNull(page.QuerySelector("#r0-when3"));
        Assert.Equal("8", page.QuerySelector("#r0-first")!.GetAttribute("value"));
        Assert.Equal("5", page.QuerySelector("#carry")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("#round option[value=half][selected]"));

        var again = await Person.Press(page, "/bodies/new", ("do", "text"));
        Assert.Equal(
            file.Split('\n').Order(),
            again.QuerySelector("#text")!.TextContent.Split('\n').Order()
        );

        var body = await Person.Press(again, "/bodies/new", ("do", "save"));
        Assert.Equal("", body.QuerySelector(".wrong")?.TextContent ?? "");
        Assert.Contains("Brightwater Hospital", body.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_fault_in_the_second_limit_stands_at_the_second_limit()
    {
        var page = await Person.Press(
            await Person.Press(
                await Person.Open("/bodies/new"),
                "/bodies/new",
                ("do", "more"),
                ("name", "Brightwater"),
                ("r0-title", "Credits"),
                ("r0-amount", "20"),
                ("r0-max", "2"),
                ("r0-max-of", "journal")
            ),
            "/bodies/new",
            ("do", "save"),
            ("r0-max2", "lots"),
            ("r0-max2-of", "ama-pra-2")
        );

        Assert.NotNull(page.QuerySelector("#r0-max2[aria-invalid]"));
        Assert.Null(page.QuerySelector("#r0-max[aria-invalid]"));
    }

    [Fact]
    public async Task A_condition_deeper_than_the_form_stays_as_its_text_says()
    {
        const string Deep =
            "id: mine\nname: Mine\ncycle: {months: 24, ends: board-assigned}\nrequirements:\n  - {id: total, title: Credits, amount: 10, when: {all: [{degree: MD}, {any: [{first_cycle: true}, {age_at_least: 70}]}]}}\n";
        var page = await Person.Send(
            "/bodies/new",
            ("as", "text"),
            ("do", "fields"),
            ("text", Deep)
        );
        Assert.NotNull(page.QuerySelector("#r0-when option[value=kept][selected]"));

        await Person.Press(page, "/bodies/new", ("do", "save"));
        var text = await Person.Press(
            await Person.Open("/bodies/mine/edit"),
            "/bodies/mine/edit",
            ("do", "text")
        );
        Assert.Contains("age_at_least: 70", text.QuerySelector("#text")!.TextContent);
    }

    [Fact]
    public async Task Deadline_years_rhythm_and_another_way_are_typed_shown_again_and_kept()
    {
        var page = await Person.Press(
            await Person.Open("/bodies/new"),
            "/bodies/new",
            ("do", "text"),
            ("name", "Mine"),
            ("r0-title", "Ethics"),
            ("r0-amount", "1"),
            ("r0-topics", "ethics"),
            ("r0-deadline", "licensed+12m, 2027-06-01"),
            ("r0-years", "1-2"),
            ("r0-ends-months", "24"),
            ("r0-ends-day", "06-30"),
            ("r0-ends-years", "odd"),
            ("r0-or-amount", "2"),
            ("r0-or-topics", "veterans-health"),
            ("r0-or-window", "rolling-months:36"),
            ("r0-from_license", "true")
        );
        var file = page.QuerySelector("#text")!.TextContent;
        Assert.Contains("- licensed+12m", file);
        Assert.Contains("from_license:", file);

        page = await Person.Press(page, "/bodies/new", ("do", "fields"));
        Assert.Empty(page.QuerySelectorAll(".wrong"));
        Assert.Equal(
            "licensed+12m, 2027-06-01",
            page.QuerySelector("#r0-deadline")!.GetAttribute("value")
        );
        Assert.Equal("1-2", page.QuerySelector("#r0-years")!.GetAttribute("value"));
        Assert.Equal("06-30", page.QuerySelector("#r0-ends-day")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("#r0-ends-years option[value=odd][selected]"));
        Assert.Equal("veterans-health", page.QuerySelector("#r0-or-topics")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("#r0-from_license option[value=true][selected]"));

        var wrong = await Person.Press(
            page,
            "/bodies/new",
            ("do", "save"),
            ("r0-ends-day", "June"),
            ("r0-or-amount", "two")
        );
        Assert.NotNull(wrong.QuerySelector("#r0-ends-day[aria-invalid]"));
        Assert.NotNull(wrong.QuerySelector("#r0-or-amount[aria-invalid]"));
    }

    [Fact]
    public async Task What_says_more_than_the_fields_stays_as_its_text_says()
    {
        const string Deep =
            "id: mine\nname: Mine\ncycle: {months: 24, ends: board-assigned}\nrequirements:\n"
            + "  - {id: total, title: Credits, amount: 10, deadline: {later: [licensed+60m, 2017-12-31]}, "
            + "or: [{amount: 2, topics: [ethics]}, {amount: 3, topics: [pain-management]}]}\n";
        var page = await Person.Send(
            "/bodies/new",
            ("as", "text"),
            ("do", "fields"),
            ("text", Deep)
        );

        await Person.Press(page, "/bodies/new", ("do", "save"), ("r0-amount", "12"));
        var text = await Person.Press(
            await Person.Open("/bodies/mine/edit"),
            "/bodies/mine/edit",
            ("do", "text")
        );
        var file = text.QuerySelector("#text")!.TextContent;
        Assert.Contains("amount: 12", file);
        Assert.Contains("later:", file);
        Assert.Contains("pain-management", file);
    }

    [Fact]
    public async Task Types_by_fact_are_shown_as_text_alone()
    {
        const string Cases =
            "id: mine\nname: Mine\nrequirements:\n"
            + "  - {id: total, amount: 10, accepts: [{when: {degree: DO}, is: [aoa-1a]}, {is: [ama-pra-1]}]}\n";
        var page = await Person.Send(
            "/bodies/new",
            ("as", "text"),
            ("do", "fields"),
            ("text", Cases)
        );
        Assert.Contains("aoa-1a", page.QuerySelector("#text")!.TextContent);
    }

    [Fact]
    public async Task What_is_wrong_stands_at_its_field_and_what_was_typed_stays()
    {
        var page = await Person.Open("/bodies/new");

        var again = await Person.Press(
            page,
            "/bodies/new",
            ("do", "save"),
            ("name", "Brightwater"),
            ("r0-title", "Credits"),
            ("r0-amount", "-4"),
            ("r0-accepts", "ama-pra-one")
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, Person.Status);
        Assert.NotNull(again.QuerySelector("#r0-amount[aria-invalid]"));
        Assert.NotNull(again.QuerySelector("#r0-accepts[aria-invalid]"));
        Assert.Equal("-4", again.QuerySelector("#r0-amount")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_change_keeps_what_the_form_does_not_show()
    {
        var page = await Person.Open("/bodies/hospital/edit");
        Assert.Equal("25", page.QuerySelector("#r0-amount")!.GetAttribute("value"));

        await Person.Press(page, "/bodies/hospital/edit", ("do", "save"), ("r0-amount", "30"));
        var text = await Person.Press(
            await Person.Open("/bodies/hospital/edit"),
            "/bodies/hospital/edit",
            ("do", "text")
        );

        var file = text.QuerySelector("#text")!.TextContent;
        Assert.Contains("amount: 30", file);
        Assert.Contains("applies_to:", file);
        Assert.Contains("aafp-prescribed", file);
    }

    [Fact]
    public async Task A_row_is_taken_away_and_the_others_move_up()
    {
        var page = await Person.Open("/bodies/hospital/edit");

        page = await Person.Press(page, "/bodies/hospital/edit", ("do", "drop-0"));

        Assert.Single(page.QuerySelectorAll("fieldset.card"));
        Assert.Equal("ACLS renewal", page.QuerySelector("#r0-title")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_file_with_a_fault_is_told_with_its_line()
    {
        var page = await Person.Send(
            "/bodies/new",
            ("as", "text"),
            ("do", "save"),
            ("text", "id: mine\nname: Mine\ncycle: {months: 24}\nrequirments: []\n")
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, Person.Status);
        Assert.Contains("line 4", page.QuerySelector(".wrong")!.TextContent);
        Assert.Contains("requirments", page.QuerySelector("#text")!.TextContent);
    }

    [Fact]
    public async Task A_rule_of_the_library_is_not_changed_here()
    {
        await Person.Open("/bodies/us-ks-bha-md/edit");

        Assert.Equal(HttpStatusCode.NotFound, Person.Status);
    }
}
