using Credence.Web.Health;

namespace Credence.Web;

/// <summary>Builds the web application; both the web program and `credence serve` run this one.</summary>
public static class WebHost
{
    public static WebApplication Build(string[] arguments)
    {
        var builder = WebApplication.CreateSlimBuilder(arguments);
        builder.Services.AddRazorComponents();

        var application = builder.Build();
        application.MapHealth();
        return application;
    }

    public static async Task Serve(string[] arguments, CancellationToken cancellation)
    {
        await using var application = Build(arguments);
        await ((IHost)application).RunAsync(cancellation);
    }
}
