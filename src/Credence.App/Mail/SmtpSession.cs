using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Credence.App.Mail;

/// <summary>What a mail server answered that we cannot go on from.</summary>
internal sealed class SmtpException(int code, string said) : Exception($"{code} {said}")
{
    public int Code { get; } = code;

    /// <summary>5xx: asking again later changes nothing.</summary>
    public bool IsForGood => Code >= 500;
}

/// <summary>
/// A conversation with a mail server (RFC 5321), protected as the settings ask and never less. Several mails may go over
/// one.
/// </summary>
internal sealed class SmtpSession : IAsyncDisposable
{
    private readonly TcpClient tcp = new();
    private readonly MailSettings settings;
    private Stream stream = Stream.Null;
    private SmtpLines lines = new(Stream.Null);
    private HashSet<string> offers = [];

    private SmtpSession(MailSettings settings) => this.settings = settings;

    public DateTimeOffset UsedAt { get; set; }

    public static async Task<SmtpSession> Open(
        MailSettings settings,
        CancellationToken cancellation
    )
    {
        var session = new SmtpSession(settings);
        try
        {
            await session.Begin(cancellation);
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Hands a mail over. <paramref name="beforeLast"/> is called when only the last dot is missing: up to there the
    /// mail has certainly not gone out, and where it says no it never does.
    /// </summary>
    public async Task<bool> Send(
        string from,
        string to,
        string mime,
        Func<Task<bool>> beforeLast,
        CancellationToken cancellation
    )
    {
        await Say($"MAIL FROM:<{from}>", 250, cancellation);
        await Say($"RCPT TO:<{to}>", 250, cancellation);
        await Say("DATA", 354, cancellation);
        var stuffed = mime.StartsWith('.') ? "." + mime : mime;
        await Write(stuffed.Replace("\r\n.", "\r\n.."), cancellation);
        if (!await beforeLast())
        {
            return false;
        }

        await Say(
            mime.EndsWith("\r\n", StringComparison.Ordinal) ? "." : "\r\n.",
            250,
            cancellation
        );
        return true;
    }

    public Task Forget(CancellationToken cancellation) => Say("RSET", 250, cancellation);

    public async ValueTask DisposeAsync()
    {
        try
        {
            using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            if (tcp.Connected)
            {
                await Write("QUIT\r\n", soon.Token);
            }
        }
        catch (Exception gone)
            when (gone
                    is IOException
                        or OperationCanceledException
                        or SocketException
                        or ObjectDisposedException
            )
        {
            // The other side went first.
        }

        await stream.DisposeAsync();
        tcp.Dispose();
    }

    private async Task Begin(CancellationToken cancellation)
    {
        using var patience = Patient(cancellation);
        await tcp.ConnectAsync(settings.Host, settings.Port, patience.Token);
        tcp.NoDelay = true;
        stream = tcp.GetStream();
        lines = new(stream);
        if (settings.Security == MailSecurity.Tls)
        {
            await Protect(patience.Token);
        }

        await Expect(220, cancellation);
        await Greet(cancellation);
        if (settings.Security == MailSecurity.StartTls)
        {
            if (!offers.Contains("STARTTLS"))
            {
                throw new SmtpException(554, "The mail server offers no STARTTLS.");
            }

            await Say("STARTTLS", 220, cancellation);
            await Protect(patience.Token);
            await Greet(cancellation);
        }

        if (settings.User.Length > 0)
        {
            var login = $"\0{settings.User}\0{settings.Password}";
            await Say(
                $"AUTH PLAIN {Convert.ToBase64String(Encoding.UTF8.GetBytes(login))}",
                235,
                cancellation
            );
        }
    }

    private async Task Greet(CancellationToken cancellation)
    {
        var said = await Say("EHLO credence", 250, cancellation);
        offers =
        [
            .. said.Split('\n').Skip(1).Select(line => line.Split(' ')[0].ToUpperInvariant()),
        ];
    }

    private async Task Protect(CancellationToken cancellation)
    {
        if (lines.HasMore)
        {
            // What was said unprotected must not be taken for an answer of the protected line.
            throw new SmtpException(554, "The mail server spoke out of turn.");
        }

        var protectedStream = new SslStream(stream);
        stream = protectedStream;
        await protectedStream.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions
            {
                TargetHost = settings.Host,
                CertificateChainPolicy = Trusted(),
            },
            cancellation
        );
        lines = new(stream);
    }

    private X509ChainPolicy? Trusted() =>
        settings.Authority.Length == 0
            ? null
            : new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                CustomTrustStore =
                {
                    X509CertificateLoader.LoadCertificateFromFile(settings.Authority),
                },
                RevocationMode = X509RevocationMode.NoCheck,
            };

    private async Task<string> Say(string words, int wanted, CancellationToken cancellation)
    {
        await Write(words + "\r\n", cancellation);
        return await Expect(wanted, cancellation);
    }

    private async Task Write(string words, CancellationToken cancellation)
    {
        using var patience = Patient(cancellation);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(words), patience.Token);
        await stream.FlushAsync(patience.Token);
    }

    private async Task<string> Expect(int wanted, CancellationToken cancellation)
    {
        using var patience = Patient(cancellation);
        var said = await lines.Answer(patience.Token);
        return said.Code == wanted ? said.Text : throw new SmtpException(said.Code, said.Text);
    }

    private CancellationTokenSource Patient(CancellationToken cancellation)
    {
        var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(settings.Patience);
        return patience;
    }
}

/// <summary>Reads what a mail server says, answer by answer: one line, or several.</summary>
internal sealed class SmtpLines(Stream stream)
{
    private const int Most = 16 * 1024;
    private const int LongestLine = 4096;

    private readonly byte[] buffer = new byte[1024];
    private int next;
    private int end;

    /// <summary>Whether the server said more than was asked.</summary>
    public bool HasMore => next < end;

    public async Task<(int Code, string Text)> Answer(CancellationToken cancellation)
    {
        var text = new StringBuilder();
        while (text.Length < Most)
        {
            var line = await Line(cancellation);
            text.Append(line.Length > 4 ? line[4..] : "").Append('\n');
            if (line.Length < 4 || line[3] != '-')
            {
                return (
                    int.TryParse(line.AsSpan(0, Math.Min(3, line.Length)), out var code) ? code : 0,
                    text.ToString().TrimEnd('\n')
                );
            }
        }

        throw new IOException("The mail server talks too much.");
    }

    private async Task<string> Line(CancellationToken cancellation)
    {
        var line = new StringBuilder();
        while (line.Length < LongestLine)
        {
            if (next == end)
            {
                (next, end) = (0, await stream.ReadAsync(buffer, cancellation));
                if (end == 0)
                {
                    throw new IOException("The mail server hung up.");
                }
            }

            var at = buffer.AsSpan(next, end - next).IndexOf((byte)'\n');
            var until = at < 0 ? end : next + at;
            line.Append(Encoding.Latin1.GetString(buffer, next, until - next));
            next = at < 0 ? end : until + 1;
            if (at >= 0)
            {
                return line.ToString().TrimEnd('\r');
            }
        }

        throw new IOException("The mail server talks too much.");
    }
}
