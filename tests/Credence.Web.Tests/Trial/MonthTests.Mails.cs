using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Credence.App.Store;
using Credence.App.Store.Accounts;
using Credence.App.Tests.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace Credence.Web.Tests.Trial;

/// <summary>The mails of the month.</summary>
public sealed partial class MonthTests
{
    private readonly List<TakenMail> reminders = [];
    private bool wasTodayHeldAgainstAMail;

    private async Task BothAskForReminders()
    {
        await ana.AskForReminders("7");
        await ana.MakeToken();
        await bo.AskForReminders("18");
        await bo.MakeToken();
    }

    /// <summary>At the hour it goes out, a mail says what every page says, and nothing of anybody else.</summary>
    private async Task Look(TakenMail mail)
    {
        var isAnas = mail.To[0] == ana.Email;
        var (visitor, zone, hour) = isAnas ? (ana, AnasZone, 7) : (bo, BosZone, 18);
        Assert.Equal([visitor.Email], mail.To);
        Assert.True(mail.Secure);
        var written = Visitor.WrittenIn(mail, zone);
        Assert.Equal(hour, written.Hour);
        Assert.Equal(month.Clock.GetUtcNow(), written);
        Assert.DoesNotContain(written.DayOfWeek, new[] { DayOfWeek.Saturday, DayOfWeek.Sunday });

        var (text, html) = (mail.Part("text/plain"), mail.Part("text/html"));
        var today = JsonNode.Parse(await visitor.Read("/today"))!;
        Assert.Equal($"{written:yyyy-MM-dd}", (string)today["as_of"]!);
        var said = Regex.Match(text, @"On (\w+ \d+) there are ([\d.]+) credits");
        Assert.Equal(
            written.ToString("MMMM d", CultureInfo.InvariantCulture),
            said.Groups[1].Value
        );
        Assert.Equal((decimal)today["missing"]!, decimal.Parse(said.Groups[2].Value));
        Assert.Contains(said.Value, html);
        Assert.StartsWith(isAnas ? "Dr. Avery," : "Dr. Ray,", text);
        Assert.DoesNotContain(isAnas ? "Ray" : "Avery", mail.Mime);
        reminders.Add(mail);
        if (isAnas && !wasTodayHeldAgainstAMail)
        {
            wasTodayHeldAgainstAMail = true;
            await ana.SignIn("/");
            Assert.Equal(
                said.Groups[2].Value,
                await ana.Page.Locator("#owe .stat a.fig").First.InnerTextAsync()
            );
        }
    }

    private async Task EveryMailCameOnceToWhomItConcerns()
    {
        Assert.True(wasTodayHeldAgainstAMail);
        var services = month.Town.App.Services;
        foreach (var visitor in new[] { ana, bo })
        {
            var account = await services
                .GetRequiredService<KeptAccounts>()
                .FindByEmail(visitor.Email.ToUpperInvariant());
            var sent = await services
                .GetRequiredService<SentMails>()
                .Of(new PersonId(account!.Person));
            var told = sent.SelectMany(mail => mail.Told).ToList();
            Assert.Equal(told.Distinct().Count(), told.Count);
            Assert.All(sent, mail => Assert.Equal(MailState.Sent, mail.State));
            Assert.Contains("log-2026-05", told);
            Assert.Equal(sent.Length, reminders.Count(mail => mail.To[0] == visitor.Email));
            Assert.InRange(sent.Length, 2, 8);
        }

        // 30 days before the hospital's date.
        Assert.Contains(
            reminders,
            mail => mail.To[0] == bo.Email && mail.Part("text/plain").Contains("by July 2, 2026")
        );
        Assert.DoesNotContain(month.Mail.Taken(), mail => mail.To[0] == kim.Email);
    }
}
