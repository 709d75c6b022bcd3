using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Credence.Web.Tests.Running;

/// <summary>The app in memory, with an empty data folder of its own.</summary>
public sealed class TestServer : WebApplicationFactory<Program>
{
    private readonly string folder = Directory.CreateTempSubdirectory("credence-test-").FullName;

    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder.UseSetting("Credence:Data", folder);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
