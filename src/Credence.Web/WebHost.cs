using Credence.App;
using Credence.App.Dossiers;
using Credence.Web.Assets;
using Credence.Web.Health;
using Credence.Web.Pages;
using Credence.Web.Rendering;
using Credence.Web.Running;
using Credence.Web.Security;
using Credence.Web.Visits;

namespace Credence.Web;

/// <summary>Builds the web application; both the web program and `credence serve` run this one.</summary>
public static class WebHost
{
    private static readonly DateOnly DemoDay = new(2026, 4, 21);

    public static WebApplication Build(string[] arguments, ServeSettings? wanted = null)
    {
        var settings = Settled(wanted ?? new ServeSettings());
        var builder = WebApplication.CreateSlimBuilder(arguments);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        AddTo(builder, settings);

        var application = builder.Build();
        application.UseSecurity();
        application.UseResponseCompression();
        application.UseRendering();
        application.MapAssets();
        application.MapPages();
        application.MapHealth();
        return application;
    }

    public static async Task Serve(
        string[] arguments,
        ServeSettings settings,
        CancellationToken cancellation
    )
    {
        await using var application = Build(arguments, settings);
        await ((IHost)application).RunAsync(cancellation);
    }

    private static void AddTo(WebApplicationBuilder builder, ServeSettings settings)
    {
        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddSingleton(new FixedDay(settings.AsOf));
        if (settings.DataFolder is { } folder)
        {
            builder.Configuration["Credence:Data"] = folder;
        }

        services.AddCredence(builder.Configuration);
        services.AddCredenceDossiers();
        services.AddRendering();
        services.AddSecurity();
        services.AddVisits(settings.Demo);
        services.AddHostedService<PrepareStore>();
    }

    /// <summary>A demo has its own day and its own folder; nothing of the physician's is touched.</summary>
    private static ServeSettings Settled(ServeSettings settings) =>
        settings.Demo
            ? settings with
            {
                AsOf = settings.AsOf ?? DemoDay,
                DataFolder =
                    settings.DataFolder
                    ?? Directory.CreateTempSubdirectory("credence-demo-").FullName,
            }
            : settings;
}
