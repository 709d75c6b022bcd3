using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Credence.Web.Tests.Running;

namespace Credence.Web.Tests.Packets;

public sealed class PacketPageTests(DemoApp demo) : IClassFixture<DemoApp>
{
    [Fact]
    public async Task The_packet_is_two_clicks_from_anywhere()
    {
        using var person = new Person(demo.App);
        var today = await person.Open("/");
        Assert.NotNull(today.QuerySelector("nav a[href='/packet']"));

        var page = await person.Open("/packet");

        var form = page.QuerySelector("form[action='/packet']")!;
        Assert.Equal("get", form.GetAttribute("method"));
        Assert.Equal("/packet.pdf", form.QuerySelector("button.go")!.GetAttribute("formaction"));
        Assert.Contains(
            "activities have no certificate.",
            page.QuerySelector(".pk-w b")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("/packet.pdf", "avery-jordan-all-bodies-2026-04-21.pdf")]
    [InlineData("/packet.pdf?whom=hospital&paper=a4", "avery-jordan-hospital-2026-04-21.pdf")]
    [InlineData("/packet.pdf?whom=audit:dea", "avery-jordan-dea-audit-2026-04-21.pdf")]
    [InlineData("/map.pdf", "avery-jordan-cme-map-2026-04-21.pdf")]
    [InlineData("/transcript.pdf", "avery-jordan-transcript-2026-04-21.pdf")]
    [InlineData("/api/v1/packet.pdf?body=dea", "avery-jordan-dea-2026-04-21.pdf")]
    [InlineData("/api/v1/map.pdf?paper=a4", "avery-jordan-cme-map-2026-04-21.pdf")]
    public async Task A_document_comes_as_a_PDF_under_a_name_to_file_it_by(string path, string name)
    {
        using var client = new HttpClient { BaseAddress = new Uri(demo.App.Address) };

        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(name, answer.Content.Headers.ContentDisposition!.FileName);
        var bytes = await answer.Content.ReadAsByteArrayAsync(
            TestContext.Current.CancellationToken
        );
        Assert.Equal("%PDF-", Encoding.ASCII.GetString(bytes, 0, 5));
    }

    [Theory]
    [InlineData("/export/ledger.csv", "text/csv", "avery-jordan-ledger-2026-04-21.csv")]
    [InlineData(
        "/export/transcript.json",
        "application/json",
        "avery-jordan-transcript-2026-04-21.json"
    )]
    [InlineData(
        "/api/v1/export/activity-report.xml",
        "application/xml",
        "avery-jordan-activity-report-2026-04-21.xml"
    )]
    [InlineData("/export/ce-broker.csv", "text/csv", "avery-jordan-ce-broker-2026-04-21.csv")]
    public async Task The_ledger_is_handed_on_in_the_forms_that_others_read(
        string path,
        string type,
        string name
    )
    {
        using var client = new HttpClient { BaseAddress = new Uri(demo.App.Address) };

        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(name, answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Contains(
            "Sepsis Management Course",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_transcript_that_was_handed_on_comes_back_in_through_the_page()
    {
        await using var app = await RunningApp.Start(demo: true);
        using var person = new Person(app);
        using var client = new HttpClient { BaseAddress = new Uri(app.Address) };
        var xml = await client.GetStringAsync(
            "/export/activity-report.xml",
            TestContext.Current.CancellationToken
        );

        var review = await person.SendFile(
            "/ledger/import",
            "theirs.xml",
            Encoding.UTF8.GetBytes(
                xml.Replace("Sepsis Management Course", "Stroke Night", StringComparison.Ordinal)
            )
        );

        Assert.Contains("Stroke Night", review.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_not_there_is_said_so_and_the_choice_stays()
    {
        using var person = new Person(demo.App);

        var page = await person.Open("/packet.pdf?whom=us-tx-tmb");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, person.Status);
        Assert.Contains("is not a body", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#whom"));
    }

    [Fact]
    public async Task What_a_packet_would_hold_is_there_as_JSON()
    {
        using var client = new HttpClient { BaseAddress = new Uri(demo.App.Address) };

        var packet = JsonNode.Parse(
            await client.GetStringAsync(
                "/api/v1/packet?body=dea",
                TestContext.Current.CancellationToken
            )
        )!;

        Assert.Equal("dea", (string?)packet["bodies"]![0]!["id"]);
        Assert.Equal("Opioid Prescribing Module", (string?)packet["entries"]![0]!["title"]);
        Assert.Equal(
            "Noted as /CME/2026/opioid.pdf, which is not among the files.",
            (string?)packet["entries"]![0]!["without_proof"]
        );
    }
}
