using System.Text.Json;
using Credence.App.Filter;
using Credence.Cli.Commands;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Credence.Cli.Tests.Commands;

/// <summary>A real client talks to the real program over standard input and output.</summary>
public sealed class McpTests : IAsyncLifetime
{
    private McpClient client = null!;

    // A busy machine may take longer than the client's five seconds to start the program.
    public async ValueTask InitializeAsync() =>
        client = await Connect(new() { DiscoverProbeTimeout = Timeout.InfiniteTimeSpan });

    private static Task<McpClient> Connect(McpClientOptions options) =>
        McpClient.CreateAsync(
            new StdioClientTransport(
                new StdioClientTransportOptions
                {
                    Command = "dotnet",
                    Arguments = [typeof(Mcp).Assembly.Location, "mcp", Run.Internist],
                }
            ),
            options,
            cancellationToken: TestContext.Current.CancellationToken
        );

    public async ValueTask DisposeAsync() => await client.DisposeAsync();

    [Fact]
    public async Task Every_tool_says_what_it_does_and_what_it_takes()
    {
        var tools = await client.ListToolsAsync(
            cancellationToken: TestContext.Current.CancellationToken
        );

        Assert.Superset(
            new HashSet<string> { "standing", "missing", "plan", "filter", "log" },
            tools.Select(tool => tool.Name).ToHashSet()
        );
        Assert.All(
            tools,
            tool =>
            {
                Assert.NotEmpty(tool.Description);
                Assert.Equal("object", tool.JsonSchema.GetProperty("type").GetString());
                Assert.All(
                    tool.JsonSchema.GetProperty("properties").EnumerateObject().ToList(),
                    property => Assert.True(property.Value.TryGetProperty("description", out _))
                );
            }
        );
    }

    [Theory]
    [InlineData("2024-11-05")]
    [InlineData("2025-06-18")]
    public async Task An_assistant_of_an_earlier_protocol_is_answered_too(string version)
    {
        await using var earlier = await Connect(new() { ProtocolVersion = version });

        var tools = await earlier.ListToolsAsync(
            cancellationToken: TestContext.Current.CancellationToken
        );

        Assert.Equal(version, earlier.NegotiatedProtocolVersion);
        Assert.Contains("standing", tools.Select(tool => tool.Name));
    }

    [Fact]
    public async Task Standing_is_what_check_says()
    {
        var check = Run.Of(terminal =>
            Check.Run(Run.Internist, new DateOnly(2026, 5, 1), json: true, why: false, terminal)
        );

        var standing = await Call("standing", "2026-05-01");

        Assert.Equal(check.Answer.Trim(), Said(standing).Trim());
    }

    [Fact]
    public async Task Missing_names_the_open_bodies_the_nearest_deadline_first()
    {
        var missing = JsonDocument.Parse(Said(await Call("missing", "2026-05-01"))).RootElement;

        Assert.Equal(28, missing.GetProperty("missing").GetDecimal());
        var deadlines = missing
            .GetProperty("obligations")
            .EnumerateArray()
            .Select(one => one.GetProperty("deadline").GetString())
            .ToList();
        Assert.NotEmpty(deadlines);
        Assert.Equal(deadlines.Order(StringComparer.Ordinal), deadlines);
    }

    [Fact]
    public async Task Plan_and_filter_answer_as_the_commands_do()
    {
        var plan = JsonDocument.Parse(Said(await Call("plan", "2026-01-04"))).RootElement;
        var filter = await client.CallToolAsync(
            "filter",
            new Dictionary<string, object?>
            {
                ["candidates"] = new[] { "generic-board-review" },
                ["as_of"] = "2026-04-21",
            },
            cancellationToken: TestContext.Current.CancellationToken
        );
        var asked = Run.Of(terminal =>
            Filter.Run(
                Run.Internist,
                ["generic-board-review"],
                [],
                FlyerAnswers.None,
                new DateOnly(2026, 4, 21),
                json: true,
                terminal
            )
        );

        Assert.NotEqual(0, plan.GetProperty("items").GetArrayLength());
        Assert.Equal(asked.Answer.Trim(), Said(filter).Trim());
    }

    [Fact]
    public async Task Log_without_a_yes_writes_nothing_and_names_what_it_cannot_file()
    {
        var before = await File.ReadAllBytesAsync(
            Path.Combine(Run.Internist, "ledger.csv"),
            TestContext.Current.CancellationToken
        );
        var empty = Path.GetTempFileName();

        var said = await client.CallToolAsync(
            "log",
            new Dictionary<string, object?> { ["files"] = new[] { empty } },
            cancellationToken: TestContext.Current.CancellationToken
        );

        File.Delete(empty);
        Assert.Contains("empty", Said(said), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(
            before,
            await File.ReadAllBytesAsync(
                Path.Combine(Run.Internist, "ledger.csv"),
                TestContext.Current.CancellationToken
            )
        );
    }

    [Fact]
    public async Task A_date_that_is_none_is_refused_with_what_to_write()
    {
        var refused = await Call("standing", "May 1");

        Assert.True(refused.IsError);
        Assert.Contains("Write it as 2026-05-01", Said(refused), StringComparison.Ordinal);
    }

    private async Task<CallToolResult> Call(string tool, string asOf) =>
        await client.CallToolAsync(
            tool,
            new Dictionary<string, object?> { ["as_of"] = asOf },
            cancellationToken: TestContext.Current.CancellationToken
        );

    private static string Said(CallToolResult result) =>
        Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
}
