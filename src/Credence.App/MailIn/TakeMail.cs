using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Credence.App.Inbox;
using Credence.App.Mail;
using Credence.App.Store;

namespace Credence.App.MailIn;

/// <summary>What became of a mail that was received.</summary>
public enum MailTaken
{
    Kept,

    /// <summary>An answer of a machine, or a mail of our own that came back: taken and thrown away.</summary>
    Ignored,

    /// <summary>Too many for this hour, or it cannot be kept just now: the sender's server tries again.</summary>
    Later,
}

/// <summary>
/// Puts a mail into the inbox of the person whose private address it came to: each attachment, and the words where they
/// may prove something. The same mail sent twice is there once.
/// </summary>
public sealed partial class TakeMail(
    BringFile bring,
    MailInSettings? settings,
    Mailer mailer,
    TimeProvider clock
)
{
    private readonly ConcurrentDictionary<PersonId, (DateTimeOffset Hour, int Count)> taken = new();

    public async Task<MailTaken> Run(
        PersonId person,
        byte[] bytes,
        CancellationToken cancellation = default
    )
    {
        var mail = ReceivedMail.Read(bytes);
        if (
            mail.IsAutomaticAnswer
            || (
                mailer.IsSetUp
                && mail.From.Contains(mailer.From, StringComparison.OrdinalIgnoreCase)
            )
        )
        {
            return MailTaken.Ignored;
        }

        if (!Allows(person))
        {
            return MailTaken.Later;
        }

        var author = Author.OfProgram(person, "mail");
        var key = mail.Id.Length > 0 ? mail.Id : Convert.ToHexStringLower(SHA256.HashData(bytes));
        var number = 0;
        foreach (var file in Files(mail))
        {
            using var content = new MemoryStream(file.Bytes);
            var brought = await bring.Run(
                author,
                file.Name,
                content,
                cancellation,
                $"mail {key} {number++}"
            );
            if (!brought.Done)
            {
                return MailTaken.Later;
            }
        }

        return MailTaken.Kept;
    }

    /// <summary>The words come along where nothing else does, or where they speak of credit.</summary>
    private static IEnumerable<AttachedFile> Files(ReceivedMail mail)
    {
        foreach (var file in mail.Files)
        {
            yield return file;
        }

        if (mail.Words.Length > 0 && (mail.Files.IsEmpty || Speaks().IsMatch(mail.Words)))
        {
            var subject = string.Concat(
                    mail.Subject.Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-')
                )
                .Trim();
            yield return new(
                $"{(subject.Length > 0 ? subject[..Math.Min(80, subject.Length)] : "mail")}.txt",
                Encoding.UTF8.GetBytes($"{mail.Subject}\n\n{mail.Words}\n")
            );
        }
    }

    private bool Allows(PersonId person)
    {
        var now = clock.GetUtcNow();
        var count = taken.AddOrUpdate(
            person,
            (now, 1),
            (_, known) =>
                now - known.Hour < TimeSpan.FromHours(1) ? (known.Hour, known.Count + 1) : (now, 1)
        );
        return count.Count <= (settings?.EachHour ?? 0);
    }

    [GeneratedRegex(
        @"\b(credits?|CME|CEU|MOC|contact hours?|certificate)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Speaks();
}
