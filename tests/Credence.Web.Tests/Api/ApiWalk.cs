using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Credence.Web.Tests.Api;

/// <summary>What came back for a step.</summary>
public sealed record ApiReply(ApiStep Step, HttpStatusCode Status, string MediaType, byte[] Body)
{
    public JsonNode? Json =>
        MediaType.EndsWith("json", StringComparison.Ordinal) ? JsonNode.Parse(Body) : null;

    /// <summary>What is not as it should be; empty where all is.</summary>
    public string Wrong
    {
        get
        {
            var code = (int)Status >= 400 ? (string?)Json?["problems"]?[0]?["code"] : null;
            return
                (Step.Refusal == code || (code is not null && Step.Or == code))
                && ((int)Status < 300 || code is not null)
                ? ""
                : $"{Step.Method} {Step.Path} → {(int)Status} {Encoding.UTF8.GetString(Body[..Math.Min(400, Body.Length)])}";
        }
    }
}

/// <summary>Goes through the steps one after the other and keeps what later ones ask for.</summary>
public sealed class ApiWalk(HttpClient client, string origin)
{
    private readonly Dictionary<string, string> kept = [];

    /// <param name="cookies">Of whoever calls; empty where the client has its own.</param>
    public async Task<ApiReply> Do(ApiStep step, string cookies = "")
    {
        var reply = await Once(step, cookies);
        // What is being read is looked at once it was.
        while (step.Key == "GET /inbox" && (int?)reply.Json?["still_reading"] > 0)
        {
            await Task.Delay(100);
            reply = await Once(step, cookies);
        }

        return reply;
    }

    private async Task<ApiReply> Once(ApiStep step, string cookies)
    {
        using var request = new HttpRequestMessage(
            new HttpMethod(step.Method),
            "/api/v1" + step.PathWith(kept)
        );
        request.Headers.Add("Origin", origin);
        if (cookies.Length > 0)
        {
            request.Headers.Add("Cookie", cookies);
        }

        if (step.File is var (name, bytes))
        {
            request.Content = new MultipartFormDataContent
            {
                { new ByteArrayContent(bytes), "file", name },
            };
        }
        else if (step.Json.Length > 0)
        {
            request.Content = new StringContent(
                step.JsonWith(kept),
                Encoding.UTF8,
                "application/json"
            );
        }

        using var answer = await client.SendAsync(request);
        var reply = new ApiReply(
            step,
            answer.StatusCode,
            answer.Content.Headers.ContentType?.MediaType ?? "",
            await answer.Content.ReadAsByteArrayAsync()
        );
        if (step.Keeps.Length > 0 && reply.Wrong.Length == 0)
        {
            var (key, path) = (step.Keeps.Split('=')[0], step.Keeps.Split('=')[1]);
            kept[key] = path.Split('.')
                .Aggregate(
                    reply.Json,
                    (json, member) =>
                        int.TryParse(member, out var place) ? json![place] : json![member]
                )!
                .ToString();
        }

        return reply;
    }
}
