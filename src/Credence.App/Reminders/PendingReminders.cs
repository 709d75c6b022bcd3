using System.Collections.Immutable;
using Credence.App.Allowances;
using Credence.App.Dossiers;
using Credence.App.Store;
using Credence.Core.Calendar;
using Credence.Core.Reminders;

namespace Credence.App.Reminders;

/// <summary>What is due to be told and was not told yet; together in one mail, never a drip.</summary>
public static class PendingReminders
{
    /// <summary>All that stands on this day, told or not.</summary>
    public static ImmutableArray<Reminder> Due(Dossier dossier) =>
        dossier.IsNew
            ? []
            : DueReminders.Of(
                new CalendarInput
                {
                    Profile = dossier.Profile,
                    Check = dossier.Check,
                    Ledger = dossier.Ledger,
                    Candidates = dossier.Practice.Candidates.Candidates,
                    Plan = dossier.Practice.Plan?.Plan,
                },
                [.. dossier.Means().Allowances]
            );

    /// <summary>Wanted and not told.</summary>
    public static ImmutableArray<Reminder> Untold(
        Dossier dossier,
        ReminderSettings settings,
        IEnumerable<SentMail> sent
    )
    {
        var told = sent.SelectMany(mail => mail.Told).ToHashSet(StringComparer.Ordinal);
        return [.. Due(dossier).Where(one => settings.Wants(one.Kind) && !told.Contains(one.Key))];
    }

    /// <summary>
    /// What goes out on this day: on the chosen day of the week everything, on another only where something is pressing,
    /// and then the rest with it. On a quiet day only what is due within the week.
    /// </summary>
    public static ImmutableArray<Reminder> ToSend(
        Dossier dossier,
        ReminderSettings settings,
        ImmutableArray<Reminder> untold
    )
    {
        var today = dossier.AsOf;
        if (IsQuiet(dossier, settings, today))
        {
            return [.. untold.Where(one => IsUrgent(one, today))];
        }

        return
            settings.Day is null
            || settings.Day == today.DayOfWeek
            || untold.Any(one => one.Pressing)
            ? untold
            : [];
    }

    private static bool IsQuiet(Dossier dossier, ReminderSettings settings, DateOnly today) =>
        (settings.QuietWeekends && today.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        || dossier.Profile.Planning.Unavailable.Any(one => one.Span.Contains(today))
        || dossier.Profile.Physician.Leave.Any(one => one.Span.Contains(today));

    private static bool IsUrgent(Reminder one, DateOnly today) =>
        one is { Pressing: true, Kind: ReminderKind.Renewal or ReminderKind.ClaimBy, Day: { } day }
        && day <= today.AddDays(7);
}
