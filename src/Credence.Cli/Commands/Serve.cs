using System.CommandLine;
using Credence.Web;
using Credence.Web.Running;

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
        var demo = new Option<bool>("--demo")
        {
            Description = "Show a made-up internist; nothing of yours is touched.",
        };
        var asOf = Options.AsOf();
        var command = new Command("serve", "Run the Credence app in the browser.")
        {
            urls,
            demo,
            asOf,
        };
        command.SetAction(
            (parsed, cancellation) =>
                WebHost.Serve(
                    ["--urls", parsed.GetValue(urls)!],
                    new ServeSettings
                    {
                        Demo = parsed.GetValue(demo),
                        AsOf = parsed.GetValue(asOf),
                    },
                    Console.Error,
                    cancellation
                )
        );
        return command;
    }
}
