using System.Collections.Immutable;
using System.Net;
using System.Text;
using Credence.App.Dossiers;
using Credence.App.Mail;
using Credence.Core.Reminders;

namespace Credence.App.Reminders;

/// <summary>
/// The words of a reminder: the same in plain text and in HTML that needs no picture, no style and no script. What is left
/// to earn is the check's own figure, as on every page.
/// </summary>
public static class ReminderMail
{
    private const int LongestSubject = 90;

    public static OutgoingMail Of(
        Dossier dossier,
        ImmutableArray<Reminder> reminders,
        string to,
        string address,
        string stopSecret
    )
    {
        var stop = $"{address}/reminders/stop/{stopSecret}";
        var groups = reminders.GroupBy(one => one.Kind).OrderBy(group => Rank(group.Key)).ToList();
        var surname = dossier.Profile.Physician.Surname;
        var doctor = surname.Length > 0 ? $"Dr. {surname}" : "Doctor";
        var lead = Lead(dossier);
        var text = new StringBuilder($"{doctor},\n\n{lead}\n");
        var html = new StringBuilder(
            $"<!doctype html>\n<html lang=\"en-US\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{Html(Subject(reminders))}</title></head><body>\n<p>{Html(doctor)},</p>\n<p>{Html(lead)}</p>\n"
        );
        foreach (var group in groups)
        {
            var name = ReminderWords.Name(group.Key);
            text.Append($"\n{name}\n");
            html.Append($"<h2>{Html(name)}</h2>\n<ul>\n");
            foreach (var one in group)
            {
                text.Append($"* {one.Title}\n");
                html.Append($"<li><a href=\"{Html(address + one.Path)}\">{Html(one.Title)}</a>");
                if (one.Text.Length > 0)
                {
                    text.Append($"  {one.Text}\n");
                    html.Append($"<br>{Html(one.Text)}");
                }

                text.Append($"  {address}{one.Path}\n");
                html.Append("</li>\n");
            }

            html.Append("</ul>\n");
        }

        text.Append(
            $"\nEach of these is said once. What and when you are told: {address}/reminders\nStop:\n"
        );
        html.Append(
            $"<hr>\n<p>Each of these is said once. <a href=\"{Html(address)}/reminders\">Choose what and when you are told</a>.</p>\n<ul>\n"
        );
        foreach (var group in groups)
        {
            var (name, link) = (
                $"No more mails: {ReminderWords.Name(group.Key)}",
                $"{stop}?kind={ReminderWords.Code(group.Key)}"
            );
            text.Append($"* {name}\n  {link}\n");
            html.Append($"<li><a href=\"{Html(link)}\">{Html(name)}</a></li>\n");
        }

        html.Append("</ul>\n<p>Check with your board before you renew.</p>\n</body></html>\n");
        text.Append("\nCheck with your board before you renew.\n");
        return new OutgoingMail(to, Subject(reminders), text.ToString(), html.ToString())
        {
            StopAddress = stop,
        };
    }

    /// <summary>The one thing, or how many and the first.</summary>
    public static string Subject(ImmutableArray<Reminder> reminders)
    {
        var first = reminders
            .OrderBy(one => Rank(one.Kind))
            .ThenBy(one => one.Day ?? DateOnly.MaxValue)
            .First()
            .Title;
        var subject =
            reminders.Length == 1 ? first : $"{reminders.Length} things for your CME: {first}";
        return subject.Length <= LongestSubject
            ? subject
            : subject[..(LongestSubject - 1)].TrimEnd() + "…";
    }

    private static string Lead(Dossier dossier)
    {
        var check = dossier.Check;
        var items =
            check.MissingItems == 0 ? ""
            : check.MissingItems == 1 ? " and 1 card or course"
            : $" and {check.MissingItems} cards or courses";
        return check.Missing.IsZero && check.MissingItems == 0
            ? $"On {dossier.AsOf:MMMM d} nothing is left to earn for any of your bodies."
            : $"On {dossier.AsOf:MMMM d} there are {check.Missing} credits{items} left to earn, net of overlap.";
    }

    private static int Rank(ReminderKind kind) =>
        kind switch
        {
            ReminderKind.Renewal => 0,
            ReminderKind.ClaimBy => 1,
            ReminderKind.TakesLong => 2,
            _ => 3 + (int)kind,
        };

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}
