using System.Net;
using Credence.Web.Tests.Running;

namespace Credence.Web.Tests.Accounts;

/// <summary>A packet that was shared by a link is the one that was made then, for whoever holds the link, and no more.</summary>
public sealed class SharedPacketTests
{
    [Fact]
    public async Task A_shared_packet_stays_as_it_was_until_it_is_taken_back()
    {
        await using var town = await Town.Start();
        var ana = await town.Join("ana@example.org", "Ana Ng, MD");
        await AccountTests.Welcome(ana.Browser, "Ana Ng");
        await Log(ana, "Sepsis update");
        var made = await ana.Browser.Send("/shares", ("kind", "packet"), ("label", "Staff office"));
        var link = made.QuerySelector("#share-link")!.GetAttribute("value")!;
        using var viewer = new HttpClient();

        Assert.Contains("A CME packet was shared with you", await viewer.GetStringAsync(link));
        var first = await viewer.GetByteArrayAsync($"{link}/file");
        Assert.Equal("%PDF-"u8.ToArray(), first[..5]);
        await Log(ana, "Airway update");
        Assert.Equal(first, await viewer.GetByteArrayAsync($"{link}/file"));

        var shares = await ana.Browser.Open("/shares");
        var share = shares.QuerySelector("main a[href^='/shares/']")!.GetAttribute("href")!;
        Assert.Contains("unknown system", (await ana.Browser.Open(share)).Body!.TextContent);
        await ana.Browser.Send($"{share}/revoke");
        using var over = await viewer.GetAsync($"{link}/file");
        Assert.Equal(HttpStatusCode.NotFound, over.StatusCode);
    }

    [Fact]
    public async Task A_packet_under_a_passphrase_is_handed_out_for_it_alone()
    {
        await using var town = await Town.Start();
        var ana = await town.Join("ana@example.org", "Ana Ng, MD");
        await AccountTests.Welcome(ana.Browser, "Ana Ng");
        var made = await ana.Browser.Send(
            "/shares",
            ("kind", "packet"),
            ("label", "Staff office"),
            ("passphrase", "blue heron")
        );
        var link = made.QuerySelector("#share-link")!.GetAttribute("value")!;
        using var viewer = new HttpClient();
        viewer.DefaultRequestHeaders.Add("Origin", town.App.Address);

        using var around = await viewer.GetAsync($"{link}/file");
        using var wrong = await viewer.PostAsync(link, Word("grey heron"));
        using var right = await viewer.PostAsync(link, Word("blue heron"));

        Assert.Equal(HttpStatusCode.NotFound, around.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        Assert.Equal("application/pdf", right.Content.Headers.ContentType!.MediaType);
    }

    private static async Task Log(Resident physician, string title)
    {
        using var made = await physician.Browser.Api(
            HttpMethod.Post,
            "/ledger",
            $$$"""{"cells":{"date":"2026-03-01","title":"{{{title}}}","credits":"2 ama-pra-1"}}"""
        );
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
    }

    private static FormUrlEncodedContent Word(string passphrase) =>
        new([KeyValuePair.Create("passphrase", passphrase)]);
}
