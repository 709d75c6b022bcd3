using System.Collections.Immutable;
using Credence.App.Calendar;
using Credence.App.Dossiers;
using Credence.App.Later;
using Credence.App.Mail;
using Credence.App.Store;
using Credence.Core.Reminders;

namespace Credence.App.Reminders;

/// <summary>Once a day, at the person's own hour: looks what is due and not told, and sends it as one mail.</summary>
public sealed class SendReminders(
    OpenDossier open,
    PersonSettings settings,
    SentMails mails,
    Secrets secrets,
    Mailer mailer,
    PublicAddress address,
    TimeProvider clock
) : ILaterWork
{
    public const string Setting = "reminders";
    private static readonly TimeSpan StopLinkLives = TimeSpan.FromDays(365);

    public string Kind => Setting;

    public async Task<LaterResult> Run(Job job, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(job);
        var wanted = ReminderSettings.Read(await settings.Read(job.Person, Setting, cancellation));
        if (!wanted.IsOn)
        {
            return new(null);
        }

        var opened = await open.Run(job.Person, cancellation);
        if (!opened.Done)
        {
            return new(Tomorrow("", wanted), "The record cannot be read.");
        }

        var dossier = opened.Value;
        var next = Tomorrow(dossier.Profile.Physician.TimeZone, wanted);
        var untold = PendingReminders.Untold(
            dossier,
            wanted,
            await mails.Of(job.Person, cancellation)
        );
        var send = PendingReminders.ToSend(dossier, wanted, untold);
        return send.IsEmpty
            ? new(next)
            : await Send(job, dossier, wanted, send, next, cancellation);
    }

    private async Task<LaterResult> Send(
        Job job,
        Dossier dossier,
        ReminderSettings wanted,
        ImmutableArray<Reminder> reminders,
        DateTime next,
        CancellationToken cancellation
    )
    {
        var person = job.Person;
        var begun = await mails.Begin(
            person,
            $"{Setting} {dossier.AsOf:yyyy-MM-dd}",
            reminders.Select(one => one.Key),
            cancellation
        );
        if (begun is null)
        {
            return new(next);
        }

        var kinds = string.Join(
            ' ',
            reminders.Select(one => ReminderWords.Code(one.Kind)).Distinct()
        );
        var stop = await secrets.Make(
            person,
            SecretKind.MailStop,
            scopes: kinds,
            expiresAt: clock.GetUtcNow().UtcDateTime + StopLinkLives,
            cancellation: cancellation
        );
        var result = stop is null
            ? new MailResult(MailEnd.NotNow)
            : await mailer.Send(
                ReminderMail.Of(dossier, reminders, wanted.Address, address.Url ?? "", stop.Text),
                () => mails.HandOver(begun, cancellation),
                cancellation
            );
        switch (result.End)
        {
            case MailEnd.Sent:
                await mails.End(begun, MailState.Sent, cancellation: cancellation);
                return new(next);
            case MailEnd.Refused:
                await mails.End(begun, MailState.Refused, result.Said, cancellation);
                return new(next, result.Said);
            case MailEnd.InDoubt:
                return new(next, result.Said);
            default:
                await mails.TakeBack(begun, cancellation);
                if (stop is not null)
                {
                    await secrets.Revoke(person, SecretKind.MailStop, stop.Secret.Id, cancellation);
                }

                return new(RunDueJobs.WhenToTryAgain(job.Attempts, clock), result.Said);
        }
    }

    private DateTime Tomorrow(string timeZone, ReminderSettings wanted) =>
        LocalTime.NextAt(timeZone, wanted.Hour, clock);
}
