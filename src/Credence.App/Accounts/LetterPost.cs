using System.Collections.Concurrent;
using System.Net;
using Credence.App.Mail;
using Credence.App.Store.Accounts;
using Microsoft.Extensions.Logging;

namespace Credence.App.Accounts;

/// <summary>
/// Mails about an account. They go out beside the request, so that how long a page takes tells nothing, and an address
/// gets few of them, so that nobody is pestered through us.
/// </summary>
public sealed class LetterPost(
    KeptLetters letters,
    KeptAccounts accounts,
    Mailer mailer,
    PublicAddress place,
    TimeProvider clock,
    ILogger<LetterPost> log
)
{
    private const int MostAnHour = 3;
    private const int Remembered = 10_000;
    private static readonly TimeSpan EmailLasts = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, (DateTimeOffset Since, int Sent)> sent = new(
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Whether this server can send mail, and knows the address that links begin with.</summary>
    public bool IsSetUp => mailer.IsSetUp && place.Url is not null;

    /// <summary>A link to make an account; whoever has one is told so, in the mailbox and nowhere else.</summary>
    public void AskToJoin(string email) =>
        Go(
            email,
            async stop =>
            {
                if (await accounts.FindByEmail(email.ToUpperInvariant(), stop) is not null)
                {
                    return Letter(
                        email,
                        "You have a Credence account",
                        "Somebody, you perhaps, asked for an account with this address. You have one already: sign in, or get back into it here.",
                        "/recover"
                    );
                }

                var secret = await letters.Write(
                    LetterKind.SignUp,
                    email,
                    null,
                    InvitePerson.JoinLasts,
                    stop
                );
                return Letter(
                    email,
                    "Your Credence account",
                    "Open this link to make your account. It works once, for three days. If you did not ask for it, do nothing.",
                    $"/join/{secret}"
                );
            }
        );

    public void AskToRecover(string email) =>
        Go(
            email,
            async stop =>
            {
                if (await accounts.FindByEmail(email.ToUpperInvariant(), stop) is not { } account)
                {
                    return null;
                }

                var secret = await letters.Write(
                    LetterKind.Recover,
                    account.Email,
                    account.Id,
                    InvitePerson.RecoverLasts,
                    stop
                );
                return Letter(
                    account.Email,
                    "Back into your Credence account",
                    "Open this link and have a code from your app or one of your recovery codes at hand. It works once, for an hour. If you did not ask for it, do nothing: without a code it opens nothing.",
                    $"/recover/{secret}"
                );
            }
        );

    /// <summary>To the new address; until its link is opened nothing changes.</summary>
    public void AskToChange(AccountRow account, string email) =>
        Go(
            email,
            async stop =>
            {
                var secret = await letters.Write(
                    LetterKind.ChangeEmail,
                    email,
                    account.Id,
                    EmailLasts,
                    stop
                );
                return Letter(
                    email,
                    "Your new address in Credence",
                    "Open this link while you are signed in, and this becomes the address of your account. It works once, for an hour.",
                    $"/account/email/{secret}"
                );
            }
        );

    /// <summary>What was changed about an account is told to whoever it belongs to.</summary>
    public void Tell(string email, string subject, string words) =>
        Go("", _ => Task.FromResult<OutgoingMail?>(Letter(email, subject, words, "/account")));

    private void Go(string email, Func<CancellationToken, Task<OutgoingMail?>> write)
    {
        if (!IsSetUp || (email.Length > 0 && !IsFew(email)))
        {
            return;
        }

        _ = Task.Run(async () =>
        {
            try
            {
                if (await write(CancellationToken.None) is { } mail)
                {
                    var result = await mailer.Send(mail);
                    if (result.End != MailEnd.Sent)
                    {
                        log.LogWarning("A mail about an account was not sent: {End}", result.End);
                    }
                }
            }
            catch (Exception failure)
            {
                log.LogError(failure, "A mail about an account could not be written");
            }
        });
    }

    private bool IsFew(string email)
    {
        var now = clock.GetUtcNow();
        if (sent.Count > Remembered)
        {
            sent.Clear();
        }

        return sent.AddOrUpdate(
                email,
                _ => (now, 1),
                (_, before) =>
                    now - before.Since > TimeSpan.FromHours(1)
                        ? (now, 1)
                        : (before.Since, before.Sent + 1)
            ).Sent <= MostAnHour;
    }

    private OutgoingMail Letter(string to, string subject, string words, string path)
    {
        var link = place.Url + path;
        return new(
            to,
            subject,
            $"{words}\n\n{link}\n\nCredence",
            $"<!doctype html><html lang=\"en-US\"><head><meta charset=\"utf-8\"><title>{WebUtility.HtmlEncode(subject)}</title></head><body><p>{WebUtility.HtmlEncode(words)}</p><p><a href=\"{WebUtility.HtmlEncode(link)}\">{WebUtility.HtmlEncode(link)}</a></p><p>Credence</p></body></html>"
        );
    }
}
