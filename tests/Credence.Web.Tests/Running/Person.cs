using System.Net;
using AngleSharp;
using AngleSharp.Dom;

namespace Credence.Web.Tests.Running;

/// <summary>Somebody at a browser without JavaScript: opens pages, fills forms, follows where they lead.</summary>
public sealed class Person : IDisposable
{
    private readonly CookieContainer cookies = new();
    private readonly HttpClient client;

    public Person(RunningApp app)
    {
        client = new HttpClient(new HttpClientHandler { CookieContainer = cookies })
        {
            BaseAddress = new Uri(app.Address),
        };
        client.DefaultRequestHeaders.Add("Origin", app.Address);
    }

    public HttpStatusCode Status { get; private set; }

    /// <summary>Where the last answer came from, after every redirect.</summary>
    public string At { get; private set; } = "";

    public HttpClient Client => client;

    public IEnumerable<Cookie> Cookies() => cookies.GetAllCookies();

    public void Dispose() => client.Dispose();

    public async Task<IDocument> Open(string path) => await Page(await client.GetAsync(path));

    public async Task<IDocument> Send(string path, params (string Name, string Value)[] fields) =>
        await Page(
            await client.PostAsync(
                path,
                new FormUrlEncodedContent(
                    fields.Select(field => KeyValuePair.Create(field.Name, field.Value))
                )
            )
        );

    public async Task<IDocument> SendFile(
        string path,
        string name,
        byte[] bytes,
        params (string Name, string Value)[] fields
    )
    {
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(bytes), "file", name },
        };
        foreach (var (field, value) in fields)
        {
            form.Add(new StringContent(value), field);
        }

        return await Page(await client.PostAsync(path, form));
    }

    /// <summary>Presses a button of a form on a page: every field it has is sent, changed where asked.</summary>
    public Task<IDocument> Press(
        IDocument page,
        string action,
        params (string Name, string Value)[] more
    )
    {
        var form = page.QuerySelector($"form[action='{action}'][method=post]")!;
        return Send(action, [.. SentFields.Of(form, more), .. more]);
    }

    public async Task<HttpResponseMessage> Api(HttpMethod method, string path, string json = "")
    {
        using var request = new HttpRequestMessage(method, $"/api/v1{path}");
        if (json.Length > 0)
        {
            request.Content = new StringContent(json, null, "application/json");
        }

        return await client.SendAsync(request);
    }

    private async Task<IDocument> Page(HttpResponseMessage answer)
    {
        using (answer)
        {
            Status = answer.StatusCode;
            At = answer.RequestMessage!.RequestUri!.PathAndQuery;
            var html = await answer.Content.ReadAsStringAsync();
            return await BrowsingContext
                .New(Configuration.Default)
                .OpenAsync(request => request.Content(html));
        }
    }
}
