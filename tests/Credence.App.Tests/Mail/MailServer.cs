using System.Diagnostics;
using System.Net;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Credence.App.Mail;
using Credence.App.Tests.Folder;

namespace Credence.App.Tests.Mail;

/// <summary>A test that needs the mail server of npm; skipped where ./test could not install it.</summary>
public sealed class MailFactAttribute : FactAttribute
{
    public const string Variable = "CREDENCE_TEST_SMTP";

    public MailFactAttribute(
        [CallerFilePath] string? sourceFilePath = null,
        [CallerLineNumber] int sourceLineNumber = -1
    )
        : base(sourceFilePath, sourceLineNumber)
    {
        Skip = Environment.GetEnvironmentVariable(Variable) is null
            ? $"{Variable} names no mail server; ./test installs one"
            : null;
    }
}

/// <summary>A mail as a real server took it.</summary>
public sealed record TakenMail(string From, string[] To, bool Secure, string User, string Mime)
{
    /// <summary>The decoded words of a part.</summary>
    public string Part(string type)
    {
        var part = Regex
            .Match(
                Mime,
                $@"Content-Type: {Regex.Escape(type)}; charset=utf-8\r\n.*?\r\n\r\n(.*?)\r\n--=_",
                RegexOptions.Singleline
            )
            .Groups[1]
            .Value.Replace("=\r\n", "");
        var bytes = Regex.Replace(
            part,
            "=([0-9A-F]{2})",
            hex => $"{(char)Convert.ToByte(hex.Groups[1].Value, 16)}"
        );
        return Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(bytes));
    }

    /// <summary>A header, unfolded and decoded.</summary>
    public string Header(string name)
    {
        var raw = Regex
            .Match(
                Mime,
                $@"^{name}: (.*?)\r\n(?! )",
                RegexOptions.Singleline | RegexOptions.Multiline
            )
            .Groups[1]
            .Value;
        return Regex.Replace(
            Regex.Replace(raw, @"\?=\r\n =\?utf-8\?B\?", ""),
            @"=\?utf-8\?B\?(.*?)\?=",
            coded => Encoding.UTF8.GetString(Decode(coded.Groups[1].Value))
        );
    }

    /// <summary>Pieces of base64, each padded for itself, behind one another.</summary>
    private static byte[] Decode(string text) =>
        [
            .. Regex
                .Matches(text, "[^=]+=*")
                .SelectMany(piece => Convert.FromBase64String(piece.Value)),
        ];
}

/// <summary>smtp-server of npm, as a process of its own.</summary>
public sealed class MailServer : IAsyncDisposable
{
    public const string User = "credence";
    public const string Password = "long and wide";

    private readonly Process process;

    private MailServer(Process process, string folder, MailSettings settings) =>
        (this.process, Folder, Settings) = (process, folder, settings);

    public string Folder { get; }

    public MailSettings Settings { get; }

    public static async Task<MailServer> Start(MailSecurity security)
    {
        var folder = Directory.CreateTempSubdirectory("credence-mail-").FullName;
        var (key, certificate) = Certificate(folder);
        var start = new ProcessStartInfo("node")
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(
            Path.Combine(Examples.Root, "tests/Credence.App.Tests/Mail/Servers/smtp.js")
        );
        foreach (
            var argument in security == MailSecurity.None
                ? (string[])[folder, "plain"]
                :
                [
                    folder,
                    security == MailSecurity.Tls ? "tls" : "starttls",
                    key,
                    certificate,
                    User,
                    Password,
                ]
        )
        {
            start.ArgumentList.Add(argument);
        }

        var node = Process.Start(start)!;
        var port = await node.StandardOutput.ReadLineAsync();
        return new(
            node,
            folder,
            new MailSettings
            {
                Host = "localhost",
                Port = int.Parse(port!),
                Security = security,
                User = security == MailSecurity.None ? "" : User,
                Password = Password,
                From = "credence@example.org",
                Authority = certificate,
                Patience = TimeSpan.FromSeconds(10),
            }
        );
    }

    public TakenMail[] Taken() =>
        [
            .. Directory
                .GetFiles(Folder, "*.json")
                .Order(StringComparer.Ordinal)
                .Select(file =>
                    JsonSerializer.Deserialize<TakenMail>(
                        File.ReadAllText(file),
                        JsonSerializerOptions.Web
                    )!
                ),
        ];

    public int Count() => Directory.GetFiles(Folder, "*.json").Length;

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static (string Key, string Certificate) Certificate(string folder)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var made = request.CreateSelfSigned(
            DateTimeOffset.UtcNow.AddDays(-1),
            DateTimeOffset.UtcNow.AddDays(1)
        );
        var (keyFile, file) = (Path.Combine(folder, "key.pem"), Path.Combine(folder, "cert.pem"));
        File.WriteAllText(keyFile, key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(file, made.ExportCertificatePem());
        return (keyFile, file);
    }
}
