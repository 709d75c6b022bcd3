using System.CommandLine;
using Credence.Web;
using Microsoft.Extensions.Hosting;

namespace Credence.Cli.Commands;

public static class Serve
{
    public const string DefaultUrls = "http://127.0.0.1:5080";

    public static Command Command()
    {
        var urls = new Option<string>("--urls")
        {
            Description = "Where to listen.",
            DefaultValueFactory = _ => DefaultUrls,
        };
        var command = new Command("serve", "Run the Credence app in the browser.") { urls };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await using var application = WebHost.Build(["--urls", parsed.GetValue(urls)!]);
                await application.StartAsync(cancellation);
                await application.WaitForShutdownAsync(cancellation);
                return 0;
            }
        );
        return command;
    }
}
