using System.Net;

namespace Credence.Web.Tests.Kills;

/// <summary>
/// Somebody who logs one entry after the other. Half go as the app's own form does it, with a key, and are sent again until
/// they are acknowledged; the others go once, as a program sends them, and stay in doubt where no answer came.
/// </summary>
internal sealed class Writer
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly HttpClient client;
    private readonly CancellationToken over;
    private int number;

    public Writer(string name, string address, string cookie, CancellationToken over)
    {
        Name = name;
        this.over = over;
        client = new HttpClient(
            new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }
        )
        {
            BaseAddress = new Uri(address),
            // Whose server was killed is told at once; whoever is only slow is waited for.
            Timeout = TimeSpan.FromMinutes(10),
        };
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        client.DefaultRequestHeaders.Add("Origin", address);
    }

    public string Name { get; }

    public List<string> Acknowledged { get; } = [];

    public List<string> InDoubt { get; } = [];

    /// <summary>How many were sent again because no answer had come.</summary>
    public int Repeated { get; private set; }

    public async Task Run()
    {
        using var held = client;
        while (!over.IsCancellationRequested)
        {
            var title = $"{Name} {++number}";
            if (number % 2 == 0)
            {
                await UntilAcknowledged(title);
            }
            else
            {
                await Once(title);
            }

            await Task.Delay(Pause, CancellationToken.None);
        }
    }

    private async Task UntilAcknowledged(string title)
    {
        var key = $"{Guid.NewGuid()}";
        for (var attempt = 0; ; attempt++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/ledger/add")
            {
                Content = new FormUrlEncodedContent([
                    new("date", "2026-03-01"),
                    new("title", title),
                    new("also", "1 ama-pra-1"),
                ]),
            };
            request.Headers.Add("Idempotency-Key", key);
            if (await Sent(request) is { } status)
            {
                Assert.True(status is HttpStatusCode.Found or HttpStatusCode.SeeOther, $"{status}");
                Repeated += attempt > 0 ? 1 : 0;
                Acknowledged.Add(title);
                return;
            }

            await Task.Delay(Pause, CancellationToken.None);
        }
    }

    private async Task Once(string title)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/ledger")
        {
            Content = new StringContent(
                $$$"""{"cells":{"date":"2026-03-01","title":"{{{title}}}","credits":"1 ama-pra-1"}}""",
                null,
                "application/json"
            ),
        };
        if (await Sent(request) is not { } status)
        {
            InDoubt.Add(title);
            return;
        }

        Assert.Equal(HttpStatusCode.Created, status);
        Acknowledged.Add(title);
    }

    /// <summary>Null where no answer came: nobody knows what became of it.</summary>
    private async Task<HttpStatusCode?> Sent(HttpRequestMessage request)
    {
        try
        {
            using var answer = await client.SendAsync(request, CancellationToken.None);
            return answer.StatusCode;
        }
        catch (Exception gone) when (gone is HttpRequestException or TaskCanceledException)
        {
            return null;
        }
    }
}
