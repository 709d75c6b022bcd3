using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Credence.App.Problems;
using Credence.Core.Problems;
using Microsoft.AspNetCore.HttpOverrides;

namespace Credence.Web.Running;

/// <summary>
/// Where the app may be reached: by this machine alone, or by others once people sign in and what is said is encrypted.
/// </summary>
public static class Listening
{
    private const string Urls = "--urls";

    /// <summary>Why the app must not listen as it was told; null where all is well.</summary>
    public static Problem? Wrong(string[] arguments, ServeSettings settings)
    {
        if (settings.Proxies.FirstOrDefault(one => !IsAddress(one)) is { } unreadable)
        {
            return ProblemCatalog.ProxyUnreadable.At(ServeSettings.ProxyVariable, unreadable);
        }

        if (settings.Certificate is not null && Broken(settings) is { } why)
        {
            return ProblemCatalog.CertificateUnreadable.At(settings.Certificate, why);
        }

        if (Addresses(arguments).FirstOrDefault(url => Parsed(url) is null) is { } garbled)
        {
            return ProblemCatalog.AddressUnreadable.At(Urls, garbled);
        }

        foreach (var url in Addresses(arguments).Where(url => !IsLoopback(url)))
        {
            if (!settings.Accounts)
            {
                return ProblemCatalog.ServeNeedsAccounts.At(Urls, url);
            }

            var isHttps = url.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
            if (settings.Proxies.IsEmpty && !(isHttps && settings.Certificate is not null))
            {
                return ProblemCatalog.ServeNeedsTls.At(Urls, url);
            }
        }

        return null;
    }

    /// <summary>
    /// Why an address cannot be listened on, such as one where another program answers; null where all are free. Asked
    /// before the server starts, which would say it in fifty lines.
    /// </summary>
    public static Problem? Taken(string[] arguments)
    {
        foreach (var url in Addresses(arguments))
        {
            var address = Parsed(url)!;
            try
            {
                // Bound and no more: whoever comes by meanwhile must not be let in and sent away.
                var endpoint = new IPEndPoint(Endpoint(address.Host), address.Port);
                using var socket = new Socket(
                    endpoint.AddressFamily,
                    SocketType.Stream,
                    ProtocolType.Tcp
                );
                socket.Bind(endpoint);
            }
            catch (SocketException refused)
            {
                return ProblemCatalog.AddressTaken.At(
                    Urls,
                    url,
                    refused.SocketErrorCode switch
                    {
                        SocketError.AddressAlreadyInUse => "another program answers there",
                        SocketError.AccessDenied => "this account may not use that port",
                        _ => "this machine does not have that address",
                    }
                );
            }
        }

        return null;
    }

    public static void ListenAs(this WebApplicationBuilder builder, ServeSettings settings)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        if (settings.Certificate is not null)
        {
            builder.WebHost.UseKestrelHttpsConfiguration();
            builder.WebHost.ConfigureKestrel(kestrel =>
                kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = Load(settings))
            );
        }

        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders =
                ForwardedHeaders.XForwardedFor
                | ForwardedHeaders.XForwardedProto
                | ForwardedHeaders.XForwardedHost;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var proxy in settings.Proxies)
            {
                if (IPAddress.TryParse(proxy, out var address))
                {
                    options.KnownProxies.Add(address);
                }
                else
                {
                    options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
                }
            }
        });
    }

    /// <summary>
    /// Whoever is not on this machine gets nothing without accounts, and nothing that was not encrypted, however the
    /// server came to listen there.
    /// </summary>
    public static void UseListening(this IApplicationBuilder application, ServeSettings settings)
    {
        if (!settings.Proxies.IsEmpty)
        {
            application.UseForwardedHeaders();
        }

        application.Use(
            (http, next) =>
                http.Request.Path.Value is "/health" or "/ready"
                || (http.Request.IsHttps && settings.Accounts)
                || (!settings.IsEncrypted && IsHere(http.Connection.RemoteIpAddress))
                    ? next(http)
                    : Refuse(http)
        );
    }

    private static Task Refuse(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync("Credence answers other machines only by https://.");
    }

    /// <summary>Null: a test that talks to the app without a network.</summary>
    private static bool IsHere(IPAddress? address) =>
        address is null || IPAddress.IsLoopback(address);

    private static IEnumerable<string> Addresses(string[] arguments)
    {
        var said = arguments
            .SkipWhile(argument => argument != Urls)
            .Skip(1)
            .Take(1)
            .Concat(
                arguments
                    .Where(argument => argument.StartsWith($"{Urls}=", StringComparison.Ordinal))
                    .Select(argument => argument[(Urls.Length + 1)..])
            );
        return said.SelectMany(urls => urls.Split(';', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>An address of a port; null where it is none, such as one of a file or with a port beyond 65535.</summary>
    private static BindingAddress? Parsed(string url)
    {
        try
        {
            return
                BindingAddress.Parse(url)
                    is { IsUnixPipe: false, IsNamedPipe: false, Port: >= 0 and <= 65535 } address
                ? address
                : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static bool IsLoopback(string url) => IPAddress.IsLoopback(Endpoint(Parsed(url)!.Host));

    /// <summary>Whatever is neither an address nor this machine's own name stands for every address it has.</summary>
    private static IPAddress Endpoint(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback
        : IPAddress.TryParse(host.Trim('[', ']'), out var address) ? address
        : IPAddress.Any;

    private static bool IsAddress(string proxy) =>
        IPAddress.TryParse(proxy, out _) || System.Net.IPNetwork.TryParse(proxy, out _);

    private static string? Broken(ServeSettings settings)
    {
        try
        {
            using var certificate = Load(settings);
            return certificate.HasPrivateKey ? null : "it has no key";
        }
        catch (Exception failure)
            when (failure is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return failure.Message.Split('\n')[0].TrimEnd('.');
        }
    }

    private static X509Certificate2 Load(ServeSettings settings) =>
        X509Certificate2.CreateFromPemFile(settings.Certificate!, settings.CertificateKey);
}
