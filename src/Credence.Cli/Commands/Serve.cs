using System.CommandLine;
using Credence.Web;

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
                await WebHost.Serve(["--urls", parsed.GetValue(urls)!], cancellation);
                return 0;
            }
        );
        return command;
    }
}
