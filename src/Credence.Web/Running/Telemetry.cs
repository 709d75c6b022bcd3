using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
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

    /// <param name="collector">Where it goes; null: as the environment says.</param>
    public static void AddTelemetry(this IServiceCollection services, string? collector)
    {
        if (Address(collector) is not { } address)
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

    /// <summary>The framework's own spans say neither method nor route nor status.</summary>
    public static void UseTelemetry(this IApplicationBuilder application, string? collector)
    {
        if (Address(collector) is null)
        {
            return;
        }

        application.Use(
            async (http, next) =>
            {
                try
                {
                    await next(http);
                }
                finally
                {
                    if (http.Features.Get<IHttpActivityFeature>()?.Activity is { } span)
                    {
                        span.SetTag("http.request.method", Logs.Known(http.Request.Method));
                        span.SetTag(
                            "http.route",
                            (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText
                        );
                        span.SetTag("http.response.status_code", http.Response.StatusCode);
                    }
                }
            }
        );
    }

    private static Uri? Address(string? collector) =>
        Uri.TryCreate(
            collector ?? Environment.GetEnvironmentVariable(Variable),
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
