using System.Net;
using Credence.Web.Tests.Running;

namespace Credence.Web.Tests.Security;

public sealed class LoopbackTests : IAsyncDisposable
{
    private readonly TestServer server = new();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Theory]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:5080", HttpStatusCode.OK)]
    [InlineData("[::1]:5080", HttpStatusCode.OK)]
    [InlineData("evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("127.0.0.1.evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("192.168.1.7:5080", HttpStatusCode.MisdirectedRequest)]
    public async Task A_name_that_is_not_ours_is_refused(string host, HttpStatusCode expected)
    {
        using var client = server.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/about");
        request.Headers.Host = host;

        var answer = await client.SendAsync(request);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("http://localhost", null, HttpStatusCode.SeeOther)]
    [InlineData("http://evil.example", null, HttpStatusCode.Forbidden)]
    [InlineData("http://localhost:8081", null, HttpStatusCode.Forbidden)]
    [InlineData("null", null, HttpStatusCode.Forbidden)]
    [InlineData(null, "same-origin", HttpStatusCode.SeeOther)]
    [InlineData(null, "cross-site", HttpStatusCode.Forbidden)]
    [InlineData(null, "same-site", HttpStatusCode.Forbidden)]
    [InlineData(null, null, HttpStatusCode.Forbidden)]
    public async Task Only_our_own_pages_change_anything(
        string? origin,
        string? site,
        HttpStatusCode expected
    )
    {
        using var client = server.CreateClient(new() { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Post, "/settings/theme")
        {
            Content = new FormUrlEncodedContent([new("theme", "dark")]),
        };
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }

        var answer = await client.SendAsync(request);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task No_page_may_run_or_load_anything_foreign()
    {
        using var client = server.CreateClient();

        var answer = await client.GetAsync("/about");
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));

        Assert.Contains("default-src 'none'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.DoesNotContain("http", policy);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("/\\evil.example")]
    public async Task A_form_leads_back_only_to_our_own_pages(string back)
    {
        using var client = server.CreateClient(new() { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Post, "/settings/theme")
        {
            Content = new FormUrlEncodedContent([new("theme", "dark"), new("back", back)]),
        };
        request.Headers.Add("Origin", "http://localhost");

        var answer = await client.SendAsync(request);

        Assert.Equal("/", answer.Headers.Location?.OriginalString);
    }
}
