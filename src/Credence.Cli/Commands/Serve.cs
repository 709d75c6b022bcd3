using System.CommandLine;
using Credence.Web;
using Credence.Web.Running;

namespace Credence.Cli.Commands;

public static class Serve
{
    public const string Name = "serve";
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
        var accounts = new Option<bool>("--accounts")
        {
            Description = "People sign in, each to a record of their own.",
        };
        var certificate = new Option<string?>("--certificate")
        {
            Description = "A PEM file, to be reached by https:// from other machines.",
            HelpName = "FILE",
        };
        var key = new Option<string?>("--certificate-key")
        {
            Description = "The certificate's key, where it is a file of its own.",
            HelpName = "FILE",
        };
        var proxy = new Option<string[]>("--proxy")
        {
            Description = "The proxy in front that encrypts: an address or a network.",
            HelpName = "ADDRESS",
        };
        var asOf = Options.AsOf();
        var command = new Command(Name, "Run the Credence app in the browser.")
        {
            urls,
            demo,
            accounts,
            certificate,
            key,
            proxy,
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
                        Accounts = parsed.GetValue(accounts),
                        Certificate = parsed.GetValue(certificate),
                        CertificateKey = parsed.GetValue(key),
                        Proxies = [.. parsed.GetValue(proxy) ?? []],
                    },
                    Console.Error,
                    cancellation
                )
        );
        return command;
    }
}
