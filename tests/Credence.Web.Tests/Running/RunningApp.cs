using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Credence.Web.Tests.Running;

/// <summary>The app itself, on a port of its own: what a browser talks to.</summary>
public sealed class RunningApp : IAsyncDisposable
{
    private readonly WebApplication application;

    private RunningApp(WebApplication application) => this.application = application;

    public string Address { get; private init; } = "";

    public static async Task<RunningApp> Start(Action<WebApplication>? more = null)
    {
        var built = WebHost.Build(["--urls", "http://127.0.0.1:0"]);
        more?.Invoke(built);
        await built.StartAsync();
        var address = built
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.Single();
        return new RunningApp(built) { Address = address };
    }

    public async ValueTask DisposeAsync()
    {
        await application.StopAsync();
        await application.DisposeAsync();
    }
}
