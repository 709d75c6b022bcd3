using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;

namespace Credence.App.Mail;

/// <summary>
/// Sends mails through the mail server that the settings name. It says exactly what is known afterwards: sent, certainly
/// not sent, refused, or in doubt.
/// </summary>
public sealed class Mailer(MailSettings? settings, TimeProvider clock) : IAsyncDisposable
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);

    private readonly ConcurrentBag<SmtpSession> idle = [];

    public bool IsSetUp => settings is not null;

    public string From => settings?.From ?? "";

    /// <param name="mayGo">Asked when only the last word to the mail server is missing; null: yes.</param>
    public async Task<MailResult> Send(
        OutgoingMail mail,
        Func<Task<bool>>? mayGo = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(mail);
        if (settings is null)
        {
            return new(MailEnd.NotSetUp);
        }

        if (!MailAddress.IsPlain(mail.To))
        {
            return new(MailEnd.Refused, "This is no mail address.");
        }

        var mime = MimeText.Of(mail, settings.From, clock.GetUtcNow(), IdOf(mail));
        var handedOver = false;
        SmtpSession? session = null;
        try
        {
            session = await Ready(cancellation);
            var sent = await session.Send(
                settings.From,
                mail.To,
                mime,
                async () => handedOver = mayGo is null || await mayGo(),
                cancellation
            );
            if (!sent)
            {
                // Hanging up before the last word takes all of it back.
                await Close(session);
                return new(MailEnd.NotNow, "Another server sends it.");
            }

            session.UsedAt = clock.GetUtcNow();
            idle.Add(session);
            return new(MailEnd.Sent);
        }
        catch (SmtpException answer)
        {
            await Close(session);
            return new(
                answer.IsForGood && session is not null ? MailEnd.Refused : MailEnd.NotNow,
                WithoutAddress(answer.Message, mail.To)
            );
        }
        catch (Exception failure)
            when (failure
                    is IOException
                        or SocketException
                        or AuthenticationException
                        or CryptographicException
                        or OperationCanceledException
            )
        {
            await Close(session);
            return new(
                handedOver ? MailEnd.InDoubt : MailEnd.NotNow,
                failure is OperationCanceledException
                    ? "The mail server did not answer in time."
                    : failure.Message
            );
        }
    }

    public async ValueTask DisposeAsync()
    {
        while (idle.TryTake(out var session))
        {
            await session.DisposeAsync();
        }
    }

    /// <summary>One that is still open from the mail before, else a new one.</summary>
    private async Task<SmtpSession> Ready(CancellationToken cancellation)
    {
        while (idle.TryTake(out var open))
        {
            if (clock.GetUtcNow() - open.UsedAt < Idle)
            {
                try
                {
                    await open.Forget(cancellation);
                    return open;
                }
                catch (Exception gone)
                    when (gone is IOException or SocketException or SmtpException)
                {
                    // It was closed at the other end meanwhile.
                }
            }

            await open.DisposeAsync();
        }

        return await SmtpSession.Open(settings!, cancellation);
    }

    private static async Task Close(SmtpSession? session)
    {
        if (session is not null)
        {
            await session.DisposeAsync();
        }
    }

    private string IdOf(OutgoingMail mail) =>
        (mail.Id.Length > 0 ? mail.Id : RandomNumberGenerator.GetHexString(24, lowercase: true))
        + "@"
        + settings!.From.Split('@')[^1];

    /// <summary>Whose address it is belongs in no log.</summary>
    private static string WithoutAddress(string said, string address) =>
        said.Replace(address, "(the address)", StringComparison.OrdinalIgnoreCase)
            .ReplaceLineEndings(" ");
}
