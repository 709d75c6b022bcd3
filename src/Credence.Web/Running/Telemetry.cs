using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Credence.Web.Running;

/// <summary>Traces and metrics for whoever runs the server; nothing is collected before they name where it goes.</summary>
public static class Telemetry
{
    public const string Variable = "CREDENCE_TELEMETRY";

    private static readonly string[] Personal =
    [
        "url.path",
        "url.query",
        "url.full",
        "server.address",
        "client.address",
        "user_agent.original",
        "network.peer.address",
    ];

    public static void AddTelemetry(this IServiceCollection services)
    {
        if (Address() is not { } address)
        {
            return;
        }

        var server = ResourceBuilder.CreateEmpty().AddService("credence");
        services.AddSingleton<TracerProvider>(_ =>
            Sdk.CreateTracerProviderBuilder()
                .SetResourceBuilder(server)
                .AddSource("Microsoft.AspNetCore")
                .AddProcessor(new WithoutPeople())
                .AddOtlpExporter(exporter => exporter.Endpoint = address)
                .Build()
        );
        services.AddSingleton<MeterProvider>(_ =>
            Sdk.CreateMeterProviderBuilder()
                .SetResourceBuilder(server)
                .AddMeter("Microsoft.AspNetCore.Hosting")
                .AddMeter("Microsoft.AspNetCore.Server.Kestrel")
                .AddMeter("System.Runtime")
                .AddOtlpExporter(exporter => exporter.Endpoint = address)
                .Build()
        );
        services.AddHostedService<Beginning>();
    }

    private static Uri? Address() =>
        Uri.TryCreate(
            Environment.GetEnvironmentVariable(Variable),
            UriKind.Absolute,
            out var address
        ) && address.Scheme is "http" or "https"
            ? address
            : null;

    /// <summary>Takes away what could say who it was: addresses hold secrets and ids.</summary>
    public sealed class WithoutPeople : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data)
        {
            ArgumentNullException.ThrowIfNull(data);
            foreach (var tag in Personal)
            {
                data.SetTag(tag, null);
            }

            data.DisplayName =
                $"{data.GetTagItem("http.request.method")} {data.GetTagItem("http.route")}";
        }
    }

    /// <summary>The providers listen from the moment they are made, and say the rest when they are thrown away.</summary>
    private sealed class Beginning(TracerProvider traces, MeterProvider metrics) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken)
        {
            traces.ForceFlush(2000);
            metrics.ForceFlush(2000);
            return Task.CompletedTask;
        }
    }
}
