using Credence.Core.Reminders;

namespace Credence.App.Reminders;

/// <summary>How kinds of reminders are called, in mails, on pages and in addresses.</summary>
public static class ReminderWords
{
    public static string Name(ReminderKind kind) =>
        kind switch
        {
            ReminderKind.MonthlyLog => "Log the month",
            ReminderKind.CheckIn => "Quarterly check-in",
            ReminderKind.Renewal => "Renewals and due dates",
            ReminderKind.TakesLong => "What takes long, months ahead",
            ReminderKind.MissingProof => "Missing proofs",
            ReminderKind.ClaimBy => "Credit to claim in time",
            ReminderKind.Booking => "Meetings to register and book",
            ReminderKind.Allowance => "Money and days that end",
            _ => "The year's packet",
        };

    /// <summary>"monthly-log".</summary>
    public static string Code(ReminderKind kind) =>
        System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName($"{kind}");

    public static ReminderKind? Kind(string? code) =>
        Enum.GetValues<ReminderKind>()
            .Where(kind => Code(kind) == code)
            .Select(kind => (ReminderKind?)kind)
            .FirstOrDefault();
}
