using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Text;
using Credence.Web.Running;
using Credence.Web.Tests.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Credence.Web.Tests.Running;

/// <summary>Traces and metrics as they leave the server: bytes on a wire, taken by a collector of the same protocol.</summary>
public sealed class TelemetryTests
{
    private const string Secret = "heronsecret";

    [Fact]
    public async Task Where_a_collector_is_named_it_gets_routes_and_figures_and_nobody_by_name()
    {
        await using var collector = await Collector.Start();
        var sent = await Live(collector.Address);
        Assert.NotEmpty(sent);

        var traces = collector.Of("/opentelemetry.proto.collector.trace.v1.TraceService/Export");
        var metrics = collector.Of(
            "/opentelemetry.proto.collector.metrics.v1.MetricsService/Export"
        );
        Assert.Contains("credence", traces);
        Assert.True(traces.Contains("GET /ledger"), Readable(traces));
        Assert.Contains("POST /api/v1/ledger", traces);
        Assert.Contains("http.server.request.duration", metrics);
        Assert.DoesNotContain("127.0.0.1", traces);
        foreach (
            var personal in new[]
            {
                Secret,
                "ana@example.org",
                "Ana Ng",
                Town.Password,
                "Mozilla",
                "/join/A",
            }.Concat(sent)
        )
        {
            Assert.DoesNotContain(personal, traces, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(personal, metrics, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Where_none_is_named_nothing_is_collected_and_nothing_is_sent()
    {
        await using var collector = await Collector.Start();

        await Live(null);

        Assert.Equal("", collector.Of(""));
    }

    /// <summary>Somebody joins, logs, looks for something and signs out. What stood in addresses is given back.</summary>
    private static async Task<string[]> Live(string? address)
    {
        await using var town = await Town.Start(telemetry: address);
        var ana = await town.Join("ana@example.org", "Ana Ng, MD");
        ana.Browser.Client.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0");
        await AccountTests.Welcome(ana.Browser, "Ana Ng");
        await ana.Browser.Api(
            HttpMethod.Post,
            "/ledger",
            $$$"""{"cells":{"date":"2026-03-01","title":"{{{Secret}}}","credits":"2 ama-pra-1"}}"""
        );
        await ana.Browser.Open($"/ledger?q={Secret}");
        var made = await ana.Browser.Send("/shares", ("kind", "standing"), ("label", Secret));
        var link = made.QuerySelector("#share-link")!.GetAttribute("value")!;
        await town.Stranger().Open(new Uri(link).AbsolutePath);
        return [link.Split('/')[^1]];
    }

    private static string Readable(string message) =>
        string.Concat(message.Select(letter => letter is >= ' ' and <= '~' ? letter : '·'));

    /// <summary>
    /// Speaks OTLP over gRPC as far as a sender can see: HTTP/2, messages with their length before them, an answer with
    /// its status after it. Texts in a message stand there as they are (protobuf), so they can be looked for.
    /// </summary>
    private sealed class Collector : IAsyncDisposable
    {
        private readonly ConcurrentQueue<(string Path, byte[] Message)> taken = [];
        private readonly WebApplication server;

        private Collector(WebApplication server) => this.server = server;

        public string Address { get; private set; } = "";

        public static async Task<Collector> Start()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.ConfigureKestrel(kestrel =>
                kestrel.Listen(
                    System.Net.IPAddress.Loopback,
                    0,
                    listen => listen.Protocols = HttpProtocols.Http2
                )
            );
            var listening = builder.Build();
            var collector = new Collector(listening);
            listening.Run(collector.Take);
            await listening.StartAsync();
            collector.Address = listening
                .Services.GetRequiredService<IServer>()
                .Features.Get<IServerAddressesFeature>()!
                .Addresses.Single();
            return collector;
        }

        /// <summary>All that came under paths with this beginning.</summary>
        public string Of(string path) =>
            string.Concat(
                taken
                    .Where(one => one.Path.StartsWith(path, StringComparison.Ordinal))
                    .Select(one => Encoding.Latin1.GetString(one.Message))
            );

        public ValueTask DisposeAsync() => server.DisposeAsync();

        private async Task Take(HttpContext http)
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            var bytes = body.ToArray();
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(1));
            if (bytes[0] != 0 || length != bytes.Length - 5)
            {
                http.Response.StatusCode = StatusCodes.Status400BadRequest;
                return;
            }

            taken.Enqueue((http.Request.Path, bytes[5..]));
            http.Response.ContentType = "application/grpc";
            await http.Response.Body.WriteAsync(new byte[5]);
            http.Response.AppendTrailer("grpc-status", "0");
        }
    }
}
