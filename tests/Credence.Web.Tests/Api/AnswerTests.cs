using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using Credence.Web.Api.Description;
using Credence.Web.Tests.Running;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Credence.Web.Tests.Api;

/// <summary>
/// Every address of the API is walked through with what is right to send, and every answer is described. After a change
/// of the API run once with CREDENCE_ACCEPT=1 and read the difference.
/// </summary>
public sealed class AnswerTests
{
    private static readonly string Answers = Path.Combine(
        App.Tests.Folder.Examples.Root,
        "src/Credence.Web/Api/Description/answers.json"
    );

    [Fact]
    public async Task Every_address_answers_what_is_right_as_it_is_described()
    {
        IServiceProvider services = null!;
        await using var app = await RunningApp.Start(
            built => services = built.Services,
            demo: true,
            years: true
        );
        using var client = new HttpClient { BaseAddress = new(app.Address) };
        var walk = new ApiWalk(client, app.Address);
        var replies = new List<ApiReply>();
        foreach (var step in ApiSteps.All.Concat(ApiSteps.Reads).Concat(ApiSteps.Wider))
        {
            replies.Add(await walk.Do(step));
        }

        var wrong = replies.Take(ApiSteps.All.Length).Where(reply => reply.Wrong.Length > 0);
        Assert.True(!wrong.Any(), string.Join('\n', wrong.Select(reply => reply.Wrong)));
        Assert.Equal(
            ApiDescription
                .Described(services.GetRequiredService<EndpointDataSource>().Endpoints)
                .Select(one => $"{one.Method} {one.Path}")
                .Order(StringComparer.Ordinal),
            ApiSteps.All.Select(step => step.Key).Distinct().Order(StringComparer.Ordinal)
        );
        replies.AddRange(await OfTheYoungInternist());
        var answers = Described(replies);
        if (Environment.GetEnvironmentVariable("CREDENCE_ACCEPT") == "1")
        {
            await File.WriteAllTextAsync(Answers, answers);
        }

        Assert.Equal(answers, await File.ReadAllTextAsync(Answers));
        await HoldAgainstWhatIsServed(client, replies);
    }

    /// <summary>The description as a program gets it: every answer is what it says, and nothing is left out of it.</summary>
    private static async Task HoldAgainstWhatIsServed(
        HttpClient client,
        IEnumerable<ApiReply> replies
    )
    {
        var whole = JsonNode.Parse(await client.GetStringAsync("/openapi/v1.json"))!;
        var (served, named) = (whole["paths"]!, whole["components"]!["schemas"]!);
        var faults = replies
            .Where(reply => reply.Wrong.Length == 0 && (int)reply.Status < 300)
            .SelectMany(reply =>
            {
                var (method, path) = (reply.Step.Key.Split(' ')[0], reply.Step.Key.Split(' ')[1]);
                var said = served["/api/v1" + path.Replace("{**", "{")]![
                    method.ToLowerInvariant()
                ]!["responses"]![$"{(int)reply.Status}"];
                return said is null ? [$"{reply.Step.Key}: {(int)reply.Status} is not described"]
                    : reply.Json is { } json
                        ? AnswerSchema.Faults(
                            json,
                            said["content"]![reply.MediaType]!["schema"],
                            reply.Step.Key,
                            named
                        )
                    : reply.MediaType.Length > 0 && said["content"]?[reply.MediaType] is null
                        ? [$"{reply.Step.Key}: {reply.MediaType} is not described"]
                    : [];
            });
        Assert.Empty(faults);
    }

    /// <summary>The same physician without the years before, who has less to tell.</summary>
    private static async Task<List<ApiReply>> OfTheYoungInternist()
    {
        await using var app = await RunningApp.Start(demo: true);
        using var client = new HttpClient { BaseAddress = new(app.Address) };
        var walk = new ApiWalk(client, app.Address);
        var replies = new List<ApiReply>();
        foreach (var step in ApiSteps.Reads)
        {
            replies.Add(await walk.Do(step));
        }

        return [.. replies.Where(reply => (int)reply.Status < 300)];
    }

    private static string Described(IEnumerable<ApiReply> replies)
    {
        var schema = new AnswerSchema();
        var answers = new JsonObject();
        foreach (
            var group in replies
                .Where(reply => (int)reply.Status < 300)
                .GroupBy(reply => (reply.Step.Key, Status: $"{(int)reply.Status}"))
                .OrderBy(group => group.Key.Key.Split(' ')[1], StringComparer.Ordinal)
                .ThenBy(group => group.Key.Key, StringComparer.Ordinal)
        )
        {
            var (key, status) = group.Key;
            answers[key] ??= new JsonObject();
            answers[key]![status] = Content([.. group], schema);
        }

        return new JsonObject { ["answers"] = answers, ["schemas"] = schema.Named() }.ToJsonString(
                new()
                {
                    WriteIndented = true,
                    IndentSize = 1,
                    Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            ) + "\n";
    }

    private static JsonObject Content(IReadOnlyList<ApiReply> replies, AnswerSchema schema)
    {
        var (type, key) = (replies[0].MediaType, replies[0].Step.Key);
        return replies[0].Json is null
            ? type.Length == 0
                ? []
                : new() { [type] = new JsonObject() }
            : new()
            {
                [type] = new JsonObject
                {
                    ["schema"] = schema.Of([.. replies.Select(reply => reply.Json)], key),
                },
            };
    }
}
