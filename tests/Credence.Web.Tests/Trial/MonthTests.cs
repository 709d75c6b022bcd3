using System.IO.Compression;
using System.Text.Json.Nodes;
using Credence.App.Tests.Mail;
using Credence.Web.Running;
using Credence.Web.Tests.Inbox;
using Credence.Web.Tests.Offline;
using Credence.Web.Tests.Running;
using Microsoft.Playwright;

namespace Credence.Web.Tests.Trial;

/// <summary>
/// Two physicians and one assistant on one server over five weeks: each from a browser of their own, one of them a phone
/// that goes through a tunnel, with a mail server that takes what is sent.
/// </summary>
public sealed partial class MonthTests(Browser browser) : IAsyncLifetime
{
    private const string AnasZone = "America/New_York";
    private const string BosZone = "America/Los_Angeles";
    private const string KimsLine = "Rapid response rounds";
    private const string BosLine = "Coding lunch";

    /// <summary>A Monday, noon in New York.</summary>
    private static readonly DateTimeOffset First = new(2026, 5, 4, 16, 0, 0, TimeSpan.Zero);

    private Month month = null!;
    private Line line = null!;
    private Visitor ana = null!;
    private Visitor bo = null!;
    private Visitor kim = null!;
    private Visitor office = null!;

    public async ValueTask InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable(MailFactAttribute.Variable) is null)
        {
            return;
        }

        month = await Month.Begin(First);
        line = new(month.Town.App.Address);
        ana = await Visitor.At(
            browser,
            month,
            "ana@there.example",
            390,
            line.Address.Replace("127.0.0.1", "localhost")
        );
        bo = await Visitor.At(browser, month, "bo@there.example");
        kim = await Visitor.At(browser, month, "kim@there.example");
        office = await Visitor.At(browser, month, "");
    }

    public async ValueTask DisposeAsync()
    {
        if (month is null)
        {
            return;
        }

        foreach (var visitor in new[] { ana, bo, kim, office })
        {
            await visitor.DisposeAsync();
        }

        await line.DisposeAsync();
        await month.DisposeAsync();
    }

    [MailFact]
    public async Task Two_physicians_and_their_assistant_live_through_a_month_on_one_server()
    {
        await AllThreeJoin();
        await KimHelpsBothAsFarAsEachLetsHer();
        var link = await BoSharesAPacket();
        await BothAskForReminders();

        await month.Until(new(2026, 5, 13, 15, 0, 0, TimeSpan.Zero), Look);
        await AnaLogsInATunnel();
        await KimFilesItAndPlansForBo();

        await month.Until(new(2026, 5, 20, 15, 0, 0, TimeSpan.Zero), Look);
        await AnaTakesTheHelpBack();
        await BoTakesTheLinkBack(link);

        await month.Until(new(2026, 6, 9, 15, 0, 0, TimeSpan.Zero), Look);
        await EveryMailCameOnceToWhomItConcerns();
    }

    private async Task AllThreeJoin()
    {
        await ana.JoinWithPasskey("Ana Ng, MD");
        await ana.Go("/ledger/import");
        await ana.Page.SetInputFilesAsync(
            "#file",
            new FilePayload
            {
                Name = "mine.zip",
                MimeType = "application/zip",
                Buffer = Folder(),
            }
        );
        await ana.Press("Read it");
        await ana.Press("Bring it in");
        await ana.IsAt("/");

        await bo.JoinWithPassword("Bo Ray, DO");
        await bo.Go("/welcome");
        await bo.Page.FillAsync("[name=name]", "Bo Ray");
        await bo.Page.Locator("label", new() { Has = bo.Page.Locator("[value=DO]") }).ClickAsync();
        await bo
            .Page.Locator(
                "label",
                new() { Has = bo.Page.Locator("[value=tpl-hospital-credentialing]") }
            )
            .ClickAsync();
        await bo.Press("Next: the dates");
        await bo.Page.FillAsync("[name='tpl-hospital-credentialing.cycle_ends']", "07/02/2026");
        await bo.Press("Show me where I stand");
        await bo.IsAt("/");
        await bo.Go("/you");
        await bo.Page.FillAsync("[name=timezone]", BosZone);
        await bo.Page.Locator("form[action='/you'] button.go").ClickAsync();

        await kim.JoinWithPassword("Kim Lee");
    }

    private async Task KimHelpsBothAsFarAsEachLetsHer()
    {
        await kim.Go(await Invitation(ana, "Log"));
        await kim.Says("Ana Ng, MD asks for your help");
        await kim.Press("Yes, I help");
        await kim.IsAt("/inbox");
        await kim.Log(KimsLine, "05/01/2026");
        await kim.Go("/");
        await kim.IsAt("/inbox");
        foreach (var path in new[] { "/requirements", "/plan", "/packet", "/goals", "/delegates" })
        {
            Assert.Equal(403, (await kim.Ask(path)).Status);
        }

        await kim.Go(await Invitation(bo, "Plan"));
        await kim.Press("Yes, I help");
        await kim.Log(BosLine, "05/02/2026");
        var bos = (await kim.Ask("/ledger")).Text;
        Assert.Contains(BosLine, bos);
        Assert.DoesNotContain(KimsLine, bos);
        Assert.Equal(200, (await kim.Ask("/requirements")).Status);
        foreach (var path in new[] { "/packet", "/goals", "/career", "/delegates", "/shares" })
        {
            Assert.Equal(403, (await kim.Ask(path)).Status);
        }

        await Switch("Ana Ng, MD");
        var anas = (await kim.Ask("/ledger")).Text;
        Assert.Contains(KimsLine, anas);
        Assert.DoesNotContain(BosLine, anas);

        await Trail(ana, KimsLine, BosLine);
        await Trail(bo, BosLine, KimsLine);
    }

    private async Task<string> BoSharesAPacket()
    {
        await bo.Go("/shares");
        await bo.Page.FillAsync("#label", "Medical staff office");
        await bo.Press("Make the link");
        var link = await bo.Page.InputValueAsync("#share-link");

        await office.Go(link);
        await office.Says("A CME packet was shared with you");
        var file = await office.Page.Context.APIRequest.GetAsync($"{link}/file");
        Assert.Equal("%PDF-"u8.ToArray(), (await file.BodyAsync())[..5]);
        await office.Go("/ledger");
        await office.IsAt("/sign-in?back=%2Fledger");
        return link;
    }

    private async Task AnaLogsInATunnel()
    {
        await ana.SignIn("/ledger/add");
        await ana.Page.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => 1)");
        foreach (var path in new[] { "/ledger/add", "/inbox" })
        {
            await ana.Go(path);
        }

        line.Become(Line.State.Cut);
        await ana.Page.SetInputFilesAsync(
            "#files",
            new FilePayload
            {
                Name = "airway.pdf",
                MimeType = "application/pdf",
                Buffer = SamplePdf.Certificate("Airway in a tunnel", "May 9, 2026"),
            }
        );
        await ana.Says("Waits for a connection.");
        await ana.Log("Rounds in a tunnel", "05/12/2026");
        await Assertions.Expect(ana.Page.Locator("#kept li")).ToHaveCountAsync(2);

        // Out of it again only the next morning, when the session is long over.
        await month.Until(new(2026, 5, 14, 15, 0, 0, TimeSpan.Zero), Look);
        line.Become(Line.State.Whole);
        await ana.SignIn("/offline");
        await Assertions
            .Expect(ana.Page.Locator("#kept"))
            .ToHaveTextAsync("Nothing waits here.", new() { Timeout = 20_000 });
        Assert.Equal(1, (int)JsonNode.Parse(await ana.Read("/ledger?q=tunnel"))!["found"]!);
        var waiting = await ana.Read("/inbox");
        Assert.Equal(2, waiting.Split("airway.pdf\",\"received_at").Length);
        Assert.DoesNotContain("airway.pdf", await bo.Read("/inbox"));
    }

    private async Task KimFilesItAndPlansForBo()
    {
        await kim.SignIn("/account");
        await Switch("Ana Ng, MD");
        await kim.Go("/inbox");
        await kim
            .Page.Locator("#waiting .note a", new() { HasText = "Airway" })
            .ClickAsync(new() { Timeout = 60_000 });
        await Assertions
            .Expect(kim.Page.Locator("#entry #title"))
            .ToHaveValueAsync("Airway in a tunnel", new() { Timeout = 60_000 });
        await kim.Press("Confirm");
        await kim.Says("Filed with its proof");
        Assert.Equal(2, (int)JsonNode.Parse(await ana.Read("/ledger?q=tunnel"))!["found"]!);

        await Switch("Bo Ray, DO");
        await kim.Go("/candidates/new");
        await kim.Page.FillAsync("[name=title]", "Hospital medicine update");
        await kim.Page.FillAsync("[name=credits]", "10 ama-pra-1");
        await kim.Page.Locator("main form button.go").First.ClickAsync();
        await kim.Go("/plan");
        await kim.Press("Make my plan");
        await Assertions
            .Expect(kim.Page.Locator("form[action='/plan/accept'] button").First)
            .ToBeVisibleAsync(new() { Timeout = 60_000 });
        await kim.Page.Locator("form[action='/plan/accept'] button").First.ClickAsync();
        Assert.Contains("\"hospital-medicine-update\"", await bo.Read("/plan"));
        Assert.DoesNotContain("\"hospital-medicine-update\"", await ana.Read("/plan"));
    }

    private async Task AnaTakesTheHelpBack()
    {
        await kim.SignIn("/account");
        await Switch("Ana Ng, MD");
        await kim.Go("/ledger/add");
        await ana.SignIn("/delegates");
        await ana.Press("Take it back");
        await ana.Says("Taken back, at once.");

        // The form that stands open is not taken any more, either.
        await kim.Page.FillAsync("#title", "Too late");
        await kim.Page.FillAsync("#date", "05/20/2026");
        await kim.Page.FillAsync("#amount", "1");
        await kim.Page.Locator("#entry button.go").ClickAsync();
        await kim.Says("This part is not open to you");
        Assert.Equal(403, (await kim.Ask("/ledger")).Status);
        Assert.Equal(0, (int)JsonNode.Parse(await ana.Read("/ledger?q=Too+late"))!["found"]!);
        await kim.Go("/records");
        Assert.DoesNotContain("Ana Ng", await kim.Page.Locator("main").InnerTextAsync());
        await Switch("Bo Ray, DO");
        Assert.Contains(BosLine, (await kim.Ask("/ledger")).Text);
        await Trail(ana, KimsLine, BosLine);
    }

    private async Task BoTakesTheLinkBack(string link)
    {
        await bo.SignIn("/shares");
        await bo.Page.Locator("#links a").First.ClickAsync();
        await bo.Page.Locator("form[action$='/revoke'] button").ClickAsync();
        Assert.Equal(404, (await office.Ask(link)).Status);
    }

    private async Task<string> Invitation(Visitor physician, string scope)
    {
        await physician.Go("/delegates");
        await physician.Page.FillAsync("#name", "Kim, front desk");
        await physician
            .Page.Locator("label", new() { Has = physician.Page.Locator($"[value={scope}]") })
            .Last.ClickAsync();
        await physician.Press("Make a link");
        return new Uri(await physician.Page.InputValueAsync("#invite-link")).AbsolutePath;
    }

    private async Task Switch(string physician)
    {
        await kim.Go("/records");
        await kim.Page.Locator("button", new() { HasText = physician }).ClickAsync();
        await Assertions
            .Expect(kim.Page.Locator("main .banner").First)
            .ToContainTextAsync(physician);
    }

    private static async Task Trail(Visitor physician, string holds, string not)
    {
        var trail = (await physician.Ask("/changes")).Text;
        Assert.Contains(holds, trail);
        Assert.Contains("by Kim, front desk", trail);
        Assert.DoesNotContain(not, trail);
    }

    private static byte[] Folder()
    {
        using var bytes = new MemoryStream();
        ZipFile.CreateFromDirectory(PrepareStore.ExampleFolder, bytes);
        return bytes.ToArray();
    }
}
