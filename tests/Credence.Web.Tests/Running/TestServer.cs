using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Credence.Web.Tests.Running;

/// <summary>The app in memory, with an empty data folder of its own.</summary>
public static class TestServer
{
    public static WebApplicationFactory<Program> Start() =>
        new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
            host.UseSetting(
                "Credence:Data",
                Directory.CreateTempSubdirectory("credence-test-").FullName
            )
        );
}
