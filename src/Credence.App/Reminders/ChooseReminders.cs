using System.Collections.Immutable;
using Credence.App.Calendar;
using Credence.App.Dossiers;
using Credence.App.Mail;
using Credence.App.Problems;
using Credence.App.Store;
using Credence.Core.Reminders;

namespace Credence.App.Reminders;

/// <summary>What a person chose about reminders, and the ways to change it: the page, and the links in mails.</summary>
public sealed class ChooseReminders(
    PersonSettings settings,
    OpenDossier open,
    Jobs jobs,
    Secrets secrets,
    Mailer mailer,
    PublicAddress address,
    TimeProvider clock
)
{
    private static readonly TimeSpan ConfirmLinkLives = TimeSpan.FromDays(3);

    public async Task<ReminderSettings> Of(
        PersonId person,
        CancellationToken cancellation = default
    ) => ReminderSettings.Read(await settings.Read(person, SendReminders.Setting, cancellation));

    /// <summary>A new address is asked by mail first; until its owner says yes it gets nothing else.</summary>
    public async Task<Outcome<ReminderSettings>> Run(
        PersonId person,
        ReminderSettings wanted,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(wanted);
        if (wanted.Address.Length > 0 && !MailAddress.IsPlain(wanted.Address))
        {
            return Outcome<ReminderSettings>.Not(
                ProblemCatalog.MailAddressUnreadable.At("address", wanted.Address)
            );
        }

        var before = await Of(person, cancellation);
        var same = wanted.Address == before.Address;
        var kept = wanted with { Confirmed = same && before.Confirmed };
        if (kept.Address.Length > 0 && !kept.Confirmed)
        {
            if (await Ask(person, kept.Address, cancellation) is { } problem)
            {
                return Outcome<ReminderSettings>.Not(problem);
            }
        }

        await Keep(person, kept, cancellation);
        return Outcome<ReminderSettings>.Of(kept);
    }

    /// <summary>The address that a link confirms; empty where it is used up or too old.</summary>
    public async Task<string> Asked(string secret, CancellationToken cancellation = default) =>
        (await secrets.Find(SecretKind.MailConfirm, secret, cancellation))?.Scopes ?? "";

    /// <summary>Whether the link was good. It works once.</summary>
    public async Task<bool> Confirm(string secret, CancellationToken cancellation = default)
    {
        if (await secrets.Find(SecretKind.MailConfirm, secret, cancellation) is not { } found)
        {
            return false;
        }

        var now = await Of(found.Person, cancellation);
        if (
            now.Address != found.Scopes
            || !await secrets.Revoke(found.Person, SecretKind.MailConfirm, found.Id, cancellation)
        )
        {
            return false;
        }

        await Keep(found.Person, now with { Confirmed = true }, cancellation);
        return true;
    }

    /// <summary>The kinds that a link in a mail may stop; empty where it is too old.</summary>
    public async Task<ImmutableArray<ReminderKind>> Stoppable(
        string secret,
        CancellationToken cancellation = default
    ) =>
        await secrets.Find(SecretKind.MailStop, secret, cancellation) is { } found
            ?
            [
                .. found
                    .Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(ReminderWords.Kind)
                    .OfType<ReminderKind>(),
            ]
            : [];

    /// <summary>Stops one kind, or all that the mail held; false where the link is too old.</summary>
    public async Task<bool> Stop(
        string secret,
        ReminderKind? kind,
        CancellationToken cancellation = default
    )
    {
        var stoppable = await Stoppable(secret, cancellation);
        if (
            stoppable.IsEmpty
            || await secrets.Find(SecretKind.MailStop, secret, cancellation) is not { } found
        )
        {
            return false;
        }

        var now = await Of(found.Person, cancellation);
        var off = stoppable.Where(one => kind is null || one == kind);
        await Keep(found.Person, now with { Off = now.Off.Union(off) }, cancellation);
        return true;
    }

    private async Task<Core.Problems.Problem?> Ask(
        PersonId person,
        string to,
        CancellationToken cancellation
    )
    {
        if (!mailer.IsSetUp || address.Url is null)
        {
            return ProblemCatalog.MailNotSetUp.At("address");
        }

        await secrets.RevokeAll(person, SecretKind.MailConfirm, cancellation);
        var made = await secrets.Make(
            person,
            SecretKind.MailConfirm,
            scopes: to,
            expiresAt: clock.GetUtcNow().UtcDateTime + ConfirmLinkLives,
            cancellation: cancellation
        );
        var link = $"{address.Url}/reminders/confirm/{made?.Text}";
        var sent = await mailer.Send(
            new OutgoingMail(
                to,
                "Reminders about your CME: is this your address?",
                $"Somebody asked for reminders about their CME at this address.\n\nYes, send them here:\n{link}\n\nIf that was not you, do nothing: no other mail will come.\n",
                $"<!doctype html>\n<html lang=\"en-US\"><head><meta charset=\"utf-8\"><title>Is this your address?</title></head><body><p>Somebody asked for reminders about their CME at this address.</p><p><a href=\"{link}\">Yes, send them here</a></p><p>If that was not you, do nothing: no other mail will come.</p></body></html>\n"
            ),
            cancellation: cancellation
        );
        return sent.End is MailEnd.Sent or MailEnd.InDoubt
            ? null
            : ProblemCatalog.MailNotSent.At("address", sent.Said);
    }

    /// <summary>Keeps the choice, and sets the clock by it.</summary>
    private async Task Keep(PersonId person, ReminderSettings kept, CancellationToken cancellation)
    {
        await settings.Set(person, SendReminders.Setting, kept.Write(), cancellation);
        if (!kept.IsOn)
        {
            await jobs.Remove(person, SendReminders.Setting, cancellation);
            return;
        }

        var dossier = await open.Run(person, cancellation);
        var zone = dossier.Value?.Profile.Physician.TimeZone ?? "";
        await jobs.Set(
            person,
            SendReminders.Setting,
            LocalTime.NextAt(zone, kept.Hour, clock),
            cancellation
        );
    }
}
