using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Credence.App.Store;

namespace Credence.App.MailIn;

/// <summary>
/// One conversation with a mail server that brings mail (RFC 5321): it says who it is for, we say whether we know them,
/// and only then it may speak. Every line and every mail has its limit.
/// </summary>
public sealed class MailConversation(
    Stream line,
    MailInSettings settings,
    MailInAddresses addresses,
    TakeMail take,
    X509Certificate2? certificate
)
{
    private const int LongestLine = 2048;
    private const int MostRecipients = 10;
    private const int MostRefusals = 5;

    private readonly byte[] buffer = new byte[16 * 1024];
    private Stream stream = line;
    private int read;
    private int at;
    private bool isProtected;
    private bool fromNobody;
    private bool begun;
    private int refusals;
    private readonly HashSet<PersonId> people = [];

    public async Task Run(CancellationToken cancellation)
    {
        await Say($"220 {settings.Domain} Credence", cancellation);
        while (refusals < MostRefusals && await Line(cancellation) is { } said)
        {
            var verb = said.Split(' ')[0].ToUpperInvariant();
            if (verb == "QUIT")
            {
                await Say("221 Goodbye", cancellation);
                return;
            }

            await Answer(verb, said, cancellation);
        }
    }

    private async Task Answer(string verb, string said, CancellationToken cancellation)
    {
        switch (verb)
        {
            case "EHLO":
                Forget();
                await Say(
                    $"250-{settings.Domain}\r\n250-SIZE {MailInSettings.MostBytes}\r\n250-8BITMIME\r\n"
                        + (certificate is not null && !isProtected ? "250-STARTTLS\r\n" : "")
                        + "250 ENHANCEDSTATUSCODES",
                    cancellation
                );
                break;
            case "HELO":
                Forget();
                await Say($"250 {settings.Domain}", cancellation);
                break;
            case "STARTTLS" when certificate is not null && !isProtected:
                await Protect(cancellation);
                break;
            case "MAIL":
                await From(said, cancellation);
                break;
            case "RCPT":
                await To(said, cancellation);
                break;
            case "DATA":
                await Data(cancellation);
                break;
            case "RSET":
                Forget();
                await Say("250 2.0.0 Forgotten", cancellation);
                break;
            case "NOOP":
                await Say("250 2.0.0 Yes", cancellation);
                break;
            case "VRFY":
                await Say("252 2.1.5 Send it and see", cancellation);
                break;
            default:
                refusals++;
                await Say("500 5.5.1 This is not spoken here", cancellation);
                break;
        }
    }

    private async Task From(string said, CancellationToken cancellation)
    {
        Forget();
        if (
            said.Split("SIZE=", StringSplitOptions.None) is [_, var size, ..]
            && long.TryParse(size.Split(' ')[0], out var bytes)
            && bytes > MailInSettings.MostBytes
        )
        {
            await Say("552 5.3.4 Too large", cancellation);
            return;
        }

        begun = true;
        fromNobody = Address(said).Length == 0;
        await Say("250 2.1.0 Yes", cancellation);
    }

    private async Task To(string said, CancellationToken cancellation)
    {
        if (!begun)
        {
            await Say("503 5.5.1 From whom?", cancellation);
        }
        else if (people.Count >= MostRecipients)
        {
            await Say("452 4.5.3 Too many at once", cancellation);
        }
        else if (await addresses.Of(Address(said), cancellation) is { } person)
        {
            people.Add(person);
            await Say("250 2.1.5 Yes", cancellation);
        }
        else
        {
            refusals++;
            await Say("550 5.1.1 Nobody here has this address", cancellation);
        }
    }

    private async Task Data(CancellationToken cancellation)
    {
        if (people.Count == 0)
        {
            await Say("503 5.5.1 For whom?", cancellation);
            return;
        }

        await Say("354 Go on, end with a dot", cancellation);
        var mail = await Mail(cancellation);
        if (mail is null)
        {
            await Say("552 5.3.4 Too large", cancellation);
        }
        else if (ReceivedMail.Read(mail).Hops > 50)
        {
            await Say("554 5.4.6 This mail goes in circles", cancellation);
        }
        else
        {
            var answer = MailTaken.Kept;
            // A mail from nobody is a machine that gives back a mail of ours.
            foreach (var person in fromNobody ? [] : people)
            {
                if (await take.Run(person, mail, cancellation) == MailTaken.Later)
                {
                    answer = MailTaken.Later;
                }
            }

            await Say(
                answer == MailTaken.Later ? "451 4.7.1 Not now, try again later" : "250 2.0.0 Kept",
                cancellation
            );
        }

        Forget();
    }

    /// <summary>Up to the dot, doubled dots made single; null where it was too large, and then it was read and let go.</summary>
    private async Task<byte[]?> Mail(CancellationToken cancellation)
    {
        using var mail = new MemoryStream();
        var tooLarge = false;
        while (await RawLine(int.MaxValue, cancellation) is { } one)
        {
            if (one.AsSpan().SequenceEqual(".\r\n"u8) || one.AsSpan().SequenceEqual(".\n"u8))
            {
                return tooLarge ? null : mail.ToArray();
            }

            tooLarge |= mail.Length + one.Length > MailInSettings.MostBytes;
            if (!tooLarge)
            {
                mail.Write(one.AsSpan(one.Length > 0 && one[0] == '.' ? 1 : 0));
            }
        }

        throw new IOException("It hung up in the middle.");
    }

    private async Task Protect(CancellationToken cancellation)
    {
        await Say("220 2.0.0 Go ahead", cancellation);
        // What came unprotected behind the word is not listened to.
        (read, at) = (0, 0);
        var secure = new SslStream(stream);
        stream = secure;
        await secure.AuthenticateAsServerAsync(
            new SslServerAuthenticationOptions { ServerCertificate = certificate },
            cancellation
        );
        isProtected = true;
        Forget();
    }

    private void Forget()
    {
        begun = false;
        fromNobody = false;
        people.Clear();
    }

    private static string Address(string said)
    {
        var from = said.IndexOf('<');
        var to = said.IndexOf('>');
        return from >= 0 && to > from ? said[(from + 1)..to] : "";
    }

    private async Task Say(string words, CancellationToken cancellation)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(words + "\r\n"), cancellation);
        await stream.FlushAsync(cancellation);
    }

    private async Task<string?> Line(CancellationToken cancellation) =>
        await RawLine(LongestLine, cancellation) is { } bytes
            ? Encoding.ASCII.GetString(bytes).TrimEnd('\r', '\n')
            : null;

    private async Task<byte[]?> RawLine(int most, CancellationToken cancellation)
    {
        using var whole = new MemoryStream();
        while (true)
        {
            if (at == read)
            {
                using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
                patience.CancelAfter(settings.Silence);
                (at, read) = (0, await stream.ReadAsync(buffer, patience.Token));
                if (read == 0)
                {
                    return null;
                }
            }

            var end = buffer.AsSpan(at, read - at).IndexOf((byte)'\n');
            var length = end < 0 ? read - at : end + 1;
            if (whole.Length + length > Math.Min(most, MailInSettings.MostBytes))
            {
                throw new IOException("A line without an end.");
            }

            whole.Write(buffer, at, length);
            at += length;
            if (end >= 0)
            {
                return whole.ToArray();
            }
        }
    }
}
