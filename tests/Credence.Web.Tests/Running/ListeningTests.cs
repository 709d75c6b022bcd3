using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Credence.Web.Running;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Credence.Web.Tests.Running;

/// <summary>Off this machine the app is reached only by people who sign in, and only encrypted.</summary>
public sealed class ListeningTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("credence-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("http://127.0.0.1:5080", false, "", null)]
    [InlineData("http://localhost:5080;http://[::1]:5080", false, "", null)]
    [InlineData("http://0.0.0.0:5080", false, "", "serve-needs-accounts")]
    [InlineData("http://*:5080", false, "", "serve-needs-accounts")]
    [InlineData("http://127.0.0.1:1;http://192.168.1.7:5080", false, "", "serve-needs-accounts")]
    [InlineData("http://0.0.0.0:5080", true, "", "serve-needs-tls")]
    [InlineData("https://0.0.0.0:5080", true, "", "serve-needs-tls")]
    [InlineData("http://0.0.0.0:5080", true, "10.0.0.0/24", null)]
    [InlineData("http://0.0.0.0:5080", false, "10.0.0.0/24", "serve-needs-accounts")]
    [InlineData("http://127.0.0.1:5080", true, "the other one", "proxy-unreadable")]
    [InlineData("5080", false, "", "address-unreadable")]
    [InlineData("http://127.0.0.1:99999", false, "", "address-unreadable")]
    [InlineData("http://unix:/run/credence", false, "", "address-unreadable")]
    public void Where_it_may_listen(string urls, bool accounts, string proxy, string? refused) =>
        Assert.Equal(
            refused,
            Listening
                .Wrong(
                    ["--urls", urls],
                    new ServeSettings
                    {
                        Accounts = accounts,
                        Proxies = proxy.Length > 0 ? [proxy] : [],
                    }
                )
                ?.Code
        );

    [Fact]
    public async Task A_port_that_another_program_has_is_told_in_one_sentence()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var url = $"http://{other.LocalEndpoint}";
        using var errors = new StringWriter();

        var exit = await WebHost.Serve(
            ["--urls", url],
            new ServeSettings { DataFolder = folder },
            errors,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(2, exit);
        Assert.Equal(
            $"--urls: Nothing can listen on {url}: another program answers there. Stop what runs there, or choose another port: --urls http://127.0.0.1:5081. [address-taken]",
            errors.ToString().Trim()
        );
    }

    [Fact]
    public void A_certificate_that_is_none_is_told_before_anything_listens()
    {
        var file = Path.Combine(folder, "no.pem");
        File.WriteAllText(file, "hello");

        Assert.Equal(
            "certificate-file-unreadable",
            Listening
                .Wrong(
                    ["--urls", "https://0.0.0.0:1"],
                    new ServeSettings { Accounts = true, Certificate = file }
                )
                ?.Code
        );
    }

    [Fact]
    public async Task With_a_certificate_all_is_https_and_the_browser_is_told_to_stay_with_it()
    {
        var (address, stop) = await Start(
            "https://127.0.0.1:0",
            new ServeSettings
            {
                Accounts = true,
                Certificate = Certificate(),
                DataFolder = folder,
            }
        );
        await using var _ = stop;
        var trusted = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
        };
        trusted.CustomTrustStore.ImportFromPemFile(Path.Combine(folder, "server.pem"));
        using var client = new HttpClient(
            new SocketsHttpHandler { SslOptions = { CertificateChainPolicy = trusted } }
        );

        var answer = await client.GetAsync($"{address}/sign-in");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(
            "max-age=31536000",
            Assert.Single(answer.Headers.GetValues("Strict-Transport-Security"))
        );
    }

    [Fact]
    public async Task Behind_a_proxy_what_did_not_come_by_https_is_refused_and_cookies_are_this_hosts_alone()
    {
        var (address, stop) = await Start(
            "http://127.0.0.1:0",
            new ServeSettings
            {
                Accounts = true,
                Proxies = ["127.0.0.1"],
                DataFolder = folder,
            }
        );
        await using var _ = stop;
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });

        var plain = await client.GetAsync($"{address}/sign-in");
        using var forwarded = new HttpRequestMessage(
            HttpMethod.Post,
            $"{address}/sign-in/passkey/ask"
        );
        forwarded.Headers.Add("X-Forwarded-Proto", "https");
        forwarded.Headers.Add("X-Forwarded-For", "203.0.113.9");
        forwarded.Headers.Add("Origin", address.Replace("http://", "https://"));
        var secure = await client.SendAsync(forwarded);

        Assert.Equal(HttpStatusCode.Forbidden, plain.StatusCode);
        Assert.Equal(HttpStatusCode.OK, secure.StatusCode);
        var cookie = Assert.Single(secure.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-", cookie);
        Assert.Contains("secure", cookie);
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);
    }

    private static async Task<(string Address, IAsyncDisposable Stop)> Start(
        string url,
        ServeSettings settings
    )
    {
        var built = WebHost.Build(["--urls", url], settings);
        await built.StartAsync();
        var address = built
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.Single();
        return (address, built);
    }

    private string Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(
            DateTimeOffset.UtcNow.AddDays(-1),
            DateTimeOffset.UtcNow.AddDays(2)
        );
        var file = Path.Combine(folder, "server.pem");
        File.WriteAllText(
            file,
            $"{made.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n"
        );
        return file;
    }
}
