using Credence.App;
using Credence.App.Dossiers;
using Credence.App.Mail;
using Credence.App.Store;
using Credence.Web.Access;
using Credence.Web.Accounts;
using Credence.Web.Api;
using Credence.Web.Assets;
using Credence.Web.Health;
using Credence.Web.Pages;
using Credence.Web.Pages.Accounts;
using Credence.Web.Pages.Delegates;
using Credence.Web.Pages.Sharing;
using Credence.Web.Rendering;
using Credence.Web.Running;
using Credence.Web.Security;
using Credence.Web.Visits;

namespace Credence.Web;

/// <summary>Builds the web application; both the web program and `credence serve` run this one.</summary>
public static class WebHost
{
    /// <summary>The exit code of a server that cannot run as it was told (engine.md section 7).</summary>
    private const int BadInput = 2;

    /// <summary>Settings hold until the next start; watching for others means watching every folder below the one we stand in.</summary>
    private const string FilesAreNotWatched = "--hostBuilder:reloadConfigOnChange=false";

    private static readonly DateOnly DemoDay = new(2026, 4, 21);

    /// <param name="given">What is there already: a clock, a mail server; null: what the environment says.</param>
    public static WebApplication Build(
        string[] arguments,
        ServeSettings? wanted = null,
        Action<IServiceCollection>? given = null
    )
    {
        var settings = Settled(wanted ?? new ServeSettings());
        var builder = WebApplication.CreateSlimBuilder([.. arguments, FilesAreNotWatched]);
        builder.Logging.AddLogs();
        // The folder of keys is its owner's alone, which it warns that it cannot see.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.ListenAs(settings);
        given?.Invoke(builder.Services);
        AddTo(builder, settings);

        var application = builder.Build();
        application.UseRequestLog();
        application.UseTelemetry(settings.Telemetry);
        application.UseListening(settings);
        application.UseSecurity();
        application.UseResponseCompression();
        application.UseRendering();
        application.UseOurFault();
        application.UseTokens();
        if (settings.Accounts)
        {
            application.UseAuthentication();
        }

        application.UseAccess();
        application.MapAssets();
        application.MapPages();
        if (settings.Accounts)
        {
            application.UseRateLimiter();
            application.MapAccounts();
            application.MapDelegates();
            application.MapSharing();
        }

        application.MapApi();
        application.MapHealth();
        application.MapNotHere();
        return application;
    }

    /// <summary>Runs until it is stopped. Where the database cannot be used it says why and gives 2.</summary>
    public static async Task<int> Serve(
        string[] arguments,
        ServeSettings settings,
        TextWriter errors,
        CancellationToken cancellation
    )
    {
        settings = settings.WithEnvironment(Environment.GetEnvironmentVariable);
        if ((Listening.Wrong(arguments, settings) ?? Listening.Taken(arguments)) is { } refused)
        {
            await errors.WriteLineAsync(refused.ToString());
            return BadInput;
        }

        WebApplication built;
        try
        {
            built = Build(arguments, settings);
        }
        catch (SettingException wrong)
        {
            await errors.WriteLineAsync(wrong.Message);
            return BadInput;
        }

        await using var application = built;
        var store = application.Services.GetRequiredService<PrepareStore>();
        if (await store.Run(cancellation) is { } problem)
        {
            await errors.WriteLineAsync(problem.ToString());
            return BadInput;
        }

        await ((IHost)application).RunAsync(cancellation);
        return 0;
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

        if (settings.Demo)
        {
            // Whatever database the environment names is somebody's own.
            builder.Configuration[StoreSettings.Key] = "";
        }

        services.AddCredence(builder.Configuration);
        services.AddRendering();
        services.AddSecurity();
        services.AddAccess(settings.Accounts);
        if (settings.Accounts)
        {
            services.AddLimits();
            services.AddAccounts(
                settings,
                builder.Configuration["Credence:Data"] ?? DataFolder.Resolve()
            );
        }

        services.AddVisits(settings.Demo);
        services.AddSingleton<PrepareStore>();
        services.AddHostedService(provider => provider.GetRequiredService<PrepareStore>());
        if (settings.Accounts)
        {
            services.AddHostedService<AccountsWorker>();
        }

        services.AddPages(settings.Accounts);
        services.AddTelemetry(settings.Telemetry);
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(30));
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
