using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Credence.Web.Tests.Running;

namespace Credence.Web.Tests.Api;

public sealed class TokenTests
{
    [Fact]
    public async Task A_token_does_what_its_scope_says_until_it_is_taken_back()
    {
        await using var app = await RunningApp.Start();
        using var person = new Person(app);
        var page = await person.Send(
            "/tokens",
            ("name", "Sheet"),
            ("scope", "write"),
            ("days", "30")
        );
        var writes = page.QuerySelector("#token")!.GetAttribute("value")!;
        using var made = await person.Api(
            HttpMethod.Post,
            "/tokens",
            """{"name":"Reader","scope":"read"}"""
        );
        var reader = JsonNode.Parse(await made.Content.ReadAsStringAsync())!;
        var reads = (string)reader["token"]!;
        const string Entry =
            """{"cells":{"date":"2026-03-01","title":"Airway","credits":"2 ama-pra-1"}}""";

        Assert.Equal(HttpStatusCode.OK, (await Ask(reads, HttpMethod.Get, "/ledger")).Status);
        var refused = await Ask(reads, HttpMethod.Post, "/ledger", Entry);
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Equal("application/problem+json", refused.Type);
        Assert.Equal(
            HttpStatusCode.Created,
            (await Ask(writes, HttpMethod.Post, "/ledger", Entry)).Status
        );
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await Ask(writes, HttpMethod.Post, "/tokens", """{"name":"More"}""")).Status
        );
        var wrong = await Ask(new string('a', 32), HttpMethod.Get, "/ledger");
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.Status);
        Assert.Contains("invalid_token", wrong.Asks);

        var list = await person.Open("/tokens");
        Assert.Contains("last used", list.QuerySelector("#tokens")!.TextContent);
        Assert.DoesNotContain(writes, list.DocumentElement.OuterHtml);
        using var gone = await person.Api(HttpMethod.Delete, $"/tokens/{(string)reader["id"]!}");
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (await Ask(reads, HttpMethod.Get, "/ledger")).Status
        );
        using var forever = await person.Api(
            HttpMethod.Post,
            "/tokens",
            """{"name":"Long","days":9000}"""
        );
        Assert.Contains(
            "[token-lifetime-wrong]".Trim('[', ']'),
            await forever.Content.ReadAsStringAsync()
        );

        async Task<(HttpStatusCode Status, string? Type, string Asks)> Ask(
            string token,
            HttpMethod method,
            string path,
            string json = ""
        )
        {
            using var client = new HttpClient();
            using var request = new HttpRequestMessage(method, $"{app.Address}/api/v1{path}");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            request.Content =
                json.Length > 0 ? new StringContent(json, null, "application/json") : null;
            using var answer = await client.SendAsync(request);
            return (
                answer.StatusCode,
                answer.Content.Headers.ContentType?.MediaType,
                answer.Headers.WwwAuthenticate.ToString()
            );
        }
    }
}
