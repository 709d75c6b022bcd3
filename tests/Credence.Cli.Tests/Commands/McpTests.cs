using System.Text.Json;
using Credence.Cli.Commands;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Credence.Cli.Tests.Commands;

/// <summary>A real client talks to the real program over standard input and output.</summary>
public sealed class McpTests : IAsyncLifetime
{
    private McpClient client = null!;

    public async ValueTask InitializeAsync() =>
        client = await McpClient.CreateAsync(
            new StdioClientTransport(
                new StdioClientTransportOptions
                {
                    Command = "dotnet",
                    Arguments = [typeof(Mcp).Assembly.Location, "mcp", Run.Internist],
                }
            ),
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
            new HashSet<string> { "standing", "missing" },
            tools.Select(tool => tool.Name).ToHashSet()
        );
        Assert.All(
            tools,
            tool =>
            {
                Assert.NotEmpty(tool.Description);
                Assert.Equal("object", tool.JsonSchema.GetProperty("type").GetString());
                Assert.All(
                    tool.JsonSchema.GetProperty("properties").EnumerateObject(),
                    property => Assert.True(property.Value.TryGetProperty("description", out _))
                );
            }
        );
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
