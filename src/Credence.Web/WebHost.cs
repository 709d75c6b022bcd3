using Credence.Web.Assets;
using Credence.Web.Health;
using Credence.Web.Pages.About;
using Credence.Web.Pages.Settings;
using Credence.Web.Rendering;
using Credence.Web.Security;

namespace Credence.Web;

/// <summary>Builds the web application; both the web program and `credence serve` run this one.</summary>
public static class WebHost
{
    public static WebApplication Build(string[] arguments)
    {
        var builder = WebApplication.CreateSlimBuilder(arguments);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Services.AddRazorComponents();
        builder.Services.AddScoped<PageContext>();
        builder.Services.AddResponseCompression();
        builder.Services.AddSecurity();

        var application = builder.Build();
        application.UseSecurity();
        application.UseResponseCompression();
        application.Use(
            (http, next) =>
            {
                http.RequestServices.GetRequiredService<PageContext>().Read(http);
                return next(http);
            }
        );
        application.MapAssets();
        application.MapAbout();
        application.MapSettings();
        application.MapHealth();
        return application;
    }

    public static async Task Serve(string[] arguments, CancellationToken cancellation)
    {
        await using var application = Build(arguments);
        await ((IHost)application).RunAsync(cancellation);
    }
}
