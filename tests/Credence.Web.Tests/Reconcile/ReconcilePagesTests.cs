using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Credence.Web.Tests.Running;
using Microsoft.Playwright;

namespace Credence.Web.Tests.Reconcile;

/// <summary>Official transcripts and missing proof as a person sees them; the demo's ledger has three entries.</summary>
public sealed class ReconcilePagesTests(Browser browser)
{
    private const string Passport = """
        Reporting Organization,Activity Title,Completion Date,Credit Type,Credits Earned
        Society course,Sepsis Management Course,2/10/2026,AMA PRA Category 1,7
        Brightwater Health System,Airway Rounds,1/16/2026,AMA PRA Category 1,1.5
        """;

    [Fact]
    public async Task Line_by_line_it_is_settled_without_JavaScript()
    {
        await using var app = await RunningApp.Start(demo: true);
        using var person = new Person(app);

        var page = await person.SendFile(
            "/reconcile",
            "passport.csv",
            Encoding.UTF8.GetBytes(Passport)
        );
        Assert.Contains("Different", page.Body!.TextContent);
        Assert.Contains("Missing in your ledger", page.Body.TextContent);
        Assert.Contains("Missing there", page.Body.TextContent);

        await person.Send("/reconcile/1/settle", ("how", "add"), ("line", "1"));
        await person.Send(
            "/reconcile/1/settle",
            ("how", "take-theirs"),
            ("line", "0"),
            ("entry", "L1")
        );
        page = await person.Send("/reconcile/1/settle", ("how", "reported"), ("entry", "L2"));

        Assert.Contains("Noted as reported", page.QuerySelector("#said")!.TextContent);
        Assert.Equal(
            "7",
            (await person.Open("/ledger/L1")).QuerySelector("#amount")!.GetAttribute("value")
        );
        Assert.Single(
            (await person.Open("/ledger?q=Airway")).QuerySelectorAll("table.led tbody tr")
        );
        var answer = await person.Api(HttpMethod.Get, "/reconcile/1");
        var json = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal(0, (int)json["open"]!);
        await person.Open("/reconcile/9");
        Assert.Equal(HttpStatusCode.NotFound, person.Status);
    }

    [Fact]
    public async Task Without_a_file_the_form_says_so()
    {
        await using var app = await RunningApp.Start(demo: true);
        using var person = new Person(app);

        var page = await person.SendFile("/reconcile", "empty.csv", []);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, person.Status);
        Assert.NotNull(page.QuerySelector(".wrong"));
    }

    [Fact]
    public async Task What_counts_without_proof_is_listed_by_requirement_and_claims_by_day()
    {
        await using var app = await RunningApp.Start(demo: true);
        using var person = new Person(app);
        await person.Send(
            "/ledger/add",
            ("title", "Airway Rounds"),
            ("date", "04/16/2026"),
            ("amount", "1.5"),
            ("type", "ama-pra-1"),
            ("claim_by", "04/30/2026"),
            ("rating", "4"),
            ("days", "0.5"),
            ("goals", "critical-care")
        );

        var page = await person.Open("/ledger/proof");

        Assert.Contains("Claim it by Apr 30, 2026, in 9 days", page.Body!.TextContent);
        Assert.Contains("State license", page.QuerySelector("h3")!.TextContent);
        Assert.NotEmpty(page.QuerySelectorAll("a[href$='#proof']"));
        Assert.Contains("To claim: Airway Rounds", (await person.Open("/")).Body!.TextContent);
        var answer = await person.Api(HttpMethod.Get, "/ledger/proof");
        Assert.Contains("\"days_left\":9", await answer.Content.ReadAsStringAsync());
        var entry = await person.Api(HttpMethod.Get, "/ledger?q=Airway");
        var cells = JsonNode.Parse(await entry.Content.ReadAsStringAsync())!["entries"]![0]![
            "cells"
        ]!;
        Assert.Equal(
            ("4", "0.5", "critical-care"),
            ((string)cells["rating"]!, (string)cells["days"]!, (string)cells["goals"]!)
        );
    }

    [Fact]
    public async Task The_pages_are_whole()
    {
        await using var app = await RunningApp.Start(demo: true);
        await using var context = await browser.Open(app.Address);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/reconcile");
        await page.SetInputFilesAsync(
            "#file",
            new FilePayload
            {
                Name = "passport.csv",
                MimeType = "text/csv",
                Buffer = Encoding.UTF8.GetBytes(Passport),
            }
        );
        await page.ClickAsync("main .btn.go");
        await page.WaitForSelectorAsync("text=Missing there");
        Assert.Empty(await Look.FaultsEveryWay(page, "reconcile"));

        foreach (var path in new[] { "/reconcile", "/ledger/proof", "/ledger/L1" })
        {
            await page.GotoAsync(path);
            await page.EvaluateAsync(
                "() => document.querySelectorAll('details').forEach(one => one.open = true)"
            );
            Assert.Empty(await Look.FaultsEveryWay(page, path.Replace('/', '-').Trim('-')));
        }
    }
}
