using Credence.App.Mail;
using Credence.App.Store;
using Credence.App.Tests.Mail;
using Credence.App.Tests.Reminders;
using Credence.Web.Running;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Credence.Web.Tests.Running;

/// <summary>The app itself, on a port of its own: what a browser talks to.</summary>
public sealed class RunningApp : IAsyncDisposable
{
    /// <summary>"postgres": every app that is not the demo keeps its data on PostgreSQL, whichever test starts it.</summary>
    private const string PagesVariable = "CREDENCE_TEST_PAGES";

    private readonly WebApplication application;

    private RunningApp(WebApplication application) => this.application = application;

    private PostgresDatabase? Own { get; init; }

    /// <summary>A folder that nobody else asked for, and so nobody else clears away.</summary>
    private string? Thrown { get; init; }

    public string Address { get; private init; } = "";

    public IServiceProvider Services => application.Services;

    public static async Task<RunningApp> Start(
        Action<WebApplication>? more = null,
        bool demo = false,
        bool accounts = false,
        bool years = false,
        StandingClock? clock = null,
        MailServer? mail = null,
        string? folder = null,
        string database = "",
        string? telemetry = null
    )
    {
        var own =
            !demo
            && database.Length == 0
            && Environment.GetEnvironmentVariable(PagesVariable) == "postgres"
                ? await PostgresDatabase.Begin()
                : null;
        database = own?.Connection ?? database;
        var thrown =
            demo || folder is not null
                ? null
                : Directory.CreateTempSubdirectory("credence-test-").FullName;
        var built = WebHost.Build(
            ["--urls", "http://127.0.0.1:0", $"--{StoreSettings.Key}={database}"],
            new ServeSettings
            {
                Demo = demo,
                // Figures of most tests are those of the worked example, without the years before.
                DemoFolder = years ? null : PrepareStore.ExampleFolder,
                Accounts = accounts,
                Telemetry = telemetry,
                AsOf = clock is null ? new DateOnly(2026, 4, 21) : null,
                DataFolder = demo ? null : folder ?? thrown,
            },
            services => Give(services, clock, mail)
        );
        more?.Invoke(built);
        await built.StartAsync();
        var address = built
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.Single();
        return new RunningApp(built)
        {
            Address = address,
            Own = own,
            Thrown = thrown,
        };
    }

    /// <summary>Links in mails begin with it.</summary>
    public const string PublicUrl = "https://cme.example.org";

    private static void Give(IServiceCollection services, StandingClock? clock, MailServer? mail)
    {
        if (clock is not null)
        {
            services.AddSingleton<TimeProvider>(clock);
        }

        if (mail is not null)
        {
            services.AddSingleton(new Mailer(mail.Settings, clock ?? TimeProvider.System));
            services.AddSingleton(PublicAddress.Of(PublicUrl));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await application.StopAsync();
        await application.DisposeAsync();
        if (Own is not null)
        {
            await Own.DisposeAsync();
        }

        if (Thrown is not null)
        {
            Directory.Delete(Thrown, recursive: true);
        }
    }
}

/// <summary>One app with the made-up internist, for tests that only look.</summary>
public sealed class DemoApp : IAsyncLifetime
{
    public RunningApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync() => App = await RunningApp.Start(demo: true);

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
